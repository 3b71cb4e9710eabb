"""To the trash and back, a note for the group from an entry, and the way to where a thing is at home."""

import pytest

from peercompanion.domain.note import Comfort, NoteStatus
from tests.helpers import a_mood
from tests.ui.journal.conftest import days_ago


def test_delete_moves_to_the_trash_and_chooses_the_next_line(reader, companion):
    reader.press("Down", "Delete")

    assert [thing.preview for thing in companion.trash.list()] == ["Walked to the bridge. It was quiet there."]
    assert "Just here" in reader.chosen
    assert reader.focused == "Entries"
    assert "Moved to trash." in reader.words
    assert "4 entries" in reader.words


def test_undo_brings_it_back_and_the_line_stays_chosen(reader, companion):
    reader.press("Down", "Delete", "Ctrl+Z")

    assert companion.trash.list() == []
    assert "Walked to the bridge" in reader.rows[2]
    assert "Just here" in reader.chosen


def test_the_undo_in_the_line_at_the_foot_does_the_same(reader, companion):
    reader.press("Down", "Delete").click("Undo")

    assert companion.trash.list() == []


def test_deleting_the_last_line_chooses_the_one_before(reader):
    reader.press("End", "Delete")

    assert "Low. Long day" in reader.chosen


def test_deleting_all_of_it_ends_in_the_empty_state(open_journal, companion):
    companion.moods.save(a_mood(note="only one"))
    reader = open_journal(companion)

    reader.press("Delete")

    assert "Nothing here yet" in reader.words


@pytest.mark.parametrize("row", [1, 7])
def test_a_note_and_a_meeting_can_go_there_too(reader, companion, row):
    reader.click_row(row).press("Delete")

    assert len(companion.trash.list()) == 1


def test_a_found_strategy_can_go_there_and_the_search_stays(reader, companion):
    reader.search("bridge").press("Down", "End", "Delete")

    assert [thing.title for thing in companion.trash.list()] == ["Ten steps to the bridge"]
    assert "3 found" in reader.words
    assert reader.focused == "Found"


def test_the_last_hit_gone_the_focus_is_back_in_the_field(reader):
    reader.search("rang back").press("Down", "Delete")

    assert "Nothing found" in reader.words
    assert reader.focused == "Search everything you wrote"


def test_the_button_beside_the_entry_does_the_same(reader, companion):
    reader.press("Down").click("Move to trash")

    assert len(companion.trash.list()) == 1


def test_n_makes_a_private_note_for_the_group(reader, companion):
    entry = next(mood for mood in companion.moods.latest(3) if mood.mood == 4)

    reader.press("Down", "N")

    caught = next(note for note in companion.notes.private() if entry.id in note.entries)
    assert (caught.comfort, caught.status, caught.body) == (Comfort.PRIVATE, NoteStatus.CAUGHT, entry.note)
    assert "Kept as a private note in “Only for me”." in reader.words
    assert "Walked to the bridge" in reader.chosen

    reader.press("Ctrl+Z")
    assert all(entry.id not in note.entries for note in companion.notes.private())


def test_the_button_for_it_stands_beside_an_entry_with_words_only(reader):
    reader.press("Down")
    assert reader.has("Make a note for the group")

    reader.press("Down")
    assert "Just here" in reader.chosen
    assert not reader.has("Make a note for the group")


def test_n_on_an_entry_without_words_says_why_there_is_none(reader, companion):
    before = companion.notes.private_count()

    reader.press("Down", "Down", "N")

    assert companion.notes.private_count() == before
    assert "There are no words in it yet to take along." in reader.words


def test_n_on_a_meeting_does_nothing(reader, companion):
    before = companion.notes.private_count()

    reader.press("End", "N")

    assert companion.notes.private_count() == before


def test_enter_on_a_meeting_opens_it_in_meetings(reader):
    reader.press("End", "Return")

    assert type(reader.window.current).__name__ == "MeetingsPage"


def test_n_while_writing_is_a_letter(reader, companion):
    before = companion.notes.private_count()

    reader.press("Down", "Return").type("n").press("Esc")

    assert companion.notes.private_count() == before
    assert reader.read.endswith("n")


def test_the_line_says_when_an_entry_was_changed(open_journal, companion, clock):
    entry = companion.moods.save(a_mood(happened=days_ago(1), note="before"))
    clock.turn(hours=1)
    reader = open_journal(companion)
    assert "Changed" not in reader.words

    reader.press("Return").type(" after").press("Esc")

    assert companion.moods.get(entry.id).note == "before after"
    assert "Changed 20:42" in reader.words
