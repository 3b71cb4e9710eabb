"""The first start: few keys, help lines from the first page on, and nothing lost when it does not work."""

import os

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QWidget

from peercompanion.domain.choices import SHOWN_AT_FIRST, Row
from peercompanion.preferences import Preferences
from peercompanion.ui.first_start.preview import Preview
from peercompanion.ui.first_start.window import FirstStart
from peercompanion.ui.task import run_in_background, run_inline
from peercompanion.ui.ways.code_groups import GroupTile
from peercompanion.ui.ways.tiles import WordTiles
from peercompanion.ui.wording import Wording
from tests.helpers import PASSPHRASE
from tests.ui.doors.conftest import Held
from tests.ui.hand import button, buttons, click, focused, name_of, press, show, type_words, words_on
from tests.ui.paper import asked_on, code_on, groups_on, type_two_groups
from tests.ui.waiting import wait_for


@pytest.fixture
def open_start(qapp, session, preferences):
    def open_start(run=run_inline):
        return show(FirstStart(session, preferences, Wording(), run=run))

    return open_start


@pytest.fixture
def start(open_start):
    return open_start()


@pytest.fixture
def created(start):
    return QSignalSpy(start.created)


def type_passphrase(words=PASSPHRASE):
    type_words(words)
    press("Return")
    type_words(words)


def go_to_the_code():
    press("Return")
    type_passphrase()
    press("Return")


def go_to_the_rows(start):
    """Past the code, without one."""
    go_to_the_code()
    click(start, "Go on without a code")


def test_enter_a_passphrase_twice_and_two_groups_make_a_vault(start, created, session):
    go_to_the_code()
    type_two_groups(start)
    press("Return")

    assert created.count() == 1
    assert session.companion.choices.rows == SHOWN_AT_FIRST
    assert session.has_recovery_code
    session.lock()
    assert session.unlock(PASSPHRASE)


def test_neither_passphrase_nor_code_stays_in_the_window(start, created):
    go_to_the_code()
    type_two_groups(start)
    press("Return")

    assert created.count() == 1
    assert start._passphrase.passphrase == ""
    assert start._code.code is None and start._code._new.code == code_on(start) == ""


def test_the_first_page_is_about_a_person_to_talk_to(start):
    words = words_on(start)

    assert focused() == "United Kingdom"
    assert "116 123" in words
    assert "text 85258" in words
    assert "999 or 112" in words
    assert "Nobody sees what you write here. The app alerts no one." in words


def test_choosing_a_country_shows_its_lines_at_once_and_keeps_it(start, preferences):
    type_words("Irel")

    assert preferences.country == "IE"
    assert "50808" in words_on(start)


def test_another_country_shows_where_to_look(start, preferences):
    press("End")

    assert preferences.country == ""
    assert "findahelpline.com" in words_on(start)


def test_the_country_of_the_system_is_chosen_before(qapp, session, tmp_path):
    preferences = Preferences(tmp_path / "new.json")
    here = QLocale.territoryToCode(QLocale.system().territory())
    known = {code for code, _ in Wording().help_countries()}

    FirstStart(session, preferences, Wording(), run=run_inline)

    assert preferences.country == (here if here in known else "")


def test_the_help_line_and_f1_stand_at_the_foot_of_every_page(start):
    for go_on in (lambda: press("Return"), type_passphrase, lambda: press("Return"), lambda: type_two_groups(start)):
        assert "Samaritans 116 123" in words_on(start)
        assert button(start, "It's hard right now")
        go_on()
    assert "What would you like to see?" in words_on(start)
    assert "Samaritans 116 123" in words_on(start)


def test_back_is_alt_left_and_nothing_typed_is_lost(start):
    press("Return")
    type_passphrase()
    press("Return", "Alt+Left")

    assert start._passphrase.passphrase == PASSPHRASE
    press("Alt+Left")
    assert focused() == "United Kingdom"


def test_esc_does_nothing(start):
    press("Return")
    type_words("a lamp")

    press("Esc")

    assert start.isVisible()
    assert start._passphrase.passphrase == "a lamp"


