"""Another language while the window is open: at once, without losing a word or the place."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from peercompanion.errors import DiskFull
from peercompanion.ui import translation
from peercompanion.ui.context import PageName
from peercompanion.ui.pseudo_language import spoken
from peercompanion.ui.widgets.note_edit import NoteEdit
from tests.helpers import PASSPHRASE
from tests.ui.waiting import wait_for


@pytest.fixture
def window(desk, qapp):
    desk.enter(desk.session.create(PASSPHRASE))
    yield desk.window
    translation.install(qapp)


def words_on(window) -> str:
    return "\n".join(label.text() for label in window.findChildren(QLabel) if label.isVisible())


def test_the_window_speaks_it_at_once_on_the_same_page_with_the_same_focus(desk, window):
    window.go(PageName.SETTINGS)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Down)
    focused, size = window.focusWidget().text(), window.size().toTuple()

    window.prefer("language", "en-XA")

    assert wait_for(lambda: desk.window is not window)
    assert desk.window.current_name is PageName.SETTINGS
    assert spoken(focused) == desk.window.focusWidget().text()
    assert desk.window.size().toTuple() == size


def test_what_is_being_written_is_saved_first(desk, window):
    QTest.keyClick(window, Qt.Key.Key_2)
    window.current.findChild(NoteEdit).insertPlainText("half a sentence")

    window.prefer("language", "en-XA")

    assert wait_for(lambda: desk.window is not window)
    assert desk.session.companion.moods.latest()[0].note == "half a sentence"


def test_words_that_cannot_be_saved_keep_their_window(desk, window):
    window.go(PageName.SETTINGS)

    def refuse():
        raise DiskFull("no room")

    window.current.leave = refuse
    window.prefer("language", "en-XA")

    assert wait_for(lambda: "Your text is still here" in words_on(window))
    assert desk.window is window


def test_it_still_locks_and_undoes_afterwards(desk, window):
    window.prefer("language", "en-XA")
    assert wait_for(lambda: desk.window is not window)

    desk.lock()

    assert desk.session.companion is None
    assert desk.window.isVisible()
