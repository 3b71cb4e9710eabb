"""A mood entry: how somebody was at one moment. Every rating may be absent, and absent is never zero."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from uuid import UUID, uuid4

from peercompanion.domain.day import require_aware
from peercompanion.domain.stamp import Stamp
from peercompanion.domain.text import require_rating, require_text, require_words
from peercompanion.errors import InvalidInput

RATINGS = ("mood", "energy", "hope", "connected", "control", "sleep")
MOST_FEELINGS = 6
MOST_TAGS = 20
LONGEST_FEELING = 40
LONGEST_TAG = 60
FRESH = timedelta(hours=12)


class MoodKind(StrEnum):
    CHECK_IN = "check_in"
    JUST_HERE = "just_here"
    BEFORE_MEETING = "before_meeting"
    AFTER_MEETING = "after_meeting"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mood:
    """Ratings are 1 to 5 or None. ``feelings`` are keys of the vocabulary or the person's own words.

    ``day`` and ``stamp`` are filled by the store. Raises InvalidInput for what cannot be, and for an entry with nothing
    in it.
    """

    happened: datetime
    id: UUID = field(default_factory=uuid4)
    kind: MoodKind = MoodKind.CHECK_IN
    mood: int | None = None
    energy: int | None = None
    hope: int | None = None
    connected: int | None = None
    control: int | None = None
    sleep: int | None = None
    feelings: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    note: str = ""
    hidden_from_prep: bool = False
    day: date | None = None
    stamp: Stamp | None = None

    def __post_init__(self) -> None:
        require_aware(self.happened, "happened")
        for name in RATINGS:
            require_rating(getattr(self, name), name, 1, 5)
        require_words(self.feelings, "feelings", LONGEST_FEELING, MOST_FEELINGS)
        require_words(self.tags, "tags", LONGEST_TAG, MOST_TAGS)
        require_text(self.note, "note")
        if not self.says_something:
            raise InvalidInput("nothing in it", field="mood")

    @property
    def says_something(self) -> bool:
        """A "just here" counts: being there is something."""
        rated = any(getattr(self, name) is not None for name in RATINGS)
        return rated or bool(self.feelings or self.tags or self.note.strip()) or self.kind is MoodKind.JUST_HERE


def fresh_check_in(entries: Iterable[Mood], now: datetime) -> Mood | None:
    """The latest check-in, as long as it may still say how it is. Entries of other kinds are none."""
    fresh = (each for each in entries if each.kind is MoodKind.CHECK_IN and now - FRESH <= each.happened <= now)
    return max(fresh, key=lambda each: each.happened, default=None)
