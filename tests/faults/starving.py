"""Acts that find no room: ``python -m tests.faults.starving WAY FOLDER STEP``, one line of JSON for each case.

On a small file system made here (``disk``), or where files may not grow (``file``), each act is done with ever more
room; then there is room again, it is done once more if it failed, and the vault is judged. ``STEP`` 1 tries all rooms,
2 every second.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from peercompanion import vault
from peercompanion.bootstrap.environment import CHECKOUT
from peercompanion.companion import Companion
from peercompanion.errors import NotFound, NothingToUndo, PeerCompanionError
from peercompanion.session import Session
from peercompanion.vault import header_file
from peercompanion.vault.marker import Mark, Marker
from tests.faults.judge import judge, new_vault, written
from tests.full_disk import files_up_to
from tests.helpers import CHEAP, PASSPHRASE
from tests.vault.vaults import UNSHARE

PROMISED = range(12)
IN_TRASH = 90
ROOMS = tuple(kib * 1024 for kib in (0, 4, 8, 12, 20, 32, 48, 64, 96, 128, 192, 256))

Do = Callable[[], object]


@contextmanager
def with_companion(place: Path, act: Callable[[Companion], Do]) -> Iterator[Do]:
    session = Session(place)
    try:
        yield act(session.unlock(PASSPHRASE))
    finally:
        session.lock()


def saving(place: Path) -> AbstractContextManager[Do]:
    entry = written(51)  # the longest kind
    return with_companion(place, lambda companion: lambda: companion.moods.save(entry))


def throwing_away(place: Path) -> AbstractContextManager[Do]:
    unsure = written(52)

    def act(companion: Companion) -> Do:
        companion.moods.save(unsure)
        return lambda: companion.moods.trash(unsure.id)

    return with_companion(place, act)


def emptying(place: Path) -> AbstractContextManager[Do]:
    return with_companion(place, lambda companion: companion.trash.empty)


def undoing(place: Path) -> AbstractContextManager[Do]:
    def act(companion: Companion) -> Do:
        companion.moods.save(written(53))
        return companion.undo

    return with_companion(place, act)


@contextmanager
def header(place: Path) -> Iterator[Do]:
    keys = vault.read_keys(place, PASSPHRASE)
    newer = keys.data_key.sign(replace(keys.header, seq=keys.header.seq + 1))
    yield lambda: header_file.write(place, newer)
    keys.discard()


@contextmanager
def marker(place: Path) -> Iterator[Do]:
    keys = vault.read_keys(place, PASSPHRASE)
    yield lambda: Marker(place, keys.data_key).write(Mark(seq=1, commit_seq=1))
    keys.discard()


@contextmanager
def opening(place: Path) -> Iterator[Do]:
    def unlock_and_lock() -> None:
        session = Session(place)
        try:
            session.unlock(PASSPHRASE)
        finally:
            session.lock()

    yield unlock_and_lock


@contextmanager
def creation(place: Path) -> Iterator[Do]:
    other = Session(place / "other", cost=CHEAP)

    def create_or_unlock() -> None:
        (other.unlock if other.exists else other.create)(PASSPHRASE)

    yield create_or_unlock
    other.lock()


@contextmanager
def copying(place: Path) -> Iterator[Do]:
    session = Session(place)
    session.unlock(PASSPHRASE)
    yield lambda: session.copies.take()()
    session.lock()


@contextmanager
def encrypting_anew(place: Path) -> Iterator[Do]:
    """Under the same passphrase, so that whoever judges comes in."""
    yield lambda: Session(place, cost=CHEAP).rotate(PASSPHRASE, passphrase=PASSPHRASE).discard()


OF_EVERY_DAY = (saving, throwing_away, emptying, undoing, header, marker, opening)
ACTS = {act.__name__: act for act in (*OF_EVERY_DAY, creation, copying, encrypting_anew)}
"""What is starved; a new act gets its name here."""


@contextmanager
def disk(place: Path, room: int) -> Iterator[None]:
    """Everything but so much is taken."""
    status = os.statvfs(place)
    ballast = place.parent / "ballast"
    ballast.write_bytes(bytes(max(0, status.f_bavail * status.f_frsize - room)))
    yield
    ballast.unlink()


@contextmanager
def file(place: Path, room: int) -> Iterator[None]:
    """No file may be longer than this."""
    with files_up_to(room):
        yield


WAYS = {"disk": disk, "file": file}
_PREFIX: dict[str, tuple[str, ...]] = {"disk": UNSHARE, "file": ()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """How the act ended when it starved, and once more with room again, where it had failed; "" is well."""

    act: str
    room: int
    starved: str
    again: str
    lost: int
    corrupt: int


def cases(way: str, folder: Path, step: int) -> list[Case]:
    """In a process of its own, which may make a file system that nobody else sees."""
    command = [sys.executable, "-m", "tests.faults.starving", way, str(folder), str(step)]
    said = subprocess.run([*_PREFIX[way], *command], cwd=CHECKOUT, check=True, stdout=subprocess.PIPE, text=True).stdout
    return [Case(**json.loads(line)) for line in said.splitlines()]


def main(way: str, folder: Path, step: int) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    if way == "disk":
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(folder)], check=True)
    for act in ACTS:
        for room in ROOMS[::step]:
            case = starve(act, WAYS[way], folder / "vault", room)
            sys.stdout.write(json.dumps(asdict(case)) + "\n")


def starve(act: str, way: Callable[[Path, int], AbstractContextManager[None]], place: Path, room: int) -> Case:
    new_vault(place, *PROMISED)
    with with_companion(place, lambda companion: lambda: throw(companion, IN_TRASH)) as do:
        do()
    with ACTS[act](place) as do:
        with way(place, room):
            starved = outcome(do)
        again = outcome(do) if starved else ""
    verdict = judge(place, PROMISED)
    shutil.rmtree(place)
    return Case(act=act, room=room, starved=starved, again=again, lost=verdict.lost, corrupt=verdict.corrupt)


def throw(companion: Companion, number: int) -> None:
    companion.moods.trash(companion.moods.save(written(number)).id)


def outcome(do: Do) -> str:
    """The name of an error of ours, or nothing. What failed and could not even be withdrawn is done: that is well."""
    try:
        do()
    except (NotFound, NothingToUndo):
        return ""
    except PeerCompanionError as error:
        return type(error).__name__
    return ""


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))
