"""What a rescue brought back."""

from dataclasses import dataclass, field
from uuid import UUID

from peercompanion.domain.copies import Contents


@dataclass(frozen=True, slots=True, kw_only=True)
class Rescued:
    """``contents``: what is there again. ``uncertain``: which of these things may hold wrong letters or lack a part.
    ``lost``: how many are known to have been there and could not be read.
    """

    contents: Contents = field(default_factory=Contents)
    uncertain: frozenset[UUID] = frozenset()
    lost: int = 0
