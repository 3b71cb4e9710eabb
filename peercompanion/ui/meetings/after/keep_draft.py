"""What is being written down to be taken home. It is stored as it is typed, and is one thing until it is kept."""

from __future__ import annotations

from dataclasses import dataclass, replace
from uuid import UUID, uuid4

from peercompanion.companion import Companion
from peercompanion.domain.takeaway import Takeaway, TakeawayKind
from peercompanion.errors import NotFound


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """What stands in the fields."""

    kind: TakeawayKind = TakeawayKind.IDEA
    text: str = ""
    alias: str = ""

    @property
    def says_something(self) -> bool:
        return bool(self.text.strip())


class KeepDraft:
    """``by`` is the page, whose writes these are. The saves of one thing are one step of undo."""

    def __init__(self, companion: Companion, by: object, meeting: UUID) -> None:
        self._companion, self._by, self._meeting = companion, by, meeting
        self._stored: Takeaway | None = None
        self.start_anew()

    @property
    def id(self) -> UUID:
        return self._id

    @property
    def stored(self) -> Takeaway | None:
        return self._stored

    def start_anew(self) -> None:
        self._id, self._stored, self._sitting = uuid4(), None, uuid4()

    def go_on_with(self, takeaway: Takeaway) -> Typed:
        """One that was kept is changed."""
        self._id, self._stored, self._sitting = takeaway.id, takeaway, uuid4()
        return self.kept

    @property
    def kept(self) -> Typed:
        """As it is stored."""
        stored = self._stored
        return Typed(kind=stored.kind, text=stored.text, alias=stored.alias) if stored else Typed()

    def is_kept(self, typed: Typed) -> bool:
        """A kind alone, or an alias, is nothing to keep; words that were all taken away are."""
        if self._stored is None:
            return not typed.says_something
        return typed == self.kept

    def keep(self, typed: Typed) -> None:
        """Raises what saving raises. With all words taken away it goes to the trash, with its undo."""
        if self.is_kept(typed):
            return
        takeaways = self._companion.takeaways
        if not typed.says_something:
            takeaways.trash(self._id, by=self._by)
            self.start_anew()
            return
        self._stored = takeaways.save(self._value(typed), by=self._by, merge=self._sitting)

    def reread(self) -> None:
        """It may have been taken back, or changed elsewhere."""
        if self._stored is None:
            return
        try:
            self._stored = self._companion.takeaways.get(self._id)
        except NotFound:
            self.start_anew()

    def _value(self, typed: Typed) -> Takeaway:
        """Onto what is stored now; one that is gone meanwhile is written as a new one."""
        try:
            now = self._companion.takeaways.get(self._id) if self._stored else None
        except NotFound:
            self._id, now = uuid4(), None
        if now:
            return replace(now, kind=typed.kind, text=typed.text, alias=typed.alias)
        return Takeaway(id=self._id, kind=typed.kind, text=typed.text, alias=typed.alias, meeting=self._meeting)
