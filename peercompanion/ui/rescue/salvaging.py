"""What is readable in a damaged vault, row by row into a new one: the work, then a calm account of what came back."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.domain.rescue import Rescued
from peercompanion.errors import PeerCompanionError
from peercompanion.ui.boxes import clear, fill, row
from peercompanion.ui.flow import Flow
from peercompanion.ui.restoring.key_form import KeyForm
from peercompanion.ui.task import Runner
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.passage import Passage
from peercompanion.ui.widgets.text import text
from peercompanion.ui.widgets.work_line import LongWork, WorkLine
from peercompanion.ui.wording import Wording

if TYPE_CHECKING:
    from peercompanion.session import Keys, Session


class Salvaging(QWidget):
    """``opened`` carries the keys of the new vault and a sentence about it; ``left``: another way is wanted."""

    opened, left = Signal(object, str), Signal()

    def __init__(self, session: "Session", words: Wording, run: Runner) -> None:
        super().__init__()
        self._session, self._words, self._run = session, words, run
        self._work: LongWork | None = None
        self._keys: Keys | None = None
        self._form = KeyForm(words, "hero", self.tr("What opened your notes the last time opens what is left of them."))
        self._line, self._account = WorkLine(), QWidget()
        self._passage = Passage(gap=8).told_as(self.tr("What came back"))
        self._go, self._back = (
            Button(self.tr("Open my notes"), "primary"),
            Button(self.tr("Another way"), "quiet-accent"),
        )
        self._go.clicked.connect(self._open)
        self._back.clicked.connect(self._leave)
        heading = text(self.tr("What came back"), "hero", wrap=True)
        fill(
            QVBoxLayout(self._account),
            (heading, 14, self._passage, 20, row(..., Flow(self._back, self._go, gap=14))),
            0,
        )
        fill(QVBoxLayout(self), (self._form, self._line, self._account), 0)
        self._form.went_on.connect(lambda: self._salvage(self._form.passphrase, self._form.code))
        self._form.went_back.connect(self._leave)
        self._show(self._form)

    def begin(self, passphrase: str) -> None:
        """Asked for where it was not typed at the door."""
        self._form.start(self.tr("What opens your notes"), passphrase)
        if passphrase:
            self._salvage(passphrase)
        else:
            self._show(self._form)
            self._form.arrive()

    def put_away(self) -> None:
        self._work = None
        self._line.cancel()
        self._line.end()
        self._form.forget()
        keys, self._keys = self._keys, None
        if keys:
            keys.discard()

    def _salvage(self, passphrase: str, code: str = "") -> None:
        if self._work:
            return
        self._work = work = self._session.begin_work()
        self._show(self._line)
        self._line.begin(self.tr("Reading entry by entry, into a new journal…"), work)
        self._run(
            lambda: self._session.salvage(passphrase, code=code, work=work),
            owner=self,
            done=lambda saved: self._tell(saved.keys, saved.found) if self._work is work else saved.discard(),
            failed=lambda error: self._refuse(error) if self._work is work else None,
            unclaimed=lambda saved: saved.discard(),
        )

    def _tell(self, keys: "Keys", rescued: Rescued) -> None:
        self._work, self._keys = None, keys
        self._line.end()
        self._form.forget()
        clear(self._passage.box)
        self._passage.add(*(text(sentence, "body", wrap=True) for sentence in self._account_of(rescued)))
        self._show(self._account)
        self._passage.setFocus(Qt.FocusReason.OtherFocusReason)

    def _account_of(self, rescued: Rescued) -> list[str]:
        """What is there, what is doubtful, what is not; never a cause for blame."""
        kept = self.tr("The damaged files are kept as they are. A copy may hold what is not here.")
        counts = self._words.listed(self._words.counts(rescued.contents))
        came = self.tr("%Ln entries came back: {counts}.", "", rescued.contents.total).format(counts=counts)
        partly, lost = len(rescued.uncertain), rescued.lost
        return [
            came,
            *([self.tr("In %Ln of them a part may be wanting.", "", partly)] if partly else []),
            self.tr("%Ln entries could not be read.", "", lost) if lost else self.tr("Nothing is known to be wanting."),
            kept,
        ]

    def _open(self) -> None:
        keys, self._keys = self._keys, None
        self.opened.emit(keys, self.tr("Your notes are here again, as far as they could be read."))

    def _refuse(self, error: PeerCompanionError) -> None:
        self._work = None
        self._line.end()
        self._show(self._form)
        self._form.refuse(error, self._words.explain_opening(error))

    def _leave(self) -> None:
        self.put_away()
        self.left.emit()

    def _show(self, part: QWidget) -> None:
        for each in (self._form, self._line, self._account):
            each.setVisible(each is part)
