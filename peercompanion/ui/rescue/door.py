"""The door of a vault that cannot be read: it explains, and leads to a copy or to what is readable."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from peercompanion.domain.copies import VaultCopy
from peercompanion.errors import DatabaseDamaged, HeaderDamaged, HeaderTampered, PeerCompanionError
from peercompanion.preferences import Preferences
from peercompanion.ui.choose import Choose
from peercompanion.ui.rescue.mending import Mending
from peercompanion.ui.rescue.rescue_page import RescuePage, WayOut
from peercompanion.ui.rescue.return_door import ReturnDoor
from peercompanion.ui.rescue.salvaging import Salvaging
from peercompanion.ui.task import Runner, run_in_background
from peercompanion.ui.wording import DoorWording

if TYPE_CHECKING:
    from peercompanion.session import Session

MOST_TRIED = 3
"""Each copy that another passphrase locks costs a second."""


class RescueDoor(ReturnDoor):
    def __init__(
        self,
        session: "Session",
        preferences: Preferences,
        words: DoorWording,
        error: PeerCompanionError,
        passphrase: str = "",
        *,
        run: Runner = run_in_background,
        choose: Choose | None = None,
    ) -> None:
        """``passphrase`` is the one typed at the lock window; empty where the vault was open."""
        super().__init__(session, preferences, words, run=run, choose=choose)
        self.passphrase = passphrase
        self._copies: Sequence[VaultCopy] = session.shelf
        self._known: VaultCopy | None = None
        self._is_trying = False
        self._ways = RescuePage(self.words, error, session.folder, _ways_out(error, bool(self._copies)))
        self._salvaging, self._mending = Salvaging(session, self.words, run), Mending(session, self.words, run)
        self._connect()

    def begin(self) -> None:
        self.show_first()
        self._describe_newest()

    def show_first(self) -> None:
        self._show_copies()
        self.show_part(self._ways)
        self._ways.arrive()

    def put_away(self) -> None:
        self._salvaging.put_away()
        self._mending.put_away()
        super().put_away()

    def _show_copies(self) -> None:
        newest = self._known or next(iter(self._copies), None)
        self._ways.show_copies(newest, max(0, len(self._copies) - 1), date.today())

    def _describe_newest(self) -> None:
        """How much the newest copy holds that opens with what was typed; where none does, its date has to do."""
        paths, passphrase = [copy.path for copy in self._copies[:MOST_TRIED]], self.passphrase
        if paths and passphrase:
            self.run(
                lambda: _first_that_opens(self.session, paths, passphrase),
                owner=self,
                done=self._know,
                failed=lambda _error: None,
            )

    def _know(self, newest: VaultCopy) -> None:
        self._known = newest
        self._show_copies()

    def _go(self, way: WayOut) -> None:
        {
            WayOut.MEND: self._mend,
            WayOut.NEWEST: self._use_newest,
            WayOut.SALVAGE: self._salvage,
            WayOut.ANOTHER: self._choose_another,
        }[way]()

    def _mend(self) -> None:
        self.show_part(self._mending)
        newest = self._known or self._copies[0]
        self._mending.begin(newest, date.today(), self.passphrase, opens=self._known is not None)

    def _use_newest(self) -> None:
        newest = self._known or self._copies[0]
        self.take(newest, opens=self._known is not None)

    def _try_again(self) -> None:
        """Perhaps a file was put back meanwhile."""
        if not self.passphrase:
            self.leave()
        elif not self._is_trying:
            self._is_trying, passphrase = True, self.passphrase
            self.run(
                lambda: self.session.read_keys(passphrase),
                owner=self,
                done=self._open_again,
                failed=self._stay,
                unclaimed=lambda keys: keys.discard(),
            )

    def _open_again(self, keys: object) -> None:
        try:
            companion = self.session.open(keys)
        except PeerCompanionError as error:
            self._stay(error)
            return
        self.come_in(companion, self.tr("The vault opens again."))

    def _stay(self, error: PeerCompanionError) -> None:
        self._is_trying = False
        self.tell(self.words.explain_broken(error))

    def _choose_another(self) -> None:
        self.choice.show_copies(
            self.tr("Which copy?"),
            self.tr("Each opens with the passphrase or the recovery code of the day it was made."),
            self._copies,
        )
        self.show_part(self.choice)
        self.choice.arrive()

    def _salvage(self) -> None:
        self.show_part(self._salvaging)
        self._salvaging.begin(self.passphrase)

    def _connect(self) -> None:
        self._ways.chosen.connect(self._go)
        self._ways.again.connect(self._try_again)
        self._ways.close_wanted.connect(self.close)
        for part in (self._salvaging, self._mending):
            part.left.connect(self.show_first)
            part.opened.connect(self.open_with)
        self.choice.went_back.connect(self.show_first)


def _ways_out(error: PeerCompanionError, has_copies: bool) -> list[WayOut]:
    """Entries can be taken out of a database that is there, with a header that opens it."""
    header_is_lost = isinstance(error, HeaderDamaged | HeaderTampered)
    possible = {
        WayOut.MEND: has_copies and header_is_lost,
        WayOut.NEWEST: has_copies,
        WayOut.SALVAGE: isinstance(error, DatabaseDamaged),
        WayOut.ANOTHER: True,
    }
    return [way for way in WayOut if possible[way]]


def _first_that_opens(session: "Session", paths: Sequence[Path], passphrase: str) -> VaultCopy:
    """Raises the error of the last one where none does."""
    refused: PeerCompanionError | None = None
    for path in paths:
        try:
            return session.describe(path, passphrase=passphrase)
        except PeerCompanionError as error:
            refused = error
    assert refused is not None
    raise refused
