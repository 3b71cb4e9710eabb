"""This week as seven faces. A day without an entry is blank paper: its letter, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QLineF, QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip

from peercompanion.domain.journal import Kind
from peercompanion.ui import theme
from peercompanion.ui.context import Context
from peercompanion.ui.layout import Card
from peercompanion.ui.widgets.focus import paint_ring
from peercompanion.ui.widgets.picture import Picture, Pictured, Point
from peercompanion.ui.widgets.text import text, yielding
from peercompanion.ui.wording import Wording

DAYS = 7
FACE, GAP, LETTER, LINE = 26, 6, 18, 6


def week_of(day: date) -> list[date]:
    """The seven days of its week, which begins as it does in the person's country."""
    first = QLocale().firstDayOfWeek().value
    start = day - timedelta(days=(day.isoweekday() - first) % DAYS)
    return [start + timedelta(days=ahead) for ahead in range(DAYS)]


class ThisWeek(Card):
    def __init__(self, context: Context) -> None:
        super().__init__(pad=(24, 18, 24, 14), gap=10)
        self._companion = context.companion
        self._strip = WeekStrip(self.tr("This week"), context.words)
        self._blank = text(self.tr("Blank days are fine."), "caption")
        pictured = Pictured(self._strip, (self.tr("Day"), self.tr("Mood")))
        self.add(yielding(self.tr("This week"), "eyebrow"), pictured, self._blank)

    def read(self, today: date) -> None:
        days = week_of(today)
        moods = {marked.day: marked.mood for marked in self._companion.journal.month(days[0], days[-1], {Kind.MOOD})}
        self._strip.show_week(days, moods, today)
        self._blank.setVisible(not moods)


class WeekStrip(Picture):
    """A day's word stands in its tooltip, too."""

    def __init__(self, name: str, words: Wording) -> None:
        super().__init__(name)
        self._words = words
        self._days: list[date] = []
        self._moods: Mapping[date, int | None] = {}
        self._today: date | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_week(self, days: list[date], moods: Mapping[date, int | None], today: date) -> None:
        """``moods`` has the days with an entry; None stands for one without a rating."""
        self._days, self._moods, self._today = days, moods, today
        points = [Point(self._name(day), self._what(day)) for day in days]
        self.tell(points, self.tr("; ", "between the days of a week").join(map(self.spoken, points)))

    def sizeHint(self) -> QSize:
        return QSize(DAYS * theme.fs(FACE + 8), theme.fs(FACE + GAP + LETTER + LINE) + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(DAYS * theme.fs(FACE), self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            self._tell_day(event)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for day in self._days:
            place = self._place(day)
            if level := self._moods.get(day):
                theme.paint_face(painter, self._face_in(place), level)
            elif day in self._moods:
                self._paint_unrated(painter, self._face_in(place))
            self._paint_letter(painter, place, day)
            if self.ring_visible() and self.current == self._days.index(day):
                paint_ring(painter, place.adjusted(2, 0, -2, 0), 8)
        if self.ring_visible() and self.current is None:
            paint_ring(painter, QRectF(self.rect()), 8)

    def _place(self, day: date) -> QRectF:
        wide = self.width() / DAYS
        return theme.mirrored(QRectF(self._days.index(day) * wide, 0, wide, self.height()), self)

    def _face_in(self, place: QRectF) -> QRectF:
        side = theme.fs(FACE)
        return QRectF(place.center().x() - side / 2, 1, side, side)

    def _paint_unrated(self, painter: QPainter, rect: QRectF) -> None:
        """An entry without a rating: a ring, as on "Just here"."""
        pen = QPen(theme.colour("line_strong"), 1.3)
        pen.setDashPattern([2.2, 2.4])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inset = theme.fs(3)
        painter.drawEllipse(rect.adjusted(inset, inset, -inset, -inset))

    def _paint_letter(self, painter: QPainter, place: QRectF, day: date) -> None:
        is_today = day == self._today
        painter.setFont(theme.ui_font(12, 600 if is_today else 400))
        painter.setPen(theme.colour("accent_text" if is_today else "text3"))
        top = theme.fs(FACE + GAP)
        room = QRectF(place.left(), top, place.width(), theme.fs(LETTER))
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, self._words.weekday_letter(day))
        if is_today:
            self._underline(painter, place.center().x(), room.bottom() + theme.fs(2))

    def _underline(self, painter: QPainter, middle: float, y: float) -> None:
        pen = QPen(theme.colour("accent"), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        half = theme.fs(6)
        painter.drawLine(QLineF(middle - half, y, middle + half, y))

    def _tell_day(self, event: QHelpEvent) -> None:
        day = next((day for day in self._days if self._place(day).contains(event.position())), None)
        if day:
            QToolTip.showText(event.globalPos(), self.spoken(self.points[self._days.index(day)]), self)

    def _name(self, day: date) -> str:
        weekday = self._words.weekday(day)
        return self.tr("{day}, today").format(day=weekday) if day == self._today else weekday

    def _what(self, day: date) -> str:
        if day not in self._moods:
            return self.tr("no entry")
        level = self._moods[day]
        return self._words.mood(level) if level else self.tr("an entry without a rating")
