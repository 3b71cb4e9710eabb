"""Plain paper over the main window, so that nobody reads it while its owner is elsewhere.

It lies there while another program has the keys, where that was wished; and after a lock that could not fall because a
text could not be saved. Nothing below it is hidden or left: pages would end what is being written.
"""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from peercompanion.preferences import Preferences
from peercompanion.ui.boxes import fill, row
from peercompanion.ui.widgets.notice import announce
from peercompanion.ui.widgets.text import Glyph, text


class Cover(QWidget):
    def __init__(self, window: QWidget, preferences: Preferences) -> None:
        super().__init__(window)
        self._preferences = preferences
        self._before: QWidget | None = None
        self._held = False
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._words = text("", "muted", wrap=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        fill(QVBoxLayout(self), (..., row(..., Glyph("eye-off", "text3", 28), ...), self._words, ...), 12)
        self.hide()
        window.installEventFilter(self)
        QGuiApplication.instance().applicationStateChanged.connect(self._follow)

    @property
    def lies(self) -> bool:
        """Nobody has taken it away."""
        return self._held

    def hold(self) -> None:
        """Until a key or a click takes it away; it does nothing else."""
        if self._held:
            return
        self._held, self._before = True, self.window().focusWidget()
        self._lie_down(self.tr("Covered. Any key shows the page again."))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self.accessibleName())

    def close_over(self) -> None:
        """At once: what comes next takes the window away."""
        self._lie_down("")
        self.window().repaint()

    def event(self, event: QEvent) -> bool:
        """A key that is a shortcut elsewhere is a key like any other here, and so is Tab."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def focusNextPrevChild(self, _forward: bool) -> bool:
        self._lift()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._lift()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._lift()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self.window().rect())
        return False

    def _follow(self, state: Qt.ApplicationState) -> None:
        """Dialogs of our own belong to the application, which stays active under them."""
        if self._held:
            return
        if state == Qt.ApplicationState.ApplicationActive:
            self.hide()
        elif self._preferences.hide_unfocused:
            self._lie_down(self.tr("Covered while another program is in front."))

    def _lie_down(self, words: str) -> None:
        self._words.setText(words)
        self.setAccessibleName(words)
        self.setGeometry(self.window().rect())
        self.show()
        self.raise_()

    def _lift(self) -> None:
        """The focus goes back to where it was."""
        self._held = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        if self._before is not None and isValid(self._before):
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
