"""What all kinds share: the row in ``thing`` with its time-made key, its stamp, its words for the search, and the trash."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from peercompanion.domain.change import Topic
from peercompanion.domain.clock import Clock
from peercompanion.domain.journal import Kind
from peercompanion.domain.stamp import Stamp
from peercompanion.errors import ChangedElsewhere, NotFound
from peercompanion.store import columns
from peercompanion.store.database import Database, Row

TOPIC = {
    Kind.MOOD: Topic.MOODS,
    Kind.STRATEGY: Topic.STRATEGIES,
    Kind.GROUP: Topic.GROUPS,
    Kind.MEETING: Topic.MEETINGS,
    Kind.NOTE: Topic.NOTES,
    Kind.PERSON: Topic.PEOPLE,
}
STAMP = "thing.happened, thing.happened_offset, thing.day, thing.created, thing.created_offset, thing.modified, thing.modified_offset, thing.revision"
STAMP_WIDTH = 8
KEYS_A_MINUTE = 1_000

FIND = "SELECT seq, revision, deleted_at, happened FROM thing WHERE id = :id AND kind = :kind"
FIRST_FREE = """
WITH RECURSIVE candidate (seq) AS (
    SELECT :wanted
    UNION ALL
    SELECT seq + 1 FROM candidate WHERE EXISTS (SELECT 1 FROM thing WHERE thing.seq = candidate.seq)
)
SELECT max(seq) FROM candidate
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
TOUCH = "UPDATE thing SET modified = :now, modified_offset = :now_offset, revision = :revision WHERE id = :id"
TRASH = "UPDATE thing SET deleted_at = :now, revision = :revision WHERE id = :id AND kind = :kind AND deleted_at IS NULL"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """The part of a value that stands in ``thing``. ``extra``: words to be found that stand elsewhere."""

    id: UUID
    kind: Kind
    happened: datetime
    day: date
    title: str = ""
    body: str = ""
    extra: str = ""
    preview: str = ""


class Things:
    def __init__(self, database: Database, clock: Clock) -> None:
        self._database, self._clock = database, clock

    def write(self, shared: Shared, stamp: Stamp | None, revision: int) -> bool:
        """Inside change(). True for a new thing. Raises ChangedElsewhere against another revision, NotFound in the trash."""
        found = self._database.row(FIND, {"id": str(shared.id), "kind": shared.kind})
        if found is None:
            if stamp is not None:
                raise NotFound("gone for good")
            self._database.run(INSERT, self._values(shared, revision, self._free_key(shared.happened)))
            return True
        seq, stored_revision, deleted_at, happened = found
        if deleted_at is not None:
            raise NotFound("in the trash")
        if stamp is None or stamp.revision != stored_revision:
            raise ChangedElsewhere("saved by somebody else since it was read")
        moved = happened != columns.micros(shared.happened)
        key = self._free_key(shared.happened) if moved else seq
        self._database.run(UPDATE, self._values(shared, revision, key))
        return False

    def touch(self, id_: UUID, revision: int) -> None:
        """A part of the thing changed by a statement of its own."""
        self._database.run(TOUCH, self._now() | {"id": str(id_), "revision": revision})

    def trash(self, id_: UUID, kind: Kind, by: object | None = None) -> None:
        """Raises NotFound when it is not there, or there already."""
        with self._database.change("trash", frozenset({TOPIC[kind]}), by=by) as writing:
            values = self._now() | {"id": str(id_), "kind": kind, "revision": writing.revision}
            if self._database.run(TRASH, values).rowcount != 1:
                raise NotFound("not there, or in the trash")

    def created(self, id_: UUID) -> datetime:
        """When a thing without a time of its own was made; now for a new one."""
        found = self._database.row("SELECT happened, happened_offset FROM thing WHERE id = :id", {"id": str(id_)})
        return columns.instant(*found) if found else self._clock.now()

    def _free_key(self, happened: datetime) -> int:
        minute = columns.micros(happened) // 60_000_000
        found = self._database.row(FIRST_FREE, {"wanted": minute * KEYS_A_MINUTE})
        assert found
        key: int = found[0]
        return key

    def _values(self, shared: Shared, revision: int, key: int) -> dict[str, object]:
        return self._now() | {
            "seq": key,
            "id": str(shared.id),
            "kind": shared.kind,
            "happened": columns.micros(shared.happened),
            "happened_offset": columns.offset(shared.happened),
            "day": shared.day.isoformat(),
            "revision": revision,
            "title": shared.title,
            "preview": shared.preview or columns.preview(shared.body),
            "extra": shared.extra,
            "cjk": columns.spaced_cjk("\n".join((shared.title, shared.body, shared.extra))),
            "body": shared.body,
        }

    def _now(self) -> dict[str, object]:
        now = self._clock.now()
        return {"now": columns.micros(now), "now_offset": columns.offset(now)}


def stamp(row: Row) -> Stamp:
    """From the columns of STAMP."""
    _, _, _, created, created_offset, modified, modified_offset, revision = row
    return Stamp(
        created=columns.instant(created, created_offset),
        modified=columns.instant(modified, modified_offset),
        revision=revision,
    )
