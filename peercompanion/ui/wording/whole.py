"""All words there are, those for the values of the record among them."""

from typing import Any

from peercompanion.ui.wording import Wording
from peercompanion.ui.wording.lines import LineWords
from peercompanion.ui.wording.meetings import MeetingWords
from peercompanion.ui.wording.record import RecordWords


class WordsOfRecord(RecordWords, MeetingWords, LineWords):
    """What Wording knows only when it is asked."""


class WholeWording(WordsOfRecord, Wording):
    def __getattr__(self, name: str) -> Any:
        """There is no more."""
        raise AttributeError(name)
