"""Pages whose seal is broken, made readable: what one flipped bit spoils is sixteen bytes of its page, not the page.

SQLCipher refuses a page as soon as its HMAC does not fit, rightly. For a rescue the seals are made anew over whatever
the pages hold, in a copy; what was read from such a page is then uncertain, and whoever reads has to say so.

Page layout (github.com/sqlcipher/sqlcipher, crypto_impl.c, version 4): data, 16 bytes IV, 64 bytes HMAC-SHA512 over
data, IV and page number (little endian). The first page begins with the salt. The HMAC key is PBKDF2-HMAC-SHA512 of the
key, the salt with every byte xored by 0x3a, two rounds.
"""

import hashlib
import hmac
from collections.abc import Iterator
from pathlib import Path

from peercompanion.vault import crypto, io
from peercompanion.vault.data_key import DATABASE_KEY, DataKey
from peercompanion.vault.header import PAGE_SIZE

_SALT, _IV, _SEAL = 16, 16, 64
_RESERVED = _IV + _SEAL
_HMAC_SALT_MASK, _HMAC_ROUNDS = 0x3A, 2


def reseal(source: Path, target: Path, data_key: DataKey, salt: bytes) -> list[int]:
    """Writes the mended copy; the numbers, from 1, of the pages whose seal was broken. Nobody may have it open."""
    broken: list[int] = []
    with data_key.derived(DATABASE_KEY) as key:
        io.write_new(target, _mended(source, bytes(key), salt, broken))
    return broken


def _mended(source: Path, key: bytes, salt: bytes, broken: list[int]) -> Iterator[bytes]:
    mac_key = hashlib.pbkdf2_hmac("sha512", key, bytes(byte ^ _HMAC_SALT_MASK for byte in salt), _HMAC_ROUNDS, len(key))
    for number, page in enumerate(_pages(source), start=1):
        start = _SALT if number == 1 else 0
        body = page[start:-_SEAL]
        seal = hmac.digest(mac_key, body + number.to_bytes(4, "little"), "sha512")
        if seal != page[-_SEAL:]:
            broken.append(number)
            if number == 1:
                body = _first_page(body, key, io.size(source) // PAGE_SIZE)
                seal = hmac.digest(mac_key, body + number.to_bytes(4, "little"), "sha512")
        yield (salt if number == 1 else b"") + body + seal


def _pages(path: Path) -> Iterator[bytes]:
    """Whole ones; what hangs over at the end is left out."""
    rest = b""
    for chunk in io.chunks(path):
        rest += chunk
        for start in range(0, len(rest) - PAGE_SIZE + 1, PAGE_SIZE):
            yield rest[start : start + PAGE_SIZE]
        rest = rest[len(rest) - len(rest) % PAGE_SIZE :]


def _first_page(body: bytes, key: bytes, pages: int) -> bytes:
    """The database header is known in advance, all but a few numbers that reading can do without."""
    iv = body[-_IV:]
    text = bytearray(crypto.cbc(key, iv, body[:-_IV], decrypt=True))
    head = _database_header(bytes(text[: 100 - _SALT]), pages)
    text[: len(head)] = head
    return crypto.cbc(key, iv, bytes(text), decrypt=False) + iv


def _database_header(found: bytes, pages: int) -> bytes:
    """Bytes 16 to 99 (sqlite.org/fileformat2.html §1.3): no free pages, and as long as the file is."""
    head = bytearray(found)
    head[0:8] = PAGE_SIZE.to_bytes(2, "big") + bytes((2, 2, _RESERVED, 64, 32, 32))
    head[12:24] = pages.to_bytes(4, "big") + bytes(8)
    head[28:32] = (4).to_bytes(4, "big")
    head[36:44] = bytes(4) + (1).to_bytes(4, "big")
    head[48:52] = bytes(4)
    head[56:76] = bytes(20)
    head[76:80] = head[8:12]
    return bytes(head)
