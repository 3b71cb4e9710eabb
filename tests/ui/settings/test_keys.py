"""Settings, "Passphrase and code": each is replaced in a few steps, and nothing is changed before the last one."""

import pytest
from PySide6.QtWidgets import QApplication

from peercompanion.errors import DiskFull, WrongPassphrase, WrongRecoveryCode
from peercompanion.preferences import Preferences
from peercompanion.session import Session
from peercompanion.ui.context import PageName
from peercompanion.ui.desk import Desk
from peercompanion.ui.new_key_door import NewKeyDoor
from peercompanion.ui.settings.keys.course import Course
from peercompanion.ui.task import run_inline
from tests.helpers import CHEAP, PASSPHRASE, a_mood
from tests.ui.doors.conftest import Held
from tests.ui.hand import button, buttons, click, focused, press, settle, type_words, words_on
from tests.ui.paper import code_on, type_two_groups
from tests.ui.waiting import dismiss, wait_for

NEW = "kettle bench river lamp"


@pytest.fixture
def held():
    return Held()


@pytest.fixture
def desk_of(qapp, tmp_path, clock):
    """A desk with another runner than the usual one; the session is the fixture's neighbour in the same folder."""
    desks = []

    def desk_of(run):
        session = Session(tmp_path / "vault", clock=clock, cost=CHEAP)
        desks.append(Desk(qapp, session, Preferences(tmp_path / "device.json"), run=run))
        return desks[-1]

    yield desk_of
    for desk in desks:
        desk.close()
        desk.deleteLater()
        dismiss(desk.window)


def open_keys(desk, code=None):
    desk.enter(desk.session.create(PASSPHRASE, code=code))
    desk.window.go(PageName.SETTINGS, "keys")
    settle()
    return desk.window


@pytest.fixture
def window(desk):
    return open_keys(desk)


@pytest.fixture
def code(desk):
    return desk.session.new_recovery_code()


@pytest.fixture
def window_with_code(desk, code):
    return open_keys(desk, code)


def type_current(words=PASSPHRASE):
    type_words(words)
    press("Return")


def type_twice(words=NEW):
    type_words(words)
    press("Return")
    type_words(words)
    press("Return")


def opens(desk, passphrase):
    """Once it is locked."""
    desk.session.lock()
    try:
        desk.session.read_keys(passphrase).discard()
    except WrongPassphrase:
        return False
    return True


def opens_by_code(desk, code):
    desk.session.lock()
    try:
        desk.session.read_keys_by_code(code).discard()
    except WrongRecoveryCode:
        return False
    return True


def test_another_passphrase_in_two_steps(window, desk):
    click(window, "Change the passphrase")
    type_current()
    type_twice()

    assert "Changed. The old one opens nothing here any more" in words_on(window)
    assert focused() == "Change the passphrase"
    assert desk.session.companion.moods.save(a_mood()).id
    assert (opens(desk, NEW), opens(desk, PASSPHRASE)) == (True, False)


def test_a_wrong_one_is_told_on_the_spot_and_the_next_letter_begins_anew(window, desk):
    click(window, "Change the passphrase")
    type_current("a lamb")

    assert "That passphrase did not open it" in words_on(window)
    type_current()
    assert "A new passphrase" in words_on(window)


def test_the_words_of_a_change_say_that_undo_does_not_take_it_back(window):
    click(window, "Change the passphrase")
    type_current()

    assert "This cannot be taken back with Undo." in words_on(window)


def test_a_code_is_made_later_and_opens_the_vault(window, desk):
    assert "There is none." in words_on(window)
    click(window, "Make a recovery code")
    type_current()
    code = type_two_groups(window)

    assert "There is one." in words_on(window)
    assert button(window, "Make a new recovery code").hasFocus()
    assert opens_by_code(desk, code) and opens(desk, PASSPHRASE)


def test_a_new_code_takes_the_place_of_the_old_one_only_when_it_is_on_paper(window_with_code, desk, code):
    window = window_with_code
    click(window, "Make a new recovery code")
    type_current()
    fresh = code_on(window)
    assert not button(window, "It is on paper").isEnabled()
    press("Alt+Left", "Alt+Left")
    assert "There is one." in words_on(window)
    assert opens_by_code(desk, code) and not opens_by_code(desk, fresh)

    desk.enter(desk.session.unlock(PASSPHRASE))
    desk.window.go(PageName.SETTINGS, "keys")
    settle()
    click(desk.window, "Make a new recovery code")
    type_current()
    fresh = type_two_groups(desk.window)

    assert opens_by_code(desk, fresh) and not opens_by_code(desk, code)


@pytest.mark.parametrize("keys", [("Esc", "Alt+Left"), ("Alt+Left", "Esc")])
def test_esc_and_back_go_step_by_step_and_change_nothing(window, desk, keys):
    first, second = keys  # Esc twice would lock
    click(window, "Change the passphrase")
    type_current()
    press(first)
    assert "Your current passphrase" in words_on(window)
    press(second)

    assert focused() == "Change the passphrase"
    assert window.findChild(Course) is None or not window.findChild(Course).isVisible()
    assert opens(desk, PASSPHRASE)


def test_while_it_is_changed_it_says_so_and_stop_leaves_all_as_it_was(desk_of, held):
    desk = desk_of(held)
    window = open_keys(desk)
    held.waiting.clear()
    click(window, "Change the passphrase")
    type_current()
    assert button(window, "Looking…").isEnabled() is False
    held.go_on()
    type_twice()
    press("Return")
    assert len(held.waiting) == 1

    click(window, "Stop")
    held.go_on()

    assert "Stopped" in words_on(window)
    assert button(window, "Change it").isEnabled()
    assert opens(desk, PASSPHRASE) and not opens(desk, NEW)


