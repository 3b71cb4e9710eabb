"""What a worker needs to read a vault that is open on another thread."""

from dataclasses import dataclass
from pathlib import Path

from peercompanion.vault.data_key import DataKey
from peercompanion.vault.header import Header


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """``data_key`` is the worker's own; ``discard`` wipes it."""

    folder: Path
    header: Header
    data_key: DataKey

    @property
    def database(self) -> Path:
        return self.folder / self.header.database

    def discard(self) -> None:
        self.data_key.wipe()
