"""What is interrupted: each act is prepared once, performed in a process that may die anywhere in it, and judged.

An act that is new in the product (a backup, a change of the passphrase) gets its line in ``ACTS`` and is killed, cut off
and starved from then on like all others.
"""

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from peercompanion import vault
from peercompanion.companion import Companion
from peercompanion.errors import PeerCompanionError
from peercompanion.session import Session
from peercompanion.store.migrate import shipped
from peercompanion.vault import engine, header_file
from tests.data.make_sealed import PASSPHRASE as SEALED_PASSPHRASE
from tests.faults.judge import Refused, Verdict, judge, new_vault, numbers_in, written
from tests.helpers import CHEAP, PASSPHRASE

SEALED = Path(__file__).resolve().parents[1] / "data" / "sealed-v1"
BEGUN = "begun"
"""Said when what is to be interrupted begins; all that is told later is a promise …"""
FAILED = "!"
"""… but for words that begin like this: the name of an error that came instead."""

T = TypeVar("T")
Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """``span`` in seconds, of an act that ends only by being killed; others are measured."""

    prepare: Callable[[Path], object]
    perform: Callable[[Path, Tell], object]
    judge: Callable[[Path, Sequence[str]], Verdict]
    span: float | None = None


def save_on_and_on(folder: Path, tell: Tell) -> None:
    companion = Session(folder).unlock(PASSPHRASE)
    tell(BEGUN)
    for number in range(1, 10_000):
        companion.moods.save(written(number))
        tell(str(number))
        if number % 5 == 0:
            companion.tidy()


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


def write_header(folder: Path, tell: Tell) -> None:
    """Over and over, each with a higher number."""
    keys = vault.read_keys(folder, PASSPHRASE)
    header = keys.header
    tell(BEGUN)
    for _ in range(1_000):
        header = keys.data_key.sign(replace(header, seq=header.seq + 1))
        header_file.write(folder, header)
        tell(str(header.seq))


def newest_header_opens(folder: Path, told: Sequence[str]) -> Verdict:
    verdict = judge(folder, [0])
    keys = vault.read_keys(folder, PASSPHRASE)
    keys.discard()
    left_over = [path.name for path in folder.iterdir() if ".tmp-" in path.name]
    is_older = keys.header.seq < max(map(int, told), default=1)
    return replace(verdict, lost=verdict.lost + is_older, corrupt=verdict.corrupt + bool(left_over))


def bring_up_to_date(folder: Path, tell: Tell) -> None:
    session = Session(folder)
    keys = session.read_keys(SEALED_PASSPHRASE)
    tell(BEGUN)
    session.open(keys)
    session.lock()


def is_up_to_date(folder: Path, _told: Sequence[str]) -> Verdict:
    opened = Session(folder)
    try:
        companion = opened.unlock(SEALED_PASSPHRASE)
        companion.check()
        version = companion._database.number("PRAGMA user_version")
        entries = companion.moods.latest(100)
    except (PeerCompanionError, engine.load().Error) as error:
        return Verdict(corrupt=1, why=f"{type(error).__name__}: {error}")
    finally:
        opened.lock()
    return Verdict(lost=2 - len(entries), corrupt=int(version != len(shipped())))


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


def erase(folder: Path, tell: Tell) -> None:
    """Entries 10 to 19 are in the trash: they go for good, and their words from the index."""
    companion = Session(folder).unlock(PASSPHRASE)
    tell(BEGUN)
    companion.trash.empty()
    tell("emptied")
    while companion.tidy():
        pass


def prepare_to_erase(folder: Path) -> None:
    new_vault(folder, *range(20))
    session = Session(folder)
    companion = session.unlock(PASSPHRASE)
    for mood in companion.moods.latest(10):
        companion.moods.trash(mood.id)
    session.lock()


def others_are_kept(folder: Path, told: Sequence[str]) -> Verdict:
    verdict = judge(folder, [])
    if verdict.corrupt:
        return verdict
    session = Session(folder)
    companion = session.unlock(PASSPHRASE)
    kept, thrown = numbers_in(companion), companion.trash.list()
    session.lock()
    return Verdict(lost=10 - len(kept), corrupt=int(bool(told and thrown)))


def make_sealed(folder: Path) -> None:
    folder.mkdir(parents=True)
    for name in ("vault.json", "vault.json.2", "vault.db"):
        shutil.copyfile(SEALED / name, folder / name)


def one_entry(folder: Path) -> None:
    new_vault(folder, 0)


def nothing(folder: Path) -> None:
    folder.mkdir(parents=True)


ACTS = {
    "saving": Act(prepare=one_entry, perform=save_on_and_on, judge=all_promised, span=0.05),
    "sitting": Act(prepare=nothing, perform=sit_twice, judge=all_promised),
    "creation": Act(prepare=nothing, perform=lay_down, judge=is_there_or_can_be_made),
    "header": Act(prepare=one_entry, perform=write_header, judge=newest_header_opens, span=0.02),
    "migration": Act(prepare=make_sealed, perform=bring_up_to_date, judge=is_up_to_date),
    "erasing": Act(prepare=prepare_to_erase, perform=erase, judge=others_are_kept),
}
