"""Writing in place: Enter or a click, everything saved as it is written, Esc ends it and keeps all."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QDateEdit, QTimeEdit

from peercompanion.domain.mood import MoodKind
from peercompanion.domain.note import Comfort, NoteStatus
from peercompanion.errors import DiskFull
from peercompanion.ui.context import PageName
from tests.helpers import AN_EVENING, a_mood
from tests.ui.hand import settle


@pytest.fixture
def evening(few):
    """The entry with a rating, feelings, a tag and words."""
    return next(mood for mood in few.moods.latest(3) if mood.mood == 4)


@pytest.fixture
def writer(reader, evening):
    """Somebody writing on that entry, with the cursor at its end."""
    return reader.press("Down", "Return")


def stored(companion, mood):
    return companion.moods.get(mood.id)


def test_enter_writes_on_at_the_end_and_esc_keeps_all(writer, companion, evening):
    assert writer.focused == "A few lines"

    writer.type(" And a heron.").press("Esc")

    assert stored(companion, evening).note == "Walked to the bridge. It was quiet there. And a heron."
    assert writer.read == "Walked to the bridge. It was quiet there. And a heron."
    assert writer.focused == "Entries"
    assert "And a heron" in writer.chosen


@pytest.mark.parametrize("key", ["Ctrl+Return", "Ctrl+Enter"])
def test_ctrl_and_enter_is_done(writer, companion, evening, key):
    writer.type(" Done.").press(key)

    assert stored(companion, evening).note.endswith("Done.")
    assert not writer.is_writing


def test_a_click_into_the_words_writes_on_there(reader, companion, evening):
    reader.press("Down").click_words().type("I ").press("Esc")

    assert stored(companion, evening).note == "I Walked to the bridge. It was quiet there."


def test_words_are_saved_after_a_pause_without_any_key_for_it(writer, companion, evening):
    writer.type(" Still.").pause()

    assert stored(companion, evening).note.endswith("Still.")
    assert writer.is_writing
    assert "Saved 19:42" in writer.words


def test_leaving_the_page_saves_what_was_not_yet_saved(writer, companion, evening):
    writer.type(" Gone to settings.")

    writer.window.go(PageName.SETTINGS)

    assert stored(companion, evening).note.endswith("Gone to settings.")


def test_coming_back_one_goes_on_writing(writer):
    writer.type(" one")
    writer.window.go(PageName.SETTINGS)
    writer.window.go(PageName.JOURNAL)
    settle()

    writer.type(" two")

    assert writer.note.toPlainText().endswith("one two")


def test_choosing_another_line_saves_and_shows_that_one(writer, companion, evening):
    writer.type(" And on.")
    writer.view.setFocus()
    writer.press("Down")

    assert stored(companion, evening).note.endswith("And on.")
    assert not writer.is_writing
    assert "Just here" in writer.chosen


def test_a_whole_sitting_of_typing_is_one_step_for_undo(writer, companion, evening):
    writer.type(" one").pause().type(" two").pause().press("Esc", "Ctrl+Z")

    assert stored(companion, evening).note == evening.note
    assert writer.read == evening.note


def test_undo_while_writing_shows_what_is_stored_then(writer, companion, evening):
    writer.control("Low").setFocus()
    writer.press("Space")
    assert stored(companion, evening).mood == 2

    writer.press("Ctrl+Z")

    assert stored(companion, evening).mood == 4
    assert writer.is_writing
    assert writer.control("Okay").isChecked()


def test_another_face_corrects_the_rating_at_once(writer, companion, evening):
    writer.control("Okay").setFocus()
    writer.press("2")

    assert stored(companion, evening).mood == 2
    assert writer.rows[2].startswith("Today, 22 November, 19:42, Low · calm")


def test_just_here_takes_the_rating_back(writer, companion, evening):
    writer.click("Just here")

    assert (stored(companion, evening).mood, stored(companion, evening).kind) == (None, MoodKind.JUST_HERE)


def test_rows_feelings_and_tags_are_written_on_too(writer, companion, evening):
    writer.control("Connection, somewhat, 3 of 5").setFocus()
    writer.press("Space")
    writer.click("calm")
    writer.control("walk").setFocus()
    writer.press("Delete")

    saved = stored(companion, evening)
    assert (saved.connected, saved.feelings, saved.tags) == (3, ("hopeful",), ())


def test_a_tag_that_was_typed_and_not_entered_is_kept_at_the_end(writer, companion, evening):
    writer.click("Add a tag").type("river")

    writer.window.go(PageName.SETTINGS)

    assert stored(companion, evening).tags == ("walk", "river")


def test_another_time_moves_the_entry_to_its_day(writer, companion, evening):
    day = writer.page.findChild(QDateEdit)
    day.setFocus()
    day.setDate(day.date().addDays(-1))
    writer.pause().press("Esc")

    moved = stored(companion, evening)
    assert moved.happened == evening.happened - timedelta(days=1)
    day = "Yesterday, 21 November"
    assert writer.rows[3:5] == [day, f"{day}, 19:42, Okay · calm, hopeful. {evening.note}"]
    assert "Okay · calm" in writer.chosen


def test_the_time_is_that_of_the_place_where_it_was(writer, companion, evening):
    assert writer.page.findChild(QTimeEdit).time().toString("HH:mm") == "19:42"


def test_a_time_still_to_come_is_said_and_not_kept(writer, companion, evening):
    time = writer.page.findChild(QTimeEdit)
    time.setFocus()
    time.setTime(time.time().addSecs(3600))
    writer.pause()

    assert "That is still to come" in writer.words
    assert stored(companion, evening).happened == AN_EVENING


def test_an_entry_emptied_of_everything_goes_to_the_trash_with_undo(reader, companion):
    only_words = companion.moods.save(a_mood(mood=None, note="x"))
    reader.page.arrive(only_words.id)
    reader.press("Return", "Backspace", "Esc")

    assert [thing.id for thing in companion.trash.list()] == [only_words.id]
    assert "Nothing was left in it" in reader.words

    reader.press("Ctrl+Z")
    assert companion.trash.list() == []


def test_a_full_disk_leaves_the_words_on_the_screen_and_says_so(writer, companion, evening, full_disk):
    words = "Walked on. " * 4_000
    writer.note.setPlainText(words)
    writer.wait_for_trouble()

    assert "the disk is full" in writer.banner
    assert writer.note.toPlainText() == words
    writer.window.go(PageName.SETTINGS)
    assert writer.window.current is writer.page
    with pytest.raises(DiskFull):
        writer.window.save_drafts()

    full_disk()
    writer.press("Esc")
    assert stored(companion, evening).note == words


def test_a_change_elsewhere_is_followed_while_nothing_is_typed(writer, companion, evening):
    companion.moods.save(replace(evening, note="From elsewhere"))

    assert writer.note.toPlainText() == "From elsewhere"


def test_a_change_elsewhere_never_overwrites_what_is_typed_and_both_are_kept(writer, companion, evening):
    writer.type(" Mine.")
    companion.moods.save(replace(evening, note="Theirs."))

    assert writer.note.toPlainText().endswith("Mine.")
    assert "This was changed in another place" in writer.banner

    writer.click("Keep mine as well")
    notes = [mood.note for mood in companion.moods.latest(4)]
    assert "Theirs." in notes
    assert "Walked to the bridge. It was quiet there. Mine." in notes
    assert "This was changed" not in writer.banner


def test_letting_mine_go_shows_the_other(writer, companion, evening):
    writer.type(" Mine.")
    companion.moods.save(replace(evening, note="Theirs."))

    writer.click("Let mine go")

    assert writer.note.toPlainText() == "Theirs."
    assert len(companion.moods.latest(9)) == 3


def test_a_lock_with_both_changed_loses_neither(writer, companion, evening):
    writer.type(" Mine.")
    companion.moods.save(replace(evening, note="Theirs."))

    writer.window.save_drafts()

    assert {mood.note for mood in companion.moods.latest(4)} >= {
        "Theirs.",
        "Walked to the bridge. It was quiet there. Mine.",
    }


def test_an_entry_that_went_to_the_trash_elsewhere_keeps_what_is_typed(writer, companion, evening):
    writer.type(" Mine.")
    companion.moods.trash(evening.id)
    assert "Mine." in writer.note.toPlainText()

    writer.press("Esc")

    assert [mood.note for mood in companion.moods.latest(1)] == ["Walked to the bridge. It was quiet there. Mine."]


def test_an_entry_that_went_to_the_trash_with_nothing_typed_closes(writer, companion, evening):
    companion.moods.trash(evening.id)

    assert not writer.is_writing


def test_the_help_line_stands_under_every_editor(reader, companion):
    for _ in range(2):
        reader.press("Return")
        assert "If this is about ending your life" in reader.words
        reader.press("Esc", "Down")


def test_a_note_for_the_group_is_written_on_in_place(reader, companion):
    note = companion.notes.private()[0]
    reader.press("Return")
    assert reader.focused == "Text"

    reader.type(" I would like ideas.").press("Esc")

    assert companion.notes.get(note.id).body == "The bridge, and the letter. I would like ideas."
    assert reader.read.endswith("I would like ideas.")


def test_a_note_kept_beside_another_is_private(reader, companion):
    note = companion.notes.bring(companion.notes.private()[0].id, Comfort.SHARE)
    reader.press("Return").type(" Mine.")
    companion.notes.save(replace(note, body="Theirs."))

    reader.press("Esc")

    kept = next(other for other in companion.notes.private() if other.body.endswith("Mine."))
    assert (kept.comfort, kept.status) == (Comfort.PRIVATE, NoteStatus.CAUGHT)
    assert [other.body for other in companion.notes.sheet()] == ["Theirs."]


def test_only_rows_that_were_chosen_or_answered_are_offered(open_journal, companion):
    companion.moods.save(a_mood(note="words", hope=2))

    reader = open_journal(companion).press("Return")

    assert reader.has("Hope, a little, 2 of 5")
    assert not reader.has("Sleep, okay, 4 of 5")
