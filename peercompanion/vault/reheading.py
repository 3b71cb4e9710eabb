"""The header of a copy for a vault that lost its own: the database is untouched, and so is all that was written since.

A copy made under the same data key has everything in it that opens the present database. That is tried before anything
is written.
"""

from dataclasses import replace
from pathlib import Path

from peercompanion.errors import DatabaseMismatch, HeaderTampered, VaultError
from peercompanion.vault import backup, engine, header_file, io, keyslots, lock
from peercompanion.vault.header import PAGE_SIZE, Header
from peercompanion.vault.keys import Keys
from peercompanion.vault.keyslots import Passphrase, RecoveryCode, Unsealed
from peercompanion.vault.marker import Marker
from peercompanion.vault.presence import databases


def rehead(folder: Path, copy: Path, state: Path | None, *, passphrase: str = "", code: str = "") -> Keys:
    """The keys that open the vault. ``passphrase`` or ``code`` is the one of the day the copy was made.

    Raises InvalidInput, RecoveryCodeTypo, BackupInvalid, WrongPassphrase, WrongRecoveryCode, DatabaseMismatch where the
    copy is of another vault or another key, VaultBusy, DiskFull, ReadOnlyPlace, StorageFailed, NotEnoughMemory.
    """
    way = RecoveryCode(code) if code else Passphrase(passphrase)
    held = lock.take(folder)
    try:
        unsealed = keyslots.unseal([backup.peek(copy).header], way)
        header = _fitting(folder, unsealed, state)
        header_file.write(folder, header)
    except HeaderTampered as error:
        held.release()
        raise DatabaseMismatch("the header of the copy was altered") from error
    except BaseException:
        held.release()
        raise
    finally:
        way.forget()
    return Keys(folder, replace(unsealed, header=header), held, is_new=False)


def _fitting(folder: Path, unsealed: Unsealed, state: Path | None) -> Header:
    key = unsealed.data_key
    name = next((path.name for path in databases(folder) if _opens(path, unsealed)), None)
    if name is None:
        raise DatabaseMismatch("no database here that this copy has the key of")
    mark = Marker(state or folder, key).read()
    seq = max(unsealed.header.seq, mark.seq if mark else 0) + 1
    return key.sign(replace(unsealed.header, database=name, seq=seq, mac=""))


def _opens(path: Path, unsealed: Unsealed) -> bool:
    if io.size(path) < PAGE_SIZE:
        return False
    try:
        connection = engine.connect(path, unsealed.data_key, unsealed.header.salt)
    except VaultError:
        return False
    try:
        return engine.read_meta(connection).vault_id == unsealed.header.vault_id
    except VaultError:
        return False
    finally:
        connection.close()
