"""A peer group: a nickname, when it meets, and how it goes there."""

from dataclasses import dataclass, field
from enum import StrEnum
from uuid import UUID, uuid4

from peercompanion.domain.rhythm import Rhythm
from peercompanion.domain.stamp import Stamp
from peercompanion.domain.text import require_rating, require_text
from peercompanion.errors import InvalidInput

LONGEST_NICKNAME = 40
LONGEST_TRUE_NAME = 120
LONGEST_LABEL = 12


class Format(StrEnum):
    IN_PERSON = "in_person"
    ONLINE = "online"
    PHONE = "phone"
    MIXED = "mixed"


class GroupState(StrEnum):
    LOOKING = "looking"
    TRYING = "trying"
    MINE = "mine"
    PAUSED = "paused"
    LEFT = "left"


ATTENDED = frozenset({GroupState.MINE, GroupState.TRYING})
"""Their rhythm gives meetings by itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """``minutes`` is the length of a meeting, ``check_in_seconds`` what one person has at the start (None: not known);
    ``facilitator`` is a label, not a name (at most 12 characters). ``true_name`` is for me alone.
    """

    nickname: str
    true_name: str = ""
    id: UUID = field(default_factory=uuid4)
    format: Format = Format.IN_PERSON
    where: str = ""
    rhythm: Rhythm | None = None
    minutes: int = 90
    check_in_seconds: int | None = 120
    ground_rules: str = ""
    agenda: str = ""
    facilitator: str = ""
    notes_in_room: str = ""
    state: GroupState = GroupState.MINE
    stamp: Stamp | None = None

    def __post_init__(self) -> None:
        if not self.nickname.strip():
            raise InvalidInput("no nickname", field="nickname")
        require_text(self.nickname, "nickname", LONGEST_NICKNAME)
        require_text(self.true_name, "true_name", LONGEST_TRUE_NAME)
        require_text(self.facilitator, "facilitator", LONGEST_LABEL)
        require_text(self.where, "where", 200)
        require_rating(self.minutes, "minutes", 5, 600)
        require_rating(self.check_in_seconds, "check_in_seconds", 15, 3600)
        for name in ("ground_rules", "agenda", "notes_in_room"):
            require_text(getattr(self, name), name, 10_000)

    @property
    def is_tried_out(self) -> bool:
        """Whether it is still to be found out if it fits."""
        return self.state in (GroupState.LOOKING, GroupState.TRYING)
