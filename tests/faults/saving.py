"""Acts of every day: a vault is made, entries are saved, it is locked and opened again."""

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from peercompanion import vault
from peercompanion.companion import Companion
from peercompanion.errors import PeerCompanionError
from peercompanion.session import Session
from tests.faults.act import BEGUN, FAILED, Act, Tell
from tests.faults.judge import Verdict, judge, new_vault, written
from tests.helpers import CHEAP, PASSPHRASE

T = TypeVar("T")
AT_REST = "3"
"""The last entry of an act that then waits to be killed."""


def save_on_and_on(folder: Path, tell: Tell) -> None:
    companion = Session(folder).unlock(PASSPHRASE)
    tell(BEGUN)
    for number in range(1, 10_000):
        companion.moods.save(written(number))
        tell(str(number))
        if number % 5 == 0:
            companion.tidy()


def save_and_rest(folder: Path, tell: Tell) -> None:
    companion = Session(folder).unlock(PASSPHRASE)
    tell(BEGUN)
    for number in range(1, 1 + int(AT_REST)):
        _save(companion, number, tell)
    time.sleep(60)


def sit_twice(folder: Path, tell: Tell) -> None:
    """From nothing: a new vault, some entries, locked, opened again, one more thrown away and put back, entries.

    Whatever fails by a name of ours is done again, as a person would.
    """
    tell(BEGUN)
    session = Session(folder, cost=CHEAP)
    companion = _insist(tell, lambda: _open(session))
    for number in range(5):
        _save(companion, number, tell)
    session.lock()
    companion = _insist(tell, lambda: _open(session))
    unsure = written(99)
    _insist(tell, lambda: companion.moods.save(unsure))
    _insist(tell, lambda: companion.moods.trash(unsure.id))
    _insist(tell, companion.undo)
    companion.tidy()
    for number in range(5, 9):
        _save(companion, number, tell)
    session.lock()


def _open(session: Session) -> Companion:
    return session.unlock(PASSPHRASE) if session.exists else session.create(PASSPHRASE)


def _save(companion: Companion, number: int, tell: Tell) -> None:
    """The very same entry, with the same id, also when it is tried again."""
    entry = written(number)
    _insist(tell, lambda: companion.moods.save(entry))
    tell(str(number))


def _insist(tell: Tell, do: Callable[[], T]) -> T:
    for _ in range(2):
        try:
            return do()
        except PeerCompanionError as error:
            tell(FAILED + type(error).__name__)
    return do()


def all_promised(folder: Path, told: Sequence[str]) -> Verdict:
    """Where nothing was promised, there may be nothing."""
    promised = [int(word) for word in told if not word.startswith(FAILED)]
    if not promised and not vault.exists(folder):
        return Verdict()
    return judge(folder, promised)


def lay_down(folder: Path, tell: Tell) -> None:
    session = Session(folder, cost=CHEAP)
    keys = session.make_keys(PASSPHRASE)
    tell(BEGUN)
    _save(session.open(keys), 0, tell)
    session.lock()


def is_there_or_can_be_made(folder: Path, told: Sequence[str]) -> Verdict:
    if told or vault.exists(folder):
        return all_promised(folder, told)
    new_vault(folder, 0)
    return judge(folder, [0])


def nothing_waits_in_the_log(folder: Path, told: Sequence[str]) -> Verdict:
    """Between two saves all of them are in the main file, where every flipped bit is noticed."""
    log = folder / "vault.db-wal"
    if told and told[-1] == AT_REST and log.exists() and log.stat().st_size:
        return Verdict(corrupt=1, why="saves in the log")
    return all_promised(folder, told)


def one_entry(folder: Path) -> None:
    new_vault(folder, 0)


def nothing(folder: Path) -> None:
    folder.mkdir(parents=True)


SAVING = Act(prepare=one_entry, perform=save_on_and_on, judge=all_promised, span=0.005, promises=8)
RESTING = Act(prepare=one_entry, perform=save_and_rest, judge=nothing_waits_in_the_log, span=0.005, promises=3)
SITTING = Act(prepare=nothing, perform=sit_twice, judge=all_promised)
CREATION = Act(prepare=nothing, perform=lay_down, judge=is_there_or_can_be_made)
