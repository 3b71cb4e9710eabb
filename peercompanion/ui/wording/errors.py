"""A sentence for every known error: what happened, what is safe, what to do next."""

from dataclasses import dataclass

from peercompanion import errors


@dataclass(frozen=True, slots=True)
class Explanation:
    title: str
    sentence: str


class ErrorWords:
    def explain(self, error: errors.PeerCompanionError) -> Explanation:
        """The most exact words for this class of error; never a word or a path of the person's."""
        for kind in type(error).__mro__:
            if found := self._explanations().get(kind):
                return Explanation(*found)
        raise TypeError(type(error).__name__)

    def _explanations(self) -> dict[type, tuple[str, str]]:
        return self._of_saving() | self._of_opening() | self._of_files()

    def _of_saving(self) -> dict[type, tuple[str, str]]:
        return {
            errors.DiskFull: (
                self.tr("Not saved yet: the disk is full"),
                self.tr("Your text is still here. Make some room on the disk, then try again."),
            ),
            errors.ReadOnlyPlace: (
                self.tr("Not saved: nothing can be written there"),
                self.tr("Your text is still here. All that was saved before is safe. Check the folder or the drive."),
            ),
            errors.StorageFailed: (
                self.tr("Not saved: the disk reported an error"),
                self.tr(
                    "Your text is still here. Try again; if it happens again, copy your vault to another disk soon."
                ),
            ),
            errors.VaultMoved: (
                self.tr("The vault was moved while it was open"),
                self.tr("Your text is still here. Put the file back where it was, then try again."),
            ),
            errors.ChangedElsewhere: (
                self.tr("This was changed in another place"),
                self.tr("Your text is still here. Copy what you want to keep, then open the entry again."),
            ),
            errors.InvalidInput: (
                self.tr("This cannot be kept as it is"),
                self.tr("Nothing was lost. Look at the words once more; one of them is too long or cannot be stored."),
            ),
            errors.NotFound: (
                self.tr("This is no longer here"),
                self.tr("It may be in the trash. Nothing else was changed."),
            ),
            errors.NothingToUndo: (self.tr("Nothing to take back"), self.tr("All is as it was saved.")),
            errors.VaultLocked: (
                self.tr("The vault is locked"),
                self.tr("Unlock it to go on. What was saved is safe."),
            ),
            errors.VaultBusy: (
                self.tr("Already open on this computer"),
                self.tr("Another window of PeerCompanion has this vault open. Close it there, then try again."),
            ),
        }

    def _of_opening(self) -> dict[type, tuple[str, str]]:
        return {
            errors.WrongPassphrase: (
                self.tr("That passphrase did not open it"),
                self.tr("Nothing was changed. Capital letters and spaces count."),
            ),
            errors.RecoveryCodeTypo: (
                self.tr("There is a slip in the code"),
                self.tr("Nothing was changed. Compare it with the paper, group by group."),
            ),
            errors.WrongRecoveryCode: (
                self.tr("This code opens nothing here"),
                self.tr("It belongs to another vault, or a newer one has taken its place. Nothing was changed."),
            ),
            errors.VaultNotFound: (
                self.tr("There is no vault here yet"),
                self.tr("Make one, or put the vault's files back into this folder."),
            ),
            errors.VaultExists: (
                self.tr("There is a vault here already"),
                self.tr("It was left as it is. Unlock it, or choose another folder."),
            ),
            errors.VaultTooNew: (
                self.tr("This vault is from a newer PeerCompanion"),
                self.tr("Nothing was read or changed. Update the app on this computer, then open it again."),
            ),
            errors.NotEnoughMemory: (
                self.tr("Not enough memory just now"),
                self.tr("Nothing was changed. Close other programs, then try again."),
            ),
            errors.EngineUnsafe: (
                self.tr("The encryption on this computer is not complete"),
                self.tr("Nothing was written. Install PeerCompanion again; your vault stays as it is."),
            ),
        }

    def _of_files(self) -> dict[type, tuple[str, str]]:
        return {
            errors.VaultRolledBack: (
                self.tr("This vault is older than the last time"),
                self.tr("Some later saves are not in it. Perhaps an older copy was put in its place."),
            ),
            errors.HeaderDamaged: (
                self.tr("The key file of the vault cannot be read"),
                self.tr("Your entries were not touched. Put vault.json and vault.json.2 back from a copy."),
            ),
            errors.HeaderTampered: (
                self.tr("The key file of the vault was altered"),
                self.tr("Your entries were not touched. Put vault.json and vault.json.2 back from a copy."),
            ),
            errors.DatabaseMissing: (
                self.tr("The file with your entries is not here"),
                self.tr("Nothing new was made in its place. Put vault.db back from a copy."),
            ),
            errors.DatabaseMismatch: (
                self.tr("These files belong to different vaults"),
                self.tr("Nothing was changed. Put the vault.db back that belongs to this vault.json."),
            ),
            errors.DatabaseDamaged: (
                self.tr("A part of the vault cannot be read"),
                self.tr("The passphrase is right. Nothing was deleted. Copy the files to another disk, and keep them."),
            ),
            errors.NothingReadable: (
                self.tr("Nothing could be read"),
                self.tr("The damaged files are as they were. A copy may hold your notes: go back, and choose one."),
            ),
            errors.BackupInvalid: (
                self.tr("This copy cannot be used"),
                self.tr("It is cut off, altered, or another kind of file. Nothing was changed. Try another copy."),
            ),
            errors.Cancelled: (self.tr("Stopped"), self.tr("Nothing was changed.")),
            errors.ContentBroken: (
                self.tr("A file of the program is broken"),
                self.tr("Your entries are safe. Install PeerCompanion again."),
            ),
            errors.TransferError: (
                self.tr("This file could not be used"),
                self.tr("Nothing was changed."),
            ),
            errors.VaultError: (self.tr("The vault could not be used"), self.tr("Nothing was changed. Try again.")),
            errors.PeerCompanionError: (self.tr("That did not work"), self.tr("Nothing was changed. Try again.")),
        }
