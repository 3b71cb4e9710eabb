"""The journal opens at now: what is planned stands above, and is a turn of the wheel away."""

from datetime import timedelta

import pytest

from tests.helpers import AN_EVENING, a_group, a_meeting, a_mood


@pytest.fixture
def planned(companion):
    """Two meetings to come, and a few days behind."""
    group = companion.groups.save(a_group())
    for days in (2, 9):
        companion.meetings.save(a_meeting(group, starts=AN_EVENING + timedelta(days=days), wish=f"in {days} days"))
    for days in range(30):
        companion.moods.save(a_mood(happened=AN_EVENING - timedelta(days=days), note=f"{days} days ago"))
    return companion


def test_at_the_newest_thing_that_is_not_to_come(open_journal, planned):
    reader = open_journal(planned)

    assert "0 days ago" in reader.chosen
    assert "Today" in reader.top


def test_home_leads_to_what_is_planned(open_journal, planned):
    reader = open_journal(planned)

    reader.press("Home")

    assert "in 9 days" in reader.chosen


def test_where_more_is_planned_than_a_page_holds_it_still_opens_at_now(open_journal, planned):
    (group,) = planned.groups.all()
    for weeks in range(2, 110):
        planned.meetings.save(a_meeting(group, starts=AN_EVENING + timedelta(weeks=weeks)))

    assert "0 days ago" in open_journal(planned).chosen


def test_where_everything_is_to_come_it_opens_with_that(open_journal, companion):
    group = companion.groups.save(a_group())
    companion.meetings.save(a_meeting(group, wish="soon"))

    assert "soon" in open_journal(companion).chosen
