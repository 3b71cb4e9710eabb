"""Words for copies of the vault: when and why, how much is in them, and what stands in the way of making one."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from PySide6.QtCore import QLocale

from peercompanion import errors
from peercompanion.domain.copies import Contents, Reason, VaultCopy
from peercompanion.domain.journal import Kind
from peercompanion.ui.wording.errors import ErrorWords, Explanation
from peercompanion.ui.wording.times import TimeWords

Others = Mapping[type, tuple[str, str]]


class CopyWords(TimeWords, ErrorWords):
    def copy_moment(self, made: datetime, today: date) -> str:
        """Inside a sentence, and after a colon: "today 09:12"."""
        if made.date() == today:
            return self.tr("today {time}").format(time=self.time(made))
        if made.date() == today - timedelta(days=1):
            return self.tr("yesterday {time}").format(time=self.time(made))
        return self.copy_date(made, today)

    def copy_date(self, made: datetime, today: date) -> str:
        """Standing alone: "Saturday, 21 November, 20:14"; with its year where that is not the present one."""
        day = self.day(made.date()) if made.year == today.year else self.day_and_year(made.date())
        return self.tr("{day}, {time}").format(day=day, time=self.time(made))

    def copy_reason(self, reason: Reason) -> str:
        return {
            Reason.DAILY: self.tr("daily"),
            Reason.ASKED: self.tr("asked for"),
            Reason.MIGRATION: self.tr("before an update"),
            Reason.REPLACED: self.tr("before another was put back"),
        }[reason]

    def copy_size(self, size: int) -> str:
        """ "5.8 MB"."""
        units = QLocale.DataSizeFormat.DataSizeTraditionalFormat
        return QLocale().formattedDataSize(size, int(size >= 1024**2), units)

    def copy_about(self, copy: VaultCopy) -> str:
        """Under its date, in a list."""
        if copy.contents is None or copy.reason is None:
            return self.dotted((self.copy_size(copy.size), self.tr("opens with the passphrase of that day")))
        return self.dotted(
            (self.copy_reason(copy.reason), self.entries(copy.contents.total), self.copy_size(copy.size))
        )

    def entries(self, count: int) -> str:
        """Everything that is counted in a vault."""
        return self.tr("%Ln entries", "", count)

    def counts(self, contents: Contents) -> list[str]:
        """Of each kind that there is: "540 check-ins", "32 strategies"."""
        told = {
            Kind.MOOD: lambda number: self.tr("%Ln check-in(s)", "", number),
            Kind.STRATEGY: lambda number: self.tr("%Ln strategies", "", number),
            Kind.NOTE: lambda number: self.tr("%Ln note(s)", "", number),
            Kind.MEETING: lambda number: self.tr("%Ln meeting(s)", "", number),
            Kind.GROUP: lambda number: self.tr("%Ln group(s)", "", number),
            Kind.PERSON: lambda number: self.tr("%Ln people", "", number),
            Kind.TAKEAWAY: lambda number: self.tr("%Ln thing(s) to keep", "", number),
            Kind.PLAN: lambda number: self.tr("%Ln section(s) of the plan", "", number),
        }
        found = [say(contents.count(kind)) for kind, say in told.items() if contents.count(kind)]
        if contents.tries:
            found.append(self.tr("%Ln tries", "", contents.tries))
        return [*found, self.tr("%Ln hard moment(s)", "", contents.moments)] if contents.moments else found

    def span(self, contents: Contents, today: date) -> str:
        """From the first check-in to the last one; empty where there is none."""
        if contents.first is None or contents.last is None:
            return ""
        first, last = (self.plain_date(day, today) for day in (contents.first, contents.last))
        if contents.first == contents.last:
            return self.tr("The check-ins are from {day}.").format(day=last)
        return self.tr("The first check-in is from {first}, the last one from {last}.").format(first=first, last=last)

    def explain_copying(self, error: errors.PeerCompanionError) -> Explanation:
        """No copy was made; what was written is in the vault."""
        other: Others = {
            errors.DiskFull: (
                self.tr("No copy was made: the disk is full"),
                self.tr("What you wrote is safe in the vault. Make some room there, or choose another disk."),
            ),
            errors.ReadOnlyPlace: (
                self.tr("No copy was made: nothing can be written there"),
                self.tr("What you wrote is safe in the vault. Choose another folder or another disk."),
            ),
            errors.StorageFailed: (
                self.tr("No copy was made: the disk reported an error"),
                self.tr("Copies from before are still there. A copy on another disk is the safest now."),
            ),
            errors.DatabaseDamaged: (
                self.tr("No copy was made: a part of the vault cannot be read"),
                self.tr("Copies from before are still there. Lock and unlock to see what can be done."),
            ),
            errors.Cancelled: (self.tr("Stopped. No copy was made"), self.tr("Copies from before are still there.")),
        }
        return self._of(error, other)

    def copy_not_made(self, error: errors.PeerCompanionError) -> str:
        """One line, for the copy of the day."""
        why: dict[type, str] = {
            errors.DiskFull: self.tr("No copy was made today, for the disk is full. What you wrote is safe."),
            errors.ReadOnlyPlace: self.tr(
                "No copy was made today: nothing can be written there. What you wrote is safe."
            ),
            errors.DatabaseDamaged: self.tr("No copy was made today. Lock and unlock to see what can be done."),
        }
        other = self.tr("No copy was made today. What you wrote is safe; a copy on another disk would be good.")
        return why.get(type(error), other)

    def explain_copy(self, error: errors.PeerCompanionError) -> Explanation:
        """A copy that was to be opened or put back; nothing was changed."""
        other: Others = {
            errors.Cancelled: (self.tr("Stopped"), self.tr("Nothing was changed.")),
            errors.WrongPassphrase: (
                self.tr("That passphrase does not open this copy"),
                self.tr("It takes the one of the day on which the copy was made. Nothing was changed."),
            ),
            errors.WrongRecoveryCode: (
                self.tr("That code does not open this copy"),
                self.tr("It takes the one of the day on which the copy was made. Nothing was changed."),
            ),
            errors.DatabaseMismatch: (
                self.tr("This copy does not fit the vault"),
                self.tr("It is of another one, or from before all was encrypted anew. Nothing was changed."),
            ),
            errors.InvalidInput: (
                self.tr("That does not open this copy"),
                self.tr("It is longer than a passphrase can be. Nothing was changed."),
            ),
            errors.DiskFull: (
                self.tr("Not enough room to unpack the copy"),
                self.tr("Nothing was changed. Make some room on this computer's disk, then try again."),
            ),
            errors.ReadOnlyPlace: (
                self.tr("Nothing can be written where the vault lies"),
                self.tr("Nothing was changed. Check the folder or the drive, then try again."),
            ),
            errors.StorageFailed: (
                self.tr("The disk reported an error"),
                self.tr("Nothing was changed. Try again, or take another copy."),
            ),
        }
        return self._of(error, other)

    def _of(self, error: errors.PeerCompanionError, other: Others) -> Explanation:
        return Explanation(*other[type(error)]) if type(error) in other else self.explain(error)
