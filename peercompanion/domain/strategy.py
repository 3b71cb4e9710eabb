"""A strategy: something that may help, in one to seven small steps, with the room it was learned in."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from uuid import UUID, uuid4

from peercompanion.domain.stamp import Stamp
from peercompanion.domain.text import require_rating, require_text, require_words, sought
from peercompanion.errors import InvalidInput

LONGEST_TITLE = 120
LONGEST_STEP = 300
MOST_STEPS = 7
MOST_SITUATIONS = 20
PLACES = (1, 2, 3, 4, 5)


class Focus(StrEnum):
    PRACTICAL = "practical"
    EMOTIONAL = "emotional"
    BOTH = "both"


class Channel(StrEnum):
    BODY = "body"
    THOUGHTS = "thoughts"
    DOING = "doing"
    PEOPLE = "people"
    PLACE = "place"
    MEANING = "meaning"


class Source(StrEnum):
    MEETING = "meeting"
    OWN = "own"
    PROFESSIONAL = "professional"
    BOOK = "book"
    STARTER = "starter"
    SOMEONE = "someone"


class StrategyStatus(StrEnum):
    TO_TRY = "to_try"
    IN_USE = "in_use"
    RESTING = "resting"
    NOT_FOR_ME = "not_for_me"


IN_REACH = (StrategyStatus.IN_USE, StrategyStatus.TO_TRY)
PUT_AWAY = (StrategyStatus.RESTING, StrategyStatus.NOT_FOR_ME)
"""Neither on F1 nor on Today."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Strategy:
    """``effort`` 1 (possible from bed) to 3; ``minutes`` 1 to 600 or None; ``situations`` are keys or own words;
    ``place`` is 1 to 5 in the hard-moment set or None; ``source_line`` says what heard where, in a few words;
    ``starter`` is the key of the shipped one that it was copied from, or "".
    """

    title: str
    steps: tuple[str, ...]
    id: UUID = field(default_factory=uuid4)
    focus: Focus = Focus.BOTH
    channel: Channel | None = None
    effort: int = 1
    minutes: int | None = None
    needs: str = ""
    situations: tuple[str, ...] = ()
    source: Source = Source.OWN
    source_line: str = ""
    meeting: UUID | None = None
    why: str = ""
    caution: str = ""
    status: StrategyStatus = StrategyStatus.TO_TRY
    place: int | None = None
    starter: str = ""
    stamp: Stamp | None = None

    def __post_init__(self) -> None:
        if not self.title.strip():
            raise InvalidInput("no title", field="title")
        require_text(self.title, "title", LONGEST_TITLE)
        if not self.steps:
            raise InvalidInput("no step", field="steps")
        self._require_steps()
        require_rating(self.effort, "effort", 1, 3)
        require_rating(self.minutes, "minutes", 1, 600)
        require_rating(self.place, "place", PLACES[0], PLACES[-1])
        require_words(self.situations, "situations", 60, MOST_SITUATIONS)
        for name in ("needs", "source_line", "starter"):
            require_text(getattr(self, name), name, 200)
        for name in ("why", "caution"):
            require_text(getattr(self, name), name, 5_000)

    def _require_steps(self) -> None:
        if len(self.steps) > MOST_STEPS:
            raise InvalidInput(f"more than {MOST_STEPS} steps", field="steps")
        for step in self.steps:
            if not step.strip():
                raise InvalidInput("a blank step", field="steps")
            require_text(step, "steps", LONGEST_STEP)


def copied(strategy: Strategy, title: str) -> Strategy:
    """One's own, with nothing of what happened: no tries, no place, no room it came from. What was shipped stays so."""
    return replace(
        strategy,
        id=uuid4(),
        stamp=None,
        title=title,
        status=StrategyStatus.TO_TRY,
        place=None,
        source=Source.STARTER if strategy.source is Source.STARTER else Source.OWN,
        source_line="",
        meeting=None,
        starter="",
    )


def taken_up(strategy: Strategy, times: int) -> Strategy:
    """Within reach again: what was tried was in use."""
    return replace(strategy, status=StrategyStatus.IN_USE if times else StrategyStatus.TO_TRY)


def searched(strategy: Strategy, shown: Iterable[str] = ()) -> str:
    """What a search looks through, ``sought``: all that was written, and what is ``shown`` of the rest in words."""
    written = (strategy.title, *strategy.steps, strategy.needs, strategy.source_line, strategy.why, strategy.caution)
    return sought("\n".join((*written, *shown)))