def test_nothing_goes_on_until_it_was_typed_twice_the_same(start):
    press("Return")
    type_words("a lamp")
    press("Return")
    type_words("a lamb")
    press("Return")

    assert "These two are not the same yet." in words_on(start)
    assert button(start, "Continue").isEnabled() is False
    press("Backspace")
    type_words("p")
    assert "These two are not the same yet." not in words_on(start)
    assert button(start, "Continue").isEnabled()


def test_a_short_passphrase_is_warned_of_and_not_refused(start):
    press("Return")
    type_passphrase("moss")

    assert "Short. It works, but it would not take long to guess." in words_on(start)
    assert button(start, "Continue").isEnabled()


def test_nobody_is_left_in_doubt_that_it_cannot_be_reset(start):
    press("Return")

    assert "Nobody can reset it, and neither can we." in words_on(start)


def test_five_words_are_on_offer_and_are_typed_once(start, created, session):
    press("Return")
    offered = " ".join(start.findChild(WordTiles).words)
    assert len(offered.split()) == 5

    click(start, "Use these words")
    assert start._passphrase._new._first.displayText() == offered
    assert "Write the five words on paper before you go on." in words_on(start)
    press("Return")
    assert start._passphrase.isVisible() and created.count() == 0
    type_words(offered)
    press("Return")
    click(start, "Go on without a code")
    press("Return")

    assert created.count() == 1
    session.lock()
    assert session.unlock(offered)


def test_other_words_are_other_words(start):
    press("Return")
    before = start.findChild(WordTiles).words

    click(start, "Other words")

    assert start.findChild(WordTiles).words != before


def test_one_eye_for_both_fields(start):
    press("Return")
    type_passphrase("a lamp")
    assert "a lamp" not in start._passphrase._new._first.displayText()

    click(start, "Show what is typed")

    assert start._passphrase._new._first.displayText() == start._passphrase._new._again.displayText() == "a lamp"
    assert "Hide what is typed" in buttons(start)


def test_the_paper_opens_what_the_first_start_made(start, session):
    go_to_the_code()
    code = type_two_groups(start)
    press("Return")
    session.lock()

    keys = session.read_keys_by_code(code)

    keys.discard()
    assert len(code.split("-")) == 9


def test_the_focus_is_in_the_first_group_asked_for_and_each_group_is_spelled_out(start):
    go_to_the_code()
    first, second = asked_on(start)

    assert focused() == f"Group {first.number}" and first.number < second.number
    assert name_of(start.findChildren(GroupTile)[0]) == "Group 1: " + " ".join(groups_on(start)[0])


def test_it_waits_for_two_groups_and_a_mistake_names_its_group(start):
    go_to_the_code()
    groups, (first, second) = groups_on(start), asked_on(start)
    type_words(groups[first.number - 1])
    press("Return")
    type_words(groups[first.number - 1])
    press("Return")

    assert f"Look at group {second.number}." in words_on(start)
    assert button(start, "Continue").isEnabled() is False
    second.setText(groups[second.number - 1])
    assert "Look at group" not in words_on(start)
    assert button(start, "Continue").isEnabled()


def test_other_groups_are_asked_for_another_time(open_start):
    seen = set()
    for _ in range(12):
        start = open_start()
        go_to_the_code()
        seen.add(tuple(field.number for field in asked_on(start)))
        start.close()

    assert len(seen) > 1


def test_the_code_stays_the_same_when_going_back_and_forth(start):
    go_to_the_code()
    before, asked = code_on(start), [field.number for field in asked_on(start)]
    press("Alt+Left", "Return")

    assert code_on(start) == before
    assert [field.number for field in asked_on(start)] == asked


def test_without_a_code_it_says_what_that_means_and_the_vault_has_none(start, created, session):
    go_to_the_code()
    assert "nothing in here can be read again" in words_on(start)

    click(start, "Go on without a code")
    press("Return")

    assert created.count() == 1
    assert not session.has_recovery_code


def test_who_went_on_without_and_came_back_for_it_has_it(start, created, session):
    go_to_the_rows(start)
    press("Alt+Left")
    type_two_groups(start)
    press("Return")

    assert created.count() == 1
    assert session.has_recovery_code


