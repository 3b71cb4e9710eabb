"""A strategy tried from where it stands: T on its sheet, its card or its tile, and afterwards back to that place."""

import pytest

from peercompanion.domain.attempt import Felt
from peercompanion.ui.context import PageName
from peercompanion.ui.hard_now.step_words import StepWords
from tests.helpers import a_strategy
from tests.ui.hand import buttons, click, focused, press, settle, type_words, words_on
from tests.ui.strategies.looks import in_field, sheet


@pytest.fixture
def kettle(companion):
    return companion.strategies.save(a_strategy(title="Kettle first", steps=("Get up", "Fill the kettle"), place=1))


@pytest.fixture
def window(open_strategies, kettle):
    return open_strategies()


def step(window):
    return next((words.text() for words in window.findChildren(StepWords) if words.isVisible()), "")


def tries(companion):
    return [attempt.felt for attempt in companion.tries.latest(9)]


def test_t_on_the_tile_shows_the_first_step_and_the_end_leads_back_to_it(window, companion):
    assert focused() == "Place 1: Kettle first"

    press("T")
    assert step(window) == "Get up"

    press("Space", "Space", "1", "Space")
    assert tries(companion) == [Felt.EASIER]
    assert focused() == "Place 1: Kettle first"
    assert "What you tried is kept." in words_on(window)


def test_t_on_a_card_leads_back_to_the_card(window, companion):
    companion.strategies.save(a_strategy(title="Another one"))
    card = next(name for name in buttons(window) if name.startswith("Another one"))
    window.current._library._groups["to_try"].grid.first().setFocus()
    assert focused() == card

    press("T", "Esc")

    assert focused() == card
    assert tries(companion) == []


def test_the_sheet_has_it_as_its_first_act_and_shows_the_try_afterwards(window, companion):
    press("Return")
    click(window, "Try now")
    press("Space", "Space", "2", "Space")

    assert sheet(window).isVisible()
    assert focused() == "Try now"
    assert "same" in words_on(window)


def test_esc_in_the_middle_leads_back_and_keeps_what_was_begun(window, companion):
    press("Return", "T", "Space", "Esc")

    assert focused() == "Try now"
    assert tries(companion) == [None]


def test_undo_takes_the_whole_try_back(window, companion):
    press("T", "Space", "Space", "1", "Space", "Ctrl+Z")

    assert tries(companion) == []


def test_a_person_is_one_press_away_at_the_end_and_esc_comes_back(window):
    press("T", "Space", "Space", "3")
    click(window, "A person to talk to: Samaritans 116 123")
    assert window.current is window._page(PageName.HARD_NOW)
    assert focused() == "Copy number"

    press("Esc")

    assert window.current is window._page(PageName.STRATEGIES)
    assert focused() == "Place 1: Kettle first"


def test_another_page_in_the_middle_and_back_is_where_one_was(window):
    press("T", "Space")

    window.go(PageName.SETTINGS)
    window.back()
    settle()

    assert step(window) == "Fill the kettle"


def test_the_page_chosen_again_begins_anew(window):
    press("T", "Space", "Ctrl+3")

    assert step(window) == ""
    assert "My hard-moment set" in words_on(window)


def test_a_change_from_elsewhere_leaves_the_steps_alone(window, companion):
    press("T", "Space")

    companion.strategies.save(a_strategy(title="Another one"))
    settle()
    assert step(window) == "Fill the kettle"

    press("Esc")
    assert any(name.startswith("Another one") for name in buttons(window))


def test_letters_that_act_on_the_page_do_nothing_in_the_middle(window, companion):
    press("T", "N", "E", "Delete")

    assert step(window) == "Get up"
    assert len(companion.strategies.all()) == 1


def test_t_without_a_card_in_hand_does_nothing(window):
    window.current._library._new.setFocus()

    press("T")

    assert step(window) == ""


def test_the_palette_starts_it_for_whoever_types_try(window, companion):
    window.go(PageName.SETTINGS)

    press("Ctrl+K")
    for letter in "try ket":
        press("Space" if letter == " " else letter)
    press("Return")

    assert step(window) == "Get up"


def test_tried_from_the_palette_in_the_midst_of_writing_it_leads_back_into_the_writing(window, companion):
    press("Return", "E")
    type_words(" today")

    press("Ctrl+K")
    for letter in "try ket":
        press("Space" if letter == " " else letter)
    press("Return")
    assert step(window) == "Get up"
    press("Esc")

    assert in_field() == "Title"
    type_words(".")
    press("Esc")
    assert companion.strategies.all()[0].title == "Kettle first today."
