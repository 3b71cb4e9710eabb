"""Locks after some idle minutes, and at a double Esc. It watches the whole application, not one window."""

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QInputEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication

DOUBLE_ESC_MS = 400
SIGNS_OF_LIFE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.InputMethod,
    }
)


INPUT = (QInputEvent, QInputMethodEvent)
KEY_DOWN = frozenset({QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress})


class Autolock(QObject):
    """``idle`` after so many minutes without a key or the mouse; ``hidden_quickly`` at two Esc within 400 ms.

    Whatever the first one closed or left: who locks in a hurry does not know what is open. ``first_esc`` comes before
    that one closes anything.
    """

    idle = Signal()
    first_esc = Signal()
    hidden_quickly = Signal()

    def __init__(self, parent: QObject, minutes: int) -> None:
        super().__init__(parent)
        self._since_esc = QElapsedTimer()
        self._since_life = QElapsedTimer()
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._look)
        self._esc_is_down = False
        self._hiding = QTimer(self, singleShot=True, interval=0)  # the key that locks finds its window still there
        self._hiding.timeout.connect(self.hidden_quickly)
        self.set_minutes(minutes)
        QApplication.instance().installEventFilter(self)

    def set_minutes(self, minutes: int) -> None:
        """0 turns it off."""
        self._limit_ms = minutes * 60_000
        self._since_life.start()
        self._timer.stop()
        if self._limit_ms:
            self._timer.start(self._limit_ms)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, INPUT):
            return False  # at once: every event of the application passes here, and to ask its type takes longer
        kind = event.type()
        if kind in SIGNS_OF_LIFE:
            self._since_life.start()
        if kind in KEY_DOWN:
            self._hear(event)
        elif kind is QEvent.Type.KeyRelease and event.key() == Qt.Key.Key_Escape and not event.isAutoRepeat():
            self._esc_is_down = False
        return False

    def _hear(self, event: QKeyEvent) -> None:
        """One key comes by several times: as a shortcut first, then once for each widget that has no use for it."""
        if event.key() != Qt.Key.Key_Escape:
            self._since_esc.invalidate()
        elif not event.isAutoRepeat() and not self._esc_is_down:
            self._esc_is_down = True
            self._count_esc()

    def _count_esc(self) -> None:
        if self._since_esc.isValid() and self._since_esc.elapsed() <= DOUBLE_ESC_MS:
            self._since_esc.invalidate()
            self._hiding.start()
        else:
            self.first_esc.emit()
            self._since_esc.start()

    def _look(self) -> None:
        """The timer is not restarted at every mouse move: it fires, and waits for what is left of the time."""
        left = self._limit_ms - self._since_life.elapsed()
        if left <= 0:
            self.idle.emit()
        else:
            self._timer.start(left)
