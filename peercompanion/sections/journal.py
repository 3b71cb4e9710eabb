"""What goes through all kinds of things: the journal as one list, and the trash."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from peercompanion.domain.journal import DATED, Kind, Line, Marked, Trashed, Year
from peercompanion.store.lines import LineRows
from peercompanion.store.trash import TrashRows


class JournalSection:
    def __init__(self, rows: LineRows) -> None:
        self._rows = rows

    def page(
        self, before: int | None = None, after: int | None = None, limit: int = 100, kinds: Iterable[Kind] = DATED
    ) -> list[Line]:
        """Newest first. ``before`` and ``after`` are orders of lines: what is older, or the nearest that are newer."""
        return self._rows.page(before, after, limit, kinds)

    def count(self, kinds: Iterable[Kind] = DATED) -> int:
        return self._rows.count(kinds)

    def month(self, first_day: date, last_day: date, kinds: Iterable[Kind] = DATED) -> list[Marked]:
        """Days with entries only."""
        return self._rows.month(first_day, last_day, kinds)

    def years(self, kinds: Iterable[Kind] = DATED) -> list[Year]:
        """Newest first."""
        return self._rows.years(kinds)

    def newest_on_or_before(self, day: date, kinds: Iterable[Kind] = DATED) -> int | None:
        """The order of a line; ``page(before=order + 1)`` starts with it."""
        return self._rows.newest_on_or_before(day, kinds)


class TrashSection:
    def __init__(self, rows: TrashRows) -> None:
        self._rows = rows

    def list(self, limit: int | None = None) -> list[Trashed]:
        """Newest first."""
        return self._rows.list(limit)

    def count(self) -> int:
        return self._rows.count()

    def put_back(self, id_: UUID, by: object | None = None) -> None:
        self._rows.put_back(id_, by=by)

    def erase(self, id_: UUID, by: object | None = None) -> None:
        """For good; nothing before it can be undone afterwards."""
        self._rows.erase(id_, by=by)

    def empty(self, by: object | None = None) -> None:
        """For good; nothing before it can be undone afterwards."""
        self._rows.empty(by=by)

    def erase_everything(self) -> None:
        """All that was ever written, trash and choices included. Copies still hold it. Cannot be taken back."""
        self._rows.erase_everything()

    def sweep(self) -> int:
        """Erase what has been here for more than 30 days; how many that were."""
        return self._rows.sweep()
