"""Which check-in may still say how it is?"""

from datetime import timedelta

import pytest

from peercompanion.domain.mood import MoodKind, fresh_check_in
from tests.helpers import AN_EVENING, a_mood


def entry(hours, kind=MoodKind.CHECK_IN):
    return a_mood(happened=AN_EVENING - timedelta(hours=hours), kind=kind)


@pytest.mark.parametrize(("hours", "fresh"), [(0, True), (12, True), (12.01, False), (-0.01, False)])
def test_for_twelve_hours_and_none_that_is_still_to_come(hours, fresh):
    only = entry(hours)

    assert fresh_check_in([only], AN_EVENING) == (only if fresh else None)


def test_the_latest_in_whatever_order_and_past_entries_of_other_kinds():
    older, latest = entry(3), entry(2)
    others = [entry(1, kind) for kind in MoodKind if kind is not MoodKind.CHECK_IN]

    assert fresh_check_in([latest, *others, older], AN_EVENING) is latest
    assert fresh_check_in([older, latest, *others], AN_EVENING) is latest
    assert fresh_check_in(others, AN_EVENING) is None
