"""What becomes of a strategy: a copy, one that is taken up again, and the words it is found by."""

import pytest

from peercompanion.domain.strategy import Source, StrategyStatus, copied, searched, taken_up
from tests.helpers import AN_EVENING, a_group, a_meeting, a_strategy


def test_a_copy_has_the_words_and_nothing_of_what_happened():
    meeting = a_meeting(a_group(), starts=AN_EVENING)
    fields = {"steps": ("Get up", "Sit"), "situations": ("lonely",), "why": "why", "needs": "tea", "effort": 3}
    happened = {
        "source": Source.MEETING,
        "meeting": meeting.id,
        "source_line": "said",
        "starter": "name_it",
        "place": 2,
    }
    strategy = a_strategy(title="Kettle", status=StrategyStatus.RESTING, **fields, **happened)

    copy = copied(strategy, "Kettle (copy)")

    assert copy == a_strategy(id=copy.id, title="Kettle (copy)", **fields)
    assert copy.id != strategy.id
    assert copy.status is StrategyStatus.TO_TRY


def test_a_copy_of_a_shipped_one_does_not_become_ones_own_idea_nor_count_as_added():
    copy = copied(a_strategy(source=Source.STARTER, starter="name_it"), "Name it (copy)")

    assert (copy.source, copy.starter) == (Source.STARTER, "")


@pytest.mark.parametrize(("times", "status"), [(0, StrategyStatus.TO_TRY), (1, StrategyStatus.IN_USE)])
def test_what_was_tried_is_in_use_when_it_is_taken_up_again(times, status):
    resting = a_strategy(status=StrategyStatus.RESTING)

    assert taken_up(resting, times).status is status


def test_it_is_found_by_what_is_written_in_it_and_by_what_is_shown_of_it():
    fields = {"title": "Café", "steps": ("Sit", "Walk"), "needs": "Shoes", "source_line": "Anna", "why": "Calm"}

    assert searched(a_strategy(**fields, caution="Not on ice"), ["Lonely"]).split("\n") == [
        *("cafe", "sit", "walk", "shoes", "anna", "calm", "not on ice", "lonely")
    ]
