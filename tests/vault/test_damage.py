"""Whatever happens to the file, it is noticed, it has a name, and nothing is thrown away."""

import os
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from peercompanion.errors import DatabaseDamaged, DatabaseMismatch, DatabaseMissing, EngineUnsafe, VaultRolledBack
from tests.vault.vaults import closed, flip, lines, save, unlock

PAGE = 4096
NOTICED = (DatabaseDamaged, DatabaseMismatch, DatabaseMissing, EngineUnsafe, VaultRolledBack)
LINES = [f"{number} " + "words " * 150 for number in range(60)]

Change = Callable[[bytes], bytes]


def page(data: bytes, number: int) -> bytes:
    return data[number * PAGE : (number + 1) * PAGE]


def cut_to(size: int) -> Change:
    return lambda data: data[:size]


CHANGES: dict[str, Change] = {
    **{f"cut to {size}": cut_to(size) for size in (0, 1, 15, 16, 100, 4095, 4096, 4097)},
    "cut in half": lambda data: data[: len(data) // 2],
    "a page short": lambda data: data[:-PAGE],
    "a byte short": lambda data: data[:-1],
    "zeros": lambda data: bytes(len(data)),
    "zeros at the start": lambda data: bytes(PAGE) + data[PAGE:],
    "chance": lambda data: random.Random(1).randbytes(len(data)),
    "a page more": lambda data: data + bytes(PAGE),
    "three bytes more": lambda data: data + b"abc",
    "two pages swapped": lambda data: data[:PAGE] + page(data, 2) + page(data, 1) + data[3 * PAGE :],
    "a page twice": lambda data: data[: 4 * PAGE] + page(data, 3) + data[5 * PAGE :],
}


@pytest.fixture(scope="module")
def sealed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = closed(tmp_path_factory.mktemp("damage") / "vault")
    opened = unlock(folder)
    for line in LINES:
        save(opened, line)
    opened.close()
    return folder


@pytest.fixture
def database(sealed: Path) -> Path:
    return sealed / "vault.db"


def read_everything(folder: Path) -> None:
    opened = unlock(folder)
    try:
        opened.check()
        assert lines(opened) == LINES
    finally:
        opened.close()


def put_back(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    for end in ("-wal", "-shm"):
        path.with_name(path.name + end).unlink(missing_ok=True)


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_a_file_of_another_shape_is_noticed(sealed: Path, database: Path, change: Change) -> None:
    whole = database.read_bytes()
    database.write_bytes(change(whole))
    changed = database.read_bytes()

    try:
        with pytest.raises(NOTICED):
            read_everything(sealed)
        assert database.read_bytes() == changed
    finally:
        put_back(database, whole)

    read_everything(sealed)


def test_a_flipped_bit_on_any_page_is_damage(sealed: Path, database: Path) -> None:
    whole = database.read_bytes()
    chance = random.Random(5)
    try:
        for number in range(len(whole) // PAGE):
            first = 16 if number == 0 else 0  # the salt: the header has it too
            database.write_bytes(whole)
            flip(database, chance.randrange((number * PAGE + first) * 8, (number + 1) * PAGE * 8))
            with pytest.raises(DatabaseDamaged):
                read_everything(sealed)
    finally:
        put_back(database, whole)


def test_damage_in_the_salt_alone_costs_nothing(sealed: Path, database: Path) -> None:
    whole = database.read_bytes()
    try:
        flip(database, 7 * 8)

        read_everything(sealed)
    finally:
        put_back(database, whole)


def test_after_a_crash_the_pages_are_looked_over_at_once(sealed: Path, database: Path) -> None:
    """A -wal file that was not emptied says that something was cut short."""
    whole = database.read_bytes()
    try:
        flip(database, (len(whole) - 100) * 8)
        opened = unlock(sealed)
        opened.close()
        database.with_name("vault.db-wal").write_bytes(os.urandom(100))

        with pytest.raises(DatabaseDamaged):
            unlock(sealed)
    finally:
        put_back(database, whole)
