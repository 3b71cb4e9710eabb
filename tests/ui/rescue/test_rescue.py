"""A vault that cannot be read explains itself at its door, and a copy brings it back; nothing is deleted by us."""

import shutil

import pytest
from PySide6.QtWidgets import QApplication

from peercompanion.errors import (
    DatabaseDamaged,
    DatabaseMismatch,
    DatabaseMissing,
    DiskFull,
    HeaderDamaged,
    HeaderTampered,
)
from peercompanion.ui.lock_window import LockWindow
from peercompanion.ui.main_window import MainWindow
from peercompanion.ui.rescue.door import RescueDoor
from peercompanion.ui.rescue.rescue_page import RescuePage
from peercompanion.vault import io
from tests.helpers import PASSPHRASE, a_mood
from tests.test_accessibility import nameless
from tests.ui.hand import button, buttons, click, focused, press, settle, type_words, words_on


@pytest.fixture
def copied(desk, clock):
    """A vault with a copy of its first words; the second ones are in the vault alone."""
    desk.preferences.set("country", "GB")
    companion = desk.session.create(PASSPHRASE)
    companion.moods.save(a_mood(note="the first words"))
    desk.session.copies.take()()
    clock.turn(hours=1)
    companion.moods.save(a_mood(note="since then"))
    desk.session.lock()
    return desk


def unlock(desk) -> None:
    desk.open_door()
    settle()
    type_words(PASSPHRASE)
    press("Return")


def flip_in_the_middle(folder) -> None:
    """In a page that opening reads."""
    path = folder / "vault.db"
    data = bytearray(path.read_bytes())
    data[100] ^= 1
    path.write_bytes(data)


def lose_database(folder) -> None:
    for file in folder.glob("vault.db*"):
        file.unlink()


def spoil_headers(folder) -> None:
    for name in ("vault.json", "vault.json.2"):
        (folder / name).write_text("{}")


def its_date(desk) -> str:
    """Of the newest copy, as its file tells it: on the clock of this computer."""
    made = desk.session.shelf[0].made
    return desk.words.whole().copy_date(made, made.date())


def notes(desk) -> list[str]:
    return notes_of(desk.session.companion)


def notes_of(companion) -> list[str]:
    return sorted(mood.note for mood in companion.moods.latest(20))


HARMS = {
    flip_in_the_middle: "A part of your journal cannot be read",
    lose_database: "The file with your entries is not here",
    spoil_headers: "The key file of the vault cannot be read",
}


@pytest.mark.parametrize("harm", HARMS)
def test_it_explains_and_leads_back_by_the_newest_copy(copied, harm):
    harm(copied.session.folder)
    unlock(copied)
    said = words_on(copied.window)
    assert HARMS[harm] in said
    assert "Sunday, 22 November, 19:42. It holds 1 entry." in said
    assert "Samaritans 116 123" in said

    click(copied.window, "Use this copy")
    assert "1 check-in" in words_on(copied.window)
    click(copied.window, "Put it back")

    assert isinstance(copied.window, MainWindow)
    assert "Your notes are back, from the copy of Sunday, 22 November, 19:42." in words_on(copied.window)
    assert notes(copied) == ["the first words"]


@pytest.mark.parametrize(
    ("harm", "safest"),
    [(flip_in_the_middle, "Use this copy"), (lose_database, "Use this copy"), (spoil_headers, "Mend it")],
)
def test_the_focus_is_on_what_loses_least(copied, harm, safest):
    harm(copied.session.folder)
    unlock(copied)

    assert focused() == safest


def test_a_lost_key_file_is_mended_from_a_copy_and_nothing_is_lost(copied):
    spoil_headers(copied.session.folder)
    unlock(copied)

    press("Return")

    assert "The key file is mended, and everything is here again." in words_on(copied.window)
    assert notes(copied) == ["since then", "the first words"]


def test_mending_asks_for_what_was_not_typed_and_says_what_does_not_fit(copied):
    spoil_headers(copied.session.folder)
    copied.open_door()
    settle()
    type_words("a lamb in the window")
    press("Return", "Return", "Return")
    said = words_on(copied.window)
    type_words(PASSPHRASE)
    press("Return")

    assert "That passphrase does not open this copy." in said
    assert notes(copied) == ["since then", "the first words"]


@pytest.fixture
def readable(copied):
    """At the door of a vault of which, for all its harm, every row can be read."""
    copied.rescue(DatabaseDamaged("for a test"), PASSPHRASE)
    settle()
    return copied


