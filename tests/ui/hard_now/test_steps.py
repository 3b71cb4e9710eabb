"""One small thing, one step at a time: two keys to the first step, Space on, Backspace back, Esc out, no clock."""

import pytest
from PySide6.QtWidgets import QApplication

from peercompanion.ui import theme
from peercompanion.ui.context import PageName
from peercompanion.ui.hard_now.end import EndScreen
from peercompanion.ui.hard_now.front import Front
from peercompanion.ui.hard_now.step_screen import StepScreen
from peercompanion.ui.hard_now.step_words import StepDots, StepWords
from tests.helpers import a_strategy
from tests.ui.hand import button, click, focused, is_gone, name_of, press, words_on


def shown(window):
    """Which of the screens is there."""
    return next(kind for kind in (Front, StepScreen, EndScreen) if window.findChild(kind).isVisible())


def step(window):
    return window.findChild(StepScreen).findChild(StepWords)


def test_the_first_step_is_two_keys_away_from_anywhere(window):
    press("F1", "1")

    assert step(window).text() == "Breathe in through your nose."
    assert focused() == "Next"


def test_space_goes_on_and_backspace_back(alone):
    window = alone()

    press("2", "Space", "Space")
    assert step(window).text() == "Say where you are, aloud or in your mind."

    press("Backspace")
    assert step(window).text() == "Push the palms of your hands together."


def test_backspace_on_the_first_step_leads_to_the_person(alone):
    window = alone()

    press("1", "Backspace")

    assert shown(window) is Front
    assert focused() == "Copy number"


def test_esc_leaves_at_once_from_the_middle(alone):
    window = alone()

    press("1", "Space", "Esc")
    assert shown(window) is Front

    press("Esc")
    assert is_gone(window)


def test_the_buttons_do_the_same_for_a_mouse(alone):
    window = alone()

    click(window, "1: Long out-breath")
    click(window, "Next")
    click(window, "Next")
    click(window, "Back")

    assert step(window).text() == "Take a second, small sip of air."
    assert focused() == "Next"


def test_a_screen_reader_hears_where_one_is_and_the_eye_sees_no_number(alone):
    window = alone()

    press("1", "Space", "Space")

    assert name_of(window.findChild(StepDots)) == "Step 3 of 4"
    assert "3" not in words_on(window.findChild(StepScreen)).replace("116 123", "")


def test_the_first_help_line_and_the_caution_stay_on_every_step(alone):
    window = alone()

    press("1")
    for _ in range(4):
        words = words_on(window.findChild(StepScreen))
        assert "Samaritans 116 123" in words
        assert "Stop if you feel dizzy." in words
        press("Space")


def test_after_the_last_step_one_may_stop(alone):
    window = alone()

    press("3", *["Space"] * 3, "Esc")
    assert shown(window) is EndScreen
    assert "You can stop here." in words_on(window)

    press("Space")
    assert is_gone(window)


@pytest.mark.parametrize(
    ("choice", "focus"), [("Another card", "1: Long out-breath"), ("A person to talk to", "Copy number")]
)
def test_after_the_last_step_there_is_another_card_or_a_person(alone, choice, focus):
    window = alone()
    press("3", *["Space"] * 3, "1")

    click(window, choice)

    assert shown(window) is Front
    assert focused() == focus


def test_four_picks_one_of_the_three(alone):
    window = alone()

    press("4")

    assert shown(window) is StepScreen


def test_five_goes_back_calmly_with_one_line(window):
    press("F1", "5")

    assert window.current is window._page(PageName.SETTINGS)
    assert "That is fine. F1 brings this back at any time." in words_on(window)


def test_my_own_set_comes_first_and_the_built_in_ones_fill_up(window, companion):
    mine = companion.strategies.save(a_strategy(title="Kettle first"))
    companion.strategies.place(mine.id, 1)

    press("F1")
    assert "from my hard-moment set" in words_on(window)

    press("1")
    assert step(window).text() == "Get up"
    press("Esc", "2")
    assert step(window).text() == "Breathe in through your nose."


def test_a_strategy_saved_meanwhile_is_there_when_the_page_is(window, companion):
    press("F1")
    mine = companion.strategies.save(a_strategy(title="Kettle first"))
    companion.strategies.place(mine.id, 1)

    assert "Kettle first" in words_on(window)


@pytest.mark.parametrize(("width", "height", "scale"), [(800, 600, 1.0), (800, 600, 2.0), (640, 480, 2.0)])
def test_no_window_is_too_small_for_a_step(alone, qapp, width, height, scale):
    theme.apply(qapp, theme.load("light"), scale)
    window = alone(None, width, height)

    press("1", "Space", "Space")

    label, on = step(window), button(window, "Next")
    assert label.heightForWidth(label.width()) <= label.height()
    assert on.visibleRegion().boundingRect().size() == on.size()


@pytest.mark.parametrize(("letters", "px"), [(20, 40), (141, 32), (221, 26), (300, 26)])
def test_long_steps_are_set_smaller_and_none_is_cut(alone, companion, letters, px):
    words = ("one slow step " * 30)[: letters - 1] + "."
    mine = companion.strategies.save(a_strategy(steps=(words,)))
    companion.strategies.place(mine.id, 1)
    window = alone(companion)

    press("1")
    QApplication.sendPostedEvents()

    label = step(window)
    assert label.font().pixelSize() == px
    assert label.heightForWidth(label.width()) <= label.height()
