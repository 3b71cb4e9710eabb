"""What is only selected stays here: another program asks for it, on a real screen."""

import pytest

from tests.ui.desktop.x11 import NEEDED, said_by

pytestmark = pytest.mark.needs(*NEEDED)


def test_a_double_click_shows_the_word_to_nobody_and_leaves_it_selected(tmp_path):
    code = """
note = a_note("quokka on a postcard")
print(double_click(note), repr(selected()), note.textCursor().selectedText())
"""

    assert said_by(code, tmp_path) == ["quokka '' quokka"]


def test_with_middle_click_paste_others_read_it_until_it_is_off_again(tmp_path):
    code = """
note = a_note("quokka on a postcard")
desk.window.prefer("middle_click_paste", True)
double_click(note)
print(selected())
desk.window.prefer("middle_click_paste", False)
print(repr(selected()))
"""

    assert said_by(code, tmp_path) == ["quokka", "''"]


def test_what_another_program_selected_is_left_to_it(tmp_path):
    code = """
another_program_puts("from elsewhere", "primary")
desk.window.go(PageName.JOURNAL)
print(selected(), QApplication.clipboard().text(QApplication.clipboard().Mode.Selection))
"""

    assert said_by(code, tmp_path) == ["from elsewhere from elsewhere"]


def test_a_selected_passphrase_is_shown_to_nobody(tmp_path):
    code = """
from peercompanion.ui.widgets.line_edit import PassphraseEdit
desk.lock()
field = desk.window.findChild(PassphraseEdit)
field.setText("a lamp in the door")
field.setEchoMode(field.EchoMode.Normal)
QTest.mouseDClick(field, Qt.MouseButton.LeftButton, pos=QPoint(20, field.height() // 2))
print(bool(field.selectedText()), repr(selected()))
"""

    assert said_by(code, tmp_path) == ["True ''"]
