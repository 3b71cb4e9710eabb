"""The next three dates on a group's page: called off, moved, one more added; quietly said, and taken back."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from peercompanion.domain.group import GroupState
from peercompanion.domain.meeting import MeetingStatus
from peercompanion.domain.rhythm import Rhythm
from peercompanion.ui.meetings.group_sheet.coming_dates import ComingDates
from tests.helpers import a_group

WEEKLY = Rhythm(first=date(2026, 11, 10), at=time(19), zone="UTC")
FIRST, SECOND, THIRD, FOURTH = (datetime(2026, 11, 24, 19, tzinfo=UTC) + timedelta(weeks=n) for n in range(4))


@pytest.fixture
def weekly(companion):
    return companion.groups.save(a_group(rhythm=WEEKLY))


@pytest.fixture
def regular(open_meetings, weekly):
    """On the page of a group that meets on Tuesdays."""
    return open_meetings().go(weekly.id)


def stored(companion, group):
    return {meeting.starts: meeting.status for meeting in companion.meetings.of(group.id)}


def dates(visitor):
    """Those that can be called off, as a screen reader says them."""
    lead = "It does not take place: "
    controls = sorted(visitor.controls(), key=lambda each: each.mapTo(visitor.page, each.rect().topLeft()).y())
    names = [each.accessibleName() for each in controls]
    return [name.removeprefix(lead) for name in names if name.startswith(lead)]


def test_the_next_three_stand_there_and_nothing_is_stored(regular, companion, weekly):
    assert dates(regular) == [
        "Tuesday, 24 November, 19:00",
        "Tuesday, 1 December, 19:00",
        "Tuesday, 8 December, 19:00",
    ]
    assert stored(companion, weekly) == {}


def test_one_that_does_not_take_place_says_so_and_the_next_one_moves_up(regular, companion, weekly):
    regular.click("It does not take place: Tuesday, 1 December, 19:00")

    assert stored(companion, weekly) == {SECOND: MeetingStatus.CANCELLED}
    assert dates(regular)[-1] == "Tuesday, 15 December, 19:00"
    assert "It does not take place." in regular.words
    assert regular.line == "It does not take place. · Undo"
    assert regular.focused == "It takes place: Tuesday, 1 December, 19:00"


def test_what_was_called_off_can_take_place_after_all(regular, companion, weekly):
    regular.click("It does not take place: Tuesday, 1 December, 19:00").press("Return")

    assert stored(companion, weekly) == {SECOND: MeetingStatus.PLANNED}
    assert regular.focused == "It does not take place: Tuesday, 1 December, 19:00"


def test_undo_takes_it_back(regular, companion, weekly):
    regular.click("It does not take place: Tuesday, 1 December, 19:00").press("Ctrl+Z")

    assert stored(companion, weekly) == {}
    assert "Tuesday, 1 December, 19:00" in dates(regular)


def test_one_is_moved_and_says_from_where(regular, companion, weekly):
    regular.click("Move: Tuesday, 24 November, 19:00")
    assert regular.focused == "Move it to, day"

    panel = next(line._panel for line in regular.page.findChild(ComingDates)._rows.values() if line._panel.isVisible())
    panel._field.set_value(FIRST + timedelta(days=2))
    regular.click("Use this date")

    assert dates(regular)[0] == "Thursday, 26 November, 19:00"
    assert "moved from Tuesday, 24 November, 19:00" in regular.words
    assert regular.line == "The date is kept. · Undo"
    regular.press("Ctrl+Z")
    assert dates(regular)[0] == "Tuesday, 24 November, 19:00"


def test_esc_puts_the_date_away_and_then_the_page(regular):
    regular.click("Move: Tuesday, 24 November, 19:00").press("Esc")
    assert regular.focused == "Move: Tuesday, 24 November, 19:00"
    assert not regular.has("Use this date")

    regular.press("Esc")

    assert regular.focused == "About this group"


def test_a_date_that_is_being_chosen_stays_while_something_else_changes(regular, companion):
    regular.click("Move: Tuesday, 24 November, 19:00")

    companion.groups.save(a_group(nickname="Another"))

    assert regular.has("Use this date")


def test_an_extra_date_is_added_among_them(regular, companion, weekly):
    regular.click("Add an extra date").click("Use this date")

    assert dates(regular)[0] == "Monday, 23 November, 19:00"
    assert "tomorrow  ·  an extra date" in regular.words
    [meeting] = companion.meetings.of(weekly.id)
    assert meeting.planned_for is None


def test_an_extra_date_is_proposed_by_the_clock_of_the_group_and_not_twice(open_meetings, companion):
    far = Rhythm(first=date(2026, 11, 10), at=time(19), zone="Asia/Tokyo")
    group = companion.groups.save(a_group(rhythm=far))

    open_meetings().go(group.id).click("Add an extra date").click("Use this date")

    added = next(meeting for meeting in companion.meetings.of(group.id) if meeting.planned_for is None)
    assert added.starts == datetime(2026, 11, 25, 10, tzinfo=UTC)  # in Tokyo it is Monday already


@pytest.mark.parametrize("state", [GroupState.PAUSED, GroupState.LEFT])
def test_a_group_that_rests_or_was_left_has_no_dates(open_meetings, companion, state):
    group = companion.groups.save(a_group(rhythm=WEEKLY, state=state))

    visitor = open_meetings().go(group.id)

    assert dates(visitor) == []
    assert "Coming dates" not in visitor.words


def test_a_group_without_a_rhythm_says_that_there_is_no_date(open_meetings, group):
    visitor = open_meetings().go(group.id)

    assert "No date yet." in visitor.words
    assert "an extra date" not in visitor.click("Add a date").click("Use this date").words
    assert dates(visitor) == ["Monday, 23 November, 19:00"]
