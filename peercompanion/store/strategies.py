"""Strategies with their steps and situations as rows."""

from uuid import UUID

from peercompanion.domain.change import Topic
from peercompanion.domain.journal import Kind
from peercompanion.domain.strategy import Channel, Focus, Source, Strategy, StrategyStatus
from peercompanion.errors import NotFound
from peercompanion.store import columns, things
from peercompanion.store.database import Database, Row
from peercompanion.store.things import Shared, Things

TOPICS = frozenset({Topic.STRATEGIES})

SELECT = f"""
SELECT thing.id, {things.STAMP}, thing.title, strategy.focus, strategy.channel, strategy.effort, strategy.minutes,
    strategy.needs, strategy.source, strategy.source_line, strategy.meeting_id, strategy.why, strategy.caution,
    strategy.status, strategy.place
FROM thing JOIN strategy ON strategy.id = thing.id
WHERE thing.deleted_at IS NULL
"""
GET = SELECT + "AND thing.id = :id"
ALL = SELECT + "AND thing.kind = 'strategy'"
HARD_MOMENT_SET = (
    SELECT + "AND strategy.place IS NOT NULL AND strategy.status NOT IN ('resting', 'not_for_me') ORDER BY strategy.place"
)
STEPS = "SELECT strategy_id, step FROM strategy_step WHERE strategy_id IN (SELECT value FROM json_each(:ids)) ORDER BY position"
SITUATIONS = """
SELECT strategy_id, situation FROM strategy_situation
WHERE strategy_id IN (SELECT value FROM json_each(:ids)) ORDER BY position
"""
INSERT = """
INSERT INTO strategy (id, focus, channel, effort, minutes, needs, source, source_line, meeting_id, why, caution, status, place)
VALUES (:id, :focus, :channel, :effort, :minutes, :needs, :source, :source_line, :meeting, :why, :caution, :status, :place)
"""
UPDATE = """
UPDATE strategy SET focus = :focus, channel = :channel, effort = :effort, minutes = :minutes, needs = :needs,
    source = :source, source_line = :source_line, meeting_id = :meeting, why = :why, caution = :caution, status = :status,
    place = :place
WHERE id = :id
"""
CLEAR_STEPS = "DELETE FROM strategy_step WHERE strategy_id = :id"
CLEAR_SITUATIONS = "DELETE FROM strategy_situation WHERE strategy_id = :id"
ADD_STEP = "INSERT INTO strategy_step (strategy_id, position, step) VALUES (:id, :position, :word)"
ADD_SITUATION = "INSERT INTO strategy_situation (strategy_id, position, situation) VALUES (:id, :position, :word)"
PLACE_OF = "SELECT place FROM strategy WHERE id = :id"
AT_PLACE = """
SELECT strategy.id FROM strategy JOIN thing ON thing.id = strategy.id
WHERE strategy.place = :place AND thing.deleted_at IS NULL AND strategy.id <> :id
"""
SET_PLACE = "UPDATE strategy SET place = :place WHERE id = :id"


class StrategyRows:
    def __init__(self, database: Database, things_: Things) -> None:
        self._database, self._things = database, things_

    def save(self, strategy: Strategy, extra: str, *, by: object | None, merge: object | None) -> Strategy:
        with self._database.change("strategy.save", TOPICS, merge=merge, by=by) as writing:
            created = self._things.created(strategy.id)
            shared = Shared(
                id=strategy.id,
                kind=Kind.STRATEGY,
                happened=created,
                day=created.date(),
                title=strategy.title,
                extra=extra,
                preview=columns.preview(" · ".join(strategy.steps)),
            )
            is_new = self._things.write(shared, strategy.stamp, writing.revision)
            if strategy.place is not None:
                self._free_place(strategy.place, strategy.id, None, writing.revision)
            self._database.run(INSERT if is_new else UPDATE, _values(strategy))
            self._replace_words(strategy, is_new=is_new)
        return self.get(strategy.id)

    def place(self, id_: UUID, place: int | None, *, by: object | None) -> Strategy:
        """Whoever stands there takes the mover's old place, or loses theirs where the mover had none."""
        with self._database.change("strategy.place", TOPICS, by=by) as writing:
            found = self._database.row(PLACE_OF, {"id": str(id_)})
            if found is None:
                raise NotFound("no such strategy")
            if place is not None:
                self._free_place(place, id_, found[0], writing.revision)
            self._database.run(SET_PLACE, {"id": str(id_), "place": place})
            self._things.touch(id_, writing.revision)
        return self.get(id_)

    def get(self, id_: UUID) -> Strategy:
        found = self._read(GET, {"id": str(id_)})
        if not found:
            raise NotFound("no such strategy")
        return found[0]

    def all(self) -> list[Strategy]:
        return sorted(self._read(ALL, {}), key=lambda strategy: strategy.title.casefold())

    def hard_moment_set(self) -> list[Strategy]:
        return self._read(HARD_MOMENT_SET, {})

    def _free_place(self, place: int, mover: UUID, old_place: int | None, revision: int) -> None:
        for (other,) in self._database.rows(AT_PLACE, {"place": place, "id": str(mover)}):
            self._database.run(SET_PLACE, {"id": other, "place": old_place})
            self._things.touch(UUID(other), revision)

    def _replace_words(self, strategy: Strategy, *, is_new: bool) -> None:
        id_ = str(strategy.id)
        if not is_new:
            self._database.run(CLEAR_STEPS, {"id": id_})
            self._database.run(CLEAR_SITUATIONS, {"id": id_})
        for statement, words in ((ADD_STEP, strategy.steps), (ADD_SITUATION, strategy.situations)):
            self._database.run_many(statement, columns.positions(id_, words))

    def _read(self, sql: str, values: dict[str, object]) -> list[Strategy]:
        rows = self._database.rows(sql, values)
        if not rows:
            return []
        ids = columns.id_list(row[0] for row in rows)
        steps = columns.grouped(self._database.rows(STEPS, {"ids": ids}))
        situations = columns.grouped(self._database.rows(SITUATIONS, {"ids": ids}))
        return [_strategy(row, steps.get(row[0], ()), situations.get(row[0], ())) for row in rows]


def _values(strategy: Strategy) -> dict[str, object]:
    return {
        "id": str(strategy.id),
        "focus": strategy.focus,
        "channel": strategy.channel,
        "effort": strategy.effort,
        "minutes": strategy.minutes,
        "needs": strategy.needs,
        "source": strategy.source,
        "source_line": strategy.source_line,
        "meeting": columns.text(strategy.meeting),
        "why": strategy.why,
        "caution": strategy.caution,
        "status": strategy.status,
        "place": strategy.place,
    }


def _strategy(row: Row, steps: tuple[str, ...], situations: tuple[str, ...]) -> Strategy:
    head, rest = row[1 : 1 + things.STAMP_WIDTH], row[1 + things.STAMP_WIDTH :]
    title, focus, channel, effort, minutes, needs, source, source_line, meeting, why, caution, status, place = rest
    return Strategy(
        id=UUID(row[0]),
        stamp=things.stamp(head),
        title=title,
        steps=steps,
        situations=situations,
        focus=Focus(focus),
        channel=Channel(channel) if channel else None,
        effort=effort,
        minutes=minutes,
        needs=needs,
        source=Source(source),
        source_line=source_line,
        meeting=columns.uuid(meeting),
        why=why,
        caution=caution,
        status=StrategyStatus(status),
        place=place,
    )
