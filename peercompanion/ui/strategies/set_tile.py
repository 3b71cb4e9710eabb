"""One place of the hard-moment set, taken or free."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QPushButton, QSizePolicy

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
    """Shows a strategy, or that its place is free. It knows its place; the strip around it knows what keys do.

    A tile that is taken can be carried with the mouse; both signals tell where it is on the screen.
    """

    carried, let_down, carry_ended = Signal(QPoint), Signal(QPoint), Signal()

    def __init__(self, place: int) -> None:
        super().__init__()
        self._pressed_at: QPoint | None = None
        self._is_carried = self._is_lifted = self._is_wanted = False
        self.place = place
        self.face: CardFace | None = None
        self.dress()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.show_face(None)

    def show_face(self, face: CardFace | None) -> None:
        """Where another one comes, what was pressed or carried is let go of."""
        if self.face and (face is None or face.id != self.face.id):
            self.setDown(False)
            self._end_carrying()
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

    def set_look(self, lifted: bool = False, wanted: bool = False) -> None:
        """``lifted``: it is being carried, and its place looks free. ``wanted``: what is carried would go here."""
        if (lifted, wanted) != (self._is_lifted, self._is_wanted):
            self._is_lifted, self._is_wanted = lifted, wanted
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.fs(LEAST_WIDTH), max(theme.fs(LEAST_HEIGHT), self._height()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows are for the strip around; Qt would take them all for Tab."""
        if self._is_put_down_by(event):
            self._end_carrying()
        elif event.key() in ARROWS:
            event.ignore()
        else:
            Button.keyPressEvent(self, event)

    def event(self, event: QEvent) -> bool:
        """Alt with an arrow is "back" elsewhere in the window; here it moves the tile. Esc puts a carried one down."""
        if event.type() == QEvent.Type.ShortcutOverride and (is_move(event) or self._is_put_down_by(event)):
            event.accept()
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        is_left = event.button() == Qt.MouseButton.LeftButton
        self._pressed_at = event.position().toPoint() if is_left and self.face else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed_at is None:
            super().mouseMoveEvent(event)
            return
        way = (event.position().toPoint() - self._pressed_at).manhattanLength()
        if self._is_carried or way >= QApplication.startDragDistance():
            self._is_carried = True
            self.setDown(False)
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.carried.emit(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Who carried it did not press it."""
        was_carried, held = self._is_carried, self._pressed_at
        self._pressed_at = None
        if not was_carried and (held is not None or not self.face):
            super().mouseReleaseEvent(event)
            return
        self.setDown(False)
        if was_carried:
            self._is_carried = False
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.let_down.emit(event.globalPosition().toPoint())

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._end_carrying()

    def _is_put_down_by(self, event: QKeyEvent) -> bool:
        return self._is_carried and event.key() == Qt.Key.Key_Escape

    def _end_carrying(self) -> None:
        """Where it was; the button may still be down, and letting it go does nothing more."""
        self._pressed_at = None
        if self._is_carried:
            self._is_carried = False
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.carry_ended.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, area = begin(self), QRectF(self.rect())
        near = self.hovered() or self.isDown()
        if self._is_lifted:
            _paint_dashes(painter, area, near=False)
        elif self.face:
            plate(painter, area, RADIUS, "card", "line_mid" if near else "line")
            self._paint_strategy(painter, self.face)
        else:
            _paint_dashes(painter, area, near)
            self._paint_free(painter)
        if self._is_wanted:
            plate(painter, area, RADIUS, None, "accent", 2.5)
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
