"""Many buttons, one stop for Tab: the arrows go through them, and nothing is turned on by looking."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QPushButton

from peercompanion.ui.widgets.chips import Chip, ChipLink
from peercompanion.ui.widgets.roving import Roving
from tests.ui.hand import press, settle


@pytest.fixture
def roving(stage):
    parts = [Chip("flat"), Chip("tired"), Chip("empty"), ChipLink("more")]
    roving = Roving(*parts)
    roving.setAccessibleName("Weighed down")
    roving.parts = parts
    before, after = QPushButton("before"), QPushButton("after")
    for widget in (before, roving, after):
        stage.layout().addWidget(widget)
    roving.settle(parts)
    settle()
    before.setFocus()
    return roving


def walk(*keys):
    names = []
    for key in keys:
        press(key)
        names.append(QApplication.focusWidget().text())
    return names


def test_tab_comes_once_and_the_arrows_go_through_to_the_ends(roving):
    assert walk("Tab", "Right", "Down", "Right", "Right", "Left", "Home", "Left", "End", "Tab") == [
        *("flat", "tired", "empty", "more", "more", "empty", "flat", "flat", "more", "after"),
    ]


def test_back_it_comes_to_where_it_was(roving):
    walk("Tab", "Right", "Tab")

    assert walk("Shift+Tab", "Shift+Tab") == ["tired", "before"]


def test_looking_turns_nothing_on_and_space_does(roving):
    walk("Tab", "Right", "Right", "Left")
    assert not any(part.isChecked() for part in roving.parts)

    press("Space")

    assert [part.isChecked() for part in roving.parts] == [False, True, False, False]


def test_from_right_to_left_the_arrows_go_as_the_words_do(roving, stage):
    stage.setLayoutDirection(Qt.LayoutDirection.RightToLeft)

    assert walk("Tab", "Left", "Right") == ["flat", "tired", "flat"]


def test_what_is_hidden_or_disabled_is_passed_over_and_is_no_stop(roving):
    first, _, third, _ = roving.parts
    first.hide()
    third.setEnabled(False)
    roving.settle(roving.parts)

    assert walk("Tab", "Right", "Tab") == ["tired", "more", "after"]


def test_each_tells_the_group_and_how_many_there_are(roving):
    told = [QAccessible.queryAccessibleInterface(part).text(QAccessible.Text.Description) for part in roving.parts]

    assert told == [f"Weighed down, {place} of 4" for place in (1, 2, 3, 4)]
