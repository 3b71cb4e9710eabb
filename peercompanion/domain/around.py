"""How it was before meetings and after them: pairs as they are, and the middle of them from five on. Never a rate."""

from collections import Counter
from dataclasses import dataclass
from uuid import UUID

from peercompanion.domain.honest import MiddleChange, middle_change


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Both 1 to 5, of one meeting."""

    meeting: UUID
    before: int
    after: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """``pairs`` are newest first."""

    pairs: tuple[Pair, ...]

    @property
    def n(self) -> int:
        return len(self.pairs)

    @property
    def middle(self) -> MiddleChange | None:
        """None below five pairs. Here a positive change is an easier one: the scale is that of a check-in."""
        return middle_change(Counter(pair.after - pair.before for pair in self.pairs))
