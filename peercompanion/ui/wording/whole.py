"""All words there are, those for the values of the record among them."""

from peercompanion.ui.wording.after import AfterWords
from peercompanion.ui.wording.at_the_door import DoorWording
from peercompanion.ui.wording.copies import CopyWords
from peercompanion.ui.wording.fit import FitWords
from peercompanion.ui.wording.honest import HonestWords
from peercompanion.ui.wording.lines import LineWords
from peercompanion.ui.wording.meetings import MeetingWords
from peercompanion.ui.wording.plan import PlanWords
from peercompanion.ui.wording.prompts import PromptWords
from peercompanion.ui.wording.record import RecordWords
from peercompanion.ui.wording.rescue import RescueWords
from peercompanion.ui.wording.rhythm import RhythmWords


class Wording(
    RecordWords,
    HonestWords,
    MeetingWords,
    RhythmWords,
    FitWords,
    AfterWords,
    LineWords,
    CopyWords,
    RescueWords,
    PromptWords,
    PlanWords,
    DoorWording,
):
    """What the pages speak with."""

    def whole(self) -> "Wording":
        return self
