"""The page is covered where a lock could not fall, and, where that is wished, behind other programs."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from peercompanion.errors import DiskFull
from peercompanion.ui.context import PageName
from peercompanion.ui.cover import Cover
from tests.helpers import PASSPHRASE
from tests.ui.hand import press, settle, type_words, words_on

ACTIVE, INACTIVE = Qt.ApplicationState.ApplicationActive, Qt.ApplicationState.ApplicationInactive


@pytest.fixture
def window(desk):
    desk.enter(desk.session.create(PASSPHRASE))
    settle()
    press("4", "T")
    type_words("half a sentence")
    return desk.window


@pytest.fixture
def cover(window):
    return window.findChild(Cover)


@pytest.fixture
def full_disk(window, monkeypatch):
    def refuse():
        raise DiskFull("no room")

    monkeypatch.setattr(window.current, "leave", refuse)


def is_covered(window, cover) -> bool:
    """Each point of the window shows the cover."""
    edge = window.rect().adjusted(2, 2, -2, -2)
    points = (edge.topLeft(), edge.topRight(), edge.bottomLeft(), edge.bottomRight(), edge.center())
    return all(shown is cover or cover.isAncestorOf(shown) for shown in map(window.childAt, points))


@pytest.mark.parametrize("lift", ["X", "Tab", "Ctrl+2", "a click"])
def test_what_could_not_be_saved_when_nobody_was_there_is_covered_until_somebody_is(
    desk, window, cover, full_disk, lift
):
    note = QApplication.focusWidget()

    desk.lock(quietly=True)
    covered = is_covered(window, cover)
    if lift == "a click":
        QTest.mouseClick(cover, Qt.MouseButton.LeftButton)
    else:
        press(lift)

    assert covered and cover.isHidden()
    assert QApplication.focusWidget() is note
    assert note.toPlainText() == "thalf a sentence"
    assert window.current_name is PageName.TODAY
    assert "the disk is full" in words_on(window)


def test_it_grows_with_the_window(desk, window, cover, full_disk):
    desk.lock(quietly=True)
    window.resize(window.width() + 200, window.height() + 100)
    settle()

    assert is_covered(window, cover)


def test_covered_twice_it_is_lifted_once(desk, window, cover, full_disk):
    note = QApplication.focusWidget()
    desk.lock(quietly=True)
    desk._lock_after_all()

    press("X")

    assert cover.isHidden() and QApplication.focusWidget() is note


def test_somebody_who_asked_for_the_lock_sees_why_it_did_not_fall(desk, window, cover, full_disk):
    desk.lock()

    assert cover.isHidden()
    assert "the disk is full" in words_on(window)


def test_behind_other_programs_the_page_is_covered_where_that_was_wished(desk, window, cover, qapp):
    desk.preferences.set("hide_unfocused", True)
    note = QApplication.focusWidget()

    qapp.applicationStateChanged.emit(INACTIVE)
    covered = is_covered(window, cover)
    qapp.applicationStateChanged.emit(ACTIVE)

    assert covered and cover.isHidden()
    assert QApplication.focusWidget() is note


def test_and_else_it_is_not(window, cover, qapp):
    qapp.applicationStateChanged.emit(INACTIVE)

    assert cover.isHidden()


def test_no_page_is_left_under_the_cover(desk, window, cover, qapp):
    desk.preferences.set("hide_unfocused", True)
    qapp.applicationStateChanged.emit(INACTIVE)
    qapp.applicationStateChanged.emit(ACTIVE)

    type_words(", and the rest")

    window.save_drafts()
    assert [entry.note for entry in desk.session.companion.moods.latest(2)] == ["thalf a sentence, and the rest"]
    assert window.current_name is PageName.TODAY
