"""Faces, beads, segments and the ten rings: looking is not answering."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from peercompanion.ui.widgets.beads import BeadRow
from peercompanion.ui.widgets.faces import MoodPicker
from peercompanion.ui.widgets.one_stop import Choice
from peercompanion.ui.widgets.segmented import Segmented
from peercompanion.ui.widgets.ten import TenDots
from tests.ui.kit.acts import click, description_of, heard, name_of, press, put, role_of, spoken

Key = Qt.Key
MOODS = ["Very low", "Low", "In between", "Okay", "Good"]
HOPE = ["not at all", "a little", "somewhat", "quite", "very much"]


@pytest.fixture
def faces(stage):
    picker = MoodPicker(MOODS, "How are you right now?")
    put(stage, picker)
    return picker


@pytest.fixture
def hope(stage):
    row = BeadRow("Hope", "none", "a lot", HOPE)
    put(stage, row)
    return row


@pytest.fixture
def ten(stage):
    strip = TenDots("How hard is it?")
    put(stage, strip)
    return strip


def look_at(widget):
    widget.setFocus(Qt.FocusReason.TabFocusReason)


def test_arrows_move_over_the_faces_and_answer_nothing(faces):
    answers = heard(faces.chosen)
    look_at(faces)

    press(Key.Key_Right, Key.Key_Right, Key.Key_Down)

    assert QApplication.focusWidget().text() == "Okay"
    assert (answers, faces.value) == ([], None)


@pytest.mark.parametrize("key", [Key.Key_Space, Key.Key_Return, Key.Key_Enter])
def test_space_and_enter_answer_with_the_face_looked_at(faces, key):
    answers = heard(faces.chosen)
    look_at(faces)

    press(Key.Key_Right, key)

    assert (answers, faces.value) == ([2], 2)


def test_arrows_do_not_change_an_answer_that_was_given(faces):
    faces.set_value(2)
    answers = heard(faces.chosen)
    look_at(faces)

    press(Key.Key_Right, Key.Key_End, Key.Key_Home)

    assert (answers, faces.value) == ([], 2)


def test_a_click_on_a_face_answers_with_it(faces):
    answers = heard(faces.chosen)

    click(faces.findChildren(Choice)[4])

    assert (answers, faces.value) == ([5], 5)


def test_choosing_the_same_face_again_is_an_answer_too(faces):
    faces.set_value(3)
    answers = heard(faces.chosen)

    click(faces.findChildren(Choice)[2])

    assert answers == [3]


def test_another_face_replaces_the_first(faces):
    click(faces.findChildren(Choice)[0])
    click(faces.findChildren(Choice)[3])

    assert [face.isChecked() for face in faces.findChildren(Choice)] == [False, False, False, True, False]


def test_setting_and_clearing_the_faces_is_no_answer(faces):
    answers = heard(faces.chosen)

    faces.set_value(4)
    faces.set_value(None)

    assert (answers, faces.value) == ([], None)


def test_the_faces_are_one_stop_for_tab(stage, faces):
    after = QLineEdit()
    put(stage, after)
    look_at(faces)

    press(Key.Key_Right, Key.Key_Tab)

    assert after.hasFocus()


def test_tab_comes_back_to_the_chosen_face(stage, faces):
    after = QLineEdit()
    put(stage, after)
    faces.set_value(4)
    after.setFocus()

    QTest.keyClick(after, Key.Key_Backtab)

    assert QApplication.focusWidget().text() == "Okay"


def test_right_to_left_the_left_arrow_goes_on(dressed, faces):
    dressed.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    look_at(faces)

    press(Key.Key_Left)

    assert QApplication.focusWidget().text() == "Low"


def test_number_keys_are_left_to_the_page(stage, faces):
    unused = []
    stage.keyPressEvent = lambda event: unused.append(event.text())
    look_at(faces)

    press("4")

    assert (unused, faces.value) == (["4"], None)


def test_a_face_is_a_radio_button_with_its_word(faces):
    okay = faces.findChildren(Choice)[3]
    faces.set_value(4)

    assert (role_of(okay), name_of(okay)) == (QAccessible.Role.RadioButton, "Okay")
    assert spoken(okay).state().checked


def test_beads_start_unset_and_say_so(hope):
    assert hope.value is None
    assert "not set" in [
        label.text() for label in hope.findChildren(object) if hasattr(label, "text") and label.isVisible()
    ]


def test_arrows_over_beads_answer_nothing_and_space_answers(hope):
    answers = heard(hope.changed)
    look_at(hope)
    press(Key.Key_Right, Key.Key_Right)
    looked = list(answers)

    press(Key.Key_Space)

    assert (looked, answers, hope.value) == ([], [3], 3)


@pytest.mark.parametrize("key", [Key.Key_Delete, Key.Key_Backspace])
def test_delete_takes_the_answer_back(hope, key):
    hope.set_value(4)
    answers = heard(hope.changed)
    look_at(hope)

    press(key)

    assert (answers, hope.value) == ([None], None)


def test_the_cross_takes_the_answer_back(hope):
    hope.set_value(4)
    answers = heard(hope.changed)
    cross = next(
        child for child in hope.findChildren(object) if getattr(child, "toolTip", str)().startswith("Take back")
    )

    click(cross)

    assert (answers, hope.value) == ([None], None)


def test_delete_on_an_unset_row_says_nothing(hope):
    answers = heard(hope.changed)
    look_at(hope)

    press(Key.Key_Delete)

    assert answers == []


def test_answering_or_taking_back_moves_nothing(hope):
    before = [bead.geometry() for bead in hope.findChildren(Choice)], hope.sizeHint()

    hope.set_value(5)
    QApplication.sendPostedEvents()

    assert ([bead.geometry() for bead in hope.findChildren(Choice)], hope.sizeHint()) == before


def test_a_bead_says_its_word_and_place(hope):
    names = [name_of(bead) for bead in hope.findChildren(Choice)]

    assert names[2] == "Hope, somewhat, 3 of 5"


def test_a_stacked_row_is_narrower_and_higher(hope):
    flat = hope.minimumSizeHint()

    hope.set_stacked(True)

    assert hope.minimumSizeHint().width() < flat.width()
    assert hope.minimumSizeHint().height() > flat.height()


def test_a_segment_can_be_chosen_by_keys_alone(stage):
    comfort = Segmented("Comfort", [("share", "Share", None), ("maybe", "Maybe", None), ("private", "Private", "lock")])
    put(stage, comfort)
    answers = heard(comfort.chosen)
    look_at(comfort)

    press(Key.Key_End, Key.Key_Space)

    assert (answers, comfort.value) == (["private"], "private")


def test_none_can_be_an_option_of_its_own(stage):
    effort = Segmented("Effort", [(None, "Any", None), (1, "Very little", 1)], None)

    assert [segment.isChecked() for segment in effort.findChildren(Choice)] == [True, False]


def test_a_segmented_row_wraps_where_it_is_narrow(stage):
    sizes = Segmented("Text size", [(size, f"{size} %", None) for size in (90, 100, 125, 150, 200)])
    whole = sizes.sizeHint()

    assert sizes.minimumSizeHint().width() < whole.width() / 2
    assert sizes.layout().heightForWidth(whole.width() // 2) > whole.height()


def test_arrows_look_at_a_number_and_space_answers_it(ten):
    answers = heard(ten.changed)
    look_at(ten)
    press(Key.Key_Right, Key.Key_Right)
    looked = ten.answer

    press(Key.Key_Space)

    assert (looked, answers, ten.answer) == (None, [7], 7)


def test_a_click_on_a_ring_answers_with_its_number(ten):
    answers = heard(ten.changed)

    click(ten, QPoint(2, 14))
    click(ten, QPoint(ten.width() - 2, 14))

    assert answers == [0, 10]


def test_delete_takes_the_number_back(ten):
    ten.set_answer(3)
    answers = heard(ten.changed)
    look_at(ten)

    press(Key.Key_Delete)

    assert (answers, ten.answer) == ([None], None)


def test_the_rings_are_a_slider_that_says_when_it_is_not_set(ten):
    unset = description_of(ten)
    ten.set_answer(0)

    assert role_of(ten) == QAccessible.Role.Slider
    assert ("not set" in unset, "answered: 0" in description_of(ten)) == (True, True)
    assert unset.endswith("0 is not hard, 10 is very hard.")
