"""What is done in quiet moments, so that no save waits for it: the search index is merged, then the day is copied."""

from contextlib import suppress

from PySide6.QtCore import QObject, QTimer

from peercompanion.errors import PeerCompanionError
from peercompanion.ui.context import Context
from peercompanion.ui.daily_copy import DailyCopy

AFTER_MS = 20_000
SLICE_MS = 250


class Tidying(QObject):
    """What an earlier day left undone is made up for soon after the window opens."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._daily_copy = DailyCopy(context, context.session, self) if context.session else None
        self._timer = QTimer(self, singleShot=True, interval=AFTER_MS)
        self._timer.timeout.connect(self.do_a_little)
        self._timer.start()
        context.hub.changed.connect(self._put_off)

    @property
    def is_waiting(self) -> bool:
        return self._timer.isActive()

    @property
    def is_at_it(self) -> bool:
        """More was left to do after the last slice."""
        return self.is_waiting and self._timer.interval() == SLICE_MS

    def do_a_little(self) -> None:
        """A disk that refuses, or a vault that was locked meanwhile, is no reason to say anything: the index waits."""
        with suppress(PeerCompanionError):
            if self._context.companion.tidy():
                self._timer.start(SLICE_MS)
            elif self._daily_copy:
                self._daily_copy.begin_if_due()

    def _put_off(self, _change: object) -> None:
        """A method and not a lambda: the hub outlives this window, and must let go of it."""
        self._timer.start(AFTER_MS)