def test_a_lock_in_between_changes_nothing(desk_of, held):
    desk = desk_of(held)
    window = open_keys(desk)
    held.waiting.clear()
    click(window, "Change the passphrase")
    type_current()
    held.go_on()
    type_twice()
    (work, _done, _failed), *_ = held.waiting
    desk.lock()
    settle()

    with pytest.raises(Exception, match="stopped on purpose"):
        work()
    assert opens(desk, PASSPHRASE) and not opens(desk, NEW)


def test_a_full_disk_is_told_and_what_was_typed_stays(window, desk, monkeypatch):
    from peercompanion.vault import header_file

    def full(*_args):
        raise DiskFull("no room")

    click(window, "Change the passphrase")
    type_current()
    with monkeypatch.context() as patch:
        patch.setattr(header_file, "write", full)
        type_twice()
    assert "Nothing was changed: the disk is full" in words_on(window)

    click(window, "Try again")

    assert "Changed." in words_on(window)
    assert opens(desk, NEW)


def test_a_new_key_is_made_with_a_new_passphrase_and_a_new_code(window_with_code, desk, code):
    desk.session.companion.moods.save(a_mood(note="still here"))
    click(window_with_code, "Read more: somebody may know my passphrase")
    assert "Copies that were made before stay as they are" in words_on(window_with_code)
    press("Return")
    type_current()
    type_twice()
    fresh = type_two_groups(window_with_code)
    assert wait_for(lambda: desk.session.companion is not None and type(desk.window).__name__ == "MainWindow")
    settle()

    assert desk.session.companion.moods.latest()[0].note == "still here"
    assert desk.window.current_name is PageName.SETTINGS
    assert "Everything lies under a new key now." in words_on(desk.window)
    assert [opens(desk, words) for words in (NEW, PASSPHRASE)] == [True, False]
    assert [opens_by_code(desk, each) for each in (fresh, code)] == [True, False]


def test_while_words_cannot_be_saved_the_vault_stays_open_and_no_key_is_made(window, desk, monkeypatch):
    def full():
        raise DiskFull("no room")

    monkeypatch.setattr(window, "save_drafts", full)
    make_a_key(window)

    assert desk.window is window and desk.session.companion is not None
    assert button(window, "Try again").isVisible()
    assert opens(desk, PASSPHRASE)


def make_a_key(window):
    click(window, "Read more: somebody may know my passphrase")
    press("Return")
    type_current()
    type_twice()
    type_two_groups(window)
    settle()


def test_stopped_on_the_way_the_vault_opens_as_it_was(desk_of, held):
    desk = desk_of(held)
    window = open_keys(desk)
    held.waiting.clear()
    click(window, "Read more: somebody may know my passphrase")
    press("Return")
    type_current()
    held.go_on()
    type_twice()
    type_two_groups(window)
    assert wait_for(lambda: bool(held.waiting))
    assert isinstance(desk.window, NewKeyDoor) and "Making a new key" in words_on(desk.window)
    assert desk.session.companion is None

    click(desk.window, "Stop")
    held.go_on()
    held.go_on()
    settle()

    assert "Stopped. Everything is as it was." in words_on(desk.window)
    assert opens(desk, PASSPHRASE) and not opens(desk, NEW)


def test_a_screen_that_locked_meanwhile_finds_the_new_key_made_and_the_vault_closed(desk_of, held):
    desk = desk_of(held)
    window = open_keys(desk)
    held.waiting.clear()
    click(window, "Read more: somebody may know my passphrase")
    press("Return")
    type_current()
    held.go_on()
    type_twice()
    type_two_groups(window)
    assert wait_for(lambda: bool(held.waiting))

    desk.window.call_off()
    held.go_on()
    settle()

    assert "Welcome back" in words_on(desk.window)
    assert desk.session.companion is None
    assert opens(desk, NEW) and not opens(desk, PASSPHRASE)


def test_a_new_key_that_finds_no_room_is_told_and_the_vault_opens_as_it_was(window, desk, monkeypatch):
    from peercompanion.vault import succession

    def full(*_args):
        raise DiskFull("no room")

    with monkeypatch.context() as patch:
        patch.setattr(succession, "succeed", full)
        make_a_key(window)
        assert wait_for(lambda: "the disk is full" in words_on(desk.window))
    click(desk.window, "Open it as it was")

    assert "Everything is as it was." in words_on(desk.window)
    assert opens(desk, PASSPHRASE)


def test_the_advice_is_heard_and_not_only_seen(window):
    click(window, "Read more: somebody may know my passphrase")

    told = QApplication.focusWidget()
    assert "A domestic-violence service knows ways" in told.accessibleDescription()


def test_in_the_made_up_year_it_says_so_and_nothing_can_be_changed(qapp, session, tmp_path):
    desk = Desk(qapp, session, Preferences(tmp_path / "device.json"), run=run_inline, known=PASSPHRASE)
    window = open_keys(desk)

    assert "This is the made-up year." in words_on(window)
    assert "Somebody may know my passphrase" in words_on(window)
    assert not {"Change the passphrase", "Make a recovery code"} & set(buttons(window))
    desk.close()
    desk.deleteLater()
    dismiss(desk.window)
