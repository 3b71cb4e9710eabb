"""A wait after a wrong passphrase or code. No safeguard: what slows a guesser down is the key derivation."""

from PySide6.QtCore import QObject, QTimer

WAITS = (0, 0, 1, 2, 4, 8, 16, 30)
"""Seconds, one wrong try after the other."""


class Patience(QTimer):
    """``isActive`` while the next try has to wait."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent, singleShot=True)
        self._wrong = 0

    def refused(self) -> None:
        wait = WAITS[min(self._wrong, len(WAITS) - 1)]
        self._wrong += 1
        if wait:
            self.start(wait * 1000)
