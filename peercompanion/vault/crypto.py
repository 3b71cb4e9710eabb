"""The few primitives in use, all from ``cryptography``. Secrets travel in bytearrays, because those can be wiped.

That library is imported inside the functions: it takes a tenth of the whole start, and the lock window can do without.
"""

import hmac
import os

from peercompanion.errors import NotEnoughMemory

KEY_LENGTH = 32
NONCE_LENGTH = 12
TAG_LENGTH = 16


def new_key() -> bytearray:
    return bytearray(os.urandom(KEY_LENGTH))


def wipe(secret: bytearray) -> None:
    """Zeros in the very same memory: a slice of equal length is overwritten in place."""
    secret[:] = bytes(len(secret))


def argon2id(words: bytes, salt: bytes, *, m_kib: int, t: int, p: int) -> bytearray:
    """Version 0x13. Raises NotEnoughMemory. Lets other threads run meanwhile."""
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    key = bytearray(KEY_LENGTH)
    try:
        Argon2id(salt=salt, length=KEY_LENGTH, iterations=t, lanes=p, memory_cost=m_kib).derive_into(words, key)
    except MemoryError as error:
        raise NotEnoughMemory(f"{m_kib} KiB to derive the key") from error
    return key


def hkdf(secret: bytearray, *, salt: bytes, info: str) -> bytearray:
    """HKDF-SHA256 (RFC 5869)."""
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    key = bytearray(KEY_LENGTH)
    HKDF(SHA256(), KEY_LENGTH, salt, info.encode("ascii")).derive_into(secret, key)
    return key


def seal(key: bytearray, nonce: bytes, secret: bytes | bytearray, context: bytes) -> bytes:
    """AES-256-GCM: the sealed bytes, then a tag of 16."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    return AESGCM(key).encrypt(nonce, secret, context)


def unseal(key: bytearray, nonce: bytes, sealed: bytes, context: bytes) -> bytearray | None:
    """None where key, context or a single bit is not what it was."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    secret = bytearray(len(sealed) - TAG_LENGTH)
    try:
        AESGCM(key).decrypt_into(nonce, sealed, context, secret)
    except InvalidTag:
        wipe(secret)
        return None
    return secret


def cbc(key: bytes, iv: bytes, data: bytes, *, decrypt: bool) -> bytes:
    """AES-256-CBC without padding: how SQLCipher encrypts the body of a page."""
    from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

    cipher = Cipher(algorithms.AES(key), modes.CBC(iv))
    worker = cipher.decryptor() if decrypt else cipher.encryptor()
    return worker.update(data) + worker.finalize()


def mac(key: bytearray, message: bytes) -> str:
    """HMAC-SHA256, in hex."""
    return hmac.digest(key, message, "sha256").hex()
