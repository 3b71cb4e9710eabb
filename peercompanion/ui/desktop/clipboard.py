"""Copying on purpose: plain text that leaves the clipboard again after a minute, and stays out of clipboard histories."""

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtWidgets import QApplication

STAYS_MS = 60_000
# Klipper and its kin keep no history of what carries this mark.
KEEP_OUT_OF_HISTORY = "x-kde-passwordManagerHint"


class Clipboard(QObject):
    """Belongs to the application: the window that copied may close long before the minute is over."""

    def __init__(self) -> None:
        super().__init__(QApplication.instance())
        self._put = ""
        self._minute = QTimer(self, interval=STAYS_MS, singleShot=True)
        self._minute.timeout.connect(self.forget)

    def put(self, words: str) -> None:
        carried = QMimeData()
        carried.setText(words)
        carried.setData(KEEP_OUT_OF_HISTORY, b"secret")
        QApplication.clipboard().setMimeData(carried)
        self._put = words
        self._minute.start()

    def forget(self) -> None:
        """Only what was put here: something copied since belongs to the person."""
        clipboard = QApplication.clipboard()
        if self._put and clipboard.text() == self._put:
            clipboard.clear()
        self._put = ""
