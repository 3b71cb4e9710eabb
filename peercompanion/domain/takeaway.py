"""A takeaway: what was heard or thought in a meeting and is worth keeping, without whose it was."""

from dataclasses import dataclass, field
from enum import StrEnum
from uuid import UUID, uuid4

from peercompanion.domain.person import LONGEST_LABEL
from peercompanion.domain.stamp import Stamp
from peercompanion.domain.text import require_text
from peercompanion.errors import InvalidInput

LONGEST_TAKEAWAY = 2_000


class TakeawayKind(StrEnum):
    IDEA = "idea"
    WORDS_THAT_HELPED = "words_that_helped"
    QUESTION = "question"
    THANKS = "thanks"
    FOLLOW_UP = "follow_up"


@dataclass(frozen=True, slots=True, kw_only=True)
class Takeaway:
    """``alias`` has at most 12 characters; ``strategy`` was made from it; ``meeting`` None: from elsewhere.

    ``done`` is for a follow-up and a question, as ``thanks_said`` is for thanks.
    """

    kind: TakeawayKind
    text: str
    id: UUID = field(default_factory=uuid4)
    meeting: UUID | None = None
    alias: str = ""
    strategy: UUID | None = None
    thanks_said: bool = False
    done: bool = False
    stamp: Stamp | None = None

    def __post_init__(self) -> None:
        if not self.text.strip():
            raise InvalidInput("nothing in it", field="text")
        require_text(self.text, "text", LONGEST_TAKEAWAY)
        require_text(self.alias, "alias", LONGEST_LABEL)
