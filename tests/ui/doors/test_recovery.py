"""The passphrase is forgotten: the code on paper opens, a new one takes its place, and stopping changes nothing."""

import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication

from peercompanion.errors import DatabaseMissing, DiskFull, WrongPassphrase, WrongRecoveryCode
from peercompanion.session import Session
from peercompanion.ui.lock_window import LockWindow
from peercompanion.ui.task import run_in_background, run_inline
from peercompanion.ui.wording import Wording
from tests.helpers import CHEAP, PASSPHRASE, a_mood
from tests.ui.doors.conftest import Held
from tests.ui.hand import button, click, focused, press, settle, show, type_words, words_on
from tests.ui.paper import code_on, type_two_groups
from tests.ui.waiting import wait_for

NEW = "kettle bench river lamp"


@pytest.fixture
def paper(session):
    """The code of a vault with an entry; the vault is locked."""
    code = session.new_recovery_code()
    session.create(PASSPHRASE, code=code).moods.save(a_mood(note="behind the door"))
    session.lock()
    return code


@pytest.fixture
def open_door(qapp, session, preferences, paper):
    def open_door(run=run_inline):
        door = show(LockWindow(session, preferences, Wording(), run=run))
        click(door, "I can't remember it, closed")
        click(door, "Use the recovery code")
        return door

    return open_door


@pytest.fixture
def door(open_door):
    return open_door()


@pytest.fixture
def opened(door):
    return QSignalSpy(door.opened)


def type_code(code):
    type_words(code.replace("-", "").lower())
    press("Return")


def choose_passphrase(words=NEW):
    type_words(words)
    press("Return")
    type_words(words)
    press("Return")


def opens(session, passphrase):
    try:
        session.read_keys(passphrase).discard()
    except WrongPassphrase:
        return False
    return True


def opens_by_code(session, code):
    try:
        session.read_keys_by_code(code).discard()
    except WrongRecoveryCode:
        return False
    return True


def test_the_code_then_a_new_passphrase_then_a_new_code_and_the_vault_is_open(door, opened, session, paper):
    type_code(paper)
    choose_passphrase()
    fresh = type_two_groups(door)

    assert opened.at(0)[0].moods.latest()[0].note == "behind the door"
    session.lock()
    assert (opens(session, NEW), opens(session, PASSPHRASE)) == (True, False)
    assert (opens_by_code(session, fresh), opens_by_code(session, paper)) == (True, False)


def test_the_code_on_paper_can_be_kept(door, opened, session, paper):
    type_code(paper)
    choose_passphrase()
    click(door, "Keep the code I have")

    assert opened.count() == 1
    session.lock()
    assert (opens(session, NEW), opens(session, PASSPHRASE)) == (True, False)
    assert opens_by_code(session, paper)


def test_nothing_typed_stays_in_the_window(door, opened, paper):
    type_code(paper)
    choose_passphrase()
    type_two_groups(door)

    recovery = door._recovery
    assert (recovery._half.code, recovery._passphrase.passphrase, recovery._code._new.code) == ("", "", "")
    assert door._unlock.passphrase == ""


def test_the_groups_part_as_they_are_typed_three_in_a_line_and_are_counted(door, paper):
    type_words("46gnyk4q-t8wm 2r")

    assert door._recovery._half.field.toPlainText() == "46GN YK4Q T8WM\n2R"
    assert "14 of 36" in words_on(door)


def test_a_letter_put_in_between_leaves_the_caret_behind_it(door):
    type_words("46GNYK4Q")
    press("Home")
    type_words("ol")
    press("Delete")

    assert door._recovery._half.field.toPlainText() == "016G NYK4 Q"


def test_a_pasted_code_is_taken_however_it_is_written(door, session, paper):
    QApplication.clipboard().setText(f"  {paper.lower().replace('-', ' - ')}\n")
    press("Ctrl+V", "Return")

    assert "A new passphrase" in words_on(door)


def test_a_slip_is_told_by_its_group_and_the_group_is_chosen(door, paper):
    wrong = "B" if paper[10] != "B" else "C"
    type_code(paper[:10] + wrong + paper[11:])

    assert "Look at group 3." in words_on(door)
    assert door._recovery._half.field.textCursor().selectedText() == (paper[:10] + wrong + paper[11:])[10:14]
    assert focused() == "Recovery code"
    type_words(paper[10:14])
    assert "Look at group" not in words_on(door)
    press("Return")
    assert "A new passphrase" in words_on(door)


def test_too_short_or_too_long_says_by_how_much(door, paper):
    type_code(paper[:-2])
    assert "2 more characters belong to it." in words_on(door)

    type_code(paper[-2:] + "7")
    assert "1 character more than a code has." in words_on(door)


def test_a_code_of_another_vault_is_told_in_its_own_words_and_slows_down_as_a_wrong_passphrase_does(door, session):
    type_code(session.new_recovery_code())
    assert "This code opens nothing here." in words_on(door)
    assert not door._wait.isActive()

    for _ in range(2):
        press("Return")
    assert door._wait.isActive()
    press("Return")
    assert "One moment." in words_on(door)


def test_a_slip_costs_no_wait(door, paper):
    for _ in range(5):
        type_code(paper[:3])

    assert not door._wait.isActive()


