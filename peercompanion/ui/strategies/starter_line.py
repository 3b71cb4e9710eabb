"""One starter strategy in the list: what it is called, what it takes, when it fits. Pressed, it opens in place."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from peercompanion.ui import theme
from peercompanion.ui.strategies.paragraph import Paragraph, Type
from peercompanion.ui.strategies.strategy_card import paint_effort
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.focus import paint_ring
from peercompanion.ui.widgets.painted import Painted, begin, plate

SIDE, TOP, CHEVRON, GAP, LINE_GAP, RADIUS, LEAST_WIDTH = 12, 9, 16, 10, 3, 10, 200
TITLE, FACTS = Type(15, 600, "text"), Type(13, 400, "text2")
MOST_LINES = 2


class StarterLine(Painted, QPushButton):
    def __init__(self, title: str, effort: int, effort_line: str, fits: str) -> None:
        super().__init__()
        self._title, self._effort, self._effort_line, self._fits = title, effort, effort_line, fits
        self._is_open = False
        self.dress()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_open(self, open_: bool) -> None:
        self._is_open = open_
        self.update()

    def sizeHint(self) -> QSize:
        width = max(self.width(), theme.fs(LEAST_WIDTH))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.fs(LEAST_WIDTH), 0)

    def heightForWidth(self, width: int) -> int:
        room = self._room(width)
        parts = self._paragraph(self._title, TITLE, room), self._paragraph(self._fits, FACTS, room)
        line = theme.metrics(FACTS.px, FACTS.weight).lineSpacing()
        return sum(part.height for part in parts) + line + 2 * theme.fs(LINE_GAP) + 2 * theme.fs(TOP)

    keyPressEvent = Button.keyPressEvent

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, area = begin(self), QRectF(self.rect())
        if self.hovered() or self.isDown():
            plate(painter, area, RADIUS, "hover", None)
        room, start, top = self._room(self.width()), self._start(), theme.fs(TOP)
        title = self._paragraph(self._title, TITLE, room)
        side = theme.fs(CHEVRON)
        spot = QRectF(theme.fs(SIDE), top + (title.line_height - side) / 2, side, side)
        chevron = "chevron-down" if self._is_open else "chevron-right"
        theme.paint_icon(painter, chevron, theme.mirrored(spot, self), "text3")
        title.paint(painter, start, top, room, self)
        top += title.height + theme.fs(LINE_GAP)
        paint_effort(self, painter, self._effort, self._effort_line, FACTS, start, top, room)
        top += theme.metrics(FACTS.px, FACTS.weight).lineSpacing() + theme.fs(LINE_GAP)
        self._paragraph(self._fits, FACTS, room).paint(painter, start, top, room, self)
        if self.ring_visible():
            paint_ring(painter, area, RADIUS)

    def _paragraph(self, words: str, type_: Type, room: float) -> Paragraph:
        return Paragraph.fitted(words, type_, room, MOST_LINES)

    def _start(self) -> int:
        return theme.fs(SIDE + CHEVRON + GAP)

    def _room(self, width: int) -> int:
        return width - self._start() - theme.fs(SIDE)
