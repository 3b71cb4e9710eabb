"""Meetings gone by: a plain list, opened in place."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from peercompanion.domain.meeting import MeetingStatus
from peercompanion.domain.rhythm import Rhythm
from peercompanion.errors import DiskFull
from tests.helpers import AN_EVENING, a_group, a_meeting
from tests.ui.hand import settle

TUESDAY = datetime(2026, 11, 17, 19, tzinfo=UTC)
WEEK = timedelta(weeks=1)


@pytest.fixture
def been_there(companion, group):
    """Two meetings, the newer one first."""
    meetings = [
        a_meeting(group, starts=TUESDAY, status=MeetingStatus.WENT, line="Shoes by the door."),
        a_meeting(group, starts=TUESDAY - WEEK, status=MeetingStatus.DID_NOT_GO),
    ]
    return [companion.meetings.save(meeting) for meeting in meetings]


@pytest.fixture
def visitor(been_there, visitor):
    return visitor


NEWEST = "Tue 17 Nov, went, closed"


def test_each_says_its_day_and_what_became_of_it(visitor):
    assert visitor.has(NEWEST)
    assert visitor.has("Tue 10 Nov, didn't go this time, closed")
    assert "Shoes by the door." in visitor.words


def test_the_next_one_is_not_among_them(visitor):
    assert not any("24 Nov" in control.accessibleName() for control in visitor.controls())


def test_what_is_to_come_is_not_among_them_though_it_was_moved_or_called_off(visitor, companion, group):
    called_off = companion.meetings.save(a_meeting(group, starts=TUESDAY + 3 * WEEK, status=MeetingStatus.CANCELLED))
    companion.meetings.save(a_meeting(group, starts=TUESDAY + 2 * WEEK))
    visitor.go()

    assert days(visitor) == [NEWEST, "Tue 10 Nov, didn't go this time, closed"]
    assert visitor.page._board._earlier._gone_by.count == 2
    assert visitor.page._board._earlier.open(called_off.id)


def test_what_became_of_it_can_be_changed(visitor, companion, been_there):
    visitor.click(NEWEST).click("went for a part")

    assert companion.meetings.get(been_there[0].id).status is MeetingStatus.PART
    assert visitor.has("Tue 17 Nov, went for a part, open")


def test_a_line_can_be_written_and_is_kept_on_the_way_out(visitor, companion, been_there):
    visitor.click("Tue 10 Nov, didn't go this time, closed").write("One line about it", "Rain.").press("Esc")

    assert companion.meetings.get(been_there[1].id).line == "Rain."
    assert visitor.focused == "Tue 10 Nov, didn't go this time, closed"


def test_a_line_is_kept_when_the_page_is_left(visitor, companion, been_there):
    visitor.click(NEWEST).write("One line about it", "Really. ").go_away()

    assert companion.meetings.get(been_there[0].id).line == "Really. Shoes by the door."


def test_a_line_stays_while_something_else_changes(visitor, companion, group):
    visitor.click(NEWEST).write("One line about it", "Really. ")

    companion.meetings.save(a_meeting(group, starts=TUESDAY - 5 * WEEK))

    assert visitor.find("One line about it").text() == "Really. Shoes by the door."


def test_a_line_is_kept_when_a_search_puts_its_row_away(visitor, companion, group, been_there):
    many(companion, group)
    visitor.go().click(NEWEST).write("One line about it", "Really. ").write("Search these meetings", "quokka")

    assert companion.meetings.get(been_there[0].id).line == "Really. Shoes by the door."
    assert days(visitor) == []


def test_the_row_of_a_line_that_cannot_be_kept_stays(visitor, companion, group, monkeypatch):
    many(companion, group)
    visitor.go().click(NEWEST).write("One line about it", "Really. ")
    monkeypatch.setattr(companion.meetings, "save", no_room)

    visitor.write("Search these meetings", "quokka")

    assert visitor.banner
    assert visitor.find("One line about it").text() == "Really. Shoes by the door."


def test_the_same_word_again_is_no_change(visitor, companion):
    told = []
    companion.publish = told.append

    visitor.click(NEWEST).click("went")

    assert (visitor.line, told) == ("", [])


def test_one_is_open_at_a_time(visitor):
    visitor.click(NEWEST).click("Tue 10 Nov, didn't go this time, closed")

    assert visitor.has(NEWEST)


def test_delete_moves_one_to_the_trash_and_undo_brings_it_back(visitor):
    visitor.find(NEWEST).setFocus()

    visitor.press("Delete")

    assert not visitor.has(NEWEST)
    assert visitor.focused == "Tue 10 Nov, didn't go this time, closed"
    assert visitor.press("Ctrl+Z").has(NEWEST)


def test_arrows_walk_the_list(visitor):
    visitor.find(NEWEST).setFocus()

    assert visitor.press("Down").focused == "Tue 10 Nov, didn't go this time, closed"


def test_one_that_is_not_written_down_yet_can_be_added(visitor, companion, group):
    visitor.click("Add an earlier meeting").click("Use this date")

    newest = companion.meetings.of(group.id)[1]
    assert (newest.starts.date().day, newest.status) == (21, MeetingStatus.WENT)
    assert visitor.has("Sat 21 Nov, went, open")


def test_one_of_this_morning_leaves_what_comes_tonight(visitor, companion, group):
    sundays = Rhythm(first=AN_EVENING.date(), at=time(22), zone="Europe/Berlin")
    companion.groups.save(replace(group, rhythm=sundays))
    tonight = companion.meetings.next(group.id)
    visitor.go()

    visitor.page._board._earlier._panel.chosen.emit(AN_EVENING.replace(hour=9, minute=0))
    settle()

    assert visitor.has("Sun 22 Nov, went, open")
    assert tonight.starts.date() == AN_EVENING.date()
    assert companion.meetings.next(group.id).id == tonight.id


def test_the_future_is_not_an_earlier_meeting(visitor):
    visitor.click("Add an earlier meeting")
    field = visitor.page._board._earlier._panel._field

    field.set_value(TUESDAY + 9 * WEEK)

    assert field.value().date() <= TUESDAY.date() + WEEK


def test_a_day_that_is_written_down_already_is_opened(visitor, companion, group):
    visitor.click("Add an earlier meeting")
    visitor.page._board._earlier._panel._field.set_value(TUESDAY)
    visitor.click("Use this date")

    assert len(companion.meetings.of(group.id)) == 3
    assert visitor.has("Tue 17 Nov, went, open")


@pytest.mark.parametrize("is_stored", [True, False])
def test_the_last_one_is_not_written_down_twice(open_meetings, companion, clock, is_stored):
    """A meeting that was prepared, or that only its rhythm knows, stands in a card of its own."""
    clock.turn(days=-2)
    rhythm = Rhythm(first=date(2026, 11, 21), at=time(19), zone="UTC")
    group = companion.groups.save(a_group(rhythm=rhythm))
    if is_stored:
        companion.meetings.hold(companion.meetings.next(group.id))
    clock.turn(days=2)
    visitor = open_meetings()
    assert visitor.has("Say more about this meeting")

    visitor.click("Add an earlier meeting").click("Use this date")

    assert len(companion.meetings.of(group.id)) == is_stored
    assert visitor.line == "There is a meeting on that day already."
    assert visitor.focused == "went"


def test_a_meeting_that_moved_twice_shows_its_day(visitor, companion, been_there):
    for weeks in (2, 3):
        companion.meetings.save(replace(companion.meetings.get(been_there[1].id), starts=TUESDAY - weeks * WEEK))

    assert visitor.has("Tue 27 Oct, didn't go this time, closed")


def test_a_long_list_shows_the_last_eight_first(visitor, companion, group):
    many(companion, group)
    assert len(days(visitor.go())) == 8

    visitor.click("Show all 20")

    assert len(days(visitor)) == 20


def days(visitor):
    names = (control.accessibleName() for control in visitor.controls())
    return [name for name in names if name.startswith("Tue ")]


def many(companion, group):
    for n in range(2, 20):
        companion.meetings.save(a_meeting(group, starts=TUESDAY - n * WEEK, status=MeetingStatus.WENT))


def no_room(*_, **__):
    raise DiskFull("no room")
