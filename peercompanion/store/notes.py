"""Share-notes as rows, on both sides of the wall.

Everything that is meant for the group reads ``v_share_ready`` and nothing else.
"""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from peercompanion.domain.change import Topic
from peercompanion.domain.journal import Kind
from peercompanion.domain.note import MOST_NOTES_BROUGHT, Ask, Audience, Comfort, Note, NoteStatus, Weight
from peercompanion.errors import InvalidInput, NotFound
from peercompanion.store import columns, things
from peercompanion.store.children import Children
from peercompanion.store.columns import Values
from peercompanion.store.database import NOTHING, Database, Row, Writing
from peercompanion.store.things import Shared, Things

TOPICS = frozenset({Topic.NOTES})

COLUMNS = f"""
SELECT thing.id, {things.STAMP}, thing.title, thing.body, note.ask, note.audience, note.comfort, note.status,
    note.meeting_id, note.how_it_was, note.follow_up, note.place, note.felt
"""
SELECT = COLUMNS + "FROM note CROSS JOIN thing ON thing.id = note.id WHERE thing.deleted_at IS NULL\n"
GET = SELECT + "AND thing.id = :id"
READY = (
    COLUMNS
    + """
FROM v_share_ready AS ready JOIN note ON note.id = ready.id JOIN thing ON thing.id = ready.id
WHERE {condition}
ORDER BY ready.comfort = 'maybe', ready.place, ready.seq
"""
)
IS_PLANNED = "ready.meeting_id IN (SELECT id FROM meeting WHERE status = 'planned')"
FOR_ANY = "ready.meeting_id IS NULL"
SHEET = READY.format(condition=f"{FOR_ANY} OR {IS_PLANNED}")
OVER = "(meeting.status <> 'planned' OR thing.happened + meeting.minutes * 60000000 <= :now)"
EARLIER = f"""
SELECT meeting.id FROM meeting JOIN thing ON thing.id = meeting.id
WHERE meeting.group_id = :group AND (:starts IS NULL OR thing.happened < :starts) AND {OVER}
"""
COMES_ALONG = f"ready.meeting_id IN ({EARLIER})"
"""What was not said at an earlier meeting of the group."""
SHEET_OF_MEETING = READY.format(condition=f"{FOR_ANY} OR ready.meeting_id = :meeting OR {COMES_ALONG}")
CARRIED = READY.format(condition=COMES_ALONG)
ONLY_FOR_ME = "note.audience = 'group' AND note.comfort = 'private' AND note.status IN ('caught', 'kept')"
"""Notes for someone else stand in a list of their own."""
PRIVATE = (
    SELECT
    + f"""
AND {ONLY_FOR_ME} AND (:meeting IS NULL OR note.meeting_id = :meeting OR note.meeting_id IS NULL)
ORDER BY thing.seq DESC
"""
)
PRIVATE_COUNT = f"""
SELECT count(*) FROM note JOIN thing ON thing.id = note.id WHERE thing.deleted_at IS NULL AND {ONLY_FOR_ME}
"""
UNSAID_ABOUT = (
    SELECT
    + """
AND note.status IN ('caught', 'to_bring')
AND note.id IN (SELECT note_id FROM note_link WHERE thing_id = :thing) ORDER BY thing.seq DESC
"""
)
BROUGHT = SELECT + "AND note.meeting_id = :meeting AND note.comfort <> 'private' ORDER BY note.place, thing.seq"
FOR_SOMEONE_ELSE = (
    SELECT + "AND note.audience = 'someone_else' AND note.status NOT IN ('done', 'let_go') ORDER BY thing.seq DESC"
)
READY_IDS = "SELECT id FROM v_share_ready"
IS_READY = """
SELECT EXISTS (
    SELECT 1 FROM v_share_ready JOIN note ON note.id = v_share_ready.id
    WHERE note.id = :id AND note.meeting_id IS :meeting
)
"""
MOST_ON_A_SHEET = f"""
WITH ready AS (SELECT meeting_id FROM v_share_ready WHERE id <> :id),
    of_meetings AS (
        SELECT meeting.group_id, meeting.id, {OVER} AS over, count(*) AS notes
        FROM ready JOIN meeting ON meeting.id = ready.meeting_id JOIN thing ON thing.id = meeting.id
        WHERE :meeting IS NULL OR meeting.group_id = (SELECT group_id FROM meeting WHERE id = :meeting)
        GROUP BY meeting.id
    ),
    of_groups AS (
        SELECT coalesce(sum(notes) FILTER (WHERE over), 0)
            + coalesce(max(notes) FILTER (WHERE NOT over AND (:meeting IS NULL OR id = :meeting)), 0) AS notes
        FROM of_meetings GROUP BY group_id
    )
SELECT (SELECT count(*) FROM ready WHERE meeting_id IS NULL) + coalesce((SELECT max(notes) FROM of_groups), 0)
"""
"""What is for no one meeting is on the sheet of each; what was not said at one comes along to the group's next."""
POINTS = "SELECT note_id, point FROM note_point WHERE note_id IN (SELECT value FROM json_each(:ids)) ORDER BY position"
LINKS = """
SELECT note_id || ' ' || kind, thing_id FROM note_link
WHERE note_id IN (SELECT value FROM json_each(:ids)) ORDER BY position
"""
LINKED = {"entries": Kind.MOOD, "strategies": Kind.STRATEGY, "notes": Kind.NOTE, "takeaways": Kind.TAKEAWAY}
INSERT = """
INSERT INTO note (id, ask, audience, comfort, status, meeting_id, how_it_was, follow_up, place, felt)
VALUES (:id, :ask, :audience, :comfort, :status, :meeting, :how_it_was, :follow_up, :place, :felt)
"""
UPDATE = """
UPDATE note SET ask = :ask, audience = :audience, comfort = :comfort, status = :status, meeting_id = :meeting,
    how_it_was = :how_it_was, follow_up = :follow_up, place = :place, felt = :felt
WHERE id = :id
"""
MOVE_THE_WALL = "UPDATE note SET comfort = :comfort, status = :status, meeting_id = :meeting WHERE id = :id"
SET_PLACE = "UPDATE note SET place = :place WHERE id = :id AND place <> :place"


