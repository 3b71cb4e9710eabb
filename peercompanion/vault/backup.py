"""A copy that is proven: made beside the open vault, opened, read to its end, counted, and only then given its name.

It runs in a worker on connections of its own and never writes the live database, so saving goes on meanwhile. Until its
last step everything bears a name ending in ``.part``, and is swept by the next copy if it is cut short.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from peercompanion.errors import BackupInvalid, HeaderDamaged, StorageFailed, VaultError
from peercompanion.vault import bundle, checks, copying, engine, io, manifest
from peercompanion.vault.bundle import Member
from peercompanion.vault.engine_errors import translated
from peercompanion.vault.header import Header, parse, serialise
from peercompanion.vault.manifest import Facts, Manifest, Proof
from peercompanion.vault.source import Source
from peercompanion.vault.work import Work

if TYPE_CHECKING:
    from sqlcipher3.dbapi2 import Connection

FOLDER = "backups"
_PART = ".part"
_TRIES = 5
_SHARE_OF_TAKING = 0.8


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyOrder:
    """Which copy is wanted. ``to`` is the file it becomes. ``tidy`` may rewrite the copy before it is read;
    ``describe`` says what is to be known of it before it is opened.
    """

    to: Path
    reason: str
    when: datetime
    tidy: Callable[["Connection"], object]
    describe: Callable[["Connection"], Facts]


def make_copy(source: Source, order: CopyOrder, work: Work) -> Proof:
    """Raises Cancelled, DiskFull, ReadOnlyPlace, StorageFailed; DatabaseDamaged where the vault itself is."""
    shelf = copies_folder(source.folder)
    io.make_folder(shelf)
    io.make_folder(order.to.parent)
    taken = shelf / f"{os.urandom(8).hex()}.db{_PART}"
    written = order.to.with_name(order.to.name + _PART)
    try:
        rows = _take(source, taken, work)
        proof = _prove(source, taken, rows, order, work)
        _bundle(source, taken, proof, written, work)
        work.go_on()
        io.rename(written, order.to)
    finally:
        io.remove(*_with_companions(taken), written)
    return proof


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """A copy that is whole. What is in it is known to who has its key."""

    path: Path
    manifest: Manifest
    header: Header
    members: Mapping[str, Member]


def read(path: Path, work: Work | None = None) -> Copy:
    """Reads a copy to its end, without a key. Raises BackupInvalid, VaultTooNew, StorageFailed, Cancelled."""
    copy = peek(path)
    for name, expected in ((bundle.HEADER, copy.manifest.header), (bundle.DATABASE, copy.manifest.database)):
        if bundle.measure(_heeding(work, bundle.content(path, copy.members[name]))).sha256 != expected:
            raise BackupInvalid(f"{name} is not the one that was copied")
    return copy


def peek(path: Path) -> Copy:
    """Reads all but the database. Raises BackupInvalid, VaultTooNew, StorageFailed."""
    members = bundle.members(path)
    header, said = (b"".join(bundle.content(path, members[name])) for name in (bundle.HEADER, bundle.MANIFEST))
    found = manifest.parse(said)
    if manifest.serialise(found) != said or found.size != members[bundle.DATABASE].measure.size:
        raise BackupInvalid("a manifest in other words")
    return Copy(path=path, manifest=found, header=_header(header), members=members)


def _header(data: bytes) -> Header:
    try:
        header = parse(data)
    except HeaderDamaged as error:
        raise BackupInvalid("its header cannot be read") from error
    if serialise(header) != data:
        raise BackupInvalid("a header in other words")
    return header


def _heeding(work: Work | None, data: Iterator[bytes]) -> Iterator[bytes]:
    for chunk in data:
        if work:
            work.go_on()
        yield chunk


def copies_folder(folder: Path) -> Path:
    return folder / FOLDER


def copy_size(path: Path) -> int:
    """In bytes; 0 for a file that is not there."""
    return io.size(path)


def copy_changed(path: Path) -> float:
    """When the file was last written, in seconds since 1970. Raises ReadOnlyPlace, StorageFailed."""
    return io.changed_at(path)


def version_in(source: Source) -> int:
    """The ``user_version`` of the layers above, read without writing; nothing may be connected. 0 where it is not to be
    had: whoever opens the vault will find out why.
    """
    with suppress(VaultError):
        connection = engine.connect(source.database, source.data_key, source.header.salt, read_only=True)
        try:
            return engine.user_version(connection)
        finally:
            connection.close()
    return 0


def remove_copies(paths: Iterable[Path]) -> None:
    io.remove(*paths)


def _take(source: Source, taken: Path, work: Work) -> dict[str, int]:
    """The copy, and how many rows it has to have: counted in the vault itself, in the very state that was copied."""
    expected = max(1, io.size(source.database))
    work.measured_by(lambda: _SHARE_OF_TAKING * io.size(taken) / expected)
    database = source.database
    with work.holding(), _connected(source, database, work) as still, _connected(source, database, work) as reading:
        checks.check_seals(still)  # copying would take the last page of a long text for zeros where its seal is broken
        for _ in range(_TRIES):
            with copying.standing_still(still) as commit_seq:
                io.remove(taken)
                copying.copy_into(reading, taken)
                with _connected(source, taken, work) as copied:
                    if engine.read_meta(copied).commit_seq == commit_seq:  # else a save fell between the two
                        return checks.count_rows(still)
    raise StorageFailed("no moment of rest for a copy")


def _prove(source: Source, taken: Path, rows: Mapping[str, int], order: CopyOrder, work: Work) -> Proof:
    work.go_on()
    with _connected(source, taken, work) as copied:
        order.tidy(copied)
        engine.checkpoint(copied)
        checks.check_everything(copied)
        if checks.count_rows(copied) != rows:
            raise StorageFailed("the copy has other rows than the vault")
        meta, facts = engine.read_meta(copied), order.describe(copied)
    if meta.vault_id != source.header.vault_id:
        raise StorageFailed("the copy names another vault")
    return Proof(made=order.when, reason=order.reason, commit_seq=meta.commit_seq, rows=rows, facts=facts)


def _bundle(source: Source, taken: Path, proof: Proof, written: Path, work: Work) -> None:
    work.go_on()
    header = serialise(source.header)
    measured = bundle.measure(io.chunks(taken))
    bare = Manifest(
        vault_id=source.header.vault_id,
        size=measured.size,
        database=measured.sha256,
        header=bundle.measure([header]).sha256,
    )
    sealed = replace(bare, sealed=manifest.seal(bare, proof, source.data_key))
    io.remove(written)
    bundle.write(written, header, (taken, measured), manifest.serialise(sealed))
    work.measured_by(lambda: 1.0)
    read(written)


@contextmanager
def _connected(source: Source, path: Path, work: Work) -> Iterator["Connection"]:
    connection = engine.connect(path, source.data_key, source.header.salt)
    try:
        copying.stop_when(connection, lambda: work.is_cancelled)
        with translated():
            yield connection
    finally:
        connection.close()


def _with_companions(path: Path) -> list[Path]:
    return [path.with_name(path.name + end) for end in ("", "-wal", "-shm", "-journal")]
