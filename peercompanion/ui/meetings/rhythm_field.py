"""When a group meets: how often, one of its dates, and by the clock of which place."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from zoneinfo import available_timezones

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.domain.rhythm import LAST, MOST_WEEKS, Repeats, Rhythm, month_weeks
from peercompanion.ui.layout import Flow, col, fill, holder
from peercompanion.ui.widgets.combo import Combo
from peercompanion.ui.widgets.date_time import DateTimeField
from peercompanion.ui.widgets.text import text, yielding
from peercompanion.ui.wording import Wording
from peercompanion.ui.zones import local_zone

EVENING = time(19, 0)


class RhythmField(QWidget):
    """No rhythm is an answer, too: many groups meet when they can."""

    changed = Signal()

    def __init__(self, words: Wording, now: datetime) -> None:
        super().__init__()
        self._words = words
        self._every = Combo(self.tr("How often"), [(None, self.tr("No fixed rhythm")), *self._intervals()])
        self._first = DateTimeField(self.tr("One of its dates"))
        self._zone = Combo(self.tr("By the clock of"), [])
        self._said = text("", "muted", wrap=True)
        self._propose(now)
        self._lay_out()
        self._connect()

    @property
    def rhythm(self) -> Rhythm | None:
        """Raises InvalidInput for a zone that this computer does not know."""
        if self._every.value is None:
            return None
        first = self._first.value()
        return Rhythm(
            first=first.date(),
            at=time(first.hour, first.minute),
            every_weeks=self._every.value if self._repeats is Repeats.WEEKS else 1,
            zone=self._zone.value,
            repeats=self._repeats,
            month_week=self._month_week,
        )

    def show_rhythm(self, rhythm: Rhythm | None) -> None:
        self._every.set_value(_how_often(rhythm) if rhythm else None)
        if rhythm:
            self._first.set_value(datetime.combine(rhythm.first, rhythm.at).astimezone())
        self._offer_zones(rhythm.zone if rhythm else local_zone())
        self._show()

    @property
    def chooser(self) -> Combo:
        """What a label beside this field speaks of."""
        return self._every

    @property
    def _repeats(self) -> Repeats:
        if self._every.value in (Repeats.MONTH, LAST):
            return Repeats.MONTH
        return Repeats.ONCE if self._every.value == Repeats.ONCE else Repeats.WEEKS

    @property
    def _month_week(self) -> int | None:
        """The week that the date is in; the last one only where it is that as well."""
        if self._repeats is not Repeats.MONTH:
            return None
        weeks = month_weeks(self._first.value().date())
        return LAST if self._every.value == LAST and LAST in weeks else weeks[0]

    # building

    def _intervals(self) -> list[tuple[object, str]]:
        weeks = [(n, self.tr("Every %n weeks", "", n)) for n in range(2, MOST_WEEKS + 1)]
        by_months = [
            (Repeats.MONTH, self.tr("Once a month")),
            (LAST, self.tr("Once a month, in its last week")),
            (Repeats.ONCE, self.tr("Only once")),
        ]
        return [(1, self.tr("Every week")), *weeks, *by_months]

    def _lay_out(self) -> None:
        first = holder(col(yielding(self.tr("One of its dates"), "label"), self._first, gap=4))
        clock = yielding(self.tr("By the clock of"), "label")
        clock.setBuddy(self._zone)
        zone = holder(col(clock, self._zone, gap=4))
        self._details = holder(col(Flow(first, zone, gap=16), self._said, gap=6))
        fill(QVBoxLayout(self), (Flow(self._every), self._details), 10)
        self._show()

    def _connect(self) -> None:
        self._every.chosen.connect(lambda _: self._on_change())
        self._first.changed.connect(self._on_change)
        self._zone.chosen.connect(lambda _: self._on_change())

    def _propose(self, now: datetime) -> None:
        """Tomorrow evening, by the clock of this place."""
        self._first.set_value(datetime.combine(now.date() + timedelta(days=1), EVENING).astimezone())
        self._offer_zones(local_zone())

    def _offer_zones(self, chosen: str) -> None:
        named = {zone for zone in available_timezones() if "/" in zone and not zone.startswith("Etc/")}
        offered = sorted(named | {chosen, local_zone()})
        self._zone.set_options([(zone, zone.replace("_", " ")) for zone in offered], chosen)

    def _on_change(self) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        """What was chosen, as one says it: the weekday follows from the date."""
        self._details.setVisible(self._every.value is not None)
        first = self._first.value()
        weekday, clock = self._words.weekday(first.date()), self._words.time(first)
        self._said.setText(self._sentence().format(weekday=weekday, time=clock, weeks=self._every.value))

    def _sentence(self) -> str:
        if self._repeats is Repeats.ONCE:
            return self.tr("Once, on {weekday} at {time}.")
        if self._repeats is Repeats.MONTH:
            return {
                1: self.tr("The first {weekday} of each month at {time}."),
                2: self.tr("The second {weekday} of each month at {time}."),
                3: self.tr("The third {weekday} of each month at {time}."),
                4: self.tr("The fourth {weekday} of each month at {time}."),
                LAST: self.tr("The last {weekday} of each month at {time}."),
            }[self._month_week or LAST]
        if self._every.value == 1:
            return self.tr("Each {weekday} at {time}.")
        return self.tr("Every {weeks} weeks, {weekday} at {time}.")


def _how_often(rhythm: Rhythm) -> object:
    """The option that stands for it."""
    if rhythm.repeats is Repeats.WEEKS:
        return rhythm.every_weeks
    return LAST if rhythm.month_week == LAST else rhythm.repeats
