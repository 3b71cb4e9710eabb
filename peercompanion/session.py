"""One vault's life in this process: made or unlocked, used, locked.

Nothing of the engine or the store is imported before a vault is opened, so that a lock window costs neither.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from peercompanion.domain.clock import Clock, SystemClock

if TYPE_CHECKING:
    from peercompanion.companion import Companion
    from peercompanion.vault import KdfCost, Keys, OpenVault


class Session:
    """``folder`` holds the vault, or will; ``state`` is where this computer keeps its marker of the last save (None: in
    the folder). ``cost`` of the key derivation is measured on this computer where it is not given.
    """

    def __init__(
        self, folder: Path, *, state: Path | None = None, clock: Clock | None = None, cost: "KdfCost | None" = None
    ) -> None:
        self.folder = folder
        self._state, self._cost = state, cost
        self._clock = clock or SystemClock()
        self._vault: OpenVault | None = None
        self._companion: Companion | None = None

    @property
    def exists(self) -> bool:
        """A vault, or what is left of one."""
        from peercompanion import vault

        return vault.exists(self.folder)

    @property
    def companion(self) -> "Companion | None":
        """None while locked."""
        return self._companion

    def create(self, passphrase: str) -> "Companion":
        return self.open(self.make_keys(passphrase))

    def unlock(self, passphrase: str, *, accept_rollback: bool = False) -> "Companion":
        """Raises the VaultErrors of opening; VaultRolledBack only without ``accept_rollback``."""
        return self.open(self.read_keys(passphrase), accept_rollback=accept_rollback)

    def make_keys(self, passphrase: str) -> "Keys":
        """The slow half of create(), for a worker thread. What is not opened must be discarded: ``keys.discard()``."""
        from peercompanion import vault

        return vault.make_keys(self.folder, passphrase, cost=self._cost)

    def read_keys(self, passphrase: str) -> "Keys":
        """The slow half of unlock(), for a worker thread. What is not opened must be discarded: ``keys.discard()``."""
        from peercompanion import vault

        return vault.read_keys(self.folder, passphrase)

    def open(self, keys: "Keys", *, accept_rollback: bool = False) -> "Companion":
        """On the thread that will use the companion."""
        from peercompanion import vault
        from peercompanion.companion import Companion
        from peercompanion.store.database import Database

        opened = vault.open_with(keys, state=self._state, accept_rollback=accept_rollback)
        try:
            self._companion = Companion(Database(opened), self._clock)
        except BaseException:
            opened.close()
            raise
        self._vault = opened
        return self._companion

    def preload(self) -> None:
        """While the passphrase is being typed: load what opening will need."""
        from peercompanion import vault

        vault.warm_up()
        import peercompanion.companion  # noqa: F401

    def lock(self) -> None:
        """Nothing is readable afterwards. Can be called again."""
        vault, self._vault, self._companion = self._vault, None, None
        if vault:
            vault.close()
