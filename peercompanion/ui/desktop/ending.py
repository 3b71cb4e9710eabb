"""A request of the system to end (logging out, shutting down, Ctrl+C) closes the window as a person would.

Python runs a signal's handler only between two of its own steps, and Qt's loop makes none while nothing happens; so the
number of the signal is written into a pipe that Qt listens to.
"""

import os
import signal
import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier

NAMES = ("SIGTERM", "SIGINT", "SIGHUP")


class EndingRequests(QObject):
    """Calls ``end`` once for each request. On Windows the system closes the windows by itself."""

    def __init__(self, parent: QObject, end: Callable[[], object]) -> None:
        super().__init__(parent)
        self._end = end
        if sys.platform != "win32":
            self._listen()

    def _listen(self) -> None:
        self._reads, writes = os.pipe()
        os.set_blocking(writes, False)
        signal.set_wakeup_fd(writes, warn_on_full_buffer=False)
        for name in NAMES:
            signal.signal(getattr(signal, name), lambda _number, _frame: None)
        self._notifier = QSocketNotifier(self._reads, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._heard)

    def _heard(self) -> None:
        os.read(self._reads, 64)
        self._end()
