"""What a page asks for must not go through every entry: the plans of the queries, which do not drift as times do."""

import pytest

from peercompanion.store import groups, meetings, notes, people, strategies, tries


class Anything(dict):
    def __missing__(self, name):
        return ""


@pytest.mark.parametrize(
    "query",
    [
        groups.SELECT,
        meetings.OF_GROUP,
        meetings.NEXT,
        meetings.SINCE,
        notes.PRIVATE,
        people.ALL,
        people.ON_HARD_PAGE,
        strategies.ALL,
        strategies.HARD_MOMENT_SET,
        strategies.IN_TURN,
        strategies.EASIEST,
        strategies.COUNT_IN_REACH,
        tries.OF_STRATEGY,
        tries.BETWEEN,
        tries.LATEST,
        tries.TALLIES,
    ],
)
def test_a_few_things_are_found_without_looking_through_all(companion, query):
    plan = companion._database.rows(f"EXPLAIN QUERY PLAN {query}", Anything())

    assert not [step for *_, step in plan if step.startswith("SCAN thing")]
