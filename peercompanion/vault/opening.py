"""The second half of opening a vault, on the thread that will use it; and both halves at once for whoever may wait.

Nothing is repaired, dropped or remembered before the database has proved to be the one the header speaks of.
"""

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from peercompanion.errors import (
    DatabaseDamaged,
    DatabaseMismatch,
    DatabaseMissing,
    DiskFull,
    EngineUnsafe,
    ReadOnlyPlace,
    StorageFailed,
    VaultRolledBack,
)
from peercompanion.vault import checks, creation, engine, header_file, io, library, sweeping
from peercompanion.vault.engine import Meta
from peercompanion.vault.header import PAGE_SIZE, Header, KdfCost
from peercompanion.vault.io import Look
from peercompanion.vault.keys import Keys, make_keys, read_keys
from peercompanion.vault.marker import Mark, Marker
from peercompanion.vault.opened import OpenVault

if TYPE_CHECKING:
    from sqlcipher3.dbapi2 import Connection


def create(folder: Path, passphrase: str, *, state: Path | None = None, cost: KdfCost | None = None) -> OpenVault:
    """make_keys() and open_with() in one; a cost is given by tests only."""
    return open_with(make_keys(folder, passphrase, cost=cost), state=state)


def unlock(folder: Path, passphrase: str, *, state: Path | None = None, accept_rollback: bool = False) -> OpenVault:
    """read_keys() and open_with() in one."""
    return open_with(read_keys(folder, passphrase), state=state, accept_rollback=accept_rollback)


def open_with(keys: Keys, *, state: Path | None = None, accept_rollback: bool = False) -> OpenVault:
    """Uses the keys up, also when it fails. ``state``: where the marker is kept; None: in the vault's folder.

    Raises DatabaseMissing, DatabaseMismatch, DatabaseDamaged, EngineUnsafe, VaultBusy, DiskFull, ReadOnlyPlace,
    StorageFailed; VaultRolledBack unless ``accept_rollback``.
    """
    keys.spend()
    try:
        if keys.is_new:
            creation.lay_down(keys)
        return _open(keys, Marker(state or keys.folder, keys.data_key), accept_rollback=accept_rollback)
    except BaseException:
        keys.give_up()
        raise


def warm_up() -> None:
    """Loads what opening needs while the passphrase is being typed. Raises EngineUnsafe."""
    library.load()
    from cryptography.hazmat.primitives.ciphers import aead  # noqa: F401
    from cryptography.hazmat.primitives.kdf import argon2, hkdf  # noqa: F401


def _open(keys: Keys, marker: Marker, *, accept_rollback: bool) -> OpenVault:
    path = keys.folder / keys.header.database
    creation.finish(path)
    found = _find(path)
    was_cut_short = io.size(path.with_name(path.name + "-wal")) > 0
    read_only = not (keys.lock.writable and io.is_writable(keys.folder, path))
    if read_only and was_cut_short:
        raise ReadOnlyPlace("an unfinished save is to be completed first")
    connection = _connect(path, keys, found, read_only=read_only)
    try:
        meta = _require_ours(connection, keys.header)
        if not accept_rollback:
            _refuse_older(keys.header, meta, marker.read())
        if was_cut_short:
            _finish_saves(connection)
        vault = OpenVault(keys, connection, path, found.identity, marker, read_only=read_only)
        if not read_only:
            vault.header_repaired = _keep_house(keys, marker, meta)
    except BaseException:
        connection.close()
        raise
    return vault


def _find(path: Path) -> Look:
    found = io.look_at(path)
    if found is None or found.size < PAGE_SIZE:  # the engine would take an empty file for an empty vault, with any key
        raise DatabaseMissing("a header without its database")
    if found.start == engine.PLAINTEXT:
        raise EngineUnsafe("the database is not encrypted")
    return found


def _connect(path: Path, keys: Keys, found: Look, *, read_only: bool) -> "Connection":
    try:
        with io.full_disk_named(keys.folder):
            return engine.connect(path, keys.data_key, keys.header.salt, read_only=read_only)
    except DatabaseDamaged as error:
        if found.start in (keys.header.salt, bytes(16)):
            raise
        raise DatabaseMismatch("the database begins with another salt") from error


def _require_ours(connection: "Connection", header: Header) -> Meta:
    meta = engine.read_meta(connection)
    if meta.vault_id != header.vault_id:
        raise DatabaseMismatch("the database names another vault")
    return meta


def _finish_saves(connection: "Connection") -> None:
    """After a crash: what is left in the -wal file goes to its place, and every page is looked over."""
    try:
        engine.checkpoint(connection)
    except DiskFull:  # all can be read from the -wal file, and moved when there is room
        return
    checks.check_pages(connection)


def _refuse_older(header: Header, meta: Meta, mark: Mark | None) -> None:
    if mark and (mark.commit_seq > meta.commit_seq or mark.seq > header.seq):
        raise VaultRolledBack("older than the last save seen here", saves=max(0, mark.commit_seq - meta.commit_seq))


def _keep_house(keys: Keys, marker: Marker, meta: Meta) -> bool:
    """True if the header had to be repaired. A full disk keeps nobody from reading: the next unlock tries again."""
    repaired = False
    with suppress(DiskFull, ReadOnlyPlace, StorageFailed):
        io.sweep(keys.folder)
        marker.sweep()
        repaired = _settle_header(keys)
        sweeping.sweep(keys.folder, keys.header)
        mark = Mark(seq=keys.header.seq, commit_seq=meta.commit_seq)
        if marker.read() != mark:
            marker.write(mark)
    return repaired


def _settle_header(keys: Keys) -> bool:
    """A passphrase change that was cut short ends here, once the new passphrase has shown that it is known.

    Whoever came in by the old one keeps both: taking the old one away now could lock a person out of their own journal.
    """
    if keys.by_retiring_slot:
        return False
    if keys.header.has_retiring:
        header = keys.data_key.sign(keys.header.without_retiring())
        header_file.write(keys.folder, header)
        keys.header = header
        return False
    return header_file.repair(keys.folder, keys.header)
