"""Acts that come seldom and change much: the header, the ways in, the schema, and what goes for good."""

import shutil
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from peercompanion import vault
from peercompanion.errors import PeerCompanionError, WrongPassphrase, WrongRecoveryCode
from peercompanion.session import Session
from peercompanion.store.migrate import shipped
from peercompanion.vault import header_file, library
from tests.data.make_sealed import PASSPHRASE as SEALED_PASSPHRASE
from tests.faults.act import BEGUN, Act, Tell
from tests.faults.judge import NEW_PASSPHRASE, Verdict, judge, new_vault, numbers_in, written
from tests.faults.saving import one_entry
from tests.helpers import CHEAP, PASSPHRASE
from tests.vault.vaults import CODE, NEW_CODE

SEALED = Path(__file__).resolve().parents[1] / "data" / "sealed-v1"


def write_header(folder: Path, tell: Tell) -> None:
    """Over and over, each with a higher number."""
    keys = vault.read_keys(folder, PASSPHRASE)
    header = keys.header
    tell(BEGUN)
    for _ in range(200):
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


def with_a_code(folder: Path) -> None:
    session = Session(folder, cost=CHEAP)
    session.create(PASSPHRASE, code=CODE).moods.save(written(0))
    session.lock()


def exchange_ways(folder: Path, tell: Tell) -> None:
    session = Session(folder, cost=CHEAP)
    session.unlock(PASSPHRASE)
    tell(BEGUN)
    session.adopt(session.change_ways(PASSPHRASE, passphrase=NEW_PASSPHRASE, code=NEW_CODE))
    tell("new")
    session.lock()


def old_or_new_open(folder: Path, told: Sequence[str]) -> Verdict:
    """Whichever it is, both of its ways do; after the promise the new ones only."""
    old = _opens(folder, PASSPHRASE, CODE)
    new = _opens(folder, NEW_PASSPHRASE, NEW_CODE)
    as_promised = (old, new) == (False, True) if told else old or new
    verdict = judge(folder, [0], passphrase=NEW_PASSPHRASE if new else PASSPHRASE)
    return replace(verdict, lost=verdict.lost + (not as_promised))


def _opens(folder: Path, passphrase: str, code: str) -> bool:
    try:
        vault.read_keys(folder, passphrase).discard()
        vault.read_keys_by_code(folder, code).discard()
    except (WrongPassphrase, WrongRecoveryCode):
        return False
    return True


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
    except (PeerCompanionError, library.load().Error) as error:
        return Verdict(corrupt=1, why=f"{type(error).__name__}: {error}")
    finally:
        opened.lock()
    return Verdict(lost=2 - len(entries), corrupt=int(version != len(shipped())))


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


HEADER = Act(prepare=one_entry, perform=write_header, judge=newest_header_opens, span=0.002, promises=40)
EXCHANGE = Act(prepare=with_a_code, perform=exchange_ways, judge=old_or_new_open)
MIGRATION = Act(prepare=make_sealed, perform=bring_up_to_date, judge=is_up_to_date)
ERASING = Act(prepare=prepare_to_erase, perform=erase, judge=others_are_kept)
