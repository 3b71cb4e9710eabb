"""Small things for a hard day: my own set first, then the built-in ones, three in all. None at all is no error."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from peercompanion import content
from peercompanion.errors import PeerCompanionError

if TYPE_CHECKING:
    from peercompanion.companion import Companion
    from peercompanion.content.small_steps import MicroStep
    from peercompanion.domain.strategy import Strategy

MOST = 3
LEAST_EFFORT = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class SmallThing:
    title: str
    steps: tuple[str, ...]
    effort: int = LEAST_EFFORT
    minutes: int | None = None
    caution: str = ""


@dataclass(frozen=True, slots=True)
class Offer:
    """``own`` says whether any of it comes from the person's hard-moment set."""

    things: tuple[SmallThing, ...]
    own: bool


def offer(companion: "Companion | None") -> Offer:
    mine = _own_set(companion)[:MOST]
    return Offer((*mine, *built_in())[:MOST], own=bool(mine))


def built_in() -> tuple[SmallThing, ...]:
    return tuple(map(_of_micro_step, content.micro_steps()))


def _own_set(companion: "Companion | None") -> tuple[SmallThing, ...]:
    """A vault that cannot be read must not keep this page from showing."""
    if companion is None:
        return ()
    try:
        return tuple(map(_of_strategy, companion.strategies.hard_moment_set()))
    except PeerCompanionError:
        return ()


def _of_strategy(strategy: "Strategy") -> SmallThing:
    return SmallThing(
        title=strategy.title,
        steps=strategy.steps,
        effort=strategy.effort,
        minutes=strategy.minutes,
        caution=strategy.caution,
    )


def _of_micro_step(step: "MicroStep") -> SmallThing:
    return SmallThing(
        title=_translated(step.title),
        steps=tuple(map(_translated, step.steps)),
        minutes=step.minutes,
        caution=_translated(step.caution) if step.caution else "",
    )


def _translated(words: str) -> str:
    return QCoreApplication.translate("content", words)
