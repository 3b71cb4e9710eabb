"""A number for the phone's camera: dark on white in every theme, whole pixels per module, a quiet zone of four."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

DARK, LIGHT = QColor("#16191C"), QColor("#FFFFFF")
QUIET_ZONE, CORNER = 4, 12


class QrCode(QWidget):
    """`payload` is what the camera reads, such as "tel:116123"; `module` the pixels of one square."""

    def __init__(self, payload: str, name: str, module: int = 6) -> None:
        super().__init__()
        self._rows, self._module = _modules(payload), module
        self.setAccessibleName(name)
        self.setAccessibleDescription(self.tr("A code for the camera of a phone"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_module(self, px: int) -> None:
        self._module = px
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        side = self._module * (len(self._rows) + 2 * QUIET_ZONE)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(LIGHT)
        painter.drawRoundedRect(QRectF(self.rect()), CORNER, CORNER)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for y, line in enumerate(self._rows):
            for x, dark in enumerate(line):
                if dark:
                    painter.fillRect(*self._square(x, y), DARK)

    def _square(self, x: int, y: int) -> tuple[int, int, int, int]:
        return self._module * (x + QUIET_ZONE), self._module * (y + QUIET_ZONE), self._module, self._module


def _modules(payload: str) -> tuple[tuple[bool, ...], ...]:
    import segno  # only here: the windows that show no code start without it

    return tuple(tuple(bool(module) for module in line) for line in segno.make(payload, error="m", micro=False).matrix)