class NoteRows:
    def __init__(self, database: Database, things_: Things) -> None:
        self._database, self._things = database, things_
        self._points = Children(database, "note_point", "note_id", "point")
        self._links = Children(database, "note_link", "note_id", "thing_id", "kind")

    def write(self, note: Note, writing: Writing) -> None:
        self._require_room(note)
        written = self._things.write(_shared(note), note.stamp, writing)
        writing.run(INSERT if written.is_new else UPDATE, _values(note))
        self._points.write(note.id, [(point,) for point in note.points], writing, is_new=written.is_new)
        self._links.write(note.id, _links(note), writing, is_new=written.is_new)

    def move(self, note: Note, writing: Writing) -> None:
        """Comfort and status across the wall in one statement."""
        self._require_room(note)
        writing.run(MOVE_THE_WALL, _values(note))
        self._things.touch(note.id, writing)

    def give_way(self, id_: UUID, writing: Writing) -> None:
        """An open note from the trash, whose place on the sheet others have by now, comes back closed."""
        note = next(iter(self._read(GET, {"id": str(id_)})), None)
        if note and _is_for_the_sheet(note) and self._others_on_sheet(note) >= MOST_NOTES_BROUGHT:
            writing.run(MOVE_THE_WALL, _values(note.closed()))

    def unsaid_about(self, thing: UUID) -> list[Note]:
        return self._read(UNSAID_ABOUT, {"thing": str(thing)})

    def reorder(self, ids: Iterable[UUID], *, by: object | None) -> None:
        with self._database.change("note.reorder", TOPICS, by=by) as writing:
            for place, id_ in enumerate(ids):
                if writing.run(SET_PLACE, {"place": place, "id": str(id_)}):
                    self._things.touch(id_, writing)

    def get(self, id_: UUID) -> Note:
        found = self._read(GET, {"id": str(id_)})
        if not found:
            raise NotFound("no such note")
        return found[0]

    def sheet(self) -> list[Note]:
        """Of all meetings that are planned."""
        return self._read(SHEET)

    def sheet_of(self, meeting: UUID, group: UUID | None, starts: datetime | None) -> list[Note]:
        """With what was not said at the group's earlier ones."""
        of_meeting: Values = {"meeting": str(meeting)}
        return self._read(SHEET_OF_MEETING, of_meeting | self._before(group, starts))

    def carried(self, group: UUID, starts: datetime | None) -> list[Note]:
        """To the meeting that starts then; to one whose date is not known yet, without."""
        return self._read(CARRIED, self._before(group, starts))

    def brought(self, meeting: UUID) -> list[Note]:
        return self._read(BROUGHT, {"meeting": str(meeting)})

    def for_someone_else(self) -> list[Note]:
        return self._read(FOR_SOMEONE_ELSE)

    def private(self, meeting: UUID | None) -> list[Note]:
        return self._read(PRIVATE, {"meeting": columns.text(meeting)})

    def private_count(self) -> int:
        return self._database.number(PRIVATE_COUNT)

    def ready(self) -> frozenset[str]:
        """The ids of what the group may see, for telling what an undo opened or closed."""
        return frozenset(id_ for (id_,) in self._database.rows(READY_IDS))

    def _require_room(self, note: Note) -> None:
        """Only where a note comes onto a sheet: one that is there can always be written on."""
        if not _is_for_the_sheet(note) or self._is_there_already(note):
            return
        if self._others_on_sheet(note) >= MOST_NOTES_BROUGHT:
            raise InvalidInput(f"{MOST_NOTES_BROUGHT} notes are to bring already", field="points_five")

    def _is_there_already(self, note: Note) -> bool:
        return bool(self._database.number(IS_READY, {"id": str(note.id), "meeting": columns.text(note.meeting)}))

    def _others_on_sheet(self, note: Note) -> int:
        its: Values = {"id": str(note.id), "meeting": columns.text(note.meeting)}
        return self._database.number(MOST_ON_A_SHEET, its | self._now())

    def _before(self, group: UUID | None, starts: datetime | None) -> Values:
        return self._now() | {"group": columns.text(group), "starts": columns.micros(starts) if starts else None}

    def _now(self) -> Values:
        return {"now": columns.micros(self._things.now)}

    def _read(self, sql: str, values: Values = NOTHING) -> list[Note]:
        rows = self._database.rows(sql, values)
        if not rows:
            return []
        ids = columns.as_list(row[0] for row in rows)
        points = columns.grouped(self._database.rows(POINTS, {"ids": ids}))
        links = columns.grouped(self._database.rows(LINKS, {"ids": ids}))
        return [_note(row, points.get(row[0], ()), links) for row in rows]


