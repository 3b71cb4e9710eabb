"""A vault's pages as somebody could look at them who has the key and all the time in the world."""

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

PAGE, SALT, IV, RESERVED = 4096, 16, 16, 80


def decrypted(session) -> bytes:
    """Everything in the file and in the log beside it, free pages and free space within pages included."""
    source = session._vault.source()
    with source.data_key.derived("sqlcipher") as key:
        data = source.database.read_bytes()
        assert source.database.with_name("vault.db-wal").stat().st_size == 0
        return b"".join(_page(data, at, bytes(key)) for at in range(0, len(data), PAGE))


def _page(data: bytes, at: int, key: bytes) -> bytes:
    start = at + (SALT if at == 0 else 0)
    end = at + PAGE - RESERVED
    cipher = Cipher(algorithms.AES(key), modes.CBC(data[end : end + IV])).decryptor()
    return cipher.update(data[start:end]) + cipher.finalize()
