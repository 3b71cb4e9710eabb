"""The next meeting: planned, or proposed by the rhythm; moved, called off, removed; and the one that was."""

from datetime import UTC, date, datetime, time, timedelta
from time import tzset

import pytest

from peercompanion.domain.group import GroupState
from peercompanion.domain.meeting import Meeting, MeetingStatus
from peercompanion.domain.note import Comfort
from peercompanion.domain.rhythm import Rhythm
from peercompanion.errors import InvalidInput
from peercompanion.ui.meetings.upcoming import coming
from tests.helpers import a_group, a_meeting, a_note

WEEKLY = Rhythm(first=date(2026, 11, 10), at=time(19), zone="UTC")
TUESDAY = datetime(2026, 11, 24, 19, tzinfo=UTC)
WEEK = timedelta(weeks=1)


@pytest.fixture
def weekly(companion):
    return companion.groups.save(a_group(rhythm=WEEKLY, where="Library, room 2"))


@pytest.fixture
def regular(open_meetings, weekly):
    """Somebody whose group meets on Tuesdays; nothing is prepared yet."""
    return open_meetings()


def planned(companion, group):
    return [(m.starts, m.status) for m in companion.meetings.of(group.id)]


def test_the_next_meeting_is_readable_without_a_key(regular):
    assert "Tuesday, 19:00 to 20:30" in regular.words
    assert "In 2 days. Library, room 2" in regular.words


def test_a_proposed_date_is_not_saved_by_looking_at_it(regular, companion, weekly):
    assert planned(companion, weekly) == []


def test_a_proposed_date_is_saved_when_a_note_is_opened_for_it(regular, companion, weekly):
    regular.press("Ctrl+Shift+N").type("Sleep").press("Esc", "S")

    [meeting] = companion.meetings.of(weekly.id)
    assert meeting.starts == TUESDAY
    assert [note.title for note in companion.notes.sheet(meeting.id)] == ["Sleep"]
    assert companion.notes.sheet()[0].meeting == meeting.id


def test_a_proposed_date_is_saved_with_a_wish(regular, companion, weekly):
    regular.write("What I'd like from it", "To be heard").press("Return")

    [meeting] = companion.meetings.of(weekly.id)
    assert (meeting.starts, meeting.wish) == (TUESDAY, "To be heard")


def test_a_wish_is_kept_when_the_page_is_left(visitor, companion, meeting):
    visitor.write("What I'd like from it", "To be heard").go_away().go()

    assert companion.meetings.get(meeting.id).wish == "To be heard"
    assert visitor.find("What I'd like from it").text() == "To be heard"


def test_a_wish_stays_in_its_line_while_something_else_changes(visitor, companion, group):
    visitor.write("What I'd like from it", "To be")

    companion.meetings.save(a_meeting(group, starts=TUESDAY - 2 * WEEK, status=MeetingStatus.WENT))

    assert visitor.find("What I'd like from it").text() == "To be"


def test_a_wish_for_a_proposed_date_stays_as_well(regular, companion):
    regular.write("What I'd like from it", "To be")

    companion.groups.save(a_group(nickname="Another"))

    assert regular.find("What I'd like from it").text() == "To be"


def test_a_meeting_that_has_begun_is_still_the_next(regular, clock):
    clock.set(TUESDAY + timedelta(minutes=20))

    regular.go("next")

    assert "Now. Library, room 2" in regular.words


@pytest.mark.parametrize(
    ("state", "said"),
    [
        (GroupState.PAUSED, "This group rests for now"),
        (GroupState.LEFT, "I left this group"),
        (GroupState.LOOKING, "No next meeting yet"),
    ],
)
def test_a_group_that_is_not_gone_to_proposes_nothing_and_says_why(open_meetings, companion, state, said):
    companion.groups.save(a_group(rhythm=WEEKLY, state=state))

    words = open_meetings().words

    assert said in words
    assert "19:00" not in words


