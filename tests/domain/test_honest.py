"""What may be said about n tries: examples worked by hand, and what holds for every one."""

from collections import Counter
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peercompanion.domain.attempt import Felt, Tally
from peercompanion.domain.honest import (
    Effect,
    MiddleChange,
    Told,
    effect,
    middle_change,
    offers_rest,
    told,
)


def changes_of(pairs):
    """Of each (before, after)."""
    return Counter(after - before for before, after in pairs)


levels = st.integers(0, 10)
pairs = st.lists(st.tuples(levels, levels), max_size=40)
enough = st.lists(st.tuples(levels, levels), min_size=5, max_size=40)
too_few = st.lists(st.tuples(levels, levels), max_size=4)
counts = st.integers(0, 30)


@st.composite
def tallies(draw):
    answers = {name: draw(counts) for name in ("easier", "same", "harder", "cant_tell")}
    return Tally(times=sum(answers.values()) + draw(counts), **answers)


# worked by hand


@pytest.mark.parametrize(
    ("tally", "expected"),
    [
        (Tally(times=1, easier=1), Told(times=1, listed=(Felt.EASIER,))),
        (Tally(times=2, easier=1, harder=1), Told(times=2, listed=(Felt.EASIER, Felt.HARDER))),
        (Tally(times=2, same=2), Told(times=2, listed=(Felt.SAME, Felt.SAME))),
        (Tally(times=4, cant_tell=1), Told(times=4, listed=(Felt.CANT_TELL,), unrated=3)),
        (Tally(times=3, easier=2, same=1), Told(times=3, counted=((Felt.EASIER, 2), (Felt.SAME, 1)))),
        (
            Tally(times=6, easier=3, same=1, harder=1),
            Told(times=6, counted=((Felt.EASIER, 3), (Felt.SAME, 1), (Felt.HARDER, 1)), unrated=1),
        ),
        (Tally(times=2), Told(times=2, unrated=2)),
        (Tally(), Told(times=0)),
    ],
)
def test_up_to_two_answers_are_listed_and_more_are_counted(tally, expected):
    assert told(tally) == expected


def test_five_pairs_have_the_third_in_the_middle():
    # 7 to 4 is 3 lower, 8 to 8 no change, 6 to 4 is 2 lower, 5 to 6 is 1 higher, 8 to 5 is 3 lower:
    # in a row 3 lower, 3 lower, 2 lower, no change, 1 higher; the third is 2 lower.
    changes = changes_of([(7, 4), (8, 8), (6, 4), (5, 6), (8, 5)])

    assert middle_change(changes) == MiddleChange(middle=(-2, -2), low=-3, high=1, n=5)


def test_of_six_pairs_the_two_in_the_middle_are_both_kept_and_no_half_is_made_up():
    # 4 lower, 4 lower, 4 lower, 1 higher, 1 higher, 2 higher: the mean of the third and the fourth, 1.5 lower, is a
    # change that nobody had.
    changes = changes_of([(8, 4), (9, 5), (4, 0), (5, 6), (2, 3), (1, 3)])

    assert middle_change(changes) == MiddleChange(middle=(-4, 1), low=-4, high=2, n=6)


def test_four_pairs_are_no_effect_however_alike_they_are():
    assert effect({-5: 4}, {-1: 40}) is None


def test_what_happened_with_nothing_tried_stands_beside_five_pairs_only_when_it_is_five_as_well():
    tried = MiddleChange(middle=(-2, -2), low=-2, high=-2, n=5)

    assert effect({-2: 5}, {-1: 4}) == Effect(tried=tried)
    assert effect({-2: 5}, {-1: 5}) == Effect(tried=tried, untried=MiddleChange(middle=(-1, -1), low=-1, high=-1, n=5))


@pytest.mark.parametrize(("harder", "offered"), [(0, False), (2, False), (3, True), (9, True)])
def test_the_third_time_harder_offers_to_rest_it(harder, offered):
    assert offers_rest(Tally(times=20, easier=11, harder=harder)) is offered


# what always holds


@given(too_few, pairs)
def test_below_five_pairs_there_is_no_effect(few, untried):
    assert effect(changes_of(few), changes_of(untried)) is None


@given(enough, pairs)
def test_the_untried_ones_are_there_exactly_from_five_and_five(tried, untried):
    said = effect(changes_of(tried), changes_of(untried))

    assert (said.untried is not None) is (len(untried) >= 5)


@given(enough, st.randoms(use_true_random=False))
def test_the_order_of_tries_never_matters(tried, chance):
    mixed = list(tried)
    chance.shuffle(mixed)

    assert middle_change(changes_of(mixed)) == middle_change(changes_of(tried))


@given(st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), min_size=5, max_size=40), st.integers(0, 3))
def test_harder_days_all_in_all_change_nothing(tried, by):
    shifted = [(before + by, after + by) for before, after in tried]

    assert middle_change(changes_of(shifted)) == middle_change(changes_of(tried))


@given(enough)
def test_the_two_in_the_middle_were_both_given_and_the_median_lies_on_or_between_them(tried):
    changes = sorted(after - before for before, after in tried)

    said = middle_change(changes_of(tried))

    low, high = said.middle
    assert {low, high} <= set(changes)
    assert low + high == 2 * median(changes)
    assert said.low == changes[0] <= low <= high <= changes[-1] == said.high
    assert said.n == len(changes)
    assert low == high or said.n % 2 == 0


@given(enough)
def test_before_and_after_the_other_way_round_say_the_opposite(tried):
    said, turned = middle_change(changes_of(tried)), middle_change(changes_of((b, a) for a, b in tried))

    assert turned.middle == (-said.middle[1], -said.middle[0])
    assert (turned.low, turned.high) == (-said.high, -said.low)


@given(enough, enough)
def test_what_happened_untried_does_not_touch_what_happened_when_tried(tried, untried):
    assert effect(changes_of(tried), changes_of(untried)).tried == effect(changes_of(tried), {}).tried


@given(tallies())
def test_every_try_is_said_once(tally):
    said = told(tally)

    assert len(said.listed) + sum(count for _, count in said.counted) + said.unrated == said.times == tally.times
    assert not (said.listed and said.counted)
    assert len(said.listed) <= 2
    assert all(count > 0 for _, count in said.counted)


@given(tallies())
def test_answers_stand_in_one_order_and_never_in_that_of_their_number(tally):
    said, order = told(tally), list(Felt)

    places = [order.index(felt) for felt in said.listed or [felt for felt, _ in said.counted]]
    assert places == sorted(places)
