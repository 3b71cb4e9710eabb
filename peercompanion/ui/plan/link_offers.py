"""What a section can be linked to: the strategies at hand and my people, without those it has already."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject

from peercompanion.companion import Companion
from peercompanion.domain.plan import PlanPart
from peercompanion.domain.strategy import IN_REACH, StrategyStatus
from peercompanion.domain.text import folded
from peercompanion.ui.isolated import isolated, one_line
from peercompanion.ui.palette.choices import Choice, Group, fits
from peercompanion.ui.wording import Wording

MOST_OFFERED = 40
AT_HAND = (*IN_REACH, StrategyStatus.RESTING)


class LinkOffers(QObject):
    """``link`` takes the kind of a link, "strategies" or "people", and the id. Read when it is made."""

    def __init__(
        self, companion: Companion, words: Wording, part: PlanPart, link: Callable[[str, UUID], object]
    ) -> None:
        super().__init__()
        self._words, self._link = words, link
        strategies = [found for found in companion.strategies.all() if found.id not in part.strategies]
        self._strategies = [found for status in AT_HAND for found in strategies if found.status is status]
        self._people = [person for person in companion.people.all() if person.id not in part.people]

    def for_words(self, typed: str) -> tuple[Group, ...]:
        """Each word begins a word of the title or of the label."""
        wanted = folded(typed).split()
        people = [person for person in self._people if fits(person.label, wanted)]
        strategies = [strategy for strategy in self._strategies if fits(strategy.title, wanted)]
        groups = (
            Group(heading=self.tr("My people"), choices=tuple(map(self._of_person, people))),
            Group(heading=self.tr("My strategies"), choices=tuple(map(self._of_strategy, strategies[:MOST_OFFERED]))),
        )
        return tuple(group for group in groups if group.choices)

    def _of_person(self, person) -> Choice:
        return Choice(
            icon="user-round",
            name=one_line(person.label),
            run=partial(self._link, "people", person.id),
            where=isolated(person.phone),
        )

    def _of_strategy(self, strategy) -> Choice:
        return Choice(
            icon="sprout",
            name=one_line(strategy.title),
            run=partial(self._link, "strategies", strategy.id),
            where=self._words.strategy_status(strategy.status),
        )
