"""The engine before and after the key: what it is asked, what it may not do, how its errors are named."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from peercompanion.errors import (
    DatabaseDamaged,
    DatabaseMismatch,
    DiskFull,
    EngineUnsafe,
    NotEnoughMemory,
    ReadOnlyPlace,
    StorageFailed,
    VaultBusy,
)
from peercompanion.vault import Work, checks, copying, engine, io, library
from peercompanion.vault.data_key import DataKey
from peercompanion.vault.engine_errors import translated
from tests.vault import vectors
from tests.vault.vaults import CHECKOUT

KEY = DataKey(vectors.VAULT_ID, bytearray(vectors.DATA_KEY))


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "some #1 ?file%.db"
    io.create_empty(path)
    engine.create(path, KEY, vectors.SALT)
    return path


@pytest.fixture
def connection(database: Path) -> Iterator[dbapi2.Connection]:
    connection = engine.connect(database, KEY, vectors.SALT)
    yield connection
    connection.close()


def test_neither_engine_nor_cryptography_is_loaded_before_it_is_needed() -> None:
    script = "import sys, peercompanion.vault; print({'sqlcipher3', 'cryptography'} & set(sys.modules))"

    printed = subprocess.run([sys.executable, "-c", script], cwd=CHECKOUT, capture_output=True, text=True, check=True)

    assert printed.stdout == "set()\n"


def test_openssl_is_told_to_read_no_settings() -> None:
    library.load()

    assert os.environ["OPENSSL_CONF"] == os.devnull


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("cipher_status", "1"),
        ("temp_store", 2),
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("secure_delete", 1),
        ("foreign_keys", 1),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("mmap_size", 0),
        ("busy_timeout", 2000),
        ("page_size", "4096"),
        ("application_id", engine.APPLICATION_ID),
        ("user_version", 0),
    ],
)
def test_a_connection_is_set(connection: dbapi2.Connection, pragma: str, value: object) -> None:
    assert connection.execute(f"PRAGMA {pragma}").fetchone() == (value,)


def test_the_file_begins_with_its_salt_and_holds_nothing_readable(database: Path) -> None:
    content = database.read_bytes()

    assert content[:16] == vectors.SALT
    assert b"SQLite" not in content and vectors.VAULT_ID.encode() not in content


def test_nothing_can_be_attached_or_copied_out(connection: dbapi2.Connection, tmp_path: Path) -> None:
    plain = tmp_path / "plain"

    for statement in (f"ATTACH '{plain}' AS plain KEY ''", f"VACUUM INTO '{plain}'"):
        with pytest.raises(dbapi2.DatabaseError):
            connection.execute(statement)

    assert not plain.exists()


def test_the_key_is_in_no_statement(database: Path) -> None:
    statements: list[str] = []
    traced = dbapi2.connect(str(database), isolation_level=None)
    traced.set_trace_callback(statements.append)

    engine.give_key(traced, KEY, vectors.SALT)
    traced.close()

    assert statements
    assert not any(secret in " ".join(statements).lower() for secret in (vectors.KEYS["sqlcipher"], vectors.SALT.hex()))


@pytest.mark.parametrize(("key", "salt"), [(bytes(31), bytes(16)), (bytes(32), bytes(15)), (bytes(33), bytes(15))])
def test_what_would_be_taken_for_a_passphrase_is_refused(key: bytes, salt: bytes) -> None:
    with pytest.raises(EngineUnsafe):
        engine._key_spec(bytearray(key), salt)


def test_the_key_is_given_raw() -> None:
    spec = engine._key_spec(bytearray(range(32)), bytes(range(240, 256)))

    assert spec == b"x'" + bytes([*range(32), *range(240, 256)]).hex().encode() + b"'"


def test_another_key_opens_nothing(database: Path) -> None:
    with pytest.raises(DatabaseDamaged):
        engine.connect(database, DataKey(vectors.VAULT_ID, bytearray(32)), vectors.SALT)

    assert [path.name for path in database.parent.iterdir()] == [database.name]


def test_no_file_is_made_by_connecting(tmp_path: Path) -> None:
    with pytest.raises(ReadOnlyPlace):
        engine.connect(tmp_path / "absent.db", KEY, vectors.SALT)

    assert list(tmp_path.iterdir()) == []


def test_a_database_of_another_kind_is_told_apart(connection: dbapi2.Connection) -> None:
    connection.execute("PRAGMA application_id = 7")

    with pytest.raises(DatabaseMismatch):
        engine.read_meta(connection)


def test_a_database_that_forgot_itself_is_damaged(connection: dbapi2.Connection) -> None:
    connection.execute("DELETE FROM vault_meta")
    with pytest.raises(DatabaseDamaged):
        engine.read_meta(connection)

    connection.execute("DROP TABLE vault_meta")
    with pytest.raises(DatabaseDamaged):
        engine.read_meta(connection)


def test_there_is_one_row_about_the_vault(connection: dbapi2.Connection) -> None:
    with pytest.raises(dbapi2.IntegrityError):
        connection.execute("INSERT INTO vault_meta VALUES (2, 'x', 0)")

    assert engine.read_meta(connection) == engine.Meta(vault_id=vectors.VAULT_ID, commit_seq=0)


def test_a_second_writer_is_busy(connection: dbapi2.Connection, database: Path) -> None:
    other = engine.connect(database, KEY, vectors.SALT)
    other.set_busy_timeout(0)
    connection.execute("BEGIN IMMEDIATE")

    with pytest.raises(VaultBusy), translated():
        other.execute("BEGIN IMMEDIATE")

    other.close()


def test_a_checkpoint_waits_for_no_reader(connection: dbapi2.Connection, database: Path) -> None:
    reader = engine.connect(database, KEY, vectors.SALT)
    reader.execute("BEGIN")
    reader.execute("SELECT * FROM vault_meta").fetchall()
    connection.execute(engine.COUNT_COMMIT)
    start = time.monotonic()

    engine.checkpoint(connection)

    assert time.monotonic() - start < engine.BUSY_TIMEOUT / 2
    assert connection.execute("PRAGMA busy_timeout").fetchone() == (2000,)
    assert io.size(database.with_name(database.name + "-wal")) > 0
    reader.close()
    engine.checkpoint(connection)
    assert io.size(database.with_name(database.name + "-wal")) == 0


def test_a_full_database_is_a_full_disk_and_keeps_what_it_has(connection: dbapi2.Connection) -> None:
    connection.execute("CREATE TABLE line (text TEXT)")
    connection.execute("INSERT INTO line VALUES ('kept')")
    connection.execute("PRAGMA max_page_count = 5").fetchall()

    with pytest.raises(DiskFull), translated():
        connection.execute("INSERT INTO line VALUES (randomblob(50000))")

    assert connection.execute("SELECT text FROM line").fetchall() == [("kept",)]


def test_a_broken_index_is_found(connection: dbapi2.Connection) -> None:
    connection.execute("CREATE TABLE line (text TEXT)")
    connection.execute("CREATE INDEX line_text ON line (text)")
    connection.execute("INSERT INTO line VALUES ('one')")
    checks.check_everything(connection)
    connection.execute("PRAGMA writable_schema = ON")
    connection.execute("UPDATE sqlite_master SET sql = replace(sql, '(text)', '(upper(text))') WHERE type = 'index'")
    connection.execute("PRAGMA writable_schema = RESET")

    with pytest.raises(DatabaseDamaged):
        checks.check_everything(connection)


class Failure(dbapi2.OperationalError):
    """As the engine raises it."""

    def __init__(self, code: int) -> None:
        super().__init__("words")
        self.sqlite_errorcode = code
        self.sqlite_errorname = "NAME"


@pytest.mark.parametrize(
    ("code", "error"),
    [
        (5, VaultBusy),
        (5 | 2 << 8, VaultBusy),
        (8, ReadOnlyPlace),
        (10, StorageFailed),
        (10 | 3 << 8, StorageFailed),
        (11, DatabaseDamaged),
        (13, DiskFull),
        (14, ReadOnlyPlace),
        (26, DatabaseDamaged),
    ],
)
def test_the_engines_errors_get_our_names(code: int, error: type[Exception]) -> None:
    with pytest.raises(error), translated():
        raise Failure(code)


def test_too_little_memory_has_a_name_too() -> None:
    with pytest.raises(NotEnoughMemory), translated():
        raise MemoryError


def test_mistakes_of_ours_keep_their_own_name(connection: dbapi2.Connection) -> None:
    with pytest.raises(dbapi2.OperationalError), translated():
        connection.execute("SELECT nonsense")
    with pytest.raises(dbapi2.IntegrityError), translated():
        connection.execute("INSERT INTO vault_meta VALUES (1, 'x', 0)")


@pytest.mark.parametrize("row", [None, ("4.18.9 community",), ("3.50.0",)])
def test_an_engine_that_is_not_what_it_should_be_is_refused(row: tuple[str] | None) -> None:
    with pytest.raises(EngineUnsafe):
        library.require_version(row)


@pytest.mark.parametrize("row", [("4.19.0 community",), ("4.20.1 commercial",), ("5.0.0",)])
def test_a_later_engine_will_do(row: tuple[str]) -> None:
    library.require_version(row)


def test_pages_that_find_no_room_where_they_are_copied_to_say_so(connection: dbapi2.Connection, tmp_path: Path) -> None:
    io.create_empty(tmp_path / "copy.db")
    target = engine.connect(tmp_path / "copy.db", DataKey(vectors.VAULT_ID, bytearray(32)), vectors.SALT)
    target.execute("PRAGMA max_page_count = 1")

    with pytest.raises(DiskFull):
        copying.copy_pages(connection, target, Work())

    target.close()
