"""What is said where a vault cannot be read: what happened, that nothing was deleted, and what came back."""

from peercompanion import errors
from peercompanion.ui.wording.errors import ErrorWords, Explanation


class RescueWords(ErrorWords):
    def explain_broken(self, error: errors.PeerCompanionError) -> Explanation:
        """At the head of the rescue page, where the ways out stand below it."""
        other: dict[type, tuple[str, str]] = {
            errors.DatabaseDamaged: (
                self.tr("A part of your journal cannot be read"),
                self.tr(
                    "The file has changed on the disk, for example after a power cut or because a drive is wearing "
                    "out. Nothing was deleted, and nothing will be written to it."
                ),
            ),
            errors.DatabaseMissing: (
                self.tr("The file with your entries is not here"),
                self.tr(
                    "Nothing was deleted by PeerCompanion, and nothing new was made in its place. If you moved "
                    "vault.db, put it back and try again."
                ),
            ),
            errors.DatabaseMismatch: (
                self.tr("These files belong to different vaults"),
                self.tr(
                    "The file with your entries is not the one that goes with its key file; perhaps an older one was "
                    "put in its place. Nothing was changed."
                ),
            ),
            errors.HeaderDamaged: (
                self.tr("The key file of the vault cannot be read"),
                self.tr("Without it even the right passphrase opens nothing. Your entries were not touched."),
            ),
            errors.HeaderTampered: (
                self.tr("The key file of the vault was altered"),
                self.tr("It is not as PeerCompanion wrote it, so nothing was opened. Your entries were not touched."),
            ),
            errors.VaultRolledBack: (
                self.tr("This vault is older than the last time"),
                self.tr("Some later saves are not in it. Perhaps a copy holds them. Nothing was changed."),
            ),
        }
        return Explanation(*other[type(error)]) if type(error) in other else self.explain(error)
