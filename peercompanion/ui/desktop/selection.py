"""Words that are only selected stay in the window, unless the person wants to paste them with the middle mouse button.

On X11, and on Wayland where it has this too, whatever is selected can be read by every other program without anybody
having copied it. A double click on a name is enough.
"""

from PySide6.QtCore import QObject
from PySide6.QtGui import QClipboard, QGuiApplication

from peercompanion.preferences import Preferences


class Selection(QObject):
    """Gives up what Qt offers to others; what another program offers is let be, and can be pasted here."""

    def __init__(self, parent: QObject, preferences: Preferences) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._clipboard = QGuiApplication.clipboard()
        self._clipboard.changed.connect(self._on_change)

    def keep(self) -> None:
        """Takes back what was offered until now, if it is not to be."""
        self._on_change(QClipboard.Mode.Selection)

    def _on_change(self, mode: QClipboard.Mode) -> None:
        """The selection on the page stays; only others no longer see it."""
        offers = mode is QClipboard.Mode.Selection and self._clipboard.ownsSelection()
        if offers and not self._preferences.middle_click_paste:
            self._clipboard.clear(QClipboard.Mode.Selection)


def is_shared_here() -> bool:
    """Whether this desktop hands selected words to other programs at all."""
    return QGuiApplication.clipboard().supportsSelection()
