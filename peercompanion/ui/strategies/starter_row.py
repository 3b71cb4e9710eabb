"""A row of the list of starter strategies: the line that opens it, the way to add it, and what it says when opened."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.ui.layout import Reflow, col, fill, holder, row, rule
from peercompanion.ui.strategies.evidence import Evidence
from peercompanion.ui.strategies.number_ring import NumberRing
from peercompanion.ui.strategies.starter_line import StarterLine
from peercompanion.ui.strategies.starters import Offer
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.passage import Passage
from peercompanion.ui.widgets.text import Badge, Glyph, text, yielding
from peercompanion.ui.wording import Wording

STACKED_BELOW, STEP_RING = 420, 24


class StarterRow(QWidget):
    added, unfolded = Signal(), Signal()
    opened = Signal(object)  # the id of one's own copy

    def __init__(self, offer: Offer, words: Wording) -> None:
        super().__init__()
        self.offer, self._words = offer, words
        self._own: UUID | None = None
        self._details: QWidget | None = None
        self._rule, self.line, self._add = rule(), self._make_line(), Button(self.tr("Add"), "", "plus")
        self._badge = Badge(self.tr("Added"), "check", accent=True)
        self._add.setAccessibleName(self.tr("Add: {title}").format(title=offer.strategy.title))
        self._inside = QVBoxLayout()
        self._lay_out()
        self.line.clicked.connect(self._toggle)
        self._add.clicked.connect(self.added)
        self.show_own(None)

    @property
    def own(self) -> UUID | None:
        """One's own copy, if there is one."""
        return self._own

    @property
    def stops(self) -> tuple[QWidget, QWidget]:
        """Nothing is left to add where there is a copy."""
        return self.line, self.line if self._own else self._add

    @property
    def at_delete(self) -> None:
        return None

    def show_own(self, own: UUID | None) -> None:
        had_focus = self._add.hasFocus()
        self._own = own
        self._add.setVisible(own is None)
        self._badge.setVisible(own is not None)
        if self._details:
            self._mine.setVisible(own is not None)
        if had_focus and own:
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self._speak()

    def show_rule(self, shown: bool) -> None:
        self._rule.setVisible(shown)

    # building

    def _make_line(self) -> StarterLine:
        strategy, words = self.offer.strategy, self._words
        effort = words.effort_line(strategy.effort, strategy.minutes)
        return StarterLine(strategy.title, strategy.effort, effort, words.dotted(self._fits()))

    def _fits(self) -> list[str]:
        return [self._words.situation(key) for key in self.offer.strategy.situations]

    def _lay_out(self) -> None:
        acts = holder(row(..., self._badge, self._add, gap=8))
        head = Reflow((self.line, 1), acts, gap=12, below=STACKED_BELOW, stacked_gap=0)
        head.layout().setContentsMargins(8, 4, 16, 4)
        self._inside.setContentsMargins(24, 0, 24, 0)
        fill(QVBoxLayout(self), (self._rule, head, self._inside), 0)

    def _toggle(self) -> None:
        opening = self._details is None or self._details.isHidden()
        if self._details is None:
            self._details = self._make_details()
            self._inside.addWidget(self._details)
            self._inside.addSpacing(16)
        self._details.setVisible(opening)
        self.line.set_open(opening)
        self._speak()
        if opening:
            self.unfolded.emit()

    def _make_details(self) -> QWidget:
        strategy = self.offer.strategy
        told = Passage("well", gap=10).told_as(self.tr("About: {title}").format(title=strategy.title))
        for number, step in enumerate(strategy.steps, 1):
            words = text(step, wrap=True)
            words.setAccessibleName(self.tr("{n}. {step}").format(n=number, step=step))
            told.add(row((NumberRing(number, STEP_RING), Qt.AlignmentFlag.AlignTop), (words, 1), gap=12))
        if strategy.caution:
            care = row(Glyph("info", "accent_text", 16), yielding(self.tr("Take care"), "eyebrow"), ..., gap=8)
            told.add(4, care, text(strategy.caution, wrap=True))
        evidence = Evidence()
        evidence.show_offer(self.offer)
        told.add(4, evidence)
        self._mine = Button(self.tr("Open mine"), "link", "arrow-right")
        self._mine.setAccessibleName(self.tr("Open mine: {title}").format(title=strategy.title))
        self._mine.clicked.connect(lambda: self.opened.emit(self._own))
        details = holder(col(told, row(self._mine, ...), gap=6))
        self._mine.setVisible(self._own is not None)  # only now: without a parent it would be a window of its own
        return details

    def _speak(self) -> None:
        """The name says whether it is open, the rest is told once it is there."""
        is_open = self._details is not None and not self._details.isHidden()
        state = self.tr("{words}, open") if is_open else self.tr("{words}, closed")
        self.line.setAccessibleName(state.format(words=self.offer.strategy.title))
        effort = self._words.effort_line(self.offer.strategy.effort, self.offer.strategy.minutes)
        added = [self.tr("added")] if self._own else []
        self.line.setAccessibleDescription(self._words.listed([effort, *self._fits(), *added]))
