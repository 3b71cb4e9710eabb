"""The random key of one vault. All that is sealed or encrypted uses a key of its own that is derived from it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from hmac import compare_digest

from peercompanion.vault import crypto
from peercompanion.vault.header import Header, sealed_part

DATABASE_KEY = "sqlcipher"
MARKER_KEY = "marker"
_MAC_KEY = "header-mac"


class DataKey:
    """``material`` is zeros after wipe()."""

    def __init__(self, vault_id: str, material: bytearray) -> None:
        self.vault_id = vault_id
        self.material = material

    @contextmanager
    def derived(self, purpose: str) -> Iterator[bytearray]:
        """A key for one purpose, wiped afterwards."""
        key = derive(self.material, self.vault_id, purpose)
        try:
            yield key
        finally:
            crypto.wipe(key)

    def sign(self, header: Header) -> Header:
        return replace(header, mac=self._mac(header))

    def vouches_for(self, header: Header) -> bool:
        return header.vault_id == self.vault_id and compare_digest(header.mac, self._mac(header))

    def twin(self) -> "DataKey":
        """For a thread of its own: locking wipes the one it was copied from. To be wiped in its turn."""
        return DataKey(self.vault_id, bytearray(self.material))

    def wipe(self) -> None:
        crypto.wipe(self.material)

    def _mac(self, header: Header) -> str:
        with self.derived(_MAC_KEY) as key:
            return crypto.mac(key, sealed_part(header))


def derive(secret: bytearray, vault_id: str, purpose: str) -> bytearray:
    """HKDF-SHA256, salted with the vault's id."""
    return crypto.hkdf(secret, salt=bytes.fromhex(vault_id), info=f"peercompanion/v1/{purpose}")
