"""Journey 4: right after a meeting three keys are enough, asked once, from the moment the vault is open."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from peercompanion.domain.meeting import MeetingStatus, Part
from peercompanion.domain.mood import MoodKind
from peercompanion.domain.note import Comfort, NoteStatus, Weight
from peercompanion.domain.rhythm import Rhythm
from peercompanion.domain.strategy import Source
from peercompanion.domain.takeaway import TakeawayKind
from peercompanion.ui.context import PageName
from peercompanion.ui.meetings.after.editor import AfterEditor
from peercompanion.ui.meetings.after.offer import Offer
from tests.helpers import AN_EVENING, PASSPHRASE, a_group, a_meeting, a_note
from tests.ui.waiting import wait_for

TWO_HOURS_AGO = AN_EVENING - timedelta(hours=2)


@pytest.fixture
def went_home(person):
    """A meeting of 90 minutes ended half an hour ago, and the vault is locked."""
    group = person.companion.groups.save(a_group())
    meeting = person.companion.meetings.save(a_meeting(group, starts=TWO_HOURS_AGO))
    person.press("Ctrl+L")
    return meeting


def unlock(person):
    person.type(PASSPHRASE).press("Return")
    assert wait_for(lambda: person.desk.session.companion is not None)
    person.keystrokes = 0
    return person


def is_asked(person) -> bool:
    return any(offer.isVisible() for offer in person.page.findChildren(Offer))


def let_it_paint(person):
    """What stands on the screen counts as asked."""
    meetings = person.companion.meetings
    assert wait_for(lambda: meetings.just_ended() is None)


def after_of(person, meeting):
    return person.companion.meetings.get(meeting.id)


def test_three_keys_after_unlocking_and_it_is_done(person, went_home):
    unlock(person).press("1", "3", "L")

    said = after_of(person, went_home)
    assert (said.status, said.part) == (MeetingStatus.WENT, Part.LISTENED)
    mood = person.companion.moods.get(said.mood_after)
    assert (mood.kind, mood.mood) == (MoodKind.AFTER_MEETING, 3)
    assert person.keystrokes == 3
    assert "You can stop here." in person.says()


def test_enter_ends_it_and_today_is_there_with_its_faces(person, went_home):
    unlock(person).press("1", "3", "S", "Return")

    assert not is_asked(person)
    person.press("4")
    assert [mood.mood for mood in person.companion.moods.latest(5)] == [4, 3]


def test_no_digit_reaches_the_check_in_behind_it(person, went_home):
    unlock(person).press("5", "4", "0")

    assert person.companion.moods.latest(5) == []
    assert after_of(person, went_home).status is MeetingStatus.PLANNED


def test_not_this_time_asks_nothing_more(person, went_home):
    unlock(person).press("3")

    assert after_of(person, went_home).status is MeetingStatus.DID_NOT_GO
    assert "How is it now?" not in person.says()
    assert "My part" not in person.says()
    assert "Something to keep" not in person.says()


def test_pressing_again_corrects_what_was_said(person, went_home):
    unlock(person).press("2", "1", "4", "A", "H")

    said = after_of(person, went_home)
    assert (said.status, said.part) == (MeetingStatus.PART, Part.HELPED)
    assert [mood.mood for mood in person.companion.moods.latest(5)] == [4]


def test_all_three_answers_are_one_step_of_undo_and_redo(person, went_home):
    unlock(person).press("1", "3", "S")

    person.press("Ctrl+Z")
    taken_back = after_of(person, went_home)
    person.press("Ctrl+Shift+Z")

    assert (taken_back.status, taken_back.part, taken_back.mood_after) == (MeetingStatus.PLANNED, None, None)
    assert (after_of(person, went_home).status, after_of(person, went_home).part) == (MeetingStatus.WENT, Part.SHARED)
    assert len(person.companion.moods.latest(5)) == 1


def test_it_is_asked_once_only(person, went_home):
    unlock(person)
    assert is_asked(person)
    let_it_paint(person)

    person.press("Ctrl+L")
    unlock(person)

    assert not is_asked(person)
    person.press("2")
    assert [mood.mood for mood in person.companion.moods.latest(5)] == [2]


def test_esc_leaves_it_for_good_and_it_is_still_on_meetings(person, went_home):
    unlock(person)
    let_it_paint(person)

    person.press("Esc")

    assert not is_asked(person)
    person.press("Ctrl+4")
    assert "Today's meeting" in person.says()


def test_a_lock_in_the_middle_keeps_what_was_answered_and_comes_back_to_it(person, went_home):
    unlock(person)
    let_it_paint(person)
    person.press("1", "2", "Ctrl+L")
    unlock(person)

    said = after_of(person, went_home)
    assert (said.status, said.part) == (MeetingStatus.WENT, None)
    assert is_asked(person)
    person.press("L")
    assert after_of(person, went_home).part is Part.LISTENED


def test_what_was_being_written_when_the_lock_fell_is_kept(person, went_home):
    unlock(person).press("1", "3", "S")
    field = person.page.findChild(AfterEditor)._keeping._words
    field.setFocus()
    person.type("Porridge, not toast")

    person.press("Ctrl+L")
    unlock(person)

    (kept,) = person.companion.takeaways.of_meeting(went_home.id)
    assert (kept.kind, kept.text) == (TakeawayKind.IDEA, "Porridge, not toast")


def test_a_day_after_the_end_nothing_is_asked(person, went_home, clock):
    clock.set(went_home.ends + timedelta(hours=24, minutes=1))

    unlock(person)

    assert not is_asked(person)


def test_who_was_in_the_middle_of_words_since_then_goes_on_with_them_first(person):
    group = person.companion.groups.save(a_group())
    person.companion.meetings.save(a_meeting(group, starts=TWO_HOURS_AGO))
    person.press("Ctrl+3", "N").type("Radio on").press("Ctrl+L")
    unlock(person)
    assert person.window.current_name is PageName.STRATEGIES

    person.press("Esc", "Ctrl+L")
    unlock(person)

    assert is_asked(person)


def test_two_groups_that_ended_the_same_evening_are_asked_about_one_at_a_time(person):
    groups = [person.companion.groups.save(a_group(nickname=name)) for name in ("Tuesday group", "Walkers")]
    earlier, later = (
        person.companion.meetings.save(a_meeting(group, starts=TWO_HOURS_AGO, minutes=minutes))
        for group, minutes in zip(groups, (60, 90), strict=True)
    )
    person.press("Ctrl+L")

    unlock(person)
    assert "Walkers" in person.says()
    assert wait_for(lambda: person.companion.meetings.just_ended().id == earlier.id)
    person.press("1", "3", "L", "Return", "Ctrl+L")
    unlock(person)

    assert is_asked(person)
    assert "Tuesday group" in person.says()
    assert after_of(person, later).status is MeetingStatus.WENT


def test_one_that_ended_after_midnight_was_this_evening(person, clock):
    start = datetime(2026, 11, 22, 23, tzinfo=UTC)
    person.companion.meetings.save(a_meeting(person.companion.groups.save(a_group()), starts=start))
    person.press("Ctrl+L")
    clock.set(start + timedelta(hours=1, minutes=40))

    unlock(person)

    assert "Tuesday group, this evening. Good to see you." in person.says().replace("\u2068", "").replace("\u2069", "")


def test_the_night_the_clocks_change_it_is_a_day_by_the_clock_on_the_wall_of_time(person, clock):
    """24 hours are hours, not the same time tomorrow."""
    london = ZoneInfo("Europe/London")
    start = datetime(2026, 10, 24, 19, tzinfo=london).astimezone(UTC)
    group = person.companion.groups.save(a_group())
    meeting = person.companion.meetings.save(a_meeting(group, starts=start, minutes=60))
    person.press("Ctrl+L")

    clock.set(meeting.ends + timedelta(hours=23, minutes=59))
    unlock(person)
    assert is_asked(person)


def test_one_that_a_rhythm_gave_is_stored_with_the_first_key(person, clock):
    rhythm = Rhythm(first=TWO_HOURS_AGO.date(), at=TWO_HOURS_AGO.time(), zone="Europe/Paris")
    clock.turn(days=-1)
    group = person.companion.groups.save(a_group(rhythm=rhythm))
    person.press("Ctrl+L")
    clock.turn(days=1)

    unlock(person).press("1", "5", "H")

    (meeting,) = person.companion.meetings.past(group.id)
    assert (meeting.status, meeting.part) == (MeetingStatus.WENT, Part.HELPED)
    assert meeting.planned_for == meeting.starts


def test_only_if_wanted_one_idea_becomes_a_strategy_that_knows_where_it_came_from(person, went_home):
    unlock(person).press("1", "3", "S")
    field = person.page.findChild(AfterEditor)._keeping._words
    field.setFocus()

    person.type("Radio on before sitting down").press("Ctrl+Shift+Return")

    (strategy,) = person.companion.strategies.all()
    assert (strategy.title, strategy.source, strategy.meeting) == (
        "Radio on before sitting down",
        Source.MEETING,
        went_home.id,
    )
    assert "Becomes a strategy" in person.says()
    person.press("Ctrl+Z")
    assert person.companion.strategies.all() == []
    assert [kept.text for kept in person.companion.takeaways.of_meeting(went_home.id)] == [
        "Radio on before sitting down"
    ]


def test_what_was_brought_is_shared_and_only_after_heavier_the_way_to_rest_is_there(person, went_home):
    unlock(person)
    note = person.companion.notes.save(a_note(title="Mornings"))
    person.companion.notes.bring(note.id, Comfort.SHARE, meeting=went_home.id)
    person.press("1", "1", "S")
    row = person.page.findChild(AfterEditor)._brought._rows[note.id]
    assert not row._help.isVisible()

    row._became.choose(NoteStatus.SHARED)
    row._felt.choose(Weight.LIGHTER)
    assert not row._help.isVisible()
    row._felt.choose(Weight.HEAVIER)

    stored = person.companion.notes.get(note.id)
    assert (stored.status, stored.felt) == (NoteStatus.SHARED, Weight.HEAVIER)
    assert row._help.isVisible()


def test_a_lock_in_the_middle_of_an_idea_leaves_it_in_the_field_with_the_cursor(person, went_home):
    unlock(person).press("1", "3", "S")
    person.page.findChild(AfterEditor)._keeping._words.setFocus()
    person.type("Radio on before").press("Ctrl+L")

    unlock(person)
    person.type(" sitting down").press("Ctrl+Return")

    (idea,) = person.companion.takeaways.of_meeting(went_home.id)
    assert idea.text == "Radio on before sitting down"


def test_an_answer_taken_back_and_the_group_thrown_away_ends_the_question(person, clock):
    rhythm = Rhythm(first=TWO_HOURS_AGO.date(), at=TWO_HOURS_AGO.time(), zone="Europe/Paris")
    clock.turn(days=-1)
    group = person.companion.groups.save(a_group(rhythm=rhythm))
    person.press("Ctrl+L")
    clock.turn(days=1)
    unlock(person).press("1", "Ctrl+Z")

    person.window.go(PageName.SETTINGS)
    person.companion.groups.trash(group.id)
    person.window.go(PageName.TODAY)

    assert not is_asked(person)
    assert "How is it now?" not in person.says()


def test_ctrl_enter_keeps_one_idea_after_the_other_in_front_of_today_too(person, went_home):
    unlock(person).press("1", "3", "S")
    person.page.findChild(AfterEditor)._keeping._words.setFocus()

    person.type("Radio on").press("Ctrl+Return").type("Tea first").press("Ctrl+Return")

    assert [each.text for each in person.companion.takeaways.of_meeting(went_home.id)] == ["Radio on", "Tea first"]
