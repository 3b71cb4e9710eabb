"""A bug, met calmly: what was saved is safe, here is a report with types and line numbers only, and one can go on."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMessageBox


class CrashNotice(QObject):
    """Shows one notice at a time; a bug inside the notice itself is only logged."""

    def __init__(self) -> None:
        super().__init__()
        self._open: QMessageBox | None = None

    def show(self, report: str) -> None:
        if self._open or QApplication.instance() is None:
            return
        from PySide6.QtWidgets import QMessageBox

        from peercompanion.ui import theme

        box = self._open = QMessageBox(QApplication.activeWindow())
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(QGuiApplication.applicationDisplayName())
        box.setText(self.tr("Something in PeerCompanion went wrong"))
        box.setInformativeText(
            self.tr("What was saved is safe. You can go on. The report below holds no word that you wrote.")
        )
        box.setDetailedText(report)
        copy = box.addButton(self.tr("Copy the report"), QMessageBox.ButtonRole.ActionRole)
        box.addButton(self.tr("Go on"), QMessageBox.ButtonRole.AcceptRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
        box.finished.connect(self._closed)
        theme.dress(box)
        box.open()

    def _closed(self) -> None:
        self._open = None
