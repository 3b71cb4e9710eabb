"""One panel of two halves that share an outline: unlocking at the start, a person to talk to beside or below it."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from peercompanion.ui import theme
from peercompanion.ui.layout import Reflow
from peercompanion.ui.widgets.painted import begin

SHARES = (420, 356)
STACKED_BELOW = 580
RADIUS = 20


class Halves(Reflow):
    """Both are equally high, whatever either of them says."""

    def __init__(self, first: QWidget, soft: QWidget) -> None:
        super().__init__((first, SHARES[0]), (soft, SHARES[1]), gap=0, below=STACKED_BELOW)
        self._soft = soft

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, shape = begin(self), QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        painter.fillPath(shape, theme.colour("card"))
        painter.save()
        painter.setClipPath(shape)
        painter.fillRect(self._soft.geometry(), theme.colour("soft_card"))
        painter.restore()
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.drawPath(shape)
