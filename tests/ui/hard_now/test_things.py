"""Which three small things are on offer: my set, what fits the words I chose with least effort first, the built-in."""

from datetime import timedelta

import pytest

from peercompanion.domain.mood import MoodKind
from peercompanion.domain.strategy import StrategyStatus
from peercompanion.ui.hard_now import things
from tests.helpers import a_mood, a_strategy

BUILT_IN = ["Long out-breath", "Feet on the ground", "One small thing"]


@pytest.fixture
def add(companion):
    def add(title, **fields):
        return companion.strategies.save(a_strategy(title=title, **fields))

    return add


def offered(companion):
    return [thing.title for thing in things.offer(companion).things]


def test_without_anything_the_built_in_ones_stand_in(companion):
    assert offered(companion) == offered(None) == BUILT_IN


def test_my_set_comes_first_by_place_and_three_of_it_are_enough(companion, add):
    for place in (4, 2, 1, 3):
        add(f"place {place}", place=place)
    add("easy", effort=1)

    assert offered(companion) == ["place 1", "place 2", "place 3"]


def test_where_nothing_is_known_the_least_effort_comes_first_then_what_is_in_use_then_the_title(companion, add):
    add("b, to try", effort=1)
    add("A, to try", effort=1)
    add("z, in use", effort=1, status=StrategyStatus.IN_USE)
    add("easier said than done", effort=3, status=StrategyStatus.IN_USE)
    for status in (StrategyStatus.RESTING, StrategyStatus.NOT_FOR_ME):
        add(f"away: {status}", status=status)

    assert offered(companion) == ["z, in use", "A, to try", "b, to try"]
    assert things.offer(companion).found and not things.offer(companion).own


def test_words_chosen_for_a_feeling_bring_what_fits_their_situation_first(companion, add):
    add("easy", effort=1)
    add("for a flat day", effort=2, situations=("flat_or_numb",))
    add("for a lonely one", effort=1, situations=("lonely", "flat_or_numb"))
    companion.moods.save(a_mood(happened=companion.clock.now() - timedelta(hours=11), feelings=("numb", "own word")))

    assert offered(companion) == ["for a lonely one", "for a flat day", "easy"]


@pytest.mark.parametrize(
    "entry",
    [
        {"feelings": ("hopeless",)},
        {"feelings": ("own word",)},
        {"note": "numb, flat, lonely, hopeless", "tags": ("numb",)},
        {"feelings": ("numb",), "kind": MoodKind.BEFORE_MEETING},
        {"feelings": ("numb",), "hours": 13},
        {"mood": 1},
    ],
)
def test_nothing_else_is_taken_for_a_situation(companion, add, clock, entry):
    add("easy", effort=1)
    add("for a flat day", effort=2, situations=("flat_or_numb", "lonely"))
    happened = clock.now() - timedelta(hours=entry.pop("hours", 1))
    companion.moods.save(a_mood(happened=happened, **entry))

    assert offered(companion) == ["easy", "for a flat day", "Long out-breath"]


def test_the_latest_check_in_counts_and_one_before_it_does_not(companion, add, clock):
    add("for a flat day", situations=("flat_or_numb",))
    add("for anger", situations=("anger",))
    companion.moods.save(a_mood(happened=clock.now() - timedelta(hours=2), feelings=("numb",)))
    companion.moods.save(a_mood(happened=clock.now() - timedelta(hours=1), feelings=("angry",)))

    assert offered(companion) == ["for anger", "for a flat day", "Long out-breath"]


def test_however_often_one_was_just_here_since_then(companion, add, clock):
    add("for a flat day", situations=("flat_or_numb",))
    add("easy")
    companion.moods.save(a_mood(happened=clock.now() - timedelta(hours=3), feelings=("numb",)))
    for minutes in range(9):
        happened = clock.now() - timedelta(minutes=minutes)
        companion.moods.save(a_mood(happened=happened, kind=MoodKind.JUST_HERE, mood=None))

    assert offered(companion)[0] == "for a flat day"


def test_what_is_in_the_trash_is_not_offered(companion, add):
    companion.strategies.trash(add("gone").id)

    assert offered(companion) == BUILT_IN


def test_another_one_is_the_next_in_the_row_and_round_again():
    offer = things.offer(None)
    first, second, third = offer.things

    assert [offer.after(thing) for thing in offer.things] == [second, third, first]
    assert offer.after(things.SmallThing(title="from elsewhere", steps=("a",))) is first
    assert things.Offer((first,)).after(first) is None
