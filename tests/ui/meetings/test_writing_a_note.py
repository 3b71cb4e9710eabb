"""A note is kept as it is typed; nothing that was typed or pasted is lost."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from peercompanion.domain.note import LONGEST_POINT, LONGEST_TITLE, Ask, Audience, Comfort
from peercompanion.ui.autosave import PAUSE_MS
from tests.ui.waiting import wait_for

LONG = "word " * 40
MUCH = f"{LONG}\n" * 1_000


@pytest.fixture
def writer(visitor):
    """Somebody who has begun a new note."""
    visitor.press("Ctrl+Shift+N")
    return visitor


def only_note(visitor):
    [note] = visitor.companion.notes.private()
    return note


def test_words_are_saved_after_a_pause(writer):
    writer.type("Sleep")
    assert writer.private == []

    QTest.qWait(PAUSE_MS)

    assert wait_for(lambda: writer.private == ["Sleep"], 1_000)
    assert "Saved 19:42" in writer.words


def test_words_are_saved_when_the_page_is_left(writer):
    writer.type("Sleep").go_away()

    assert writer.private == ["Sleep"]


def test_a_note_nobody_wrote_in_is_no_note(writer, companion):
    before = companion.can_undo

    writer.press("Esc")

    assert writer.private == []
    assert companion.can_undo == before
    assert writer.focused == "Add a note"


def test_a_sitting_is_one_step_for_undo(writer, companion):
    writer.type("Sleep")
    writer.page.leave()
    writer.press("Return").type("a point")
    writer.page.leave()

    companion.undo()

    assert writer.private == []
    assert not writer.has("Title")


def test_everything_about_a_note_is_kept(writer):
    writer.type("Sleep").click("Ideas")
    writer.write("A few lines", "Since October.").press("Esc")

    note = only_note(writer)
    assert (note.ask, note.body, note.audience) == (Ask.IDEAS, "Since October.", Audience.GROUP)


def test_all_of_it_shows_on_the_open_card(writer):
    writer.type("Sleep").press("Return").type("Four nights").click("Ideas").press("Esc")

    assert "Four nights" in writer.words
    assert "I'd like ideas" in writer.words


def test_a_point_that_is_too_long_goes_on_in_the_few_lines(writer):
    writer.type("Sleep").press("Return").paste(LONG.strip()).press("Esc")

    note = only_note(writer)
    assert len(note.points) == 1 and len(note.points[0]) <= LONGEST_POINT
    assert f"{note.points[0]} {note.body}" == LONG.strip()


def test_a_title_that_is_too_long_goes_on_in_the_few_lines(writer):
    writer.paste(LONG.strip()).press("Esc")

    note = only_note(writer)
    assert len(note.title) <= LONGEST_TITLE
    assert f"{note.title} {note.body}" == LONG.strip()


def test_where_the_rest_went_is_told_until_more_is_typed(writer):
    told = 'What was too long stands in "A few lines".'

    writer.paste(LONG.strip())
    assert wait_for(lambda: len(writer.private) == 1, 5_000)
    assert told in writer.words and "Saved 19:42" not in writer.words

    writer.type("s")
    assert wait_for(lambda: "Saved 19:42" in writer.words, 5_000)
    assert told not in writer.words


def test_a_word_too_many_is_no_point_of_its_own(writer):
    writer.type("Sleep").press("Return").paste("word " * 18 + "end").press("Esc")

    note = only_note(writer)
    assert (len(note.points), note.body) == (1, "end")


def test_pasted_lines_become_points_and_the_rest_goes_on_in_the_few_lines(writer):
    lines = [f"line {n}" for n in range(8)]

    writer.type("Sleep").press("Return").paste("\n".join(lines)).press("Esc")

    note = only_note(writer)
    assert note.points == tuple(lines[:5])
    assert note.body.splitlines() == lines[5:]


def test_pasting_into_the_middle_loses_nothing(writer):
    writer.type("Sleep").press("Return").type("ab").press("Left").paste(LONG.strip()).press("Esc")

    note = only_note(writer)
    written = "".join((*note.points, note.body)).replace(" ", "")
    assert sorted(written) == sorted(f"ab{LONG}".replace(" ", ""))


def test_typing_stops_at_the_end_of_a_point_and_the_room_left_is_told(writer):
    writer.type("Sleep").press("Return").type("x" * (LONGEST_POINT - 5))
    assert "5 left" in writer.words

    writer.type("y" * 9).press("Esc")

    assert only_note(writer).points == ("x" * (LONGEST_POINT - 5) + "y" * 5,)
    assert only_note(writer).body == ""


def test_what_an_input_method_brings_is_never_cut(writer):
    writer.type("Sleep").press("Return")
    committed = QInputMethodEvent()
    committed.setCommitString("京" * (LONGEST_POINT + 30))

    QApplication.sendEvent(QApplication.focusWidget(), committed)
    writer.press("Esc")

    note = only_note(writer)
    assert (note.points, note.body) == (("京" * LONGEST_POINT,), "京" * 30)


def test_enter_on_an_empty_point_leads_on_to_the_few_lines(writer):
    writer.type("Sleep").press("Return", "Return").type("Since October.").press("Esc")

    assert only_note(writer).body == "Since October."


def test_there_is_no_sixth_point(writer):
    writer.type("Sleep").press("Return")
    for point in "abcde":
        writer.type(point).press("Return")
    writer.type("Since October.").press("Esc")

    note = only_note(writer)
    assert (note.points, note.body) == (tuple("abcde"), "Since October.")


def test_backspace_in_an_empty_point_takes_it_away(writer):
    writer.type("Sleep").press("Return").type("a").press("Return", "Backspace").type("b").press("Esc")

    assert only_note(writer).points == ("ab",)


@pytest.mark.parametrize("words", ["京都に行った話", "מה קרה ביום שלישי", "😀 e\u0301", "<b>bold</b> & more"])
def test_any_script_is_kept_as_it_is(writer, words):
    writer.paste(words).press("Esc")

    assert writer.private == [words]
    assert writer.focused == words


def test_a_note_can_be_opened_while_it_is_written(writer):
    writer.type("Sleep").click("Share")
    writer.press("Esc")

    assert writer.sheet == ["Sleep"]
    assert writer.focused == "Sleep"


def test_a_note_without_a_word_is_not_opened(writer):
    writer.click("Share")

    assert "Write something first." in writer.words
    assert writer.sheet == []
    assert writer.find("Private").isChecked()


def test_a_note_for_someone_else_leaves_the_sheet(visitor, bring):
    [note] = bring("Sleep")
    visitor.go("next").press("E").click("Someone else")

    visitor.press("Esc")

    assert visitor.sheet == []
    stored = visitor.companion.notes.get(note.id)
    assert (stored.comfort, stored.audience) == (Comfort.PRIVATE, Audience.SOMEONE_ELSE)


def test_a_note_whose_words_were_all_taken_away_goes_to_the_trash(visitor, bring):
    bring("Sleep")
    visitor.go("next").press("E", "Ctrl+A", "Delete", "Esc")

    assert visitor.sheet == []
    assert visitor.line == "Empty, so moved to trash. · Undo"
    assert visitor.press("Ctrl+Z").sheet == ["Sleep"]


def test_throwing_away_what_was_just_typed_keeps_it_in_the_trash(writer):
    writer.type("Sleep").click("Move to trash")

    assert writer.private == []
    assert [thrown.title for thrown in writer.companion.trash.list()] == ["Sleep"]


def test_the_help_line_stands_under_the_few_lines(writer):
    assert any("Samaritans" in label for label in writer.words.splitlines())


def test_a_full_disk_leaves_the_words_on_the_screen_and_the_page_where_it_is(writer, full_disk):
    writer.find("A few lines").setPlainText(MUCH)

    writer.go_away()

    assert writer.window.current is writer.page
    assert "the disk is full" in writer.banner
    assert writer.find("A few lines").toPlainText() == MUCH


def test_esc_does_not_close_what_could_not_be_saved(writer, full_disk):
    writer.find("A few lines").setPlainText(MUCH)

    writer.press("Esc")
    assert writer.has("A few lines")

    full_disk()
    writer.press("Esc")
    assert only_note(writer).body == MUCH


def test_words_that_could_not_be_saved_outlive_a_look_elsewhere(writer, full_disk):
    writer.find("A few lines").setPlainText(MUCH)

    writer.page.hide()
    writer.page.show()

    assert writer.find("A few lines").toPlainText() == MUCH


def test_a_change_from_elsewhere_shows_in_the_editor(visitor, bring, companion):
    [note] = bring("Sleep")
    visitor.go("next").press("E")

    companion.notes.save(replace(companion.notes.get(note.id), title="Sleep, better"))

    assert visitor.find("Title").toPlainText() == "Sleep, better"


def test_words_over_a_change_from_elsewhere_become_a_private_note(visitor, bring, companion):
    [note] = bring("Sleep")
    visitor.go("next").press("E").type(" mine")
    companion.notes.save(replace(companion.notes.get(note.id), title="theirs"))

    visitor.press("Esc")

    assert visitor.sheet == ["theirs"]
    assert visitor.private == ["Sleep mine"]


def test_words_of_a_note_that_vanished_become_a_private_note(visitor, bring, companion):
    [note] = bring("Sleep")
    visitor.go("next").press("E").type(" mine")
    companion.notes.trash(note.id)

    visitor.press("Esc")

    assert visitor.private == ["Sleep mine"]
