"""When an open vault locks without being told to: nobody is there, Esc twice, the screen locks, the computer sleeps.

Each as it was chosen on this device. What the desktop says is listened to once the window is up.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from peercompanion.domain.whereabouts import Whereabouts
from peercompanion.preferences import Preferences
from peercompanion.ui import same_place
from peercompanion.ui.autolock import Autolock

if TYPE_CHECKING:
    from peercompanion.ui.desktop.lock_signals import LockSignals
    from peercompanion.ui.main_window import MainWindow

LISTENING_AFTER_MS = 500


class Occasions(QObject):
    """``by_itself``: nobody asked. ``in_a_hurry`` carries where the person was before the first Esc closed anything."""

    by_itself = Signal()
    in_a_hurry = Signal(object)

    def __init__(self, window: "MainWindow", preferences: Preferences) -> None:
        super().__init__(window)
        self._window, self._preferences = window, preferences
        self._before: Whereabouts | None = None
        self._signals: LockSignals | None = None
        self.autolock = Autolock(self, preferences.idle_minutes)
        self.autolock.idle.connect(self.by_itself)
        self.autolock.first_esc.connect(self._note_whereabouts)
        self.autolock.hidden_quickly.connect(self._hurry)
        self._later = QTimer(self, singleShot=True, interval=LISTENING_AFTER_MS)
        self._later.timeout.connect(self._listen)
        self._later.start()

    @property
    def is_listening(self) -> bool:
        """To the desktop."""
        return self._signals is not None

    def follow(self, name: str) -> None:
        """A preference was changed."""
        if name == "idle_minutes":
            self.autolock.set_minutes(self._preferences.idle_minutes)
        elif name == "lock_with_sleep" and self._signals:
            self._signals.hold_sleep(self._preferences.lock_with_sleep)

    def stop(self) -> None:
        QApplication.instance().removeEventFilter(self.autolock)
        self.deleteLater()

    def _listen(self) -> None:
        from peercompanion.ui.desktop.lock_signals import LockSignals

        self._signals = LockSignals(self)
        self._signals.screen_locked.connect(self._on_screen_lock)
        self._signals.sleeping.connect(self._on_sleep)
        self._signals.hold_sleep(self._preferences.lock_with_sleep)

    def _on_screen_lock(self) -> None:
        if self._preferences.lock_with_screen:
            self.by_itself.emit()

    def _on_sleep(self) -> None:
        if self._preferences.lock_with_sleep:
            self.by_itself.emit()

    def _note_whereabouts(self) -> None:
        self._before = self._window.whereabouts(same_place.spot_on(self._window.current))

    def _hurry(self) -> None:
        if self._preferences.lock_on_double_esc:
            self.in_a_hurry.emit(self._before)
