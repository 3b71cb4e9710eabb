"""A connection of SQLCipher, made safe before the first row is read: the exact order of vault.md §3.4."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from peercompanion.errors import DatabaseDamaged, DatabaseMismatch, EngineUnsafe
from peercompanion.vault.crypto import KEY_LENGTH, wipe
from peercompanion.vault.data_key import DATABASE_KEY, DataKey
from peercompanion.vault.engine_errors import translated
from peercompanion.vault.library import load

if TYPE_CHECKING:
    from sqlcipher3.dbapi2 import Connection

APPLICATION_ID = 0x50436F6D
PLAINTEXT = b"SQLite format 3\0"
BUSY_TIMEOUT = 2.0

CREATE_META = """
CREATE TABLE vault_meta (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    vault_id TEXT NOT NULL,
    commit_seq INTEGER NOT NULL
) STRICT
"""
FILL_META = "INSERT INTO vault_meta (id, vault_id, commit_seq) VALUES (1, :vault_id, 0)"
READ_META = "SELECT vault_id, commit_seq FROM vault_meta"
COUNT_COMMIT = "UPDATE vault_meta SET commit_seq = commit_seq + 1"
READ_COMMIT_SEQ = "SELECT commit_seq FROM vault_meta"
SET_COMMIT_SEQ = "UPDATE vault_meta SET commit_seq = :commit_seq"

_SETTINGS = (
    ("temp_store", "MEMORY", 2),  # in a file they would be plaintext
    ("synchronous", "FULL", 2),
    ("secure_delete", "ON", 1),
    ("foreign_keys", "ON", 1),
    ("trusted_schema", "OFF", 0),
    ("cell_size_check", "ON", 1),
    ("mmap_size", "0", 0),
    ("fullfsync", "ON", 1),  # macOS only, as is the next
    ("checkpoint_fullfsync", "ON", 1),
)
_LENIENT_SETTINGS = ("writable_schema = ON", "temp_store = MEMORY", "journal_mode = MEMORY", "cell_size_check = ON")
_ATTACH, _DENY, _OK = 24, 1, 0
"""SQLite's authorizer codes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meta:
    """What a database says of itself. ``commit_seq`` counts its commits."""

    vault_id: str
    commit_seq: int


def connect(path: Path, data_key: DataKey, salt: bytes, *, read_only: bool = False) -> "Connection":
    """A connection for this thread, keyed, set and closed in. The file must exist and be none that is not encrypted.

    ``read_only`` also promises that nobody writes meanwhile: no lock is taken and no file made.
    """
    how = "mode=ro&immutable=1" if read_only else "mode=rw"
    address = f"{path.absolute().as_uri()}?{how}"
    with translated():
        connection: Connection = load().connect(address, uri=True, isolation_level=None, timeout=BUSY_TIMEOUT)
        try:
            give_key(connection, data_key, salt)
            _settle(connection, read_only=read_only)
        except BaseException:
            connection.close()  # a forgotten one keeps the -wal file alive
            raise
    return connection


def connect_leniently(path: Path, data_key: DataKey, salt: bytes) -> "Connection":
    """To a copy whose seals were made anew: what is broken in its schema is passed over, and letters that are none read
    as \ufffd. Never for a vault that is in use.
    """
    with translated():
        connection: Connection = load().connect(f"{path.absolute().as_uri()}?mode=rw", uri=True, isolation_level=None)
        try:
            _set_key(connection, data_key, salt)
            connection.text_factory = lambda data: data.decode("utf-8", "replace")
            for setting in _LENIENT_SETTINGS:
                connection.execute(f"PRAGMA {setting}").fetchall()
            connection.set_authorizer(_refuse_attach)
        except BaseException:
            connection.close()
            raise
    return connection


def give_key(connection: "Connection", data_key: DataKey, salt: bytes) -> None:
    """And makes sure that it fits."""
    _set_key(connection, data_key, salt)
    connection.execute("SELECT count(*) FROM sqlite_master").fetchall()
    if not is_encrypted(connection):
        raise EngineUnsafe("the connection is not encrypted")


def is_encrypted(connection: "Connection") -> bool:
    with translated():
        return bool(connection.execute("PRAGMA cipher_status").fetchone() == ("1",))


