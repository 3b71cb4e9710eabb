"""What we copy is plain text, marked for no history, and gone after a minute, at a lock and at the end."""

import pytest

from tests.ui.desktop.x11 import NEEDED, said_by

pytestmark = pytest.mark.needs(*NEEDED)

COPIED = """
note = a_note("quokka on a postcard")
note.selectAll()
note.copy()
"""


def test_what_a_field_copied_has_no_other_form_than_its_words_and_bears_the_mark(tmp_path):
    code = f"{COPIED}\nprint(copied())\nprint(NOT_FOR_HISTORIES in forms())\nprint(*sorted(forms()))"

    words, marked, forms = said_by(code, tmp_path)

    assert (words, marked) == ("quokka on a postcard", "True")
    assert not [form for form in forms.split() if "html" in form or "markdown" in form or "opendocument" in form]


def test_words_to_read_are_copied_in_the_same_way(tmp_path):
    code = """
label = QLabel("<b>quokka</b> on a postcard")
label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
label.show()
label.setSelection(0, 6)
QTest.keyClick(label, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
print(copied())
print(NOT_FOR_HISTORIES in forms(), "text/html" in forms())
"""

    assert said_by(code, tmp_path) == ["quokka", "True False"]


@pytest.mark.parametrize(
    "end", ["desk._copied._minute.timeout.emit()", "desk.lock()", "desk.close()", "desk.window.close()"]
)
def test_it_is_gone_after_a_minute_at_a_lock_and_at_the_end(tmp_path, end):
    said = said_by(f"{COPIED}\nprint(desk._copied._minute.interval())\n{end}\nprint(repr(copied()))", tmp_path)

    assert said == ["60000", "''"]


def test_a_second_copy_has_a_minute_of_its_own(tmp_path):
    code = """
copy_for_a_minute("one")
first = desk._copied._minute.timerId()
copy_for_a_minute("two")
print(first != desk._copied._minute.timerId(), copied())
"""

    assert said_by(code, tmp_path) == ["True two"]


def test_what_another_program_copied_since_is_left_alone(tmp_path):
    code = f"""
{COPIED}
another_program_puts("my own words", "clipboard")
desk._copied.forget()
print(copied())
another_program_puts("and these", "clipboard")
desk.lock()
print(copied())
"""

    assert said_by(code, tmp_path) == ["my own words", "and these"]
