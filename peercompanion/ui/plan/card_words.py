"""What of the plan goes on a card: the sections that were ticked, and numbers only where they were ticked too."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject

from peercompanion.companion import Companion
from peercompanion.domain.person import Person
from peercompanion.domain.plan import PlanPart, PlanSection
from peercompanion.preferences import Preferences
from peercompanion.ui.isolated import isolated, one_line
from peercompanion.ui.plan.links import targets_of
from peercompanion.ui.wording import Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A section on paper; each line of ``text`` begins a line there."""

    heading: str
    text: str


class CardWords(QObject):
    """Help lines are printed with their number always: they are nobody's."""

    def __init__(self, companion: Companion, preferences: Preferences, words: Wording) -> None:
        super().__init__()
        self._companion, self._preferences, self._words = companion, preferences, words

    def blocks(self, parts: Iterable[PlanPart], chosen: Iterable[PlanSection], *, phones: bool) -> tuple[Block, ...]:
        wanted = set(chosen)
        return tuple(
            Block(heading=self._words.plan_section(part.section), text="\n".join(self._lines(part, phones)))
            for part in parts
            if part.section in wanted and self.has_words(part)
        )

    def has_words(self, part: PlanPart) -> bool:
        """Where nothing was written, the professionals have the country's line all the same."""
        return not part.is_empty or part.section is PlanSection.PROFESSIONALS

    def _lines(self, part: PlanPart, phones: bool) -> Iterator[str]:
        if part.text.strip():
            yield part.text.strip()
        targets = targets_of(part, self._companion)
        for strategy in targets.strategies:
            yield self.tr("· {title}", "a strategy on a printed card").format(title=isolated(one_line(strategy.title)))
        for person in targets.people:
            yield self._person(person, phones)
        if part.section is PlanSection.PROFESSIONALS:
            yield self._words.first_line(self._preferences)

    def _person(self, person: Person, phones: bool) -> str:
        label = isolated(one_line(person.label))
        if not (phones and person.phone):
            return self.tr("· {label}", "a person on a printed card").format(label=label)
        phone = isolated(one_line(person.phone))
        return self.tr("· {label}: {phone}", "a person on a printed card").format(label=label, phone=phone)
