"""One strategy a day, in turn: nothing is weighed, measured or recommended."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt

from peercompanion.domain.strategy import Source, Strategy
from peercompanion.ui.breaking import breakable
from peercompanion.ui.context import Context, PageName
from peercompanion.ui.isolated import isolated
from peercompanion.ui.layout import Card, Flow, holder, row
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.text import Glyph, text, yielding


class OneStrategy(Card):
    """Another day, the next one; "Another" goes on from there."""

    def __init__(self, context: Context) -> None:
        super().__init__("soft", gap=8)
        self._context = context
        self._count = 0
        self._strategy: Strategy | None = None
        self._day = date.min
        self._further = 0
        self._turn = text("", "note")
        self._title, self._source = text("", "title", wrap=True), text("", "muted", wrap=True)
        self._step = text("", "body", wrap=True)
        self._step_line = holder(row((Glyph("footprints", "text2", 16), Qt.AlignmentFlag.AlignTop), (self._step, 1)))
        self._open = Button("")
        self._another = Button(self.tr("Another"), "link")
        head = row(yielding(self.tr("One strategy"), "eyebrow"), ..., self._turn)
        self.add(head, self._title, self._source, self._step_line, 4, ..., Flow(self._open, self._another))
        self._open.clicked.connect(self._go)
        self._another.clicked.connect(self._go_on)

    def read(self, today: date) -> None:
        if today != self._day:
            self._day, self._further = today, 0
        self._show()

    def _show(self) -> None:
        self._strategy = shown = self._in_turn()
        self._another.setVisible(self._count > 1)
        self._turn.setText(self.tr("in turn, one a day") if self._count > 1 else "")
        self._step_line.setVisible(shown is not None)
        if shown:
            self._show_strategy(shown)
        else:
            self._show_nothing_yet()

    def _show_strategy(self, strategy: Strategy) -> None:
        self._title.setText(breakable(strategy.title))
        self._source.setText(breakable(self._source_of(strategy)))
        self._step.setText(breakable(strategy.steps[0]))
        self._say_open(self.tr("Open"), "book-open")

    def _show_nothing_yet(self) -> None:
        self._title.setText(self.tr("Nothing here yet"))
        self._source.setText(self.tr("Something that helps, even a little, in one to seven small steps."))
        self._say_open(self.tr("Add one"), "sprout")

    def _say_open(self, words: str, icon: str) -> None:
        self._open.setText(words)
        self._open.set_icon(icon)

    def _source_of(self, strategy: Strategy) -> str:
        source = self._context.words.source(strategy.source)
        if not strategy.source_line:
            return source
        if strategy.source is Source.OWN:
            return strategy.source_line
        return self.tr("{source} · {line}").format(source=source, line=isolated(strategy.source_line))

    def _in_turn(self) -> Strategy | None:
        strategies = self._context.companion.strategies
        self._count = strategies.count_in_reach()
        if not self._count:
            return None
        return strategies.in_turn((self._day.toordinal() + self._further) % self._count)

    def _go(self) -> None:
        self._context.frame.go(PageName.STRATEGIES, self._strategy.id if self._strategy else "new")

    def _go_on(self) -> None:
        self._further += 1
        self._show()
