"""Looking around first: the year is written while one waits, the window says what it is, and a lock opens again."""

import pytest

from peercompanion import paths
from peercompanion.demo import place, sample
from peercompanion.errors import DiskFull
from peercompanion.preferences import Preferences
from peercompanion.ui import demo
from peercompanion.ui.demo_door import DemoDoor
from peercompanion.ui.desk import Desk
from peercompanion.ui.main_window import MainWindow
from peercompanion.ui.task import run_inline
from tests.ui.hand import button, buttons, click, press, settle, type_words, words_on
from tests.ui.waiting import dismiss, wait_for


@pytest.fixture
def desk(qapp, tmp_path):
    """At the door, before the first word of the year."""
    made = place.make(tmp_path / "state")
    desk = demo.assemble_demo(qapp, made)
    yield desk
    desk.close()
    dismiss(desk.window)
    made.remove()


@pytest.fixture
def looking_around(qapp, session, tmp_path):
    """The window of a demo, without waiting for a whole year."""
    passphrase = sample.shipped().passphrase
    preferences = Preferences(tmp_path / "device.json")
    desk = Desk(qapp, session, preferences, run=run_inline, known=passphrase)
    desk.enter(session.create(passphrase))
    yield desk
    desk.close()
    dismiss(desk.window)


def test_while_it_is_written_the_door_says_what_it_is_and_whom_to_call(desk):
    words = words_on(desk.window)

    assert isinstance(desk.window, DemoDoor)
    assert "Nobody in it exists." in words
    assert button(desk.window, "It's hard right now").isVisible()


def test_the_window_says_that_the_year_is_made_up(looking_around):
    looking_around.window.resize(1240, 860)
    settle()

    assert "A made-up year" in words_on(looking_around.window)


def test_a_narrow_window_says_so_in_its_title(looking_around):
    looking_around.window.resize(800, 600)

    assert looking_around.window.windowTitle() == "PeerCompanion: a made-up year"


def test_a_lock_shows_how_to_come_in_again(looking_around):
    looking_around.lock()
    settle()

    shown = words_on(looking_around.window)
    type_words(sample.shipped().passphrase)
    press("Return")

    assert f"These words open it:\n{sample.shipped().passphrase}" in shown
    assert isinstance(looking_around.window, MainWindow)


def test_a_full_disk_is_told_and_trying_again_begins_anew(desk):
    turns = iter([1])
    whole = desk.window._begin
    desk.window._begin = lambda: _full() if next(turns, None) else whole()
    wait_for(lambda: "Try again" in buttons(desk.window))

    click(desk.window, "Try again")

    assert wait_for(lambda: isinstance(desk.window, MainWindow), 60_000)
    assert len(desk.session.companion.strategies.all()) > 10


def _full():
    raise DiskFull("no room")
    yield 0.0


def test_it_looks_as_this_computer_is_set_and_what_is_changed_in_it_stays_in_it(qapp, tmp_path, monkeypatch):
    monkeypatch.setattr(paths, "config_folder", lambda: tmp_path)
    own = tmp_path / "device.json"
    Preferences(own).set("country", "NZ")
    made = place.make(tmp_path / "state")

    desk = demo.assemble_demo(qapp, made)
    desk.preferences.set("country", "GB")
    desk.close()
    dismiss(desk.window)
    made.remove()

    assert Preferences(own).country == "NZ"
    assert [file.name for file in tmp_path.iterdir()] == ["device.json"]
