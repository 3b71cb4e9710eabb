"""Undo takes back the last step; at last the whole new entry, and the form is fresh again."""

import pytest


def ratings(companion):
    return [(entry.mood, entry.hope, entry.note) for entry in companion.moods.latest(9)]


@pytest.mark.parametrize("way", ["Ctrl+Z", "click"])
def test_undo_of_the_first_key_leaves_nothing_behind(hand, companion, way):
    hand.press("2")
    undo(hand, way)

    assert ratings(companion) == []
    assert companion.trash.list() == []
    assert hand.face is None
    assert hand.line == "Keys 1 to 5. Saved at once."
    assert hand.focused == "Very low"


@pytest.mark.parametrize("way", ["Ctrl+Z", "click"])
def test_undo_goes_back_step_by_step(hand, companion, way):
    hand.press("2", "4").click("Hope, quite, 4 of 5")

    undo(hand, way)
    assert ratings(companion) == [(4, None, "")]
    undo(hand, way)
    assert ratings(companion) == [(2, None, "")]
    assert hand.face == 2
    undo(hand, way)
    assert ratings(companion) == []


def test_redo_brings_it_back_to_the_form(hand, companion):
    hand.press("2", "Ctrl+Z", "Ctrl+Shift+Z")

    assert ratings(companion) == [(2, None, "")]
    assert hand.face == 2
    hand.press("3")
    assert ratings(companion) == [(3, None, "")]


def test_after_undo_the_next_face_is_an_entry_of_its_own(hand, companion):
    hand.press("2", "Ctrl+Z", "5")

    assert ratings(companion) == [(5, None, "")]


def test_typing_is_one_step_however_often_it_was_saved(hand, companion):
    hand.press("2").write("one")
    hand.pause()
    hand.type(" two")
    hand.pause()
    hand.press("Esc", "Ctrl+Z")

    assert ratings(companion) == [(2, None, "")]
    assert hand.note.toPlainText() == ""
    hand.press("Ctrl+Y")
    assert ratings(companion) == [(2, None, "one two")]
    assert hand.note.toPlainText() == "one two"


def test_words_and_the_answer_after_them_are_two_steps(hand, companion):
    hand.press("2").write("still here")
    hand.click("Hope, quite, 4 of 5").press("Ctrl+Z")

    assert ratings(companion) == [(2, None, "still here")]


def test_ctrl_z_in_the_note_is_about_letters(hand, companion):
    hand.press("2")
    hand.note.setFocus()
    hand.type("abc").press("Ctrl+Z")

    assert hand.note.toPlainText() == ""
    assert ratings(companion) == [(2, None, "")]


def test_undo_after_done_leaves_the_form_fresh(hand, companion):
    hand.press("2", "4", "Esc", "Ctrl+Z")

    assert ratings(companion) == [(2, None, "")]
    assert hand.face is None


def test_undo_with_words_not_saved_yet_saves_them_first(hand, companion):
    hand.press("2").write("not saved yet")
    hand.find("Done").setFocus()
    hand.press("Ctrl+Z", "Ctrl+Y")

    assert ratings(companion) == [(2, None, "not saved yet")]


def undo(hand, way):
    if way == "click":
        hand.click("Undo")
    else:
        hand.press(way)
