"""What happened when a strategy was tried: row by row, newest first, in the person's own numbers and words.

Nothing is computed and nothing compared; the last line says what such rows can and cannot show.
"""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from peercompanion.domain.attempt import Try
from peercompanion.ui.breaking import breakable
from peercompanion.ui.layout import col, holder, row, rule
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.passage import Passage
from peercompanion.ui.widgets.text import text, yielding
from peercompanion.ui.wording import Wording

AT_FIRST, AT_ONCE = 8, 50
DAY_COLUMN = 92


class TriesCard(Passage):
    """``tries`` newest first; at least one."""

    def __init__(self, words: Wording, tries: Sequence[Try], today: date) -> None:
        super().__init__(gap=12)
        self.told_as(self.tr("What happened when I tried"))
        self._words, self._today = words, today
        self._tries, self._shown = tuple(tries), 0
        self._rows = col(gap=10)
        self._more = Button("", "link")
        self._more.clicked.connect(lambda: self._show(self._shown + AT_ONCE))
        ease = self.tr("Hard moments often ease by themselves; this shows what happened, not what caused it.")
        self.add(yielding(self.tr("What happened when I tried"), "title"), holder(self._rows), row(self._more, ...))
        self.add(rule(), text(ease, "note", wrap=True))
        self._show(AT_FIRST)

    def _show(self, count: int) -> None:
        for attempt in self._tries[self._shown : count]:
            self._rows.addWidget(self._row(attempt))
        self._shown = self._rows.count()
        left = len(self._tries) - self._shown
        self._more.setVisible(left > 0)
        if left > AT_ONCE:
            self._more.setText(self.tr("Show %Ln more", "", AT_ONCE))
        else:
            self._more.setText(self.tr("Show all %Ln", "", len(self._tries)))

    def _row(self, attempt: Try) -> QWidget:
        day = text(self._words.plain_date(attempt.day or attempt.happened.date(), self._today), "small")
        situation = self._words.situation(attempt.situation) if attempt.situation else ""
        facts = self._words.dotted(fact for fact in (situation, self._words.how_hard(attempt)) if fact)
        line = col(text(breakable(facts), "muted", wrap=True), self._note(attempt), gap=2)
        top = Qt.AlignmentFlag.AlignTop
        return holder(row((day.column(DAY_COLUMN), top), (line, 1), (text(self._felt(attempt), "strong"), top), gap=12))

    def _note(self, attempt: Try) -> QWidget | None:
        return text(breakable(attempt.note.strip()), "small", wrap=True) if attempt.note.strip() else None

    def _felt(self, attempt: Try) -> str:
        return self._words.felt(attempt.felt) if attempt.felt else self.tr("not said")
