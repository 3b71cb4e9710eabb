"""What stays of a try: nothing of a look, all of what was begun, one step of undo, and never a step the less."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from peercompanion.domain.attempt import Felt
from peercompanion.domain.takeaway import TakeawayKind
from peercompanion.ui.context import PageName
from peercompanion.ui.hard_now.end import EndScreen
from peercompanion.ui.hard_now.felt_screen import FeltScreen
from peercompanion.ui.hard_now.front import Front
from peercompanion.ui.hard_now.step_screen import StepScreen
from peercompanion.ui.hard_now.step_words import StepWords
from peercompanion.ui.hard_now.words_screen import MOST_LETTERS, sentences
from peercompanion.ui.widgets.ten import TenDots
from tests.full_disk import files_up_to
from tests.helpers import a_strategy, a_takeaway
from tests.ui.hand import buttons, click, focused, press, press_on_a_keyboard_with, settle, words_on

NO_ROOM = 4096
STEPS = ("Get up", "Fill the kettle")


@pytest.fixture
def kettle(companion):
    """In the first place of the set."""
    saved = companion.strategies.save(a_strategy(title="Kettle first", steps=STEPS, place=1))
    return companion.strategies.get(saved.id)


def shown(window):
    return next(kind for kind in (Front, StepScreen, FeltScreen, EndScreen) if window.findChild(kind).isVisible())


def large_words(window):
    return next(words.text() for words in window.findChildren(StepWords) if words.isVisible())


def say(window, number):
    """How hard it is, on whichever screen asks."""
    dots = next(dots for dots in window.findChildren(TenDots) if dots.isVisible())
    dots.setFocus()
    dots.setValue(number)
    press("Space")


def tries(companion):
    return [(found.before, found.felt, found.after) for found in companion.tries.latest(9)]


def moments(companion):
    return [moment.before for moment in companion.hard_moments.since(companion.clock.now().replace(year=2000))]


def test_a_look_at_the_first_step_is_no_try(window, companion, kettle):
    press("F1", "1", "Esc", "Esc")

    assert tries(companion) == []


def test_leaving_in_the_middle_keeps_what_was_begun(window, companion, kettle):
    press("F1", "1", "Space", "Esc", "Esc")

    assert tries(companion) == [(None, None, None)]
    assert companion.tries.latest()[0].strategy == kettle.id


def test_a_single_step_is_tried_once_it_is_done(window, companion):
    companion.strategies.save(a_strategy(steps=("Open the window",), place=1))
    press("F1", "1")
    assert tries(companion) == []

    press("Space")

    assert tries(companion) == [(None, None, None)]


@pytest.mark.parametrize(
    ("key", "felt"), [("1", Felt.EASIER), ("2", Felt.SAME), ("3", Felt.HARDER), ("4", Felt.CANT_TELL)]
)
def test_one_key_says_how_it_is_now_on_that_same_try(window, companion, kettle, key, felt):
    press("F1", "1", "Space", "Space")
    assert shown(window) is FeltScreen

    press(key)

    assert tries(companion) == [(None, felt, None)]
    assert shown(window) is EndScreen


@pytest.mark.parametrize("keyboard", ["french", "arabic", "bengali"])
def test_digits_count_however_a_keyboard_types_them(window, companion, kettle, keyboard):
    """On a French one with Shift; on an Arabic or Bengali one they are others."""
    one = {"french": (Qt.Key.Key_1, "1", True), "arabic": (0x661, "١"), "bengali": (0x9E7, "১")}[keyboard]
    press("F1")

    press_on_a_keyboard_with(*one)
    assert large_words(window) == "Get up"
    press("Space", "Space")
    press_on_a_keyboard_with(*one)

    assert tries(companion) == [(None, Felt.EASIER, None)]


@pytest.mark.parametrize("keys", ["Ctrl+1", "Alt+1"])
def test_a_digit_that_types_nothing_answers_nothing(window, companion, kettle, keys):
    press("F1", "1", "Space", "Space")

    press(keys)

    assert tries(companion) == [(None, None, None)]


def test_esc_skips_the_question_and_one_space_too_many_answers_nothing(window, companion, kettle):
    press("F1", "1", "Space", "Space", "Space")

    assert shown(window) is EndScreen
    assert tries(companion) == [(None, None, None)]


def test_a_wrong_key_is_corrected_on_the_same_try(window, companion, kettle):
    press("F1", "1", "Space", "Space", "3", "Backspace", "1")

    assert tries(companion) == [(None, Felt.EASIER, None)]


@pytest.mark.parametrize("key", ["1", "2"])
def test_easier_or_same_may_stop_here(window, kettle, key):
    press("F1", "1", "Space", "Space", key)

    assert large_words(window) == "You can stop here."
    assert focused() == "Stop here"


@pytest.mark.parametrize("key", ["3", "4"])
def test_harder_or_not_to_tell_brings_the_next_card_and_the_person_without_a_comment(window, companion, kettle, key):
    press("F1", "1", "Space", "Space", key)
    assert large_words(window) == "Another card, or a person."
    assert focused() == "Another card: Long out-breath"
    assert "A person to talk to: Samaritans 116 123" in buttons(window)

    press("Space")

    assert large_words(window) == "Breathe in through your nose."


def test_the_end_stands_in_the_same_place_whatever_was_answered(window, kettle):
    places = set()
    for key in "1234":
        press("F1", "1", "Space", "Space", key)
        end = window.findChild(EndScreen)
        places.add((end._calm.y(), end._buttons.y(), end._buttons.height()))

    assert len(places) == 1


def test_the_whole_try_is_one_step_of_undo(window, companion, kettle):
    press("F1")
    say(window, 7)
    press("1", "Space", "Space", "1")
    say(window, 4)
    assert tries(companion) == [(7, Felt.EASIER, 4)]

    press("Space", "Ctrl+Z")

    assert tries(companion) == []
    assert companion.strategies.get(kettle.id) == kettle


def test_with_it_goes_back_what_the_number_was_before_there_was_a_try(window, companion, kettle):
    """A visit to my people keeps it as a hard moment; the try takes it over."""
    press("F1")
    say(window, 7)
    click(window, "Add somebody")
    press("Esc")
    assert moments(companion) == [7]
    press("1", "Space", "Space", "1")
    assert (tries(companion), moments(companion)) == ([(7, Felt.EASIER, None)], [])

    press("Space", "Ctrl+Z")

    assert (tries(companion), moments(companion)) == ([], [7])


def test_stopping_says_that_it_is_kept_with_a_way_to_take_it_back(window, companion, kettle):
    press("F1", "1", "Space", "Space", "1", "Space")
    assert window.current is window._page(PageName.SETTINGS)
    assert "What you tried is kept." in words_on(window)

    click(window, "Undo")

    assert tries(companion) == []


def test_a_built_in_step_asks_the_same_and_keeps_and_claims_nothing(window, companion):
    press("F1", "3", *["Space"] * 3)
    assert shown(window) is FeltScreen

    press("1", "Space")

    assert tries(companion) == moments(companion) == []
    assert "kept" not in words_on(window)


def test_without_a_vault_the_end_is_the_same_and_nothing_is_offered_to_be_kept(alone):
    window = alone()

    press("3", *["Space"] * 3, "3")

    assert large_words(window) == "Another card, or a person."
    assert "Say how hard it is now" not in buttons(window)


def test_how_hard_it_is_afterwards_is_never_asked_for_and_can_be_said(window, companion, kettle):
    press("F1", "1", "Space", "Space", "1")
    assert not [dots for dots in window.findChildren(TenDots) if dots.isVisible()]

    click(window, "Say how hard it is now")
    assert {"not hard", "very hard"} <= {*words_on(window).split("\n")}
    press("Left", "Space")

    assert tries(companion) == [(None, Felt.EASIER, 4)]


def test_a_full_disk_stops_no_step_and_is_told_in_a_quiet_line(window, companion, kettle):
    press("F1", "1")

    with files_up_to(NO_ROOM):
        press("Space")
        assert large_words(window) == "Fill the kettle"
        press("Space", "1")

    assert "This try could not be kept. Everything else is safe." in words_on(window)
    assert large_words(window) == "You can stop here."
    assert tries(companion) == []


def test_what_did_not_go_in_at_first_goes_in_with_the_answer(window, companion, kettle):
    press("F1", "1")
    with files_up_to(NO_ROOM):
        press("Space", "Space")

    press("2")

    assert tries(companion) == [(None, Felt.SAME, None)]
    assert "could not be kept" not in words_on(window)


def test_an_answer_that_did_not_go_in_goes_in_with_the_number_that_follows(window, companion, kettle):
    press("F1")
    say(window, 7)
    press("1", "Space", "Space")
    with files_up_to(NO_ROOM):
        press("1")
    assert "Your answer could not be kept. Everything else is safe." in words_on(window)
    assert tries(companion) == [(7, None, None)]

    say(window, 4)

    assert tries(companion) == [(7, Felt.EASIER, 4)]
    assert "could not be kept" not in words_on(window)


def test_a_number_that_cannot_be_kept_is_told_of_and_the_try_is_still_there(window, companion, kettle):
    press("F1")
    say(window, 7)
    press("1", "Space", "Space", "1")

    with files_up_to(NO_ROOM):
        say(window, 4)

    assert "Your answer could not be kept. Everything else is safe." in words_on(window)
    click(window, "Stop here")
    assert "What you tried is kept." in words_on(window)
    assert tries(companion) == [(7, Felt.EASIER, None)]


def test_an_answer_lands_on_what_another_window_made_of_the_try(window, companion, kettle):
    press("F1", "1", "Space", "Space")
    begun = companion.tries.latest()[0]
    companion.tries.save(replace(begun, note="it was raining"))

    press("1")

    assert companion.tries.latest()[0].note == "it was raining"
    assert tries(companion) == [(None, Felt.EASIER, None)]


def test_a_try_that_was_taken_back_is_not_said_to_be_kept(window, companion, kettle):
    press("F1", "1", "Space", "Space", "1", "Ctrl+Z")
    assert tries(companion) == []

    click(window, "Stop here")

    assert "What you tried is kept." not in words_on(window)


def test_who_answers_after_taking_a_try_back_has_tried(window, companion, kettle):
    press("F1", "1", "Space", "Space", "1", "Ctrl+Z")

    press("Backspace", "2")

    assert tries(companion) == [(None, Felt.SAME, None)]
    assert "could not be kept" not in words_on(window)


def test_a_vault_that_locks_meanwhile_takes_no_step_away(alone, companion, session, kettle):
    window = alone(companion)
    press("1")
    session.lock()

    press("Space", "Space", "2")

    assert large_words(window) == "You can stop here."


# how hard it is, before anything


def test_the_number_belongs_to_the_try_that_follows_and_to_no_other(window, companion, kettle):
    press("F1")
    say(window, 8)

    press("1", "Space", "Space", "3", "Esc", "1", "Space", "Esc", "Esc")

    assert sorted(tries(companion), key=str) == sorted([(8, Felt.HARDER, None), (None, None, None)], key=str)
    assert moments(companion) == []


@pytest.mark.parametrize("leaving", [["5"], ["Esc"], ["Ctrl+1"], ["1", "Esc", "Esc"]])
def test_a_number_without_a_try_is_a_hard_moment(window, companion, kettle, leaving):
    press("F1")
    say(window, 6)

    press(*leaving)

    assert (tries(companion), moments(companion)) == ([], [6])


def test_it_is_no_such_moment_when_a_built_in_step_was_tried(window, companion):
    press("F1")
    say(window, 6)

    press("2", "Space", "Esc", "5")

    assert moments(companion) == []


def test_f1_again_leaves_nothing(window, companion, kettle):
    press("F1")
    say(window, 6)

    press("F1", "1", "Space", "Esc", "Esc")

    assert tries(companion) == [(6, None, None)]
    assert moments(companion) == []


def test_the_next_time_nothing_is_answered(window, companion):
    press("F1")
    say(window, 6)
    press("5", "F1")
    assert window.findChild(TenDots).answer is None

    press("5")

    assert moments(companion) == [6]


def test_without_a_vault_the_number_is_no_obstacle(alone):
    window = alone()
    say(window, 3)

    press("1")

    assert shown(window) is StepScreen


def test_a_moment_that_cannot_be_kept_keeps_nobody(window, companion):
    press("F1")
    say(window, 6)

    with files_up_to(NO_ROOM):
        press("5")

    assert window.current is window._page(PageName.SETTINGS)
    assert "The number could not be kept." in words_on(window)


def test_a_number_that_could_not_be_taken_back_is_taken_back_on_the_way_out(window, companion):
    press("F1")
    say(window, 6)
    click(window, "Add somebody")
    press("Esc")
    dots = next(dots for dots in window.findChildren(TenDots) if dots.isVisible())
    dots.setFocus()
    with files_up_to(NO_ROOM):
        press("Delete")
    assert moments(companion) == [6]

    press("5")

    assert moments(companion) == []
    assert "could not be kept" not in words_on(window)


# words that helped


def test_words_that_helped_are_one_key_away_one_at_a_time(window, companion):
    companion.takeaways.save(a_takeaway(text="You came anyway.", alias="R."))
    companion.takeaways.save(a_takeaway(text="The kettle counts."))
    press("F1", "W")
    assert large_words(window) == "The kettle counts."

    press("Space")
    assert large_words(window) == "You came anyway."
    assert "from R." in words_on(window)

    press("Space", "Esc")
    assert shown(window) is Front


def test_one_sentence_alone_offers_no_next_one(window, companion):
    companion.takeaways.save(a_takeaway(text="You came anyway."))
    press("F1", "W")
    assert [said for said in buttons(window) if said in ("Back", "Next")] == ["Back"]
    assert focused() == "Back"

    companion.takeaways.save(a_takeaway(text="The kettle counts."))
    settle()
    assert "Next" in buttons(window)


def test_where_nobody_said_any_the_key_does_nothing_and_the_page_looks_the_same(window, companion):
    companion.takeaways.save(a_takeaway(kind=TakeawayKind.IDEA))
    press("F1", "W")
    assert shown(window) is Front
    assert "Words that helped" not in buttons(window)
    places = [
        part.geometry() for part in (window.findChild(Front)._talk_place.parentWidget(), window.findChild(Front)._cards)
    ]

    companion.takeaways.save(a_takeaway())
    settle()

    assert "Words that helped" in buttons(window)
    front = window.findChild(Front)
    assert [part.geometry() for part in (front._talk_place.parentWidget(), front._cards)] == places


def test_backspace_at_the_first_sentence_leads_to_the_person(window, companion):
    companion.takeaways.save(a_takeaway())

    press("F1", "W", "Backspace")

    assert focused() == "Copy number"


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("You came anyway.", ["You came anyway."]),
        ("One. Two.", ["One. Two."]),
        ("a" * 100 + ". " + "b" * 100 + ".", ["a" * 100 + ".", "b" * 100 + "."]),
        ("x" * 500, ["x" * 240, "x" * 240, "x" * 20]),
    ],
)
def test_long_words_are_read_in_parts(words, parts):
    assert list(sentences(words)) == parts


def test_no_word_is_lost_between_two_parts():
    words = "and then I sat down for a while, " * 60

    parts = list(sentences(words))

    assert " ".join(parts).split() == words.split()
    assert max(map(len, parts)) <= MOST_LETTERS


def test_the_question_is_a_button_for_each_answer_too(window, companion, kettle):
    press("F1", "1", "Space", "Space")

    click(window, "Can't tell")

    assert tries(companion) == [(None, Felt.CANT_TELL, None)]
