"""An open vault: what the layers above hold between unlocking and locking."""

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from peercompanion.errors import VaultError, VaultLocked, VaultMoved
from peercompanion.vault import checks, copying, engine, io
from peercompanion.vault.engine_errors import translated
from peercompanion.vault.files import StoredFiles, stored_files
from peercompanion.vault.header import Header
from peercompanion.vault.io import Identity
from peercompanion.vault.keys import Keys
from peercompanion.vault.marker import Mark, Marker
from peercompanion.vault.source import Source

if TYPE_CHECKING:
    from sqlcipher3.dbapi2 import Connection

    from peercompanion.vault.manifest import Proof


class OpenVault:
    """Belongs to the thread that opened it. ``header_repaired``: one of the header's two copies had to be replaced."""

    def __init__(
        self, keys: Keys, connection: "Connection", path: Path, identity: Identity, marker: Marker, *, read_only: bool
    ) -> None:
        self._keys = keys
        self._connection: Connection | None = connection
        self._path = path
        self._identity = identity
        self._marker = marker
        self.read_only = read_only
        self.header_repaired = False

    @property
    def connection(self) -> "Connection":
        """Raises VaultLocked once it is closed."""
        if self._connection is None:
            raise VaultLocked("the vault is locked")
        return self._connection

    @property
    def folder(self) -> Path:
        return self._path.parent

    @property
    def vault_id(self) -> str:
        return self._keys.header.vault_id

    @property
    def files(self) -> tuple[StoredFiles, ...]:
        return stored_files(self._path, self._marker.path)

    @property
    def is_encrypted(self) -> bool:
        """As the engine says at this moment."""
        return engine.is_encrypted(self.connection)

    @property
    def keeps_out_of_swap(self) -> bool:
        return engine.keeps_out_of_swap(self.connection)

    @property
    def is_open(self) -> bool:
        return self._connection is not None

    def seal(self, commit_seq: int) -> None:
        """Right after each COMMIT, before anybody is told that it is saved; ``commit_seq`` as that commit left it.

        Raises VaultMoved where the file is not at its place any more (SQLite would go on writing without a word),
        DiskFull, ReadOnlyPlace or StorageFailed. The commit itself stays.
        """
        engine.checkpoint(self.connection)
        if io.identity(self._path) != self._identity:
            raise VaultMoved("another file, or none, where the database was")
        self._marker.write(Mark(seq=self._keys.header.seq, commit_seq=commit_seq))

    @property
    def has_recovery_code(self) -> bool:
        return self._keys.header.has_recovery_code

    def adopt(self, header: Header) -> None:
        """After its ways in were exchanged: from here on this is the header of this vault."""
        self._keys.header = header
        self._marker.write(Mark(seq=header.seq, commit_seq=self.commit_seq))

    def source(self) -> Source:
        """For a worker that reads this vault beside us; its key has to be wiped there."""
        return Source(folder=self.folder, header=self._keys.header, data_key=self._keys.data_key.twin())

    @property
    def commit_seq(self) -> int:
        """The number of the last commit."""
        return engine.read_meta(self.connection).commit_seq

    def proof_of(self, copy: Path) -> "Proof | None":
        """What a copy holds; None for one under another key. Raises BackupInvalid, VaultTooNew, StorageFailed."""
        from peercompanion.vault import backup, manifest

        return manifest.unseal(backup.peek(copy).manifest, self._keys.data_key)

    def compact(self) -> None:
        """Takes as long as writing everything once."""
        copying.compact(self.connection)

    def check(self) -> None:
        """Reads everything. Raises DatabaseDamaged at the first thing that is not as it was written."""
        if not self.read_only:
            engine.checkpoint(self.connection)
        checks.check_everything(self.connection)

    def close(self) -> None:
        """Locks: nothing is readable afterwards, and another may open the vault. Can be called again."""
        connection, self._connection = self._connection, None
        if connection is None:
            return
        try:
            self._leave_tidy(connection)
            connection.close()
        finally:
            self._keys.give_up()

    def _leave_tidy(self, connection: "Connection") -> None:
        if self.read_only:
            return
        with suppress(VaultError), translated():  # the -wal file keeps what cannot be moved, until the next time
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            engine.checkpoint(connection)
