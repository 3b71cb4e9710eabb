"""Tries as rows. Those of a strategy in the trash wait there with it and are read by nobody."""

from collections.abc import Callable
from datetime import date, datetime, time
from uuid import UUID

from peercompanion.domain.attempt import Felt, Tally, Try
from peercompanion.domain.change import Change, Topic
from peercompanion.domain.clock import Clock
from peercompanion.domain.day import journal_day
from peercompanion.errors import NotFound
from peercompanion.store import columns, things
from peercompanion.store.columns import Values
from peercompanion.store.database import NOTHING, Database, Row, Writing
from peercompanion.store.things import Things

TOPICS, TAKEN_UP = frozenset({Topic.TRIES}), frozenset({Topic.STRATEGIES})

STAMP = things.STAMP.replace("thing.", "try.")
SELECT = f"""
SELECT try.id, {STAMP}, try.strategy_id, try.situation, try.before, try.after, try.felt, try.again, try.note, try.asked
FROM try CROSS JOIN thing ON thing.id = try.strategy_id
WHERE thing.deleted_at IS NULL
"""
NEWEST_FIRST = "ORDER BY try.happened DESC, try.rowid DESC"
GET = SELECT + "AND try.id = :id"
OF_STRATEGY = f"{SELECT} AND try.strategy_id = :strategy {NEWEST_FIRST} LIMIT :count"
LATEST = f"{SELECT} {NEWEST_FIRST} LIMIT :count"
BETWEEN = SELECT + "AND try.day BETWEEN :first AND :last ORDER BY try.day, try.happened, try.rowid"
COUNTED = """
SELECT try.strategy_id, count(*), sum(try.felt IS 'easier'), sum(try.felt IS 'same'), sum(try.felt IS 'harder'),
    sum(try.felt IS 'cant_tell'), max(try.day)
FROM try CROSS JOIN thing ON thing.id = try.strategy_id
WHERE thing.deleted_at IS NULL
"""
TALLIES = COUNTED + "GROUP BY try.strategy_id"
TALLY = COUNTED + "AND try.strategy_id = :strategy GROUP BY try.strategy_id"
CHANGES = """
SELECT after - before, count(*) FROM try
WHERE strategy_id = :strategy AND before IS NOT NULL AND after IS NOT NULL GROUP BY 1
"""
IS_THERE = "SELECT EXISTS (SELECT 1 FROM thing WHERE id = :strategy AND kind = 'strategy' AND deleted_at IS NULL)"
WAITS_FOR_ITS_FIRST = """
SELECT EXISTS (SELECT 1 FROM strategy WHERE id = :strategy AND status = 'to_try')
    AND NOT EXISTS (SELECT 1 FROM try WHERE strategy_id = :strategy)
"""
TAKE_UP = "UPDATE strategy SET status = 'in_use' WHERE id = :strategy"
FIND = "SELECT happened, happened_offset, day, revision FROM try WHERE id = :id"
INSERT = """
INSERT INTO try (id, strategy_id, happened, happened_offset, day, created, created_offset, modified, modified_offset,
    revision, situation, before, after, felt, again, note, asked)
VALUES (:id, :strategy, :happened, :happened_offset, :day, :now, :now_offset, :now, :now_offset,
    :revision, :situation, :before, :after, :felt, :again, :note, :asked)
"""
UPDATE = """
UPDATE try SET strategy_id = :strategy, happened = :happened, happened_offset = :happened_offset, day = :day,
    modified = :now, modified_offset = :now_offset, revision = :revision, situation = :situation, before = :before,
    after = :after, felt = :felt, again = :again, note = :note, asked = max(asked, :asked)
WHERE id = :id
"""
ASKED = "UPDATE try SET asked = 1 WHERE id = :id AND asked = 0"
REMOVE = "DELETE FROM try WHERE id = :id"
ALL_OF_THEM = -1
"""As a LIMIT."""


