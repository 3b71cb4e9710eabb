"""What we put on the clipboard is plain text that stays out of its histories and leaves after a minute.

That goes for every copy: by a button of ours, by Ctrl+C in a field, from words to read. A field would also hand out
HTML and other forms, each with the words in it. What another program put there belongs to the person and is let be.
"""

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication

STAYS_MS = 60_000
NOT_FOR_HISTORIES = "x-kde-passwordManagerHint"
"""Klipper and its kin keep no history of what carries this mark."""


class CopiedWords(QObject):
    """Follows the clipboard; ``forget`` takes our copy back before its minute is over."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._words = ""
        self._clipboard = QGuiApplication.clipboard()
        self._clipboard.changed.connect(self._on_change)
        self._minute = QTimer(self, singleShot=True, interval=STAYS_MS)
        self._minute.timeout.connect(self.forget)

    def forget(self) -> None:
        """Only what is still as it was put there: something copied since belongs to the person. What is marked here for
        the middle button goes with it.
        """
        self._minute.stop()
        words, self._words = self._words, ""
        if words and self._clipboard.text() == words:
            self._clipboard.clear()
        if self._clipboard.ownsSelection():
            self._clipboard.clear(QClipboard.Mode.Selection)

    def _on_change(self, mode: QClipboard.Mode) -> None:
        """Before any other program can ask for it: that has to wait until the window comes back to its loop."""
        if mode is not QClipboard.Mode.Clipboard or not self._clipboard.ownsClipboard():
            return
        carried = self._clipboard.mimeData()
        if carried is None or not carried.hasText():
            return
        if not carried.hasFormat(NOT_FOR_HISTORIES):
            copy_for_a_minute(carried.text())  # changes it again, and comes back here
            return
        self._words = carried.text()
        self._minute.start()


def copy_for_a_minute(words: str) -> None:
    carried = QMimeData()
    carried.setText(words)
    carried.setData(NOT_FOR_HISTORIES, b"secret")
    QGuiApplication.clipboard().setMimeData(carried)
