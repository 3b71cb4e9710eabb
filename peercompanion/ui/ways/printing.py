"""A recovery code on paper: one plain page, through the system's own dialog. Loaded when somebody wants to print.

The page says what the code is for and not what is behind it: paper lies about.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QFont, QPagedPaintDevice, QPainter, QPen
from PySide6.QtWidgets import QDialog, QWidget

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

COLUMNS, ROWS = 3, 3
TOP, BETWEEN, ROW = 60, 14, 52
"""In points, as all lengths here."""
POINTS_AN_INCH = 72


def open_dialog(parent: QWidget, code: str) -> bool:
    """As ``open_dialog_for``, for a recovery code."""
    return open_dialog_for(parent, lambda printer: PaperPage(code).paint_on(printer))


def open_dialog_for(parent: QWidget, paint_on: "Callable[[QPrinter], object]") -> bool:
    """Prints when the person says so there. False where this computer has no printer, and nothing opened."""
    try:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinterInfo
    except ImportError:  # a system without the libraries for it
        return False
    if not QPrinterInfo.availablePrinterNames():
        return False
    printer = a_printer()
    dialog = QPrintDialog(printer, parent.window())
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.finished.connect(lambda answer: paint_on(printer) if answer else None)
    QDialog.open(dialog)  # its own one wants a slot by name
    return True


def a_printer() -> "QPrinter":
    """Its jobs have no name: queues show them, and keep them."""
    from PySide6.QtPrintSupport import QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName("")
    printer.setCreator("")
    return printer


class PaperPage(QObject):
    """The page, black on white, in whatever size the paper has."""

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
