"""Which optional rows a check-in shows, and when the day starts. Both are kept in the vault."""

from dataclasses import replace
from datetime import time

from peercompanion.domain.choices import Row
from peercompanion.ui.context import Context
from peercompanion.ui.settings.section import Section
from peercompanion.ui.widgets.combo import Combo
from peercompanion.ui.widgets.list_box import ListBox, list_row
from peercompanion.ui.widgets.switch import Switch

HOURS = range(0, 12)


class CheckInSection(Section):
    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._switches = {row: Switch(context.words.row(row)) for row in Row}
        for row, switch in self._switches.items():
            switch.toggled.connect(lambda on, row=row: self._show_row(row, on))
        self.add(self.tr("Shown in a check-in"), ListBox(*(self._row(row) for row in Row)))
        self.add(self.tr("Finding words"), ListBox(self._prompts_row()))
        self.add(self.tr("The day"), ListBox(self._day_starts()))
        self.end()

    def read(self) -> None:
        choices = self._context.companion.choices
        for row, switch in self._switches.items():
            switch.blockSignals(True)
            switch.setChecked(row in choices.rows)
            switch.blockSignals(False)
        self._prompts.blockSignals(True)
        self._prompts.setChecked(choices.prompts)
        self._prompts.blockSignals(False)
        self._hours.set_value(choices.day_starts.hour)

    def _row(self, row: Row):
        words = self._context.words
        ends = words.listed(words.steps(row)) if row in words.rows_of_steps() else self._about(row)
        return list_row(words.row(row), words.row_question(row) or ends, self._switches[row])

    def _about(self, row: Row) -> str:
        return {
            Row.FEELINGS: self.tr("Forty words, gentle ones first"),
            Row.NOTE: self.tr("A note, as long or short as you like"),
            Row.TAGS: self.tr("Your own words, such as walk, sleep, work"),
        }[row]

    def _prompts_row(self):
        self._prompts = Switch(self.tr("Questions to help find words"))
        self._prompts.toggled.connect(lambda on: self._save(replace(self._context.companion.choices, prompts=on)))
        about = self.tr("One quiet line near a note, to be left at any time.")
        return list_row(self.tr("Questions to help find words"), about, self._prompts)

    def _day_starts(self):
        name = self.tr("My day starts at")
        times = self._context.words
        self._hours = Combo(name, [(hour, times.clock_time(time(hour))) for hour in HOURS])
        self._hours.chosen.connect(self._start_day)
        return list_row(
            name, self.tr("What you write at two in the morning still belongs to the evening."), self._hours
        )

    def _show_row(self, row: Row, on: bool) -> None:
        choices = self._context.companion.choices
        rows = choices.rows | {row} if on else choices.rows - {row}
        self._save(replace(choices, rows=rows))

    def _start_day(self, hour: int) -> None:
        self._save(replace(self._context.companion.choices, day_starts=time(hour)))

    def _save(self, choices) -> None:
        self._context.frame.attempt(lambda: self._context.companion.save_choices(choices))
