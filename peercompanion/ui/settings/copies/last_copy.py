"""The last proven copy, and making one: on the shelf beside the vault, or in a folder of the person's choice."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal

from peercompanion.domain.copies import Reason, VaultCopy
from peercompanion.domain.synced import syncing_of
from peercompanion.errors import PeerCompanionError
from peercompanion.session import Session
from peercompanion.ui.boxes import col, row
from peercompanion.ui.choose import Choose, Wanted
from peercompanion.ui.context import Context
from peercompanion.ui.isolated import isolated
from peercompanion.ui.layout import Card, Flow
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.notice import announce
from peercompanion.ui.widgets.text import Glyph, text
from peercompanion.ui.widgets.work_line import LongWork, WorkLine
from peercompanion.ui.wording.errors import Explanation


class LastCopy(Card):
    """``made``: the shelf has changed."""

    made = Signal()

    def __init__(self, session: Session, context: Context, choose: Choose) -> None:
        super().__init__("", (20, 18, 20, 18), 0)
        self._context, self._choose, self._copies = context, choose, session.copies
        self._work: LongWork | None = None
        self._when, self._about = text("", "label", wrap=True), text("", "muted", wrap=True)
        self._said = text("", "body", wrap=True)
        self._now = Button(self.tr("Copy now"))
        self._elsewhere = Button(self.tr("To another disk"), "link", "hard-drive")
        self._now.clicked.connect(lambda: self._take())
        self._elsewhere.clicked.connect(self._choose_disk)
        self._buttons, self._line = Flow(self._now, self._elsewhere, gap=10), WorkLine()
        glyph = (Glyph("archive-restore", "accent", 20), Qt.AlignmentFlag.AlignTop)
        words = col(self._when, 2, self._about, 12, self._buttons, self._line, 8, self._said, gap=0)
        self.add(row(glyph, (words, 1), gap=14))
        self._said.hide()

    def show_copy(self, newest: VaultCopy | None, today: date) -> None:
        words = self._context.words
        if newest is None or newest.contents is None:
            self._when.setText(self.tr("No copy yet"))
            self._about.setText(self.tr("The first one is made in a quiet moment after you have written something."))
        else:
            when = words.copy_moment(newest.made, today)
            self._when.setText(self.tr("Last proven copy: {when}").format(when=when))
            counted = self.tr(
                "Opened, read to the end, %Ln entries counted. On this disk only.", "", newest.contents.total
            )
            self._about.setText(counted)
        self._now.setAccessibleDescription(words.sentences((self._when.text(), self._about.text())))

    def arrive(self) -> None:
        self._now.setFocus(Qt.FocusReason.OtherFocusReason)

    def put_away(self) -> None:
        """Somebody goes elsewhere: what is not finished is not missed."""
        if self._work:
            self._end()
            self._line.cancel()
            self._line.end()
        self._say("")

    def _choose_disk(self) -> None:
        wanted = Wanted(title=self.tr("Where to put the copy"), yes=self.tr("Copy here"))
        self._choose.path(self, wanted, self._take)

    def _take(self, folder: Path | None = None) -> None:
        if self._work:
            return
        try:
            task = self._copies.take(Reason.ASKED, folder)
        except PeerCompanionError as error:
            self._refuse(error)
            return
        self._work = work = task.work
        self._say("")
        self._buttons.hide()
        self._line.begin(self.tr("Copying, then reading the copy to its end…"), work)
        self._context.run(
            task,
            owner=self,
            done=lambda copy: self._tell(copy, folder) if self._work is work else None,
            failed=lambda error: self._refuse(error) if self._work is work else None,
        )

    def _tell(self, copy: VaultCopy, folder: Path | None) -> None:
        self._end()
        if folder:
            self._say(self._told_of(copy, folder))
        else:
            self._copies.prune(copy)
            counted = copy.contents.total if copy.contents else 0
            self._say(self.tr("Copied, opened and read to its end: %Ln entries.", "", counted))
        self.made.emit()

    def _told_of(self, copy: VaultCopy, folder: Path) -> str:
        where = self.tr(
            "The copy is in {folder}, proven. It opens with the passphrase of today, or with the recovery code."
        ).format(folder=isolated(folder.name or str(folder)))
        syncing = syncing_of(folder)
        if syncing is None:
            return where
        also = self.tr(
            "That folder looks like one that {program} copies elsewhere. The copy stays unreadable there; "
            "its size and its time can be seen."
        ).format(program=syncing.value)
        return self._context.words.sentences((where, also))

    def _refuse(self, error: PeerCompanionError) -> None:
        self._end()
        self._explain(self._context.words.explain_copying(error))

    def _explain(self, explained: Explanation) -> None:
        self._say(self.tr("{title}. {sentence}").format(title=explained.title, sentence=explained.sentence))

    def _end(self) -> None:
        had_focus = self._line.isAncestorOf(self.focusWidget() or self)
        self._work = None
        self._line.end()
        self._buttons.show()
        if had_focus:
            self.arrive()

    def _say(self, words: str) -> None:
        self._said.setText(words)
        self._said.setVisible(bool(words))
        announce(self, words)