def keeps_out_of_swap(connection: "Connection") -> bool:
    """Off on purpose: it makes a search 5 to 18 times slower, for the whole process and for good, and the words on the
    screen are in memory all the same.
    """
    with translated():
        return bool(connection.execute("PRAGMA cipher_memory_security").fetchone() == ("1",))


def create(path: Path, data_key: DataKey, salt: bytes) -> None:
    """Fills the empty file: nothing in it but what a vault says of itself. user_version is left to the store."""
    connection = connect(path, data_key, salt)
    with translated():
        try:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(CREATE_META)
            connection.execute(FILL_META, {"vault_id": data_key.vault_id})
            connection.execute("COMMIT")
            checkpoint(connection)
        finally:
            connection.close()


def read_meta(connection: "Connection") -> Meta:
    """Raises DatabaseMismatch for a database of another program, DatabaseDamaged where the row is gone."""
    with translated():
        if connection.execute("PRAGMA application_id").fetchone() != (APPLICATION_ID,):
            raise DatabaseMismatch("a database of another kind")
        if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'vault_meta'").fetchall():
            raise DatabaseDamaged("vault_meta is missing")
        rows = connection.execute(READ_META).fetchall()
    if len(rows) != 1:
        raise DatabaseDamaged("vault_meta is empty")
    return Meta(vault_id=rows[0][0], commit_seq=rows[0][1])


def set_commit_seq(connection: "Connection", commit_seq: int) -> None:
    with translated():
        connection.execute(SET_COMMIT_SEQ, {"commit_seq": commit_seq})


def user_version(connection: "Connection") -> int:
    """What the layers above count their own changes of the schema by."""
    with translated():
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def checkpoint(connection: "Connection") -> None:
    """Moves all commits into the main file, where every flipped bit is noticed, and empties the -wal file.

    A reader elsewhere (a backup) is no error and not waited for: the next checkpoint finishes it.
    """
    with translated():
        connection.set_busy_timeout(0)
        try:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        finally:
            connection.set_busy_timeout(BUSY_TIMEOUT)


def _set_key(connection: "Connection", data_key: DataKey, salt: bytes) -> None:
    """Key and salt as they are, so the engine derives nothing; and never as SQL, which would leave copies."""
    with data_key.derived(DATABASE_KEY) as key:
        spec = _key_spec(key, salt)
        try:
            connection.set_key(spec)
        finally:
            wipe(spec)


def _key_spec(key: bytearray, salt: bytes) -> bytearray:
    """x'<64 hex><32 hex>'. Any other length or a wrong character would silently be taken for a passphrase."""
    digits = b"0123456789abcdef"
    spec = bytearray(b"x'" + b"-" * (2 * (len(key) + len(salt))) + b"'")
    for offset, source in ((2, key), (2 + 2 * len(key), salt)):
        for i, byte in enumerate(source):
            spec[offset + 2 * i] = digits[byte >> 4]
            spec[offset + 2 * i + 1] = digits[byte & 15]
    if len(key) != KEY_LENGTH or len(spec) != 99 or any(c not in digits for c in spec[2:98]):
        wipe(spec)
        raise EngineUnsafe("not a raw key")
    return spec


def _settle(connection: "Connection", *, read_only: bool) -> None:
    journal = () if read_only else (("journal_mode", "WAL", "wal"),)
    for name, value, expected in (*_SETTINGS, *journal):
        connection.execute(f"PRAGMA {name} = {value}").fetchall()
        if connection.execute(f"PRAGMA {name}").fetchone() not in (None, (expected,)):
            raise EngineUnsafe(f"{name} cannot be set")
    connection.set_authorizer(_refuse_attach)


def _refuse_attach(action: int, *_details: str | None) -> int:
    """An attached database could become a plaintext copy of everything."""
    return _DENY if action == _ATTACH else _OK


@contextmanager
def attaching(connection: "Connection") -> Iterator[None]:
    """For the two statements that attach a file of their own, under the same key."""
    connection.set_authorizer(None)
    try:
        yield
    finally:
        connection.set_authorizer(_refuse_attach)
