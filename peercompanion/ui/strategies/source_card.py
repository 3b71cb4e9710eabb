"""Where a strategy comes from: the meeting, my words, the kind of source; and how much is known of a shipped one."""

from uuid import UUID

from PySide6.QtCore import Qt, Signal

from peercompanion.domain.strategy import Source, Strategy
from peercompanion.ui.breaking import breakable
from peercompanion.ui.layout import col, row
from peercompanion.ui.strategies.evidence import Evidence
from peercompanion.ui.strategies.origins import Origins
from peercompanion.ui.strategies.starters import find_offer
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.passage import Passage
from peercompanion.ui.widgets.text import Glyph, text, yielding
from peercompanion.ui.wording import Wording


class SourceCard(Passage):
    """``meeting_wanted`` carries the id of the meeting it was heard at."""

    meeting_wanted = Signal(object)

    def __init__(self, words: Wording) -> None:
        super().__init__(gap=6)
        self._words = words
        self._meeting: UUID | None = None
        self._evidence: Evidence | None = None
        self._first, self._more = text("", "label", wrap=True), text("", "muted", wrap=True)
        self._kind, self._icon = text("", "muted", wrap=True), Glyph("", "text2", 18)
        self._there = Button(self.tr("Open that meeting"), "quiet-accent")
        self._there.clicked.connect(lambda: self.meeting_wanted.emit(self._meeting))
        lines = col(self._first, self._more, self._kind, row(self._there, ...), gap=4)
        icon = (self._icon, Qt.AlignmentFlag.AlignTop)
        self.add(yielding(self.tr("Where it comes from"), "eyebrow"), row(icon, (lines, 1), gap=10))

    def show_strategy(self, strategy: Strategy, origins: Origins) -> None:
        meeting = origins.find(strategy.meeting) if strategy.source is Source.MEETING else None
        first, said = origins.line_with(strategy, meeting), strategy.source_line.strip()
        self._meeting = meeting.id if meeting else None
        self._icon.set(self._words.source_icon(strategy.source))
        self._say(self._first, first)
        self._say(self._more, said if said != first else "")
        self._say(self._kind, self._words.source(strategy.source) if said and meeting is None else "")
        self._there.setHidden(meeting is None)
        self._show_evidence(strategy)

    def _say(self, label, words: str) -> None:
        label.setText(breakable(words))
        label.setHidden(not words)

    def _show_evidence(self, strategy: Strategy) -> None:
        """Long enough to be a stop of its own."""
        shipped = find_offer(strategy.starter, self._words)
        if shipped:
            self.told_as(self.tr("Where it comes from"))
            if self._evidence is None:
                self._evidence = Evidence()
                self.add(8, self._evidence)
            self._evidence.show_offer(shipped)
        else:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if self._evidence:
            self._evidence.setVisible(shipped is not None)
