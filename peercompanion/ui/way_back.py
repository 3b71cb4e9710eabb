"""Vaults that come back: a copy in the place of the open one, a rescue, a copy on a computer that has no vault."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from peercompanion.copies import FoundCopy
from peercompanion.errors import PeerCompanionError
from peercompanion.ui.rescue.door import RescueDoor
from peercompanion.ui.rescue.return_door import ReturnDoor
from peercompanion.ui.task import Runner

if TYPE_CHECKING:
    from peercompanion.companion import Companion
    from peercompanion.ui.desk import Desk


class WayBack(QObject):
    """Between two windows of the desk: the vault that was open is closed before the other one opens."""

    def __init__(self, desk: "Desk", run: Runner) -> None:
        super().__init__(desk)
        self._desk, self._run = desk, run

    def put_back(self, found: FoundCopy) -> None:
        """Where it cannot be put in its place, the vault is as it was, and its door says why."""
        self._desk.leave_window(lambda: self._put_in_place(found))

    def rescue(self, error: PeerCompanionError, passphrase: str) -> None:
        desk = self._desk

        def show() -> None:
            self._show(RescueDoor(desk.session, desk.preferences, desk.words, error, passphrase, run=self._run))

        desk.leave_window(show, words_may_go=True)

    def arrive(self) -> None:
        desk = self._desk
        self._show(ReturnDoor(desk.session, desk.preferences, desk.words, run=self._run))

    def _put_in_place(self, found: FoundCopy) -> None:
        session = self._desk.session
        try:
            companion = session.open(session.put_back(found), accept_rollback=True)
        except PeerCompanionError as error:
            found.discard()
            self._desk.open_door()
            self._desk.window.tell(self._desk.words.whole().explain_copy(error))
            return
        self._enter(companion, self.tr("The copy is back in its place. What was here before is among the copies."))

    def _show(self, door: ReturnDoor) -> None:
        door.opened.connect(self._enter)
        door.left.connect(self._desk.open_door)
        door.begin()
        self._desk.show_return(door)

    def _enter(self, companion: "Companion", words: str) -> None:
        self._desk.enter(companion, said=words)
