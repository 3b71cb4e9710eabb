"""A copy comes to a computer that has no vault: for somebody whose laptop is lost, and who has a stick."""

from typing import TYPE_CHECKING

from peercompanion.preferences import Preferences
from peercompanion.ui.choose import Choose
from peercompanion.ui.rescue.return_door import ReturnDoor
from peercompanion.ui.task import Runner, run_in_background
from peercompanion.ui.wording import DoorWording

if TYPE_CHECKING:
    from peercompanion.session import Session


class ArrivalDoor(ReturnDoor):
    def __init__(
        self,
        session: "Session",
        preferences: Preferences,
        words: DoorWording,
        *,
        run: Runner = run_in_background,
        choose: Choose | None = None,
    ) -> None:
        super().__init__(session, preferences, words, run=run, choose=choose)
        self.choice.went_back.connect(self.leave)
        self.show_first()

    def show_first(self) -> None:
        self.choice.show_copies(
            self.tr("Your notes, from a copy"),
            self.tr(
                "A copy is one file, on a stick or another disk, whose name ends in .pcbackup. It opens with the "
                "passphrase or the recovery code of the day it was made."
            ),
            self.session.shelf,
        )
        self.show_part(self.choice)
        self.choice.arrive()
