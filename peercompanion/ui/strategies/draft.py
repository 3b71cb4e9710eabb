"""What stands in the editor, as typed, and what becomes of it. No word of it is ever thrown away."""

from dataclasses import dataclass, fields, replace
from enum import Enum, auto
from uuid import UUID

from peercompanion.domain.strategy import LONGEST_TITLE, Channel, Focus, Source, Strategy, StrategyStatus
from peercompanion.domain.text import first_words


class Lack(Enum):
    """Why it cannot be saved yet."""

    TITLE = auto()
    STEP = auto()
    BOTH = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """The fields of a Strategy; title and steps may still be missing."""

    title: str = ""
    steps: tuple[str, ...] = ()
    situations: tuple[str, ...] = ()
    effort: int = 1
    minutes: int | None = None
    focus: Focus = Focus.BOTH
    channel: Channel | None = None
    needs: str = ""
    source: Source = Source.OWN
    source_line: str = ""
    meeting: UUID | None = None
    why: str = ""
    caution: str = ""
    status: StrategyStatus = StrategyStatus.TO_TRY
    place: int | None = None

    @classmethod
    def of(cls, strategy: Strategy) -> "Draft":
        return cls(**{field.name: getattr(strategy, field.name) for field in fields(cls)})

    @property
    def lack(self) -> Lack | None:
        if self.title.strip():
            return None if self.steps else Lack.STEP
        return Lack.TITLE if self.steps else Lack.BOTH

    @property
    def has_words(self) -> bool:
        """Anything typed; a choice alone is nothing that could be lost."""
        return any(words.strip() for words in (self.title, *self.steps, *self._other_words()))

    def completed(self) -> "Draft":
        """As it is kept when the person leaves: a title stands in for the step and the other way round.

        Where there is neither, the first words of what was written elsewhere become both.
        """
        first = next((words for words in (self.title, *self.steps, *self._other_words()) if words.strip()), "")
        title = self.title if self.title.strip() else first_words(first, LONGEST_TITLE)
        return replace(self, title=title, steps=self.steps or ((title,) if title else ()))

    def applied_to(self, strategy: Strategy | None, new_id: UUID) -> Strategy:
        """Raises InvalidInput while something is missing. A meeting is kept only where it is the source."""
        values = {field.name: getattr(self, field.name) for field in fields(self)}
        values["meeting"] = self.meeting if self.source is Source.MEETING else None
        for name in ("title", "needs", "source_line"):
            values[name] = values[name].strip()
        return replace(strategy, **values) if strategy else Strategy(id=new_id, **values)

    def _other_words(self) -> tuple[str, ...]:
        return (self.why, self.caution, self.needs, self.source_line)
