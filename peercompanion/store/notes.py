"""Share-notes as rows, on both sides of the wall.

Everything that is meant for the group reads ``v_share_ready`` and nothing else.
"""

from collections.abc import Iterable
from uuid import UUID

from peercompanion.domain.change import Topic
from peercompanion.domain.journal import Kind
from peercompanion.domain.note import MOST_NOTES_BROUGHT, Ask, Audience, Comfort, Note, NoteStatus
from peercompanion.errors import InvalidInput, NotFound
from peercompanion.store import columns, things
from peercompanion.store.database import Database, Row
from peercompanion.store.things import Shared, Things

TOPICS = frozenset({Topic.NOTES})

COLUMNS = f"""
SELECT thing.id, {things.STAMP}, thing.title, thing.body, note.ask, note.audience, note.comfort, note.status,
    note.meeting_id, note.how_it_was, note.follow_up, note.place
"""
SELECT = COLUMNS + "FROM thing JOIN note ON note.id = thing.id WHERE thing.deleted_at IS NULL\n"
GET = SELECT + "AND thing.id = :id"
SHEET = COLUMNS + """
FROM v_share_ready AS ready JOIN note ON note.id = ready.id JOIN thing ON thing.id = ready.id
WHERE :meeting IS NULL OR ready.meeting_id = :meeting OR ready.meeting_id IS NULL
ORDER BY ready.comfort = 'maybe', ready.place, ready.seq
"""
PRIVATE = SELECT + """
AND note.comfort = 'private' AND note.status IN ('caught', 'kept')
AND (:meeting IS NULL OR note.meeting_id = :meeting OR note.meeting_id IS NULL)
ORDER BY thing.seq DESC
"""
PRIVATE_COUNT = """
SELECT count(*) FROM note JOIN thing ON thing.id = note.id
WHERE thing.deleted_at IS NULL AND note.comfort = 'private' AND note.status IN ('caught', 'kept')
"""
BROUGHT = """
SELECT count(*) FROM v_share_ready WHERE id <> :id AND (meeting_id IS NULL OR :meeting IS NULL OR meeting_id = :meeting)
"""
READY = "SELECT id FROM v_share_ready"
POINTS = "SELECT note_id, point FROM note_point WHERE note_id IN (SELECT value FROM json_each(:ids)) ORDER BY position"
LINKS = """
SELECT note_id || ' ' || kind, thing_id FROM note_link
WHERE note_id IN (SELECT value FROM json_each(:ids)) ORDER BY position
"""
INSERT = """
INSERT INTO note (id, ask, audience, comfort, status, meeting_id, how_it_was, follow_up, place)
VALUES (:id, :ask, :audience, :comfort, :status, :meeting, :how_it_was, :follow_up, :place)
"""
UPDATE = """
UPDATE note SET ask = :ask, audience = :audience, comfort = :comfort, status = :status, meeting_id = :meeting,
    how_it_was = :how_it_was, follow_up = :follow_up, place = :place
WHERE id = :id
"""
MOVE_THE_WALL = "UPDATE note SET comfort = :comfort, status = :status, meeting_id = :meeting WHERE id = :id"
SET_PLACE = "UPDATE note SET place = :place WHERE id = :id AND place <> :place"
CLEAR_POINTS = "DELETE FROM note_point WHERE note_id = :id"
CLEAR_LINKS = "DELETE FROM note_link WHERE note_id = :id"
ADD_POINT = "INSERT INTO note_point (note_id, position, point) VALUES (:id, :position, :word)"
ADD_LINK = "INSERT INTO note_link (note_id, position, thing_id, kind) VALUES (:id, :position, :thing, :kind)"


