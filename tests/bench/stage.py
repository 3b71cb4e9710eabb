"""Where lives are played: a folder that is gone afterwards, a home in it, and a screen that nobody else draws on."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LONGEST_S = 120
SCREEN = "1280x800x24"
IN_MEMORY = {"QT_QPA_PLATFORM": "offscreen"}
_HOMES = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR")

_NOT_HANDED_ON = {"WAYLAND_DISPLAY", "PYTHONDONTWRITEBYTECODE"}  # without bytecode every start is 2.5 times slower

Told = dict[str, list[float]]


class Failed(Exception):
    """A life that did not come to its end, with what it said on standard error."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    folder: Path
    platform: str
    environment: dict[str, str]

    def live(self, module: str, *arguments: object) -> Told:
        """One process from its start to its end; the figures it told, by name."""
        code = f"from tests.bench import {module} as life; life.main()"
        command = [sys.executable, "-c", code, *map(str, arguments)]
        started = {"BENCH_STARTED": str(time.monotonic_ns())}
        environment = self.environment | started
        done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=LONGEST_S)
        if done.returncode:
            raise Failed(f"{module}: {done.stderr.strip()}")
        told: Told = {}
        for line in done.stdout.splitlines():
            if line.startswith("{"):
                one = json.loads(line)
                told.setdefault(one["name"], []).append(one["value"])
        return told


@contextmanager
def stage() -> Iterator[Stage]:
    with tempfile.TemporaryDirectory(prefix="peercompanion-bench-") as name, screen() as shown:
        folder = Path(name)
        homes = {variable: str(folder / "home" / variable.lower()) for variable in _HOMES}
        for home in homes.values():
            Path(home).mkdir(mode=0o700, parents=True)
        environment = {name: value for name, value in os.environ.items() if name not in _NOT_HANDED_ON} | homes | shown
        yield Stage(folder=folder, platform=shown["QT_QPA_PLATFORM"], environment=environment)


@contextmanager
def screen() -> Iterator[dict[str, str]]:
    """A private X server where there is one to start; else none at all, which draws into memory as well."""
    if shutil.which("Xvfb") is None:
        yield IN_MEMORY
        return
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", SCREEN, "-nolisten", "tcp", "-noreset"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        try:
            number = server.stdout.readline().strip()
            yield {"QT_QPA_PLATFORM": "xcb", "DISPLAY": f":{number}"} if number else IN_MEMORY
        finally:
            server.terminate()
