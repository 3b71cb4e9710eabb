"""The ways to the data key: a passphrase is stretched, a recovery code is long enough as it is, and what comes out
unseals the key in the header.

Neither touches the database, so a wrong one is told from a damaged file, and changing one rewrites nothing.
"""

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import ClassVar, Protocol

from peercompanion.errors import HeaderTampered, VaultError, WrongPassphrase, WrongRecoveryCode
from peercompanion.vault import crypto, passphrase, recovery_code
from peercompanion.vault.data_key import DataKey, derive
from peercompanion.vault.header import PASSPHRASE, RECOVERY, Header, Kdf, KdfCost, Slot, Wrap, slot_context


class Way(Protocol):
    """What a person knows or has on paper. ``refusal`` is raised where it opens nothing."""

    slot_type: ClassVar[str]
    refusal: ClassVar[type[VaultError]]

    def new_kdf(self) -> Kdf | None:
        """How a new slot is to be stretched."""

    def secret(self, slot: Slot) -> bytearray:
        """What unseals this slot; stays this object's own."""

    def forget(self) -> None:
        """Wipes what was worked out."""


class Passphrase:
    """Stretched once for each salt and cost. Without a cost, a new slot gets the right one for this computer."""

    slot_type: ClassVar[str] = PASSPHRASE
    refusal: ClassVar[type[VaultError]] = WrongPassphrase

    def __init__(self, words: str, cost: KdfCost | None = None) -> None:
        """Raises InvalidInput."""
        self._words, self._cost = passphrase.prepare(words), cost
        self._stretched: dict[Kdf, bytearray] = {}

    def new_kdf(self) -> Kdf | None:
        return Kdf(cost=self._cost or passphrase.calibrate(), salt=os.urandom(16))

    def secret(self, slot: Slot) -> bytearray:
        assert slot.kdf
        if slot.kdf not in self._stretched:
            self._stretched[slot.kdf] = passphrase.stretch(self._words, slot.kdf)
        return self._stretched[slot.kdf]

    def forget(self) -> None:
        for secret in self._stretched.values():
            crypto.wipe(secret)
        self._stretched.clear()


class RecoveryCode:
    slot_type: ClassVar[str] = RECOVERY
    refusal: ClassVar[type[VaultError]] = WrongRecoveryCode

    def __init__(self, typed: str) -> None:
        """Raises RecoveryCodeTypo."""
        self._typed, self._secret = typed, recovery_code.parse(typed)

    def new_kdf(self) -> Kdf | None:
        """160 random bits need no stretching."""
        return None

    def secret(self, _slot: Slot) -> bytearray:
        if not any(self._secret):
            self._secret = recovery_code.parse(self._typed)
        return self._secret

    def forget(self) -> None:
        crypto.wipe(self._secret)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsealed:
    """``header``: the newest that the key vouches for. ``slot``: the one that opened, which need not stand in it."""

    header: Header
    data_key: DataKey
    slot: Slot

    @property
    def retiring(self) -> bool:
        """The passphrase or code is one that is being replaced."""
        return self.slot.id not in {slot.id for slot in self.header.slots if not slot.retiring}


def seal(data_key: DataKey, way: Way) -> Slot:
    """A new slot. Raises NotEnoughMemory."""
    wrap = Wrap(nonce=os.urandom(crypto.NONCE_LENGTH), sealed=b"")
    slot = Slot(id=os.urandom(8).hex(), type=way.slot_type, kdf=way.new_kdf(), wrap=wrap)
    return replace(slot, wrap=replace(wrap, sealed=_wrap(slot, data_key, way.secret(slot))))


def unseal(headers: Sequence[Header], way: Way) -> Unsealed:
    """The first slot that opens. ``headers`` come newest first, and any of them may have been damaged or altered.

    Raises WrongPassphrase or WrongRecoveryCode; HeaderTampered where the key came out but vouches for none of them.
    """
    tampered = False
    for vault_id, slot in ((header.vault_id, slot) for header in headers for slot in header.slots_of(way.slot_type)):
        data_key = _unwrap(vault_id, slot, way.secret(slot))
        if data_key is None:
            continue
        true = next((header for header in headers if data_key.vouches_for(header)), None)
        if true:
            return Unsealed(header=true, data_key=data_key, slot=slot)
        data_key.wipe()
        tampered = True
    raise HeaderTampered("the header was altered") if tampered else way.refusal("no slot opens")


def _wrap(slot: Slot, data_key: DataKey, secret: bytearray) -> bytes:
    key = derive(secret, data_key.vault_id, f"slot/{slot.type}")
    try:
        return crypto.seal(key, slot.wrap.nonce, data_key.material, slot_context(data_key.vault_id, slot))
    finally:
        crypto.wipe(key)


def _unwrap(vault_id: str, slot: Slot, secret: bytearray) -> DataKey | None:
    key = derive(secret, vault_id, f"slot/{slot.type}")
    try:
        material = crypto.unseal(key, slot.wrap.nonce, slot.wrap.sealed, slot_context(vault_id, slot))
    finally:
        crypto.wipe(key)
    return None if material is None else DataKey(vault_id, material)
