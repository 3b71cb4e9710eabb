"""Copying on purpose: plain text that leaves the clipboard after a minute and stays out of its histories."""

from PySide6.QtCore import QMimeData, QTimer
from PySide6.QtWidgets import QApplication

STAYS_MS = 60_000
# Klipper and its kin keep no history of what carries this mark.
NOT_FOR_HISTORIES = "x-kde-passwordManagerHint"


def copy_for_a_minute(words: str) -> None:
    carried = QMimeData()
    carried.setText(words)
    carried.setData(NOT_FOR_HISTORIES, b"secret")
    QApplication.clipboard().setMimeData(carried)
    Minute(words).start()


class Minute(QTimer):
    """Belongs to the application: the window that copied may close long before the minute is over."""

    def __init__(self, words: str) -> None:
        app = QApplication.instance()
        super().__init__(app, interval=STAYS_MS, singleShot=True)
        self._words = words
        self.timeout.connect(self._forget)
        app.aboutToQuit.connect(self._forget)

    def _forget(self) -> None:
        """Only what was put there here: something copied since belongs to the person."""
        clipboard = QApplication.clipboard()
        if clipboard.text() == self._words:
            clipboard.clear()
        self.deleteLater()
