"""To paper through the system's own dialog. Qt's part of it is loaded when somebody wants to print."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPageLayout
    from PySide6.QtPrintSupport import QPrinter

POINTS_AN_INCH = 72


def open_dialog(parent: QWidget, paint_on: "Callable[[QPrinter], object]", sheet: "QPageLayout | None" = None) -> bool:
    """Prints when the person says so there. False where this computer has no printer, and nothing opened. ``sheet`` is
    what the printer is asked for, all of it; the person can choose another.
    """
    try:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinterInfo
    except ImportError:  # a system without the libraries for it
        return False
    if not QPrinterInfo.availablePrinterNames():
        return False
    printer = a_printer()
    if sheet:
        printer.setPageLayout(sheet)
        printer.setFullPage(True)
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
