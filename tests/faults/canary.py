"""A word that nobody else has, written in a tour of the app in a home of its own, and all that the tour has left."""

import os
import random
import subprocess
import sys
from pathlib import Path

from peercompanion.bootstrap.environment import CHECKOUT
from tests.faults import scan


def a_canary() -> str:
    """Of its own each time: nobody who runs beside us has left it."""
    return "quincunx" + "".join(random.SystemRandom().choices("bcdfghjklmnpqrstvwxz", k=10))


def private(home: Path) -> dict[str, str]:
    names = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")
    folders = {name: str(home / name) for name in names}
    (home / "tmp").mkdir()
    return os.environ | {"HOME": str(home), "TMPDIR": str(home / "tmp"), "QT_QPA_PLATFORM": "offscreen"} | folders


def toured(home: Path, ending: str, canary: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "tests.tour", ending]
    told = canary.encode()
    return subprocess.run(command, cwd=CHECKOUT, env=private(home), input=told, capture_output=True, timeout=120)


def left_by(home: Path, run: subprocess.CompletedProcess[bytes], begun: float) -> dict[str, bytes]:
    """Its files, whatever else has changed since in places of all, and what it said."""
    files = scan.contents([*scan.files_under(home), *scan.changed_since(begun)])
    return files | {"stdout": run.stdout, "stderr": run.stderr}
