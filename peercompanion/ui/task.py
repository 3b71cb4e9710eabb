"""Work that would hold the window up (deriving a key, later: backups) runs beside it, and comes back to it.

``done`` and ``failed`` run on the UI thread, and not at all when the owner is gone.
"""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot
from shiboken6 import isValid

from peercompanion.errors import PeerCompanionError

T = TypeVar("T")
Runner = Callable[..., None]


class _Post(QObject):
    """Carries the outcome across threads; lives on the UI thread."""

    arrived = Signal(object, object)

    def __init__(
        self,
        owner: QObject,
        done: Callable[[T], None],
        failed: Callable[[PeerCompanionError], None],
        unclaimed: Callable[[T], None] | None,
    ) -> None:
        super().__init__()
        self._owner, self._done, self._failed, self._unclaimed = owner, done, failed, unclaimed
        self.arrived.connect(self._deliver)
        _waiting.add(self)

    @Slot(object, object)
    def _deliver(self, result: T, error: BaseException | None) -> None:
        _waiting.discard(self)
        if not isValid(self._owner):
            if error is None and self._unclaimed:
                self._unclaimed(result)
        elif error is None:
            self._done(result)
        elif isinstance(error, PeerCompanionError):
            self._failed(error)
        else:
            raise error


_waiting: set[_Post] = set()


class _Work(QRunnable):
    def __init__(self, work: Callable[[], object], post: _Post) -> None:
        super().__init__()
        self._work, self._post = work, post

    def run(self) -> None:
        try:
            result, error = self._work(), None
        except Exception as raised:  # carried to the UI thread, where a known error is told and a bug is raised again
            result, error = None, raised
        self._post.arrived.emit(result, error)


def run_in_background(
    work: Callable[[], T],
    *,
    owner: QObject,
    done: Callable[[T], None],
    failed: Callable[[PeerCompanionError], None],
    unclaimed: Callable[[T], None] | None = None,
) -> None:
    """``unclaimed`` takes a result (keys, say) whose owner is gone, so that it can be wiped."""
    QThreadPool.globalInstance().start(_Work(work, _Post(owner, done, failed, unclaimed)))


def run_inline(
    work: Callable[[], T],
    *,
    owner: QObject,
    done: Callable[[T], None],
    failed: Callable[[PeerCompanionError], None],
    unclaimed: Callable[[T], None] | None = None,
) -> None:
    """The same contract at once, for tests."""
    try:
        result = work()
    except PeerCompanionError as error:
        failed(error)
    else:
        done(result)
