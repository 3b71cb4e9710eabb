"""Ctrl+K: a few letters lead to commands, pages, strategies and notes; Esc gives the focus back; nothing is kept."""

import pytest
from PySide6.QtWidgets import QApplication

from peercompanion.domain.note import Comfort
from peercompanion.ui.context import PageName
from peercompanion.ui.meetings.page import MeetingsPage
from peercompanion.ui.palette.choice_list import ChoiceField, ChoiceList
from peercompanion.ui.palette.choices import Choice
from peercompanion.ui.palette.palette import Palette
from peercompanion.ui.strategies.page import StrategiesPage
from tests.helpers import PASSPHRASE, a_group, a_meeting, a_note, a_strategy
from tests.ui.hand import press, settle, type_words


@pytest.fixture
def window(desk):
    companion = desk.session.create(PASSPHRASE)
    group = companion.groups.save(a_group())
    meeting = companion.meetings.save(a_meeting(group))
    companion.strategies.save(a_strategy(title="Café on the corner"))
    note = companion.notes.save(a_note(title="Mornings, since spring", meeting=meeting.id))
    companion.notes.bring(note.id, Comfort.SHARE)
    companion.notes.save(a_note(title="Mornings I keep to myself", body="quokka"))
    desk.enter(companion)
    settle()
    return desk.window


def rows(window) -> list[str]:
    shown = window.findChild(ChoiceList).model()
    return [shown.spoken(row) for row in shown.rows]


def test_a_few_letters_find_a_command_and_enter_does_it(window):
    press("Ctrl+K")
    type_words("jour")
    press("Return")

    assert window.findChild(Palette) is None or not window.findChild(Palette).isVisible()
    assert type(window.current).__name__ == "JournalPage"


def test_strategies_and_notes_are_found_by_their_titles_without_accents_and_private_ones_say_so(window):
    press("Ctrl+K")
    type_words("cafe")
    strategies = rows(window)
    press("Ctrl+A")
    type_words("morn")

    assert strategies == ["Found in what you wrote", "Café on the corner, Strategy"]
    assert rows(window) == [
        "Found in what you wrote",
        "Mornings I keep to myself, Only for me",
        "Mornings, since spring, Note for the group",
    ]


def test_words_of_the_text_are_not_looked_for(window):
    press("Ctrl+K")
    type_words("quokka")

    assert rows(window) == []


def test_a_found_strategy_and_a_found_note_open_where_they_live(window):
    press("Ctrl+K")
    type_words("cafe")
    press("Return")
    strategies = window.current
    press("Ctrl+K")
    type_words("mornings since")
    press("Return")

    assert isinstance(strategies, StrategiesPage)
    assert isinstance(window.current, MeetingsPage)


def test_the_arrows_pass_over_headings_and_go_round(window):
    press("Ctrl+K")
    shown = window.findChild(ChoiceList)
    places = shown.model().places()
    walked = [shown.currentIndex().row()]
    for _ in places:
        press("Down")
        walked.append(shown.currentIndex().row())

    assert walked == [*places, places[0]]
    assert all(isinstance(shown.model().rows[place], Choice) for place in places)


def test_esc_gives_the_focus_back_and_what_was_typed_is_gone(window):
    before = QApplication.focusWidget()
    press("Ctrl+K")
    type_words("mor")
    press("Escape")
    after = QApplication.focusWidget()
    press("Ctrl+K")

    assert after is before
    assert ChoiceField.text(QApplication.focusWidget()) == ""


def test_the_focus_cannot_leave_an_open_palette_by_tab_and_letters_do_not_reach_the_page(window):
    press("Ctrl+K")
    field = QApplication.focusWidget()
    press("Tab", "Tab", "Backtab")
    type_words("3")

    assert QApplication.focusWidget() is field
    assert field.text() == "3"


def test_another_page_or_a_lock_takes_the_palette_away(window, desk):
    press("Ctrl+K")
    press("Ctrl+3")
    by_page = window.findChild(Palette)
    settle()
    press("Ctrl+K")
    desk.lock()

    assert by_page is None or not by_page.isVisible()
    assert type(desk.window).__name__ == "LockWindow"


def test_f1_under_an_open_palette_shows_the_page_and_no_palette(window):
    press("Ctrl+K")
    press("F1")

    assert type(window.current).__name__ == "HardNowPage"
    assert not any(found.isVisible() for found in window.findChildren(Palette))


def test_the_sheet_of_keys_opens_and_closes_with_the_same_key(window):
    before = QApplication.focusWidget()
    press("Ctrl+?")
    sheet = next(found for found in window.children() if type(found).__name__ == "KeySheet")
    seen = sheet.isVisible()
    press("Ctrl+?")

    assert seen
    assert QApplication.focusWidget() is before


def test_no_two_commands_share_a_key(window):
    from peercompanion.ui.actions import Commands

    keys = [key for command in Commands(window).all() for key in command.keys]

    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("page", [page for page in PageName if page is not PageName.HARD_NOW])
def test_the_palette_opens_from_every_page(window, page):
    window.go(page)
    settle()
    press("Ctrl+K")

    assert any(found.isVisible() for found in window.findChildren(Palette))


def test_settings_are_found_by_what_is_in_them_and_a_theme_is_put_on_at_once(window, desk):
    press("Ctrl+K")
    type_words("langu")
    press("Return")
    assert window.current_name is PageName.SETTINGS

    press("Ctrl+K")
    type_words("dark")
    press("Return")
    dark = desk.preferences.scheme
    press("Ctrl+Z")

    assert (dark, desk.preferences.scheme) == ("dark", "system")
