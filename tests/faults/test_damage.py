"""Whatever happens to the files, it is noticed, it has the right name, and nothing is thrown away."""

import os
import random
import shutil
from pathlib import Path

import pytest

from peercompanion.errors import (
    DatabaseDamaged,
    DatabaseMismatch,
    DatabaseMissing,
    EngineUnsafe,
    PeerCompanionError,
    VaultError,
    VaultRolledBack,
)
from peercompanion.session import Session
from tests.faults import kills, logs
from tests.faults.flips import PAGE, SHAPES, Change, bits_on_each_page, cut_to, flipped, page, with_page
from tests.faults.judge import new_vault, numbers_in, written
from tests.faults.tally import HowMany, Tally
from tests.helpers import PASSPHRASE

NOTICED = (DatabaseDamaged, DatabaseMismatch, DatabaseMissing, EngineUnsafe)
ENTRIES = 24
SHARES = range(4)


@pytest.fixture(scope="module")
def sealed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Not to be written: ``folder`` is a copy."""
    folder = tmp_path_factory.mktemp("damage") / "vault"
    new_vault(folder, *range(ENTRIES))
    return folder


@pytest.fixture
def folder(sealed: Path, tmp_path: Path) -> Path:
    return kills.copy(sealed, tmp_path / "vault")


def trouble_in(folder: Path) -> type[PeerCompanionError] | None:
    """As which error it is noticed; None if everything that was ever written is there."""
    session = Session(folder)
    try:
        companion = session.unlock(PASSPHRASE)
        companion.check()
        assert numbers_in(companion) == set(range(ENTRIES)), "lost without a word"
    except PeerCompanionError as error:
        return type(error)
    finally:
        session.lock()
    return None


@pytest.mark.parametrize("share", SHARES)
def test_a_flipped_bit_on_any_page_is_damage(
    sealed: Path, tmp_path: Path, tally: Tally, how_many: HowMany, share: int
) -> None:
    whole = (sealed / "vault.db").read_bytes()
    bits = list(bits_on_each_page(len(whole), how_many(2, nightly=16), random.Random(5)))[share :: len(SHARES)]

    found = [trouble_in(with_database(sealed, tmp_path, flipped(whole, bit))) for bit in bits]

    others = [kind for kind in found if kind not in (DatabaseDamaged, None)]
    tally("flips", tried=len(bits), not_noticed=found.count(None), of_another_name=len(others))


def with_database(sealed: Path, tmp_path: Path, content: bytes) -> Path:
    """A fresh copy each time, for what was opened may have been written."""
    place = tmp_path / "copy"
    shutil.rmtree(place, ignore_errors=True)
    kills.copy(sealed, place)
    (place / "vault.db").write_bytes(content)
    return place


@pytest.mark.counts("shapes")
@pytest.mark.parametrize("change", SHAPES.values(), ids=SHAPES.keys())
def test_a_file_of_another_shape_is_noticed_and_left_as_it_is(folder: Path, change: Change) -> None:
    database = folder / "vault.db"
    changed = change(database.read_bytes())
    database.write_bytes(changed)

    found = trouble_in(folder)

    assert found in NOTICED
    assert database.read_bytes() == changed


def test_each_end_of_a_page_is_a_place_to_be_cut_at(
    sealed: Path, tmp_path: Path, tally: Tally, how_many: HowMany
) -> None:
    whole = (sealed / "vault.db").read_bytes()
    sizes = range(0, len(whole), PAGE * how_many(16, nightly=1))

    found = [trouble_in(with_database(sealed, tmp_path, cut_to(size)(whole))) for size in sizes]

    tally("shapes", tried=len(sizes), not_noticed=sum(kind not in NOTICED for kind in found))


@pytest.mark.counts("shapes")
@pytest.mark.parametrize("names", [("vault.db",), ("vault.json", "vault.json.2")], ids=["database", "header"])
def test_half_of_another_vault_is_told_from_damage(folder: Path, tmp_path: Path, names: tuple[str, ...]) -> None:
    new_vault(tmp_path / "other", 0)
    for name in names:
        shutil.copyfile(tmp_path / "other" / name, folder / name)

    assert trouble_in(folder) is DatabaseMismatch


@pytest.mark.counts("shapes")
def test_an_older_file_in_its_place_is_noticed_and_an_older_page_raises_nothing_of_the_engines(
    folder: Path, how_many: HowMany
) -> None:
    """One older page in a newer file fits its own seal; only an index that counts otherwise may tell."""
    database = folder / "vault.db"
    older = database.read_bytes()
    session = Session(folder)
    session.unlock(PASSPHRASE).moods.save(written(ENTRIES))
    session.lock()
    newer = database.read_bytes()

    for number in range(1, min(len(older), len(newer)) // PAGE, how_many(8, nightly=1)):
        database.write_bytes(with_page(newer, number, page(older, number)))
        try_to_read(folder)
    database.write_bytes(older)

    assert trouble_in(folder) is VaultRolledBack


def try_to_read(folder: Path) -> None:
    session = Session(folder)
    try:
        numbers_in(session.unlock(PASSPHRASE))
    except VaultError:
        pass
    finally:
        session.lock()


def test_damage_in_the_salt_alone_costs_nothing(folder: Path) -> None:
    database = folder / "vault.db"
    database.write_bytes(flipped(database.read_bytes(), 7 * 8))

    assert trouble_in(folder) is None


def test_after_a_crash_the_pages_are_looked_over_at_once(folder: Path) -> None:
    """A -wal file that was not emptied says that something was cut short."""
    database = folder / "vault.db"
    whole = database.read_bytes()
    database.write_bytes(flipped(whole, (len(whole) - 100) * 8))
    database.with_name("vault.db-wal").write_bytes(os.urandom(100))

    with pytest.raises(DatabaseDamaged):
        Session(folder).unlock(PASSPHRASE)


@pytest.fixture(scope="module")
def killed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return logs.left_behind(tmp_path_factory.mktemp("wal") / "vault")


@pytest.mark.notices("no-marker")
@pytest.mark.parametrize("share", SHARES)
def test_a_flipped_bit_in_the_log_never_loses_a_save_without_a_word(
    killed: Path, tmp_path: Path, tally: Tally, how_many: HowMany, share: int
) -> None:
    count = how_many(60, nightly=500)

    outcomes = logs.after_flips(killed, tmp_path, count, share)

    tally("wal flips", tried=count, silent=outcomes.count(logs.LOST))
    assert outcomes.count(logs.NOTICED) > count // 10, "many flips cost something"
