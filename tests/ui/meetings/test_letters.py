"""On a note, a letter is a command; words that are typed there are none, and a private note stays private."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication

from peercompanion.ui.meetings.note_acts import ASKS
from tests.ui.hand import settle
from tests.ui.waiting import wait_for


def test_words_typed_where_there_is_no_field_open_nothing(visitor):
    visitor.press("Ctrl+Shift+N").type("Fresh").press("Esc")

    for words in ("Some nights", "Maybe so", "sleep", "ask Martin", "me and the cat", "please"):
        visitor.type(words)
        settle()

        assert visitor.private == ["Fresh"]
        assert not visitor.page._board.is_writing
        assert visitor.line == "These words went nowhere. Enter opens the note to write in it."
    assert visitor.companion.notes.private()[0].ask is None


def test_at_a_keyboard_a_letter_waits_for_a_moment_whether_words_follow(visitor):
    visitor.press("Ctrl+Shift+N").type("Fresh").press("Esc")

    for at, letter in enumerate("some", 1_000):
        at_keyboard(letter, at)
    visitor.press("Down")

    assert visitor.private == ["Fresh"]


def test_at_a_keyboard_a_letter_alone_opens_a_note(visitor):
    visitor.press("Ctrl+Shift+N").type("Fresh").press("Esc")

    at_keyboard("s", 1_000)

    assert wait_for(lambda: visitor.sheet == ["Fresh"])
    at_keyboard("a", 3_000)
    at_keyboard("a", 3_100)
    assert wait_for(lambda: visitor.companion.notes.sheet()[0].ask is ASKS[2])


def test_an_arrow_does_not_overtake_a_letter(visitor):
    visitor.press("Ctrl+Shift+N").type("Fresh").press("Esc")

    at_keyboard("s", 1_000)
    visitor.press("Down")

    assert visitor.sheet == ["Fresh"]


def at_keyboard(letter, at):
    """With a time of its own, in milliseconds."""
    key = QKeyEvent(QEvent.Type.KeyPress, QKeySequence(letter)[0].key(), Qt.KeyboardModifier.NoModifier, letter)
    key.setTimestamp(at)
    QApplication.sendEvent(QApplication.focusWidget(), key)
