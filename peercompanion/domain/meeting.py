"""One meeting of a group: planned, gone to or not, and what it was like. Not going is never a failing."""

from collections.abc import Container
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from uuid import UUID, uuid4, uuid5

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


HELD = frozenset({MeetingStatus.WENT, MeetingStatus.PART, MeetingStatus.DID_NOT_GO})
"""It took place, and something was said of it."""
GONE_TO = frozenset({MeetingStatus.WENT, MeetingStatus.PART})


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """``minutes`` is the length; ``wish`` what I'd like from it; ``gave`` what I gave; ``line`` one line afterwards.

    ``planned_for`` is the start that the group's rhythm gave; None: it was added by hand. ``just_listen``: I'll just
    listen this time. Without a stamp it is not stored: the rhythm gave it, and nothing was written about it yet.
    """

    group: UUID
    starts: datetime
    id: UUID = field(default_factory=uuid4)
    minutes: int = 90
    status: MeetingStatus = MeetingStatus.PLANNED
    planned_for: datetime | None = None
    wish: str = ""
    just_listen: bool = False
    part: Part | None = None
    mood_before: UUID | None = None
    mood_after: UUID | None = None
    gave: str = ""
    line: str = ""
    stamp: Stamp | None = None

    def __post_init__(self) -> None:
        require_aware(self.starts, "starts")
        if self.planned_for:
            require_aware(self.planned_for, "planned_for")
        require_rating(self.minutes, "minutes", 5, 600)
        for name in ("wish", "gave", "line"):
            require_text(getattr(self, name), name, 5_000)

    @property
    def ends(self) -> datetime:
        return self.starts + timedelta(minutes=self.minutes)

    @property
    def was_moved(self) -> bool:
        """From where its rhythm had put it."""
        return self.planned_for is not None and self.planned_for != self.starts


def given_id(group: UUID, planned_for: datetime, taken: Container[UUID] = ()) -> UUID:
    """The same each time for what a rhythm gives. Where another meeting bears it, which was moved on, the next one."""
    name, times = planned_for.astimezone(UTC).isoformat(), 0
    while (id_ := uuid5(group, f"{name} {times}")) in taken:
        times += 1
    return id_
