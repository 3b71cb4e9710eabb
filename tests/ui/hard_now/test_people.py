"""My people: noted down in the main window, kept as they are typed, in my order, and gone only with a way back."""

import pytest
from PySide6.QtTest import QTest

from peercompanion.ui.autosave import PAUSE_MS
from peercompanion.ui.context import PageName
from tests.helpers import a_person
from tests.ui.hand import button, buttons, click, focused, press, type_words, words_on
from tests.ui.waiting import wait_for


@pytest.fixture
def people(companion):
    """ "A.", "B." and "C.", in this order."""
    return [companion.people.save(a_person(label=label, order=order)) for order, label in enumerate(("A.", "B.", "C."))]


@pytest.fixture
def page(window, people):
    """The page of my people."""
    press("F1")
    click(window, "Change")
    return window.current


def labels(companion):
    return [person.label for person in companion.people.all()]


def test_somebody_is_noted_down_in_place(window, companion):
    press("F1")
    click(window, "Add somebody")
    assert focused() == "Label"

    type_words("J.")
    press("Tab")
    type_words("07700 900142")
    press("Esc")

    assert [(person.label, person.phone) for person in companion.people.all()] == [("J.", "07700 900142")]
    assert "J." in words_on(window).split("\n")
    assert focused() == "Copy number"


def test_what_is_typed_is_saved_on_a_pause(page, companion):
    type_words("!")

    assert wait_for(lambda: labels(companion)[0] == "A.!", PAUSE_MS * 5)


def test_leaving_saves_at_once(page, window, companion):
    type_words("?")

    window.go(PageName.SETTINGS)

    assert labels(companion)[0] == "A.?"


def test_a_number_without_a_label_is_kept_all_the_same(window, companion):
    press("F1")
    click(window, "Add somebody")
    press("Tab")
    type_words("07700 900142")
    press("Esc")

    assert labels(companion) == ["Somebody"]


def test_a_row_left_empty_is_nobody(window, companion):
    press("F1")
    click(window, "Add somebody")
    press("Esc")

    assert labels(companion) == []


def test_the_trash_takes_one_away_and_undo_brings_them_back(page, window, companion):
    click(window, "Move to trash")
    assert labels(companion) == ["B.", "C."]
    assert "Moved to trash." in words_on(window)

    click(window, "Undo")

    assert labels(companion) == ["A.", "B.", "C."]


def test_after_the_trash_the_focus_is_on_the_next_one(page, window):
    button(window, "Move to trash").setFocus()
    press("Space")

    assert focused() == "Label"


def test_somebody_can_stay_off_the_front(page, window, companion):
    click(window, "Shown on this page")
    press("Esc")

    assert [person.label for person in companion.people.on_hard_page()] == ["B.", "C."]
    assert "A." not in words_on(window).split("\n")


def test_alt_and_the_arrows_move_somebody_in_one_step_of_undo(page, companion):
    press("Alt+Down")
    assert labels(companion) == ["B.", "A.", "C."]

    companion.undo()

    assert labels(companion) == ["A.", "B.", "C."]


def test_the_first_cannot_go_higher(page, companion):
    press("Alt+Up")

    assert labels(companion) == ["A.", "B.", "C."]


def test_what_cannot_be_saved_stays_on_the_screen(page, window, session):
    session.lock()
    type_words(" kept")

    press("Esc")

    assert "The vault is locked" in words_on(window)
    assert "Label" in focused()
    assert window.focusWidget().text() == "A. kept"


def test_a_change_from_elsewhere_does_not_touch_what_is_being_typed(page, window, companion, people):
    type_words("xy")

    companion.people.save(a_person(label="D.", order=9))

    assert window.focusWidget().text() == "A.xy"
    assert "Back" in buttons(window)


def test_labels_stay_short(page, window):
    press("Ctrl+A")
    QTest.keyClicks(window.focusWidget(), "somebody with a long name")

    assert window.focusWidget().text() == "somebody wit"
