"""Tries: kept as they were told, counted per strategy, gone and back with the strategy they belong to."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from itertools import product
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from peercompanion.domain.attempt import Felt, Tally, Try
from peercompanion.domain.change import Topic
from peercompanion.domain.hard_moment import HardMoment
from peercompanion.domain.strategy import StrategyStatus
from peercompanion.errors import ChangedElsewhere, InvalidInput, NotFound
from tests.helpers import AN_EVENING, a_strategy, a_try

ODD = 'It\'s "odd"; -- ünï\r\n京都 😀 \x01 %s :name'
FIELDS = {
    "situation": st.none() | st.sampled_from(("lonely", ODD[:40])),
    "before": st.none() | st.integers(0, 10),
    "after": st.none() | st.integers(0, 10),
    "felt": st.none() | st.sampled_from(Felt),
    "again": st.none() | st.booleans(),
    "note": st.sampled_from(("", ODD)),
}


@pytest.fixture
def strategy(companion):
    return companion.strategies.save(a_strategy())


def test_what_was_to_be_tried_is_in_use_with_its_first_try_and_taken_back_with_it(companion, strategy):
    changes = []
    companion.publish = changes.append
    attempt = companion.tries.save(a_try(strategy), by="page", merge="sitting")
    told = {(topic, change.by) for change in changes for topic in change.topics}
    companion.tries.save(replace(attempt, after=3), by="page", merge="sitting")
    assert companion.strategies.get(strategy.id).status is StrategyStatus.IN_USE
    assert {(Topic.TRIES, "page"), (Topic.STRATEGIES, None)} <= told

    companion.undo()

    assert companion.strategies.get(strategy.id).status is StrategyStatus.TO_TRY
    assert companion.tries.of(strategy.id) == []


def test_only_its_first_try_takes_one_up_that_was_to_be_tried(companion, strategy):
    companion.tries.save(a_try(strategy))
    again = replace(companion.strategies.get(strategy.id), status=StrategyStatus.TO_TRY)
    companion.strategies.save(again)
    resting = companion.strategies.save(a_strategy(status=StrategyStatus.RESTING))

    for each in (strategy, resting):
        companion.tries.save(a_try(each))

    assert companion.strategies.get(strategy.id).status is StrategyStatus.TO_TRY
    assert companion.strategies.get(resting.id).status is StrategyStatus.RESTING


def unstamped(attempt: Try) -> Try:
    return replace(attempt, stamp=None, day=None)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(fields=st.fixed_dictionaries(FIELDS))
def test_what_is_saved_comes_back_the_same(companion, strategy, fields):
    attempt = a_try(strategy, **fields)

    saved = companion.tries.save(attempt)

    assert unstamped(saved) == attempt
    assert saved.happened.utcoffset() == attempt.happened.utcoffset()
    assert companion.tries.get(attempt.id) == saved
    assert companion.tries.save(saved).stamp.revision > saved.stamp.revision


@pytest.mark.parametrize(
    "fields",
    [
        *({"before": 11}, {"after": -1}, {"after": True}, {"situation": " "}, {"situation": "x" * 61}),
        *({"note": "a\0b"}, {"note": "\ud800"}, {"note": "x" * 5_001}, {"happened": AN_EVENING.replace(tzinfo=None)}),
    ],
)
def test_what_cannot_be_is_no_try(fields):
    with pytest.raises(InvalidInput):
        a_try(a_strategy(), **fields)


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(told=st.lists(st.tuples(st.booleans(), st.none() | st.sampled_from(Felt), st.integers(0, 3)), max_size=12))
def test_tallies_count_what_the_lists_hold(companion, told):
    """Two strategies; times repeat, so that the order of equal instants is tested too: the later written is newer."""
    strategies = [companion.strategies.save(a_strategy()) for _ in range(2)]
    saved = [
        companion.tries.save(a_try(strategies[second], happened=AN_EVENING - timedelta(days=days), felt=felt))
        for second, felt, days in told
    ]
    newest_first = [t for _, t in sorted(enumerate(saved), key=lambda at: (at[1].happened, at[0]), reverse=True)]

    tallies = companion.tries.tallies()

    for strategy in strategies:
        its = [attempt for attempt in newest_first if attempt.strategy == strategy.id]
        assert companion.tries.of(strategy.id) == its
        assert companion.tries.of(strategy.id, 3) == its[:3]
        if its:
            counts = {felt.value: sum(attempt.felt is felt for attempt in its) for felt in Felt}
            assert tallies.pop(strategy.id) == Tally(times=len(its), last=its[0].day, **counts)
    assert not set(tallies) & {strategy.id for strategy in strategies}


def test_the_latest_of_all_strategies_come_newest_first_and_those_of_some_days_oldest_first(companion):
    one, two = companion.strategies.save(a_strategy()), companion.strategies.save(a_strategy())
    back = [3, 1, 2]
    old, new, between = (
        companion.tries.save(a_try(strategy, happened=AN_EVENING - timedelta(days=days)))
        for strategy, days in zip((one, two, one), back, strict=True)
    )

    assert companion.tries.latest(2) == [new, between]
    assert companion.tries.between(old.day, between.day) == [old, between]


def test_the_day_is_the_persons_and_moves_only_with_a_corrected_time(companion, strategy, clock):
    in_the_night = companion.tries.save(a_try(strategy, happened=AN_EVENING.replace(hour=3, minute=59)))

    assert in_the_night.day == date(2026, 11, 21)
    clock.turn(hours=1)
    again = companion.tries.save(replace(in_the_night, note="told later"))
    assert (again.day, again.stamp.created) == (in_the_night.day, in_the_night.stamp.created)
    assert again.stamp.modified == clock.now()
    corrected = companion.tries.save(replace(again, happened=AN_EVENING.replace(hour=4, minute=0)))
    assert corrected.day == date(2026, 11, 22)


def test_it_waits_in_the_trash_with_its_strategy_and_comes_back_with_it(companion, strategy):
    attempt = companion.tries.save(a_try(strategy))
    companion.strategies.trash(strategy.id)

    assert companion.tries.latest(9) == companion.tries.of(strategy.id) == []
    assert companion.tries.between(attempt.day, attempt.day) == []
    assert companion.tries.tallies() == {}
    with pytest.raises(NotFound):
        companion.tries.get(attempt.id)
    with pytest.raises(NotFound):
        companion.tries.save(a_try(strategy))

    companion.trash.put_back(strategy.id)

    assert companion.tries.of(strategy.id) == [attempt]


def test_erased_with_its_strategy_it_leaves_no_row(companion, strategy, tables):
    companion.tries.save(a_try(strategy))
    companion.strategies.trash(strategy.id)

    companion.trash.erase(strategy.id)

    assert tables.rows("SELECT * FROM try") == []
    tables.require_sound()


def test_removing_one_can_be_taken_back(companion, strategy):
    kept, removed = companion.tries.save(a_try(strategy)), companion.tries.save(a_try(strategy))

    companion.tries.remove(removed.id)

    assert companion.tries.of(strategy.id) == [kept]
    companion.undo()
    assert companion.tries.of(strategy.id) == [removed, kept]


@pytest.mark.parametrize("act", ["get", "remove"])
def test_what_is_not_there_is_not_found(companion, act):
    with pytest.raises(NotFound):
        getattr(companion.tries, act)(uuid4())


def test_a_try_of_no_strategy_and_one_that_is_gone_are_refused(companion, strategy):
    attempt = companion.tries.save(a_try(strategy))
    companion.tries.remove(attempt.id)

    for refused in (attempt, a_try(a_strategy())):
        with pytest.raises(NotFound):
            companion.tries.save(refused)


def test_what_somebody_else_saved_since_is_not_saved_over(companion, strategy):
    read = companion.tries.save(a_try(strategy))
    companion.tries.save(replace(read, note="elsewhere"))

    with pytest.raises(ChangedElsewhere):
        companion.tries.save(replace(read, note="here"))


@pytest.mark.parametrize(("column", "value"), list(product(("before", "after"), (-1, 11))))
def test_the_table_refuses_it_too(companion, strategy, column, value):
    attempt = companion.tries.save(a_try(strategy))

    with pytest.raises(InvalidInput), companion._database.change("test", frozenset()) as writing:
        writing.run(f"UPDATE try SET {column} = :value WHERE id = :id", {"value": value, "id": str(attempt.id)})


def test_a_hard_moment_is_not_saved_over_and_does_not_come_back_by_itself(companion):
    read = companion.hard_moments.save(HardMoment(happened=AN_EVENING, before=8))
    companion.hard_moments.save(replace(read, after=4))

    with pytest.raises(ChangedElsewhere):
        companion.hard_moments.save(replace(read, after=7))
    companion.hard_moments.remove(read.id)
    with pytest.raises(NotFound):
        companion.hard_moments.save(read)

    assert companion.hard_moments.since(AN_EVENING) == []


def test_what_was_asked_about_is_not_asked_again_whatever_a_form_still_holds(companion, strategy):
    attempt = companion.tries.save(a_try(strategy))
    moment = companion.hard_moments.save(HardMoment(happened=AN_EVENING, before=8))
    companion.tries.note_asked(attempt.id)
    companion.hard_moments.note_asked(moment.id)

    saved = companion.tries.save(replace(attempt, after=3)), companion.hard_moments.save(replace(moment, after=3))

    assert [each.asked for each in saved] == [True, True]


def test_one_strategy_is_counted_as_it_is_among_all(companion, strategy):
    for felt in (Felt.EASIER, Felt.EASIER, Felt.HARDER, Felt.CANT_TELL, None):
        companion.tries.save(a_try(strategy, felt=felt))
    companion.tries.save(a_try(companion.strategies.save(a_strategy()), felt=Felt.SAME))

    assert companion.tries.tally(strategy.id) == companion.tries.tallies()[strategy.id]
    assert companion.tries.tally(uuid4()) == Tally()


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(numbers=st.lists(st.tuples(st.none() | st.integers(0, 10), st.none() | st.integers(0, 10)), max_size=12))
def test_changes_are_counted_of_complete_pairs_and_of_no_other(companion, numbers):
    strategy = companion.strategies.save(a_strategy())
    for before, after in numbers:
        companion.tries.save(a_try(strategy, before=before, after=after))
        if before is not None:
            companion.hard_moments.save(HardMoment(happened=AN_EVENING, before=before, after=after))

    complete = Counter(after - before for before, after in numbers if None not in (before, after))
    assert companion.tries.changes(strategy.id) == complete
    untried = [moment for moment in companion.hard_moments.since(AN_EVENING) if moment.after is not None]
    assert companion.hard_moments.changes() == Counter(moment.after - moment.before for moment in untried)
