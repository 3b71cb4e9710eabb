"""What was looked up, in words: one fact a line, each either held on this computer or left open by it."""

import errno
import sys
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject

from peercompanion.guardrails import Measure
from peercompanion.guardrails.now import Look, Standing
from peercompanion.guardrails.swap import Swap
from peercompanion.ui.settings.privacy.seen import Seen


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """``advice`` are paragraphs on what one can do about it, if there is something."""

    held: bool
    title: str
    about: str
    advice: tuple[str, ...] = ()


class Facts(QObject):
    """The words. What no program can refuse stands with what failed here: one wants to know both."""

    def all(self, seen: Seen) -> tuple[Fact, ...]:
        return tuple(self._told(seen))

    def _told(self, seen: Seen) -> Iterator[Fact]:
        yield self._network(seen.system)
        yield self._encryption(seen.is_encrypted)
        yield from self._memory(seen.system)
        yield from self._words(seen)
        yield from self._selection(seen.selection_leaves)
        yield self._screenshots()
        yield self._swap(seen)
        yield from self._never_held()

    def _network(self, system: Look) -> Fact:
        if system.network is Standing.HELD:
            if system.left_open:
                return self._connection(system.left_open)
            return _held(self.tr("No network"), self.tr("Linux refuses every connection of this program."))
        title = self.tr("The network")
        if system.network is Standing.NOT_HERE_YET:
            return _open(title, self.tr("Refusing it is not available on this system yet. We never use it."))
        why = self._why(system, Measure.NETWORK)
        return _open(title, self.tr("Linux does not refuse it ({why}). We never use it.").format(why=why))

    def _connection(self, count: int) -> Fact:
        return _open(
            self.tr("An open connection"),
            self.tr("%n connection(s) from before Linux began to refuse them.", "", count),
            self.tr(
                "As a rule it leads to your screen: PeerCompanion runs on one computer and shows itself on another, "
                "and all you read and type travels between them. Start it on the computer you sit at."
            ),
        )

    def _encryption(self, is_encrypted: bool) -> Fact:
        if is_encrypted:
            about = self.tr("AES-256. The key is in memory only while the vault is open.")
            return _held(self.tr("Encrypted on the disk"), about)
        return _open(
            self.tr("Encryption"), self.tr("The engine does not confirm it. Please lock, and write nothing for now.")
        )

    def _memory(self, system: Look) -> Iterator[Fact]:
        no_crash_files = system.crash_files is Standing.HELD
        if system.memory is Standing.HELD:
            both, one = self.tr("Of your own account, too. No crash files."), self.tr("Of your own account, too.")
            yield _held(self.tr("Memory closed to other programs"), both if no_crash_files else one)
        else:
            yield _open(self.tr("Memory, to other programs"), self._why_open(system))
        if system.crash_files is Standing.NOT_HELD:
            about = self.tr("After a crash the system may write to the disk what was in memory.")
            yield _open(self.tr("Crash files"), about)

    def _why_open(self, system: Look) -> str:
        if system.memory is Standing.NOT_HERE_YET:
            return self.tr("Closing it, and leaving no crash files, is not available on this system yet.")
        why = self._why(system, Measure.MEMORY)
        return self.tr("Programs of your own account can read what is open here ({why}).").format(why=why)

    def _words(self, seen: Seen) -> Iterator[Fact]:
        if seen.title_is_plain and seen.logs_are_silent:
            about = self.tr("No recent files, no text in logs or notifications.")
            yield _held(self.tr("Nothing in the window title"), about)
        if not seen.title_is_plain:
            about = self.tr("It is not what it is meant to be. Please lock and unlock again.")
            yield _open(self.tr("The window title"), about)
        if not seen.logs_are_silent:
            about = self.tr("An error may leave its message in a log of this computer, with words in it.")
            yield _open(self.tr("Messages of errors"), about)

    def _selection(self, leaves: bool | None) -> Iterator[Fact]:
        if leaves:
            about = self.tr("Every program can read them, because middle-click paste is on.")
            yield _open(self.tr("Words you select"), about)
        elif leaves is not None:
            about = self.tr("Others see what you copy, for a minute, and nothing that is only selected.")
            yield _held(self.tr("Selected words stay here"), about)

    def _screenshots(self) -> Fact:
        refused = self.tr("Linux gives a program no way to refuse them.")
        not_yet = self.tr("Refusing them is not available on this system yet.")
        about = refused if sys.platform.startswith("linux") else not_yet
        return _open(self.tr("Screenshots and screen sharing"), about)

    def _swap(self, seen: Seen) -> Fact:
        swap = seen.system.swap
        if swap is Swap.NONE:
            return _held(self.tr("No swap"), self.tr("The system has no place on the disk to put memory."))
        if swap is Swap.IN_MEMORY:
            return _held(self.tr("Swap stays in memory"), self.tr("What does not fit is made smaller, not written."))
        if swap is Swap.ENCRYPTED:
            return _held(self.tr("Swap is encrypted"), self.tr("What the system puts there cannot be read there."))
        unknown, plain = self.tr("Swap may not be encrypted"), self.tr("Swap is not encrypted")
        title = unknown if swap is Swap.UNKNOWN else plain
        return _open(title, self.tr("An open page may reach the disk."), *self._about_swap(seen.keeps_out_of_swap))

    def _about_swap(self, keeps_out: bool) -> Iterator[str]:
        yield self.tr(
            "When memory runs short, and when the computer hibernates, the system writes parts of it to the disk. Most "
            "systems offer to encrypt the whole disk when they are installed; swap alone can be encrypted later. Until "
            "then, lock PeerCompanion before you leave, and shut down instead of hibernating."
        )
        if not keeps_out:
            yield self.tr(
                "The database could keep its own pages out of swap. That is off on purpose: a search would take 5 to "
                "18 times as long, and the words on the screen would be in memory all the same."
            )

    def _never_held(self) -> Iterator[Fact]:
        about = self.tr("A copy opens with the passphrase it was made with, also after you change yours.")
        yield _open(self.tr("Old copies and backups"), about)
        yield _open(
            self.tr("Somebody who controls this account"),
            self.tr("They can see what you see, and so can somebody who watches the screen."),
            self.tr(
                "If somebody at home frightens you, a device they cannot reach is safer, for writing and for finding "
                "help. The help lines of your country are on F1."
            ),
        )

    def _why(self, system: Look, measure: Measure) -> str:
        """The system's own name for its refusal. Where there is none, nobody asked it, as in a Snap."""
        number = system.refusals.get(measure)
        return errno.errorcode.get(number, str(number)) if number else self.tr("it was not asked to")


def _held(title: str, about: str) -> Fact:
    return Fact(held=True, title=title, about=about)


def _open(title: str, about: str, *advice: str) -> Fact:
    return Fact(held=False, title=title, about=about, advice=advice)
