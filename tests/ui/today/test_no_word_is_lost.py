"""What was typed is never lost: full disks, entries that vanish under the form, very long texts, every script."""

from dataclasses import replace

import pytest

from peercompanion.errors import DiskFull
from peercompanion.ui.context import PageName

LONG = ("Slept in pieces. Walked to the bridge. " * 100 + "\n") * 52


def stored(companion):
    return [(entry.mood, entry.note) for entry in companion.moods.latest(9)]


def test_a_full_disk_leaves_the_words_on_the_screen_and_says_so(hand, companion, full_disk):
    hand.write(LONG)
    hand.pause_for_trouble()

    assert hand.note.toPlainText() == LONG
    assert "the disk is full" in hand.banner
    assert hand.line == "Not saved yet."
    assert stored(companion) == []


def test_try_again_saves_them_once_there_is_room(hand, companion, full_disk):
    hand.write(LONG)
    hand.pause_for_trouble()

    full_disk()
    hand.click_in_window("Try again")

    assert stored(companion) == [(None, LONG)]
    assert hand.banner == ""
    assert hand.line == "Saved 19:42 · Undo"


def test_a_page_with_words_that_cannot_be_saved_is_not_left(hand, companion, full_disk):
    hand.write(LONG)
    hand.window.go(PageName.SETTINGS)

    assert hand.window.current is hand.today
    assert hand.note.toPlainText() == LONG
    assert "the disk is full" in hand.banner


def test_words_that_could_not_be_saved_are_there_when_the_page_comes_back(hand, full_disk):
    hand.write(LONG)
    hand.pause_for_trouble()

    hand.today.hide()
    hand.today.show()

    assert hand.note.toPlainText() == LONG


def test_done_with_words_that_cannot_be_saved_is_not_done(hand, companion, full_disk):
    hand.write(LONG).press("Ctrl+Return")

    assert hand.note.toPlainText() == LONG
    full_disk()
    hand.press("Ctrl+Return")
    assert stored(companion) == [(None, LONG)]
    assert hand.note.toPlainText() == ""


def test_the_lock_is_told_and_the_words_stay(hand, full_disk):
    hand.write(LONG)

    with pytest.raises(DiskFull):
        hand.window.save_drafts()
    assert hand.note.toPlainText() == LONG


def test_an_answer_after_words_that_could_not_be_saved_saves_both_when_there_is_room(hand, companion, full_disk):
    hand.write(LONG)
    hand.pause_for_trouble()
    full_disk()
    hand.click("Low")

    assert stored(companion) == [(2, LONG)]


def test_ten_minutes_do_not_close_over_words_that_could_not_be_saved(hand, companion, clock, full_disk):
    hand.write(LONG)
    hand.pause_for_trouble()
    clock.turn(minutes=11)
    hand.click("Low")
    assert hand.note.toPlainText() == LONG

    full_disk()
    hand.click("Low")
    assert sorted(note for _, note in stored(companion)) == ["", LONG]


def test_words_whose_entry_vanished_become_a_new_entry(hand, companion):
    hand.press("2").write("typed while it went")
    companion.moods.trash(companion.moods.latest()[0].id)
    hand.window.save_drafts()

    assert stored(companion) == [(None, "typed while it went")]


def test_an_entry_that_vanished_leaves_a_fresh_form(hand, companion):
    hand.press("2")
    companion.moods.trash(companion.moods.latest()[0].id)

    assert hand.face is None
    assert hand.line == "Keys 1 to 5. Saved at once."
    hand.press("3")
    assert stored(companion) == [(3, "")]


def test_an_entry_that_vanished_unheard_is_made_anew_from_what_is_added(hand, companion):
    hand.press("2")
    companion.publish = lambda _change: None
    companion.moods.trash(companion.moods.latest()[0].id)
    hand.press("4")

    assert stored(companion) == [(4, "")]


def test_an_entry_changed_elsewhere_keeps_both_changes(hand, companion):
    hand.press("2")
    companion.publish = lambda _change: None
    companion.moods.save(replace(companion.moods.latest()[0], hope=5))
    hand.write("and words from here")
    hand.window.save_drafts()

    (entry,) = companion.moods.latest(9)
    assert (entry.mood, entry.hope, entry.note) == (2, 5, "and words from here")


def test_a_change_from_elsewhere_shows_and_does_not_touch_what_is_being_typed(hand, companion):
    hand.press("2").write("being typed")
    companion.moods.save(replace(companion.moods.latest()[0], mood=4))

    assert hand.face == 4
    assert hand.note.toPlainText() == "being typed"
    hand.window.save_drafts()
    assert stored(companion) == [(4, "being typed")]


@pytest.mark.parametrize(
    "words",
    [
        LONG,
        "מה שעבר עליי היום, לאט לאט",
        "昨夜はよく眠れなかった。京都まで歩いた。",
        "😶‍🌫️ e\u0301 ﷽ \u202eabc\u202c",
        "a & b <b>c</b> %n {day}\n\n\ttab",
        "x" * 50_000,
    ],
    ids=["200,000 characters", "right to left", "CJK", "marks and joiners", "markup", "one long word"],
)
def test_any_text_is_kept_as_it_is(hand, companion, words):
    hand.write(words)
    hand.window.save_drafts()

    assert companion.moods.latest()[0].note == words
    assert hand.note.toPlainText() == words


def test_a_pasted_nul_does_not_cost_the_rest(hand, companion):
    hand.note.setFocus()
    hand.paste("before\0after")
    hand.window.save_drafts()

    assert companion.moods.latest()[0].note == "beforeafter"
