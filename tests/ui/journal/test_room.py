"""Wide, narrow, large text, right to left: nothing is lost, and list and entry take turns where only one fits."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from peercompanion.ui import theme
from peercompanion.ui.journal.calendar_column import CalendarColumn
from peercompanion.ui.journal.entry_pane import EntryPane
from peercompanion.ui.journal.list_pane import ListPane
from tests.ui.hand import settle


def parts(reader):
    kinds = (CalendarColumn, ListPane, EntryPane)
    return tuple(reader.page.findChild(kind).isVisible() for kind in kinds)


def test_calendar_list_and_entry_stand_beside_each_other(reader):
    assert parts(reader) == (True, True, True)
    assert abs(reader.page.findChild(ListPane).width() - reader.page.findChild(EntryPane).width()) <= 1


def test_the_calendar_gives_way_first(open_journal, few):
    assert parts(open_journal(few, 1000, 700)) == (False, True, True)


def test_below_that_list_and_entry_take_turns(open_journal, few):
    reader = open_journal(few, 740, 600)
    assert parts(reader) == (False, True, False)

    reader.press("Down", "Return")
    assert parts(reader) == (False, False, True)
    assert reader.read == "Walked to the bridge. It was quiet there."

    reader.press("Esc")
    assert parts(reader) == (False, True, False)
    assert reader.focused == "Entries"


def test_there_a_click_opens_the_entry_and_a_button_leads_back(open_journal, few):
    reader = open_journal(few, 740, 600)

    reader.click_row(2)
    assert parts(reader) == (False, False, True)

    reader.click("Back to the list")
    assert parts(reader) == (False, True, False)


def test_there_enter_reads_first_and_then_writes_and_esc_goes_the_same_way_back(open_journal, few):
    reader = open_journal(few, 740, 600)

    reader.press("Down", "Return")
    assert not reader.is_writing
    reader.press("Return")
    assert reader.is_writing

    reader.press("Esc")
    assert not reader.is_writing
    assert parts(reader) == (False, False, True)
    reader.press("Esc")
    assert parts(reader) == (False, True, False)


def test_a_search_shows_the_list_again(open_journal, few):
    reader = open_journal(few, 740, 600)

    reader.press("Down", "Return").search("bridge")

    assert parts(reader) == (False, True, False)


def test_when_the_window_grows_the_chosen_entry_is_beside_the_list(open_journal, few):
    reader = open_journal(few, 740, 600)
    reader.press("Down")

    reader.window.resize(1240, 860)
    settle()

    assert parts(reader) == (True, True, True)
    assert reader.read == "Walked to the bridge. It was quiet there."


@pytest.mark.parametrize(
    ("width", "height", "scale"), [(800, 600, 1.0), (640, 480, 1.0), (1240, 860, 2.0), (800, 600, 2.0)]
)
def test_nothing_is_wider_than_its_room(open_journal, few, qapp, width, height, scale):
    theme.apply(qapp, theme.load("light"), scale)
    reader = open_journal(few, width, height)
    reader.press("Down", "Return")
    settle()

    read = reader.page.findChild(EntryPane).reader
    assert read.widget().width() <= read.viewport().width()
    reader.press("Return")
    settle()
    editor = reader.page.findChild(EntryPane).editor
    assert editor.widget().width() <= editor.viewport().width()


def test_a_larger_text_makes_rows_taller_at_once(reader, qapp):
    before = reader.view.rowHeight(1)

    theme.apply(qapp, theme.load("light"), 1.5)
    settle()

    assert reader.view.rowHeight(1) == theme.fs(40) + 24 > before
    assert reader.view.rowHeight(0) == theme.fs(36)


def test_right_to_left_the_sign_stands_at_the_right(open_journal, few, qapp):
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    reader = open_journal(few)
    reader.press("Down")

    picture = reader.view.grab().toImage()
    rect = reader.view.visualRect(reader.view.currentIndex())
    face = QColor(theme.current().moods[3])
    half = picture.width() // 2
    right = [x for x in range(half, picture.width()) if picture.pixelColor(x, rect.center().y() + 8) == face]
    left = [x for x in range(half) if picture.pixelColor(x, rect.center().y() + 8) == face]
    assert right
    assert not left


@pytest.mark.parametrize("name", ["light", "dark", "contrast-light", "contrast-dark"])
def test_the_chosen_line_stands_out_in_every_theme(open_journal, few, qapp, name):
    theme.apply(qapp, theme.load(name))
    reader = open_journal(few)

    picture = reader.view.grab().toImage()
    rect = reader.view.visualRect(reader.view.currentIndex())
    inside, outside = (picture.pixelColor(QPoint(x, rect.top() + 8)) for x in (rect.left() + 40, rect.left() + 3))
    assert inside == QColor(theme.current().accent_soft)
    assert inside != outside


def test_the_ring_is_there_for_the_keyboard_and_not_for_the_mouse(reader):
    reader.press("Down")
    assert reader.view.ring_visible()

    reader.click_row(1)
    assert not reader.view.ring_visible()
    assert QApplication.focusWidget() is reader.view
