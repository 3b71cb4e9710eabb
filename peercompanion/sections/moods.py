"""How somebody was."""

from datetime import date
from uuid import UUID

from peercompanion.domain.journal import Kind
from peercompanion.domain.mood import Mood
from peercompanion.store.moods import MoodRows
from peercompanion.store.trash import TrashRows


class MoodSection:
    def __init__(self, rows: MoodRows, trash: TrashRows) -> None:
        self._rows, self._trash = rows, trash

    def save(self, mood: Mood, by: object | None = None, merge: object | None = None) -> Mood:
        """The day is computed once, when the entry is first written or its time corrected."""
        return self._rows.save(mood, by=by, merge=merge)

    def get(self, id_: UUID) -> Mood:
        return self._rows.get(id_)

    def between(self, first_day: date, last_day: date) -> list[Mood]:
        """Oldest first; both days included."""
        return self._rows.between(first_day, last_day)

    def latest(self, count: int = 1) -> list[Mood]:
        """Newest first."""
        return self._rows.latest(count)

    def tags(self) -> list[str]:
        """Most used first."""
        return self._rows.tags()

    def feelings(self) -> list[str]:
        """Keys and own words that were used, most used first."""
        return self._rows.feelings()

    def trash(self, id_: UUID, by: object | None = None) -> None:
        self._trash.throw(id_, Kind.MOOD, by=by)
