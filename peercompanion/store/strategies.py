"""Strategies with their steps and situations as rows."""

from collections.abc import Iterable
from uuid import UUID

from peercompanion.domain.change import Topic
from peercompanion.domain.journal import Kind
from peercompanion.domain.strategy import Channel, Focus, Source, Strategy, StrategyStatus
from peercompanion.errors import NotFound
from peercompanion.store import columns, things
from peercompanion.store.children import Children
from peercompanion.store.columns import Values
from peercompanion.store.database import NOTHING, Database, Row, Writing
from peercompanion.store.things import Shared, Things

TOPICS = frozenset({Topic.STRATEGIES})

SELECT = f"""
SELECT thing.id, {things.STAMP}, thing.title, strategy.focus, strategy.channel, strategy.effort, strategy.minutes,
    strategy.needs, strategy.source, strategy.source_line, strategy.meeting_id, strategy.why, strategy.caution,
    strategy.status, strategy.place, strategy.starter
FROM strategy CROSS JOIN thing ON thing.id = strategy.id
WHERE thing.deleted_at IS NULL
"""
GET = SELECT + "AND thing.id = :id"
ALL = SELECT + "AND thing.kind = 'strategy'"
HEARD_IN = (
    SELECT
    + """
AND strategy.meeting_id IN (SELECT id FROM meeting WHERE group_id = :group)
ORDER BY thing.title COLLATE NOCASE, thing.seq
"""
)
HARD_MOMENT_SET = (
    SELECT
    + """
AND strategy.place IS NOT NULL AND strategy.status NOT IN ('resting', 'not_for_me') ORDER BY strategy.place
"""
)
IN_REACH = "strategy.status IN ('in_use', 'to_try')"
IN_TURN = (
    SELECT
    + f"""
AND {IN_REACH} ORDER BY coalesce(strategy.place, 6), strategy.status = 'to_try', thing.title COLLATE NOCASE, thing.seq
LIMIT 1 OFFSET :number
"""
)
FITTING_FIRST = """
ORDER BY NOT EXISTS (
        SELECT 1 FROM strategy_situation WHERE strategy_id = strategy.id
            AND situation IN (SELECT value FROM json_each(:situations))
    ), strategy.effort, strategy.status = 'to_try', thing.title COLLATE NOCASE, thing.seq LIMIT :count
"""
EASIEST = f"""
{SELECT} AND thing.id IN (
    SELECT thing.id FROM strategy CROSS JOIN thing ON thing.id = strategy.id
    WHERE strategy.place IS NULL AND {IN_REACH} AND thing.deleted_at IS NULL {FITTING_FIRST}
) {FITTING_FIRST}
"""
"""The few are chosen by their ids alone: no text of all the others is read."""
COUNT_IN_REACH = f"""
SELECT count(*) FROM strategy CROSS JOIN thing ON thing.id = strategy.id
WHERE thing.deleted_at IS NULL AND {IN_REACH}
"""
STEPS = """
SELECT strategy_id, step FROM strategy_step WHERE strategy_id IN (SELECT value FROM json_each(:ids)) ORDER BY position
"""
SITUATIONS = """
SELECT strategy_id, situation FROM strategy_situation
WHERE strategy_id IN (SELECT value FROM json_each(:ids)) ORDER BY position
"""
INSERT = """
INSERT INTO strategy (id, focus, channel, effort, minutes, needs, source, source_line, meeting_id, why, caution, status,
    place, starter)
VALUES (:id, :focus, :channel, :effort, :minutes, :needs, :source, :source_line, :meeting, :why, :caution, :status,
    :place, :starter)
"""
UPDATE = """
UPDATE strategy SET focus = :focus, channel = :channel, effort = :effort, minutes = :minutes, needs = :needs,
    source = :source, source_line = :source_line, meeting_id = :meeting, why = :why, caution = :caution,
    status = :status, place = :place, starter = :starter
WHERE id = :id
"""
PLACE_OF = "SELECT place FROM strategy WHERE id = :id"
AT_PLACE = """
SELECT strategy.id FROM strategy JOIN thing ON thing.id = strategy.id
WHERE strategy.place = :place AND thing.deleted_at IS NULL AND strategy.id <> :id
"""
SET_PLACE = "UPDATE strategy SET place = :place WHERE id = :id"


