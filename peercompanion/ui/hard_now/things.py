"""Small things for a hard day, three in all: my own set first, then what fits and takes least, then the built-in ones.

What fits is known only from feelings that the person chose as words, never from anything they wrote. None at all is no
error.
"""

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from peercompanion import content
from peercompanion.domain.mood import fresh_check_in
from peercompanion.ui.hard_now.if_readable import if_readable

if TYPE_CHECKING:
    from peercompanion.companion import Companion
    from peercompanion.content.small_steps import MicroStep
    from peercompanion.domain.strategy import Strategy

MOST = 3
LEAST_EFFORT = 1
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class SmallThing:
    """``strategy`` is whose it is in the vault; None: built in."""

    title: str
    steps: tuple[str, ...]
    effort: int = LEAST_EFFORT
    minutes: int | None = None
    caution: str = ""
    strategy: UUID | None = None


@dataclass(frozen=True, slots=True)
class Offer:
    """``own``: some of it comes from the person's hard-moment set; ``found``: some from the rest of the library."""

    things: tuple[SmallThing, ...] = ()
    own: bool = False
    found: bool = False

    def after(self, thing: SmallThing) -> SmallThing | None:
        """Another one: the next in the row, from its beginning again."""
        at = self.things.index(thing) if thing in self.things else -1
        others = [other for other in (*self.things[at + 1 :], *self.things[: max(at, 0)]) if other != thing]
        return others[0] if others else None


def offer(companion: "Companion | None") -> Offer:
    placed = (if_readable(companion, lambda companion: companion.strategies.hard_moment_set()) or [])[:MOST]
    found = if_readable(companion, lambda companion: _fitting(companion, MOST - len(placed))) or []
    things = (*map(of_strategy, (*placed, *found)), *built_in())
    return Offer(things[:MOST], own=bool(placed), found=bool(found))


def built_in() -> tuple[SmallThing, ...]:
    return tuple(map(_of_micro_step, content.micro_steps()))


def of_strategy(strategy: "Strategy") -> SmallThing:
    return SmallThing(
        title=strategy.title,
        steps=strategy.steps,
        effort=strategy.effort,
        minutes=strategy.minutes,
        caution=strategy.caution,
        strategy=strategy.id,
    )


def _fitting(companion: "Companion", count: int) -> "list[Strategy]":
    return companion.strategies.easiest(count, _chosen_situations(companion)) if count else []


def _chosen_situations(companion: "Companion") -> tuple[str, ...]:
    """Those that go with the words chosen for feelings in the latest check-in, while it is fresh."""
    around = companion.moods.between(companion.today - DAY, companion.today + DAY)
    latest = fresh_check_in(around, companion.clock.now())
    known = map(content.feelings().find, latest.feelings if latest else ())
    return tuple(feeling.situation for feeling in known if feeling and feeling.situation)


def _of_micro_step(step: "MicroStep") -> SmallThing:
    return SmallThing(
        title=_translated(step.title),
        steps=tuple(map(_translated, step.steps)),
        minutes=step.minutes,
        caution=_translated(step.caution) if step.caution else "",
    )


def _translated(words: str) -> str:
    return QCoreApplication.translate("content", words)
