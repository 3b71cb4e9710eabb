"""Lines on the lock window: a plain warning first, three at most, never changed silently, gone at once when wished."""

import json

import pytest

from peercompanion.domain.plan import PlanPart, PlanSection
from peercompanion.preferences import LONGEST_LOCK_LINE, Preferences
from peercompanion.ui.context import PageName
from peercompanion.ui.trouble import Trouble
from tests import awkward_words
from tests.ui.hand import button, buttons, click, focused, press, settle, type_words, words_on

SHOW = "Show a line there"
WARNING = "Anybody here can read it"


@pytest.fixture
def window(companion, open_plan):
    companion.plan.save(PlanPart(section=PlanSection.KEEPS_ME, text="The dog.\n\nApril at the river.\nMy sister"))
    companion.plan.save(PlanPart(section=PlanSection.PASSED, text="It has passed before."))
    return open_plan()


def choose(window, letters):
    click(window, SHOW)
    if WARNING in words_on(window):
        press("Return")
    type_words(letters)
    press("Return")


def test_nothing_is_shown_by_itself(window, preferences):
    assert preferences.lock_lines == ()
    assert "Nothing of the plan is shown there." in words_on(window)


def test_before_the_first_line_the_warning_says_where_it_will_lie(window, preferences):
    click(window, SHOW)

    assert WARNING in words_on(window)
    assert "outside the vault, not encrypted" in words_on(window)
    assert preferences.lock_lines == () and focused() == "Choose a line"


def test_the_warning_can_be_left(window, preferences):
    for leave in (lambda: click(window, "Leave it"), lambda: press("Esc")):
        click(window, SHOW)
        leave()
        assert WARNING not in words_on(window)
        assert focused() == SHOW
    assert preferences.lock_lines == ()
    assert window.current_name is PageName.PLAN


def test_a_line_is_chosen_by_a_few_letters(window, preferences):
    choose(window, "april")

    assert preferences.lock_lines == ("April at the river.",)
    assert "The lock window shows these lines" in words_on(window)
    assert "April at the river." in words_on(window)


def test_three_fit_each_once(window, preferences):
    for letters in ("dog", "april", "sister"):
        choose(window, letters)

    assert preferences.lock_lines == ("The dog.", "April at the river.", "My sister")
    assert SHOW not in buttons(window)


def test_one_that_stands_there_is_not_offered_again(window):
    choose(window, "dog")
    click(window, SHOW)
    type_words("dog")

    assert "No line to choose." in words_on(window)


def test_it_is_taken_away_at_once_and_undo_brings_it_back(window, preferences):
    choose(window, "dog")
    click(window, "Take “The dog.” off the lock window")
    assert preferences.lock_lines == ()
    assert json.loads(preferences.path.read_text()) == {"country": "GB"}

    click(window, "Undo")

    assert preferences.lock_lines == ("The dog.",)


def test_changing_the_plan_leaves_the_lines_and_says_so(window, companion, preferences):
    choose(window, "passed")
    part = next(part for part in companion.plan.parts() if part.section is PlanSection.PASSED)
    companion.plan.save(PlanPart(section=part.section, id=part.id, stamp=part.stamp, text="Something else."))
    settle()

    assert preferences.lock_lines == ("It has passed before.",)
    assert "no longer in the plan" in words_on(window)
    assert "They stay as they are when the plan changes." in words_on(window)


def test_the_focus_stays_on_a_line_while_the_plan_changes(window, companion):
    choose(window, "passed")
    take_away = "Take “It has passed before.” off the lock window"
    button(window, take_away).setFocus()
    companion.plan.save(PlanPart(section=PlanSection.SIGNS, text="tired"))
    settle()

    assert focused() == take_away


def test_what_is_being_typed_can_be_chosen_at_once(window, preferences):
    press("E")
    type_words("Not yet saved")
    choose(window, "not yet")

    assert preferences.lock_lines == ("Not yet saved",)


def test_a_file_that_cannot_be_written_says_so_and_nothing_is_claimed(window, preferences):
    obstacle = preferences.path.with_name("device.json.new")
    obstacle.mkdir()
    choose(window, "dog")

    assert preferences.lock_lines == Preferences(preferences.path).lock_lines == ()
    assert "nothing can be written there" in words_on(window.findChild(Trouble))
    assert "from now on" not in words_on(window)

    obstacle.rmdir()
    click(window, "Try again")

    assert preferences.lock_lines == Preferences(preferences.path).lock_lines == ("The dog.",)


@pytest.mark.parametrize("words", [*awkward_words.ALL.values(), "x" * 20_000, "a\x85b\x9fc", "<b>bold</b>"])
def test_every_line_that_is_offered_can_be_kept(preferences, words):
    offered = list(PlanPart(section=PlanSection.SIGNS, text=words).lines(LONGEST_LOCK_LINE))

    for line in offered:
        preferences.set("lock_lines", (line,))
        assert preferences.lock_lines == (line,)
    assert offered and all(len(line) <= LONGEST_LOCK_LINE for line in offered)


def test_settings_name_the_lines_and_take_them_away(window, preferences):
    choose(window, "dog")
    window.go(PageName.SETTINGS, "privacy")
    settle()
    assert "Shown on the lock window" in words_on(window) and "The dog." in words_on(window)
    assert "Lies outside the vault, not encrypted." in words_on(window)

    click(window, "Take “The dog.” off the lock window")

    assert preferences.lock_lines == ()
    assert "Nothing of the plan" in words_on(window)
    assert focused() == "Shown on the lock window"
