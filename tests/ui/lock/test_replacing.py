"""At a lock the process becomes another program, which knows nothing: the same command, in the same place."""

import os
import signal
from pathlib import Path

import pytest

from peercompanion import reexec
from peercompanion.session import Session
from tests.helpers import CHEAP, PASSPHRASE


def command(life) -> list[str]:
    return Path(f"/proc/{life.process.pid}/cmdline").read_text().split("\0")


def test_a_lock_leads_to_the_lock_window_of_a_program_that_was_begun_anew(life):
    life.unlock()
    before = command(life)

    locked = life.do("press Ctrl+L")

    assert (locked["locked"], locked["window"]) == (True, "LockWindow")
    assert locked["pid"] == life.process.pid
    assert command(life) == before


def test_it_opens_again_and_again(life):
    for _ in range(2):
        assert life.unlock()["page"] == "today"
        assert life.do("press Ctrl+L")["locked"]


def test_locked_by_itself_it_takes_the_focus_from_nobody_and_otherwise_it_does(life):
    life.unlock()
    quiet = life.do("idle")["quiet"]
    life.unlock()
    asked = life.do("press Ctrl+L")["quiet"]

    assert (quiet, asked) == (True, False)


def test_no_file_and_no_display_of_the_program_before_stays_open(life):
    fresh = life.known["descriptors"]
    life.unlock()
    opened = life.known["descriptors"]

    locked = life.do("press Ctrl+L")["descriptors"]

    assert any("vault.db" in name for name in opened)
    assert len(locked) == len(fresh)
    assert not [name for name in locked if "vault" in name]


def test_what_waited_in_the_log_is_in_the_database_and_the_log_is_gone(life, folder):
    life.unlock()
    life.do("press 4 T", "type he dog needs his walk.", "press Ctrl+L")

    assert sorted(path.name for path in folder.iterdir() if path.name.startswith("vault.db")) == ["vault.db"]
    note = Session(folder, cost=CHEAP).unlock(PASSPHRASE).moods.latest()[0].note
    assert note.lower() == "the dog needs his walk."


def test_the_window_stands_where_it_stood(life):
    size = life.unlock()["size"]

    assert life.do("press Ctrl+L")["size"] == size


def test_where_the_program_cannot_be_started_anew_the_lock_window_opens_all_the_same(life):
    life.unlock()
    life.do("break_exec")

    locked = life.do("press Ctrl+L")

    assert (locked["locked"], locked["window"], locked["quiet"]) == (True, "LockWindow", False)
    assert life.unlock()["page"] == "today"


def test_another_program_that_slipped_in_meanwhile_keeps_the_vault_and_this_one_says_so(life, folder):
    life.unlock()
    life.do("press Ctrl+L")
    other = Session(folder, cost=CHEAP)
    other.unlock(PASSPHRASE)

    life.do(f"type {PASSPHRASE}", "press Return")
    life.wait_until(lambda known: "Already open" in known["words"])
    other.lock()

    assert life.known["locked"]


@pytest.mark.parametrize("way", ["press Ctrl+Q", "SIGTERM"])
def test_at_the_end_it_closes_the_vault_and_is_not_begun_anew(life, folder, way):
    life.unlock()
    if way == "SIGTERM":
        life.process.send_signal(signal.SIGTERM)
    else:
        os.write(life.process.stdin.fileno(), f"{way}\n".encode())

    assert life.process.wait(60) == 0
    assert sorted(path.name for path in folder.iterdir() if path.name.startswith("vault.db")) == ["vault.db"]


def test_the_same_command_is_given_with_the_options_of_the_interpreter(monkeypatch):
    monkeypatch.setattr("sys.orig_argv", ["python3", "-X", "utf8", "-m", "peercompanion", "--language", "de"])
    monkeypatch.setattr("sys.argv", ["/elsewhere/peercompanion/__main__.py", "--language", "de"])
    monkeypatch.setattr("sys.executable", "/here/.venv/bin/python")
    from_checkout = reexec._same_command()
    monkeypatch.setattr("sys.frozen", True, raising=False)

    assert from_checkout == ["/here/.venv/bin/python", "-X", "utf8", "-m", "peercompanion", "--language", "de"]
    assert reexec._same_command() == ["/here/.venv/bin/python", "--language", "de"]
