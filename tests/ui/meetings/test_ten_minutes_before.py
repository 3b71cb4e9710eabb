"""What is at hand just before: how it is, listening only, the time it takes, and a clock that goes on."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from peercompanion.domain.rhythm import Rhythm
from peercompanion.errors import DiskFull
from tests.helpers import a_group

TUESDAY = datetime(2026, 11, 24, 19, tzinfo=UTC)
WEEKLY = Rhythm(first=date(2026, 11, 10), at=time(19), zone="UTC")


@pytest.fixture
def regular(open_meetings, companion, clock):
    """Somebody whose group meets on Tuesdays at 19:00, ten minutes before; nothing is stored of the meeting."""
    group = companion.groups.save(a_group(rhythm=WEEKLY))
    clock.set(TUESDAY - timedelta(minutes=10))
    visitor = open_meetings()
    visitor.group = group
    return visitor


def stored(visitor):
    return visitor.companion.meetings.next(visitor.group.id)


# how it is


def test_one_key_says_how_it_is_before_the_meeting(regular):
    regular.press("2")

    assert regular.companion.moods.get(stored(regular).mood_before).mood == 2
    assert regular.line == "Before the meeting: low. · Undo"
    assert regular.find("Low").isChecked()


def test_another_key_corrects_the_same_answer_and_undo_takes_it_back(regular):
    regular.press("2", "4")

    [entry] = regular.companion.moods.latest(5)
    assert entry.mood == 4
    regular.press("Ctrl+Z")
    assert regular.companion.moods.latest(5) == []
    assert not regular.find("Okay").isChecked()


def test_it_is_not_asked_again(regular):
    assert "How is it right now?" in regular.words

    regular.press("3").go_away().go("next")

    assert "How is it right now?" not in regular.words
    assert regular.find("In between").isChecked()


def test_the_five_faces_are_one_stop_and_the_arrows_answer_nothing(regular):
    regular.find("Very low").setFocus()

    regular.press("Right", "Right")
    assert (regular.focused, stored(regular).mood_before) == ("In between", None)

    regular.press("Space")
    assert regular.companion.moods.get(stored(regular).mood_before).mood == 3


def test_days_ahead_there_is_no_before(visitor, companion):
    visitor.press("2")

    assert not visitor.has("Low")
    assert companion.moods.latest(5) == []


def test_a_digit_in_a_note_is_a_digit(regular):
    regular.press("Ctrl+Shift+N").type("4")

    assert stored(regular).mood_before is None


# just listening


def test_just_listening_hides_the_time_and_leaves_the_notes(visitor, bring, companion, meeting):
    bring("a word " * 15)
    visitor.go("next")
    assert "about ½ minute of 2" in visitor.words

    visitor.click("I'll just listen today")

    assert companion.meetings.get(meeting.id).just_listen
    assert "of 2" not in visitor.words
    assert visitor.cards == [("a word " * 15).strip()]
    assert visitor.find("I'll just listen today").isChecked()
    assert visitor.line == "Listening is enough. · Undo"


def test_it_is_one_step_for_undo_also_for_a_meeting_that_was_only_given(regular):
    regular.click("I'll just listen today")
    assert stored(regular).just_listen

    regular.press("Ctrl+Z")

    assert not stored(regular).just_listen
    assert stored(regular).stamp is None
    assert not regular.find("I'll just listen today").isChecked()


def test_it_is_turned_off_as_it_was_turned_on(visitor, bring, companion, meeting):
    bring("a word " * 15)

    visitor.click("I'll just listen today").click("I'll just listen today")

    assert not companion.meetings.get(meeting.id).just_listen
    assert "about ½ minute of 2" in visitor.words


def test_listening_has_the_size_of_the_primary_button(visitor):
    listening, pocket = visitor.find("I'll just listen today"), visitor.find("Pocket view")

    assert listening.height() == pocket.height()


def test_the_button_opens_the_pocket_view(visitor, bring):
    from peercompanion.ui.meetings.pocket import Pocket

    bring("A")

    visitor.click("Pocket view")

    assert visitor.window.findChild(Pocket).isVisible()


# the time it takes


def test_what_is_counted_is_told(visitor, bring):
    bring("a word " * 15)
    visitor.go("next")

    clock = visitor.page._board._sheet._head._clock
    assert "A maybe is not counted." in clock.toolTip()
    assert "A maybe is not counted." in visitor.page._board._sheet._head._time.accessibleDescription()


def test_more_than_the_group_gives_looks_the_same(visitor, bring):
    bring("One", points=("a word " * 12,))
    visitor.go("next")
    role = visitor.page._board._sheet._head._time.property("role")

    bring("Two", "Three", "Four", points=("a word " * 12, "b word " * 12, "c word " * 12, "d word " * 12))
    visitor.go("next")

    assert "minutes of 2" in visitor.words
    assert visitor.page._board._sheet._head._time.property("role") == role == "muted"


# the clock goes on


def test_the_minutes_go_on_while_the_page_is_open(regular, clock):
    assert "In 10 minutes." in regular.words

    clock.turn(minutes=9)
    regular.page._board._minutes.timeout.emit()
    assert "In 1 minute." in regular.words

    clock.turn(minutes=1)
    regular.page._board._minutes.timeout.emit()
    assert "Now." in regular.words


def test_after_the_end_the_next_one_is_the_next(regular, clock):
    regular.write("What I'd like from today", "To be heard")
    clock.set(TUESDAY + timedelta(minutes=90))

    regular.page._board._minutes.timeout.emit()

    assert "In 7 days." in regular.words
    held = regular.companion.meetings.of(regular.group.id)
    assert [meeting.wish for meeting in held] == ["To be heard"]


def test_a_wish_that_cannot_be_kept_stays_after_the_end(regular, clock, monkeypatch):
    def no_room(*_, **__):
        raise DiskFull("no room")

    regular.write("What I'd like from today", "To be heard")
    monkeypatch.setattr(regular.companion.meetings, "save", no_room)
    clock.set(TUESDAY + timedelta(minutes=90))

    regular.page._board._minutes.timeout.emit()

    assert regular.banner
    assert regular.find("What I'd like from today").text() == "To be heard"


def test_at_midnight_tomorrow_is_today(open_meetings, companion, clock):
    companion.groups.save(a_group(rhythm=WEEKLY))
    clock.set(datetime(2026, 11, 23, 23, 59, tzinfo=UTC))
    visitor = open_meetings()
    assert "Tomorrow." in visitor.words

    clock.turn(minutes=2)
    visitor.page._board._minutes.timeout.emit()

    assert "Today." in visitor.words
    assert visitor.has("What I'd like from today")


def test_the_clock_rests_while_the_page_is_out_of_sight(visitor):
    assert visitor.page._board._minutes.isActive()

    assert not visitor.go_away().page._board._minutes.isActive()


def test_a_moved_meeting_is_remembered_as_moved(regular):
    regular.click("Change the date")
    regular.page._board._next._when_panel._field.set_value(TUESDAY + timedelta(hours=1))
    regular.click("Use this date")

    moved = stored(regular)
    assert (moved.starts, moved.was_moved) == (TUESDAY + timedelta(hours=1), True)
