"""What is in a copy, before anything is changed: its date, counts of everything, and what it would be fewer by."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.domain.copies import Contents, VaultCopy
from peercompanion.ui.boxes import clear, col, fill, row
from peercompanion.ui.flow import Flow
from peercompanion.ui.layout import Card
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.passage import Passage
from peercompanion.ui.widgets.text import icon_text, text
from peercompanion.ui.wording import Wording


class Preview(QWidget):
    """The focus is on what it says, so that it is heard; ``wanted`` needs a step further."""

    wanted, went_back = Signal(), Signal()

    def __init__(self, words: Wording, heading: str) -> None:
        super().__init__()
        self._words, self._title, self._place = words, text("", heading, wrap=True), col(gap=0)
        self._passage: Passage | None = None
        self._go, self._back = Button(self.tr("Put it back"), "primary"), Button(self.tr("Back"), "quiet-accent")
        self._go.clicked.connect(self.wanted)
        self._back.clicked.connect(self.went_back)
        fill(QVBoxLayout(self), (self._title, 12, self._place, 18, row(..., Flow(self._back, self._go, gap=14))), 0)

    def show_copy(self, copy: VaultCopy, now: Contents | None, today: date, *, replaces: bool) -> None:
        """``now``: what is in the vault that it ``replaces``; None where nothing of it can be read."""
        assert copy.contents is not None
        title = self.tr("In the copy of {date}").format(date=self._words.copy_date(copy.made, today))
        self._title.setText(title)
        passage = Passage(gap=8).told_as(title)
        passage.add(*(text(words, "body", wrap=True) for words in self._facts(copy.contents, today)))
        passage.add(self._compared(copy.contents, now))
        passage.add(text(self._words.sentences(self._afterwards(now, replaces=replaces)), "muted", wrap=True))
        clear(self._place)
        self._place.addWidget(passage)
        self._passage = passage

    def arrive(self) -> None:
        if self._passage:
            self._passage.setFocus(Qt.FocusReason.OtherFocusReason)

    def _facts(self, contents: Contents, today: date) -> list[str]:
        counts = self._words.listed(self._words.counts(contents)) or self.tr("Nothing has been written in it yet.")
        span = self._words.span(contents, today)
        return [counts, span] if span else [counts]

    def _afterwards(self, now: Contents | None, *, replaces: bool) -> list[str]:
        key = self.tr("Afterwards it opens with what you typed for this copy.")
        if not replaces:
            return [key]
        if now is None:
            return [self.tr("The files that are there now are set aside as they are. Nothing is deleted."), key]
        return [self.tr("What is here now is copied first, and can be put back in the same way."), key]

    def _compared(self, contents: Contents, now: Contents | None) -> Card | QWidget | None:
        if now is None:
            return None
        fewer = contents.fewer_than(now)
        if fewer.is_empty:
            return text(self.tr("It holds no less than what is here now."), "body", wrap=True)
        missing = self._words.listed(self._words.counts(fewer))
        less = self.tr("This copy holds %Ln entries fewer than now: {missing}.", "", fewer.total)
        warned = Card("warn", (16, 12, 16, 12))
        return warned.add(icon_text("info", less.format(missing=missing), "body", wrap=True))
