"""F1 from every state: open, locked, before the first vault, under any dialog.

One event filter on the application, because shortcuts do not fire under a modal dialog. It is not there while a window
is built, and until the window is painted it looks at that window only: a thousand events come before anybody can press
a key, and each of them would pass through Python.

Soon after, in a moment without keys, what F1 opens is made and laid out: whoever needs it does not wait for it. Then,
in the moments that follow, the pages that will be wanted next.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QInputEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from peercompanion.preferences import Preferences
from peercompanion.ui.widgets.focus import hear_key, hear_mouse
from peercompanion.ui.wording import DoorWording

if TYPE_CHECKING:
    from peercompanion.companion import Companion
    from peercompanion.ui.hard_now.window import HardNowWindow

KEYS = frozenset({QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride})
PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
QUIET_MS, STILL_QUIET_MS = 1_200, 300


class HardNowDoor(QObject):
    """``companion`` says what is open just now, ``show_page`` turns the main window to its page, and ``make_ready``
    has that page made, and at each further call a little of the others, as long as it says that there is more.
    """

    def __init__(
        self,
        parent: QObject,
        preferences: Preferences,
        words: DoorWording,
        companion: "Callable[[], Companion | None]",
        show_page: Callable[[], None],
        make_ready: Callable[[], bool],
    ) -> None:
        super().__init__(parent)
        self._app = QApplication.instance()
        self._unpainted: QWidget | None = None
        self._preferences, self._words = preferences, words
        self._companion, self._show_page, self._make_pages_ready = companion, show_page, make_ready
        self._ready: HardNowWindow | None = None
        self._quiet = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._still_quiet = QTimer(self, singleShot=True, interval=STILL_QUIET_MS)
        for timer in (self._quiet, self._still_quiet):
            timer.timeout.connect(self._make_ready)
        self._app.installEventFilter(self)

    @contextmanager
    def building(self) -> Iterator[None]:
        self._app.removeEventFilter(self)
        try:
            yield
        finally:
            self._app.installEventFilter(self)

    def await_paint(self, window: QWidget) -> None:
        """Of a window that is about to show; a key that reaches it earlier is not lost."""
        self._app.removeEventFilter(self)
        self.rest()
        self._unpainted = window
        window.installEventFilter(self)

    def rest(self) -> None:
        """Nothing is made ready any more, and what was is let go of."""
        self._quiet.stop()
        self._still_quiet.stop()
        if self._ready and isValid(self._ready):
            self._ready.deleteLater()
        self._ready = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QInputEvent):
            if self._unpainted and watched is self._unpainted and event.type() is QEvent.Type.Paint:
                QTimer.singleShot(0, self, self._watch_all)
            return False  # at once: every event of the application passes here, and to ask its type takes longer
        kind = event.type()
        if kind in KEYS:
            hear_key(event.key())
            self._wait_on()
        elif kind is QEvent.Type.MouseButtonPress:
            hear_mouse()
            self._wait_on()
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
            self._take_ready().open_above(below)

    def _watch_all(self) -> None:
        if self._unpainted and isValid(self._unpainted):
            self._unpainted.removeEventFilter(self)
            _let_the_binding_know(self._unpainted)
        self._unpainted = None
        self._app.installEventFilter(self)
        self._quiet.start()

    def _wait_on(self) -> None:
        if self._quiet.isActive() or self._still_quiet.isActive():
            self._still_quiet.stop()
            self._quiet.start()

    def _make_ready(self) -> None:
        """Above a dialog of the open vault it is made when it is wanted: what it shows may have changed."""
        if self._companion():
            if self._make_pages_ready():
                self._still_quiet.start()
        else:
            self._ready = self._new_window()
            self._ready.make_ready(QApplication.activeWindow())

    def _take_ready(self) -> "HardNowWindow":
        ready, self._ready = self._ready, None
        if ready is None or not isValid(ready):
            return self._new_window()
        self._quiet.start()
        return ready

    def _new_window(self) -> "HardNowWindow":
        from peercompanion.ui.hard_now.window import HardNowWindow

        return HardNowWindow(self._words.whole(), self._preferences, self._companion())

    def _close_popups(self) -> None:
        """An open list or menu would take the keys that are meant for the page."""
        while popup := QApplication.activePopupWidget():
            popup.close()
            if QApplication.activePopupWidget() is popup:
                break


def _let_the_binding_know(window: QWidget) -> None:
    """Of all its classes: it makes them when it first hands out an object of a private class of Qt's, to find the
    nearest one, and that takes 25 ms. A filter meets such objects sooner or later; now nobody waits for anything.
    """
    window.findChildren(QObject)
