"""Everything beside the face is optional and lands on the same entry as it is added; there is no Save button."""

from dataclasses import replace

import pytest

from peercompanion.domain.choices import Choices, Row
from peercompanion.domain.mood import MoodKind
from tests.helpers import AN_EVENING, a_mood


def only(companion):
    """The one entry there is."""
    (entry,) = companion.moods.latest(9)
    return entry


@pytest.mark.parametrize(
    ("name", "rating"),
    [
        ("Hope, quite, 4 of 5", "hope"),
        ("Connection, quite, 4 of 5", "connected"),
        ("Control, quite, 4 of 5", "control"),
        ("Energy, enough, 4 of 5", "energy"),
        ("Sleep, okay, 4 of 5", "sleep"),
    ],
)
def test_every_row_of_steps_lands_on_the_entry(hand, companion, name, rating):
    hand.press("2").click(name)

    assert (only(companion).mood, getattr(only(companion), rating)) == (2, 4)
    assert hand.line == "Saved 19:42 · Undo"


def test_a_row_can_be_taken_back_with_delete(hand, companion):
    hand.press("2").click("Hope, quite, 4 of 5").press("Delete")

    assert only(companion).hope is None


def test_words_for_the_feeling_land_on_the_entry_in_the_order_they_were_chosen(hand, companion):
    hand.press("3").click("hopeful" if hand.has("hopeful") else "glad").click("calm").click("mixed")

    assert only(companion).feelings == ("glad", "calm", "mixed")


def test_a_word_can_be_taken_away_again(hand, companion):
    hand.press("3").click("calm").click("glad").click("calm")

    assert only(companion).feelings == ("glad",)


def test_more_opens_the_rest_in_place_and_goes_to_the_first_of_them(hand):
    assert not hand.has("lonely")
    hand.click("More words: Weighed down")

    assert hand.has("lonely")
    assert hand.focused == "empty"
    assert not hand.has("panicky")


def test_a_word_chosen_from_more_stays_when_the_rest_closes(hand, companion):
    hand.press("3").click("More words: Weighed down").click("lonely").click("Fewer words: Weighed down")

    assert hand.has("lonely")
    assert not hand.has("empty")
    assert only(companion).feelings == ("lonely",)


def test_the_rest_closes_with_the_entry(hand):
    hand.press("3").click("More words: Weighed down").click("lonely").press("Ctrl+Return")

    assert not hand.has("lonely")


@pytest.mark.parametrize("name", ["mixed", "I don't know", "no word"])
def test_full_answers_are_answers_of_their_own(hand, companion, name):
    hand.click(name)

    assert len(only(companion).feelings) == 1
    assert only(companion).mood is None


def test_own_words_for_the_feeling(hand, companion):
    hand.press("2").click("own word")
    hand.type("far away").press("Return")

    assert only(companion).feelings == ("far away",)
    assert hand.focused == "Your own word"


def test_an_own_word_that_is_in_the_vocabulary_is_that_one(hand, companion):
    hand.click("own word").type("Calm").press("Return")

    assert only(companion).feelings == ("calm",)
    assert "calm" in hand.chosen


def test_the_seventh_word_is_refused_in_words_and_nothing_is_lost(hand, companion):
    for name in ("flat", "heavy", "numb", "restless", "worried", "calm"):
        hand.click(name)
    hand.click("glad")

    assert len(only(companion).feelings) == 6
    assert "glad" not in hand.chosen
    assert "Take one away first." in hand.line


def test_tags_are_added_with_enter_one_after_the_other(hand, companion):
    hand.press("4").click("Add a tag")
    hand.type("walk").press("Return").type("sleep").press("Return")

    assert only(companion).tags == ("walk", "sleep")


def test_used_tags_are_on_offer_and_narrow_as_one_types(hand, companion):
    companion.moods.save(a_mood(happened=AN_EVENING.replace(day=20), tags=("walk", "work", "京都")))
    hand.press("4").click("Add a tag")
    assert all(hand.has(tag) for tag in ("walk", "work", "京都"))

    hand.type("wa")
    assert hand.has("walk")
    assert not hand.has("work")

    hand.click("walk")
    assert companion.moods.latest()[0].tags == ("walk",)
    assert hand.focused == "A tag"


def test_a_tag_written_before_is_the_same_tag_however_it_is_written_now(hand, companion):
    companion.moods.save(a_mood(happened=AN_EVENING.replace(day=20), tags=("Walk",)))
    hand.click("Add a tag").type("walk").press("Return")

    assert companion.moods.latest()[0].tags == ("Walk",)


def test_a_tag_half_typed_is_taken_when_the_focus_goes_elsewhere(hand, companion):
    hand.press("4").click("Add a tag").type("walk").press("Tab")

    assert only(companion).tags == ("walk",)
    assert hand.has("Add a tag")


def test_a_tag_half_typed_is_kept_when_the_page_is_left(hand, companion):
    hand.press("4").click("Add a tag").type("walk")
    hand.leave()

    assert only(companion).tags == ("walk",)


def test_esc_closes_the_tag_field_first_and_then_the_entry(hand, companion):
    hand.press("4").click("Add a tag").type("wal").press("Esc")
    assert hand.focused == "Add a tag"
    assert hand.face == 4

    hand.press("Esc")
    assert hand.face is None
    assert only(companion).tags == ()


