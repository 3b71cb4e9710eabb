"""The first half of opening a vault: all that takes long and nothing that is bound to a thread.

It may run in a worker while the window stays alive. What comes out is used once, on the thread that will use the
database (``opening.open_with``), or discarded; until then it holds the vault's lock.
"""

import os
from collections.abc import Sequence
from pathlib import Path

from peercompanion.errors import ReadOnlyPlace, VaultExists, VaultLocked, VaultNotFound
from peercompanion.vault import crypto, header_file, io, keyslots, lock
from peercompanion.vault.data_key import DataKey
from peercompanion.vault.header import Header, KdfCost
from peercompanion.vault.keyslots import Passphrase, RecoveryCode, Unsealed, Way
from peercompanion.vault.lock import Lock
from peercompanion.vault.presence import exists
from peercompanion.vault.source import Source


class Keys:
    """What opens one vault, once. ``is_new``: the vault is still to be laid down in its folder."""

    def __init__(self, folder: Path, unsealed: Unsealed, lock: Lock, *, is_new: bool) -> None:
        self.folder = folder
        self.header = unsealed.header
        self.data_key = unsealed.data_key
        self.slot = unsealed.slot
        self.by_retiring_slot = unsealed.retiring
        self.lock = lock
        self.is_new = is_new
        self._spent = False

    def source(self) -> Source:
        """For reading the vault before it is opened; its key has to be wiped."""
        return Source(folder=self.folder, header=self.header, data_key=self.data_key.twin())

    def spend(self) -> None:
        """From here on the open vault answers for key and lock. Raises VaultLocked if they are gone already."""
        if self._spent:
            raise VaultLocked("these keys were used or discarded")
        self._spent = True

    def discard(self) -> None:
        """Wipes the key and frees the vault, unless it was opened with it. Can be called again."""
        if not self._spent:
            self._spent = True
            self.give_up()

    def succeeded_by(self, unsealed: Unsealed) -> "Keys":
        """Other keys to the same vault, which hold its lock from here on; these are wiped."""
        self.spend()
        self.data_key.wipe()
        return Keys(self.folder, unsealed, self.lock, is_new=False)

    def give_up(self) -> None:
        self.data_key.wipe()
        self.lock.release()


def read_keys(folder: Path, passphrase: str) -> Keys:
    """Stretches the passphrase (about a second) and unseals the key of the vault in the folder.

    Raises InvalidInput, VaultNotFound, VaultBusy, VaultTooNew, HeaderDamaged, HeaderTampered, WrongPassphrase,
    NotEnoughMemory.
    """
    return _read(folder, Passphrase(passphrase))


def read_keys_by_code(folder: Path, code: str) -> Keys:
    """As ``read_keys``, by the recovery code. Raises RecoveryCodeTypo and WrongRecoveryCode besides."""
    return _read(folder, RecoveryCode(code))


def make_keys(folder: Path, passphrase: str, *, code: str | None = None, cost: KdfCost | None = None) -> Keys:
    """Keys for a vault that is not there yet, with a recovery code or without. Without a cost, the right one for this
    computer is measured first.

    Raises InvalidInput, RecoveryCodeTypo, VaultExists, VaultBusy, ReadOnlyPlace, DiskFull, NotEnoughMemory. Makes the
    folder if need be.
    """
    ways: list[Way] = [Passphrase(passphrase, cost), *([RecoveryCode(code)] if code else ())]
    io.make_folder(folder)
    held = lock.take(folder)
    try:
        _require_free(folder, held)
        unsealed = _new(ways)
    except BaseException:
        held.release()
        raise
    finally:
        for way in ways:
            way.forget()
    return Keys(folder, unsealed, held, is_new=True)


def _read(folder: Path, way: Way) -> Keys:
    if not exists(folder):
        raise VaultNotFound("neither header nor database")
    held = lock.take(folder)
    try:
        unsealed = keyslots.unseal(header_file.read(folder), way)
    except BaseException:
        held.release()
        raise
    finally:
        way.forget()
    return Keys(folder, unsealed, held, is_new=False)


def _require_free(folder: Path, held: Lock) -> None:
    if exists(folder):
        raise VaultExists("there is a vault, or what is left of one")
    if not held.writable:
        raise ReadOnlyPlace("nothing can be made here")


def _new(ways: Sequence[Way]) -> Unsealed:
    data_key = DataKey(os.urandom(16).hex(), crypto.new_key())
    slots = tuple(keyslots.seal(data_key, way) for way in ways)
    header = Header(vault_id=data_key.vault_id, seq=1, salt=os.urandom(16), slots=slots)
    return Unsealed(header=data_key.sign(header), data_key=data_key, slot=slots[0])