def _is_for_the_sheet(note: Note) -> bool:
    return note.status is NoteStatus.TO_BRING and note.audience is Audience.GROUP


def _shared(note: Note) -> Shared:
    return Shared(
        id=note.id,
        kind=Kind.NOTE,
        title=note.title,
        body=note.body,
        extra="\n".join(filter(None, (*note.points, note.how_it_was, note.follow_up))),
        preview=columns.preview(" · ".join(note.points) or note.body),
    )


def _links(note: Note) -> list[Row]:
    return [(str(id_), kind) for name, kind in LINKED.items() for id_ in getattr(note, name)]


def _values(note: Note) -> Values:
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
        "felt": note.felt,
    }


@columns.as_written
def _note(row: Row, points: tuple[str, ...], links: dict[str, tuple[str, ...]]) -> Note:
    id_, head, rest = row[0], row[1 : 1 + things.STAMP_WIDTH], row[1 + things.STAMP_WIDTH :]
    title, body, ask, audience, comfort, status, meeting, how_it_was, follow_up, place, felt = rest
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
        felt=Weight(felt) if felt else None,
        how_it_was=how_it_was,
        follow_up=follow_up,
        order=place,
        **{name: tuple(UUID(linked) for linked in links.get(f"{id_} {kind}", ())) for name, kind in LINKED.items()},
    )
