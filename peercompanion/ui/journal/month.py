"""One month. A dot in the day's mood colour where something was written; the day the list stands at is filled."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from datetime import date, timedelta

from PySide6.QtCore import QLocale, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QSizePolicy

from peercompanion.domain.journal import Marked
from peercompanion.ui import theme
from peercompanion.ui.journal.roving import Roving, RovingButton
from peercompanion.ui.widgets.focus import paint_ring
from peercompanion.ui.widgets.painted import begin, plate
from peercompanion.ui.widgets.text import text
from peercompanion.ui.wording import Wording

WEEKS, DAYS = 6, 7
HEIGHT, DOT, PLATE = 33, 2.8, 28


class Month(Roving):
    """Arrows go by day, over the ends of the month too; Page Up and Page Down by month; Enter chooses."""

    chosen = Signal(object)  # a date
    month_wanted = Signal(object)  # a date: show its month, with the focus on it

    def __init__(self, words: Wording) -> None:
        super().__init__(DAYS)
        self.setAccessibleName(self.tr("Month"))
        self._words = words
        self._days = [_Day() for _ in range(WEEKS * DAYS)]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._letters = [text("", "note") for _ in range(DAYS)]
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for place, letter in enumerate(self._letters):
            letter.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._grid.addWidget(letter, 0, place)
        for place, day in enumerate(self._days):
            self._grid.addWidget(day, 1 + place // DAYS, place % DAYS)
            day.clicked.connect(lambda _on=False, day=day: self.chosen.emit(day.day))
        self.take(self._days)

    def show_month(self, month: date, marked: Iterable[Marked], today: date, at: date) -> None:
        """``at`` is the day that is filled, and where the keys start if it is in this month."""
        first = month.replace(day=1)
        lead = (first.isoweekday() - QLocale().firstDayOfWeek().value) % DAYS
        known = {mark.day: mark for mark in marked}
        for place, day in enumerate(self._days):
            there = first + timedelta(days=place - lead)
            day.show_day(there, first, known.get(there), today, at, self._name_of(there, known.get(there)))
        for place, letter in enumerate(self._letters):
            letter.setText(self._words.weekday_letter(first + timedelta(days=place - lead)))
        within = at if (at.year, at.month) == (first.year, first.month) else first
        self.make_stop(self._button_of(within))

    def focus_day(self, day: date) -> None:
        self.focus_on(self._button_of(day))

    def go_on(self, place: int, step: int) -> None:
        there = self._days[place].day + timedelta(days=step)
        if (there.year, there.month) == (self._days[place].day.year, self._days[place].day.month):
            self.focus_day(there)
        else:
            self.month_wanted.emit(there)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        here = self.window().focusWidget()
        months = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}.get(event.key())
        if here in self._days and months:
            self.month_wanted.emit(months_on(here.day, months))
        else:
            super().keyPressEvent(event)

    def _button_of(self, day: date) -> _Day:
        return next(button for button in self._days if button.day == day)

    def _name_of(self, day: date, mark: Marked | None) -> str:
        if mark is None:
            return self.tr("{day}, no entry").format(day=self._words.day(day))
        entries = self._words.entries(mark.entries)
        if mark.mood is None:
            return self.tr("{day}, {entries}").format(day=self._words.day(day), entries=entries)
        return self.tr("{day}, {mood}, {entries}").format(
            day=self._words.day(day), mood=self._words.mood(mark.mood), entries=entries
        )


def months_on(day: date, months: int) -> date:
    """The same day of another month, or its last."""
    count = day.year * 12 + day.month - 1 + months
    year, month = divmod(count, 12)
    if not date.min.year <= year <= date.max.year:
        return day
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


class _Day(RovingButton):
    def __init__(self) -> None:
        super().__init__()
        self.day = date.min
        self._mark: Marked | None = None
        self._is_at = self._is_past = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_day(self, day: date, first: date, mark: Marked | None, today: date, at: date, name: str) -> None:
        """A day of another month leaves its place empty."""
        self.day, self._mark = day, mark
        self._is_at, self._is_past = day == at, day <= today
        inside = (day.year, day.month) == (first.year, first.month)
        self.setEnabled(inside)
        self.setVisible(True)
        self.setText(QLocale().toString(day.day) if inside else "")
        self.setAccessibleName(name if inside else "")
        self.setToolTip(name if inside and mark else "")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.fs(PLATE), theme.fs(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.fs(20), theme.fs(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.text():
            return
        painter, area = begin(self), QRectF(self.rect())
        width = min(theme.fs(PLATE), area.width())
        box = QRectF(area.center().x() - width / 2, area.top() + 1, width, area.height() - 3)
        if self._is_at:
            plate(painter, box, 9, "accent", None)
        elif self.hovered():
            plate(painter, box, 9, "hover", None)
        self._paint_number(painter, area)
        if self._mark:
            self._paint_dot(painter, QPointF(area.center().x(), area.bottom() - theme.fs(7.5)))
        if self.ring_visible():
            paint_ring(painter, box.adjusted(-2, -1, 2, 1), 10, "on_accent" if self._is_at else "focus")
            if self._is_at:
                paint_ring(painter, box.adjusted(-3, -2, 3, 2), 11)

    def _paint_number(self, painter: QPainter, area: QRectF) -> None:
        painter.setFont(theme.ui_font(12, 600 if self._is_at else 400))
        painter.setPen(theme.colour("on_accent" if self._is_at else "text" if self._is_past else "text3"))
        painter.drawText(area.adjusted(0, 2, 0, -theme.fs(9)), Qt.AlignmentFlag.AlignCenter, self.text())

    def _paint_dot(self, painter: QPainter, spot: QPointF) -> None:
        """Without a rating only a ring: something was written."""
        look, radius = theme.current(), DOT * theme.scale()
        if self._mark.mood is None:
            painter.setPen(QPen(theme.colour("on_accent" if self._is_at else "text3"), 1.2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        else:
            colour = look.moods[self._mark.mood - 1]
            painter.setPen(QPen(theme.colour(theme.mix(colour, look.mood_ink, 0.0 if look.dark else 0.35)), 0.8))
            painter.setBrush(theme.colour(colour))
        painter.drawEllipse(spot, radius, radius)
