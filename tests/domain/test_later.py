"""Of what may the one later question be asked?"""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peercompanion.domain.attempt import Felt
from peercompanion.domain.hard_moment import HardMoment
from peercompanion.domain.later import to_ask_about, was_today
from tests.helpers import AN_EVENING, a_strategy, a_try

STRATEGY = a_strategy()


def tried(minutes, **fields):
    return a_try(STRATEGY, happened=AN_EVENING - timedelta(minutes=minutes), **fields)


def hard(minutes, **fields):
    return HardMoment(happened=AN_EVENING - timedelta(minutes=minutes), **({"before": 7} | fields))


@pytest.mark.parametrize(
    ("minutes", "asked"), [(0, False), (9, False), (10, True), (24 * 60, True), (24 * 60 + 1, False), (-5, False)]
)
def test_between_ten_minutes_and_a_day_after_it(minutes, asked):
    attempt, moment = tried(minutes), hard(minutes)

    assert to_ask_about(attempt, None, AN_EVENING) == (attempt if asked else None)
    assert to_ask_about(None, moment, AN_EVENING) == (moment if asked else None)


def test_never_of_what_was_told_or_asked_before():
    assert to_ask_about(tried(60, felt=Felt.CANT_TELL), hard(60, after=7), AN_EVENING) is None
    assert to_ask_about(tried(60, asked=True), hard(60, asked=True), AN_EVENING) is None


def test_a_try_without_numbers_and_one_with_numbers_are_asked_about_alike():
    assert to_ask_about(tried(60, before=8, after=3), None, AN_EVENING)


@pytest.mark.parametrize(("hours", "today"), [(0, True), (19, True), (20, False), (24, False)])
def test_it_was_today_until_midnight_however_late_the_day_of_the_journal_ends(hours, today):
    for about in (tried(hours * 60), hard(hours * 60)):
        assert was_today(about, AN_EVENING) is today


def test_after_midnight_the_evening_was_yesterday():
    assert not was_today(tried(0), AN_EVENING + timedelta(hours=5))


@given(st.integers(0, 2_000), st.integers(0, 2_000))
def test_of_two_the_newer_one_and_only_if_it_is_due(first, second):
    attempt, moment = tried(first), hard(second)

    asked = to_ask_about(attempt, moment, AN_EVENING)

    due = [each for each in (attempt, moment) if 10 <= (AN_EVENING - each.happened).total_seconds() / 60 <= 1440]
    assert asked in due or (asked is None and not due)
    assert all(asked.happened >= each.happened for each in due)