@pytest.mark.parametrize("key", ["Esc", "Alt+Left"])
def test_back_step_by_step_changes_nothing_and_frees_the_vault(door, session, paper, key):
    type_code(paper)
    choose_passphrase()
    assert "A new recovery code" in words_on(door)

    press(key)
    assert "Nothing is changed yet." in words_on(door)
    press(key)
    assert door._recovery._half.code == paper.replace("-", "")
    press(key)

    assert "Welcome back" in words_on(door) and focused() == "Passphrase"
    assert door._recovery._half.code == ""
    assert opens(session, PASSPHRASE) and not opens(session, NEW) and opens_by_code(session, paper)


def test_closing_the_window_midway_frees_the_vault_and_changes_nothing(door, session, paper):
    type_code(paper)
    choose_passphrase()

    door.close()

    assert opens(session, PASSPHRASE) and not opens(session, NEW)


def test_the_keys_do_not_lie_about_while_nobody_is_there(door, session, paper):
    type_code(paper)
    door._recovery._watch.idle.emit()
    settle()

    assert "It was quiet here for a while." in door._unlock._said
    assert "Welcome back" in words_on(door)
    assert opens(session, PASSPHRASE)


def test_a_screen_that_locks_meanwhile_puts_the_keys_away(door, session, paper):
    type_code(paper)
    choose_passphrase()
    door.call_off()
    settle()

    assert "Welcome back" in words_on(door) and focused() == "Passphrase"
    assert opens(session, PASSPHRASE)


def test_keys_that_come_after_the_screen_has_locked_are_put_away_too(open_door, session, paper):
    held = Held()
    door = open_door(run=held)
    held.waiting.clear()
    type_code(paper)
    door.call_off()
    held.go_on()
    settle()

    assert "Welcome back" in words_on(door)
    assert opens(session, PASSPHRASE)


def test_while_it_is_changed_esc_stops_it_and_what_opened_before_still_opens(open_door, session, paper):
    held = Held()
    door = open_door(run=held)
    held.waiting.clear()
    type_code(paper)
    held.go_on()
    choose_passphrase()
    type_two_groups(door)
    assert button(door, "Changing…").isEnabled() is False

    press("Esc")
    held.go_on()

    assert "Stopped" in words_on(door) and "What opened it before still opens it." in words_on(door)
    assert button(door, "Open my notes").isEnabled()
    press("Esc", "Esc", "Esc")
    assert opens(session, PASSPHRASE) and opens_by_code(session, paper)


def test_the_window_stays_alive_while_it_is_changed(open_door, session, paper):
    door = open_door(run=run_in_background)
    opened = QSignalSpy(door.opened)
    type_code(paper)
    assert wait_for(lambda: "A new passphrase" in words_on(door))
    choose_passphrase()
    fresh = type_two_groups(door)

    assert wait_for(lambda: opened.count() == 1)
    session.lock()
    assert opens(session, NEW) and opens_by_code(session, fresh)


def test_a_window_that_is_closed_while_it_is_changed_lets_the_vault_go(open_door, session, paper):
    door = open_door(run=run_in_background)
    type_code(paper)
    assert wait_for(lambda: "A new passphrase" in words_on(door))
    choose_passphrase()
    type_two_groups(door)

    door.close()

    assert wait_for(lambda: QThreadPool.globalInstance().activeThreadCount() == 0)
    assert opens(session, PASSPHRASE) or opens(session, NEW)


def test_a_full_disk_is_told_and_everything_typed_stays_for_another_try(door, opened, session, paper, monkeypatch):
    from peercompanion.vault import header_file

    def full(*_args):
        raise DiskFull("no room")

    type_code(paper)
    choose_passphrase()
    with monkeypatch.context() as patch:
        patch.setattr(header_file, "write", full)
        fresh = type_two_groups(door)
    assert "Nothing was changed: the disk is full" in words_on(door)
    assert code_on(door) == fresh

    click(door, "Try again")

    assert opened.count() == 1
    session.lock()
    assert opens(session, NEW) and opens_by_code(session, fresh)


def test_a_vault_without_its_file_is_for_the_rescue_page_with_the_new_passphrase(door, opened, paper, tmp_path):
    broken = QSignalSpy(door.broken)
    type_code(paper)
    choose_passphrase()
    (tmp_path / "vault" / "vault.db").rename(tmp_path / "away.db")
    type_two_groups(door)

    error, passphrase = broken.at(0)
    assert isinstance(error, DatabaseMissing) and passphrase == NEW
    assert opened.count() == 0


def test_a_vault_that_is_open_elsewhere_is_told(door, paper, tmp_path):
    other = Session(tmp_path / "vault", cost=CHEAP)
    other.unlock(PASSPHRASE)
    type_code(paper)
    other.lock()

    assert "Already open on this computer" in words_on(door)
    click(door, "Try again")
    assert "A new passphrase" in words_on(door)


def test_help_stays_beside_it_and_breathing_leads_back_to_it(door, paper):
    assert "116 123" in words_on(door)
    click(door, "Breathe with me")
    press("Esc")
    assert focused() == "Recovery code"

    type_code(paper)
    assert "Samaritans 116 123" in words_on(door)
    click(door, "It's hard right now")
    assert "Or one small thing" in words_on(QApplication.activeModalWidget())


def test_a_made_up_year_offers_no_code(qapp, session, preferences, paper):
    door = show(LockWindow(session, preferences, Wording(), run=run_inline, known=PASSPHRASE))
    click(door, "I can't remember it, closed")

    assert "Use the recovery code" not in [found.text() for found in door.findChildren(type(button(door, "Unlock")))]
