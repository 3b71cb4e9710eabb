"""Long work in a worker, seen from the thread that waits for it: how far it is, and a way to stop it.

Locking must not wait long, and never for a key derivation; but no worker may touch the vault's files once it is locked.
So a worker says when it holds them, and whoever cancels waits just for that.
"""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from peercompanion.errors import Cancelled


class Work:
    """Made by the one who waits, handed to the one who works. Can be cancelled from any thread, at any time."""

    def __init__(self) -> None:
        self._cancelled = threading.Event()
        self._held = threading.Lock()
        self._measure: Callable[[], float] = lambda: 0.0

    @property
    def is_cancelled(self) -> bool:
        return self._cancelled.is_set()

    @property
    def share(self) -> float:
        """How much of it is done, from 0 to 1, as far as it can be told."""
        return min(1.0, max(0.0, self._measure()))

    def measured_by(self, measure: Callable[[], float]) -> None:
        """Asked by the one who waits, on its own thread."""
        self._measure = measure

    def go_on(self) -> None:
        """Raises Cancelled where nobody waits for the work any more."""
        if self.is_cancelled:
            raise Cancelled("stopped on purpose")

    @contextmanager
    def holding(self) -> Iterator[None]:
        """Around all that touches files which others use. Raises Cancelled instead of beginning."""
        with self._held:
            self.go_on()
            yield

    def cancel(self) -> None:
        """Returns when no file is held any more."""
        self._cancelled.set()
        with self._held:
            pass
