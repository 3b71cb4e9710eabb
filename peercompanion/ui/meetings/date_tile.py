"""A leaf of the calendar: weekday, day, month."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from peercompanion.ui import theme
from peercompanion.ui.widgets.painted import begin, plate

WIDTH, RADIUS = 76, 14
LINES = ((12, 500, 10, 18), (28, 600, 26, 34), (12, 500, 58, 18))
"""Size, weight, top and height of each line, in px at 100 %."""
HEIGHT = 84


class DateTile(QWidget):
    """For the eye; the words beside it say the same to everybody."""

    def __init__(self) -> None:
        super().__init__()
        self._words: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_day(self, day: date | None) -> None:
        shown = QDate(day.year, day.month, day.day) if day else None
        self._words = tuple(QLocale().toString(shown, part) for part in ("ddd", "d", "MMM")) if shown else ()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.fs(WIDTH), theme.fs(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        edge = "accent" if theme.current().high else None
        plate(painter, QRectF(self.rect()), theme.fs(RADIUS), "accent_soft", edge)
        painter.setPen(theme.colour("accent_text"))
        for words, (size, weight, top, height) in zip(self._words, LINES, strict=False):
            painter.setFont(theme.ui_font(size, weight))
            room = QRectF(0, theme.fs(top), self.width(), theme.fs(height))
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, words)
