"""F1 from every state: open, locked, before the first vault, under any dialog.

One event filter on the application, because shortcuts do not fire under a modal dialog.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication

from peercompanion.preferences import Preferences
from peercompanion.ui.wording import Wording

if TYPE_CHECKING:
    from peercompanion.companion import Companion

KEYS = frozenset({QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride})
PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class HardNowDoor(QObject):
    """``companion`` says what is open just now, ``show_page`` turns the main window to its page."""

    def __init__(
        self,
        app: QApplication,
        preferences: Preferences,
        words: Wording,
        companion: "Callable[[], Companion | None]",
        show_page: Callable[[], None],
    ) -> None:
        super().__init__(app)
        self._preferences, self._words = preferences, words
        self._companion, self._show_page = companion, show_page
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind not in KEYS or event.key() != Qt.Key.Key_F1 or event.modifiers() not in PLAIN:
            return False
        event.accept()
        if kind is QEvent.Type.KeyPress and not event.isAutoRepeat():
            self.open()
        return True

    def open(self) -> None:
        from peercompanion.ui.hard_now.window import HardNowWindow

        self._close_popups()
        above = QApplication.activeModalWidget()
        if isinstance(above, HardNowWindow):
            above.start_over()
        elif above is None and self._companion():
            self._show_page()
        else:
            below = above or QApplication.activeWindow()
            HardNowWindow(self._words, self._preferences, self._companion()).open_above(below)

    def _close_popups(self) -> None:
        """An open list or menu would take the keys that are meant for the page."""
        while popup := QApplication.activePopupWidget():
            popup.close()
            if QApplication.activePopupWidget() is popup:
                break
