"""What happened, that nothing was deleted, and the ways out; the safest is the strong one."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.domain.copies import VaultCopy
from peercompanion.errors import DatabaseDamaged, PeerCompanionError
from peercompanion.ui.boxes import fill, rule
from peercompanion.ui.breaking import breakable
from peercompanion.ui.flow import Flow, Reflow
from peercompanion.ui.rescue.way import Way
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.disclosure import Disclosure
from peercompanion.ui.widgets.list_box import ListBox
from peercompanion.ui.widgets.passage import Passage
from peercompanion.ui.widgets.text import icon_text, text
from peercompanion.ui.wording import Wording
from peercompanion.ui.wording.errors import Explanation


class WayOut(StrEnum):
    """In the order in which they stand, where there are several: what loses least comes first."""

    MEND = "mend"
    """The key file of a copy opens the vault, with all that was written since."""
    NEWEST = "newest"
    SALVAGE = "salvage"
    ANOTHER = "another"


class RescuePage(QWidget):
    """``chosen`` carries a WayOut; ``again`` tries to open the vault anew, ``close_wanted`` leaves all as it is."""

    chosen, again, close_wanted = Signal(object), Signal(), Signal()

    def __init__(self, words: Wording, error: PeerCompanionError, folder: Path, offered: Sequence[WayOut]) -> None:
        super().__init__()
        self._words = words
        explained = words.explain_broken(error)
        self._ways = {way: self._made(way) for way in offered}
        self._strong = self._ways[offered[0]]
        self._strong.button.set_kind("primary")
        self.setAccessibleName(explained.title)
        self.setAccessibleDescription(explained.sentence)
        self._lay_out(explained, _found(error, folder), may_be_the_disk=isinstance(error, DatabaseDamaged))

    def show_copies(self, newest: VaultCopy | None, others: int, today: date) -> None:
        """``newest``: with its contents where they are known already. ``others``: how many besides."""
        if newest and WayOut.NEWEST in self._ways:
            when = self._words.copy_date(newest.made, today)
            holds = self.tr("{date}. It holds %Ln entries.", "", newest.contents.total if newest.contents else 0)
            only_date = self.tr("From {date}.")
            self._ways[WayOut.NEWEST].tell((holds if newest.contents else only_date).format(date=when))
        more = self.tr("%Ln more on this computer, or one from another disk.", "", others)
        self._ways[WayOut.ANOTHER].tell(more if others else self.tr("From another disk or a stick."))

    def arrive(self) -> None:
        self._strong.arrive()

    def _made(self, way: WayOut) -> Way:
        icon, title, about, act = {
            WayOut.MEND: (
                "key-round",
                self.tr("Mend the key file from a copy"),
                self.tr("Everything is there again, what was written since the copy as well."),
                self.tr("Mend it"),
            ),
            WayOut.NEWEST: ("archive-restore", self.tr("Go back to the newest copy"), "", self.tr("Use this copy")),
            WayOut.SALVAGE: (
                "wrench",
                self.tr("Save what can be read"),
                self.tr("Entry by entry, into a new journal. The damaged one is kept."),
                self.tr("Read and save"),
            ),
            WayOut.ANOTHER: ("folder", self.tr("Choose another copy"), "", self.tr("Choose")),
        }[way]
        made = Way(icon, title, Button(act))
        made.tell(about)
        made.button.clicked.connect(lambda: self.chosen.emit(way))
        return made

    def _lay_out(self, explained: Explanation, found: str, *, may_be_the_disk: bool) -> None:
        exactly = Passage(pad=(16, 12, 16, 12)).add(text(breakable(found), "path", wrap=True))
        exactly.told_as(self.tr("What exactly was found"))
        again, close = Button(self.tr("Try again"), "quiet"), Button(self.tr("Close without doing anything"), "quiet")
        again.clicked.connect(self.again)
        close.clicked.connect(self.close_wanted)
        words = (text(explained.title, "hero", wrap=True), 6, text(explained.sentence, "body", wrap=True))
        disk = self.tr("This disk may be failing. A copy on another disk is safer than anything on this one.")
        about_disk = (icon_text("info", disk, "muted", wrap=True), 12) if may_be_the_disk else ()
        foot = Reflow(
            (Disclosure(self.tr("What exactly was found"), exactly), 1), Flow(again, close, gap=20), gap=20, below=560
        )
        fill(QVBoxLayout(self), (*words, 20, ListBox(*self._ways.values()), 12, *about_disk, rule(), 10, foot), 0)


def _found(error: BaseException, folder: Path) -> str:
    """The kinds of errors, from the outermost in, and the place. Only what our own say: others quote what was read."""
    kinds = []
    cause: BaseException | None = error
    while cause:
        said = f": {cause}" if isinstance(cause, PeerCompanionError) else ""
        kinds.append(f"{type(cause).__name__}{said}")
        cause = cause.__cause__
    return "\n".join([*kinds, str(folder)])
