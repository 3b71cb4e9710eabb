"""The screen locks, or the computer goes to sleep: the desktop says so on D-Bus.

The session's bus carries what screen savers say, the system's bus what logind says. Where there is no bus, or nobody
speaks on it, nothing happens and nothing is waited for. Loaded when the main window is up.
"""

import os
from pathlib import Path

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

SCREEN_SAVERS = ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver", "org.xfce.ScreenSaver")
LOGIND, LOGIND_PATH = "org.freedesktop.login1", "/org/freedesktop/login1"
MANAGER, SESSION = f"{LOGIND}.Manager", f"{LOGIND}.Session"
ANY = ""
"""Sender or path. Whoever sends such a signal in this session can make us lock, and nothing else."""


class LockSignals(QObject):
    """``screen_locked``, ``sleeping``: the latter while sleep waits for us, if ``hold_sleep`` asked it to."""

    screen_locked = Signal()
    sleeping = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._delay: QDBusMessage | None = None
        self._holds = False
        self._session_bus = QDBusConnection.sessionBus() if _session_bus_is_there() else None
        self._system_bus = QDBusConnection.systemBus() if _system_bus_is_there() else None
        if self._session_bus:
            for saver in SCREEN_SAVERS:
                self._session_bus.connect(ANY, ANY, saver, "ActiveChanged", self, SLOT("_on_screen_saver(bool)"))
        if self._system_bus:
            self._system_bus.connect(LOGIND, LOGIND_PATH, MANAGER, "PrepareForSleep", self, SLOT("_on_sleep(bool)"))
            self._system_bus.connect(LOGIND, ANY, SESSION, "Lock", self, SLOT("_on_session_lock()"))

    def hold_sleep(self, wanted: bool) -> None:
        """Whether sleep waits until what is open was saved and closed: logind gives a few seconds, no more."""
        self._holds = wanted
        if wanted:
            self._ask_for_delay()
        else:
            self._let_sleep()

    @Slot(bool)
    def _on_screen_saver(self, active: bool) -> None:
        if active:
            self.screen_locked.emit()

    @Slot()
    def _on_session_lock(self) -> None:
        self.screen_locked.emit()

    @Slot(bool)
    def _on_sleep(self, begins: bool) -> None:
        if not begins:
            self.hold_sleep(self._holds)
            return
        try:
            self.sleeping.emit()
        finally:
            self._let_sleep()

    def _ask_for_delay(self) -> None:
        if self._system_bus is None or self._delay is not None:
            return
        call = QDBusMessage.createMethodCall(LOGIND, LOGIND_PATH, MANAGER, "Inhibit")
        call.setArguments(["sleep", "PeerCompanion", "Locks first", "delay"])
        self._asked = QDBusPendingCallWatcher(self._system_bus.asyncCall(call), self)
        self._asked.finished.connect(self._take_delay)

    def _take_delay(self, asked: QDBusPendingCallWatcher) -> None:
        """The answer carries the descriptor that makes sleep wait, and closes it when it goes."""
        if self._holds and not asked.isError():
            self._delay = asked.reply()
        asked.deleteLater()

    def _let_sleep(self) -> None:
        self._delay = None


def _session_bus_is_there() -> bool:
    """Looked at first: without one, the library would start one."""
    return "DBUS_SESSION_BUS_ADDRESS" in os.environ or _is_socket(os.environ.get("XDG_RUNTIME_DIR", "/"), "bus")


def _system_bus_is_there() -> bool:
    return "DBUS_SYSTEM_BUS_ADDRESS" in os.environ or any(
        _is_socket(place, "dbus/system_bus_socket") for place in ("/run", "/var/run")
    )


def _is_socket(folder: str, name: str) -> bool:
    return (Path(folder) / name).is_socket()
