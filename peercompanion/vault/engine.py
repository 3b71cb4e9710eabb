"""SQLCipher, made safe before the first row is read: the exact order of vault.md §3.4, and its errors under our names.

The engine is imported when it is first needed: it is 21 MB, and the lock window shows without it.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from peercompanion.errors import (
    Cancelled,
    DatabaseDamaged,
    DatabaseMismatch,
    DiskFull,
    EngineUnsafe,
    NotEnoughMemory,
    PeerCompanionError,
    ReadOnlyPlace,
    StorageFailed,
    VaultBusy,
)
from peercompanion.vault.crypto import KEY_LENGTH, wipe
from peercompanion.vault.data_key import DATABASE_KEY, DataKey
from peercompanion.vault.work import Work

if TYPE_CHECKING:
    from sqlcipher3.dbapi2 import Connection

APPLICATION_ID = 0x50436F6D
OLDEST = (4, 19)
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
READ_TABLES = """
SELECT name FROM pragma_table_list
WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name
"""
PAGES_AT_ONCE = 512
STEPS_BETWEEN = 10_000
"""Of SQLite's virtual machine: a few milliseconds."""

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
_ERRORS: dict[int, type[PeerCompanionError]] = {
    5: VaultBusy,
    7: NotEnoughMemory,
    8: ReadOnlyPlace,
    9: Cancelled,
    10: StorageFailed,
    11: DatabaseDamaged,
    13: DiskFull,
    14: ReadOnlyPlace,
    15: VaultBusy,
    26: DatabaseDamaged,
}
"""By primary result code: BUSY, NOMEM, READONLY, INTERRUPT, IOERR, CORRUPT, FULL, CANTOPEN, PROTOCOL, NOTADB."""
_WORDS: dict[str, type[PeerCompanionError]] = {
    "database is locked": VaultBusy,
    "attempt to write a readonly database": ReadOnlyPlace,
    "disk I/O error": StorageFailed,
    "database disk image is malformed": DatabaseDamaged,
    "database or disk is full": DiskFull,
    "file is not a database": DatabaseDamaged,
}
"""Where the binding leaves out the number: in what ``backup`` raises."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meta:
    """What a database says of itself. ``commit_seq`` counts its commits."""

    vault_id: str
    commit_seq: int


@cache
def load() -> ModuleType:
    """The engine's module, looked over once. Raises EngineUnsafe if it is not SQLCipher, or an old one."""
    try:
        from sqlcipher3 import dbapi2
    except ImportError as error:
        raise EngineUnsafe("the engine cannot be loaded") from error
    connection = dbapi2.connect(":memory:")
    try:
        require_version(connection.execute("PRAGMA cipher_version").fetchone())
        connection.execute("PRAGMA cipher_log_level = NONE").fetchall()  # else it writes to stderr
    finally:
        connection.close()
    return dbapi2


def require_version(row: tuple[str] | None) -> None:
    """Of the answer to ``PRAGMA cipher_version``, which an engine that does not encrypt leaves open."""
    if row is None:
        raise EngineUnsafe("the engine does not encrypt")
    version = tuple(int(part) for part in row[0].split()[0].split(".")[:2])
    if version < OLDEST:
        raise EngineUnsafe("the engine is too old")


def translate(error: Exception) -> PeerCompanionError | None:
    """Our name for an error of the engine; None for one that is no trouble of the vault's (a constraint, a bug)."""
    if isinstance(error, MemoryError):
        return NotEnoughMemory("the engine ran out of memory")
    code = getattr(error, "sqlite_errorcode", None) or 0
    kind = _ERRORS.get(code & 0xFF) if code else _WORDS.get(str(error))
    return kind(f"the engine reported {getattr(error, 'sqlite_errorname', code)}") if kind else None


@contextmanager
def translated() -> Iterator[None]:
    """Around everything that is asked of a connection. Errors without a name of ours pass through as they are."""
    try:
        yield
    except (MemoryError, load().Error) as error:
        ours = translate(error)
        if ours is None:
            raise
        raise ours from error


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
            with data_key.derived(DATABASE_KEY) as key:
                spec = _key_spec(key, salt)
                connection.set_key(spec)
                wipe(spec)
            connection.text_factory = lambda data: data.decode("utf-8", "replace")
            for setting in _LENIENT_SETTINGS:
                connection.execute(f"PRAGMA {setting}").fetchall()
            connection.set_authorizer(_refuse_attach)
        except BaseException:
            connection.close()
            raise
    return connection


def give_key(connection: "Connection", data_key: DataKey, salt: bytes) -> None:
    """Key and salt as they are, so the engine derives nothing; and never as SQL, which would leave copies."""
    with data_key.derived(DATABASE_KEY) as key:
        spec = _key_spec(key, salt)
        try:
            connection.set_key(spec)
        finally:
            wipe(spec)
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


def stop_when(connection: "Connection", unwanted: Callable[[], bool]) -> None:
    """Asked again and again while a statement runs; at a yes it ends with Cancelled."""
    connection.set_progress_handler(unwanted, STEPS_BETWEEN)


def copy_into(connection: "Connection", path: Path) -> None:
    """All that one snapshot of the database holds, packed tight, under the same key and salt. ``path`` is made here.

    Other connections go on writing meanwhile.
    """
    with translated(), _attaching(connection):
        connection.execute("VACUUM INTO :path", {"path": str(path)})


def compact(connection: "Connection") -> None:
    """Rewrites the file without its free pages."""
    with translated(), _attaching(connection):
        connection.execute("VACUUM")


@contextmanager
def _attaching(connection: "Connection") -> Iterator[None]:
    """For the two statements that attach a file of their own, under the same key."""
    connection.set_authorizer(None)
    try:
        yield
    finally:
        connection.set_authorizer(_refuse_attach)


def copy_pages(source: "Connection", target: "Connection", work: Work) -> None:
    """Page by page into a database that is empty, under whatever key that has. Raises Cancelled between two parts."""

    def tell(_status: int, left: int, total: int) -> None:
        work.go_on()
        work.measured_by(lambda: 1 - left / max(1, total))

    with translated():
        source.backup(target, pages=PAGES_AT_ONCE, progress=tell)


def count_rows(connection: "Connection") -> dict[str, int]:
    """Of each table that holds rows of its own."""
    with translated():
        tables = [name for (name,) in connection.execute(READ_TABLES)]
        return {name: int(connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]) for name in tables}


def check_pages(connection: "Connection") -> None:
    """Raises DatabaseDamaged unless every page is as it was written. Checkpoint first: this sees the main file only."""
    _require(connection, "cipher_integrity_check", [])
    _require(connection, "quick_check(1)", [("ok",)])


def check_seals(connection: "Connection") -> None:
    """That the seal of every page fits, while others may write: a page that is being written is looked at again."""
    for last in (False, False, True):
        try:
            return _require(connection, "cipher_integrity_check", [])
        except DatabaseDamaged:
            if last:
                raise
    return None


def check_everything(connection: "Connection") -> None:
    """The pages, and that every index says the same as its table."""
    _require(connection, "cipher_integrity_check", [])
    _require(connection, "integrity_check(1)", [("ok",)])


def _require(connection: "Connection", check: str, expected: list[tuple[str]]) -> None:
    with translated():
        if connection.execute(f"PRAGMA {check}").fetchall() != expected:
            raise DatabaseDamaged(f"{check} found something")


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
