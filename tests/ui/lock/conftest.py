"""The app as a process that is looked at from outside."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from select import select

import pytest

from peercompanion.session import Session
from tests.helpers import CHEAP, PASSPHRASE

ROOT = Path(__file__).resolve().parents[3]
LONG = 20


class Life:
    """``known`` is what it told last."""

    def __init__(self, home: Path, folder: Path, passphrase: str, **environment: str) -> None:
        self._passphrase, self._errors = passphrase, home / "stderr"
        homes = {name: str(home / name) for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")}
        command = [sys.executable, "-m", "tests.ui.lock.life", "--folder", str(folder)]
        with self._errors.open("wb") as errors:
            self.process = subprocess.Popen(
                command,
                cwd=ROOT,
                env=os.environ | homes | environment,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                bufsize=0,
            )
        self.hear()

    def hear(self) -> dict:
        heard, _, _ = select([self.process.stdout], [], [], LONG)
        line = self.process.stdout.readline() if heard else b""
        assert line, self._errors.read_text()
        self.known = json.loads(line)
        return self.known

    def hear_of(self, happened: Callable[[dict], bool]) -> dict:
        """What it tells by itself, when another program has taken its place."""
        while not happened(self.hear()):
            pass
        return self.known

    @property
    def errors(self) -> str:
        return self._errors.read_text()

    def do(self, *orders: str) -> dict:
        for order in orders:
            self.process.stdin.write(order.encode() + b"\n")
            self.hear()
        return self.known

    def unlock(self) -> dict:
        """The key is derived beside the window."""
        self.do(f"type {self._passphrase}", "press Return")
        return self.wait_until(lambda known: not known["locked"])

    def wait_until(self, happened: Callable[[dict], bool]) -> dict:
        until = time.monotonic() + LONG
        while not happened(self.known):
            assert time.monotonic() < until, self.known
            self.do("wait")
        return self.known

    def end(self) -> None:
        self.process.kill()
        self.process.communicate()


@pytest.fixture
def home(tmp_path):
    return tmp_path


@pytest.fixture
def folder(home):
    """Of a vault that was made before."""
    session = Session(home / "vault", cost=CHEAP)
    session.create(PASSPHRASE)
    session.lock()
    return session.folder


@pytest.fixture
def start(home, folder) -> Iterator:
    """``start(LIFE_STAYS="1")``; ``passphrase`` where the vault has another one."""
    started = []

    def start(passphrase: str = PASSPHRASE, **environment: str) -> Life:
        started.append(Life(home, folder, passphrase, **environment))
        return started[-1]

    yield start
    for life in started:
        life.end()


@pytest.fixture
def life(start):
    return start()
