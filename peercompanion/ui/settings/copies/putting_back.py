"""A copy comes in the place of the open vault: looked into first, and what is here now is copied before it goes."""

from datetime import date

from PySide6.QtCore import Signal

from peercompanion.copies import FoundCopy
from peercompanion.domain.copies import Contents, Reason, VaultCopy
from peercompanion.errors import DatabaseDamaged, PeerCompanionError
from peercompanion.session import Session
from peercompanion.ui.context import Context
from peercompanion.ui.layout import Card
from peercompanion.ui.restoring.restoring import Restoring
from peercompanion.ui.widgets.notice import Banner
from peercompanion.ui.widgets.work_line import LongWork, WorkLine


class PuttingBack(Card):
    """``left``: the list is wanted again. When all is well the window goes, and with it this."""

    left = Signal()

    def __init__(self, session: Session, context: Context) -> None:
        super().__init__("", (24, 22, 24, 22), 0)
        self._context, self._copies = context, session.copies
        self._found: FoundCopy | None = None
        self._work: LongWork | None = None
        self._trouble, self._line = Banner("", ""), WorkLine()
        self._steps = Restoring(session, context.words, context.run, self._now)
        self._steps.wanted.connect(self._keep_what_is_here)
        self._steps.left.connect(self.left)
        self.add(self._trouble, self._steps, self._line)
        self._trouble.hide()

    def begin(self, copy: VaultCopy, today: date) -> None:
        self._copy, self._today = copy, today
        self._trouble.hide()
        self._steps.show()
        self._steps.begin(copy, today)

    def put_away(self) -> None:
        self._steps.put_away()
        self._work = None
        self._line.cancel()
        self._line.end()
        found, self._found = self._found, None
        if found:
            found.discard()

    def _now(self) -> Contents | None:
        """A vault that cannot be read can still be replaced."""
        try:
            return self._copies.contents_now
        except PeerCompanionError:
            return None

    def _keep_what_is_here(self, found: FoundCopy) -> None:
        """So that it can be had back as any other copy. Its files are set aside besides."""
        self._found = found
        try:
            task = self._copies.take(Reason.REPLACED)
        except PeerCompanionError as error:
            self._refuse(error)
            return
        self._work = work = task.work
        self._steps.hide()
        self._line.begin(self.tr("Copying what is here now…"), work)
        self._context.run(
            task,
            owner=self,
            done=lambda _copy: self._put_back() if self._work is work else None,
            failed=lambda error: self._refuse(error) if self._work is work else None,
        )

    def _put_back(self) -> None:
        """What was damaged is set aside as it is, and needs no copy."""
        self._work = None
        self._line.end()
        found, self._found = self._found, None
        if found:
            self._context.frame.put_back(found)

    def _refuse(self, error: PeerCompanionError) -> None:
        if isinstance(error, DatabaseDamaged):
            self._put_back()
            return
        self.put_away()
        explained = self._context.words.explain_copying(error)
        self._trouble.set_words(explained.title, explained.sentence)
        self._steps.begin(self._copy, self._today)
        self._steps.show()
        self._trouble.show()
