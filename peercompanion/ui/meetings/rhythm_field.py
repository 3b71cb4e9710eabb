"""When a group meets: how often, and one of its dates; said in words below, with the next date."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.domain.rhythm import LAST, MOST_WEEKS, Repeats, Rhythm, month_weeks
from peercompanion.ui.layout import Flow, col, fill, holder
from peercompanion.ui.meetings.zone_field import ZoneField
from peercompanion.ui.widgets.combo import Combo
from peercompanion.ui.widgets.date_time import DateTimeField
from peercompanion.ui.widgets.text import text, yielding
from peercompanion.ui.wording import Wording
from peercompanion.ui.zones import local_zone

EVENING = time(19, 0)
Often = int | tuple[Repeats, int] | Repeats | None
"""A number of weeks, a week of the month, only once, or no fixed rhythm."""


class RhythmField(QWidget):
    """No rhythm is an answer, too: many groups meet when they can. ``zone`` is a field of its own, to be put where
    there is room for it.
    """

    changed = Signal()

    def __init__(self, words: Wording, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._words, self._now = words, now
        self._minutes, self._gives_dates, self._means_last = 90, True, False
        self._often = Combo(self.tr("How often"), [])
        self._label, self._first = yielding("", "label"), DateTimeField(self.tr("One of its dates"))
        self.zone = ZoneField(words, now)
        self._said, self._elsewhere = text("", "body", wrap=True), text("", "muted", wrap=True)
        self._first.set_wall(now().date() + timedelta(days=1), EVENING)
        self._lay_out()
        self._connect()
        self._offer(None)
        self._show()

    @property
    def rhythm(self) -> Rhythm | None:
        """Raises InvalidInput for a zone that this computer does not know."""
        often = self._chosen()
        if often is None:
            return None
        first, at = self._first.wall()
        of_month = often[1] if isinstance(often, tuple) else None
        return Rhythm(
            first=first,
            at=at,
            every_weeks=often if type(often) is int else 1,
            zone=self.zone.zone,
            repeats=_repeats(often),
            month_week=of_month,
        )

    def show_rhythm(self, rhythm: Rhythm | None) -> None:
        if rhythm:
            self._first.set_wall(rhythm.first, rhythm.at)
        self.zone.set_zone(rhythm.zone if rhythm else local_zone())
        self._offer(_often(rhythm))
        self._remember()
        self._show()

    def tell(self, minutes: int, gives_dates: bool) -> None:
        """How long it lasts, and whether dates come of it: what the words below say with it."""
        self._minutes, self._gives_dates = minutes, gives_dates
        self._show()

    @property
    def chooser(self) -> Combo:
        """What a label beside this field speaks of."""
        return self._often

    # building

    def _lay_out(self) -> None:
        first = holder(col(self._label, self._first, gap=4))
        self._details = holder(col(first, self._said, self._elsewhere, gap=8))
        fill(QVBoxLayout(self), (Flow(self._often), self._details), 12)

    def _connect(self) -> None:
        self._often.chosen.connect(lambda _: self._on_choice())
        self._first.changed.connect(self._on_day)
        self.zone.changed.connect(self._on_change)

    def _offer(self, chosen: Often) -> None:
        """Months by what the date is of its month: the second Tuesday; the fourth may be the last one as well."""
        words, (first, _) = self._words, self._first.wall()
        weeks = [(count, words.every_weeks(count)) for count in range(1, MOST_WEEKS + 1)]
        months = [((Repeats.MONTH, week), words.every_month(first, week)) for week in month_weeks(first)]
        once = (Repeats.ONCE, self.tr("Only once"))
        none = (None, self.tr("No fixed rhythm"))
        self._often.set_options([none, *weeks[:2], *months, *weeks[2:], once], chosen)

    def _chosen(self) -> Often:
        return self._often.value  # type: ignore[return-value]

    # changing

    def _on_choice(self) -> None:
        self._remember()
        self._on_change()

    def _on_day(self) -> None:
        self._offer(_on_another_day(self._chosen(), self._first.wall()[0], self._means_last))
        self._on_change()

    def _remember(self) -> None:
        """Whoever types a date passes by others, which may not be the last of their month."""
        often = self._chosen()
        self._means_last = isinstance(often, tuple) and often[1] == LAST

    def _on_change(self) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        """What was chosen, as one says it: the weekday follows from the date."""
        rhythm = self.rhythm
        self._details.setVisible(rhythm is not None)
        once = self._often.value is Repeats.ONCE
        self._label.setText(self.tr("Its date") if once else self.tr("One of its dates"))
        if rhythm:
            following = rhythm.next_start(self._now()) if self._gives_dates else None
            self._said.setText(self._sentence(rhythm, following))
            shown = following or datetime.combine(rhythm.first, rhythm.at, ZoneInfo(rhythm.zone))
            self._elsewhere.setText(self._words.there_and_here(shown, rhythm.zone))
            self._elsewhere.setVisible(bool(self._elsewhere.text()))

    def _sentence(self, rhythm: Rhythm, following: datetime | None) -> str:
        said = self._words.rhythm(rhythm, self._minutes)
        if following is None or rhythm.repeats is Repeats.ONCE:
            return said
        day = self._words.plain_date(following.date(), self._now().date())
        return self.tr("{rhythm}; next: {date}", "Every Tuesday, 19:00 to 20:30; next: 8 December").format(
            rhythm=said, date=day
        )


def _often(rhythm: Rhythm | None) -> Often:
    if rhythm is None:
        return None
    if rhythm.repeats is Repeats.MONTH and rhythm.month_week is not None:
        return Repeats.MONTH, rhythm.month_week
    return Repeats.ONCE if rhythm.repeats is Repeats.ONCE else rhythm.every_weeks


def _repeats(often: Often) -> Repeats:
    if isinstance(often, tuple):
        return often[0]
    return Repeats.ONCE if often is Repeats.ONCE else Repeats.WEEKS


def _on_another_day(often: Often, day: date, means_last: bool) -> Often:
    """What was the last of its month goes on being that, where the new date is one as well."""
    if not isinstance(often, tuple):
        return often
    weeks = month_weeks(day)
    return Repeats.MONTH, (LAST if means_last and LAST in weeks else weeks[0])
