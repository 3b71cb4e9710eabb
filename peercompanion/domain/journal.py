"""A line of the journal, and what a search brought back: just enough to paint a list, never a whole text."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID


class Kind(StrEnum):
    """What a line stands for. The values are also the kinds of the store."""

    MOOD = "mood"
    STRATEGY = "strategy"
    GROUP = "group"
    MEETING = "meeting"
    NOTE = "note"
    PERSON = "person"
    TAKEAWAY = "takeaway"
    PLAN = "plan"


DATED = frozenset({Kind.MOOD, Kind.MEETING, Kind.NOTE})
SEARCHED = frozenset({Kind.MOOD, Kind.STRATEGY, Kind.MEETING, Kind.NOTE, Kind.TAKEAWAY})


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """``order`` is made of the time: a higher one is newer. ``preview`` is one line of at most 160 characters.

    ``mood`` (1 to 5 or None), ``state`` and ``feelings`` are keys; the screen finds the words.
    """

    order: int
    id: UUID
    kind: Kind
    happened: datetime
    day: date
    title: str
    preview: str
    mood: int | None = None
    state: str = ""
    feelings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Lines newest first; ``count`` counts all hits, up to ``counted_to`` (then there may be more)."""

    lines: tuple[Line, ...]
    count: int
    counted_to: int

    @property
    def more(self) -> bool:
        return self.count >= self.counted_to


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """One day in the calendar: how many entries, and the mood of its last rated check-in (None: no rating)."""

    day: date
    entries: int
    mood: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """``months`` holds the number of entries of January to December."""

    year: int
    entries: int
    months: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Trashed:
    """``leaves`` is when it goes for good; ``state`` is the kind of a mood entry or of a takeaway, or ""."""

    id: UUID
    kind: Kind
    title: str
    preview: str
    mood: int | None
    state: str
    deleted: datetime
    leaves: datetime
