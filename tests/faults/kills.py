"""Kills by chance: ``python -m tests.faults.kills ACT FOLDER COUNT SEED``, one line of JSON for each that was judged.

A process that has everything loaded already is copied (fork) for each try, so that a kill costs no more than what is
killed. ``child.py`` starts each act from nothing instead, for what has to be looked at from outside.
"""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import IO

from peercompanion.bootstrap.environment import CHECKOUT
from tests.faults import broken
from tests.faults.act import BEGUN, Act
from tests.faults.acts import ACTS
from tests.faults.judge import Verdict


def kill(act: str, folder: Path, count: int, seed: int) -> list[Verdict]:
    """What was left each time."""
    folder.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "tests.faults.kills", act, str(folder), str(count), str(seed)]
    said = subprocess.run(command, cwd=CHECKOUT, check=True, stdout=subprocess.PIPE, text=True).stdout
    verdicts = [Verdict(**json.loads(line)) for line in said.splitlines()]
    assert len(verdicts) == count
    return verdicts


def main(name: str, folder: Path, count: int, seed: int) -> None:
    broken.apply()
    act, chance, template = ACTS[name], random.Random(seed), folder / "template"
    act.prepare(template)
    span = act.span or _seconds(act, copy(template, folder / "measured"))
    for number in range(count):
        place = copy(template, folder / str(number))
        told = killed(act, place, chance.randint(0, act.promises), chance.uniform(0, span))
        sys.stdout.write(json.dumps(asdict(act.judge(place, told))) + "\n")
        shutil.rmtree(place)


def killed(act: Act, folder: Path, promises: int, after: float) -> Sequence[str]:
    """What it had promised until it was killed, so many seconds after so many promises."""
    child, pipe = _started(act, folder)
    said = [pipe.readline() for _ in range(1 + promises)]
    time.sleep(after)
    os.kill(child, signal.SIGKILL)
    return _rest(child, pipe, said)


def _seconds(act: Act, folder: Path) -> float:
    """How long it takes when it is left alone."""
    child, pipe = _started(act, folder)
    said = [pipe.readline()]
    begun = time.perf_counter()
    _rest(child, pipe, said)
    return time.perf_counter() - begun


def _started(act: Act, folder: Path) -> tuple[int, IO[str]]:
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            act.perform(folder, lambda word: _tell(writing, word))
        finally:
            os._exit(0)
    os.close(writing)
    return child, os.fdopen(reading, "r", encoding="utf-8")


def _tell(pipe: int, word: str) -> None:
    os.write(pipe, f"{word}\n".encode())


def _rest(child: int, pipe: IO[str], said: list[str]) -> Sequence[str]:
    with pipe:
        said += pipe
    os.waitpid(child, 0)
    begun, *promised = [line.strip() for line in said]
    assert begun == BEGUN, f"it ended before it began: {said!r}"
    return promised


def copy(template: Path, place: Path) -> Path:
    shutil.copytree(template, place)
    return place


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))