class NoteRows:
    def __init__(self, database: Database, things_: Things) -> None:
        self._database, self._things = database, things_

    def save(self, note: Note, label: str, *, by: object | None, merge: object | None) -> Note:
        with self._database.change(label, TOPICS, merge=merge, by=by) as writing:
            if note.status is NoteStatus.TO_BRING:
                self._require_room(note)
            created = self._things.created(note.id)
            shared = Shared(
                id=note.id,
                kind=Kind.NOTE,
                happened=created,
                day=created.date(),
                title=note.title,
                body=note.body,
                extra="\n".join((*note.points, note.how_it_was, note.follow_up)).strip(),
                preview=columns.preview(" · ".join(note.points) or note.body),
            )
            is_new = self._things.write(shared, note.stamp, writing.revision)
            self._database.run(INSERT if is_new else UPDATE, _values(note))
            self._replace_children(note, is_new=is_new)
        return self.get(note.id)

    def move(self, note: Note, label: str, *, by: object | None) -> Note:
        """Comfort and status across the wall in one statement."""
        with self._database.change(label, TOPICS, by=by) as writing:
            if note.status is NoteStatus.TO_BRING:
                self._require_room(note)
            self._database.run(MOVE_THE_WALL, _values(note))
            self._things.touch(note.id, writing.revision)
        return self.get(note.id)

    def reorder(self, ids: Iterable[UUID], *, by: object | None) -> None:
        with self._database.change("note.reorder", TOPICS, by=by) as writing:
            for place, id_ in enumerate(ids):
                if self._database.run(SET_PLACE, {"place": place, "id": str(id_)}).rowcount:
                    self._things.touch(id_, writing.revision)

    def get(self, id_: UUID) -> Note:
        found = self._read(GET, {"id": str(id_)})
        if not found:
            raise NotFound("no such note")
        return found[0]

    def sheet(self, meeting: UUID | None) -> list[Note]:
        return self._read(SHEET, {"meeting": columns.text(meeting)})

    def private(self, meeting: UUID | None) -> list[Note]:
        return self._read(PRIVATE, {"meeting": columns.text(meeting)})

    def private_count(self) -> int:
        found = self._database.row(PRIVATE_COUNT)
        return int(found[0]) if found else 0

    def ready(self) -> frozenset[str]:
        """The ids of what the group may see, for telling what an undo opened or closed."""
        return frozenset(id_ for (id_,) in self._database.rows(READY))

    def _require_room(self, note: Note) -> None:
        found = self._database.row(BROUGHT, {"id": str(note.id), "meeting": columns.text(note.meeting)})
        if found and found[0] >= MOST_NOTES_BROUGHT and note.audience is Audience.GROUP:
            raise InvalidInput(f"{MOST_NOTES_BROUGHT} notes are to bring already", field="points_five")

    def _replace_children(self, note: Note, *, is_new: bool) -> None:
        id_ = str(note.id)
        if not is_new:
            self._database.run(CLEAR_POINTS, {"id": id_})
            self._database.run(CLEAR_LINKS, {"id": id_})
        self._database.run_many(ADD_POINT, columns.positions(id_, note.points))
        linked = [*((thing, "mood") for thing in note.entries), *((thing, "strategy") for thing in note.strategies)]
        self._database.run_many(
            ADD_LINK,
            [
                {"id": id_, "position": position, "thing": str(thing), "kind": kind}
                for position, (thing, kind) in enumerate(linked)
            ],
        )

    def _read(self, sql: str, values: dict[str, object]) -> list[Note]:
        rows = self._database.rows(sql, values)
        if not rows:
            return []
        ids = columns.id_list(row[0] for row in rows)
        points = columns.grouped(self._database.rows(POINTS, {"ids": ids}))
        links = columns.grouped(self._database.rows(LINKS, {"ids": ids}))
        return [_note(row, points.get(row[0], ()), links) for row in rows]


def _values(note: Note) -> dict[str, object]:
    return {
        "id": str(note.id),
        "ask": note.ask,
        "audience": note.audience,
        "comfort": note.comfort,
        "status": note.status,
        "meeting": columns.text(note.meeting),
        "how_it_was": note.how_it_was,
        "follow_up": note.follow_up,
        "place": note.order,
    }


def _note(row: Row, points: tuple[str, ...], links: dict[str, tuple[str, ...]]) -> Note:
    id_, head, rest = row[0], row[1 : 1 + things.STAMP_WIDTH], row[1 + things.STAMP_WIDTH :]
    title, body, ask, audience, comfort, status, meeting, how_it_was, follow_up, place = rest
    return Note(
        id=UUID(id_),
        stamp=things.stamp(head),
        title=title,
        body=body,
        points=points,
        ask=Ask(ask) if ask else None,
        audience=Audience(audience),
        comfort=Comfort(comfort),
        status=NoteStatus(status),
        meeting=columns.uuid(meeting),
        how_it_was=how_it_was,
        follow_up=follow_up,
        order=place,
        entries=tuple(UUID(linked) for linked in links.get(f"{id_} mood", ())),
        strategies=tuple(UUID(linked) for linked in links.get(f"{id_} strategy", ())),
    )
