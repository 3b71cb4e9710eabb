"""What a rescue brought back."""

from dataclasses import dataclass, field

from peercompanion.domain.copies import Contents


@dataclass(frozen=True, slots=True, kw_only=True)
class Rescued:
    """``contents``: what is there again. ``uncertain``: how many of these things may hold wrong letters or lack a part.
    ``lost``: how many are known to have been there and could not be read.
    """

    contents: Contents = field(default_factory=Contents)
    uncertain: int = 0
    lost: int = 0