def test_what_can_be_read_is_saved_with_an_account_of_it(readable):
    copied = readable
    click(copied.window, "Read and save")
    said, where = words_on(copied.window), focused()
    click(copied.window, "Open my notes")

    assert "2 entries came back: 2 check-ins." in said
    assert "Nothing is known to be wanting." in said
    assert "The damaged files are kept as they are." in said
    assert where == "What came back"
    assert notes(copied) == ["since then", "the first words"]


def test_where_nothing_could_be_read_a_copy_is_still_a_way(copied):
    flip_in_the_middle(copied.session.folder)
    unlock(copied)
    click(copied.window, "Read and save")
    said = words_on(copied.window)

    click(copied.window, "Back")
    click(copied.window, "Use this copy")
    press("Return")
    click(copied.window, "Put it back")

    assert "Nothing could be read" in said and "The damaged files are as they were." in said
    assert notes(copied) == ["the first words"]


def test_keys_of_what_was_saved_do_not_outlive_the_door(readable):
    copied = readable
    click(copied.window, "Read and save")

    copied.window.close()

    assert notes_of(copied.session.unlock(PASSPHRASE)) == ["since then", "the first words"]


def test_saving_what_can_be_read_asks_for_the_passphrase_where_it_was_not_typed(copied):
    copied.rescue(DatabaseDamaged("for a test"))
    settle()
    click(copied.window, "Read and save")
    assert focused() == "Passphrase"

    type_words("wrong")
    press("Return")
    assert "That passphrase did not open it." in words_on(copied.window)
    type_words(PASSPHRASE)
    press("Return")
    assert "2 entries came back" in words_on(copied.window)


@pytest.mark.parametrize("harm", [lose_database, spoil_headers])
def test_where_there_is_nothing_to_read_it_is_not_offered(copied, harm):
    harm(copied.session.folder)
    unlock(copied)

    assert "Read and save" not in buttons(copied.window)


def test_what_was_damaged_is_kept_as_it_is(copied):
    flip_in_the_middle(copied.session.folder)
    damaged = (copied.session.folder / "vault.db").read_bytes()
    unlock(copied)
    press("Return")
    click(copied.window, "Put it back")

    (aside,) = copied.session.folder.glob("replaced-*")
    assert (aside / "vault.db").read_bytes() == damaged


def test_nothing_is_written_before_a_way_is_chosen(copied):
    flip_in_the_middle(copied.session.folder)
    before = {path: path.read_bytes() for path in copied.session.folder.rglob("*") if path.is_file()}

    unlock(copied)

    after = {path: path.read_bytes() for path in copied.session.folder.rglob("*") if path.is_file()}
    assert isinstance(copied.window, RescueDoor) and after == before


def test_without_a_copy_here_a_file_is_asked_for(copied, tmp_path):
    shutil.move(copied.session.folder / "backups", tmp_path / "stick")
    flip_in_the_middle(copied.session.folder)
    unlock(copied)
    assert "Go back to the newest copy" not in words_on(copied.window)
    copied.window.choose._choice = lambda wanted: next((tmp_path / "stick").iterdir())

    click(copied.window, "Choose")
    click(copied.window, "Choose a file…")
    press("Return")
    click(copied.window, "Put it back")

    assert notes(copied) == ["the first words"]


def test_another_copy_is_chosen_from_the_list(copied):
    flip_in_the_middle(copied.session.folder)
    unlock(copied)

    click(copied.window, "Choose")
    click(copied.window, f"Take the copy of {its_date(copied)}")

    assert f"Open the copy of {its_date(copied)}" in words_on(copied.window)
    click(copied.window, "Back")
    assert focused() == "Use this copy"


def test_a_copy_under_an_older_passphrase_asks_for_it(copied):
    session = copied.session
    session.unlock(PASSPHRASE)
    session.adopt(session.change_ways(PASSPHRASE, passphrase="a new one"))
    session.lock()
    flip_in_the_middle(session.folder)
    copied.open_door()
    settle()
    type_words("a new one")
    press("Return")
    assert f"From {its_date(copied)}." in words_on(copied.window)

    press("Return")
    assert focused() == "Passphrase"
    type_words(PASSPHRASE)
    press("Return")
    click(copied.window, "Put it back")

    assert notes(copied) == ["the first words"]


def test_trying_again_opens_it_once_the_file_is_back(copied, tmp_path):
    vault = copied.session.folder / "vault.db"
    away = vault.rename(tmp_path / "away.db")
    unlock(copied)
    click(copied.window, "Try again")
    assert "The file with your entries is not here" in words_on(copied.window)

    away.rename(vault)
    click(copied.window, "Try again")

    assert notes(copied) == ["since then", "the first words"]