def test_delete_on_a_tag_takes_it_away_and_the_focus_goes_to_its_neighbour(hand, companion):
    hand.press("4").click("Add a tag").type("walk").press("Return").type("sleep").press("Return", "Esc")
    hand.find("walk").setFocus()
    hand.press("Delete")

    assert only(companion).tags == ("sleep",)
    assert hand.focused == "sleep"


def test_a_few_lines_are_saved_after_a_pause(hand, companion):
    hand.press("2")
    hand.note.setFocus()
    hand.type("slept badly")
    assert only(companion).note == ""

    hand.pause()
    assert only(companion).note == "slept badly"


def test_the_line_speaks_of_the_note_also_when_it_spoke_of_something_else_before(hand):
    hand.press("2", "Esc").write("a new one in the same minute")
    assert hand.line == "All kept. 1 to 5: a new entry."

    hand.pause()
    assert hand.line == "Saved 19:42 · Undo"


def test_digits_in_the_note_are_text(hand, companion):
    hand.press("2")
    hand.note.setFocus()
    hand.type("5 of 40 pages, 0 calls")
    hand.window.save_drafts()

    assert (only(companion).mood, only(companion).note) == (2, "5 of 40 pages, 0 calls")


def test_digits_in_a_tag_are_text(hand, companion):
    hand.press("2").click("Add a tag").type("5k").press("Return")

    assert (only(companion).mood, only(companion).tags) == (2, ("5k",))


@pytest.mark.parametrize("first", ["glad", "Hope, quite, 4 of 5"])
def test_the_first_thing_need_not_be_a_face(hand, companion, first):
    hand.click(first)
    assert only(companion).mood is None

    hand.click("In between")
    assert only(companion).mood == 3


def test_a_note_alone_makes_an_entry(hand, companion):
    hand.write("only words today")
    hand.pause()

    entry = only(companion)
    assert (entry.mood, entry.kind, entry.note) == (None, MoodKind.CHECK_IN, "only words today")


def test_blanks_alone_make_no_entry(hand, companion):
    hand.write("  \n ").press("Esc", "Esc")

    assert companion.moods.latest(9) == []


def test_taking_the_last_thing_away_moves_the_entry_to_the_trash_and_undo_brings_it_back(hand, companion):
    hand.click("glad").click("glad")
    assert companion.moods.latest(9) == []
    assert [trashed.kind for trashed in companion.trash.list()] == ["mood"]
    assert hand.line == "Empty, so in trash · Undo"

    hand.click("Undo")
    assert only(companion).feelings == ("glad",)
    assert "glad" in hand.chosen


def test_after_the_trash_the_next_answer_is_a_new_entry(hand, companion):
    hand.click("glad").click("glad").press("4")

    assert (only(companion).mood, only(companion).feelings) == (4, ())


def test_a_just_here_holds_what_is_added_to_it(hand, companion):
    hand.press("0").click("calm")

    assert (only(companion).kind, only(companion).feelings) == (MoodKind.JUST_HERE, ("calm",))


def test_esc_leaves_the_note_and_keeps_it_and_a_further_esc_is_done(hand, companion):
    hand.press("2").write("slept badly").press("Esc")
    assert only(companion).note == "slept badly"
    assert hand.focused == "Low"
    assert hand.face == 2

    hand.press("Esc")
    assert hand.face is None
    assert hand.note.toPlainText() == ""


def test_only_the_chosen_rows_show(open_today, companion):
    companion.save_choices(Choices(rows=frozenset({Row.HOPE})))
    hand = open_today(companion)

    assert hand.has("Hope, quite, 4 of 5")
    assert not any(hand.has(name) for name in ("Control, quite, 4 of 5", "calm", "Add a tag", "A few lines"))
    assert "a person can listen" in hand.words


def test_the_three_rows_are_offered_on_the_first_day_and_one_click_adds_them(open_today, companion):
    hand = open_today(companion)
    hand.click("Add these rows")

    assert {Row.HOPE, Row.CONNECTED, Row.CONTROL} <= companion.choices.rows
    assert hand.focused == "Hope, not at all, 1 of 5"
    assert not hand.has("Add these rows")

    hand.click("Undo")
    assert not companion.choices.rows & {Row.HOPE, Row.CONNECTED, Row.CONTROL}
    assert hand.has("Add these rows")


def test_the_rows_are_not_offered_to_somebody_who_has_been_here(open_today, companion):
    companion.moods.save(a_mood(happened=AN_EVENING.replace(day=20)))

    assert not open_today(companion).has("Add these rows")


def test_a_row_added_in_the_settings_shows_in_its_place(open_today, companion):
    companion.save_choices(Choices(rows=frozenset({Row.SLEEP})))
    hand = open_today(companion)
    companion.save_choices(replace(companion.choices, rows=frozenset({Row.SLEEP, Row.HOPE})))

    hope, sleep = hand.find("Hope, quite, 4 of 5"), hand.find("Sleep, okay, 4 of 5")
    assert hope.mapTo(hand.today, hope.pos()).y() < sleep.mapTo(hand.today, sleep.pos()).y()
    hope.setFocus()
    hand.press("Tab")
    assert hand.focused == "Sleep, very poor, 1 of 5"


@pytest.mark.parametrize("state", ["", "1", "5"])
def test_the_help_line_is_the_same_in_every_state(hand, state):
    if state:
        hand.press(state).write("anything at all")

    assert "If this is about ending your life, a person can listen:" in hand.words
    assert "Samaritans" in hand.words


def test_the_help_line_follows_the_chosen_country(hand):
    hand.window.prefer("country", "AT")

    assert "Samaritans" not in hand.words
