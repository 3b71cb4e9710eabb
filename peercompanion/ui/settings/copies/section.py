"""Copies in Settings: the last one, all of them, and the way back from one, which takes the place of the list."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from peercompanion.domain.copies import VaultCopy
from peercompanion.session import Session
from peercompanion.ui.ask import Ask, Question
from peercompanion.ui.boxes import row
from peercompanion.ui.choose import Choose
from peercompanion.ui.context import Context
from peercompanion.ui.restoring.from_file import choose_copy
from peercompanion.ui.restoring.shelf import Shelf
from peercompanion.ui.settings.copies.last_copy import LastCopy
from peercompanion.ui.settings.copies.putting_back import PuttingBack
from peercompanion.ui.settings.copies.synced import SyncedCard
from peercompanion.ui.settings.section import Section
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.passage import Passage
from peercompanion.ui.widgets.text import text


def copies_section(context: Context) -> Section:
    """The made-up year has none."""
    return CopiesSection(context.session, context) if context.session else NoCopies()


class CopiesSection(Section):
    """The shelf is looked at while it is seen: each copy on it is opened for that."""

    def __init__(
        self, session: Session, context: Context, ask: Ask | None = None, choose: Choose | None = None
    ) -> None:
        super().__init__()
        self._context, self._ask, self._choose = context, ask or Ask(), choose or Choose()
        self._copies = session.copies
        self._last, self._back = LastCopy(session, context, self._choose), PuttingBack(session, context)
        self._shelf = Shelf(context.words, removable=True)
        self._overview = _Overview(self._last, SyncedCard(context.companion.folder), self._shelf, self._from_file())
        for part in (self._overview, self._back):
            self._box.addWidget(part)
        self._back.hide()
        self._last.made.connect(self._show)
        self._shelf.wanted.connect(self._open)
        self._shelf.removed.connect(self._ask_to_remove)
        self._back.left.connect(self._return)
        self.end()

    def read(self) -> None:
        if self.isVisible():
            self._show()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show()

    def leave(self) -> None:
        """What was unpacked goes, and what is at work stops."""
        self._back.put_away()
        self._last.put_away()
        self._show_part(self._overview)

    @property
    def _today(self) -> date:
        return self._context.companion.clock.now().date()

    def _show(self) -> None:
        self._context.frame.attempt(self._copies.all, self._show_copies)

    def _show_copies(self, copies: Sequence[VaultCopy]) -> None:
        self._last.show_copy(next((copy for copy in copies if copy.is_ours), None), self._today)
        self._shelf.show_copies(copies, self._today)
        self._overview.show_list(bool(copies))

    def _from_file(self) -> Button:
        button = Button(self.tr("Put back from a file…"), "link", "folder")
        button.clicked.connect(lambda: choose_copy(self, self._choose, self._open_file))
        return button

    def _open_file(self, path: Path) -> None:
        found = self._copies.described(path)
        if found is None:
            self._context.frame.notify(self.tr("That file is no copy of a vault. Nothing was changed."))
        else:
            self._open(found)

    def _open(self, copy: VaultCopy) -> None:
        self._last.put_away()
        self._show_part(self._back)
        self._back.begin(copy, self._today)

    def _return(self) -> None:
        """The list is as it was, and the focus in it."""
        self._show_part(self._overview)
        self._show()
        (self._shelf if self._copies.all() else self._last).arrive()

    def _show_part(self, part: QWidget) -> None:
        for each in (self._overview, self._back):
            each.setVisible(each is part)

    def _ask_to_remove(self, copy: VaultCopy) -> None:
        when = self._context.words.copy_date(copy.made, self._today)
        question = Question(
            title=self.tr("Remove the copy of {date}?").format(date=when),
            text=self.tr("Your vault stays as it is. A copy that is removed cannot be brought back."),
            yes=self.tr("Remove"),
            no=self.tr("Keep it"),
        )
        self._ask.confirm(self, question, lambda: self._remove(copy))

    def _remove(self, copy: VaultCopy) -> None:
        self._context.frame.attempt(lambda: self._copies.remove([copy]), lambda _: self._removed())

    def _removed(self) -> None:
        self._show()
        if not self._copies.all():
            self._last.arrive()
        self._context.frame.notify(self.tr("The copy is removed."))


class NoCopies(Section):
    def __init__(self) -> None:
        super().__init__()
        said = self.tr("The made-up year is not copied: it is gone when the window closes.")
        heading = self.tr("Copies")
        self.add(heading, Passage().told_as(heading).add(text(said, "body", wrap=True)))
        self.end()


class _Overview(Section):
    def __init__(self, last: LastCopy, synced: SyncedCard, shelf: Shelf, from_file: Button) -> None:
        super().__init__()
        about = self.tr(
            "Once a day, in a quiet moment, when something was written: the last of three days and of four weeks stay. "
            "A copy on a stick, kept in another place, is there even when this computer is not."
        )
        self.add(self.tr("The last copy"), last, text(about, "muted", wrap=True), synced)
        self._list = Section()
        self._list.add(self.tr("All copies on this computer"), shelf)
        self._box.addSpacing(10)
        self._box.addWidget(self._list)
        self._box.addLayout(row(from_file, ...))

    def show_list(self, shown: bool) -> None:
        self._list.setVisible(shown)
