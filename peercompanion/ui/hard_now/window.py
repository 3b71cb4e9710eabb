"""The same page in a window of its own, above a dialog or a door. Esc closes it and gives the focus back."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from shiboken6 import isValid

from peercompanion.preferences import Preferences
from peercompanion.ui import geometry, theme
from peercompanion.ui.hard_now.room import HardNow
from peercompanion.ui.layout import fill
from peercompanion.ui.wording import Wording

if TYPE_CHECKING:
    from peercompanion.companion import Companion

LEAST = (640, 480)


class HardNowWindow(QWidget):
    """Application-modal and without a parent: the window below may be replaced while this one is read."""

    _open: "set[HardNowWindow]" = set()

    def __init__(self, words: Wording, preferences: Preferences, companion: "Companion | None") -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.setWindowTitle(geometry.window_name(preferences))
        self.setMinimumSize(*LEAST)
        self._room = HardNow(words, preferences, companion)
        self._room.left.connect(lambda _words, _undo: self.close())
        self._below: QWidget | None = None
        QShortcut(QKeySequence("Ctrl+Q"), self, QApplication.closeAllWindows)
        fill(QVBoxLayout(self), (self._room,), 0)
        theme.dress(self)

    def make_ready(self, below: QWidget) -> None:
        """Lays out what will be seen above that window, so that showing it is quick."""
        self._take_size_of(below)
        self.grab()

    def open_above(self, below: QWidget | None) -> None:
        """As large as the window below, so that nothing of it shows beside this one."""
        self._below = below
        self._room.read()
        HardNowWindow._open.add(self)
        self._take_size_of(below)
        self.show()
        self.activateWindow()
        self.start_over()

    def _take_size_of(self, below: QWidget | None) -> None:
        main = below.window() if below else None
        if main and main.width() >= LEAST[0] and main.height() >= LEAST[1]:
            self.setGeometry(main.geometry())
        else:
            self.resize(*geometry.FIRST_SIZE)

    def start_over(self) -> None:
        self._room.start_over()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if not event.isAutoRepeat() and not self._room.step_back():
                self.close()
            return
        super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._room.leave()
        super().closeEvent(event)
        QTimer.singleShot(0, lambda: HardNowWindow._open.discard(self))
        if self.isActiveWindow() and self._below and isValid(self._below) and self._below.isVisible():
            self._below.activateWindow()  # which remembers where its focus was
