"""Where a person was in the app when it locked, so that unlocking leads back there."""

from dataclasses import dataclass
from datetime import datetime, timedelta

LONGEST_AWAY = timedelta(days=1)
"""After a night, what lay open yesterday is not what one comes for: Today asks how it is now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A control on a page: what kind it is and its number among those of its kind; where its words were marked from and
    where the cursor stood; how far the areas around it were scrolled, from the inside out.
    """

    kind: str
    number: int
    anchor: int = 0
    cursor: int = 0
    scrolled: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Whereabouts:
    """``place`` is what the page tells of itself and understands again: what is open on it. It holds no word that the
    person wrote.
    """

    page: str
    place: str
    spot: Spot | None
    left: datetime

    @property
    def is_amid_words(self) -> bool:
        """The cursor stood behind something that was written."""
        return self.spot is not None and self.spot.cursor > 0

    def is_fresh(self, now: datetime) -> bool:
        return timedelta() <= now - self.left <= LONGEST_AWAY