def test_a_date_that_does_not_take_place_gives_way_to_the_one_after(regular, companion, weekly):
    regular.click("Change the date").click("It does not take place")

    assert planned(companion, weekly) == [(TUESDAY, MeetingStatus.CANCELLED)]
    assert "In 9 days." in regular.words
    assert regular.line == "It does not take place. · Undo"
    assert regular.focused == "Change the date"


def test_the_date_can_be_changed(visitor, companion, meeting, bring):
    bring("Sleep")
    visitor.click("Change the date")
    visitor.page._board._next._when_panel._field.set_value(TUESDAY + WEEK)
    visitor.click("Use this date")

    assert companion.meetings.get(meeting.id).starts == TUESDAY + WEEK
    assert "In 9 days." in visitor.words
    assert visitor.cards == ["Sleep"]


def test_a_date_can_be_added_where_there_is_none(open_meetings, companion, group):
    visitor = open_meetings()
    visitor.click("Add a date").click("Use this date")

    [meeting] = companion.meetings.of(group.id)
    assert meeting.starts.date() == date(2026, 11, 29)
    assert "In 7 days." in visitor.words


def test_enter_uses_the_date_that_was_typed(visitor, companion, meeting):
    visitor.click("Change the date").press("Up", "Return")

    assert companion.meetings.get(meeting.id).starts == meeting.starts + timedelta(days=1)
    assert not visitor.has("Use this date")


def test_a_time_that_another_meeting_has_is_told_and_not_given_twice(visitor, companion, group, meeting):
    companion.meetings.save(a_meeting(group, starts=meeting.starts + WEEK))
    visitor.click("Change the date")
    visitor.page._board._next._when_panel._field._day.setDate((TUESDAY + WEEK).date())
    assert "There is a meeting at that time already." in visitor.words

    visitor.click("Use this date")

    assert companion.meetings.get(meeting.id).starts == meeting.starts
    assert visitor.has("Use this date")


def test_a_date_that_has_gone_by_is_told_and_may_be_meant(visitor, companion, meeting):
    visitor.click("Change the date")
    visitor.page._board._next._when_panel._field._day.setDate((TUESDAY - WEEK).date())
    assert "That time has gone by." in visitor.words

    visitor.click("Use this date")

    assert companion.meetings.get(meeting.id).starts == meeting.starts - WEEK


@pytest.fixture
def in_berlin(monkeypatch):
    with monkeypatch.context() as here:
        here.setenv("TZ", "Europe/Berlin")
        tzset()
        yield
    tzset()


def test_a_proposed_date_has_the_same_time_of_day_after_a_clock_change(in_berlin, open_meetings, companion, clock):
    group, before = companion.groups.save(a_group()), datetime(2027, 3, 24, 18, tzinfo=UTC)
    companion.meetings.save(a_meeting(group, starts=before, status=MeetingStatus.WENT))
    clock.set(before + timedelta(hours=3))

    open_meetings().click("Add a date").click("Use this date")

    assert companion.meetings.next(group.id).starts == datetime(2027, 3, 31, 17, tzinfo=UTC)


def test_a_date_goes_to_the_trash_and_comes_back(visitor, companion, group, bring):
    bring("Sleep")
    visitor.go("next").click("Change the date").click("Move this date to trash")

    assert "No next meeting yet" in visitor.words
    assert visitor.cards == ["Sleep"]
    assert visitor.press("Ctrl+Z").has("Change the date")


def test_a_proposal_cannot_be_thrown_away(regular):
    regular.click("Change the date")

    assert not regular.has("Move this date to trash")


def test_esc_closes_the_date_and_changes_nothing(visitor, companion, meeting):
    visitor.click("Change the date").press("Esc")

    assert not visitor.has("Use this date")
    assert visitor.focused == "Change the date"
    assert companion.meetings.get(meeting.id) == meeting


