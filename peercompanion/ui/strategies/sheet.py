"""One strategy, to read: what to do on the left; why, where from, and where it stands on the right."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from peercompanion.domain.attempt import Try
from peercompanion.domain.strategy import Source, Strategy
from peercompanion.ui import theme
from peercompanion.ui.breaking import breakable
from peercompanion.ui.context import Context, PageName
from peercompanion.ui.isolated import isolated
from peercompanion.ui.layout import Card, Flow, Reflow, ScrollPage, TwoColumns, col, holder, row, rule
from peercompanion.ui.strategies.number_ring import NumberRing
from peercompanion.ui.strategies.origins import Origins
from peercompanion.ui.strategies.tries_card import TriesCard
from peercompanion.ui.widgets.buttons import Button, tool
from peercompanion.ui.widgets.passage import Passage
from peercompanion.ui.widgets.segmented import Dots
from peercompanion.ui.widgets.text import Badge, Glyph, text, yielding

STEP_RING, PLACE_RING = 28, 28


class Sheet(ScrollPage):
    """Made anew for each strategy and after each change of it."""

    left, trashed, try_wanted = Signal(), Signal(), Signal()
    change_wanted = Signal(str)  # the part where writing goes on: "title" or "standing"

    def __init__(self, context: Context, strategy: Strategy, origins: Origins, tries: Sequence[Try]) -> None:
        super().__init__()
        self.strategy = strategy
        self._context, self._origins = context, origins
        left = col(self._steps(), TriesCard(context.words, tries, origins.now.date()) if tries else None, gap=16)
        right = col(self._my_words(), self._source(), self._standing(), gap=16)
        self.add(self._opening(), TwoColumns(left, right, 61, 34), ...)

    def start(self) -> None:
        self._change.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def come_back(self) -> None:
        """From trying it."""
        self._try.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _opening(self) -> QWidget:
        back = Button(self.tr("Strategies"), "quiet-accent", "arrow-left", name=self.tr("Back to all strategies"))
        back.clicked.connect(self.left)
        self._change = Button(self.tr("Change"), "", "pencil-line", key_hint="E")
        self._change.clicked.connect(lambda: self.change_wanted.emit("title"))
        self._try = Button(self.tr("Try now"), "primary", "footprints", key_hint="T")
        self._try.clicked.connect(self.try_wanted)
        trash = tool("trash-2", self.tr("Move to trash"))
        trash.clicked.connect(self.trashed)
        words = holder(col(text(breakable(self.strategy.title), "display", wrap=True), self._facts(), gap=6))
        acts = Flow(self._change, self._try, trash, gap=8)
        title = Reflow((words, 1), acts, gap=16, below=620)
        return holder(col(row(back, ...), title, gap=6))

    def _facts(self) -> QWidget:
        """ "a little · 10 min · practical · can't get up", the dots before it."""
        words, strategy = self._context.words, self.strategy
        facts = [words.effort_line(strategy.effort, strategy.minutes), words.focus_in_line(strategy.focus)]
        facts += [words.channel_in_line(strategy.channel), *map(words.situation, strategy.situations)]
        line = text(breakable(words.dotted(fact for fact in facts if fact)), "muted", wrap=True)
        beside_first_line = col(theme.fs(4), Dots(strategy.effort), ..., gap=0)
        return holder(row(beside_first_line, (line, 1), gap=8))

    def _steps(self) -> Card:
        card = Passage(gap=12).told_as(self.tr("Steps")).add(yielding(self.tr("Steps"), "title"))
        for number, step in enumerate(self.strategy.steps, 1):
            words = text(breakable(step), "lead", wrap=True)
            words.setAccessibleName(self.tr("{n}. {step}").format(n=number, step=step))
            ring = (NumberRing(number, STEP_RING), Qt.AlignmentFlag.AlignTop)
            card.add(row(ring, (words, 1), gap=14))
        if self.strategy.needs.strip():
            things = isolated(breakable(self.strategy.needs))
            needs = text(self.tr("Needs: {things}").format(things=things), "muted", wrap=True)
            card.add(rule(), needs)
        return card

    def _my_words(self) -> Card | None:
        why, caution = self.strategy.why.strip(), self.strategy.caution.strip()
        if not (why or caution):
            return None
        card = Passage("soft").told_as(self.tr("Why for me") if why else self.tr("Take care"))
        if why:
            card.add(text(self.tr("Why for me"), "eyebrow"), text(breakable(why), wrap=True))
        if caution:
            care = row(Glyph("info", "accent_text", 16), yielding(self.tr("Take care"), "eyebrow"), ..., gap=8)
            card.add(4 if why else None, care, text(breakable(caution), wrap=True))
        return card

    def _source(self) -> Card:
        strategy, words = self.strategy, self._context.words
        first, said = self._origins.line(strategy), strategy.source_line.strip()
        more = text(breakable(said), "muted", wrap=True) if said and said != first else None
        lines = col(text(breakable(first), "label", wrap=True), more, gap=4)
        if self._names_no_kind(said):
            lines.addWidget(text(words.source(strategy.source), "muted", wrap=True))
        if meeting := self._meeting():
            there = Button(self.tr("Open that meeting"), "quiet-accent")
            there.clicked.connect(lambda: self._context.frame.go(PageName.MEETINGS, meeting.id))
            lines.addLayout(row(there, ...))
        icon = (Glyph(words.source_icon(strategy.source), "text2", 18), Qt.AlignmentFlag.AlignTop)
        return Card(gap=6).add(yielding(self.tr("Where it comes from"), "eyebrow"), row(icon, (lines, 1), gap=10))

    def _names_no_kind(self, said: str) -> bool:
        """The person's own words stand first; then it is said what kind of source it was."""
        return bool(said) and self._meeting() is None

    def _meeting(self):
        return self._origins.find(self.strategy.meeting) if self.strategy.source is Source.MEETING else None

    def _standing(self) -> Card:
        change = Button(self.tr("Change"), "quiet-accent", name=self.tr("Change the place or the status"))
        change.clicked.connect(lambda: self.change_wanted.emit("standing"))
        status = Badge(self._context.words.strategy_status(self.strategy.status), "check", accent=True)
        status_line = Flow(text(self.tr("Status"), "muted"), status, gap=12)
        place = row(*self._place(), ..., change, gap=12)
        return Card(gap=10).add(yielding(self.tr("Hard-moment set"), "eyebrow"), place, rule(), status_line)

    def _place(self) -> tuple[QWidget, ...]:
        place = self.strategy.place
        if place is None:
            return (text(self.tr("Not in my set"), "label"),)
        words = yielding(self.tr("Place {n} of my set").format(n=place), "label")
        return NumberRing(place, PLACE_RING, filled=True), words
