"""What this computer remembers of the last save: the only thing that notices an older vault in place of the newer one.

It is written at each save and sealed with a key of the vault, so that it says nothing to anybody else. A marker that is
missing or cannot be read is no error: it may be the first time here.
"""

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from peercompanion.errors import HeaderDamaged, VaultError
from peercompanion.vault import crypto, io
from peercompanion.vault.data_key import MARKER_KEY, DataKey
from peercompanion.vault.strict_json import Reader, canon, load

_MOST_BYTES = 1024
_HIGHEST = 2**63 - 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """How far the vault had come: the ``seq`` of its header and the number of its last commit."""

    seq: int
    commit_seq: int


class Marker:
    """One file per vault; ``folder`` is made when it is first written."""

    def __init__(self, folder: Path, data_key: DataKey) -> None:
        self._path = folder / f"{data_key.vault_id}.marker"
        self._data_key = data_key

    @property
    def path(self) -> Path:
        return self._path

    def read(self) -> Mark | None:
        with suppress(VaultError):
            data = io.read(self._path, _MOST_BYTES)
            return None if data is None else self._unsealed(data)
        return None

    def write(self, mark: Mark) -> None:
        """Raises DiskFull, ReadOnlyPlace, StorageFailed. A power cut may bring back an earlier mark: no harm."""
        if not self._path.parent.exists():
            io.make_folder(self._path.parent)
        io.replace(self._path, self._sealed(mark), keep_name=False)

    def forget(self) -> None:
        """An older state was put in place on purpose."""
        io.remove(self._path)

    def sweep(self) -> None:
        io.sweep(self._path.parent)

    def _sealed(self, mark: Mark) -> bytes:
        fields = {"vault_id": self._data_key.vault_id, "seq": mark.seq, "commit_seq": mark.commit_seq}
        nonce = os.urandom(crypto.NONCE_LENGTH)
        with self._data_key.derived(MARKER_KEY) as key:
            return nonce + crypto.seal(key, nonce, canon(fields), b"")

    def _unsealed(self, data: bytes) -> Mark | None:
        nonce, sealed = data[: crypto.NONCE_LENGTH], data[crypto.NONCE_LENGTH :]
        if len(sealed) < crypto.TAG_LENGTH:
            raise HeaderDamaged("too short for a marker")
        with self._data_key.derived(MARKER_KEY) as key:
            text = crypto.unseal(key, nonce, sealed, b"")
        if text is None:
            return None
        fields = Reader(load(bytes(text)), {"vault_id", "seq", "commit_seq"})
        fields.require("vault_id", self._data_key.vault_id)
        return Mark(seq=fields.number("seq", 1, _HIGHEST), commit_seq=fields.number("commit_seq", 0, _HIGHEST))
