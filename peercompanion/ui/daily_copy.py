"""The copy of each day, made in a quiet moment beside the window. It is told of only where it could not be made."""

from datetime import date

from PySide6.QtCore import QObject

from peercompanion.domain.copies import Reason, VaultCopy
from peercompanion.errors import Cancelled, PeerCompanionError
from peercompanion.session import Session
from peercompanion.ui.context import Context


class DailyCopy(QObject):
    """One try a day, until the next unlock: a full disk is not told twice."""

    def __init__(self, context: Context, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._copies = context, session.copies
        self._is_being_made = False
        self._tried: date | None = None

    def begin_if_due(self) -> None:
        """Raises VaultErrors of looking at the shelf."""
        today = self._context.companion.clock.now().date()
        if self._is_being_made or self._tried == today or not self._copies.is_due:
            return
        self._is_being_made, self._tried = True, today
        self._context.run(self._copies.take(Reason.DAILY), owner=self, done=self._prune, failed=self._tell)

    def _prune(self, newest: VaultCopy) -> None:
        self._is_being_made = False
        self._copies.prune(newest)

    def _tell(self, error: PeerCompanionError) -> None:
        """Locking stops it without a word."""
        self._is_being_made = False
        if not isinstance(error, Cancelled):
            self._context.frame.notify(self._context.words.copy_not_made(error))
