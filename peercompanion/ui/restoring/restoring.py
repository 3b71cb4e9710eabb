"""The way from a copy to its contents: what opens it, reading it to its end, and a look before anything is changed."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.domain.copies import Contents, VaultCopy
from peercompanion.errors import Cancelled, PeerCompanionError
from peercompanion.ui.boxes import fill
from peercompanion.ui.restoring.key_form import KeyForm
from peercompanion.ui.restoring.preview import Preview
from peercompanion.ui.task import Runner
from peercompanion.ui.widgets.work_line import LongWork, WorkLine
from peercompanion.ui.wording import Wording

if TYPE_CHECKING:
    from peercompanion.copies import FoundCopy
    from peercompanion.session import Session


class Restoring(QWidget):
    """``wanted`` carries a FoundCopy, which is the receiver's from then on: to be put back, or discarded. ``left``: the
    person went back. Nothing is changed here, and nothing is left after ``put_away``.
    """

    wanted, left = Signal(object), Signal()

    def __init__(
        self,
        session: "Session",
        words: Wording,
        run: Runner,
        now: Callable[[], Contents | None] = lambda: None,
        heading: str = "title",
    ) -> None:
        """``now`` says how much is in the vault that would be replaced, where it can be read."""
        super().__init__()
        self._session, self._words, self._run, self._now = session, words, run, now
        self._copy: VaultCopy | None = None
        self._work: LongWork | None = None
        self._found: FoundCopy | None = None
        self._form, self._line = KeyForm(words, heading, self._about()), WorkLine()
        self._preview = Preview(words, heading)
        self._form.went_on.connect(self._look_into)
        self._form.went_back.connect(self._leave)
        self._preview.went_back.connect(self._leave)
        self._preview.wanted.connect(self._hand_over)
        fill(QVBoxLayout(self), (self._form, self._line, self._preview), 0)
        self._show(self._form)

    def begin(self, copy: VaultCopy, today: date, passphrase: str = "") -> None:
        """``passphrase`` is one that was typed at the door just now."""
        self.put_away()
        self._copy, self._today = copy, today
        date_of_it = self._words.copy_date(copy.made, today)
        self._form.start(self.tr("Open the copy of {date}").format(date=date_of_it), passphrase)
        self._show(self._form)
        self._form.arrive()

    def go_on(self) -> None:
        """With what was typed at the door: it is known to open this copy."""
        self._look_into()

    def put_away(self) -> None:
        """What was unpacked goes, and what was typed."""
        self._work = None
        self._line.cancel()
        self._line.end()
        self._form.forget()
        found, self._found = self._found, None
        if found:
            found.discard()

    def _look_into(self) -> None:
        if self._copy is None or self._work:
            return
        self._work = work = self._session.begin_work()
        path, passphrase, code = self._copy.path, self._form.passphrase, self._form.code
        self._show(self._line)
        self._line.begin(self.tr("Reading the copy to its end…"), work)
        self._run(
            lambda: self._session.look_into(path, passphrase=passphrase, code=code, work=work),
            owner=self,
            done=lambda found: self._receive(found, work),
            failed=lambda error: self._refuse(error) if self._work is work else None,
            unclaimed=lambda found: found.discard(),
        )

    def _receive(self, found: "FoundCopy", work: LongWork) -> None:
        """Perhaps it is not waited for any more, or was stopped when it was nearly done."""
        if self._work is not work:
            found.discard()
        elif work.is_cancelled:
            found.discard()
            self._refuse(Cancelled("stopped at its end"))
        else:
            self._show_found(found)

    def _show_found(self, found: "FoundCopy") -> None:
        self._end_work()
        self._found = found
        self._form.forget()
        self._preview.show_copy(found.described, self._now(), self._today, replaces=self._session.exists)
        self._show(self._preview)
        self._preview.arrive()

    def _refuse(self, error: PeerCompanionError) -> None:
        self._end_work()
        self._show(self._form)
        self._form.refuse(error, self._words.explain_copy(error))

    def _end_work(self) -> None:
        self._work = None
        self._line.end()

    def _about(self) -> str:
        return self.tr(
            "A copy opens with what opened your notes on the day it was made. "
            "If you have not changed your passphrase since, it is the one of today."
        )

    def _hand_over(self) -> None:
        found, self._found = self._found, None
        if found:
            self.wanted.emit(found)

    def _leave(self) -> None:
        self.put_away()
        self.left.emit()

    def _show(self, part: QWidget) -> None:
        for each in (self._form, self._line, self._preview):
            each.setVisible(each is part)
