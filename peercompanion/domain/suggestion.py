"""Something that may be brought to a meeting: out of what was written since the last one, never of a private note."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from peercompanion.domain.attempt import Felt


class SuggestionKind(StrEnum):
    ENTRY = "entry"
    TRY = "try"
    FOLLOW_UP = "follow_up"
    TAKEAWAY = "takeaway"


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """``id`` is that of the entry, of the strategy that was tried, of the note that is followed up, or of the takeaway;
    ``felt`` is how the last try felt.
    """

    kind: SuggestionKind
    id: UUID
    words: str
    day: date
    felt: Felt | None = None
