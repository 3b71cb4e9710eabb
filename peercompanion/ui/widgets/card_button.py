"""A whole card that is one button."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from peercompanion.ui import theme
from peercompanion.ui.layout import Margins, Piece, fill
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.focus import paint_ring
from peercompanion.ui.widgets.painted import Painted, begin, plate

RADIUS = 16
SKIPPED_BY_SCREEN_READERS = "qt_rubberband"  # Qt leaves children of this name out of the accessibility tree


class CardButton(Painted, QPushButton):
    """`name` and `description` are for the screen reader; what is added is for the eye, and takes no clicks itself."""

    def __init__(
        self, name: str, description: str = "", dashed: bool = False, pad: Margins = (20, 18, 20, 18), gap: int = 8
    ) -> None:
        super().__init__()
        self._dashed, self._least = dashed, 0
        self.set_names(name, description)
        self.dress()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._lay_out(pad, gap)

    def set_names(self, name: str, description: str = "") -> None:
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)

    def add(self, *items: Piece) -> CardButton:
        fill(self.box, items)
        return self

    def at_least(self, px: int) -> CardButton:
        """The least height at 100 %. The inside has it: layouts ask the inner layout and not the widget."""
        self._least = px
        self._keep_least()
        return self

    def sizeHint(self) -> QSize:
        return self.layout().totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        return self.layout().totalMinimumSize()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._least:
            self._keep_least()

    keyPressEvent = Button.keyPressEvent

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, area = begin(self), QRectF(self.rect())
        near = self.hovered() or self.isDown()
        if self._dashed:
            self._paint_dashes(painter, area, near)
        else:
            plate(painter, area, RADIUS, "card", "line_mid" if near else "line")
        if self.ring_visible():
            paint_ring(painter, area, RADIUS)

    def _keep_least(self) -> None:
        margins = self.layout().contentsMargins()
        self._inside.setMinimumHeight(theme.fs(self._least) - margins.top() - margins.bottom())

    def _paint_dashes(self, painter: QPainter, area: QRectF, near: bool) -> None:
        pen = QPen(theme.colour("line_strong" if near else "line_mid"), 1.2)
        pen.setDashPattern([4, 4])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(area.adjusted(0.6, 0.6, -0.6, -0.6), RADIUS, RADIUS)

    def _lay_out(self, pad: Margins, gap: int) -> None:
        self._inside = inside = QWidget()
        inside.setObjectName(SKIPPED_BY_SCREEN_READERS)
        inside.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.box = QVBoxLayout(inside)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.setSpacing(gap)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(*pad)
        outer.addWidget(inside)
