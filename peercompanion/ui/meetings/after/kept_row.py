"""One thing taken home: what it is, its words, and the one act that fits it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.domain.strategy import Strategy
from peercompanion.domain.takeaway import Takeaway, TakeawayKind
from peercompanion.ui.breaking import breakable
from peercompanion.ui.context import Context
from peercompanion.ui.guard import Watch, Written, watch_for
from peercompanion.ui.isolated import isolated
from peercompanion.ui.layout import Card, Flow, Reflow, col, fill, holder, row
from peercompanion.ui.widgets.buttons import Button, tool
from peercompanion.ui.widgets.text import Glyph, text
from peercompanion.ui.wording import Wording

ICONS = {
    TakeawayKind.IDEA: "lightbulb",
    TakeawayKind.WORDS_THAT_HELPED: "message-square-quote",
    TakeawayKind.QUESTION: "circle-question-mark",
    TakeawayKind.THANKS: "heart",
    TakeawayKind.FOLLOW_UP: "corner-down-left",
}


class KeptRow(QWidget):
    change_wanted, trash_wanted, strategy_wanted = Signal(), Signal(), Signal()
    said, open_wanted, undo_wanted = Signal(), Signal(), Signal()

    def __init__(self, words: Wording, takeaway: Takeaway) -> None:
        super().__init__()
        self.takeaway, self._words_of = takeaway, words
        self._kind, self._text = text("", "note", wrap=True), text("", "body", wrap=True)
        self._change, self._trash = tool("pencil-line", "", 16), tool("trash-2", "", 16)
        self._make, self._say = Button("", "link", "sprout"), Button("", "link", "check")
        self._made = MadeStrategy()
        self._watch: Watch | None = None
        self._lay_out()
        self._connect()

    def show_takeaway(self, takeaway: Takeaway, made: Strategy | None, origin: str, *, may_undo: bool) -> None:
        """``origin`` is the meeting's name; ``may_undo``: nothing was done since the strategy was made."""
        self.takeaway = takeaway
        first = breakable(takeaway.text.strip())
        self._kind.setText(self._kind_words(takeaway))
        self._text.setText(first)
        is_idea, is_thanks = takeaway.kind is TakeawayKind.IDEA, takeaway.kind is TakeawayKind.THANKS
        self._make.setVisible(is_idea and made is None)
        self._say.setVisible(is_thanks and not takeaway.thanks_said)
        self._made.setVisible(made is not None)
        if made:
            self._made.show_origin(self._words_of.from_meeting(origin) if origin else "", may_undo=may_undo)
        self._name(first)

    def look_over(self, context: Context, write: Callable[[str], object]) -> None:
        """What was kept so quickly that nothing was offered in the field is offered here. ``write`` is given the words
        as they are to be.
        """
        if self._watch is None:
            self._watch = watch_for(Written(self._change, lambda: self.takeaway.text, write), context)
            self.layout().addWidget(self._watch.strip)
        self._watch.look()

    def start(self) -> None:
        """Where somebody goes on who came here by a key."""
        stops = (self._made.open, self._make, self._say, self._change)
        next(stop for stop in stops if stop.isVisibleTo(self)).setFocus(Qt.FocusReason.OtherFocusReason)

    def forget_undo(self) -> None:
        if self._made.undo.hasFocus():
            self._made.open.setFocus(Qt.FocusReason.OtherFocusReason)
        self._made.undo.hide()

    # inside

    def _lay_out(self) -> None:
        words = holder(
            row(
                (Glyph(ICONS[self.takeaway.kind], "text2", 16), Qt.AlignmentFlag.AlignTop),
                (col(self._kind, self._text, gap=1), 1),
                gap=10,
            )
        )
        acts = Flow(self._make, self._say, self._change, self._trash, gap=4, line_gap=0)
        fill(QVBoxLayout(self), (Reflow((words, 1), acts, gap=8, stacked_gap=0, below=430), self._made), 6)

    def _connect(self) -> None:
        for button, wish in (
            (self._change, self.change_wanted),
            (self._trash, self.trash_wanted),
            (self._make, self.strategy_wanted),
            (self._say, self.said),
            (self._made.open, self.open_wanted),
            (self._made.undo, self.undo_wanted),
        ):
            button.clicked.connect(wish)

    def _kind_words(self, takeaway: Takeaway) -> str:
        kind, alias = self._words_of.takeaway_kind(takeaway.kind), takeaway.alias.strip()
        facts = [kind, *([alias] if alias else [])]
        if takeaway.kind is TakeawayKind.THANKS and takeaway.thanks_said:
            facts.append(self.tr("said"))
        return self._words_of.dotted(facts)

    def _name(self, first: str) -> None:
        """Several rows have the same words on their buttons."""
        line = isolated(first.splitlines()[0])
        self._make.setText(self.tr("Make a strategy"))
        self._say.setText(self.tr("Said"))
        for button, name in (
            (self._make, self.tr("Make a strategy: {words}")),
            (self._say, self.tr("Said: {words}")),
            (self._change, self.tr("Change: {words}")),
            (self._trash, self.tr("Move to trash: {words}")),
        ):
            button.setAccessibleName(name.format(words=line))
        self._change.setToolTip(self.tr("Change"))
        self._trash.setToolTip(self.tr("Move to trash"))


class MadeStrategy(Card):
    """ "Becomes a strategy, from Tuesday group, 24 November"."""

    def __init__(self) -> None:
        super().__init__("soft", (14, 8, 10, 8), 2)
        self._from = text("", "muted", wrap=True)
        self.undo, self.open = Button(self.tr("Undo"), "link"), Button(self.tr("Open"), "link")
        self.undo.setAccessibleName(self.tr("Undo making the strategy"))
        self.open.setAccessibleName(self.tr("Open the strategy"))
        words = holder(col(text(self.tr("Becomes a strategy"), "label", wrap=True), self._from, gap=1))
        said = holder(row(Glyph("sprout", "accent_text", 18), (words, 1), gap=12))
        self.add(Reflow((said, 1), Flow(self.undo, self.open, gap=4, line_gap=0), gap=8, stacked_gap=2))

    def show_origin(self, origin: str, *, may_undo: bool) -> None:
        self._from.setText(origin)
        self._from.setVisible(bool(origin))
        self.undo.setVisible(may_undo)
