"""A draft that was being written when the lock fell is there after unlocking: page, editor, words and cursor."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from peercompanion.errors import DiskFull
from peercompanion.ui import autolock
from peercompanion.ui.context import PageName
from peercompanion.ui.journal.editor import Editor
from tests.helpers import AN_EVENING, PASSPHRASE, a_group, a_mood, a_note, a_strategy
from tests.ui.hand import press, settle, type_words, words_on
from tests.ui.waiting import wait_for

WORDS = "The bus was late."
DRAFTS = {
    "an entry on Today": ("4", "T"),
    "an entry of the journal": ("Ctrl+2", "Return"),
    "a strategy": ("Ctrl+3", "N"),
    "a step of a strategy": ("Ctrl+3", "N", "W", "Return"),
    "a section of the plan": ("Ctrl+K", "M", "Y", "Space", "P", "Return", "E"),
    "a new note": ("Ctrl+Shift+N",),
    "a point of a new note": ("Ctrl+Shift+N", "W", "Return"),
}


@pytest.fixture
def companion(desk):
    companion = desk.session.create(PASSPHRASE)
    companion.moods.save(a_mood(note="An evening.", happened=AN_EVENING - timedelta(days=2)))
    companion.strategies.save(a_strategy())
    companion.groups.save(a_group())
    companion.notes.save(a_note(title="mornings"))
    desk.enter(companion)
    desk._hard_now._watch_all()
    settle()
    return companion


def unlock(desk) -> None:
    """With a click on the window first, which may have been raised quietly."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    desk.window.activateWindow()
    QTest.qWaitForWindowActive(desk.window)
    type_words(PASSPHRASE)
    press("Return")
    wait_for(lambda: desk.session.companion is not None)
    settle()


def where(desk) -> tuple:
    field = QApplication.focusWidget()
    cursor = field.textCursor().position() if hasattr(field, "textCursor") else field.cursorPosition()
    return desk.window.current_name, type(field), _words(field), cursor


def _words(field) -> str:
    return field.toPlainText() if hasattr(field, "toPlainText") else field.text()


@pytest.mark.parametrize("way", ["Ctrl+L", "idling", "Esc twice"])
@pytest.mark.parametrize("draft", DRAFTS)
def test_it_goes_on_in_the_middle_of_the_word(desk, companion, draft, way, monkeypatch):
    monkeypatch.setattr(autolock, "DOUBLE_ESC_MS", 60_000)  # on a busy machine a hand here is slow
    press(*DRAFTS[draft])
    type_words(WORDS)
    press("Left", "Left")
    before = where(desk)

    if way == "idling":
        desk._occasions.autolock.idle.emit()
    else:
        press(*(["Ctrl+L"] if way == "Ctrl+L" else ["Esc", "Esc"]))
    assert wait_for(lambda: desk.session.companion is None)
    unlock(desk)

    assert before[2].endswith(WORDS)
    assert where(desk) == before


def test_what_was_marked_is_marked(desk, companion):
    press("4", "T")
    type_words(WORDS)
    press("Shift+Left", "Shift+Left")

    desk.lock()
    unlock(desk)

    assert QApplication.focusWidget().textCursor().selectedText() == "e."


def test_a_group_being_changed_is_being_changed(desk, companion):
    desk.window.go(PageName.MEETINGS)
    desk.window.current._bar.change_wanted.emit()
    type_words("seven")
    before = where(desk)

    desk.lock()
    unlock(desk)

    assert where(desk) == before
    assert "seven" in before[2]


def test_what_was_read_is_read_again(desk, companion):
    press("Ctrl+3", "Return")
    assert desk.window.current.place().startswith("read ")

    desk.lock()
    unlock(desk)

    assert "Wait beside it" in words_on(desk.window)


def test_a_search_is_not_kept(desk, companion):
    press("Ctrl+2", "Ctrl+F")
    type_words("evening")

    desk.lock()
    kept = desk.session.unlock(PASSPHRASE).whereabouts
    desk.session.lock()
    unlock(desk)

    assert "evening" not in repr(kept)
    assert QApplication.focusWidget().text() == ""


def test_how_far_it_was_scrolled_is_kept(desk, companion):
    desk.window.resize(1240, 620)
    press("4", "T")
    type_words(WORDS)
    QApplication.focusWidget().insertPlainText("\n" * 60)
    settle()
    bar = QApplication.focusWidget().verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    middle = bar.value()

    desk.lock()
    unlock(desk)

    assert middle > 0
    assert wait_for(lambda: QApplication.focusWidget().verticalScrollBar().value() == middle)


def test_after_a_night_it_begins_with_today(desk, companion, clock):
    press("Ctrl+3", "N")
    desk.lock()
    clock.turn(hours=25)

    unlock(desk)

    assert desk.window.current_name is PageName.TODAY


def test_a_place_that_was_come_back_to_is_forgotten_soon(desk, companion):
    from peercompanion.ui.desk import _settle_in

    press("Ctrl+3")
    desk.lock()
    unlock(desk)

    _settle_in(desk.session.companion)

    assert desk.session.companion.whereabouts is None


def test_an_answer_ends_with_the_lock_and_it_is_told_where_it_went(desk, companion, clock):
    press("4")
    desk.lock()
    clock.turn(minutes=1)
    unlock(desk)
    said = words_on(desk.window)

    press("2")

    assert "kept in the journal" in said
    assert [entry.mood for entry in desk.session.companion.moods.latest(2)] == [2, 4]


def test_in_the_middle_of_its_words_it_goes_on_however_long_one_was_away(desk, companion, clock):
    press("4", "T")
    type_words("he b")
    desk.lock()
    clock.turn(hours=2)
    unlock(desk)

    type_words("us")

    desk.window.save_drafts()
    assert [entry.note for entry in desk.session.companion.moods.latest(1)] == ["the bus"]


@pytest.mark.parametrize("id", ["write 00000000-0000-0000-0000-000000000000", "write", "something of a later version"])
@pytest.mark.parametrize("page", PageName)
def test_what_is_not_there_any_more_is_passed_over(desk, companion, page, id):
    desk.window.go(page)
    desk.window.current.come_back(id)

    assert not desk.window.findChildren(Editor)


def test_a_place_that_cannot_be_kept_holds_no_lock_up(desk, companion, monkeypatch):
    def refuse(_whereabouts):
        raise DiskFull("no room")

    monkeypatch.setattr(companion, "keep_whereabouts", refuse)
    press("Ctrl+3")
    desk.lock()
    unlock(desk)

    assert desk.window.current_name is PageName.TODAY


def test_it_is_no_step_to_take_back(desk, companion):
    press("4")
    label = companion.can_undo
    companion.keep_whereabouts(desk.window.whereabouts(None))
    companion.forget_whereabouts()

    assert companion.can_undo == label
    companion.undo()
    assert companion.whereabouts is None


def test_in_another_language_the_cursor_stays_too(desk, companion):
    from peercompanion.ui import translation

    press("4", "T")
    type_words(WORDS)
    press("Left", "Left")
    before, window = where(desk), desk.window

    window.prefer("language", "en-XA")

    assert wait_for(lambda: desk.window is not window)
    settle()
    assert where(desk) == before
    translation.install(QApplication.instance())


def test_a_minimised_window_that_locks_by_itself_comes_back_all_the_same(desk, companion):
    press("4", "T")
    type_words(WORDS)
    before = where(desk)
    desk.window.setWindowState(Qt.WindowState.WindowMinimized)

    desk._occasions.autolock.idle.emit()
    unlock(desk)

    assert where(desk) == before
