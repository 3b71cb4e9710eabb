"""A number in a ring: a step, or a place in the hard-moment set."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from peercompanion.ui import theme
from peercompanion.ui.widgets.painted import begin


class NumberRing(QWidget):
    """Only for the eye; the words beside it say the number to a screen reader."""

    def __init__(self, number: int, size: int = 28, filled: bool = False) -> None:
        super().__init__()
        self._number, self._size, self._filled = number, size, filled
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_number(self, number: int) -> None:
        self._number = number
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.fs(self._size), theme.fs(self._size))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_number(begin(self), QRectF(self.rect()), self._number, self._filled)


def paint_number(painter: QPainter, area: QRectF, number: int, filled: bool = False) -> None:
    painter.setPen(Qt.PenStyle.NoPen if filled else QPen(theme.colour("accent"), 1.4))
    painter.setBrush(theme.colour("accent_soft") if filled else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(area.adjusted(0.75, 0.75, -0.75, -0.75))
    painter.setPen(theme.colour("accent_text"))
    painter.setFont(theme.ui_font(13, 600))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, str(number))
