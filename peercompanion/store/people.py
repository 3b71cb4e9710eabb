"""My people as rows."""

from uuid import UUID

from peercompanion.domain.change import Topic
from peercompanion.domain.journal import Kind
from peercompanion.domain.person import Person
from peercompanion.errors import NotFound
from peercompanion.store import columns, things
from peercompanion.store.columns import Values
from peercompanion.store.database import Database, Row
from peercompanion.store.things import Shared, Things

TOPICS = frozenset({Topic.PEOPLE})

SELECT = f"""
SELECT thing.id, {things.STAMP}, thing.title, thing.body, person.phone, person.place, person.on_hard_page
FROM person CROSS JOIN thing ON thing.id = person.id
WHERE thing.deleted_at IS NULL
"""
GET = SELECT + "AND thing.id = :id"
ALL = SELECT + "ORDER BY person.place, thing.seq"
ON_HARD_PAGE = SELECT + "AND person.on_hard_page = 1 ORDER BY person.place, thing.seq"
INSERT = "INSERT INTO person (id, phone, place, on_hard_page) VALUES (:id, :phone, :place, :on_hard_page)"
UPDATE = "UPDATE person SET phone = :phone, place = :place, on_hard_page = :on_hard_page WHERE id = :id"


class PersonRows:
    def __init__(self, database: Database, things_: Things) -> None:
        self._database, self._things = database, things_

    def save(self, person: Person, *, by: object | None, merge: object | None) -> Person:
        shared = Shared(id=person.id, kind=Kind.PERSON, title=person.label, body=person.note)
        with self._database.change("person.save", TOPICS, merge=merge, by=by) as writing:
            written = self._things.write(shared, person.stamp, writing)
            writing.run(INSERT if written.is_new else UPDATE, _values(person))
        return self.get(person.id)

    def get(self, id_: UUID) -> Person:
        found = self._database.row(GET, {"id": str(id_)})
        if found is None:
            raise NotFound("no such person")
        return _person(found)

    def all(self) -> list[Person]:
        return [_person(row) for row in self._database.rows(ALL)]

    def on_hard_page(self) -> list[Person]:
        return [_person(row) for row in self._database.rows(ON_HARD_PAGE)]


def _values(person: Person) -> Values:
    return {
        "id": str(person.id),
        "phone": person.phone,
        "place": person.order,
        "on_hard_page": int(person.on_hard_page),
    }


@columns.as_written
def _person(row: Row) -> Person:
    label, note, phone, place, on_hard_page = row[1 + things.STAMP_WIDTH :]
    return Person(
        id=UUID(row[0]),
        stamp=things.stamp(row[1 : 1 + things.STAMP_WIDTH]),
        label=label,
        note=note,
        phone=phone,
        order=place,
        on_hard_page=bool(on_hard_page),
    )
