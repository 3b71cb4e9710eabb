"""Starter strategies in the person's language, and as a copy of their own.

A copy is an ordinary strategy that remembers which one it was made from. Nothing is ever written to it from the shipped
file again, whatever a later version of that says.
"""

from dataclasses import dataclass, replace
from uuid import uuid4

from PySide6.QtCore import QCoreApplication

from peercompanion import content
from peercompanion.content.starters import Starter
from peercompanion.domain.strategy import Channel, Focus, Source, Strategy, searched
from peercompanion.ui.wording import Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """``strategy`` is what a copy would be, ``searched`` what words are looked for in; ``source`` may be ""."""

    key: str
    strategy: Strategy
    evidence: str
    source: str
    searched: str

    def own_copy(self) -> Strategy:
        return replace(self.strategy, id=uuid4())


def offers(words: Wording) -> tuple[Offer, ...]:
    """All there are, least effort first."""
    return tuple(sorted((_offer(starter, words) for starter in content.starter_set()), key=_effort))


def find_offer(key: str, words: Wording) -> Offer | None:
    """None for a key that no shipped one has."""
    starter = content.starter_set().find(key)
    return _offer(starter, words) if starter else None


def _effort(offer: Offer) -> int:
    return offer.strategy.effort


def _offer(starter: Starter, words: Wording) -> Offer:
    strategy = Strategy(
        title=_translated(starter.title),
        steps=tuple(map(_translated, starter.steps)),
        focus=Focus(starter.focus),
        channel=Channel(starter.channel),
        effort=starter.effort,
        minutes=starter.minutes,
        situations=starter.situations,
        caution=_translated(starter.caution),
        source=Source.STARTER,
        starter=starter.key,
    )
    return Offer(
        key=starter.key,
        strategy=strategy,
        evidence=_translated(starter.evidence),
        source=starter.source,
        searched=searched(strategy, map(words.situation, strategy.situations)),
    )


def _translated(words: str) -> str:
    return QCoreApplication.translate("content", words) if words else ""
