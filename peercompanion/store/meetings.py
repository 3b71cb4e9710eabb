"""Meetings as rows. Most are never stored: a rhythm gives them, and a row comes with the first word about one."""

from collections.abc import Container, Iterable
from datetime import datetime, timedelta
from uuid import UUID

from peercompanion.domain.around import Around, Pair
from peercompanion.domain.change import Topic
from peercompanion.domain.given import Known
from peercompanion.domain.journal import Kind
from peercompanion.domain.meeting import Meeting, MeetingStatus, Part
from peercompanion.errors import NotFound
from peercompanion.store import columns, things
from peercompanion.store.columns import Values
from peercompanion.store.database import Database, Row, Writing
from peercompanion.store.things import Shared, Things

TOPICS = frozenset({Topic.MEETINGS})
ASKED_FOR = timedelta(days=2)
A_YEAR = timedelta(days=400)
"""No changed rhythm takes a meeting further back than that: what bears the name of a later date is among these."""

SELECT = f"""
SELECT thing.id, {things.STAMP}, thing.body, meeting.group_id, meeting.minutes, meeting.status, meeting.wish,
    meeting.part, meeting.mood_before, meeting.mood_after, meeting.gave, meeting.planned_for, meeting.just_listen
FROM {{tables}}
WHERE thing.deleted_at IS NULL
"""
OF_MEETINGS = SELECT.format(tables="meeting CROSS JOIN thing ON thing.id = meeting.id")
OF_THINGS = SELECT.format(tables="thing CROSS JOIN meeting ON meeting.id = thing.id") + "AND thing.kind = 'meeting'\n"
"""By time: the keys of things are made of it."""
GET = OF_MEETINGS + "AND thing.id = :id"
BEGUN = "(:begun IS NULL OR thing.happened <= :begun)"
THESE = OF_MEETINGS + "AND meeting.id IN (SELECT value FROM json_each(:ids))"
OF_GROUP = OF_MEETINGS + f"AND meeting.group_id = :group AND {BEGUN} ORDER BY thing.seq DESC LIMIT :limit"
COUNT_OF_GROUP = f"""
SELECT count(*) FROM meeting CROSS JOIN thing ON thing.id = meeting.id
WHERE meeting.group_id = :group AND thing.deleted_at IS NULL AND {BEGUN}
"""
ALL = -1
SINCE = OF_THINGS + "AND thing.seq >= :key AND thing.happened >= :since ORDER BY thing.seq DESC"
PAST = OF_THINGS + "AND meeting.status IN ('went', 'part', 'did_not_go') ORDER BY thing.seq DESC"
PAST_OF_GROUP = (
    OF_MEETINGS
    + """
AND meeting.group_id = :group AND meeting.status IN ('went', 'part', 'did_not_go') ORDER BY thing.seq DESC
"""
)
LATEST_OF_GROUP = PAST_OF_GROUP + "LIMIT :count"
LAST_GONE_TO = """
SELECT max(thing.happened) FROM meeting CROSS JOIN thing ON thing.id = meeting.id
WHERE meeting.group_id = :group AND meeting.status IN ('went', 'part') AND thing.happened < :before
    AND thing.deleted_at IS NULL
"""
GIVEN = "SELECT group_id, planned_for, id FROM meeting WHERE planned_for >= :since"
"""Those in the trash, too: what was thrown away is not given again."""
INSERT = """
INSERT INTO meeting (id, group_id, minutes, status, wish, part, mood_before, mood_after, gave, planned_for, just_listen)
VALUES (:id, :group, :minutes, :status, :wish, :part, :mood_before, :mood_after, :gave, :planned_for, :just_listen)
"""
UPDATE = """
UPDATE meeting SET group_id = :group, minutes = :minutes, status = :status, wish = :wish, part = :part,
    mood_before = :mood_before, mood_after = :mood_after, gave = :gave, planned_for = :planned_for,
    just_listen = :just_listen
WHERE id = :id
"""
IS_STORED = "SELECT EXISTS (SELECT 1 FROM meeting WHERE id = :id)"
SOMETHING_HANGS_ON_IT = """
SELECT EXISTS (SELECT 1 FROM note WHERE meeting_id = :id)
    OR EXISTS (SELECT 1 FROM takeaway WHERE meeting_id = :id)
    OR EXISTS (SELECT 1 FROM strategy WHERE meeting_id = :id)
"""
REMOVE = "DELETE FROM thing WHERE id = :id"
SAY_BOTH = """
FROM meeting JOIN thing ON thing.id = meeting.id AND thing.deleted_at IS NULL
    JOIN mood AS before ON before.id = meeting.mood_before JOIN mood AS after ON after.id = meeting.mood_after
    JOIN thing AS of_before ON of_before.id = before.id AND of_before.deleted_at IS NULL
    JOIN thing AS of_after ON of_after.id = after.id AND of_after.deleted_at IS NULL
WHERE before.mood IS NOT NULL AND after.mood IS NOT NULL
"""
PAIRS = f"""
SELECT meeting.id, before.mood, after.mood {SAY_BOTH}
AND meeting.id IN (SELECT value FROM json_each(:ids)) ORDER BY thing.seq DESC
"""
CHANGES_OF_GROUP = f"""
SELECT after.mood - before.mood AS change, count(*) {SAY_BOTH} AND meeting.group_id = :group GROUP BY change
"""
ASKED = "SELECT id FROM asked_after"
NOTE_ASKED = "INSERT INTO asked_after (id, ended) VALUES (:id, :ended) ON CONFLICT (id) DO NOTHING"
FORGET_ASKED = "DELETE FROM asked_after WHERE ended < :before"


