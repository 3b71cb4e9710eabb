"""Settings: each change is seen at once and can be taken back; own help lines stand first on F1, and only unlocked."""

import pytest

from peercompanion.domain.own_line import OwnLine
from peercompanion.errors import InvalidInput
from peercompanion.preferences import Preferences
from peercompanion.session import Session
from peercompanion.ui.context import PageName
from peercompanion.ui.settings.own_line_editor import OwnLineEditor
from peercompanion.ui.settings.parts import Parts
from peercompanion.ui.settings.safety import SafetySection
from peercompanion.ui.trouble import Trouble
from tests.helpers import CHEAP, PASSPHRASE
from tests.ui.hand import click, focused, press, settle, type_words, words_on
from tests.ui.waiting import wait_for


@pytest.fixture
def window(desk):
    desk.preferences.set("country", "GB")
    desk.enter(desk.session.create(PASSPHRASE))
    settle()
    return desk.window


def open_section(window, section: str) -> None:
    window.go(PageName.SETTINGS, section)
    settle()


def tab_to(name: str) -> None:
    for _ in range(20):
        if focused() == name:
            return
        press("Tab")
    pytest.fail(f"Tab never came to {name}")


def own_lines(desk) -> list[tuple[str, str]]:
    return [(line.name, line.number) for line in desk.session.companion.choices.own_lines]


def write_a_line(window, desk, name="Night line", number="+44 1632 960999") -> None:
    open_section(window, "help")
    click(window, "Add a line of my own")
    type_words(name)
    press("Tab")
    type_words(number)
    assert wait_for(lambda: (name, number) in own_lines(desk))


def test_the_arrows_go_through_the_sections(window):
    open_section(window, "privacy")
    seen = [focused()]
    for _ in Parts().all():
        press("Down")
        seen.append(focused())

    assert seen == [
        "Privacy",
        "Passphrase and code",
        "Appearance",
        "Check-in",
        "Help and people",
        "Copies",
        "Keyboard",
        "About",
        "Privacy",
    ]


def test_an_own_line_stands_first_when_it_is_hard_and_not_on_the_lock_window(window, desk):
    write_a_line(window, desk)
    press("F1")
    unlocked = words_on(window)
    desk.lock()
    locked = words_on(desk.window)

    assert "+44 1632 960999" in unlocked and "116 123" in unlocked
    assert "960999" not in locked and "116 123" in locked


def test_an_own_line_survives_the_lock_and_is_no_plain_text_on_the_disk(window, desk, tmp_path):
    write_a_line(window, desk, name="Quokka line")
    desk.lock()

    again = Session(tmp_path / "vault", cost=CHEAP)
    kept = [line.name for line in again.unlock(PASSPHRASE).choices.own_lines]
    again.lock()

    assert kept == ["Quokka line"]
    assert not any(b"Quokka" in file.read_bytes() for file in tmp_path.rglob("*") if file.is_file())


def test_a_removed_line_comes_back_with_undo_and_the_focus_is_not_lost(window, desk):
    write_a_line(window, desk)
    click(window, "Remove this line")
    gone, where = own_lines(desk), focused()
    press("Ctrl+Z")

    assert gone == []
    assert where == "Add a line of my own"
    assert own_lines(desk) == [("Night line", "+44 1632 960999")]
    assert window.findChild(OwnLineEditor) is not None


def test_a_number_that_cannot_be_dialled_is_told_and_stays_on_the_screen(window, desk):
    open_section(window, "help")
    click(window, "Add a line of my own")
    press("Tab")
    type_words("call me")
    window.go(PageName.TODAY)
    settle()

    assert own_lines(desk) == []
    assert type(window.current).__name__ == "SettingsPage"
    assert any(editor._number.text() == "call me" for editor in window.findChildren(OwnLineEditor))


@pytest.mark.parametrize("number", ["one", "0800\n1", "12 ext 3"])
def test_a_number_has_digits_and_what_stands_between_them(number):
    with pytest.raises(InvalidInput):
        OwnLine(name="x", number=number)


def test_a_line_is_kept_without_a_number_and_shown_nowhere(window, desk):
    open_section(window, "help")
    click(window, "Add a line of my own")
    type_words("Quokka, some day")
    assert wait_for(lambda: own_lines(desk) == [("Quokka, some day", "")])
    press("F1")

    assert "Quokka" not in words_on(window)


def test_people_are_one_step_away_and_come_back_to_the_list(window):
    open_section(window, "help")
    click(window, "Change my people")

    assert "My people" in words_on(window)


def test_the_name_of_the_window_changes_at_once_and_in_the_file_of_this_device(window, desk, tmp_path):
    open_section(window, "privacy")
    tab_to("Name of the window")
    type_words("Recipes")
    press("Tab")

    assert window.windowTitle() == "Recipes"
    assert Preferences(tmp_path / "device.json").window_name == "Recipes"


def test_a_name_that_is_still_being_typed_is_kept_when_the_vault_locks(window, desk, tmp_path):
    open_section(window, "privacy")
    tab_to("Name of the window")
    type_words("Recipes")
    desk.lock()
    settle()

    assert desk.window.windowTitle() == "Recipes"
    assert Preferences(tmp_path / "device.json").window_name == "Recipes"


def test_a_device_file_that_cannot_be_written_is_told_and_changes_nothing(window, desk):
    obstacle = desk.preferences.path.with_name("device.json.new")
    obstacle.mkdir()
    window.prefer("scheme", "dark")
    settle()
    assert desk.preferences.scheme == Preferences(desk.preferences.path).scheme == "system"
    assert "nothing can be written there" in words_on(window.findChild(Trouble))

    obstacle.rmdir()
    click(window, "Try again")

    assert Preferences(desk.preferences.path).scheme == "dark"


def test_about_says_what_it_is_not_and_where_everything_lies(window, desk):
    open_section(window, "about")
    words = words_on(window)

    assert "Nobody sees what you write here. The app alerts no one." in words
    assert "no clear effect on symptoms" in words
    assert str(desk.session.folder) in words


@pytest.mark.parametrize("name", ["lock_with_screen", "lock_with_sleep", "lock_on_double_esc", "hide_unfocused"])
def test_each_occasion_to_lock_is_a_switch_that_can_be_taken_back(window, desk, name):
    open_section(window, "lock")
    switch, before = window.findChild(SafetySection)._switches[name], getattr(desk.preferences, name)

    switch.click()
    turned = getattr(desk.preferences, name)
    window.undo()

    assert (turned, getattr(desk.preferences, name), switch.isChecked()) == (not before, before, before)


def test_esc_twice_locks_nothing_where_that_was_not_wished(window, desk):
    desk.preferences.set("lock_on_double_esc", False)

    press("Esc", "Esc")
    settle()

    assert desk.session.companion is not None