def test_closing_does_nothing(copied):
    flip_in_the_middle(copied.session.folder)
    before = {path: path.read_bytes() for path in copied.session.folder.rglob("*") if path.is_file()}
    unlock(copied)
    door = copied.window

    click(door, "Close without doing anything")

    assert not door.isVisible()
    assert before == {path: path.read_bytes() for path in copied.session.folder.rglob("*") if path.is_file()}


def test_what_was_unpacked_goes_when_the_door_closes(copied):
    flip_in_the_middle(copied.session.folder)
    unlock(copied)
    press("Return")
    assert list(copied.session.folder.glob("restore-*"))

    copied.window.close()

    assert not list(copied.session.folder.glob("restore-*"))


def test_a_screen_that_locks_takes_away_what_was_typed_and_unpacked(copied):
    flip_in_the_middle(copied.session.folder)
    unlock(copied)
    press("Return")

    copied.window.call_off()
    press("Return")

    assert copied.window.passphrase == "" and not list(copied.session.folder.glob("restore-*"))
    assert focused() == "Passphrase"


def test_a_full_disk_is_told_and_can_be_tried_again(copied, monkeypatch):
    flip_in_the_middle(copied.session.folder)
    unlock(copied)
    press("Return")

    def full(*_args, **_fields):
        raise DiskFull("no room")

    monkeypatch.setattr(io, "set_aside", full)
    click(copied.window, "Put it back")
    assert "Nothing was changed." in words_on(copied.window)
    monkeypatch.undo()
    click(copied.window, "Try again")

    assert notes(copied) == ["the first words"]


def test_what_exactly_was_found_names_kinds_and_places_only(copied):
    flip_in_the_middle(copied.session.folder)
    unlock(copied)
    hidden = words_on(copied.window)

    click(copied.window, "What exactly was found, closed")

    said = words_on(copied.window).replace("\u200b", "")
    assert "DatabaseDamaged" not in hidden
    assert "DatabaseDamaged" in said and str(copied.session.folder) in said
    assert "the first words" not in said


def test_help_is_one_key_away(copied):
    flip_in_the_middle(copied.session.folder)
    unlock(copied)

    press("F1")

    assert "It's hard right now" in words_on(QApplication.activeModalWidget())


def test_a_vault_that_is_found_damaged_while_it_is_open_locks_and_leads_here(copied):
    copied.enter(copied.session.unlock(PASSPHRASE))
    window = copied.window
    window.tell(DatabaseDamaged("a page does not read"), again=lambda: None)
    settle()

    click(window, "Lock, and see what can be done")

    assert copied.session.companion is None
    assert isinstance(copied.window, RescueDoor)
    assert f"From {its_date(copied)}." in words_on(copied.window)
    press("Return")
    type_words(PASSPHRASE)
    press("Return")
    click(copied.window, "Put it back")
    assert notes(copied) == ["the first words"]


def test_other_errors_do_not_offer_it(copied):
    copied.enter(copied.session.unlock(PASSPHRASE))
    copied.window.tell(DiskFull("no room"), again=lambda: None)
    settle()

    assert "Lock, and see what can be done" not in buttons(copied.window)


def test_one_broken_header_is_mended_and_told_of_quietly(copied):
    (copied.session.folder / "vault.json").write_text("{}")

    unlock(copied)

    assert "One of the two key files was damaged. It was mended" in words_on(copied.window)
    assert notes(copied) == ["since then", "the first words"]


def test_an_older_vault_offers_a_copy_as_another_way(copied):
    path = copied.session.folder / "vault.db"
    older = path.read_bytes()
    copied.session.unlock(PASSPHRASE).moods.save(a_mood())
    copied.session.lock()
    path.write_bytes(older)
    unlock(copied)
    assert isinstance(copied.window, LockWindow) and button(copied.window, "Open it all the same")

    click(copied.window, "Put back a copy")

    assert "This vault is older than the last time" in words_on(copied.window)
    assert button(copied.window, "Use this copy")


@pytest.mark.parametrize("error", [DatabaseDamaged, DatabaseMismatch, DatabaseMissing, HeaderDamaged, HeaderTampered])
def test_every_harm_has_words_of_its_own_and_names_for_its_controls(copied, error):
    copied.rescue(error("for a test"), PASSPHRASE)
    settle()

    assert copied.window.findChild(RescuePage).accessibleName() in words_on(copied.window)
    assert nameless(copied.window) == []