class StrategyRows:
    def __init__(self, database: Database, things_: Things) -> None:
        self._database, self._things = database, things_
        self._steps = Children(database, "strategy_step", "strategy_id", "step")
        self._situations = Children(database, "strategy_situation", "strategy_id", "situation")

    def save(self, strategy: Strategy, *, by: object | None, merge: object | None) -> Strategy:
        label = "strategy.save" if strategy.stamp else "strategy.add"
        with self._database.change(label, TOPICS, merge=merge, by=by) as writing:
            self.write(strategy, writing)
        return self.get(strategy.id)

    def write(self, strategy: Strategy, writing: Writing) -> None:
        written = self._things.write(_shared(strategy), strategy.stamp, writing)
        self._swap_places(strategy.id, strategy.place, writing)
        writing.run(INSERT if written.is_new else UPDATE, _values(strategy))
        for children, words in ((self._steps, strategy.steps), (self._situations, strategy.situations)):
            children.write(strategy.id, [(word,) for word in words], writing, is_new=written.is_new)

    def place(self, id_: UUID, place: int | None, *, by: object | None) -> Strategy:
        with self._database.change("strategy.place", TOPICS, by=by) as writing:
            self._swap_places(id_, place, writing)
            self._set_place(id_, place, writing)
        return self.get(id_)

    def give_way(self, id_: UUID, writing: Writing) -> None:
        """Whoever comes back from the trash does not turn out whoever has its place by now."""
        place = self._place_of(id_)
        if place is not None and self._others_at(place, id_):
            writing.run(SET_PLACE, {"id": str(id_), "place": None})

    def get(self, id_: UUID) -> Strategy:
        found = self.find(id_)
        if found is None:
            raise NotFound("no such strategy")
        return found

    def find(self, id_: UUID) -> Strategy | None:
        return next(iter(self._read(GET, {"id": str(id_)})), None)

    def all(self) -> list[Strategy]:
        return sorted(self._read(ALL), key=lambda strategy: strategy.title.casefold())

    def heard_in(self, group: UUID) -> list[Strategy]:
        return self._read(HEARD_IN, {"group": str(group)})

    def hard_moment_set(self) -> list[Strategy]:
        return self._read(HARD_MOMENT_SET)

    def easiest(self, count: int, situations: Iterable[str]) -> list[Strategy]:
        return self._read(EASIEST, {"count": count, "situations": columns.as_list(situations)})

    def count_in_reach(self) -> int:
        return self._database.number(COUNT_IN_REACH)

    def in_turn(self, number: int) -> Strategy | None:
        return next(iter(self._read(IN_TURN, {"number": number})), None)

    def _swap_places(self, mover: UUID, place: int | None, writing: Writing) -> None:
        """Whoever stands there takes the mover's old place, or loses theirs where the mover had none."""
        for other in self._others_at(place, mover):
            self._set_place(other, self._place_of(mover), writing)

    def _others_at(self, place: int | None, besides: UUID) -> list[UUID]:
        return [UUID(id_) for (id_,) in self._database.rows(AT_PLACE, {"place": place, "id": str(besides)})]

    def _place_of(self, id_: UUID) -> int | None:
        found = self._database.row(PLACE_OF, {"id": str(id_)})
        return found[0] if found else None

    def _set_place(self, id_: UUID, place: int | None, writing: Writing) -> None:
        writing.run(SET_PLACE, {"id": str(id_), "place": place})
        self._things.touch(id_, writing)

    def _read(self, sql: str, values: Values = NOTHING) -> list[Strategy]:
        rows = self._database.rows(sql, values)
        if not rows:
            return []
        ids = columns.as_list(row[0] for row in rows)
        steps = columns.grouped(self._database.rows(STEPS, {"ids": ids}))
        situations = columns.grouped(self._database.rows(SITUATIONS, {"ids": ids}))
        return [_strategy(row, steps.get(row[0], ()), situations.get(row[0], ())) for row in rows]


def _shared(strategy: Strategy) -> Shared:
    situations = map(columns.key_as_words, strategy.situations)
    told = (strategy.needs, strategy.source_line, strategy.why, strategy.caution)
    return Shared(
        id=strategy.id,
        kind=Kind.STRATEGY,
        title=strategy.title,
        extra="\n".join(filter(None, (*strategy.steps, *situations, *told))),
        preview=columns.preview(" · ".join(strategy.steps)),
    )


def _values(strategy: Strategy) -> Values:
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
        "starter": strategy.starter,
    }


@columns.as_written
def _strategy(row: Row, steps: tuple[str, ...], situations: tuple[str, ...]) -> Strategy:
    head, rest = row[1 : 1 + things.STAMP_WIDTH], row[1 + things.STAMP_WIDTH :]
    (
        title,
        focus,
        channel,
        effort,
        minutes,
        needs,
        source,
        source_line,
        meeting,
        why,
        caution,
        status,
        place,
        starter,
    ) = rest
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
        starter=starter,
    )
