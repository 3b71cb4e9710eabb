"""The demo as somebody starts it: it lives in a folder of its own, ends cleanly, and leaves the real vault alone."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FOLDERS = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")
STARTED: list[subprocess.Popen[bytes]] = []
LONG, SOME = 60, 100_000
"""Seconds to wait at most; bytes of a vault that is being filled."""


@pytest.fixture
def home(tmp_path):
    """Somebody who has a vault and settings already."""
    files = {"XDG_DATA_HOME": "vault.db", "XDG_STATE_HOME": "a-marker", "XDG_CONFIG_HOME": "device.json"}
    for name, file in files.items():
        there = tmp_path / name / "PeerCompanion" / file
        there.parent.mkdir(parents=True)
        there.write_text('{"country": "NZ"}' if file == "device.json" else "theirs")
    return tmp_path


def start(home: Path) -> subprocess.Popen[bytes]:
    """Running, with a part of its year written down: from then on it hears what it is asked."""
    surroundings = {"HOME": str(home), "QT_QPA_PLATFORM": "offscreen"} | {name: str(home / name) for name in FOLDERS}
    before = left(home)
    demo = subprocess.Popen([sys.executable, "-m", "peercompanion", "--demo"], cwd=ROOT, env=os.environ | surroundings)
    STARTED.append(demo)
    until = time.monotonic() + LONG
    while not any(size(folder / "vault" / "vault.db") > SOME for folder in left(home) if folder not in before):
        assert demo.poll() is None and time.monotonic() < until
        os.sched_yield()
    return demo


@pytest.fixture(autouse=True)
def none_left_running():
    yield
    for demo in STARTED:
        demo.kill()
        demo.wait(LONG)
    STARTED.clear()


def size(file: Path) -> int:
    return file.stat().st_size if file.exists() else 0


def left(home: Path) -> list[Path]:
    state = home / "XDG_STATE_HOME" / "PeerCompanion"
    return sorted(state.glob("demo-*")) if state.exists() else []


def theirs(home: Path) -> dict[str, tuple[int, str]]:
    files = (path for name in FOLDERS for path in (home / name).rglob("*") if path.is_file())
    return {str(file): (file.stat().st_mtime_ns, file.read_text()) for file in files if "demo-" not in str(file)}


@pytest.mark.parametrize("way", ["SIGTERM", "SIGINT", "SIGHUP"])
def test_asked_to_end_it_takes_its_folder_away_and_nothing_of_theirs_was_touched(home, way):
    before = theirs(home)
    demo = start(home)

    demo.send_signal(getattr(signal, way))

    assert demo.wait(LONG) == 0
    assert left(home) == []
    assert theirs(home) == before


def test_killed_it_is_taken_away_by_the_next_start(home):
    killed = start(home)
    killed.kill()
    killed.wait(LONG)
    remains = left(home)

    following = start(home)
    there = left(home)
    following.terminate()
    following.wait(LONG)

    assert len(remains) == 1
    assert len(there) == 1 and there != remains
    assert left(home) == []
