"""Everything is erased only after a word was typed by hand, and then it is gone."""

import pytest
from PySide6.QtWidgets import QApplication

from peercompanion.ui.ask import QuestionDialog
from peercompanion.ui.context import PageName
from tests.helpers import PASSPHRASE, a_mood, a_strategy
from tests.ui.hand import button, click, focused, press, settle, type_words, words_on


@pytest.fixture
def window(desk):
    companion = desk.session.create(PASSPHRASE)
    companion.moods.save(a_mood(note="a hard week"))
    companion.strategies.save(a_strategy())
    desk.enter(companion)
    desk.window.go(PageName.SETTINGS, "privacy")
    settle()
    return desk.window


def question() -> QuestionDialog | None:
    found = [each for each in QApplication.topLevelWidgets() if isinstance(each, QuestionDialog) and each.isVisible()]
    return found[0] if found else None


def ask(window) -> QuestionDialog:
    click(window, "Erase everything")
    settle()
    return question()


def test_the_word_has_to_be_typed(desk, window):
    asked = ask(window)
    yes = button(asked, "Erase everything")

    assert focused() == "Type “erase” here" and not yes.isEnabled()
    type_words("erased")
    press("Return")
    assert not yes.isEnabled() and question() is asked
    press("Backspace")
    assert yes.isEnabled()
    press("Escape")
    settle()

    assert question() is None and desk.session.companion.moods.latest()


def test_typed_it_is_all_gone_and_today_begins_anew(desk, window):
    ask(window)
    type_words("Erase ")
    press("Return")
    settle()

    companion = desk.session.companion
    assert companion.moods.latest() == [] and companion.strategies.all() == []
    assert desk.window.current_name is PageName.TODAY
    assert "Everything is erased. Copies made before still hold it." in words_on(desk.window)
    desk.window.undo()
    assert companion.moods.latest() == []


def test_what_stays_is_said_before(window):
    assert "Copies made before still hold it" in words_on(ask(window))
    press("Escape")


def test_what_the_lock_window_shows_goes_with_it_and_no_undo_brings_it_back(desk, window):
    desk.window.prefer("lock_lines", ("The dog.", "April."))
    desk.window.prefer("lock_lines", ("April.",))
    ask(window)
    type_words("erase")
    press("Return")
    settle()
    assert desk.preferences.lock_lines == ()

    for _ in range(4):
        desk.window.undo()

        assert desk.preferences.lock_lines == ()
        assert not desk.preferences.path.exists() or "dog" not in desk.preferences.path.read_text("utf-8")
