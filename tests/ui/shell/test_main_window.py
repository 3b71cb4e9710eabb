"""The frame around the pages: going and coming back, trouble that keeps the words, undo that says what it did."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QLabel

from peercompanion.domain.note import Comfort
from peercompanion.errors import DiskFull
from peercompanion.ui.context import PageName
from peercompanion.ui.settings.page import SettingsPage
from tests.helpers import a_mood, a_note
from tests.ui.hand import press


def words_on(window):
    return "\n".join(label.text() for label in window.findChildren(QLabel) if label.isVisible())


def test_the_title_never_changes(window, companion):
    companion.moods.save(a_mood(note="a secret"))

    for page in (PageName.SETTINGS, PageName.TRASH, PageName.HARD_NOW):
        window.go(page)

        assert window.windowTitle() == "PeerCompanion"


def test_a_neutral_name_stands_in_the_task_bar_from_the_next_start(qapp, session, companion, preferences):
    from peercompanion.ui.hub import Hub
    from peercompanion.ui.main_window import MainWindow
    from peercompanion.ui.wording import Wording

    preferences.set("window_name", "Notes")

    assert MainWindow(companion, preferences, Hub(), Wording(), session=session).windowTitle() == "Notes"


def test_a_failed_write_says_so_and_trying_again_finishes_it(window):
    window.go(PageName.SETTINGS)
    full, done = [True], []

    def write():
        if full:
            raise DiskFull("no room")
        return "kept"

    window.attempt(write, done.append)
    assert "the disk is full" in words_on(window)
    assert done == []

    full.clear()
    retry = window._trouble._retry
    QTest.mouseClick(retry, Qt.MouseButton.LeftButton)

    assert done == ["kept"]
    assert "the disk is full" not in words_on(window)


def test_a_page_whose_words_cannot_be_saved_is_not_left(window):
    window.go(PageName.SETTINGS)
    page = window.current

    def refuse():
        raise DiskFull("no room")

    page.leave = refuse
    window.go(PageName.TRASH)

    assert window.current is page
    assert "Your text is still here" in words_on(window)


def test_undo_says_which_way_a_note_went_through_the_wall(window, companion):
    note = companion.notes.save(a_note())
    companion.notes.bring(note.id, Comfort.SHARE)
    window.go(PageName.SETTINGS)

    window.undo()
    assert companion.notes.get(note.id).comfort is Comfort.PRIVATE
    assert "only for me again" in window._notice.findChild(QLabel).text() or "only for me again" in words_on(window)

    window.redo()
    assert "open for the group again" in words_on(window)


def test_nothing_to_take_back_is_a_calm_line(window):
    window.go(PageName.SETTINGS)

    window.undo()

    assert "Nothing to take back" in words_on(window)


def test_back_leads_to_the_page_before(window):
    window.go(PageName.SETTINGS)
    window.go(PageName.TRASH)

    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)

    assert isinstance(window.current, SettingsPage)


@pytest.mark.parametrize("key", ["Alt+Left", "Esc"])
def test_coming_back_the_focus_is_where_it_was(window, key):
    window.go(PageName.SETTINGS, "check_in")
    press("Tab", "Tab", "Tab")
    here = QApplication.focusWidget()
    window.go(PageName.HARD_NOW)
    assert QApplication.focusWidget() is not here

    press(key)

    assert QApplication.focusWidget() is here


def test_a_way_back_that_cannot_be_gone_yet_is_still_there_afterwards(window, monkeypatch):
    window.go(PageName.SETTINGS)
    window.go(PageName.JOURNAL)
    unsaved = [DiskFull("no room")]
    monkeypatch.setattr(window.current, "leave", lambda: (_ for _ in ()).throw(unsaved[0]) if unsaved else None)

    window.back()
    assert window.current_name is PageName.JOURNAL
    unsaved.clear()
    window.back()

    assert window.current_name is PageName.SETTINGS


def test_f6_goes_through_the_parts_of_the_window_and_comes_round_and_shift_f6_goes_back(window):
    window.go(PageName.SETTINGS)
    walked = [_part_with_focus(window)]
    for _ in range(3):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6)
        walked.append(_part_with_focus(window))
    back = []
    for _ in range(3):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
        back.append(_part_with_focus(window))

    assert walked == ["SectionList", "PrivacySection", "Sidebar", "SectionList"]
    assert back == ["Sidebar", "PrivacySection", "SectionList"]


def test_f6_returns_to_where_the_focus_was_in_a_part(window):
    window.go(PageName.SETTINGS)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    left = QApplication.focusWidget()
    for _ in range(3):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6)

    assert QApplication.focusWidget() is left


def _part_with_focus(window) -> str:
    here = QApplication.focusWidget()
    parts = (window._sidebar, *window.current.regions())
    return next(type(part).__name__ for part in parts if part is here or part.isAncestorOf(here))


def test_the_sidebar_is_a_rail_in_a_narrow_window_and_keeps_its_names(window):
    window.resize(800, 600)

    assert window._sidebar.width() < 100
    names = [item.accessibleName() or item.text() for item in window._sidebar._items.values()]
    assert "Journal" in names and "It's hard right now" in names


def test_text_size_grows_and_stops_at_200(window, preferences):
    window.go(PageName.SETTINGS)
    for _ in range(15):
        QTest.keyClick(window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert preferences.text_size == 200

    QTest.keyClick(window, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert preferences.text_size == 100


def test_closing_with_unsaved_words_asks_instead_of_losing_them(window):
    window.go(PageName.SETTINGS)
    closed = QSignalSpy(window.closed)

    def refuse():
        raise DiskFull("no room")

    window.current.leave = refuse
    window.close()
    assert closed.count() == 0
    assert window.isVisible()

    QTest.mouseClick(window._trouble._leave, Qt.MouseButton.LeftButton)
    assert closed.count() == 1


def test_help_opens_even_where_the_words_cannot_be_saved(window):
    window.go(PageName.SETTINGS)

    def refuse():
        raise DiskFull("no room")

    window.current.leave = refuse
    window.go(PageName.HARD_NOW)

    assert "It's hard right now" in words_on(window)
    assert "Your text is still here" in words_on(window)


def test_a_page_chosen_after_the_mouse_shows_no_ring_and_one_that_was_keyed_does(desk):
    from peercompanion.ui.widgets.nav_item import NavItem
    from tests.ui.hand import press, settle

    desk.enter(desk.session.create("a lamp in the window"))
    desk._hard_now._watch_all()
    settle()
    press("Ctrl+1")
    QTest.mouseClick(desk.window.centralWidget(), Qt.MouseButton.LeftButton)  # where no control is that would notice
    desk.window.go(PageName.SETTINGS)
    after_mouse = QApplication.focusWidget().ring_visible()
    press("Ctrl+1", "Ctrl+,")
    keyed = QApplication.focusWidget()

    assert isinstance(keyed, NavItem)
    assert (after_mouse, keyed.ring_visible()) == (False, True)
