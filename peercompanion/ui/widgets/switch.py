"""On or off: a switch for what applies at once, a square check box for what is picked from a list."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox

from peercompanion.ui import theme
from peercompanion.ui.widgets.focus import paint_ring
from peercompanion.ui.widgets.painted import Painted, begin, paint_check, plate

TRACK, TRACK_HEIGHT, FRAME = 42, 22, 4
BOX, BOX_GAP = 18, 12


class Switch(Painted, QCheckBox):
    """A check box as a switch; a screen reader says itself whether it is checked."""

    def __init__(self, name: str, on: bool = False) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setChecked(on)
        self.dress()

    def sizeHint(self) -> QSize:
        return QSize(theme.fs(TRACK) + 2 * FRAME, theme.fs(TRACK_HEIGHT) + 2 * FRAME)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, on = begin(self), self.isChecked()
        track = QRectF(self.rect()).adjusted(FRAME, FRAME, -FRAME, -FRAME)
        plate(painter, track, track.height() / 2, "accent" if on else "hover", "accent" if on else "line_strong", 1.2)
        self._paint_knob(painter, track, on)
        if self.ring_visible():
            paint_ring(painter, QRectF(self.rect()), self.height() / 2)

    def _paint_knob(self, painter: QPainter, track: QRectF, on: bool) -> None:
        half = track.height() / 2
        spot = QRectF(track.right() - half if on else track.left() + half, track.center().y(), 0, 0)
        radius = half - (3.5 if on else 4.5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("on_accent" if on else "line_strong"))
        painter.drawEllipse(theme.mirrored(spot, self).topLeft(), radius, radius)


class Check(Painted, QCheckBox):
    """A square check box with its words."""

    def __init__(self, words: str, on: bool = False) -> None:
        super().__init__()
        self.setText(words)
        self.setChecked(on)
        self.dress()

    def sizeHint(self) -> QSize:
        words = theme.metrics(14)
        lead = theme.fs(BOX) + 6 + (theme.fs(BOX_GAP) if self.text() else 0)
        return QSize(lead + words.horizontalAdvance(self.text()), max(theme.fs(BOX) + 6, words.height() + 6))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, side = begin(self), theme.fs(BOX)
        box = theme.mirrored(QRectF(3, (self.height() - side) / 2, side, side), self)
        self._paint_box(painter, box)
        self._paint_words(painter, 3 + side + theme.fs(BOX_GAP))
        if self.ring_visible():
            paint_ring(painter, box.adjusted(-3, -3, 3, 3), 7)

    def _paint_box(self, painter: QPainter, box: QRectF) -> None:
        on = self.isChecked()
        plate(painter, box, 5, "accent" if on else "field", "accent" if on else "line_strong", 1.4)
        if on:
            paint_check(painter, QPointF(box.center()), theme.colour("on_accent"), 2)

    def _paint_words(self, painter: QPainter, start: float) -> None:
        painter.setPen(theme.colour("text" if self.isEnabled() else "text3"))
        painter.setFont(theme.ui_font(14))
        room = QRectF(start, 0, self.width() - start, self.height())
        painter.drawText(
            theme.mirrored(room, self), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text()
        )
