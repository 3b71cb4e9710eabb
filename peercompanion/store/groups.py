"""Peer groups as rows."""

from datetime import date, time
from uuid import UUID

from peercompanion.domain.change import Topic
from peercompanion.domain.group import Format, Group, GroupState
from peercompanion.domain.journal import Kind
from peercompanion.domain.rhythm import Repeats, Rhythm
from peercompanion.errors import NotFound
from peercompanion.store import columns, things
from peercompanion.store.columns import Values
from peercompanion.store.database import Database, Row, Writing
from peercompanion.store.things import Shared, Things

TOPICS = frozenset({Topic.GROUPS, Topic.MEETINGS})
"""A meeting bears its group's name."""
ORDER = (GroupState.MINE, GroupState.TRYING, GroupState.LOOKING, GroupState.PAUSED, GroupState.LEFT)

SELECT = f"""
SELECT thing.id, {things.STAMP}, thing.title, peer_group.format, peer_group.place, peer_group.first_day,
    peer_group.starts_at, peer_group.every_weeks, peer_group.zone, peer_group.minutes, peer_group.check_in_seconds,
    peer_group.ground_rules, peer_group.agenda, peer_group.facilitator, peer_group.notes_in_room, peer_group.state,
    peer_group.true_name, peer_group.repeats, peer_group.month_week
FROM peer_group CROSS JOIN thing ON thing.id = peer_group.id
WHERE thing.deleted_at IS NULL
"""
GET = SELECT + "AND thing.id = :id"
INSERT = """
INSERT INTO peer_group (id, format, place, first_day, starts_at, every_weeks, zone, minutes, check_in_seconds,
    ground_rules, agenda, facilitator, notes_in_room, state, true_name, repeats, month_week)
VALUES (:id, :format, :place, :first_day, :starts_at, :every_weeks, :zone, :minutes, :check_in_seconds,
    :ground_rules, :agenda, :facilitator, :notes_in_room, :state, :true_name, :repeats, :month_week)
"""
UPDATE = """
UPDATE peer_group SET format = :format, place = :place, first_day = :first_day, starts_at = :starts_at,
    every_weeks = :every_weeks, zone = :zone, minutes = :minutes, check_in_seconds = :check_in_seconds,
    ground_rules = :ground_rules, agenda = :agenda, facilitator = :facilitator, notes_in_room = :notes_in_room,
    state = :state, true_name = :true_name, repeats = :repeats, month_week = :month_week
WHERE id = :id
"""
OTHER_NAMES = """
SELECT thing.id, thing.body, thing.extra FROM thing JOIN meeting ON meeting.id = thing.id
WHERE meeting.group_id = :group AND thing.title <> :title
"""
RENAME = "UPDATE thing SET title = :title, cjk = :cjk WHERE id = :id"


class GroupRows:
    def __init__(self, database: Database, things_: Things) -> None:
        self._database, self._things = database, things_

    def write(self, group: Group, writing: Writing) -> None:
        """Its true name is to be found by as well, and stands in no list."""
        shared = Shared(
            id=group.id,
            kind=Kind.GROUP,
            title=group.nickname,
            extra=group.true_name,
            preview=columns.preview(group.where),
        )
        written = self._things.write(shared, group.stamp, writing)
        writing.run(INSERT if written.is_new else UPDATE, _values(group))
        self._rename_meetings(group, writing)

    def get(self, id_: UUID) -> Group:
        found = self.find(id_)
        if found is None:
            raise NotFound("no such group")
        return found

    def find(self, id_: UUID) -> Group | None:
        found = self._database.row(GET, {"id": str(id_)})
        return _group(found) if found else None

    def all(self) -> list[Group]:
        groups = [_group(row) for row in self._database.rows(SELECT)]
        return sorted(groups, key=lambda group: (ORDER.index(group.state), group.nickname.casefold()))

    def _rename_meetings(self, group: Group, writing: Writing) -> None:
        named = self._database.rows(OTHER_NAMES, {"group": str(group.id), "title": group.nickname})
        for id_, body, extra in named:
            cjk = columns.spaced_cjk(group.nickname, body, extra)
            writing.run(RENAME, {"id": id_, "title": group.nickname, "cjk": cjk})


def _values(group: Group) -> Values:
    rhythm = group.rhythm
    return {
        "id": str(group.id),
        "format": group.format,
        "place": group.where,
        "first_day": rhythm.first.isoformat() if rhythm else None,
        "starts_at": rhythm.at.isoformat("minutes") if rhythm else None,
        "every_weeks": rhythm.every_weeks if rhythm else None,
        "zone": rhythm.zone if rhythm else None,
        "minutes": group.minutes,
        "check_in_seconds": group.check_in_seconds,
        "ground_rules": group.ground_rules,
        "agenda": group.agenda,
        "facilitator": group.facilitator,
        "notes_in_room": group.notes_in_room,
        "state": group.state,
        "true_name": group.true_name,
        "repeats": rhythm.repeats if rhythm else Repeats.WEEKS,
        "month_week": rhythm.month_week if rhythm else None,
    }


@columns.as_written
def _group(row: Row) -> Group:
    head, rest = row[1 : 1 + things.STAMP_WIDTH], row[1 + things.STAMP_WIDTH :]
    nickname, format_, place, first, at, weeks, zone, minutes, seconds, rules, agenda, facilitator, in_room, *more = (
        rest
    )
    state, true_name, repeats, month_week = more
    return Group(
        id=UUID(row[0]),
        stamp=things.stamp(head),
        nickname=nickname,
        true_name=true_name,
        format=Format(format_),
        where=place,
        rhythm=_rhythm(first, at, weeks, zone, repeats, month_week),
        minutes=minutes,
        check_in_seconds=seconds,
        ground_rules=rules,
        agenda=agenda,
        facilitator=facilitator,
        notes_in_room=in_room,
        state=GroupState(state),
    )


def _rhythm(first: str | None, at: str, weeks: int, zone: str, repeats: str, month_week: int | None) -> Rhythm | None:
    if first is None:
        return None
    return Rhythm(
        first=date.fromisoformat(first),
        at=time.fromisoformat(at),
        every_weeks=weeks,
        zone=zone,
        repeats=Repeats(repeats),
        month_week=month_week,
    )
