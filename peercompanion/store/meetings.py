"""Meetings as rows."""

from datetime import datetime
from uuid import UUID

from peercompanion.domain.change import Topic
from peercompanion.domain.journal import Kind
from peercompanion.domain.meeting import Meeting, MeetingStatus, Part
from peercompanion.errors import NotFound
from peercompanion.store import columns, things
from peercompanion.store.columns import Values
from peercompanion.store.database import Database, Row
from peercompanion.store.things import Shared, Things

TOPICS = frozenset({Topic.MEETINGS})

SELECT = f"""
SELECT thing.id, {things.STAMP}, thing.body, meeting.group_id, meeting.minutes, meeting.status, meeting.wish,
    meeting.part, meeting.mood_before, meeting.mood_after, meeting.gave
FROM meeting CROSS JOIN thing ON thing.id = meeting.id
WHERE thing.deleted_at IS NULL
"""
GET = SELECT + "AND thing.id = :id"
OF_GROUP = SELECT + "AND meeting.group_id = :group ORDER BY thing.seq DESC"
SINCE = SELECT + "AND thing.kind = 'meeting' AND thing.happened >= :since ORDER BY thing.seq DESC"
NEXT = (
    SELECT
    + """
AND meeting.status = 'planned' AND thing.happened + meeting.minutes * 60000000 > :now
AND (:group IS NULL OR meeting.group_id = :group)
ORDER BY thing.happened LIMIT 1
"""
)
INSERT = """
INSERT INTO meeting (id, group_id, minutes, status, wish, part, mood_before, mood_after, gave)
VALUES (:id, :group, :minutes, :status, :wish, :part, :mood_before, :mood_after, :gave)
"""
UPDATE = """
UPDATE meeting SET group_id = :group, minutes = :minutes, status = :status, wish = :wish, part = :part,
    mood_before = :mood_before, mood_after = :mood_after, gave = :gave
WHERE id = :id
"""


class MeetingRows:
    def __init__(self, database: Database, things_: Things) -> None:
        self._database, self._things = database, things_

    def save(self, meeting: Meeting, nickname: str, *, by: object | None, merge: object | None) -> Meeting:
        """The one line afterwards is the meeting's body; the group's nickname is its title in lists."""
        shared = Shared(
            id=meeting.id,
            kind=Kind.MEETING,
            happened=meeting.starts,
            title=nickname,
            body=meeting.line,
            extra="\n".join(filter(None, (meeting.wish, meeting.gave))),
            preview=columns.preview(meeting.line or meeting.wish),
        )
        with self._database.change("meeting.save", TOPICS, merge=merge, by=by) as writing:
            written = self._things.write(shared, meeting.stamp, writing)
            writing.run(INSERT if written.is_new else UPDATE, _values(meeting))
        return self.get(meeting.id)

    def get(self, id_: UUID) -> Meeting:
        found = self._database.row(GET, {"id": str(id_)})
        if found is None:
            raise NotFound("no such meeting")
        return _meeting(found)

    def of(self, group: UUID) -> list[Meeting]:
        return [_meeting(row) for row in self._database.rows(OF_GROUP, {"group": str(group)})]

    def since(self, start: datetime) -> list[Meeting]:
        return [_meeting(row) for row in self._database.rows(SINCE, {"since": columns.micros(start)})]

    def next(self, now: datetime, group: UUID | None) -> Meeting | None:
        found = self._database.row(NEXT, {"now": columns.micros(now), "group": columns.text(group)})
        return _meeting(found) if found else None


def _values(meeting: Meeting) -> Values:
    return {
        "id": str(meeting.id),
        "group": str(meeting.group),
        "minutes": meeting.minutes,
        "status": meeting.status,
        "wish": meeting.wish,
        "part": meeting.part,
        "mood_before": columns.text(meeting.mood_before),
        "mood_after": columns.text(meeting.mood_after),
        "gave": meeting.gave,
    }


@columns.as_written
def _meeting(row: Row) -> Meeting:
    head, rest = row[1 : 1 + things.STAMP_WIDTH], row[1 + things.STAMP_WIDTH :]
    line, group, minutes, status, wish, part, before, after, gave = rest
    return Meeting(
        id=UUID(row[0]),
        stamp=things.stamp(head),
        group=UUID(group),
        starts=columns.instant(head[0], head[1]),
        minutes=minutes,
        status=MeetingStatus(status),
        wish=wish,
        part=Part(part) if part else None,
        mood_before=columns.uuid(before),
        mood_after=columns.uuid(after),
        gave=gave,
        line=line,
    )
