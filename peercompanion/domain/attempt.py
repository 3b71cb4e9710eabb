"""A try: one time a strategy was tried, how hard it was before and after, and how it felt.

The file is called attempt because ``try`` is a word of Python's.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID, uuid4

from peercompanion.domain.day import require_aware
from peercompanion.domain.stamp import Stamp
from peercompanion.domain.text import require_rating, require_text
from peercompanion.errors import InvalidInput

LONGEST_SITUATION = 60
LONGEST_NOTE = 5_000


class Felt(StrEnum):
    EASIER = "easier"
    SAME = "same"
    HARDER = "harder"
    CANT_TELL = "cant_tell"


NO_EASIER = frozenset({Felt.HARDER, Felt.CANT_TELL})
"""After these, another thing to try and a person come first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Try:
    """``before`` and ``after`` say how hard it was, 0 to 10; they, ``felt``, ``again`` and ``situation`` may be absent.

    ``situation`` is a key or the person's own words. ``asked``: the one later question was
    put, answered or not. ``day`` and ``stamp`` are filled by the store.
    """

    strategy: UUID
    happened: datetime
    id: UUID = field(default_factory=uuid4)
    situation: str | None = None
    before: int | None = None
    after: int | None = None
    felt: Felt | None = None
    again: bool | None = None
    note: str = ""
    asked: bool = False
    day: date | None = None
    stamp: Stamp | None = None

    def __post_init__(self) -> None:
        require_aware(self.happened, "happened")
        for name in ("before", "after"):
            require_rating(getattr(self, name), name, 0, 10)
        if self.situation is not None:
            if not self.situation.strip():
                raise InvalidInput("blank", field="situation")
            require_text(self.situation, "situation", LONGEST_SITUATION)
        require_text(self.note, "note", LONGEST_NOTE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """The tries of one strategy, counted. ``times`` counts those too that say nothing of how it felt."""

    times: int = 0
    easier: int = 0
    same: int = 0
    harder: int = 0
    cant_tell: int = 0
    last: date | None = None
