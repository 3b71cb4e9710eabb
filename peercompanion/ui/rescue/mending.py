"""The key file of a copy takes the place of one that was lost: what opens that copy then opens the vault as it is."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.domain.copies import VaultCopy
from peercompanion.errors import PeerCompanionError
from peercompanion.ui.boxes import fill
from peercompanion.ui.restoring.key_form import KeyForm
from peercompanion.ui.task import Runner
from peercompanion.ui.wording import Wording

if TYPE_CHECKING:
    from peercompanion.session import Session


class Mending(QWidget):
    """``opened`` carries the keys of the vault and a sentence about it; ``left``: another way is wanted."""

    opened, left = Signal(object, str), Signal()

    def __init__(self, session: "Session", words: Wording, run: Runner) -> None:
        super().__init__()
        self._session, self._words, self._run = session, words, run
        self._copy: VaultCopy | None = None
        self._is_busy = False
        about = self.tr(
            "The key file of a copy opens with your passphrase, or the recovery code, of the day it was made."
        )
        self._form = KeyForm(words, "hero", about)
        self._form.went_on.connect(self._mend)
        self._form.went_back.connect(self.left)
        fill(QVBoxLayout(self), (self._form,), 0)

    def begin(self, copy: VaultCopy, today: date, passphrase: str, *, opens: bool) -> None:
        """``opens``: the passphrase is known to open this copy."""
        self._copy = copy
        when = self._words.copy_date(copy.made, today)
        self._form.start(self.tr("Mend it with the copy of {date}").format(date=when), passphrase)
        self._form.arrive()
        if opens:
            self._mend()

    def put_away(self) -> None:
        self._form.forget()

    def _mend(self) -> None:
        if self._copy is None or self._is_busy:
            return
        path, passphrase, code = self._copy.path, self._form.passphrase, self._form.code
        self._set_busy(True)
        self._run(
            lambda: self._session.rehead(path, passphrase=passphrase, code=code),
            owner=self,
            done=self._open,
            failed=self._refuse,
            unclaimed=lambda keys: keys.discard(),
        )

    def _open(self, keys: object) -> None:
        self._set_busy(False)
        self.opened.emit(keys, self.tr("The key file is mended, and everything is here again."))

    def _refuse(self, error: PeerCompanionError) -> None:
        self._set_busy(False)
        self._form.refuse(error, self._words.explain_copy(error))

    def _set_busy(self, busy: bool) -> None:
        self._is_busy = busy
        self._form.set_busy(busy)
