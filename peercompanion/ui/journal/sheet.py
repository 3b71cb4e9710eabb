"""What the pane shows of one thing, as a value: the same few parts for an entry, a note, a meeting and a strategy."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from peercompanion.domain.journal import Kind


@dataclass(frozen=True, slots=True)
class Rated:
    """A row of five steps: its name, the answer (1 to 5) and the word for it."""

    name: str
    value: int
    word: str


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of the person's, under a heading where they need one."""

    words: str
    heading: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """``feelings`` and ``tags`` are chips, ``changed`` is a line at the foot, ``opens`` stands on the button to the
    page where this is at home. Both are "" where there is nothing to say.
    """

    id: UUID
    kind: Kind
    title: str
    when: str
    level: int | None = None
    feelings: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    rated: tuple[Rated, ...] = ()
    passages: tuple[Passage, ...] = ()
    changed: str = ""
    opens: str = ""

    @property
    def can_be_written(self) -> bool:
        """Here, in place."""
        return self.kind in (Kind.MOOD, Kind.NOTE)

    @property
    def can_be_caught(self) -> bool:
        """Made a note for the group. A rating alone has no words to take along."""
        return self.kind is Kind.MOOD and bool(self.passages or self.feelings)
