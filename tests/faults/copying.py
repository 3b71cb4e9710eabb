"""Acts on the whole vault: a copy is made, a copy is put in its place, everything is encrypted under another key."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from peercompanion import vault
from peercompanion.errors import PeerCompanionError, WrongPassphrase
from peercompanion.session import Session
from tests.faults.act import BEGUN, Act, Tell
from tests.faults.judge import NEW_PASSPHRASE, Verdict, judge, new_vault, numbers_in, written
from tests.helpers import CHEAP, PASSPHRASE

IN_THE_COPY, SINCE = range(6), range(6, 9)


def with_a_copy(folder: Path) -> None:
    """And with entries that came later."""
    new_vault(folder, *IN_THE_COPY)
    session = Session(folder)
    companion = session.unlock(PASSPHRASE)
    session.copies.take()()
    for number in SINCE:
        companion.moods.save(written(number))
    session.lock()


def shelf(folder: Path) -> list[Path]:
    return sorted((folder / "backups").glob("*.pcbackup"))


def copy_twice(folder: Path, tell: Tell) -> None:
    session = Session(folder)
    session.unlock(PASSPHRASE)
    tell(BEGUN)
    for _ in range(2):
        tell(session.copies.take()().path.name)
    session.lock()


def every_copy_is_whole(folder: Path, told: Sequence[str]) -> Verdict:
    """Also the one that was there before; and nothing lies beside them."""
    verdict = judge(folder, [*IN_THE_COPY, *SINCE])
    copies = shelf(folder)
    whole = [path.name for path in copies if _is_whole(folder, path)]
    others = len(list((folder / "backups").iterdir())) - len(copies)
    missing = len(set(told) - set(whole)) + (len(whole) < 1)
    return replace(verdict, lost=verdict.lost + missing, corrupt=verdict.corrupt + len(copies) - len(whole) + others)


def _is_whole(folder: Path, path: Path) -> bool:
    try:
        Session(folder).look_into(path, passphrase=PASSPHRASE).discard()
    except PeerCompanionError:
        return False
    return True


def put_back(folder: Path, tell: Tell) -> None:
    session = Session(folder)
    found = session.look_into(shelf(folder)[0], passphrase=PASSPHRASE)
    tell(BEGUN)
    session.open(session.put_back(found))
    tell("back")
    session.lock()


def now_or_then_opens(folder: Path, told: Sequence[str]) -> Verdict:
    """The vault of now or the one of the copy, whole; and if it is the latter, the one of now was set aside."""
    verdict = judge(folder, IN_THE_COPY)
    is_of_now = not verdict.corrupt and set(SINCE) <= _numbers(folder)
    aside = list(folder.glob("replaced-*"))
    if is_of_now:
        return replace(verdict, lost=int(bool(told)))
    kept = judge(aside[0], [*IN_THE_COPY, *SINCE]) if aside else Verdict(lost=len(SINCE))
    return replace(verdict, lost=verdict.lost + kept.lost, corrupt=verdict.corrupt + kept.corrupt)


def _numbers(folder: Path) -> set[int]:
    session = Session(folder)
    try:
        return numbers_in(session.unlock(PASSPHRASE))
    finally:
        session.lock()


def encrypt_anew(folder: Path, tell: Tell) -> None:
    session = Session(folder, cost=CHEAP)
    tell(BEGUN)
    session.open(session.rotate(PASSPHRASE, passphrase=NEW_PASSPHRASE))
    tell("new")
    session.lock()


def old_or_new_opens_all(folder: Path, told: Sequence[str]) -> Verdict:
    is_old = _opens(folder, PASSPHRASE)
    verdict = judge(folder, [*IN_THE_COPY, *SINCE], passphrase=PASSPHRASE if is_old else NEW_PASSPHRASE)
    both = is_old and _opens(folder, NEW_PASSPHRASE)
    return replace(verdict, lost=verdict.lost + bool(told and is_old), corrupt=verdict.corrupt + both)


def _opens(folder: Path, passphrase: str) -> bool:
    try:
        vault.read_keys(folder, passphrase).discard()
    except WrongPassphrase:
        return False
    return True


COPYING = Act(prepare=with_a_copy, perform=copy_twice, judge=every_copy_is_whole)
RESTORING = Act(prepare=with_a_copy, perform=put_back, judge=now_or_then_opens)
ROTATION = Act(prepare=with_a_copy, perform=encrypt_anew, judge=old_or_new_opens_all)
