"""A new passphrase or recovery code in the place of the old one, in two phases: nobody is ever locked out.

First both open, old and new. Then the header is read back from the disk and opened with the new ones, and only then the
old ones go. A kill in between leaves both; the next unlock by the new passphrase takes the old one away.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from peercompanion.errors import HeaderDamaged, HeaderTampered, StorageFailed
from peercompanion.vault import header_file, keyslots
from peercompanion.vault.header import Header, KdfCost
from peercompanion.vault.keys import Keys
from peercompanion.vault.keyslots import Passphrase, RecoveryCode, Unsealed, Way
from peercompanion.vault.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class NewWays:
    """What is to open the vault from now on; None stays as it is. ``cost`` is given by tests only."""

    passphrase: str | None = None
    code: str | None = None
    cost: KdfCost | None = None

    def ways(self) -> list[Way]:
        """Raises InvalidInput, RecoveryCodeTypo."""
        words = [] if self.passphrase is None else [Passphrase(self.passphrase, self.cost)]
        return [*words, *([] if self.code is None else [RecoveryCode(self.code)])]


def change_ways(folder: Path, passphrase: str, new: NewWays, work: Work) -> Header:
    """The header that stands at the end. The vault may be open on another thread: this one unseals a key of its own.

    Raises WrongPassphrase, InvalidInput, RecoveryCodeTypo, Cancelled, NotEnoughMemory, DiskFull, ReadOnlyPlace,
    StorageFailed: then the old ways open as before.
    """
    current, ways = Passphrase(passphrase), new.ways()
    try:
        unsealed = keyslots.unseal(header_file.read(folder), current)
        try:
            return _exchange(folder, unsealed, ways, work)
        finally:
            unsealed.data_key.wipe()
    finally:
        for way in (current, *ways):
            way.forget()


def check(folder: Path, passphrase: str) -> None:
    """Does it open this vault, which may be open on another thread? So that a wrong one is told before a code is
    written down. Raises WrongPassphrase, InvalidInput, HeaderDamaged, HeaderTampered, NotEnoughMemory.
    """
    way = Passphrase(passphrase)
    try:
        keyslots.unseal(header_file.read(folder), way).data_key.wipe()
    finally:
        way.forget()


def renew(keys: Keys, new: NewWays, work: Work) -> None:
    """For whoever came in by the recovery code: before the vault is opened with these keys, there are new ways in.

    Raises as ``change_ways`` does; the keys are still good then.
    """
    unsealed, ways = Unsealed(header=keys.header, data_key=keys.data_key, slot=keys.slot), new.ways()
    try:
        keys.header = _exchange(keys.folder, unsealed, ways, work)
    finally:
        for way in ways:
            way.forget()
    keys.by_retiring_slot = False


def _exchange(folder: Path, unsealed: Unsealed, ways: Sequence[Way], work: Work) -> Header:
    """Stretches each passphrase twice."""
    key = unsealed.data_key
    slots = [keyslots.seal(key, way) for way in ways]
    both = key.sign(unsealed.header.succeeded_by(*slots, came_by=unsealed.slot))
    with work.holding():
        header_file.write(folder, both)
    try:
        for way in ways:
            way.forget()
            _prove(folder, Unsealed(header=both, data_key=key, slot=unsealed.slot), way)
    except StorageFailed:
        header_file.write(folder, unsealed.header)
        raise
    after = key.sign(both.without_retiring())
    with work.holding():
        header_file.write(folder, after)
    return after


def _prove(folder: Path, expected: Unsealed, way: Way) -> None:
    """What is on the disk opens the new way, with everything derived anew."""
    try:
        found = keyslots.unseal(header_file.read(folder), way)
    except (HeaderDamaged, HeaderTampered, way.refusal) as error:
        raise StorageFailed("the new header does not open") from error
    same = found.header == expected.header and found.data_key.material == expected.data_key.material
    found.data_key.wipe()
    if not same:
        raise StorageFailed("the new header does not read back as it was written")
