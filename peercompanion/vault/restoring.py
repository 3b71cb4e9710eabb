"""A copy comes back: unpacked beside the vault, opened, read to its end, and only then put in its place.

What was there is set aside first, in a folder of its own, and nothing is overwritten. On an empty computer it is simply
the vault from then on.
"""

import os
import re
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from peercompanion.errors import (
    BackupInvalid,
    DatabaseDamaged,
    DatabaseMismatch,
    HeaderDamaged,
    HeaderTampered,
    VaultNotFound,
    VaultTooNew,
)
from peercompanion.vault import (
    backup,
    bundle,
    checks,
    copying,
    engine,
    header_file,
    io,
    keyslots,
    lock,
    manifest,
    succession,
)
from peercompanion.vault.backup import Copy
from peercompanion.vault.header import Header
from peercompanion.vault.keys import Keys
from peercompanion.vault.keyslots import Passphrase, RecoveryCode, Unsealed, Way
from peercompanion.vault.manifest import Proof
from peercompanion.vault.marker import Marker
from peercompanion.vault.presence import DATABASE_NAME
from peercompanion.vault.work import Work

UNPACKED = "restore-"
SET_ASIDE = "replaced-"
PART = re.compile(rf"vault\.json(?:\.2)?|{DATABASE_NAME.pattern}(?:-wal)?")


class Unpacked:
    """A copy that was opened and proven in a folder of its own beside the vault. To be put in place, or discarded."""

    def __init__(self, folder: Path, unsealed: Unsealed, proof: Proof) -> None:
        self.folder, self.unsealed, self.proof = folder, unsealed, proof

    @property
    def database(self) -> Path:
        return self.folder / bundle.DATABASE

    def discard(self) -> None:
        """Can be called again."""
        self.unsealed.data_key.wipe()
        io.remove_folder(self.folder)


def proof_in(path: Path, *, passphrase: str = "", code: str = "") -> Proof:
    """What a copy says of itself to who has its key. Nothing is written, and it is not read to its end.

    Raises InvalidInput, RecoveryCodeTypo, BackupInvalid, VaultTooNew, WrongPassphrase, WrongRecoveryCode,
    StorageFailed, NotEnoughMemory.
    """
    copy = backup.peek(path)
    unsealed = _unsealed(copy, _way(passphrase, code))
    try:
        return _known(copy, unsealed)
    finally:
        unsealed.data_key.wipe()


def unpack(folder: Path, path: Path, work: Work, *, passphrase: str = "", code: str = "") -> Unpacked:
    """``folder`` is where the vault lies, or will. ``passphrase`` or ``code`` opened it on the day the copy was made.

    Raises InvalidInput, RecoveryCodeTypo, BackupInvalid, VaultTooNew, WrongPassphrase, WrongRecoveryCode, Cancelled,
    DiskFull, ReadOnlyPlace, StorageFailed, NotEnoughMemory; nothing is left then.
    """
    way = _way(passphrase, code)
    copy = backup.read(path, work)
    unsealed = _unsealed(copy, way)
    io.make_folder(folder)
    place = folder / f"{UNPACKED}{os.urandom(8).hex()}"
    io.make_folder(place)
    unpacked = Unpacked(place, unsealed, _known(copy, unsealed))
    work.measured_by(lambda: io.size(unpacked.database) / copy.manifest.size)
    try:
        io.write_new(unpacked.database, bundle.content(path, copy.members[bundle.DATABASE]))
        _require_proven(unpacked, work)
    except BaseException:
        unpacked.discard()
        raise
    return unpacked


def put_in_place(folder: Path, unpacked: Unpacked, state: Path | None) -> Keys:
    """The keys that open what was restored. Nothing may be connected to the vault that was there.

    Raises VaultBusy, DiskFull, ReadOnlyPlace, StorageFailed: then the vault that was there is as it was.
    """
    held = lock.take(folder)
    try:
        header = _place(folder, unpacked, state)
    except BaseException:
        held.release()
        raise
    io.remove_folder(unpacked.folder)
    return Keys(folder, replace(unpacked.unsealed, header=header), held, is_new=False)


def _place(folder: Path, unpacked: Unpacked, state: Path | None) -> Header:
    key, name = unpacked.unsealed.data_key, succession.next_name(folder)
    aside = set_aside(folder)
    try:
        header = key.sign(replace(unpacked.unsealed.header, database=name, seq=_next_seq(folder, unpacked), mac=""))
        io.rename(unpacked.database, succession.unfinished(folder / name))
        Marker(state or folder, key).forget()
    except BaseException:
        if aside:
            io.remove_folder(aside)
        raise
    succession.succeed(folder, header)
    return header


def set_aside(folder: Path) -> Path | None:
    """All that a vault consists of gets a second name in a folder of its own, which is returned; None: no vault."""
    parts = [path for path in sorted(folder.iterdir()) if PART.fullmatch(path.name)]
    if not parts:
        return None
    aside = folder / f"{SET_ASIDE}{datetime.now(UTC):%Y%m%dT%H%M%S}-{os.urandom(2).hex()}"
    try:
        io.make_folder(aside)
        for path in parts:
            io.set_aside(path, aside)
        io.sync_folder(aside)
    except BaseException:
        io.remove_folder(aside)
        raise
    return aside


def _way(passphrase: str, code: str) -> Way:
    return RecoveryCode(code) if code else Passphrase(passphrase)


def _unsealed(copy: Copy, way: Way) -> Unsealed:
    try:
        return keyslots.unseal([copy.header], way)
    except HeaderTampered as error:
        raise BackupInvalid("its header was altered") from error
    finally:
        way.forget()


def _known(copy: Copy, unsealed: Unsealed) -> Proof:
    proof = manifest.unseal(copy.manifest, unsealed.data_key)
    if proof is None:
        raise BackupInvalid("its seal is of another key")
    return proof


def _require_proven(unpacked: Unpacked, work: Work) -> None:
    """It was proven when it was made; what was written here since is read again."""
    work.go_on()
    header = unpacked.unsealed.header
    try:
        connection = engine.connect(unpacked.database, unpacked.unsealed.data_key, header.salt, read_only=True)
        try:
            copying.stop_when(connection, lambda: work.is_cancelled)
            checks.check_everything(connection)
            meta, rows = engine.read_meta(connection), checks.count_rows(connection)
        finally:
            connection.close()
    except (DatabaseDamaged, DatabaseMismatch) as error:
        raise BackupInvalid("its database cannot be read") from error
    if meta.vault_id != header.vault_id or rows != unpacked.proof.rows:
        raise BackupInvalid("its database is another one")


def _next_seq(folder: Path, unpacked: Unpacked) -> int:
    """Above both, so that of two copies of the header that differ the restored one counts."""
    try:
        present = max(header.seq for header in header_file.read(folder))
    except (VaultNotFound, HeaderDamaged, VaultTooNew):
        present = 0
    return max(present, unpacked.unsealed.header.seq) + 1
