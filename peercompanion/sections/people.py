"""Whom somebody may ring."""

from uuid import UUID

from peercompanion.domain.journal import Kind
from peercompanion.domain.person import Person
from peercompanion.store.people import PersonRows
from peercompanion.store.trash import TrashRows


class PersonSection:
    def __init__(self, rows: PersonRows, trash: TrashRows) -> None:
        self._rows, self._trash = rows, trash

    def save(self, person: Person, by: object | None = None, merge: object | None = None) -> Person:
        return self._rows.save(person, by=by, merge=merge)

    def get(self, id_: UUID) -> Person:
        return self._rows.get(id_)

    def all(self) -> list[Person]:
        return self._rows.all()

    def on_hard_page(self) -> list[Person]:
        return self._rows.on_hard_page()

    def trash(self, id_: UUID, by: object | None = None) -> None:
        self._trash.throw(id_, Kind.PERSON, by=by)
