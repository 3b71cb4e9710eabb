"""My plan: eight sections in the person's own words, for when it is getting hard."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from uuid import UUID, uuid4

from peercompanion.domain.stamp import Stamp
from peercompanion.domain.text import first_words, require_text
from peercompanion.errors import InvalidInput

LONGEST_SECTION = 20_000
LONGEST_MADE_WITH = 60
MOST_LINKS = 20
NOT_IN_A_LINE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")


class PlanSection(StrEnum):
    """In the order in which they are read."""

    SIGNS = "signs"
    BY_MYSELF = "by_myself"
    ELSEWHERE = "elsewhere"
    TELL = "tell"
    PROFESSIONALS = "professionals"
    SAFER = "safer"
    KEEPS_ME = "keeps_me"
    PASSED = "passed"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanPart:
    """One section: its text and its links, both of which may be empty. There is at most one for each section."""

    section: PlanSection
    text: str = ""
    strategies: tuple[UUID, ...] = ()
    people: tuple[UUID, ...] = ()
    id: UUID = field(default_factory=uuid4)
    stamp: Stamp | None = None

    def __post_init__(self) -> None:
        require_text(self.text, "text", LONGEST_SECTION)
        links = (*self.strategies, *self.people)
        if len(links) > MOST_LINKS:
            raise InvalidInput(f"more than {MOST_LINKS} links", field="strategies")
        if len(set(links)) != len(links):
            raise InvalidInput("twice the same", field="strategies")

    @property
    def is_empty(self) -> bool:
        return not (self.text.strip() or self.strategies or self.people)

    def lines(self, longest: int) -> Iterator[str]:
        """Every written line as it may stand outside the vault, on the lock window: a long one is cut at a word."""
        for line in self.text.splitlines():
            if short := first_words(NOT_IN_A_LINE.sub(" ", line), longest):
                yield short


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanAbout:
    """``made_with`` in the person's words, or ""; ``looked_at``: the day on which it was last read, if it ever was, and
    ``looked_before``: the last day before that one.
    """

    made_with: str = ""
    looked_at: date | None = None
    looked_before: date | None = None

    def __post_init__(self) -> None:
        require_text(self.made_with, "made_with", LONGEST_MADE_WITH)

    def looked(self, today: date) -> "PlanAbout":
        """It is read today: a day counts once, and one that the clock has yet to reach was never there."""
        earlier = [day for day in (self.looked_at, self.looked_before) if day and day < today]
        return replace(self, looked_at=today, looked_before=max(earlier, default=None))
