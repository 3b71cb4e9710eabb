"""What a check-in shows, and what to begin with. All is optional; at first only words and a few lines are there."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from peercompanion.domain.choices import SHOWN_AT_FIRST, Choices, Row
from peercompanion.ui.boxes import col, holder
from peercompanion.ui.first_start.preview import Preview
from peercompanion.ui.layout import Reflow
from peercompanion.ui.widgets.list_box import ListBox, list_row
from peercompanion.ui.widgets.step import Step
from peercompanion.ui.widgets.switch import Switch
from peercompanion.ui.widgets.text import yielding
from peercompanion.ui.wording import Wording

STACKED_BELOW = 560


class RowsStep(Step):
    def __init__(self, words: Wording) -> None:
        super().__init__(
            self.tr("What would you like to see?"),
            self.tr("One tap on a face is a whole check-in. All of this is optional, and can be changed at any time."),
            go_words=self.tr("Begin"),
        )
        self._words, self._preview = words, Preview(words)
        self._switches = {row: Switch(words.row(row), row in SHOWN_AT_FIRST) for row in Row}
        for switch in self._switches.values():
            switch.toggled.connect(self._show)
        rows = ListBox(*map(self._row, Row))
        left = holder(col(yielding(self.tr("In a check-in"), "section"), rows, ..., gap=8))
        today = yielding(self.tr("Today will look like this"), "section"), self._preview
        right = holder(col(*today, 8, *self._to_begin_with(), ..., gap=8))
        self.fill_in(Reflow((left, 11), (right, 9), gap=24, stacked_gap=16, below=STACKED_BELOW))
        self._show()

    @property
    def choices(self) -> Choices:
        return Choices(rows=frozenset(row for row, switch in self._switches.items() if switch.isChecked()))

    @property
    def wants_starters(self) -> bool:
        return self._starters.isChecked()

    def arrive(self) -> None:
        self._switches[next(iter(Row))].setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        self._preview.show_rows(self.choices.rows)

    def _to_begin_with(self) -> tuple[QWidget, QWidget]:
        name = self.tr("Starter strategies")
        about = self.tr("Small things some people find useful, to look through. They can wait.")
        self._starters = Switch(name, False)
        return yielding(self.tr("To begin with"), "section"), ListBox(list_row(name, about, self._starters))

    def _row(self, row: Row) -> QWidget:
        return list_row(self._words.row(row), self._about(row), self._switches[row])

    def _about(self, row: Row) -> str:
        if row in self._words.rows_of_steps():
            low, high = self._words.step_ends(row)
            return self.tr("Five steps, {low} to {high}").format(low=low, high=high)
        return {
            Row.FEELINGS: self.tr("Forty words, gentle ones first"),
            Row.NOTE: self.tr("A note, as long or short as you like"),
            Row.TAGS: self.tr("Your own words: walk, sleep, work"),
        }[row]
