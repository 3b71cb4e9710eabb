"""What can still be read of a damaged vault, into a new one; the damaged one is kept, and only a copy of it is read.

Two readings of the same rows: the strict one takes only what is as it was written, the lenient one also what stands on
pages whose seal is broken. What to ask for, and where to put it, is for the layers above.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from peercompanion.errors import DatabaseDamaged, DatabaseMissing, PeerCompanionError, VaultError
from peercompanion.vault import checks, copying, engine, io, library, resealing, restoring, succession
from peercompanion.vault.data_key import DataKey
from peercompanion.vault.engine_errors import translated
from peercompanion.vault.header import PAGE_SIZE, Header
from peercompanion.vault.keys import Keys
from peercompanion.vault.keyslots import Unsealed
from peercompanion.vault.marker import Marker
from peercompanion.vault.work import Work

if TYPE_CHECKING:
    from sqlcipher3.dbapi2 import Connection

T = TypeVar("T")
Row = tuple[Any, ...]
Values = dict[str, str | int | None]


class Patient:
    """A damaged database, to be read again and again: one page that cannot be read spoils the connection that met it,
    so the next question goes over a new one.
    """

    def __init__(self, connect: Callable[[], "Connection"]) -> None:
        self._connect = connect
        self._connection: Connection | None = None

    def rows(self, sql: str, values: Values | None = None) -> list[Row]:
        """Raises DatabaseDamaged where one of them cannot be read, and what the disk does."""
        try:
            with translated():
                if self._connection is None:
                    self._connection = self._connect()
                return _without_holes(self._connection.execute(sql, values or {}).fetchall())
        except PeerCompanionError:
            self.close()
            raise
        except library.load().Error as error:
            self.close()
            raise DatabaseDamaged("the engine cannot make sense of it") from error

    def close(self) -> None:
        connection, self._connection = self._connection, None
        if connection:
            connection.close()


Fill = Callable[[Patient, Patient, "Connection", Work], T]
"""Given the strict and the lenient reading and the new database: what is to be known of what came back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Salvaged(Generic[T]):
    """``keys`` open the new vault; ``found`` is what ``fill`` told of it."""

    keys: Keys
    found: T

    def discard(self) -> None:
        self.keys.discard()


def salvage(keys: Keys, fill: Fill[T], work: Work, state: Path | None) -> Salvaged[T]:
    """The new vault opens with the same passphrase and the same code. The damaged one is set aside.

    Nothing may be connected to the vault. Raises DatabaseMissing, Cancelled, DiskFull, ReadOnlyPlace, StorageFailed:
    then ``keys`` are as good as before, and nothing was changed.
    """
    source = keys.folder / keys.header.database
    if io.size(source) < PAGE_SIZE:
        raise DatabaseMissing("there is nothing to read from")
    place = keys.folder / f"rescue-{os.urandom(8).hex()}"
    io.make_folder(place)
    name, salt = succession.next_name(keys.folder), os.urandom(16)
    new = succession.unfinished(keys.folder / name)
    try:
        with _patients(source, place, keys) as (strict, lenient):
            found = _fill(keys, new, salt, (strict, lenient), fill, work, _last_commit(strict, keys, state))
        header = _succeeding(keys, name, salt, work)
    except BaseException:
        succession.remove(new)
        raise
    finally:
        io.remove_folder(place)
    unsealed = Unsealed(header=header, data_key=keys.data_key.twin(), slot=keys.slot)
    return Salvaged(keys=keys.succeeded_by(unsealed), found=found)


def _without_holes(rows: list[Row]) -> list[Row]:
    """Where the last page of a long text cannot be read, the engine hands out zeros instead."""
    if any(isinstance(value, str) and value.endswith("\0") for row in rows for value in row):
        raise DatabaseDamaged("a text that ends in zeros")
    return rows


@contextmanager
def _patients(source: Path, place: Path, keys: Keys) -> Iterator[tuple[Patient, Patient]]:
    key, salt = keys.data_key, keys.header.salt
    copied, mended = place / "vault.db", place / "mended.db"
    io.write_new(copied, io.chunks(source))
    wal = source.with_name(source.name + "-wal")
    if io.size(wal):
        io.write_new(copied.with_name(copied.name + "-wal"), io.chunks(wal))
        _merge_saves(copied, key, salt)
    resealing.reseal(copied, mended, key, salt)
    strict = Patient(lambda: engine.connect(copied, key, salt))
    lenient = Patient(lambda: engine.connect_leniently(mended, key, salt))
    try:
        yield strict, lenient
    finally:
        strict.close()
        lenient.close()


def _merge_saves(copied: Path, key: DataKey, salt: bytes) -> None:
    """What stands in the -wal file only, as far as it can be had."""
    with suppress(VaultError):
        connection = engine.connect(copied, key, salt)
        try:
            engine.checkpoint(connection)
        finally:
            connection.close()


def _fill(
    keys: Keys, new: Path, salt: bytes, patients: tuple[Patient, Patient], fill: Fill[T], work: Work, last_commit: int
) -> T:
    io.create_empty(new)
    engine.create(new, keys.data_key, salt)
    target = engine.connect(new, keys.data_key, salt)
    try:
        copying.stop_when(target, lambda: work.is_cancelled)
        with translated():
            found = fill(*patients, target, work)
            engine.set_commit_seq(target, last_commit + 1)
        engine.checkpoint(target)
        checks.check_everything(target)
    finally:
        target.close()
    return found


def _last_commit(strict: Patient, keys: Keys, state: Path | None) -> int:
    """As far as the vault itself or this computer remembers: what is rescued is no older state."""
    mark = Marker(state or keys.folder, keys.data_key).read()
    known = mark.commit_seq if mark else 0
    with suppress(VaultError):
        known = max(known, *(commit_seq for (commit_seq,) in strict.rows(engine.READ_COMMIT_SEQ)), known)
    return known


def _succeeding(keys: Keys, name: str, salt: bytes, work: Work) -> Header:
    header = keys.data_key.sign(replace(keys.header, seq=keys.header.seq + 1, database=name, salt=salt, mac=""))
    with work.holding():
        restoring.set_aside(keys.folder)
        succession.succeed(keys.folder, header)
    return header
