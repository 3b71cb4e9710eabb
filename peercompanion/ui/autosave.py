"""Words are saved after a pause of 600 ms, and at once when the page is left or the vault locks. No work per key.

Somebody who writes on and on makes no pause: what they began is saved after three seconds all the same.
"""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer

from peercompanion.errors import PeerCompanionError

PAUSE_MS = 600
WITHOUT_PAUSE_MS = 3_000


def save_all(saves: Iterable[Callable[[], object]]) -> None:
    """What can be saved is saved, whatever else fails; raises what the first that failed had raised."""
    failed: PeerCompanionError | None = None
    for save in saves:
        try:
            save()
        except PeerCompanionError as error:
            failed = failed or error
    if failed:
        raise failed


class Autosave(QObject):
    """``save`` is called on the pause and by ``flush``. When it raises, the draft stays pending for the next flush."""

    def __init__(self, parent: QObject, save: Callable[[], None]) -> None:
        super().__init__(parent)
        self._save = save
        self._pending = False
        self._timer = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._timer.timeout.connect(self.flush)
        self._at_last = QTimer(self, interval=WITHOUT_PAUSE_MS, singleShot=True)
        self._at_last.timeout.connect(self.flush)

    @property
    def pending(self) -> bool:
        return self._pending

    def touch(self) -> None:
        self._pending = True
        self._timer.start()
        if not self._at_last.isActive():
            self._at_last.start()

    def flush(self) -> None:
        self._stop()
        if self._pending:
            self._save()
            self._pending = False

    def drop(self) -> None:
        """Forget the draft: what it belonged to is gone, or was read anew."""
        self._stop()
        self._pending = False

    def _stop(self) -> None:
        self._timer.stop()
        self._at_last.stop()
