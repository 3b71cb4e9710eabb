"""One vault's life in this process: made or unlocked, used, locked.

Nothing of the engine or the store is imported before a vault is opened, so that a lock window costs neither.
"""

from pathlib import Path
from typing import TYPE_CHECKING
from weakref import WeakSet

from peercompanion.domain.clock import Clock, SystemClock

if TYPE_CHECKING:
    from peercompanion.companion import Companion
    from peercompanion.copies import Copies, FoundCopy
    from peercompanion.domain.copies import VaultCopy
    from peercompanion.domain.rescue import Rescued
    from peercompanion.vault import Header, KdfCost, Keys, NewWays, OpenVault, Salvaged, Work


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
        self._works: WeakSet[Work] = WeakSet()

    @property
    def exists(self) -> bool:
        """A vault, or what is left of one."""
        from peercompanion import vault

        return vault.exists(self.folder)

    @property
    def companion(self) -> "Companion | None":
        """None while locked."""
        return self._companion

    def create(self, passphrase: str, *, code: str | None = None) -> "Companion":
        return self.open(self.make_keys(passphrase, code=code))

    def unlock(self, passphrase: str, *, accept_rollback: bool = False) -> "Companion":
        """Raises the VaultErrors of opening; VaultRolledBack only without ``accept_rollback``."""
        return self.open(self.read_keys(passphrase), accept_rollback=accept_rollback)

    def make_keys(self, passphrase: str, *, code: str | None = None) -> "Keys":
        """The slow half of create(), for a worker thread. What is not opened must be discarded: ``keys.discard()``.
        ``code`` is a new recovery code.
        """
        from peercompanion import vault

        return vault.make_keys(self.folder, passphrase, code=code, cost=self._cost)

    def read_keys(self, passphrase: str) -> "Keys":
        """The slow half of unlock(), for a worker thread. What is not opened must be discarded: ``keys.discard()``."""
        from peercompanion import vault

        return self._kept_before_migration(vault.read_keys(self.folder, passphrase))

    def read_keys_by_code(self, code: str) -> "Keys":
        """As ``read_keys``, by the recovery code: a new passphrase comes next (``renew``), then ``open``."""
        from peercompanion import vault

        return self._kept_before_migration(vault.read_keys_by_code(self.folder, code))

    def renew(self, keys: "Keys", passphrase: str, *, code: str | None = None, work: "Work | None" = None) -> None:
        """Gives the vault a new passphrase, and a new recovery code if there is one. Slow, for a worker thread.
        ``work`` comes from ``begin_work``, for whoever wants to stop it.
        """
        from peercompanion import vault

        vault.renew(keys, self._new_ways(passphrase, code), work or self.begin_work())

    def change_ways(
        self, current: str, *, passphrase: str | None = None, code: str | None = None, work: "Work | None" = None
    ) -> "Header":
        """The slow half of changing the passphrase or the recovery code, for a worker thread; the vault stays open.
        What it returns is for ``adopt``; ``work`` is as for ``renew``. Raises WrongPassphrase, Cancelled.
        """
        from peercompanion import vault

        new = self._new_ways(passphrase, code)
        return vault.change_ways(self.folder, current, new, work or self.begin_work())

    def check(self, passphrase: str) -> None:
        """Raises WrongPassphrase where it does not open this vault. Slow, for a worker thread."""
        from peercompanion import vault

        vault.check(self.folder, passphrase)

    def adopt(self, header: "Header") -> None:
        """On the thread that uses the companion. Nothing to do where the vault was locked meanwhile."""
        if self._vault:
            self._vault.adopt(header)

    def rotate(self, current: str, *, passphrase: str, code: str | None = None, work: "Work | None" = None) -> "Keys":
        """Encrypts the locked vault anew under another key, for a worker thread. The keys are for ``open``.

        Where it fails or is cancelled the old passphrase opens as before; copies made before open with it for ever.
        """
        from peercompanion import vault

        keys = vault.read_keys(self.folder, current)
        try:
            return vault.rotate(keys, self._new_ways(passphrase, code), work or self.begin_work())
        except BaseException:
            keys.discard()
            raise

    def look_into(self, path: Path, *, passphrase: str = "", code: str = "", work: "Work | None" = None) -> "FoundCopy":
        """Unpacks a copy beside the vault and reads it to its end, for a worker thread. To be put back or discarded.

        ``passphrase`` or ``code`` opened the vault on the day the copy was made. Raises BackupInvalid, WrongPassphrase,
        WrongRecoveryCode, Cancelled, DiskFull.
        """
        from peercompanion.copies import FoundCopy

        return FoundCopy.at(path, self.folder, passphrase, code, work or self.begin_work())

    def put_back(self, found: "FoundCopy") -> "Keys":
        """In the place of the locked vault, which is set aside, or on an empty computer. The keys are for ``open``."""
        from peercompanion import vault

        return vault.put_in_place(self.folder, found.unpacked, self._state)

    def rehead(self, copy: Path, *, passphrase: str = "", code: str = "") -> "Keys":
        """For a vault whose header was lost or altered: the one of a copy opens it, with all that was written since.

        For a worker thread; the keys are for ``open``. ``passphrase`` or ``code`` is the one of the day of the copy.
        Raises DatabaseMismatch where the copy does not fit, WrongPassphrase, BackupInvalid.
        """
        from peercompanion import vault

        return vault.rehead(self.folder, copy, self._state, passphrase=passphrase, code=code)

    def salvage(self, passphrase: str, *, code: str = "", work: "Work | None" = None) -> "Salvaged[Rescued]":
        """Brings what can be read of a damaged vault into a new one, for a worker thread. Its keys are for ``open``.
        ``code`` stands in for the passphrase. The damaged one is set aside. Raises DatabaseMissing, NothingReadable,
        Cancelled, DiskFull; then nothing was changed.
        """
        from peercompanion import vault
        from peercompanion.store import salvage

        keys = vault.read_keys_by_code(self.folder, code) if code else vault.read_keys(self.folder, passphrase)
        try:
            return vault.salvage(keys, salvage.fill, work or self.begin_work(), self._state)
        except BaseException:
            keys.discard()
            raise

    @property
    def copies(self) -> "Copies":
        from peercompanion.copies import Copies

        return Copies(lambda: self._vault, self._clock, self.begin_work)

    @property
    def shelf(self) -> "list[VaultCopy]":
        """The copies beside the vault, also while it is locked or gone: when each was made, and its size."""
        from peercompanion.copies import on_shelf

        return on_shelf(self.folder)

    def look_at(self, path: Path) -> "VaultCopy":
        """As on the shelf, of a file anywhere. Raises BackupInvalid, VaultTooNew, StorageFailed."""
        from peercompanion.copies import seen

        return seen(path)

    def describe(self, path: Path, *, passphrase: str = "", code: str = "") -> "VaultCopy":
        """What is in a copy, without unpacking it, for a worker thread. Raises as ``look_into``."""
        from peercompanion.copies import opened_by

        return opened_by(path, passphrase, code)

    @property
    def header_was_repaired(self) -> bool:
        """When the vault was opened, one of the two copies of its header was broken, and was written anew."""
        return self._vault is not None and self._vault.header_repaired

    @property
    def has_recovery_code(self) -> bool:
        """False while locked, too."""
        return self._vault is not None and self._vault.has_recovery_code

    def new_recovery_code(self) -> str:
        """A code nobody had before, in groups as it is printed: ``46GN-YK4Q-…``. It opens nothing yet."""
        from peercompanion.vault import recovery_code

        return recovery_code.new()

    @staticmethod
    def code_letters(typed: str) -> str:
        """What was typed of a recovery code, or of a group of it, as it is read: in capitals, without spaces."""
        from peercompanion.vault import recovery_code

        return recovery_code.letters(typed)

    def begin_work(self) -> "Work":
        """For long work beside the window. Locking cancels it, and waits until it holds no file of the vault."""
        from peercompanion.vault import Work

        work = Work()
        self._works.add(work)
        return work

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
        import peercompanion.companion
        import peercompanion.copies  # noqa: F401

    def lock(self) -> None:
        """Nothing is readable afterwards. Can be called again."""
        for work in tuple(self._works):
            work.cancel()
        vault, self._vault, self._companion = self._vault, None, None
        if vault:
            vault.close()

    def _kept_before_migration(self, keys: "Keys") -> "Keys":
        """An older vault is copied before opening changes how it stores things; that may take a while."""
        from peercompanion import copies

        try:
            copies.keep_before_migration(keys.source(), self._clock.now(), self.begin_work())
        except BaseException:
            keys.discard()
            raise
        return keys

    def _new_ways(self, passphrase: str | None, code: str | None) -> "NewWays":
        from peercompanion.vault import NewWays

        return NewWays(passphrase=passphrase, code=code, cost=self._cost)
