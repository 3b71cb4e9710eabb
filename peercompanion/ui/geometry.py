"""Where the window stood the last time, and what it is called: device settings, never anything of the person's."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from peercompanion.errors import PeerCompanionError
from peercompanion.preferences import Preferences

FIRST_SIZE = (1240, 860)


def window_name(preferences: Preferences) -> str:
    return preferences.window_name or "PeerCompanion"


def restore(window: QWidget, preferences: Preferences) -> None:
    """Only onto a screen that is there; otherwise a good first size."""
    kept = preferences.geometry
    rect = QRect(*kept[:4]) if kept else QRect()
    screen = QGuiApplication.screenAt(rect.center()) if kept else None
    if screen is None:
        available = window.screen().availableGeometry()
        window.resize(min(FIRST_SIZE[0], available.width()), min(FIRST_SIZE[1], available.height()))
        return
    window.setGeometry(rect)
    if kept[4]:
        window.showMaximized()


def keep(window: QWidget, preferences: Preferences) -> None:
    """A place that cannot be written is no reason to hold anybody up."""
    rect = window.normalGeometry()
    try:
        preferences.set("geometry", (rect.x(), rect.y(), rect.width(), rect.height(), int(window.isMaximized())))
    except PeerCompanionError:
        return
