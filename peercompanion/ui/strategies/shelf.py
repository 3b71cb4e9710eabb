"""What the library knows of each strategy: its card in words, and what a search looks through."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from uuid import UUID

from peercompanion.domain import honest
from peercompanion.domain.attempt import Tally
from peercompanion.domain.strategy import IN_REACH, Strategy, searched
from peercompanion.ui.strategies.origins import Origins
from peercompanion.ui.strategies.strategy_card import CardFace
from peercompanion.ui.wording import Wording


@dataclass(frozen=True, slots=True)
class Shelved:
    """``searched`` is what the words of the search field are looked for in."""

    strategy: Strategy
    face: CardFace
    searched: str


def shelve(
    strategies: Iterable[Strategy],
    tallies: Mapping[UUID, Tally],
    origins: Origins,
    words: Wording,
    place_words: Callable[[int], str],
) -> list[Shelved]:
    """The same few words stand on many cards, so each is looked up once. What happened never decides the order."""
    situation, effort_line, icon = cache(words.situation), cache(words.effort_line), cache(words.source_icon)
    meaning = cache(words.effort_meaning)
    tried, answers, untried = cache(words.times_tried), cache(words.answers), Tally()

    def shelved(strategy: Strategy) -> Shelved:
        situations = [situation(key) for key in strategy.situations]
        source, effort = origins.line(strategy), effort_line(strategy.effort, strategy.minutes)
        place = strategy.place if strategy.status in IN_REACH else None
        told = honest.told(tallies.get(strategy.id, untried))
        in_set = place_words(place) if place else ""
        told_in_full = (*situations, effort, tried(told.times), answers(told), source, in_set)
        face = CardFace(
            id=strategy.id,
            title=strategy.title,
            situations=words.dotted(situations),
            effort=strategy.effort,
            effort_line=effort,
            tried=tried(told.times),
            answers=answers(told),
            source=source,
            source_icon=icon(strategy.source),
            place=place,
            spoken=words.listed(part for part in told_in_full if part),
        )
        return Shelved(strategy, face, searched(strategy, (*situations, source, effort, meaning(strategy.effort))))

    return [shelved(strategy) for strategy in strategies]
