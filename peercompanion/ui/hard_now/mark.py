"""A round mark for a person: the first letter of the label, never a photo."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from peercompanion.ui import theme
from peercompanion.ui.widgets.painted import begin

SIZE, COMPACT = 36, 30


class Mark(QWidget):
    def __init__(self, label: str) -> None:
        super().__init__()
        self._letter, self._size = label.strip()[:1].upper(), SIZE
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_compact(self, compact: bool) -> None:
        self._size = COMPACT if compact else SIZE
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(theme.fs(self._size), theme.fs(self._size))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent_soft"))
        painter.drawEllipse(QRectF(self.rect()))
        painter.setPen(theme.colour("accent_text"))
        painter.setFont(theme.ui_font(14, 600))
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, self._letter)
