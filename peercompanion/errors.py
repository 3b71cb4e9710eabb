"""Every error that PeerCompanion raises on purpose, in one tree.

Anything else that escapes is a bug. The screens turn each class into a sentence with a next step (``ui.wording``);
the messages here are for developers and never hold a word that a person wrote, nor a path.

    PeerCompanionError
    ├── InvalidInput            a value that cannot be: nothing was stored
    ├── NotFound                no such thing (any more)
    ├── ChangedElsewhere        the thing was saved by somebody else since it was read
    ├── NothingToUndo           undo or redo with nothing left
    ├── Cancelled               long work that was stopped on purpose
    ├── ContentBroken           a shipped file under resources/ cannot be read (path, line)
    ├── TransferError           a file coming in or going out (path, line)
    └── VaultError
        ├── VaultNotFound       no header and no database in the folder
        ├── VaultExists         create() where a vault (or half of one) already is
        ├── VaultBusy           another process holds it
        ├── VaultLocked         a call after lock()
        ├── VaultTooNew         written by a later version
        ├── VaultMoved          the file was moved or replaced while open
        ├── VaultRolledBack     older than the last time this computer saw it
        ├── WrongPassphrase
        ├── RecoveryCodeTypo    not a recovery code as it is typed (group, missing)
        ├── WrongRecoveryCode   a code, but not one of this vault
        ├── HeaderDamaged       both copies unreadable, or one missing with its database present
        ├── HeaderTampered      readable, but its seal does not fit the key
        ├── DatabaseMissing     header there, database absent or too short
        ├── DatabaseMismatch    header and database belong to different vaults
        ├── DatabaseDamaged
        ├── NothingReadable     a rescue that would bring nothing back
        ├── DiskFull
        ├── ReadOnlyPlace
        ├── StorageFailed       the disk reported an error
        ├── NotEnoughMemory
        ├── BackupInvalid       not a copy of a vault, or not as it was written
        └── EngineUnsafe        the encryption engine is not what it should be; nothing was written
"""


class PeerCompanionError(Exception):
    """Root of all errors that are known and explained."""


class InvalidInput(PeerCompanionError):
    """A value that cannot be. ``field`` names the field (a developer's word); nothing was stored."""

    def __init__(self, message: str, *, field: str = "") -> None:
        super().__init__(message)
        self.field = field


class NotFound(PeerCompanionError):
    """No such thing, or it is gone for good."""


class ChangedElsewhere(PeerCompanionError):
    """The stored thing has another revision than the one being saved; read it again."""


class NothingToUndo(PeerCompanionError):
    """undo() or redo() with nothing left to take back."""


class Cancelled(PeerCompanionError):
    """Stopped on purpose before it was done; what there was is as it was."""


class _AtLine(PeerCompanionError):
    def __init__(self, message: str, *, path: str = "", line: int = 0) -> None:
        super().__init__(message)
        self.path, self.line = path, line


class ContentBroken(_AtLine):
    """A shipped content file cannot be read; ``path`` is relative to resources/, ``line`` from 1 (0: unknown)."""


class TransferError(_AtLine):
    """A file to import or export cannot be read or written."""


class VaultError(PeerCompanionError):
    """Something about the encrypted file or its keys."""


class VaultNotFound(VaultError):
    """Neither header nor database in the folder."""


class VaultExists(VaultError):
    """There is a vault, or half of one, where a new one was to be made."""


class VaultBusy(VaultError):
    """Another process has the vault open, or SQLite reported SQLITE_BUSY."""


class VaultLocked(VaultError):
    """The vault was locked; nothing can be read or written until it is unlocked again."""


class VaultTooNew(VaultError):
    """Written by a later version of PeerCompanion; nothing was read."""


class VaultMoved(VaultError):
    """The database file at this path is no longer the one that was opened."""


class VaultRolledBack(VaultError):
    """The database is older than the last save this computer remembers; ``saves`` says by how many."""

    def __init__(self, message: str, *, saves: int = 0) -> None:
        super().__init__(message)
        self.saves = saves


class WrongPassphrase(VaultError):
    """The passphrase does not fit; nothing was changed."""


class RecoveryCodeTypo(VaultError):
    """A slip in a recovery code as it was typed. ``group`` counts from 1 (0: it cannot be told which); ``missing`` is
    how many characters are wanting, negative where there are too many.
    """

    def __init__(self, message: str, *, group: int = 0, missing: int = 0) -> None:
        super().__init__(message)
        self.group, self.missing = group, missing


class WrongRecoveryCode(VaultError):
    """A code without a slip that opens nothing here: of another vault, or one that was replaced."""


class HeaderDamaged(VaultError):
    """No readable header although a database is there, or headers that cannot be parsed."""


class HeaderTampered(VaultError):
    """The header parses and unwraps, but its MAC does not fit."""


class DatabaseMissing(VaultError):
    """A header without its database (absent, or shorter than one page)."""


class DatabaseMismatch(VaultError):
    """Database and header belong to different vaults."""


class DatabaseDamaged(VaultError):
    """The right key, but the file is not as it was written."""


class NothingReadable(VaultError):
    """Of a damaged database not one row could be read; all is as it was."""


class DiskFull(VaultError):
    """No room left; what was acknowledged before is safe."""


class ReadOnlyPlace(VaultError):
    """The folder or file cannot be written."""


class StorageFailed(VaultError):
    """The disk reported an input/output error."""


class NotEnoughMemory(VaultError):
    """Too little memory to derive the key or to open the file."""


class EngineUnsafe(VaultError):
    """No SQLCipher, too old a one, or a file that is not encrypted."""


class BackupInvalid(VaultError):
    """A copy of a vault that cannot be used: another kind of file, cut off, altered, or not what it says it is."""
