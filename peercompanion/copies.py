"""The shelf of copies beside a vault: made, listed, pruned; and a file on a stick that is one of them.

What takes long comes as a task: prepared on the thread that uses the vault, called in a worker. Locking cancels it.
"""

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from peercompanion.domain.clock import Clock
from peercompanion.domain.copies import Contents, Reason, VaultCopy, is_due, no_longer_kept
from peercompanion.errors import VaultError, VaultLocked
from peercompanion.store import contents
from peercompanion.store.migrate import shipped
from peercompanion.vault import (
    CopyOrder,
    Proof,
    Source,
    Unpacked,
    Work,
    copies_folder,
    copy_changed,
    copy_size,
    make_copy,
    peek,
    proof_in,
    remove_copies,
    unpack,
    version_in,
)

if TYPE_CHECKING:
    from peercompanion.vault import OpenVault

ENDING = ".pcbackup"
_NAME = "%Y-%m-%d %H.%M.%S"
"""In UTC, so that names stand in the order of time. A moment that is taken gets a number behind it."""


class CopyTask:
    """Call it in a worker; ``work`` tells how far it is, and cancels it."""

    def __init__(self, source: Source, order: CopyOrder, work: Work) -> None:
        self.work = work
        self._source, self._order = source, order

    def __call__(self) -> VaultCopy:
        """Raises Cancelled, DatabaseDamaged, DiskFull, ReadOnlyPlace, StorageFailed; then there is no copy."""
        try:
            return described(self._order.to, make_copy(self._source, self._order, self.work))
        finally:
            self._source.discard()


class FoundCopy:
    """A copy that was opened and read to its end, unpacked beside the vault. To be put back, or discarded."""

    def __init__(self, unpacked: Unpacked, described: VaultCopy) -> None:
        self.unpacked, self.described = unpacked, described

    @classmethod
    def at(cls, path: Path, folder: Path, passphrase: str, code: str, work: Work) -> "FoundCopy":
        """``folder`` is where the vault lies, or will. Raises as ``vault.unpack`` does."""
        unpacked = unpack(folder, path, work, passphrase=passphrase, code=code)
        return cls(unpacked, described(path, unpacked.proof))

    def discard(self) -> None:
        self.unpacked.discard()


class Copies:
    """Of the vault that ``opened`` gives. After lock everything raises VaultLocked."""

    def __init__(self, opened: Callable[[], "OpenVault | None"], clock: Clock, begin_work: Callable[[], Work]) -> None:
        self._opened, self._clock, self._begin_work = opened, clock, begin_work

    @property
    def folder(self) -> Path:
        return copies_folder(self._vault.folder)

    def all(self) -> list[VaultCopy]:
        """Those on the shelf that are whole as far as can be told without reading them to the end, newest first."""
        found = (self.described(path) for path in self.folder.glob(f"*{ENDING}"))
        return sorted((copy for copy in found if copy), key=lambda copy: copy.made, reverse=True)

    def described(self, path: Path) -> VaultCopy | None:
        """None for a file that is no copy."""
        with suppress(VaultError):
            return described(path, self._vault.proof_of(path))
        return None

    @property
    def newest(self) -> VaultCopy | None:
        """The last one of this vault, under its present key."""
        return next((copy for copy in self.all() if copy.is_ours), None)

    @property
    def is_due(self) -> bool:
        """Was something saved that no copy of today or before holds?"""
        now = self._clock.now()
        return not self._vault.read_only and is_due(self.newest, self._vault.commit_seq, now.date())

    @property
    def contents_now(self) -> Contents:
        return contents.contents(contents.describe(self._vault.connection))

    def take(self, reason: Reason = Reason.ASKED, to: Path | None = None) -> CopyTask:
        """``to``: a folder of the person's choice, in which the copy is never pruned; None: the shelf."""
        folder = to or self.folder
        order = order_of(folder, reason, self._clock.now())
        return CopyTask(self._vault.source(), order, self._begin_work())

    def prune(self, newest: VaultCopy) -> None:
        """After ``newest`` was proven. What cannot be removed stays."""
        with suppress(VaultError):
            remove_copies(copy.path for copy in no_longer_kept(self.all(), newest))

    def remove(self, copies: list[VaultCopy]) -> None:
        """Raises ReadOnlyPlace, StorageFailed."""
        remove_copies(copy.path for copy in copies)

    @property
    def _vault(self) -> "OpenVault":
        vault = self._opened()
        if vault is None:
            raise VaultLocked("the vault is locked")
        return vault


def on_shelf(folder: Path) -> list[VaultCopy]:
    """Beside the vault in ``folder``, which may be locked, damaged or gone: what can be told without a key, newest
    first.
    """
    found = []
    for path in copies_folder(folder).glob(f"*{ENDING}"):
        with suppress(VaultError):
            found.append(seen(path))
    return sorted(found, key=lambda copy: copy.made, reverse=True)


def seen(path: Path) -> VaultCopy:
    """What can be told of a file without a key. Raises BackupInvalid, VaultTooNew, StorageFailed."""
    peek(path)
    return described(path, None)


def opened_by(path: Path, passphrase: str, code: str) -> VaultCopy:
    """What is in a copy, told by itself; it is not read to its end. Slow. Raises as ``vault.proof_in`` does."""
    return described(path, proof_in(path, passphrase=passphrase, code=code))


def keep_before_migration(source: Source, now: datetime, work: Work) -> None:
    """Nothing to do where this version made the vault, or a later one did. Discards ``source``."""
    try:
        if 0 < version_in(source) < len(shipped()):
            make_copy(source, order_of(copies_folder(source.folder), Reason.MIGRATION, now), work)
    finally:
        source.discard()


def order_of(folder: Path, reason: Reason, when: datetime) -> CopyOrder:
    return CopyOrder(
        to=_free_name(folder, when),
        reason=reason,
        when=when.replace(microsecond=0),
        tidy=contents.tidy,
        describe=contents.describe,
    )


def described(path: Path, proof: Proof | None) -> VaultCopy:
    """Raises VaultErrors of looking at the file."""
    size = copy_size(path)
    if proof is None:
        return VaultCopy(path=path, made=_made(path), size=size)
    reason = Reason(proof.reason) if proof.reason in set(Reason) else Reason.ASKED
    return VaultCopy(
        path=path,
        made=proof.made,
        size=size,
        reason=reason,
        contents=contents.contents(proof.facts),
        commit=proof.commit_seq,
    )


def _free_name(folder: Path, when: datetime) -> Path:
    stem = when.astimezone(UTC).strftime(_NAME)
    names = (stem, *(f"{stem} {number}" for number in range(2, 1000)))
    return next(folder / f"{name}{ENDING}" for name in names if not (folder / f"{name}{ENDING}").exists())


def _made(path: Path) -> datetime:
    """As its name says, or the file's own time where somebody renamed it."""
    with suppress(ValueError):
        return datetime.strptime(path.name[: len("2026-11-27 09.12.00")], _NAME).replace(tzinfo=UTC).astimezone()
    return datetime.fromtimestamp(copy_changed(path)).astimezone()
