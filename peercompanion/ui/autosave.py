"""Words are saved after a pause of 600 ms, and at once when the page is left or the vault locks. No work per key."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

PAUSE_MS = 600


class Autosave(QObject):
    """``save`` is called on the pause and by ``flush``. When it raises, the draft stays pending for the next flush."""

    def __init__(self, parent: QObject, save: Callable[[], None]) -> None:
        super().__init__(parent)
        self._save = save
        self._pending = False
        self._timer = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._timer.timeout.connect(self.flush)

    @property
    def pending(self) -> bool:
        return self._pending

    def touch(self) -> None:
        self._pending = True
        self._timer.start()

    def flush(self) -> None:
        self._timer.stop()
        if self._pending:
            self._save()
            self._pending = False

    def drop(self) -> None:
        """Forget the draft: what it belonged to is gone, or was read anew."""
        self._timer.stop()
        self._pending = False
