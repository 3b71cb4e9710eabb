"""A hard moment in which nothing of the library was tried: how hard it was, and perhaps how hard it was later.

Moments ease by themselves; only beside these can be told what a try shows.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID, uuid4

from peercompanion.domain.day import require_aware
from peercompanion.domain.stamp import Stamp
from peercompanion.domain.text import require_rating
from peercompanion.errors import InvalidInput


@dataclass(frozen=True, slots=True, kw_only=True)
class HardMoment:
    """``before`` and ``after`` are 0 to 10. ``asked``: the one later question was put, answered or not. ``day`` and
    ``stamp`` are filled by the store.
    """

    happened: datetime
    before: int
    after: int | None = None
    asked: bool = False
    id: UUID = field(default_factory=uuid4)
    day: date | None = None
    stamp: Stamp | None = None

    def __post_init__(self) -> None:
        require_aware(self.happened, "happened")
        if self.before is None:
            raise InvalidInput("absent", field="before")
        for name in ("before", "after"):
            require_rating(getattr(self, name), name, 0, 10)
