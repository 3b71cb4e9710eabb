"""A recovery code on a page of paper, which says what it is for and not what is behind it: paper lies about."""

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QFont, QPagedPaintDevice, QPainter, QPen

from peercompanion.ui.printing import POINTS_AN_INCH

COLUMNS, ROWS = 3, 3
TOP, BETWEEN, ROW = 60, 14, 52
"""In points, as all lengths here."""


class CodePage(QObject):
    """Black on white, in whatever size the paper has."""

    def __init__(self, code: str) -> None:
        super().__init__()
        self._groups = code.split("-")

    def paint_on(self, paper: QPagedPaintDevice) -> None:
        painter = QPainter(paper)
        painter.scale(paper.logicalDpiX() / POINTS_AN_INCH, paper.logicalDpiY() / POINTS_AN_INCH)
        across = paper.width() * POINTS_AN_INCH / paper.logicalDpiX()
        self.paint(painter, across)
        painter.end()

    def paint(self, painter: QPainter, across: float) -> None:
        """``across`` is the width of the paper between its margins."""
        painter.setPen(Qt.GlobalColor.black)
        below = self._write(painter, self.tr("Recovery code"), 22, across, TOP)
        below = self._write(painter, self._what_for(), 11, across, below + BETWEEN)
        below = self._draw_groups(painter, across, below + 2 * BETWEEN)
        self._write(painter, self._where_to_keep_it(), 11, across, below + 2 * BETWEEN)

    def _what_for(self) -> str:
        return self.tr(
            "It opens what is locked when the passphrase is forgotten. Type the nine groups in their order; "
            "small letters will do."
        )

    def _where_to_keep_it(self) -> str:
        return self.tr(
            "Keep this page away from the computer, where only you look. Whoever has both can read everything. "
            "When a new code is made, this one opens nothing any more: then tear it up."
        )

    def _write(self, painter: QPainter, words: str, size: int, across: float, top: float) -> float:
        """Where it ends."""
        painter.setFont(_font(size))
        flags = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft)
        return painter.drawText(QRectF(0, top, across, 1000), flags, words).bottom()

    def _draw_groups(self, painter: QPainter, across: float, top: float) -> float:
        wide = across / COLUMNS
        for place, group in enumerate(self._groups):
            cell = QRectF(place % COLUMNS * wide, top + place // COLUMNS * ROW, wide, ROW).adjusted(2, 2, -2, -2)
            painter.setPen(QPen(Qt.GlobalColor.black, 0.5))
            painter.drawRect(cell)
            painter.setFont(_font(9))
            painter.drawText(cell.adjusted(8, 0, 0, 0), int(Qt.AlignmentFlag.AlignVCenter), str(place + 1))
            painter.setFont(_font(20))
            painter.drawText(cell.adjusted(14, 0, 0, 0), int(Qt.AlignmentFlag.AlignCenter), group)
        return top + ROWS * ROW


def _font(size: int) -> QFont:
    """``size`` in points: the painter is scaled to them, so pixels they are."""
    font = QFont()
    font.setPixelSize(size)
    return font
