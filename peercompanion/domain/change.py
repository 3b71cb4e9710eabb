"""What a write touched: kinds of things, never rows. Screens decide for themselves what to read again."""

from dataclasses import dataclass
from enum import StrEnum


class Topic(StrEnum):
    """A kind of thing in the vault."""

    MOODS = "moods"
    STRATEGIES = "strategies"
    TRIES = "tries"
    GROUPS = "groups"
    MEETINGS = "meetings"
    NOTES = "notes"
    PEOPLE = "people"
    TAKEAWAYS = "takeaways"
    PLAN = "plan"
    SETTINGS = "settings"


@dataclass(frozen=True, slots=True)
class Change:
    """The kinds of things a write touched, and who made it (so that the writer need not read its own words again)."""

    topics: frozenset[Topic]
    by: object | None = None
