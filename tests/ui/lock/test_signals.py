"""The screen locks, or the computer goes to sleep: the real app on a private bus hears it and locks."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from select import select

import pytest

from tests.ui.lock.conftest import LONG, ROOT

SAVERS = ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver", "org.xfce.ScreenSaver")


@pytest.fixture
def bus() -> Iterator[dict[str, str]]:
    """One that serves as the session's and as the system's."""
    command = ["dbus-daemon", "--session", "--print-address", "--nofork", "--nopidfile"]
    daemon = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    address = daemon.stdout.readline().strip()
    yield {"DBUS_SESSION_BUS_ADDRESS": address, "DBUS_SYSTEM_BUS_ADDRESS": address}
    daemon.kill()
    daemon.communicate()


class Logind:
    def __init__(self, bus: dict[str, str]) -> None:
        command = [sys.executable, "-m", "tests.ui.lock.logind"]
        self.process = subprocess.Popen(
            command, cwd=ROOT, env=os.environ | bus, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0
        )

    def hear(self) -> str:
        heard, _, _ = select([self.process.stdout], [], [], LONG)
        return self.process.stdout.readline().decode().strip() if heard else "nothing"

    def order(self, words: str) -> None:
        self.process.stdin.write(words.encode())


@pytest.fixture
def logind(bus) -> Iterator[Logind]:
    logind = Logind(bus)
    assert logind.hear() == "ready"
    yield logind
    logind.process.kill()
    logind.process.communicate()


@pytest.fixture
def prefer(home):
    def prefer(**values: bool) -> None:
        file = home / "XDG_CONFIG_HOME" / "PeerCompanion" / "device.json"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(values))

    return prefer


def send(bus: dict[str, str], saver: str, active: bool) -> None:
    path = "/" + saver.replace(".", "/")
    said = f"{saver}.ActiveChanged", f"boolean:{str(active).lower()}"
    subprocess.run(["dbus-send", "--session", "--type=signal", path, *said], env=os.environ | bus, check=True)


def listening(life) -> None:
    life.unlock()
    life.do("listen")


@pytest.mark.needs("dbus-daemon", "dbus-send")
@pytest.mark.parametrize("saver", SAVERS)
def test_it_locks_quietly_when_the_screen_does(start, bus, saver):
    life = start(**bus)
    listening(life)
    life.do("press 4 T", "type half a sentence")

    send(bus, saver, True)

    locked = life.hear_of(lambda known: known["locked"])
    assert (locked["window"], locked["quiet"]) == ("LockWindow", True)
    assert life.unlock()["typed"] == "thalf a sentence"


@pytest.mark.needs("dbus-daemon", "dbus-send")
def test_a_screen_that_is_unlocked_locks_nothing_nor_does_one_that_locks_where_that_was_not_wished(start, bus, prefer):
    prefer(lock_with_screen=False)
    life = start(**bus)
    listening(life)

    send(bus, SAVERS[0], False)
    send(bus, SAVERS[0], True)

    assert not life.do("wait", "wait", "wait")["locked"]


@pytest.mark.needs("dbus-daemon")
def test_sleep_waits_until_all_is_saved_and_closed(start, bus, logind, folder):
    life = start(**bus)
    listening(life)
    assert logind.hear() == "held"
    life.do("press 4 T", "type half a sentence")

    logind.order("sleep true")

    assert logind.hear() == "released"
    assert not list(folder.glob("vault.db-*"))
    assert life.hear_of(lambda known: known["locked"])["quiet"]
    assert life.unlock()["typed"] == "thalf a sentence"


@pytest.mark.needs("dbus-daemon")
def test_where_sleep_is_not_to_lock_it_does_not_wait(start, bus, logind, prefer):
    prefer(lock_with_sleep=False)
    life = start(**bus)
    listening(life)

    logind.order("sleep true")

    assert not life.do("wait", "wait", "wait")["locked"]
    assert not select([logind.process.stdout], [], [], 0)[0]


@pytest.mark.needs("dbus-daemon")
def test_what_locks_the_session_locks_this(start, bus, logind):
    life = start(**bus)
    listening(life)

    logind.order("lock")

    assert life.hear_of(lambda known: known["locked"])["quiet"]


def test_without_a_bus_nothing_is_missed(start):
    life = start(DBUS_SESSION_BUS_ADDRESS="unix:path=/nowhere", DBUS_SYSTEM_BUS_ADDRESS="unix:path=/nowhere")
    listening(life)

    assert life.do("press 4")["page"] == "today"
    assert life.errors == ""
