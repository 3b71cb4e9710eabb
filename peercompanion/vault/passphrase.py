"""A passphrase as bytes, and what one guess at it is made to cost."""

import os
import time
import unicodedata
from collections.abc import Callable

from peercompanion.errors import InvalidInput, NotEnoughMemory
from peercompanion.vault import crypto
from peercompanion.vault.header import Kdf, KdfCost

LONGEST = 1024
"""In bytes of UTF-8."""
_LADDER = tuple(KdfCost(m_kib=mebibytes * 1024) for mebibytes in (64, 128, 256, 512))
_LONGEST_WAIT = 1.0
_SHARE_OF_MEMORY = 8
_MEMORY_IF_UNKNOWN = 2 * 1024**3


def prepare(passphrase: str) -> bytes:
    """The same passphrase gives the same bytes on every keyboard (NFKC); spaces count. Raises InvalidInput."""
    try:
        words = unicodedata.normalize("NFKC", passphrase).encode("utf-8")
    except UnicodeEncodeError as error:
        raise InvalidInput("half a character", field="passphrase") from error
    if not 1 <= len(words) <= LONGEST:
        raise InvalidInput(f"not 1 to {LONGEST} bytes", field="passphrase")
    return words


def stretch(words: bytes, kdf: Kdf) -> bytearray:
    return crypto.argon2id(words, kdf.salt, m_kib=kdf.cost.m_kib, t=kdf.cost.t, p=kdf.cost.p)


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


def _measure(cost: KdfCost) -> float:
    start = time.perf_counter()
    crypto.wipe(stretch(b"as long as it takes", Kdf(cost=cost, salt=bytes(16))))
    return time.perf_counter() - start


def _memory() -> int:
    """The machine's memory in bytes."""
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, ValueError, OSError):  # not every system says
        return _MEMORY_IF_UNKNOWN
