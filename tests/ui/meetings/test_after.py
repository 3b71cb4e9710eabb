"""After a meeting, beyond the three keys: what was brought, what is kept, and that no word and no wall is lost."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from peercompanion.domain.meeting import MeetingStatus, Part
from peercompanion.domain.note import Comfort, NoteStatus, Weight
from peercompanion.domain.takeaway import TakeawayKind
from peercompanion.errors import DiskFull
from peercompanion.ui.autosave import PAUSE_MS
from peercompanion.ui.context import PageName
from peercompanion.ui.meetings.after.brought import BroughtRow
from peercompanion.ui.meetings.after.editor import AfterEditor
from peercompanion.ui.meetings.after.kept_row import KeptRow
from tests.helpers import AN_EVENING, a_meeting, a_note, a_takeaway
from tests.ui.hand import settle
from tests.ui.meetings.visitor import Visitor
from tests.ui.waiting import wait_for

WORDS = "The idea, not the person"


@pytest.fixture
def ended(companion, group):
    """Half an hour ago."""
    return companion.meetings.save(a_meeting(group, starts=AN_EVENING - timedelta(hours=2)))


@pytest.fixture
def mornings(companion, ended):
    note = companion.notes.save(a_note(title="Mornings"))
    return companion.notes.bring(note.id, Comfort.SHARE, meeting=ended.id)


@pytest.fixture
def after(ended, open_meetings):
    """Somebody who says more about the meeting that just ended, on Meetings."""
    return open_meetings().click("Say more about this meeting")


def rows(visitor, kind):
    settle()
    return [row for row in visitor.page.findChildren(kind) if row.isVisible()]


def became(visitor, status):
    """Of the first note; one of the tiles of "My part" has the same name."""
    (line, *_) = rows(visitor, BroughtRow)
    choice = next(choice for choice in line._became._choices if choice.value is status)
    QTest.mouseClick(choice, Qt.MouseButton.LeftButton)
    settle()
    return visitor


def kept(companion, meeting):
    return [(each.kind, each.text, each.alias) for each in companion.takeaways.of_meeting(meeting.id)]


# what was brought


def test_nothing_chosen_is_how_each_begins_and_stays_so(companion, mornings, after):
    (line,) = rows(after, BroughtRow)

    assert line._became.value is None
    after.press("1", "3", "L", "Return")
    assert companion.notes.get(mornings.id).status is NoteStatus.TO_BRING


def test_how_it_was_is_asked_only_of_what_was_shared(companion, mornings, after):
    assert not after.has("Lighter")

    became(after, NoteStatus.SHARED).click("Lighter")

    stored = companion.notes.get(mornings.id)
    assert (stored.status, stored.felt) == (NoteStatus.SHARED, Weight.LIGHTER)


def test_not_today_comes_along_to_the_next_meeting(companion, mornings, group, after):
    later = companion.meetings.save(a_meeting(group))

    became(after, NoteStatus.SHARED).click("Not today")

    assert companion.notes.get(mornings.id).status is NoteStatus.TO_BRING
    assert [note.title for note in companion.notes.sheet(later)] == ["Mornings"]


def test_kept_for_me_it_is_behind_the_wall_at_once_and_not_here_the_next_time(companion, mornings, ended, after):
    after.click("Keep for me")

    assert companion.notes.get(mornings.id).comfort is Comfort.PRIVATE
    assert companion.notes.sheet(ended) == []
    assert after.line == "Only for me again. · Undo"
    after.press("Esc").click("Say more about this meeting")
    assert rows(after, BroughtRow) == []


def test_letting_go_waits_behind_more(companion, mornings, after):
    assert not after.has("Let it go: Mornings")

    after.click("More for: Mornings").click("Let it go: Mornings")

    assert companion.notes.get(mornings.id).status is NoteStatus.LET_GO
    assert "Let go of." in after.words


def test_what_was_brought_along_from_an_earlier_meeting_is_there_and_is_this_ones_when_said(
    companion, group, ended, open_meetings
):
    before = companion.meetings.save(
        a_meeting(group, starts=ended.starts - timedelta(weeks=1), status=MeetingStatus.WENT)
    )
    note = companion.notes.save(a_note(title="Left over"))
    companion.notes.bring(note.id, Comfort.SHARE, meeting=before.id)

    became(open_meetings().click("Say more about this meeting"), NoteStatus.SHARED)

    assert companion.notes.get(note.id).meeting == ended.id


def test_a_private_note_never_stands_there(companion, ended, open_meetings):
    companion.notes.save(a_note(title="SECRETWORD"))
    note = companion.notes.save(a_note(title="SECRETWORD too"))
    companion.notes.bring(note.id, Comfort.SHARE, meeting=ended.id)
    companion.notes.close(note.id)

    after = open_meetings().click("Say more about this meeting")

    assert "SECRETWORD" not in after.everything()


def test_very_low_alone_offers_nothing_and_heavier_leads_to_f1_and_back(companion, mornings, after):
    help_way = "It's hard right now"
    became(after.press("1", "1", "S"), NoteStatus.SHARED)
    assert not rows(after, BroughtRow)[0]._help.isVisible()

    after.click("Heavier").click(help_way)
    assert after.window.current_name is PageName.HARD_NOW
    after.press("Esc")

    assert after.window.current_name is PageName.MEETINGS
    assert rows(after, AfterEditor)


def test_heavier_of_another_day_says_nothing_more(companion, mornings, ended, open_meetings):
    companion.notes.shared(mornings.id, felt=Weight.HEAVIER)

    after = open_meetings().click("Say more about this meeting")

    assert not rows(after, BroughtRow)[0]._help.isVisible()


def test_kept_for_me_and_then_shared_after_all_it_comes_out_as_it_went_in_and_undo_puts_it_back(
    companion, mornings, after
):
    after.click("Keep for me")

    became(after, NoteStatus.SHARED)
    stored = companion.notes.get(mornings.id)
    assert (stored.status, stored.comfort) == (NoteStatus.SHARED, Comfort.SHARE)
    assert not after.banner
    after.press("Ctrl+Z")

    stored = companion.notes.get(mornings.id)
    assert (stored.status, stored.comfort) == (NoteStatus.KEPT, Comfort.PRIVATE)


def test_kept_for_me_and_then_not_today_it_comes_along_as_it_went_in(companion, mornings, after):
    after.click("Keep for me").click("Not today")

    stored = companion.notes.get(mornings.id)
    assert (stored.status, stored.comfort) == (NoteStatus.TO_BRING, Comfort.SHARE)


def test_how_it_was_to_have_said_it_leaves_a_follow_up_what_it_is(companion, mornings, after):
    companion.notes.follow_up(mornings.id, "Ask about the lamp")

    became(after, NoteStatus.SHARED).click("Lighter")

    stored = companion.notes.get(mornings.id)
    assert (stored.status, stored.felt) == (NoteStatus.FOLLOW_UP, Weight.LIGHTER)


def test_a_note_that_is_renamed_meanwhile_has_its_new_name_here(companion, mornings, after):
    companion.notes.save(replace(companion.notes.get(mornings.id), title="Evenings"))

    assert "Evenings" in after.words
    assert "Mornings" not in after.words
    assert after.has("More for: Evenings")


def test_what_is_for_no_one_meeting_stands_only_at_the_latest(companion, group, ended, open_meetings):
    years_ago = companion.meetings.save(
        a_meeting(group, starts=AN_EVENING - timedelta(days=900), status=MeetingStatus.WENT)
    )
    note = companion.notes.save(a_note(title="For whenever"))
    companion.notes.bring(note.id, Comfort.SHARE)
    after = open_meetings().click("Say more about this meeting")
    at_the_latest = [line.note.title for line in rows(after, BroughtRow)]

    after.press("Esc")
    after.page._open_after(years_ago)

    assert at_the_latest == ["For whenever"]
    assert rows(after, BroughtRow) == []


# the three keys


def test_who_says_how_it_is_now_without_a_word_of_going_went(companion, ended, after):
    after.click("Listened")
    stored = companion.meetings.get(ended.id)
    after.press("Ctrl+Z")

    assert (stored.status, stored.part) == (MeetingStatus.WENT, Part.LISTENED)
    assert companion.meetings.get(ended.id).status is MeetingStatus.PLANNED


def test_part_of_it_stays_so_when_more_is_said(companion, ended, after):
    after.press("2", "3", "L")

    assert companion.meetings.get(ended.id).status is MeetingStatus.PART


# something to keep


def test_several_are_kept_one_after_the_other_and_listed_below(companion, ended, after):
    after.write(WORDS, "Shoes by the door").press("Ctrl+Return").type("Tea first").press("Ctrl+Return")

    assert kept(companion, ended) == [
        (TakeawayKind.IDEA, "Shoes by the door", ""),
        (TakeawayKind.IDEA, "Tea first", ""),
    ]
    assert [row.takeaway.text for row in rows(after, KeptRow)] == ["Shoes by the door", "Tea first"]
    assert after.focused == WORDS


def test_thanks_have_an_alias_of_at_most_twelve_characters(companion, ended, after):
    after.click("Thanks").write("What for", "The lift").write("To whom, in short", "Somebody with a name")
    after.press("Ctrl+Return")

    assert kept(companion, ended) == [(TakeawayKind.THANKS, "The lift", "Somebody wit")]


def test_an_idea_becomes_a_strategy_by_one_key_and_its_undo_goes_when_something_else_was_done(companion, ended, after):
    after.write(WORDS, "Radio on").press("Ctrl+Shift+Return")
    assert after.has("Undo making the strategy")
    assert after.focused == "Open the strategy"

    after.click("I went")

    assert companion.strategies.all()[0].meeting == ended.id
    assert not after.has("Undo making the strategy")
    assert after.has("Open the strategy")


def test_its_undo_goes_too_when_a_setting_was_changed(companion, ended, after):
    after.write(WORDS, "Radio on").press("Ctrl+Shift+Return").press("Ctrl++")

    assert not after.has("Undo making the strategy")
    assert after.has("Open the strategy")


def test_undo_beside_it_takes_the_strategy_back_and_keeps_the_idea(companion, ended, after):
    after.write(WORDS, "Radio on").press("Ctrl+Shift+Return").click("Undo making the strategy")

    assert companion.strategies.all() == []
    assert kept(companion, ended) == [(TakeawayKind.IDEA, "Radio on", "")]
    assert rows(after, KeptRow)[0]._make.isVisible()


def test_only_an_idea_offers_to_become_one(after):
    assert after.has("Make a strategy")

    after.click("Question")

    assert not after.has("Make a strategy")


def test_what_is_listed_goes_back_into_the_field_to_be_changed(companion, ended, after):
    after.write(WORDS, "Tea frst").press("Ctrl+Return")
    (line,) = rows(after, KeptRow)

    line._change.click()
    after.press("Ctrl+A").type("Tea first").press("Ctrl+Return")

    assert kept(companion, ended) == [(TakeawayKind.IDEA, "Tea first", "")]


def test_one_is_moved_to_the_trash_and_undo_brings_it_back(companion, ended, after):
    after.write(WORDS, "Tea first").press("Ctrl+Return")

    rows(after, KeptRow)[0]._trash.click()
    assert kept(companion, ended) == []
    after.press("Ctrl+Z")

    assert [row.takeaway.text for row in rows(after, KeptRow)] == ["Tea first"]


def test_words_are_stored_in_a_pause_and_gone_again_when_all_are_taken_away(companion, ended, after):
    after.write(WORDS, "Tea first")
    assert wait_for(lambda: kept(companion, ended) != [], 3 * PAUSE_MS)

    after.press("Ctrl+A", "Delete").press("Esc")

    assert kept(companion, ended) == []


def test_a_full_disk_loses_no_word(companion, ended, open_meetings, request):
    after = open_meetings().click("Say more about this meeting")
    make_room = request.getfixturevalue("full_disk")
    for length in (4_000, 400, 40):
        with pytest.raises(DiskFull):
            while True:
                companion.takeaways.save(a_takeaway(text="x" * (length // 2)))
    words = "Tea first. " * 150

    after.write(WORDS, words[:40])
    after.find(WORDS).insertPlainText(words[40:])
    after.press("Esc")
    assert after.find(WORDS).toPlainText() == words
    assert after.banner

    make_room()
    after.press("Esc")
    assert [text for _, text, _ in kept(companion, ended)] == [words]


def test_in_another_language_what_is_being_written_stays_in_the_field(companion, ended, after):
    after.write(WORDS, "Tea fi")
    after.page.leave()
    place = after.page.place()

    after.press("Esc").go()
    after.page.come_back(place)
    settle()
    after.write(WORDS, "")

    assert after.find(WORDS).toPlainText() == "Tea fi"
    assert rows(after, KeptRow) == []


def test_a_name_that_is_kept_at_once_is_asked_about_below_and_the_next_thing_can_be_written(companion, ended, after):
    after.write(WORDS, "Martin said his wife left").press("Ctrl+Return").type("Tea first")
    settle()

    after.click("use 'someone'")

    assert kept(companion, ended)[0] == (TakeawayKind.IDEA, "Someone said his wife left", "")
    assert after.find(WORDS).toPlainText() == "Tea first"


def test_a_name_that_is_made_a_strategy_of_at_once_is_asked_about_first(companion, ended, after):
    after.write(WORDS, "Martin said: radio on").press("Ctrl+Shift+Return")
    assert companion.strategies.all() == []
    assert kept(companion, ended) == [(TakeawayKind.IDEA, "Martin said: radio on", "")]
    assert after.focused == "use 'someone'"

    after.press("Space", "Ctrl+Shift+Return")

    assert [strategy.title for strategy in companion.strategies.all()] == ["Someone said: radio on"]


def test_who_wants_the_strategy_as_it_is_presses_once_more(companion, ended, after):
    after.write(WORDS, "Martin said: radio on").press("Ctrl+Shift+Return", "Ctrl+Shift+Return")

    assert [strategy.title for strategy in companion.strategies.all()] == ["Martin said: radio on"]


# something I gave, and for next time


def test_both_lines_are_kept_on_the_way_out_and_are_there_again(companion, ended, after):
    after.write("Something I gave", "I listened.").write("For next time", "Ask about the walk").press("Esc")

    assert companion.meetings.get(ended.id).gave == "I listened."
    assert kept(companion, ended) == [(TakeawayKind.FOLLOW_UP, "Ask about the walk", "")]
    after.click("Say more about this meeting")
    assert after.find("For next time").text() == "Ask about the walk"


def test_a_follow_up_that_is_changed_stays_one_and_emptied_it_goes(companion, ended, after):
    after.write("For next time", "Ask").press("Return").type(" about it").press("Return")
    assert kept(companion, ended) == [(TakeawayKind.FOLLOW_UP, "Ask about it", "")]

    after.press("Ctrl+A", "Delete", "Return")

    assert kept(companion, ended) == []


# two windows, and what happens elsewhere meanwhile


def test_what_is_answered_in_another_window_is_shown_and_unsaved_words_stay(companion, ended, after, make_window):
    after.write("Something I gave", "I list")
    companion.meetings.say_after(ended, status=MeetingStatus.PART, mood=4, part=Part.HELPED)
    settle()

    (editor,) = rows(after, AfterEditor)
    assert (editor._keys._there.value, editor._keys._mood.value) == (MeetingStatus.PART, 4)
    assert after.find("Something I gave").text() == "I list"
    after.press("Esc")
    stored = companion.meetings.get(ended.id)
    assert (stored.gave, stored.part) == ("I list", Part.HELPED)


def test_what_is_kept_in_another_window_is_listed(companion, ended, after):
    companion.takeaways.save(a_takeaway(kind=TakeawayKind.IDEA, text="From elsewhere", meeting=ended.id))

    assert [row.takeaway.text for row in rows(after, KeptRow)] == ["From elsewhere"]


def test_a_meeting_that_went_to_the_trash_elsewhere_is_not_asked_about_any_more(companion, ended, after):
    companion.meetings.trash(ended.id)

    assert rows(after, AfterEditor) == []


def test_did_not_take_place_is_said_too_and_asks_nothing_more(companion, ended, after):
    after.click("It did not take place")

    assert companion.meetings.get(ended.id).status is MeetingStatus.CANCELLED
    assert "My part" not in after.words


def test_every_control_has_a_name_and_each_key_is_told(after):
    (editor,) = rows(after, AfterEditor)
    names = [control.accessibleName() or control.text() for control in Visitor.controls(after)]

    assert all(names)
    assert editor._keys._there._choices[0].accessibleDescription() == "Key: 1"
    assert editor._keys._part._choices[0].accessibleDescription() == "Key: L"
