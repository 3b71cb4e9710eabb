"""What a page asks for must not go through every entry: the plans of the queries, which do not drift as times do."""

import pytest

from peercompanion.store import fit, groups, meetings, notes, people, strategies, suggestions, takeaways, tries


class Anything(dict):
    def __missing__(self, name):
        return ""


@pytest.mark.parametrize(
    "query",
    [
        fit.OF_GROUP,
        groups.SELECT,
        meetings.OF_GROUP,
        meetings.SINCE,
        meetings.PAST,
        meetings.PAST_OF_GROUP,
        meetings.LAST_GONE_TO,
        meetings.GIVEN,
        meetings.PAIRS,
        meetings.CHANGES_OF_GROUP,
        meetings.THESE,
        notes.PRIVATE,
        notes.SHEET_OF_MEETING,
        notes.CARRIED,
        notes.BROUGHT,
        notes.FOR_SOMEONE_ELSE,
        people.ALL,
        people.ON_HARD_PAGE,
        strategies.ALL,
        strategies.HEARD_IN,
        strategies.HARD_MOMENT_SET,
        strategies.IN_TURN,
        strategies.EASIEST,
        strategies.COUNT_IN_REACH,
        suggestions.ENTRIES,
        suggestions.TRIES,
        suggestions.FOLLOW_UPS,
        suggestions.TAKEN_HOME,
        takeaways.OF_MEETING,
        takeaways.OF_GROUP,
        takeaways.THANKS_UNSAID,
        tries.OF_STRATEGY,
        tries.BETWEEN,
        tries.LATEST,
        tries.TALLIES,
    ],
)
def test_a_few_things_are_found_without_looking_through_all(companion, query):
    plan = companion._database.rows(f"EXPLAIN QUERY PLAN {query}", Anything())

    assert not [step for *_, step in plan if step.startswith("SCAN thing")]