def test_how_it_goes_shows_and_the_ground_rules_open_in_place(open_meetings, companion):
    companion.groups.save(a_group(agenda="Round\nClosing words", ground_rules="I can pass.\nOne at a time."))
    visitor = open_meetings()
    assert "Closing words" in visitor.words and "I can pass." in visitor.words
    assert "One at a time." not in visitor.words

    visitor.click("Ground rules, closed")
    assert "One at a time." in visitor.words

    visitor.press("Esc")
    assert "One at a time." not in visitor.words


def test_the_time_for_what_i_bring_is_told_beside_what_the_group_offers(visitor, bring):
    bring("a word " * 15)

    assert "about ½ minute of 2" in visitor.go().words


# the meeting that was


@pytest.fixture
def afterwards(visitor, clock, bring):
    """The morning after a meeting for which one note was not said."""
    bring("Sleep")
    clock.set(TUESDAY + timedelta(hours=14))
    return visitor.go("next")


def test_a_meeting_that_is_over_stands_on_top_without_a_question(afterwards):
    assert "Yesterday's meeting" in afterwards.words
    assert "?" not in afterwards.words


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("went", MeetingStatus.WENT),
        ("went for a part", MeetingStatus.PART),
        ("didn't go this time", MeetingStatus.DID_NOT_GO),
        ("did not take place", MeetingStatus.CANCELLED),
    ],
)
def test_four_words_say_what_became_of_it_and_it_steps_down(afterwards, companion, meeting, words, status):
    afterwards.click(words)

    assert companion.meetings.get(meeting.id).status is status
    assert "Yesterday's meeting" not in afterwards.words
    assert afterwards.has(f"Tue 24 Nov, {words}, closed")


def test_the_word_of_one_group_is_not_the_word_of_another(afterwards, companion):
    other = companion.groups.save(a_group(nickname="Another"))
    companion.meetings.save(a_meeting(other))
    afterwards.click("went").click("Another")

    assert not afterwards.find("went").isChecked()


def test_what_was_not_said_comes_along_to_the_next_one(afterwards, companion, group):
    assert afterwards.cards == ["Sleep"]

    afterwards.click("went")

    assert afterwards.cards == ["Sleep"]
    following = companion.meetings.save(a_meeting(group, starts=TUESDAY + WEEK))
    assert [note.title for note in companion.notes.sheet(following.id)] == ["Sleep"]


def test_undo_takes_the_word_and_what_came_along_back_in_one_step(afterwards, companion, meeting):
    afterwards.click("went").press("Ctrl+Z")

    assert companion.meetings.get(meeting.id).status is MeetingStatus.PLANNED
    assert [note.meeting for note in companion.notes.sheet()] == [meeting.id]
    assert "Yesterday's meeting" in afterwards.words


def test_what_comes_along_is_one_of_the_five(afterwards, companion, group):
    following = companion.meetings.save(a_meeting(group, starts=TUESDAY + WEEK))
    notes = [companion.notes.save(a_note(title=f"note {n}")) for n in range(5)]
    for note in notes[:4]:
        companion.notes.bring(note.id, Comfort.SHARE, meeting=following.id)

    with pytest.raises(InvalidInput):
        companion.notes.bring(notes[4].id, Comfort.SHARE, meeting=following.id)
    afterwards.click("went")

    assert afterwards.private == ["note 4"]
    assert "Sleep" in afterwards.cards
    assert len(companion.notes.sheet(following.id)) == 5


def test_only_the_latest_is_spoken_of(visitor, companion, group, clock):
    companion.meetings.save(a_meeting(group, starts=TUESDAY - WEEK))
    clock.set(TUESDAY + timedelta(hours=14))

    visitor.go().click("went")

    assert "nothing noted" in visitor.words
    assert "Last Tuesday" not in visitor.words


def test_a_date_of_the_rhythm_that_is_known_already_is_not_proposed_again(companion, weekly, clock):
    companion.meetings.save(Meeting(group=weekly.id, starts=TUESDAY, status=MeetingStatus.CANCELLED))

    assert coming(companion, weekly).starts == TUESDAY + WEEK
