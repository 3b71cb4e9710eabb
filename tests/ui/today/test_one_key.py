"""Journey 1: a check-in on a bad day costs one key. Which entry an answer lands on."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from peercompanion.domain.choices import Choices, Row
from peercompanion.domain.mood import MoodKind
from peercompanion.ui.context import PageName
from tests.helpers import PASSPHRASE
from tests.ui.today.hand import Hand

TEN_MINUTES = {"minutes": 10}


def moods(companion):
    return [entry.mood for entry in companion.moods.latest(9)]


@pytest.mark.parametrize("key", ["1", "2", "3", "4", "5"])
def test_one_key_saves_a_check_in(hand, companion, key):
    hand.press(key)

    entry = companion.moods.latest()[0]
    assert hand.keystrokes == 1
    assert (entry.mood, entry.kind, entry.happened) == (int(key), MoodKind.CHECK_IN, companion.clock.now())
    assert hand.line == "Saved 19:42 · Undo"
    assert hand.face == int(key)


def test_today_opens_on_the_faces(hand):
    assert hand.focused == "Very low"
    assert hand.line == "Keys 1 to 5. Saved at once."


def test_a_click_on_a_face_is_the_same_one_step(hand, companion):
    hand.click("Low")

    assert moods(companion) == [2]
    assert hand.line == "Saved 19:42 · Undo"


def test_who_types_on_after_an_answer_writes_the_lines_and_a_digit_in_them_is_no_mood(hand, companion):
    hand.press("2")
    for letter in "bad night again, 3 hours":
        hand.type(letter)
    hand.pause()

    entry = companion.moods.latest()[0]
    assert (entry.mood, entry.note) == (2, "bad night again, 3 hours")
    assert len(companion.moods.latest(9)) == 1


def test_before_an_answer_letters_are_nothing_for_they_may_be_a_passphrase(hand, companion):
    hand.type("lamp")

    assert hand.note.toPlainText() == ""
    assert companion.moods.latest(9) == []


def test_without_lines_among_the_rows_letters_are_nothing(open_today, companion):
    companion.save_choices(Choices(rows=frozenset({Row.HOPE})))
    hand = open_today(companion)

    hand.press("2").type("abc")

    assert companion.moods.latest()[0].note == ""
    assert hand.focused == "Low"


def test_a_digit_on_a_scale_answers_the_scale(hand, companion):
    hand.press("2")
    hand.find("Hope, not at all, 1 of 5").setFocus()
    hand.press("4")

    entry = companion.moods.latest()[0]
    assert (entry.mood, entry.hope) == (2, 4)
    assert hand.focused == "Hope, quite, 4 of 5"


@pytest.mark.parametrize("key", ["Return", "Space"])
def test_enter_and_space_on_a_face_save_it_and_arrows_do_not(hand, companion, key):
    hand.press("Right", "Right")
    assert moods(companion) == []

    hand.press(key)
    assert moods(companion) == [3]


def test_zero_saves_an_entry_without_a_rating(hand, companion):
    hand.press("0")

    entry = companion.moods.latest()[0]
    assert (entry.kind, entry.mood) == (MoodKind.JUST_HERE, None)
    assert "Just here" in hand.chosen


def test_just_here_is_the_same_by_mouse_and_stays_when_said_twice(hand, companion):
    hand.click("Just here").click("Just here")

    assert [entry.kind for entry in companion.moods.latest(9)] == [MoodKind.JUST_HERE]
    assert "Just here" in hand.chosen


def test_a_face_after_just_here_makes_it_a_check_in_and_back(hand, companion):
    hand.press("0", "3")
    entry = companion.moods.latest(9)
    assert [(e.kind, e.mood) for e in entry] == [(MoodKind.CHECK_IN, 3)]

    hand.press("0")
    assert [(e.kind, e.mood) for e in companion.moods.latest(9)] == [(MoodKind.JUST_HERE, None)]


def test_a_very_low_face_changes_nothing_but_the_face(open_today, companion):
    hand = open_today(companion)
    hand.press("3")
    before = hand.words, sorted(map(str, map(type, hand.controls()))), hand.line

    hand.press("1")

    assert (hand.words, sorted(map(str, map(type, hand.controls()))), hand.line) == before
    assert hand.face == 1


def test_nothing_moves_when_a_face_is_chosen(hand):
    before = [place_of(hand, control) for control in (hand.note, hand.find("Done"), hand.find("Just here"))]

    hand.press("1")

    assert [place_of(hand, control) for control in (hand.note, hand.find("Done"), hand.find("Just here"))] == before


def test_another_face_within_ten_minutes_corrects_the_same_entry(hand, companion, clock):
    hand.press("2")
    clock.turn(minutes=9, seconds=59)
    hand.press("4")

    assert moods(companion) == [4]


def test_a_face_ten_minutes_after_the_last_change_is_a_new_entry(hand, companion, clock):
    hand.press("2")
    clock.turn(minutes=9)
    hand.press("3")
    clock.turn(**TEN_MINUTES)
    hand.press("5")

    assert moods(companion) == [5, 3]


def test_a_new_entry_takes_nothing_over_from_the_one_before(hand, companion, clock):
    hand.press("2").click("calm").write("a long day")
    hand.pause()
    clock.turn(**TEN_MINUTES)

    hand.today.setFocus()
    hand.press("4")

    new, old = companion.moods.latest(2)
    assert (new.mood, new.feelings, new.note) == (4, (), "")
    assert (old.mood, old.feelings, old.note) == (2, ("calm",), "a long day")
    assert hand.note.toPlainText() == ""


def test_going_on_with_a_note_after_a_long_thought_goes_on_with_its_entry(hand, companion, clock):
    hand.press("2").write("It began")
    hand.pause()
    clock.turn(minutes=25)
    hand.type(" with rain")
    hand.window.save_drafts()

    assert [(e.mood, e.note) for e in companion.moods.latest(9)] == [(2, "It began with rain")]


def test_a_first_word_after_ten_minutes_begins_a_new_entry(hand, companion, clock):
    hand.press("2")
    clock.turn(**TEN_MINUTES)
    hand.note.setFocus()
    hand.type("later")
    hand.window.save_drafts()

    assert [(e.mood, e.note) for e in companion.moods.latest(9)] == [(None, "later"), (2, "")]
    assert hand.face is None


def test_after_ten_minutes_the_form_is_fresh_by_itself(hand, clock):
    hand.press("2").click("calm")
    clock.turn(**TEN_MINUTES)
    hand.let_the_form_look_at_the_clock()

    assert hand.face is None
    assert hand.line == "Keys 1 to 5. Saved at once."


def test_nobodys_sentence_is_closed_while_they_think(hand, clock):
    hand.press("2").write("It began with")
    hand.pause()
    clock.turn(minutes=15)
    hand.let_the_form_look_at_the_clock()

    assert hand.note.toPlainText() == "It began with"
    assert hand.face == 2


@pytest.mark.parametrize("key", ["Esc", "Ctrl+Return", "Ctrl+Enter"])
def test_done_and_esc_close_the_entry(hand, companion, key):
    hand.press("2", key)
    assert hand.face is None
    assert hand.focused == "Very low"
    assert hand.line == "All kept. 1 to 5: a new entry."

    hand.press("4")
    assert moods(companion) == [4, 2]


def test_the_done_button_closes_the_entry_and_is_grey_while_there_is_nothing(hand, companion):
    assert not hand.find("Done").isEnabled()
    hand.press("2")
    hand.click("Done").press("3")

    assert moods(companion) == [3, 2]


def test_ctrl_enter_on_a_face_is_done_and_no_answer(hand, companion):
    hand.press("2", "Right", "Ctrl+Return")

    assert moods(companion) == [2]


def test_leaving_the_page_closes_the_entry(hand, companion):
    hand.press("2")
    hand.leave()
    assert hand.face is None

    hand.press("3")
    assert moods(companion) == [3, 2]


def test_going_to_today_while_there_leaves_the_entry_open(hand, companion):
    hand.press("2", "Ctrl+1", "3")

    assert moods(companion) == [3]


def test_new_check_in_starts_a_fresh_entry(hand, companion):
    hand.press("2", "Ctrl+N")
    assert hand.face is None
    assert hand.focused == "Very low"

    hand.press("3")
    assert moods(companion) == [3, 2]


def test_lock_closes_the_entry_with_all_that_was_typed(hand, companion, session, open_today):
    hand.press("2").write("and one more thing")
    hand.window.save_drafts()
    session.lock()
    hand.window.hide()

    companion = session.unlock(PASSPHRASE)
    later: Hand = open_today(companion)
    later.press("4")

    assert [(e.mood, e.note) for e in companion.moods.latest(9)] == [(4, ""), (2, "and one more thing")]


def test_a_held_key_is_one_answer(hand, companion):
    hand.press("2", "Esc")
    held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_3, Qt.KeyboardModifier.NoModifier, "3", True)
    QApplication.sendEvent(QApplication.focusWidget(), held)

    assert moods(companion) == [2]


def test_digits_work_wherever_the_focus_is_on_the_page(hand, companion):
    for name in ("Just here", "calm", "mixed", "Add a tag", "Another time or day"):
        hand.find(name).setFocus()
        hand.press("5", "Esc")

    assert moods(companion) == [5, 5, 5, 5, 5]


@pytest.mark.parametrize("key", ["Ctrl+3", "Alt+3", "6", "9"])
def test_other_keys_with_digits_are_no_moods(hand, companion, key):
    hand.press(key)

    assert moods(companion) == []


def test_an_entry_after_midnight_belongs_to_the_evening(hand, companion, clock):
    clock.turn(hours=6)
    hand.press("2")

    assert companion.moods.latest()[0].day.isoformat() == "2026-11-22"


def test_the_same_face_again_saves_nothing_new(hand, companion):
    hand.press("3")
    revision = companion.moods.latest()[0].stamp.revision
    hand.press("3")

    assert companion.moods.latest()[0].stamp.revision == revision


def test_esc_with_nothing_open_is_left_to_the_window(hand):
    assert not hand.today.step_back()
    hand.press("3")
    assert hand.today.step_back()
    assert not hand.today.step_back()


def test_a_page_shown_for_the_second_time_asks_little_of_the_vault(hand, companion):
    asked = []
    hand.window.go(PageName.SETTINGS)
    companion._database._vault.connection.set_trace_callback(asked.append)
    hand.window.go(PageName.TODAY)
    companion._database._vault.connection.set_trace_callback(None)

    assert {sql for sql in asked if "SELECT" in sql} <= {"SELECT name, value FROM setting"}


def place_of(hand, control):
    return control.mapTo(hand.today, control.rect().topLeft())
