"""How everything looks: theme, contrast and text size from the device's settings, as the system wishes."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from peercompanion.preferences import Preferences
from peercompanion.ui import theme

NAMES = frozenset({"scheme", "contrast", "text_size"})


class Appearance(QObject):
    def __init__(self, app: QApplication, preferences: Preferences) -> None:
        super().__init__(app)
        self._app, self._preferences = app, preferences
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self.apply)
        self.apply()

    def apply(self, *_changed: object) -> None:
        chosen = theme.choose(self._app, self._preferences.scheme, self._preferences.contrast)
        theme.apply(self._app, chosen, self._preferences.text_size / 100)
