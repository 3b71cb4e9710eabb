"""Two bad days: the laptop is lost and there is a stick; one byte of the vault is another. By keyboard alone."""

import shutil

import pytest

from peercompanion.session import Session
from peercompanion.ui.choose import Choose
from peercompanion.ui.main_window import MainWindow
from tests.helpers import CHEAP, PASSPHRASE, a_mood, a_strategy
from tests.ui.hand import name_of


@pytest.fixture
def stick(tmp_path, clock):
    """A copy of a vault on another computer, which is lost."""
    lost = Session(tmp_path / "lost", clock=clock, cost=CHEAP)
    companion = lost.create(PASSPHRASE)
    companion.moods.save(a_mood(note="the kettle, then the window"))
    companion.strategies.save(a_strategy())
    copy = lost.copies.take(to=tmp_path / "STICK")()
    lost.lock()
    shutil.rmtree(tmp_path / "lost")
    return copy.path


@pytest.fixture
def plugged_in(stick, monkeypatch):
    """The dialog for files is answered with the one on the stick."""
    monkeypatch.setattr(Choose, "path", lambda self, parent, wanted, then: then(stick))


def press_until(person, words: str, at_most: int = 20) -> None:
    """Tab, until the focus is on the control of that name."""
    for _ in range(at_most):
        if name_of(person._target()) == words:
            return
        person.press("Tab")
    raise AssertionError(f"Tab never comes to {words}")


def notes(person) -> list[str]:
    return [mood.note for mood in person.companion.moods.latest(5)]


def test_the_laptop_is_lost_and_a_stick_restores_on_an_empty_machine(newcomer, plugged_in):
    press_until(newcomer, "I have a copy")
    newcomer.press("Return", "Return")
    newcomer.type(PASSPHRASE).press("Return")
    shown = newcomer.says()
    press_until(newcomer, "Put it back")
    newcomer.press("Return")

    assert "1 check-in, 1 strategy" in shown
    assert isinstance(newcomer.window, MainWindow)
    assert notes(newcomer) == ["the kettle, then the window"]
    assert "Your notes are back" in newcomer.says()

    newcomer.press("Ctrl+L")
    newcomer.type(PASSPHRASE).press("Return")
    assert notes(newcomer) == ["the kettle, then the window"]


def test_somebody_who_thinks_better_of_it_is_at_the_first_page_again(newcomer, plugged_in):
    press_until(newcomer, "I have a copy")
    newcomer.press("Return")
    press_until(newcomer, "Back")
    newcomer.press("Return")

    assert "First, somebody to talk to" in newcomer.says()
    assert not newcomer.desk.session.exists


def test_one_byte_of_the_vault_is_another_and_the_app_explains_and_rescues(person):
    person.press("2")
    task = person.desk.session.copies.take()
    task()
    person.press("Ctrl+L")
    damage(person.desk.session.folder / "vault.db")

    person.type(PASSPHRASE).press("Return")
    told = person.says()
    person.press("Return")
    press_until(person, "Put it back")
    person.press("Return")

    assert "A part of your journal cannot be read" in told and "Nothing was deleted" in told
    assert [mood.mood for mood in person.companion.moods.latest(5)] == [2]
    assert any(person.desk.session.folder.glob("replaced-*"))


def damage(database) -> None:
    data = bytearray(database.read_bytes())
    data[100] ^= 1
    database.write_bytes(data)
