"""Acts that run out of memory: ``python -m tests.faults.memory FOLDER STEP``, one line of JSON for each case.

A copy of this process (fork) takes all the address space that it may have, gives so much back, does one act, and tells
how it ended; the vault is judged afterwards from outside, where memory is plenty.
"""

import ctypes
import json
import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

from peercompanion.bootstrap.environment import CHECKOUT
from peercompanion.companion import Companion
from peercompanion.session import Session
from peercompanion.vault import KdfCost
from tests.faults.judge import judge, written
from tests.helpers import PASSPHRASE

PROMISED = range(60)
ENTRY = written(1_000)
DEAR = KdfCost(m_kib=48 * 1024, t=1, p=1)
ROOMS = (0, *(2**power for power in range(12, 27)))

Perform = Callable[[Session, Companion], object]


def save(_session: Session, companion: Companion) -> None:
    companion.moods.save(ENTRY)


def search(_session: Session, companion: Companion) -> None:
    companion.search("ab")


def read(_session: Session, companion: Companion) -> None:
    companion.moods.latest(1_000)


def unlock(session: Session, _companion: Companion) -> None:
    session.lock()
    session.unlock(PASSPHRASE)


ACTS: dict[str, Perform] = {act.__name__: act for act in (save, search, read, unlock)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """``said``: the name of the error, of ours or not; "" is well. ``again``: once there was memory, if it failed."""

    act: str
    room: int
    said: str
    again: str
    lost: int
    corrupt: int


def cases(folder: Path, step: int) -> list[Case]:
    command = [sys.executable, "-m", "tests.faults.memory", str(folder), str(step)]
    said = subprocess.run(command, cwd=CHECKOUT, check=True, stdout=subprocess.PIPE, text=True).stdout
    return [Case(**json.loads(line)) for line in said.splitlines()]


def main(folder: Path, step: int) -> None:
    template, place = folder / "template", folder / "vault"
    session = Session(template, cost=DEAR)
    companion = session.create(PASSPHRASE)
    for number in PROMISED:
        companion.moods.save(written(number))
    session.lock()
    for act in ACTS:
        for room in ROOMS[::step]:
            shutil.copytree(template, place)
            said, again = _in_a_copy(place, ACTS[act], room)
            verdict = judge(place, PROMISED)
            case = Case(act=act, room=room, said=said, again=again, lost=verdict.lost, corrupt=verdict.corrupt)
            sys.stdout.write(json.dumps(asdict(case)) + "\n")
            shutil.rmtree(place)


def _in_a_copy(place: Path, act: Perform, room: int) -> tuple[str, str]:
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.write(writing, " ".join(_starved_and_again(place, act, room)).encode())
        finally:
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        said = pipe.read().decode().split(" ")
    os.waitpid(child, 0)
    return (said[0], said[1]) if len(said) == 2 else ("it died", "")


def _starved_and_again(place: Path, act: Perform, room: int) -> tuple[str, str]:
    session = Session(place)
    companion = session.unlock(PASSPHRASE)
    resource.setrlimit(resource.RLIMIT_AS, (_address_space() + room, resource.RLIM_INFINITY))
    _leave_only(room)
    said = _outcome(session, companion, act)
    resource.setrlimit(resource.RLIMIT_AS, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    return said, _outcome(session, companion, act) if said else ""


def _outcome(session: Session, companion: Companion, act: Perform) -> str:
    try:
        act(session, companion)
    except Exception as error:  # also what has no name of ours: it is told, and counted
        return type(error).__name__
    return ""


def _leave_only(room: int) -> None:
    """What was freed before would otherwise do for most. What is taken is never given back."""
    libc = ctypes.CDLL(None)
    libc.malloc.restype, libc.malloc.argtypes = ctypes.c_void_p, [ctypes.c_size_t]
    libc.free.argtypes = [ctypes.c_void_p]
    reserve = libc.malloc(room)
    for size in (65_536, 1_024, 64):
        while libc.malloc(size):
            pass
    libc.free(reserve)


def _address_space() -> int:
    pages = Path("/proc/self/statm").read_text("ascii").split()[0]
    return int(pages) * resource.getpagesize()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
