"""One place of the hard-moment set, taken or free."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy

from peercompanion.ui import theme
from peercompanion.ui.strategies.number_ring import paint_number
from peercompanion.ui.strategies.paragraph import Paragraph, Type
from peercompanion.ui.strategies.strategy_card import ARROWS, CardFace, paint_effort
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.focus import paint_ring
from peercompanion.ui.widgets.painted import Painted, begin, plate

RADIUS, LEAST_WIDTH, LEAST_HEIGHT = 12, 150, 94
SIDE, END, RING, GAP, PLUS = 14, 12, 24, 10, 16
TITLE, EFFORT, FREE = Type(14, 600, "text"), Type(12, 400, "text2"), Type(13, 400, "text2")


class SetTile(Painted, QPushButton):
    """Shows a strategy, or that its place is free. It knows its place; the strip around it knows what keys do."""

    def __init__(self, place: int) -> None:
        super().__init__()
        self.place = place
        self.face: CardFace | None = None
        self.dress()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.show_face(None)

    def show_face(self, face: CardFace | None) -> None:
        self.face = face
        if face:
            self.setAccessibleName(self.tr("Place {n}: {title}").format(n=self.place, title=face.title))
            self.setAccessibleDescription(
                self.tr("{effort}. T tries it, Alt and an arrow moves it, Delete takes it out.").format(
                    effort=face.effort_line
                )
            )
        else:
            self.setAccessibleName(self._free_words())
            self.setAccessibleDescription("")
        self.setToolTip(face.title if face else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.fs(LEAST_WIDTH), max(theme.fs(LEAST_HEIGHT), self._height()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows are for the strip around; Qt would take them all for Tab."""
        if event.key() in ARROWS:
            event.ignore()
        else:
            Button.keyPressEvent(self, event)

    def event(self, event: QEvent) -> bool:
        """Alt with an arrow is "back" elsewhere in the window; here it moves the tile."""
        if event.type() == QEvent.Type.ShortcutOverride and is_move(event):
            event.accept()
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, area = begin(self), QRectF(self.rect())
        near = self.hovered() or self.isDown()
        if self.face:
            plate(painter, area, RADIUS, "card", "line_mid" if near else "line")
            self._paint_strategy(painter, self.face)
        else:
            _paint_dashes(painter, area, near)
            self._paint_free(painter)
        if self.ring_visible():
            paint_ring(painter, area, RADIUS)

    def _paint_strategy(self, painter: QPainter, face: CardFace) -> None:
        side, beside, top = theme.fs(RING), theme.fs(SIDE + RING + GAP), theme.fs(END)
        paint_number(painter, theme.mirrored(QRectF(theme.fs(SIDE), top, side, side), self), self.place)
        room = self.width() - beside - theme.fs(END)
        title = Paragraph.fitted(face.title, TITLE, room, most=2)
        title.paint(painter, beside, top + (side - title.line_height) / 2, room, self)
        foot = self.height() - theme.fs(END) - theme.metrics(EFFORT.px).lineSpacing()
        room = self.width() - 2 * theme.fs(SIDE)
        paint_effort(self, painter, face.effort, face.effort_line, EFFORT, theme.fs(SIDE), foot, room)

    def _paint_free(self, painter: QPainter) -> None:
        side, gap = theme.fs(PLUS), theme.fs(8)
        wide = theme.metrics(FREE.px, FREE.weight).horizontalAdvance(self._free_words()) + 1
        room = min(wide, self.width() - side - gap - 2 * theme.fs(END))
        words = Paragraph.fitted(self._free_words(), FREE, room, most=2)
        start = (self.width() - side - gap - room) / 2
        icon = QRectF(start, (self.height() - side) / 2, side, side)
        theme.paint_icon(painter, "plus", theme.mirrored(icon, self), "text2")
        words.paint(painter, start + side + gap, (self.height() - words.height) / 2, room, self)

    def _height(self) -> int:
        """Room for two lines of title and one of effort, whatever the title: all tiles are alike."""
        lines = 2 * theme.metrics(TITLE.px, TITLE.weight).lineSpacing() + theme.metrics(EFFORT.px).lineSpacing()
        return lines + 2 * theme.fs(END) + theme.fs(GAP)

    def _free_words(self) -> str:
        return self.tr("Place {n} is free").format(n=self.place)


def is_move(event: QKeyEvent) -> bool:
    alt = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.AltModifier
    return alt and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right)


def _paint_dashes(painter: QPainter, area: QRectF, near: bool) -> None:
    pen = QPen(theme.colour("line_strong" if near else "line_mid"), 1.2)
    pen.setDashPattern([4, 4])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(area.adjusted(0.6, 0.6, -0.6, -0.6), RADIUS, RADIUS)
