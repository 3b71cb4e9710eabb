"""What the library knows of each strategy: its card in words, and what a search looks through."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache

from peercompanion.domain.strategy import Strategy
from peercompanion.domain.text import folded
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
    strategies: Iterable[Strategy], origins: Origins, words: Wording, place_words: Callable[[int], str]
) -> list[Shelved]:
    """The same few words stand on many cards, so each is looked up once."""
    situation, effort_line, icon = cache(words.situation), cache(words.effort_line), cache(words.source_icon)

    def shelved(strategy: Strategy) -> Shelved:
        situations = [situation(key) for key in strategy.situations]
        source, effort = origins.line(strategy), effort_line(strategy.effort, strategy.minutes)
        place = place_words(strategy.place) if strategy.place else ""
        face = CardFace(
            id=strategy.id,
            title=strategy.title,
            situations=words.dotted(situations),
            effort=strategy.effort,
            effort_line=effort,
            source=source,
            source_icon=icon(strategy.source),
            place=strategy.place,
            spoken=words.listed(part for part in (*situations, effort, source, place) if part),
        )
        return Shelved(strategy, face, folded("\n".join((strategy.title, *strategy.steps, *situations, source))))

    return [shelved(strategy) for strategy in strategies]
