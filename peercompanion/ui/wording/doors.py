"""Sentences for the doors, where no text is at stake: a vault that does not open, a vault that could not be made."""

from peercompanion import errors
from peercompanion.ui.wording.errors import Explanation


class DoorWords:
    def explain_opening(self, error: errors.PeerCompanionError) -> Explanation:
        """As ``explain``, in other words where that speaks of something being saved."""
        other: dict[type, tuple[str, str]] = {
            errors.DiskFull: (
                self.tr("It could not be opened: the disk is full"),
                self.tr("What was saved is safe. Make some room on the disk, then try again."),
            ),
            errors.ReadOnlyPlace: (
                self.tr("It could not be opened: nothing can be written there"),
                self.tr("What was saved is safe. Check the folder or the drive, then try again."),
            ),
            errors.StorageFailed: (
                self.tr("The disk reported an error"),
                self.tr("Nothing was changed. Try again; if it happens again, copy your vault to another disk soon."),
            ),
        }
        return Explanation(*other[type(error)]) if type(error) in other else self.explain(error)

    def explain_exchange(self, error: errors.PeerCompanionError) -> Explanation:
        """A passphrase or a recovery code that was to be replaced."""
        other: dict[type, tuple[str, str]] = {
            errors.Cancelled: (self.tr("Stopped"), self.tr("What opened it before still opens it.")),
            errors.DiskFull: (
                self.tr("Nothing was changed: the disk is full"),
                self.tr("What opened it before still opens it. Make some room on the disk, then try again."),
            ),
            errors.ReadOnlyPlace: (
                self.tr("Nothing was changed: nothing can be written there"),
                self.tr("What opened it before still opens it. Check the folder or the drive, then try again."),
            ),
            errors.StorageFailed: (
                self.tr("The disk reported an error"),
                self.tr("What opened it before still opens it. Try again, and keep the old passphrase until it works."),
            ),
            errors.InvalidInput: (
                self.tr("This passphrase cannot be used"),
                self.tr("What opened it before still opens it. The new one is too long; take a shorter one."),
            ),
        }
        return Explanation(*other[type(error)]) if type(error) in other else self.explain(error)

    def explain_slip(self, slip: errors.RecoveryCodeTypo) -> str:
        """Where to look in a code as it was typed."""
        if slip.group:
            return self.tr("Look at group {number}.").format(number=slip.group)
        if slip.missing > 0:
            return self.tr("%n more character(s) belong to it.", "", slip.missing)
        if slip.missing < 0:
            return self.tr("%n character(s) more than a code has.", "", -slip.missing)
        return self.tr("There is a slip in it. Compare it with the paper, group by group.")

    def explain_making(self, error: errors.PeerCompanionError) -> Explanation:
        """No vault was made."""
        other: dict[type, tuple[str, str]] = {
            errors.DiskFull: (
                self.tr("No vault could be made: the disk is full"),
                self.tr("Make some room on the disk, then try again. What you chose here stays."),
            ),
            errors.ReadOnlyPlace: (
                self.tr("No vault could be made: nothing can be written there"),
                self.tr("Check the folder or the drive, then try again. What you chose here stays."),
            ),
            errors.StorageFailed: (
                self.tr("No vault could be made: the disk reported an error"),
                self.tr("Try again, or take a folder on another disk. What you chose here stays."),
            ),
        }
        return Explanation(*other[type(error)]) if type(error) in other else self.explain(error)
