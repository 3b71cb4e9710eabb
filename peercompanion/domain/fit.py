"""Does a group fit? Five plain questions after each of three visits, side by side; leaving is a good outcome."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from uuid import UUID

from peercompanion.domain.text import require_rating

MOST_VISITS = 3


class FitItem(StrEnum):
    """Of what marks a good group (content.md, 2 and 3), the five that a newcomer can tell on the way home."""

    RULES = "rules"
    WELCOME = "welcome"
    LISTENING = "listening"
    NO_PRESSURE = "no_pressure"
    AGAIN = "again"


class FitAnswer(StrEnum):
    YES = "yes"
    UNSURE = "unsure"
    NO = "no"


@dataclass(frozen=True, slots=True, kw_only=True)
class FitCheck:
    """``visit`` is 1 to 3, ``day`` when it was. An item that is not in ``answers`` was not answered."""

    group: UUID
    visit: int
    day: date
    answers: Mapping[FitItem, FitAnswer] = field(default_factory=dict)

    def __post_init__(self) -> None:
        require_rating(self.visit, "visit", 1, MOST_VISITS)

    def answered(self, item: FitItem) -> FitAnswer | None:
        return self.answers.get(item)
