"""How well a group fits, visit by visit, as rows. They belong to their group: with it into the trash and back."""

from uuid import UUID

from peercompanion.domain.fit import FitAnswer, FitCheck, FitItem
from peercompanion.errors import NotFound
from peercompanion.store import columns
from peercompanion.store.columns import Values
from peercompanion.store.database import Database, Row
from peercompanion.store.groups import TOPICS

ITEMS = tuple(FitItem)
COLUMNS = ", ".join(ITEMS)
OF_GROUP = f"""
SELECT fit_check.group_id, visit, fit_check.day, {COLUMNS}
FROM fit_check JOIN thing ON thing.id = fit_check.group_id
WHERE group_id = :group AND thing.deleted_at IS NULL ORDER BY visit
"""
IS_THERE = "SELECT EXISTS (SELECT 1 FROM thing WHERE id = :group AND kind = 'group' AND deleted_at IS NULL)"
WRITE = f"""
INSERT INTO fit_check (group_id, visit, day, {COLUMNS})
VALUES (:group, :visit, :day, {", ".join(f":{item}" for item in ITEMS)})
ON CONFLICT (group_id, visit) DO UPDATE SET day = :day, {", ".join(f"{item} = :{item}" for item in ITEMS)}
"""


class FitRows:
    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, fit: FitCheck, *, by: object | None, merge: object | None) -> FitCheck:
        """The visit as it is now; what was said of it before is written over."""
        values: Values = {"group": str(fit.group), "visit": fit.visit, "day": fit.day.isoformat()}
        with self._database.change("fit.save", TOPICS, merge=merge, by=by) as writing:
            if not self._database.number(IS_THERE, {"group": str(fit.group)}):
                raise NotFound("no such group")
            writing.run(WRITE, values | {item: fit.answered(item) for item in ITEMS})
        return fit

    def of(self, group: UUID) -> list[FitCheck]:
        return [_fit(row) for row in self._database.rows(OF_GROUP, {"group": str(group)})]


@columns.as_written
def _fit(row: Row) -> FitCheck:
    group, visit, day, *answers = row
    told = {item: FitAnswer(answer) for item, answer in zip(ITEMS, answers, strict=True) if answer}
    return FitCheck(group=UUID(group), visit=visit, day=columns.day(day), answers=told)
