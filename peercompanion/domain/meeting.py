"""One meeting of a group: planned, gone to or not, and what it was like. Not going is never a failing."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID, uuid4

from peercompanion.domain.day import require_aware
from peercompanion.domain.stamp import Stamp
from peercompanion.domain.text import require_rating, require_text


class MeetingStatus(StrEnum):
    PLANNED = "planned"
    WENT = "went"
    PART = "part"
    DID_NOT_GO = "did_not_go"
    CANCELLED = "cancelled"


class Part(StrEnum):
    """Part taken; listening stands first because it is one."""

    LISTENED = "listened"
    SAID_A_LITTLE = "said_a_little"
    SHARED = "shared"
    HELPED = "helped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """``minutes`` is the length; ``wish`` what I'd like from it; ``gave`` what I gave; ``line`` one line afterwards."""

    group: UUID
    starts: datetime
    id: UUID = field(default_factory=uuid4)
    minutes: int = 90
    status: MeetingStatus = MeetingStatus.PLANNED
    wish: str = ""
    part: Part | None = None
    mood_before: UUID | None = None
    mood_after: UUID | None = None
    gave: str = ""
    line: str = ""
    stamp: Stamp | None = None

    def __post_init__(self) -> None:
        require_aware(self.starts, "starts")
        require_rating(self.minutes, "minutes", 5, 600)
        for name in ("wish", "gave", "line"):
            require_text(getattr(self, name), name, 5_000)

    @property
    def ends(self) -> datetime:
        return self.starts + timedelta(minutes=self.minutes)
