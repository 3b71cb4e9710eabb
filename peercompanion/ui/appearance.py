"""How everything looks: theme, contrast, text size and motion from the device's settings, as the system wishes.

What the system changes its mind about while the window is open is followed at once.
"""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from peercompanion.preferences import Preferences
from peercompanion.ui import theme

NAMES = frozenset({"scheme", "contrast", "text_size", "motion"})
EFFECTS = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
    Qt.UIEffect.UI_AnimateToolBox,
)
"""What Qt would let slide and fade by itself."""


class Appearance(QObject):
    def __init__(self, parent: QObject, preferences: Preferences) -> None:
        super().__init__(parent)
        self._app, self._preferences = QApplication.instance(), preferences
        hints = self._app.styleHints()  # each step in a variable: the binding drops a temporary's child with it
        hints.colorSchemeChanged.connect(self.apply)
        self._accessibility = hints.accessibility()
        self._accessibility.contrastPreferenceChanged.connect(self.apply)
        self.apply()

    def apply(self, *_changed: object) -> None:
        chosen = theme.choose(self._app, self._preferences.scheme, self._preferences.contrast)
        theme.hold_still(self._preferences.motion == "none")
        theme.apply(self._app, chosen, self._preferences.text_size / 100)
        if theme.reduced_motion(self._app):
            for effect in EFFECTS:
                self._app.setEffectEnabled(effect, False)