def test_who_confirmed_it_and_goes_on_without_all_the_same_has_none(start, created, session):
    go_to_the_code()
    type_two_groups(start)
    press("Alt+Left")

    click(start, "Go on without a code")
    press("Return")

    assert created.count() == 1
    assert not session.has_recovery_code


def test_the_code_is_on_no_clipboard_and_in_no_field_that_could_be_copied(start):
    QApplication.clipboard().clear()
    go_to_the_code()
    code = code_on(start)
    start.findChildren(GroupTile)[3].setFocus()
    press("Ctrl+A", "Ctrl+C")

    assert QApplication.clipboard().text() == ""
    assert not any(group in words_on(start) for group in code.split("-"))


def test_without_a_printer_it_says_so_and_handwriting_is_fine(start):
    go_to_the_code()
    assert "The printer's queue may keep a copy." in words_on(start)

    click(start, "Print")

    assert "No printer is set up on this computer. Handwriting is fine." in words_on(start)


def test_the_rows_switched_on_are_the_rows_of_the_vault(start, created, session):
    go_to_the_rows(start)

    click(start, "Hope")
    click(start, "A few lines")
    press("Return")

    assert session.companion.choices.rows == {Row.FEELINGS, Row.HOPE}


def test_it_begins_with_a_check_in(start, created):
    go_to_the_rows(start)

    press("Return")

    assert created.at(0)[1] is None


def test_who_wants_starter_strategies_begins_with_the_list_and_has_none_yet(start, created, session):
    go_to_the_rows(start)

    click(start, "Starter strategies")
    press("Return")

    where = created.at(0)[1]
    assert (where.page, where.place) == ("strategies", "starters")
    assert session.companion.strategies.all() == []


def test_the_preview_follows_the_switches(start):
    go_to_the_rows(start)
    preview = start.findChild(Preview)
    assert "Hope" not in words_on(preview)

    click(start, "Hope")

    assert "Hope" in words_on(preview)


def test_it_says_that_it_works_and_is_not_started_twice(open_start):
    held = Held()
    start = open_start(run=held)
    created = QSignalSpy(start.created)
    held.waiting.clear()
    go_to_the_rows(start)
    press("Return")

    press("Return", "Space", "Alt+Left")
    assert button(start, "Making your vault…").isEnabled() is False
    assert len(held.waiting) == 1

    held.go_on()
    assert created.count() == 1


def test_the_window_stays_alive_while_the_vault_is_made(open_start):
    start = open_start(run=run_in_background)
    created = QSignalSpy(start.created)
    go_to_the_rows(start)
    press("Return")

    assert wait_for(lambda: created.count() == 1)


def test_a_vault_that_came_meanwhile_is_left_as_it_is(start, created, tmp_path):
    folder = tmp_path / "vault"
    folder.mkdir(exist_ok=True)
    (folder / "vault.json").write_text("{}")
    go_to_the_rows(start)
    press("Return")

    assert created.count() == 0
    assert "There is a vault here already" in words_on(start)
    assert (folder / "vault.json").read_text() == "{}"


def test_a_place_that_cannot_be_written_is_told_and_nothing_chosen_is_lost(start, created, tmp_path):
    (tmp_path / "vault").write_text("a file where the folder would be")
    go_to_the_code()
    code = type_two_groups(start)
    click(start, "Hope")
    press("Return")

    assert created.count() == 0
    assert "No vault could be made" in words_on(start)
    assert button(start, "Hope").isChecked()

    os.unlink(tmp_path / "vault")
    click(start, "Try again")
    assert created.count() == 1
    start._session.lock()
    start._session.read_keys_by_code(code).discard()


def test_the_page_that_is_open_is_named_at_the_top(start):
    named = [label.text() for label in start._names]
    assert named == ["Help lines", "Passphrase", "Recovery code", "What to show"]

    press("Return")

    assert [label.property("role") for label in start._names] == ["note", "strong", "note", "note"]


def test_every_control_has_a_name(start):
    go_to_the_rows(start)

    controls = [widget for widget in start.findChildren(QWidget) if widget.focusPolicy() and widget.isVisible()]
    for widget in controls:
        widget.setFocus()
        if QApplication.focusWidget() is widget and widget.focusPolicy().value & 1:
            assert focused()
