"""How it was before meetings and after them: pairs as they are, and the middle of them from five on. Never a rate."""

from dataclasses import dataclass
from uuid import UUID

from peercompanion.domain.honest import Changes, MiddleChange, middle_change


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Both 1 to 5, of one meeting."""

    meeting: UUID
    before: int
    after: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """Of many meetings. ``changes`` are from before to after: here a positive one is an easier one, for the scale is
    that of a check-in.
    """

    changes: Changes

    @property
    def n(self) -> int:
        return sum(self.changes.values())

    @property
    def middle(self) -> MiddleChange | None:
        """None below five pairs."""
        return middle_change(self.changes)
