"""One check-in from its first key to Done: which entry does an answer land on?

The first answer makes an entry, every further one is saved onto it. Ten minutes after the last change the entry is
closed, and so it is by Done, Esc, leaving and a lock (``end``), but for one in the middle of words (``resume``). Each
answer is one step for Undo; typing in the note, or turning the time, is one step however often it was saved.
"""

from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import datetime, timedelta
from enum import Enum, auto
from uuid import UUID

from peercompanion.companion import Companion
from peercompanion.domain.mood import Mood
from peercompanion.errors import ChangedElsewhere, NotFound
from peercompanion.ui.today.draft import Draft

HOLDS_FOR = timedelta(minutes=10)
TYPED = frozenset({"note", "happened"})


class Kept(Enum):
    NOTHING_NEW = auto()
    SAVED = auto()
    EMPTIED = auto()
    """Nothing was left in it, so it is in the trash."""


class Sitting:
    """``by`` is whose writes these are."""

    def __init__(self, companion: Companion, by: object) -> None:
        self._companion, self._by = companion, by
        self._id: UUID | None = None
        self._entry: Mood | None = None
        self._touched: datetime | None = None

    @property
    def entry(self) -> Mood | None:
        return self._entry

    @property
    def saved(self) -> Draft:
        """What is stored, as the form would say it."""
        return Draft.of(self._entry)

    @property
    def over(self) -> bool:
        return self._touched is not None and self._companion.clock.now() - self._touched >= HOLDS_FOR

    def touch(self) -> None:
        """Something is being changed, though not saved yet."""
        self._touched = self._companion.clock.now()

    def keep(self, draft: Draft) -> Kept:
        """Saves what differs. Raises what the store raises; nothing has changed here then."""
        changes = draft.since(self.saved)
        if not changes:
            return Kept.NOTHING_NEW
        try:
            return self._write(changes)
        except (ChangedElsewhere, NotFound):
            self._look()
            return self._write(changes)

    def reread(self, draft: Draft) -> Draft:
        """The draft on top of what is stored by now: what was saved follows the store, what was not is not lost."""
        changes = draft.since(self.saved)
        self._look()
        return replace(self.saved, **changes)

    def resume(self, id: UUID) -> None:
        """The entry that a lock fell upon. Raises NotFound where it is gone."""
        self._entry = self._companion.moods.get(id)
        self._id, self._touched = id, self._entry.stamp.modified

    def end(self) -> None:
        """The next answer is a new entry."""
        self._id = self._entry = self._touched = None

    def _write(self, changes: Mapping[str, object]) -> Kept:
        wanted = replace(self.saved, **changes)
        if wanted.says_something:
            self._save(wanted, changes)
        elif self._entry:
            self._discard(self._entry)
        else:
            return Kept.NOTHING_NEW
        self.touch()
        return Kept.SAVED if self._entry else Kept.EMPTIED

    def _save(self, wanted: Draft, changes: Mapping[str, object]) -> None:
        mood = self._as_mood(wanted)
        merge = f"{mood.id} {next(iter(changes))}" if len(changes) == 1 and TYPED.issuperset(changes) else None
        self._entry = self._companion.moods.save(mood, by=self._by, merge=merge)
        self._id = self._entry.id

    def _discard(self, entry: Mood) -> None:
        """Its id stays known: Undo brings it back to this form."""
        self._companion.moods.trash(entry.id, by=self._by)
        self._entry = None

    def _as_mood(self, wanted: Draft) -> Mood:
        values = {field.name: getattr(wanted, field.name) for field in fields(wanted)}
        values["happened"] = wanted.happened or self._companion.clock.now()
        return replace(self._entry, **values) if self._entry else Mood(**values)

    def _look(self) -> None:
        try:
            self._entry = self._companion.moods.get(self._id) if self._id else None
        except NotFound:
            self._entry = None
