"""Chips: words to choose from, and words that were added and can be taken away."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from peercompanion.ui import theme
from peercompanion.ui.isolated import one_line
from peercompanion.ui.widgets.buttons import ChipLink
from peercompanion.ui.widgets.focus import paint_ring
from peercompanion.ui.widgets.painted import Painted, begin, paint_check, paint_cross, plate
from peercompanion.ui.widgets.roving import RovingPart

__all__ = ["Chip", "ChipLink"]

SIDES, CROSS, ICON, ICON_GAP, LEAST = 30, 18, 16, 5, 120


class Chip(RovingPart, Painted, QCheckBox):
    """A check box as a pill. The tick takes room that was there already, so nothing moves when it is set.

    A removable chip is always on; a click, Space or Delete asks for it to be taken away.
    """

    removed = Signal()

    def __init__(self, words: str, on: bool = False, icon: str | None = None, removable: bool = False) -> None:
        super().__init__()
        self._icon, self._removable = icon, removable
        self.setText(one_line(words))
        self.setChecked(on or removable)
        self.dress()
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        if removable:
            self.setAccessibleDescription(self.tr("Delete takes it away"))
            self.clicked.connect(self._remove)

    def sizeHint(self) -> QSize:
        words = theme.metrics(13, 500)
        return QSize(words.horizontalAdvance(self.text()) + self._extra(), words.height() + theme.fs(12))

    def minimumSizeHint(self) -> QSize:
        """A person's own long word is cut with an ellipsis before it breaks the page; the screen reader has it all."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), theme.fs(LEAST)), hint.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._removable and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._remove()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, area = begin(self), QRectF(self.rect())
        self._paint_pill(painter, area)
        self._paint_content(painter)
        if self.ring_visible():
            paint_ring(painter, area, area.height() / 2)

    def _remove(self) -> None:
        self.setChecked(True)  # it looks the same until whoever listens has taken it away
        self.removed.emit()

    def _paint_pill(self, painter: QPainter, area: QRectF) -> None:
        on = self.isChecked()
        fill = "accent_soft" if on else "hover" if self.hovered() else "card"
        plate(painter, area, area.height() / 2 - 0.5, fill, "accent" if on else "chip_line", 1.4 if on else 1.1)

    def _paint_content(self, painter: QPainter) -> None:
        """Left to right; `mirrored` turns each part round."""
        ink = "accent_text" if self.isChecked() else "text" if self.isEnabled() else "text3"
        ticked = self.isChecked() and not self._removable and not self._icon
        start = theme.fs(22 if ticked else SIDES // 2)
        middle = self.height() / 2
        if ticked:
            paint_check(painter, self._spot(start - theme.fs(9), middle), theme.colour(ink))
        if self._icon:
            side = theme.fs(ICON)
            theme.paint_icon(
                painter,
                self._icon,
                theme.mirrored(QRectF(start - theme.fs(3), middle - side / 2, side, side), self),
                ink,
            )
            start += side + theme.fs(ICON_GAP) - theme.fs(3)
        if self._removable:
            paint_cross(painter, self._spot(self.width() - theme.fs(17), middle), theme.colour(ink))
        self._paint_words(painter, start, ink)

    def _paint_words(self, painter: QPainter, start: float, ink: str) -> None:
        metrics, end = theme.metrics(13, 500), theme.fs(8) + (theme.fs(CROSS) if self._removable else 0)
        room = QRectF(start, 0, self.width() - start - end + 2, self.height())
        words = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, int(room.width()))
        painter.setFont(theme.ui_font(13, 500))
        painter.setPen(theme.colour(ink))
        painter.drawText(theme.mirrored(room, self), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)

    def _spot(self, x: float, y: float) -> QPointF:
        return theme.mirrored(QRectF(x, y, 0, 0), self).topLeft()

    def _extra(self) -> int:
        cross = theme.fs(CROSS) if self._removable else 0
        icon = theme.fs(ICON) + theme.fs(ICON_GAP) - theme.fs(3) if self._icon else 0
        return theme.fs(SIDES) + cross + icon
