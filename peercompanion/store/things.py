"""What all kinds share: the row in ``thing``: its time-made key, its day, its stamp, the words it is found by."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time
from uuid import UUID

from peercompanion.domain.clock import Clock
from peercompanion.domain.day import journal_day
from peercompanion.domain.journal import Kind
from peercompanion.domain.stamp import Stamp
from peercompanion.errors import ChangedElsewhere, NotFound
from peercompanion.store import columns
from peercompanion.store.columns import Values
from peercompanion.store.database import Database, Row, Writing

STAMP = """
thing.happened, thing.happened_offset, thing.day, thing.created, thing.created_offset, thing.modified,
    thing.modified_offset, thing.revision"""
STAMP_WIDTH = 8
KEYS_A_MINUTE = 1_000
MINUTE = 60_000_000

FIND = """
SELECT seq, happened, happened_offset, day, revision, deleted_at FROM thing WHERE id = :id AND kind = :kind
"""
IS_TAKEN = "SELECT EXISTS (SELECT 1 FROM thing WHERE seq = :seq)"
NEXT_FREE = """
SELECT seq + 1 FROM thing AS taken
WHERE seq >= :seq AND NOT EXISTS (SELECT 1 FROM thing AS next WHERE next.seq = taken.seq + 1)
ORDER BY seq LIMIT 1
"""
INSERT = """
INSERT INTO thing (seq, id, kind, happened, happened_offset, day, created, created_offset, modified, modified_offset,
    revision, title, preview, extra, cjk, body)
VALUES (:seq, :id, :kind, :happened, :happened_offset, :day, :now, :now_offset, :now, :now_offset,
    :revision, :title, :preview, :extra, :cjk, :body)
"""
UPDATE = """
UPDATE thing SET seq = :seq, happened = :happened, happened_offset = :happened_offset, day = :day, modified = :now,
    modified_offset = :now_offset, revision = :revision, title = :title, preview = :preview, extra = :extra, cjk = :cjk,
    body = :body
WHERE id = :id
"""
TOUCH = """
UPDATE thing SET modified = :now, modified_offset = :now_offset, revision = :revision WHERE id = :id
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """The part of a value that stands in ``thing``. ``happened`` None: when it was first written.

    ``extra``: words to be found by that stand elsewhere.
    """

    id: UUID
    kind: Kind
    happened: datetime | None = None
    title: str = ""
    body: str = ""
    extra: str = ""
    preview: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    is_new: bool
    day: date


class Things:
    """``day_starts`` is asked at each first write and each correction of a time, and never again for that thing."""

    def __init__(self, database: Database, clock: Clock, day_starts: Callable[[], time]) -> None:
        self._database, self._clock, self._day_starts = database, clock, day_starts

    def write(self, shared: Shared, stamp: Stamp | None, writing: Writing) -> Written:
        """Raises ChangedElsewhere against another revision, NotFound for what is erased or in the trash."""
        found = self._database.row(FIND, {"id": str(shared.id), "kind": shared.kind})
        if found is None:
            return self._insert(shared, stamp, writing)
        seq, happened, offset, day, revision, deleted_at = found
        if deleted_at is not None:
            raise NotFound("in the trash")
        require_current(self._database, stamp, revision)
        stored = columns.instant(happened, offset)
        now_happened = shared.happened or stored
        corrected = now_happened != stored or now_happened.utcoffset() != stored.utcoffset()
        its_day = self._day_of(now_happened) if corrected else columns.day(day)
        key = seq if first_key(now_happened) == first_key(stored) else self._free_key(now_happened)
        writing.run(UPDATE, self._values(shared, now_happened, its_day, key, writing))
        return Written(is_new=False, day=its_day)

    @property
    def now(self) -> datetime:
        return self._clock.now()

    def touch(self, id_: UUID, writing: Writing) -> None:
        """A part of the thing was changed by a statement of its own."""
        writing.run(TOUCH, self._now() | {"id": str(id_), "revision": writing.revision})

    def _insert(self, shared: Shared, stamp: Stamp | None, writing: Writing) -> Written:
        if stamp is not None:
            raise NotFound("gone for good")
        happened = shared.happened or self._clock.now()
        day = self._day_of(happened)
        writing.run(INSERT, self._values(shared, happened, day, self._free_key(happened), writing))
        return Written(is_new=True, day=day)

    def _day_of(self, happened: datetime) -> date:
        return journal_day(happened, self._day_starts())

    def _free_key(self, happened: datetime) -> int:
        wanted: Values = {"seq": first_key(happened)}
        return self._database.number(NEXT_FREE if self._database.number(IS_TAKEN, wanted) else "SELECT :seq", wanted)

    def _values(self, shared: Shared, happened: datetime, day: date, key: int, writing: Writing) -> Values:
        return self._now() | {
            "seq": key,
            "id": str(shared.id),
            "kind": shared.kind,
            "happened": columns.micros(happened),
            "happened_offset": columns.offset(happened),
            "day": day.isoformat(),
            "revision": writing.revision,
            "title": shared.title,
            "preview": shared.preview or columns.preview(shared.body),
            "extra": shared.extra,
            "cjk": columns.spaced_cjk(shared.title, shared.body, shared.extra),
            "body": shared.body,
        }

    def _now(self) -> Values:
        now = self._clock.now()
        return {"now": columns.micros(now), "now_offset": columns.offset(now)}


def require_current(database: Database, stamp: Stamp | None, revision: int) -> None:
    """``revision`` is that of the row. Raises ChangedElsewhere for a value that was read before that save."""
    if database.was_acknowledged(revision) and (stamp is None or stamp.revision != revision):
        raise ChangedElsewhere("saved by somebody else since it was read")


def stamp(row: Row) -> Stamp:
    """From the columns of STAMP."""
    _, _, _, created, created_offset, modified, modified_offset, revision = row
    return Stamp(
        created=columns.instant(created, created_offset),
        modified=columns.instant(modified, modified_offset),
        revision=revision,
    )


def first_key(happened: datetime) -> int:
    """Keys grow with time, a thousand to a minute, so that "newest first" is the order of the table itself."""
    return columns.micros(happened) // MINUTE * KEYS_A_MINUTE