class TryRows:
    def __init__(self, database: Database, things_: Things, clock: Clock, day_starts: Callable[[], time]) -> None:
        self._database, self._things, self._clock, self._day_starts = database, things_, clock, day_starts

    def save(self, attempt: Try, *, by: object | None, merge: object | None) -> Try:
        """What was to be tried is in use with its first try."""
        takes_up = bool(self._database.number(WAITS_FOR_ITS_FIRST, {"strategy": str(attempt.strategy)}))
        topics = TOPICS | TAKEN_UP if takes_up else TOPICS
        with self._database.change("try.save", topics, merge=merge, by=by) as writing:
            self.write(attempt, writing)
            if takes_up:
                writing.run(TAKE_UP, {"strategy": str(attempt.strategy)})
                self._things.touch(attempt.strategy, writing)
        if takes_up:
            self._database.publish(Change(TAKEN_UP, None))  # whoever wrote the try shows its strategy, too
        return self.get(attempt.id)

    def write(self, attempt: Try, writing: Writing) -> None:
        """For whoever writes many in one change. Raises ChangedElsewhere; NotFound where it or its strategy is gone."""
        if not self._database.number(IS_THERE, {"strategy": str(attempt.strategy)}):
            raise NotFound("no such strategy")
        found = self._database.row(FIND, {"id": str(attempt.id)})
        if found is None and attempt.stamp is not None:
            raise NotFound("gone for good")
        if found is not None:
            things.require_current(self._database, attempt.stamp, found[3])
        values = self._values(attempt, self._day(attempt.happened, found), writing)
        writing.run(INSERT if found is None else UPDATE, values)

    def remove(self, id_: UUID, *, by: object | None) -> None:
        with self._database.change("try.remove", TOPICS, by=by) as writing:
            if writing.run(REMOVE, {"id": str(id_)}) != 1:
                raise NotFound("no such try")

    def note_asked(self, id_: UUID) -> None:
        self._database.keep_house(ASKED, {"id": str(id_)})

    def get(self, id_: UUID) -> Try:
        found = self._read(GET, {"id": str(id_)})
        if not found:
            raise NotFound("no such try")
        return found[0]

    def of(self, strategy: UUID, count: int | None) -> list[Try]:
        return self._read(OF_STRATEGY, {"strategy": str(strategy), "count": ALL_OF_THEM if count is None else count})

    def latest(self, count: int) -> list[Try]:
        return self._read(LATEST, {"count": count})

    def between(self, first: date, last: date) -> list[Try]:
        return self._read(BETWEEN, {"first": first.isoformat(), "last": last.isoformat()})

    def tallies(self) -> dict[UUID, Tally]:
        return {UUID(row[0]): _tally(row) for row in self._database.rows(TALLIES)}

    def tally(self, strategy: UUID) -> Tally:
        found = self._database.row(TALLY, {"strategy": str(strategy)})
        return _tally(found) if found else Tally()

    def changes(self, strategy: UUID) -> dict[int, int]:
        return dict(self._database.rows(CHANGES, {"strategy": str(strategy)}))

    def _day(self, happened: datetime, found: Row | None) -> date:
        """Computed when it is first written or its time corrected, and never again."""
        if found is not None:
            stored = columns.instant(found[0], found[1])
            if happened == stored and happened.utcoffset() == stored.utcoffset():
                return columns.day(found[2])
        return journal_day(happened, self._day_starts())

    def _values(self, attempt: Try, day: date, writing: Writing) -> Values:
        now = self._clock.now()
        return {
            "id": str(attempt.id),
            "strategy": str(attempt.strategy),
            "happened": columns.micros(attempt.happened),
            "happened_offset": columns.offset(attempt.happened),
            "day": day.isoformat(),
            "now": columns.micros(now),
            "now_offset": columns.offset(now),
            "revision": writing.revision,
            "situation": attempt.situation,
            "before": attempt.before,
            "after": attempt.after,
            "felt": attempt.felt,
            "again": None if attempt.again is None else int(attempt.again),
            "note": attempt.note,
            "asked": int(attempt.asked),
        }

    def _read(self, sql: str, values: Values = NOTHING) -> list[Try]:
        return [_try(row) for row in self._database.rows(sql, values)]


@columns.as_written
def _try(row: Row) -> Try:
    head, rest = row[1 : 1 + things.STAMP_WIDTH], row[1 + things.STAMP_WIDTH :]
    strategy, situation, before, after, felt, again, note, asked = rest
    return Try(
        id=UUID(row[0]),
        strategy=UUID(strategy),
        happened=columns.instant(head[0], head[1]),
        day=columns.day(head[2]),
        stamp=things.stamp(head),
        situation=situation,
        before=before,
        after=after,
        felt=Felt(felt) if felt else None,
        again=None if again is None else bool(again),
        note=note,
        asked=bool(asked),
    )


def _tally(row: Row) -> Tally:
    _, times, easier, same, harder, cant_tell, last = row
    return Tally(times=times, easier=easier, same=same, harder=harder, cant_tell=cant_tell, last=columns.day(last))
