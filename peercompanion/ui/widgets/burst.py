"""Letters that are commands, told from words: a letter acts once no other follows it for a moment.

Who believes to be in a field types on, and their words are no commands: the first letter of "Some nights" would have
opened a private note for the group.
"""

from collections.abc import Callable

from PySide6.QtCore import QMetaObject, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from peercompanion.ui.widgets.typed import NOT_TYPING

PAUSE_MS = 250
HELD_WITH_OTHERS = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta)


class Burst(QObject):
    typed = Signal()  # words, where there is no field; once for all that follow one another

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._listens = self._is_told = False
        self._held: Callable[[], object] | None = None
        self._key = 0
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self.flush)

    def takes(
        self, event: QKeyEvent, act: Callable[[], object] | None, *, at_once: bool = False, again: bool = False
    ) -> bool:
        """Whether nothing more is to be done about this key. ``at_once``: it leads to a place for words, and may act
        where it comes first. ``again``: pressed twice it is meant twice.
        """
        if event.key() in HELD_WITH_OTHERS:
            return False
        if not _prints(event):
            return self.flush() and _hand_on(event, self.parent())
        if event.isAutoRepeat():
            return True
        if self._listens and not (again and event.key() == self._key):
            self._swallow(event)
            return True
        if at_once:
            return False
        self.flush()
        self._held, self._key, self._is_told = act, event.key(), False
        self._listen(event)
        return act is not None

    @Slot(result=bool)
    def flush(self) -> bool:
        """What was waiting acts now; whether there was anything."""
        self._pause.stop()
        self._listens = False
        held, self._held = self._held, None
        if held:
            held()
        return held is not None

    def _swallow(self, event: QKeyEvent) -> None:
        self._held = None
        self._listen(event)
        if not self._is_told:
            self._is_told = True
            self.typed.emit()

    def _listen(self, event: QKeyEvent) -> None:
        """A key that a program sends has no time of its own: what comes before the loop turns belongs to it."""
        self._listens = True
        if event.timestamp():
            self._pause.start()
        else:
            QMetaObject.invokeMethod(self, "flush", Qt.ConnectionType.QueuedConnection)


def _hand_on(event: QKeyEvent, begun_at: QObject) -> bool:
    """To where the focus went by what was waiting; whether it went anywhere."""
    there = QApplication.focusWidget()
    if there is None or there is begun_at:
        return False
    QApplication.sendEvent(there, event)
    return True


def _prints(event: QKeyEvent) -> bool:
    words = event.text()
    return bool(words) and words.isprintable() and not event.modifiers() & NOT_TYPING
