"""The head of the sheet: what it is, how long it takes to say, and the way to another note."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.domain.note import Note
from peercompanion.domain.talk import seconds_to_bring
from peercompanion.ui.layout import Flow, Reflow, fill, holder, row
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.text import Glyph, text, yielding
from peercompanion.ui.wording import Wording


class SheetHead(QWidget):
    add_wanted = Signal()

    def __init__(self, words: Wording) -> None:
        super().__init__()
        self._words, self._listens = words, False
        self._seconds, self._has_notes = 0, False
        self._time, self.add = text("", "muted"), Button(self.tr("Add a note"), "link", "plus")
        self._clock = holder(row(Glyph("clock", "text3", 16), self._time, gap=6))
        self._passing = text(self.tr("I'll just listen. All of this stays as it is."), "muted", wrap=True)
        title = Flow(yielding(self.tr("What I want to bring"), "title"), self._clock, gap=12, line_gap=2)
        head = Reflow((title, 1), self.add, gap=12, stacked_gap=2, below=380)
        fill(QVBoxLayout(self), (head, self._passing), 12)
        self._explain_time()
        self.add.clicked.connect(self.add_wanted)

    def show_notes(self, notes: Sequence[Note], offered: int | None) -> None:
        """``offered``: the seconds that the group gives each person; None where that is not known."""
        self._seconds, self._has_notes = seconds_to_bring(notes), bool(notes)
        self._time.setText(self._words.time_to_bring(self._seconds, offered))
        self._show()

    def show_listening(self, listens: bool) -> None:
        """There is nothing to be said, so no time is told."""
        self._listens = listens
        self._show()

    def _show(self) -> None:
        self._clock.setVisible(self._seconds > 0 and not self._listens)
        self._passing.setVisible(self._listens and self._has_notes)

    def _explain_time(self) -> None:
        """The same words, colour and place when it is more than the group gives: it is nobody's limit."""
        counted = self.tr(
            "Counted: the points to share, said calmly, with a breath after each. A maybe is not counted. "
            "The second number is what your group gives each person."
        )
        self._clock.setToolTip(counted)
        self._time.setAccessibleDescription(counted)
