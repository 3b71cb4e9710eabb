"""What may help, what happened when it was tried, and hard moments in which nothing was."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from uuid import UUID

from peercompanion.domain.attempt import Tally, Try
from peercompanion.domain.hard_moment import HardMoment
from peercompanion.domain.journal import Kind
from peercompanion.domain.strategy import Strategy
from peercompanion.store.hard_moments import HardMomentRows
from peercompanion.store.strategies import StrategyRows
from peercompanion.store.trash import TrashRows
from peercompanion.store.tries import TryRows


class StrategySection:
    def __init__(self, rows: StrategyRows, trash: TrashRows) -> None:
        self._rows, self._trash = rows, trash

    def save(self, strategy: Strategy, by: object | None = None, merge: object | None = None) -> Strategy:
        return self._rows.save(strategy, by=by, merge=merge)

    def get(self, id_: UUID) -> Strategy:
        return self._rows.get(id_)

    def all(self) -> list[Strategy]:
        """By title."""
        return self._rows.all()

    def hard_moment_set(self) -> list[Strategy]:
        """By place; what rests or is not for me is left out."""
        return self._rows.hard_moment_set()

    def easiest(self, count: int, situations: Iterable[str] = ()) -> list[Strategy]:
        """At most ``count`` of those in use and to try that have no place in the set: what fits one of the
        ``situations`` first, then what takes least effort.
        """
        return self._rows.easiest(count, situations)

    def count_in_reach(self) -> int:
        """Those in use and to try."""
        return self._rows.count_in_reach()

    def in_turn(self, number: int) -> Strategy | None:
        """One of those in reach, counted from 0: by place, then what is in use, then what is to be tried; by title."""
        return self._rows.in_turn(number)

    def heard_in(self, group: UUID) -> list[Strategy]:
        """At meetings of that group, by title."""
        return self._rows.heard_in(group)

    def place(self, id_: UUID, place: int | None, by: object | None = None) -> Strategy:
        """Whoever had the place takes the mover's, or loses theirs where the mover had none."""
        return self._rows.place(id_, replace(self.get(id_), place=place).place, by=by)

    def trash(self, id_: UUID, by: object | None = None) -> None:
        self._trash.throw(id_, Kind.STRATEGY, by=by)


class TrySection:
    def __init__(self, rows: TryRows) -> None:
        self._rows = rows

    def save(self, attempt: Try, by: object | None = None, merge: object | None = None) -> Try:
        """What was to be tried is in use with its first try. Raises NotFound where it is erased or in the trash."""
        return self._rows.save(attempt, by=by, merge=merge)

    def get(self, id_: UUID) -> Try:
        return self._rows.get(id_)

    def of(self, strategy: UUID, count: int | None = None) -> list[Try]:
        """Newest first."""
        return self._rows.of(strategy, count)

    def latest(self, count: int = 1) -> list[Try]:
        """Newest first, of all strategies that are not in the trash; so are all that follow."""
        return self._rows.latest(count)

    def between(self, first_day: date, last_day: date) -> list[Try]:
        """Oldest first; both days included."""
        return self._rows.between(first_day, last_day)

    def tallies(self) -> dict[UUID, Tally]:
        """By strategy; those never tried are left out."""
        return self._rows.tallies()

    def tally(self, strategy: UUID) -> Tally:
        return self._rows.tally(strategy)

    def changes(self, strategy: UUID) -> dict[int, int]:
        """How often there was which change, after less before, of those that say both (domain/honest.py)."""
        return self._rows.changes(strategy)

    def note_asked(self, id_: UUID) -> None:
        """The one later question stands on the screen: it is not put again. No undo step, nobody is told."""
        self._rows.note_asked(id_)

    def remove(self, id_: UUID, by: object | None = None) -> None:
        """No trash: undo brings it back."""
        self._rows.remove(id_, by=by)


class HardMomentSection:
    """Those in which nothing of the library was tried."""

    def __init__(self, rows: HardMomentRows) -> None:
        self._rows = rows

    def save(self, moment: HardMoment, by: object | None = None, merge: object | None = None) -> HardMoment:
        return self._rows.save(moment, by=by, merge=merge)

    def get(self, id_: UUID) -> HardMoment:
        return self._rows.get(id_)

    def since(self, start: datetime) -> list[HardMoment]:
        """Newest first."""
        return self._rows.since(start)

    def changes(self) -> dict[int, int]:
        """How often there was which change, after less before, of those."""
        return self._rows.changes()

    def note_asked(self, id_: UUID) -> None:
        """The one later question stands on the screen: it is not put again. No undo step, nobody is told."""
        self._rows.note_asked(id_)

    def remove(self, id_: UUID, by: object | None = None, merge: object | None = None) -> None:
        """No trash: undo brings it back."""
        self._rows.remove(id_, by=by, merge=merge)
