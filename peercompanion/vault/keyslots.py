"""The data key and the ways to it: a passphrase is stretched, and what comes out unseals the key in the header.

The passphrase never touches the database, so a wrong one is told from a damaged file, and changing it rewrites nothing.
"""

import os
import time
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from hmac import compare_digest

from peercompanion.errors import HeaderTampered, InvalidInput, NotEnoughMemory, WrongPassphrase
from peercompanion.vault import crypto
from peercompanion.vault.header import PASSPHRASE, Header, Kdf, KdfCost, Slot, Wrap, sealed_part, slot_context

LONGEST_PASSPHRASE = 1024
"""In bytes of UTF-8."""
_LADDER = tuple(KdfCost(m_kib=mebibytes * 1024) for mebibytes in (64, 128, 256, 512))
_LONGEST_WAIT = 1.0
_SHARE_OF_MEMORY = 8
_MEMORY_IF_UNKNOWN = 2 * 1024**3

DATABASE_KEY = "sqlcipher"
MARKER_KEY = "marker"
_MAC_KEY = "header-mac"


class DataKey:
    """The random key of one vault, from which all others are derived. ``material`` is zeros after wipe()."""

    def __init__(self, vault_id: str, material: bytearray) -> None:
        self.vault_id = vault_id
        self.material = material

    @contextmanager
    def derived(self, purpose: str) -> Iterator[bytearray]:
        """A key for one purpose, wiped afterwards."""
        key = _derive(self.material, self.vault_id, purpose)
        try:
            yield key
        finally:
            crypto.wipe(key)

    def sign(self, header: Header) -> Header:
        return replace(header, mac=self._mac(header))

    def vouches_for(self, header: Header) -> bool:
        return header.vault_id == self.vault_id and compare_digest(header.mac, self._mac(header))

    def wipe(self) -> None:
        crypto.wipe(self.material)

    def _mac(self, header: Header) -> str:
        with self.derived(_MAC_KEY) as key:
            return crypto.mac(key, sealed_part(header))


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsealed:
    """``header``: the newest that the key vouches for. ``retiring``: the passphrase is one that is being replaced."""

    header: Header
    data_key: DataKey
    retiring: bool


def prepare(passphrase: str) -> bytes:
    """The same passphrase gives the same bytes on every keyboard (NFKC); spaces count. Raises InvalidInput."""
    try:
        words = unicodedata.normalize("NFKC", passphrase).encode("utf-8")
    except UnicodeEncodeError as error:
        raise InvalidInput("half a character", field="passphrase") from error
    if not 1 <= len(words) <= LONGEST_PASSPHRASE:
        raise InvalidInput(f"not 1 to {LONGEST_PASSPHRASE} bytes", field="passphrase")
    return words


def seal(data_key: DataKey, words: bytes, cost: KdfCost) -> Slot:
    """A new passphrase slot."""
    kdf = Kdf(cost=cost, salt=os.urandom(16))
    nonce = os.urandom(crypto.NONCE_LENGTH)
    slot = Slot(id=os.urandom(8).hex(), type=PASSPHRASE, kdf=kdf, wrap=Wrap(nonce=nonce, sealed=b""))
    stretched = _stretch(words, kdf)
    try:
        sealed = _wrap(slot, data_key, stretched)
    finally:
        crypto.wipe(stretched)
    return replace(slot, wrap=Wrap(nonce=nonce, sealed=sealed))


def unseal(headers: Sequence[Header], words: bytes) -> Unsealed:
    """The first way that opens. ``headers`` come newest first, and any of them may have been damaged or altered.

    Raises WrongPassphrase; HeaderTampered where the key came out but vouches for none of them.
    """
    known: dict[Kdf, bytearray] = {}
    tampered = False
    try:
        for vault_id, slot in ((header.vault_id, slot) for header in headers for slot in header.passphrase_slots()):
            data_key = _unwrap(vault_id, slot, _stretched(known, words, slot))
            if data_key is None:
                continue
            true = next((header for header in headers if data_key.vouches_for(header)), None)
            if true:
                return Unsealed(header=true, data_key=data_key, retiring=_is_retiring(slot, true))
            data_key.wipe()
            tampered = True
    finally:
        for stretched in known.values():
            crypto.wipe(stretched)
    raise HeaderTampered("the header was altered") if tampered else WrongPassphrase("no slot opens")


def calibrate(seconds: Callable[[KdfCost], float] | None = None, memory: int | None = None) -> KdfCost:
    """The dearest of four costs that takes at most a second and an eighth of the memory here; at least the first.

    ``seconds`` measures one cost; ``memory`` is in bytes.
    """
    seconds = seconds or _measure
    affordable = (memory or _memory()) // _SHARE_OF_MEMORY
    chosen, took = _LADDER[0], seconds(_LADDER[0])
    for cost in _LADDER[1:]:
        if cost.m_kib * 1024 > affordable or 2 * took > _LONGEST_WAIT:
            break
        try:
            took = seconds(cost)
        except NotEnoughMemory:
            break
        if took > _LONGEST_WAIT:
            break
        chosen = cost
    return chosen


def _is_retiring(slot: Slot, header: Header) -> bool:
    return slot.id not in {staying.id for staying in header.passphrase_slots() if not staying.retiring}


def _stretched(known: dict[Kdf, bytearray], words: bytes, slot: Slot) -> bytearray:
    assert slot.kdf
    if slot.kdf not in known:
        known[slot.kdf] = _stretch(words, slot.kdf)
    return known[slot.kdf]


def _stretch(words: bytes, kdf: Kdf) -> bytearray:
    return crypto.argon2id(words, kdf.salt, m_kib=kdf.cost.m_kib, t=kdf.cost.t, p=kdf.cost.p)


def _wrap(slot: Slot, data_key: DataKey, secret: bytearray) -> bytes:
    key = _derive(secret, data_key.vault_id, f"slot/{slot.type}")
    try:
        return crypto.seal(key, slot.wrap.nonce, data_key.material, slot_context(data_key.vault_id, slot))
    finally:
        crypto.wipe(key)


def _unwrap(vault_id: str, slot: Slot, secret: bytearray) -> DataKey | None:
    key = _derive(secret, vault_id, f"slot/{slot.type}")
    try:
        material = crypto.unseal(key, slot.wrap.nonce, slot.wrap.sealed, slot_context(vault_id, slot))
    finally:
        crypto.wipe(key)
    return None if material is None else DataKey(vault_id, material)


def _derive(secret: bytearray, vault_id: str, purpose: str) -> bytearray:
    return crypto.hkdf(secret, salt=bytes.fromhex(vault_id), info=f"peercompanion/v1/{purpose}")


def _measure(cost: KdfCost) -> float:
    start = time.perf_counter()
    crypto.wipe(_stretch(b"as long as it takes", Kdf(cost=cost, salt=bytes(16))))
    return time.perf_counter() - start


def _memory() -> int:
    """The machine's memory in bytes."""
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, ValueError, OSError):  # not every system says
        return _MEMORY_IF_UNKNOWN