class MeetingRows:
    def __init__(self, database: Database, things_: Things) -> None:
        self._database, self._things = database, things_

    def write(self, meeting: Meeting, nickname: str, writing: Writing) -> None:
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
        written = self._things.write(shared, meeting.stamp, writing)
        writing.run(INSERT if written.is_new else UPDATE, _values(meeting))

    def remove(self, id_: UUID, writing: Writing) -> None:
        """One that says nothing, without the trash; undo brings it back."""
        writing.run(REMOVE, {"id": str(id_)})

    def get(self, id_: UUID) -> Meeting:
        found = self.find(id_)
        if found is None:
            raise NotFound("no such meeting")
        return found

    def find(self, id_: UUID) -> Meeting | None:
        found = self._database.row(GET, {"id": str(id_)})
        return _meeting(found) if found else None

    def is_stored(self, id_: UUID) -> bool:
        """In the trash counts."""
        return bool(self._database.number(IS_STORED, {"id": str(id_)}))

    def has_something(self, id_: UUID) -> bool:
        """Other things speak of it."""
        return bool(self._database.number(SOMETHING_HANGS_ON_IT, {"id": str(id_)}))

    def these(self, ids: Iterable[UUID]) -> list[Meeting]:
        return self._read(THESE, {"ids": columns.as_list(map(str, ids))})

    def of(self, group: UUID, limit: int | None, begun: datetime | None) -> list[Meeting]:
        limit = ALL if limit is None else limit
        return self._read(OF_GROUP, {"group": str(group), "limit": limit, "begun": _micros(begun)})

    def count(self, group: UUID, begun: datetime | None) -> int:
        return self._database.number(COUNT_OF_GROUP, {"group": str(group), "begun": _micros(begun)})

    def since(self, start: datetime) -> list[Meeting]:
        """Newest first."""
        return self._read(SINCE, {"key": things.first_key(start), "since": columns.micros(start)})

    def past(self, group: UUID | None) -> list[Meeting]:
        return self._read(PAST_OF_GROUP, {"group": str(group)}) if group else self._read(PAST, {})

    def latest(self, group: UUID, count: int) -> list[Meeting]:
        """As ``past``, and no more of them."""
        return self._read(LATEST_OF_GROUP, {"group": str(group), "count": count})

    def last_gone_to(self, group: UUID, before: datetime) -> datetime | None:
        """When it started, in UTC."""
        micros = self._database.rows(LAST_GONE_TO, {"group": str(group), "before": columns.micros(before)})[0][0]
        return columns.instant(micros, 0) if micros is not None else None

    def known(self, since: datetime, stored: Iterable[Meeting], without: Container[UUID] = ()) -> dict[UUID, Known]:
        """By group, what is known that starts, or was to start, at ``since`` or later; ``stored`` are those that do."""
        read = self._database.rows(GIVEN, {"since": columns.micros(since - A_YEAR)})
        rows = [row for row in read if UUID(row[2]) not in without]
        stored = tuple(each for each in stored if each.id not in without)
        groups = {UUID(row[0]) for row in rows} | {meeting.group for meeting in stored}
        return {
            group: Known(
                planned=frozenset(columns.instant(micros, 0) for its, micros, _ in rows if UUID(its) == group),
                by_hand=tuple(each.starts for each in stored if each.group == group and each.planned_for is None),
                ids=frozenset(UUID(id_) for its, _, id_ in rows if UUID(its) == group)
                | frozenset(each.id for each in stored if each.group == group),
            )
            for group in groups
        }

    def pairs(self, ids: Iterable[UUID]) -> list[Pair]:
        rows = self._database.rows(PAIRS, {"ids": columns.as_list(map(str, ids))})
        return [Pair(meeting=UUID(id_), before=before, after=after) for id_, before, after in rows]

    def around(self, group: UUID) -> Around:
        return Around(changes=dict(self._database.rows(CHANGES_OF_GROUP, {"group": str(group)})))

    def asked(self) -> frozenset[UUID]:
        """About which was asked, of those that ended lately."""
        return frozenset(UUID(id_) for (id_,) in self._database.rows(ASKED))

    def note_asked(self, meeting: Meeting) -> None:
        """No undo step, nobody is told."""
        ended = columns.micros(meeting.ends)
        self._database.keep_house(FORGET_ASKED, {"before": columns.micros(meeting.ends - ASKED_FOR)})
        self._database.keep_house(NOTE_ASKED, {"id": str(meeting.id), "ended": ended})

    def _read(self, sql: str, values: Values) -> list[Meeting]:
        return [_meeting(row) for row in self._database.rows(sql, values)]


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
        "planned_for": _micros(meeting.planned_for),
        "just_listen": int(meeting.just_listen),
    }


def _micros(moment: datetime | None) -> int | None:
    return columns.micros(moment) if moment else None


@columns.as_written
def _meeting(row: Row) -> Meeting:
    head, rest = row[1 : 1 + things.STAMP_WIDTH], row[1 + things.STAMP_WIDTH :]
    line, group, minutes, status, wish, part, before, after, gave, planned_for, just_listen = rest
    return Meeting(
        id=UUID(row[0]),
        stamp=things.stamp(head),
        group=UUID(group),
        starts=columns.instant(head[0], head[1]),
        minutes=minutes,
        status=MeetingStatus(status),
        planned_for=columns.instant(planned_for, head[1]) if planned_for is not None else None,
        wish=wish,
        just_listen=bool(just_listen),
        part=Part(part) if part else None,
        mood_before=columns.uuid(before),
        mood_after=columns.uuid(after),
        gave=gave,
        line=line,
    )
