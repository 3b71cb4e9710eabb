"""The plan: each section a thing of its own, what is said about the whole among the settings."""

from contextlib import suppress
from datetime import date
from uuid import UUID

from peercompanion.domain.change import Topic
from peercompanion.domain.journal import Kind
from peercompanion.domain.plan import MOST_LINKS, PlanAbout, PlanPart, PlanSection
from peercompanion.errors import ChangedElsewhere, NotFound
from peercompanion.store import columns, things
from peercompanion.store.children import Children
from peercompanion.store.columns import Values
from peercompanion.store.database import NOTHING, Database, Row
from peercompanion.store.settings import WRITE
from peercompanion.store.things import Shared, Things

TOPICS = frozenset({Topic.PLAN})
MADE_WITH, LOOKED_AT, LOOKED_BEFORE = "plan_made_with", "plan_looked_at", "plan_looked_before"

SELECT = f"""
SELECT thing.id, {things.STAMP}, thing.body, plan_section.section
FROM plan_section CROSS JOIN thing ON thing.id = plan_section.id
WHERE thing.deleted_at IS NULL
"""
GET = SELECT + "AND thing.id = :id"
LINKS = """
SELECT plan_link.section_id, plan_link.thing_id, plan_link.kind
FROM plan_link CROSS JOIN thing ON thing.id = plan_link.thing_id
WHERE thing.deleted_at IS NULL ORDER BY plan_link.position
"""
IN_TRASH = """
SELECT plan_link.thing_id, plan_link.kind
FROM plan_link CROSS JOIN thing ON thing.id = plan_link.thing_id
WHERE plan_link.section_id = :id AND thing.deleted_at IS NOT NULL ORDER BY plan_link.position
"""
OF_SECTION = "SELECT id FROM plan_section WHERE section = :section"
INSERT = "INSERT INTO plan_section (id, section) VALUES (:id, :section)"
UPDATE = "UPDATE plan_section SET section = :section WHERE id = :id"
ABOUT = "SELECT name, value FROM setting WHERE name IN ('plan_made_with', 'plan_looked_at', 'plan_looked_before')"


class PlanRows:
    def __init__(self, database: Database, things_: Things) -> None:
        self._database, self._things = database, things_
        self._links = Children(database, "plan_link", "section_id", "thing_id", "kind")

    def save(self, part: PlanPart, *, by: object | None, merge: object | None) -> PlanPart:
        shared = Shared(id=part.id, kind=Kind.PLAN, body=part.text)
        links = [(str(id_), Kind.STRATEGY) for id_ in part.strategies] + [
            (str(id_), Kind.PERSON) for id_ in part.people
        ]
        self._require_same(part)
        with self._database.change("plan.save", TOPICS, merge=merge, by=by) as writing:
            written = self._things.write(shared, part.stamp, writing)
            values: Values = {"id": str(part.id), "section": part.section}
            writing.run(INSERT if written.is_new else UPDATE, values)
            self._links.write(part.id, links + self._in_trash(part, links), writing, is_new=written.is_new)
        return self.get(part.id)

    def _require_same(self, part: PlanPart) -> None:
        """There is one of each: a section that two began at once was saved by somebody else for the second one."""
        if any(id_ != str(part.id) for (id_,) in self._database.rows(OF_SECTION, {"section": part.section})):
            raise ChangedElsewhere("written by somebody else since it was read")

    def _in_trash(self, part: PlanPart, links: list[tuple[str, Kind]]) -> list[tuple[str, Kind]]:
        """What it leads to and is not shown: put back from the trash, it stands there again. As many as fit."""
        hidden: list[tuple[str, Kind]] = [
            (id_, Kind(kind)) for id_, kind in self._database.rows(IN_TRASH, {"id": str(part.id)})
        ]
        return [link for link in hidden if link not in links][: MOST_LINKS - len(links)]

    def get(self, id_: UUID) -> PlanPart:
        found = self._read(GET, {"id": str(id_)})
        if not found:
            raise NotFound("no such section")
        return found[0]

    def parts(self) -> list[PlanPart]:
        """Those that were ever written, in no order."""
        return self._read(SELECT)

    def about(self) -> PlanAbout:
        stored: dict[str, str] = dict(self._database.rows(ABOUT))
        return _about(stored)

    def save_made_with(self, words: str, *, by: object | None, merge: object | None) -> None:
        made_with = PlanAbout(made_with=words).made_with
        with self._database.change("plan.save", TOPICS, merge=merge, by=by) as writing:
            writing.run(WRITE, {"name": MADE_WITH, "value": made_with})

    def keep_looks(self, about: PlanAbout) -> None:
        for name, day in ((LOOKED_BEFORE, about.looked_before), (LOOKED_AT, about.looked_at)):
            if day:
                self._database.keep_house(WRITE, {"name": name, "value": day.isoformat()})

    def _read(self, sql: str, values: Values = NOTHING) -> list[PlanPart]:
        rows = self._database.rows(sql, values)
        if not rows:
            return []
        links: dict[str, list[tuple[UUID, str]]] = {}
        for section, thing, kind in self._database.rows(LINKS):
            links.setdefault(section, []).append((UUID(thing), kind))
        return [_part(row, links.get(row[0], [])) for row in rows]


@columns.as_written
def _about(stored: dict[str, str]) -> PlanAbout:
    looked_at, looked_before = _day(stored.get(LOOKED_AT)), _day(stored.get(LOOKED_BEFORE))
    return PlanAbout(made_with=stored.get(MADE_WITH, ""), looked_at=looked_at, looked_before=looked_before)


def _day(text: str | None) -> date | None:
    """One that cannot be read is none: it must not keep anybody from the plan."""
    with suppress(ValueError):
        return columns.day(text) if text else None
    return None


@columns.as_written
def _part(row: Row, links: list[tuple[UUID, str]]) -> PlanPart:
    body, section = row[1 + things.STAMP_WIDTH :]
    return PlanPart(
        id=UUID(row[0]),
        stamp=things.stamp(row[1 : 1 + things.STAMP_WIDTH]),
        text=body,
        section=PlanSection(section),
        strategies=tuple(id_ for id_, kind in links if kind == Kind.STRATEGY),
        people=tuple(id_ for id_, kind in links if kind == Kind.PERSON),
    )
