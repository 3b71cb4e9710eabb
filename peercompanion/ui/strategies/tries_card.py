"""What happened when a strategy was tried: a tally, a picture row by row, and from five pairs on what lies in the
middle; always with the sentence that says what this can and cannot show (domain/honest.py says how much may be said).
"""

from uuid import uuid4

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.domain import honest
from peercompanion.domain.attempt import Try
from peercompanion.domain.strategy import PUT_AWAY, Strategy
from peercompanion.errors import NotFound
from peercompanion.ui.context import Context
from peercompanion.ui.layout import Card, Flow, Reflow, col, fill, holder, row
from peercompanion.ui.leaving import let_go
from peercompanion.ui.strategies.middle_change import MiddleChanges
from peercompanion.ui.strategies.tries_picture import PAD, Key, TriesPicture
from peercompanion.ui.strategies.try_editor import TryEditor
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.more_button import MORE_AT_ONCE, MoreButton
from peercompanion.ui.widgets.picture import Pictured
from peercompanion.ui.widgets.text import text, yielding

AT_FIRST = 8


class TriesCard(Card):
    """``by`` is the page, whose writes these are. However many tries there are, only those shown are read. One card
    serves all strategies, one after the other.
    """

    rest_wanted = Signal()

    def __init__(self, context: Context, by: QWidget) -> None:
        super().__init__(pad=(24 - PAD, 20, 24 - PAD, 20), gap=8)
        self._context, self._by = context, by
        self._strategy: Strategy | None = None
        self._tries: list[Try] = []
        self._wanted = AT_FIRST
        self._editor: TryEditor | None = None
        self._build()
        self._lay_out()

    @property
    def is_writing(self) -> bool:
        return self._editor is not None

    def read(self) -> None:
        """What is being written stays as it is."""
        companion, id_ = self._context.companion, self._strategy.id
        tally = companion.tries.tally(id_)
        self._tries = companion.tries.of(id_, self._wanted)
        told = honest.told(tally)
        self._tally.setText(self._context.words.tally_line(told))
        self._rest.setVisible(honest.offers_rest(tally) and self._strategy.status not in PUT_AWAY)
        effect = honest.effect(companion.tries.changes(id_), companion.hard_moments.changes())
        changes = self._changes.show_effect(effect)
        self._show_more(tally.times)
        how = self.tr("Up and Down walk the tries, Enter opens one.")
        sentence = self._context.words.sentences((self._tally.text(), *changes, self._ease.text(), how))
        self._add.setAccessibleDescription(self._tally.text())
        today = companion.clock.now().date()
        self._picture.show_tries(self._tries, today, sentence)
        for part in (self._legend, self._pictured, self._ease):
            part.setVisible(bool(self._tries))

    def reread(self) -> None:
        if self._editor:
            try:
                self._editor.reread()
            except NotFound:
                self._close_editor()
        self.read()

    def show_strategy(self, strategy: Strategy) -> None:
        """What is being written goes on being written, if it is a try of this one."""
        if self._strategy is None or strategy.id != self._strategy.id:
            self._wanted = AT_FIRST
            self._take_editor_away()
        self._strategy = strategy
        self.reread()

    def begin_anew(self) -> None:
        self._pictured.begin_anew()

    def leave(self) -> None:
        """Raises what saving raises; the words stay."""
        if self._editor:
            self._editor.leave()

    def close_inner(self) -> bool:
        """Whether something was open here."""
        if self._editor is None:
            return False
        self._finish()
        return True

    # building

    def _build(self) -> None:
        name = self.tr("What happened when I tried")
        self._title = yielding(name, "title")
        self._tally = text("", "muted", wrap=True)
        self._rest = Button(self.tr("Harder three times. Rest it?"), "link", "moon")
        self._picture = TriesPicture(name, self._context.words)
        self._pictured = Pictured(self._picture, (self.tr("Day"), self.tr("What happened")))
        self._more = MoreButton()
        self._add = Button(self.tr("I tried it"), "link", "plus", name=self.tr("I tried it: add a try by hand"))
        self._changes = MiddleChanges(self._context.words)
        ease = self.tr("Hard moments often ease by themselves; this shows what happened, not what caused it.")
        self._ease = text(ease, "note", wrap=True)

    def _lay_out(self) -> None:
        before, after = text(self.tr("before"), "note"), text(self.tr("after"), "note")
        self._legend = holder(row(Key(False), before, 8, Key(True), after, gap=6))
        self._desk = QVBoxLayout()
        head = Reflow((self._title, 1), self._legend, gap=12, stacked_gap=2, below=340)
        links = Flow(self._add, self._more, gap=12)
        self.add(_inset(head, self._tally, holder(row(self._rest, ...))), self._pictured, fill(self._desk, (), 0))
        self.add(_inset(links, self._changes, self._ease))
        self._picture.opened.connect(self._open)
        self._more.clicked.connect(self._read_more)
        self._add.clicked.connect(self._add_by_hand)
        self._rest.clicked.connect(self.rest_wanted)

    # showing

    def _show_more(self, times: int) -> None:
        left = times - len(self._tries)
        self._more.offer(left, times)
        self._more.setVisible(left > 0)

    def _read_more(self) -> None:
        first_new = len(self._tries)
        self._wanted = first_new + MORE_AT_ONCE
        self.read()
        self._pictured.go_to(first_new)

    # writing

    def _open(self, number: int) -> None:
        """As it is stored once the one that is open was left, which may be the same."""
        wanted, companion, frame = self._tries[number].id, self._context.companion, self._context.frame
        self._finish_then(lambda: frame.attempt(lambda: companion.tries.get(wanted), self._write))

    def _add_by_hand(self) -> None:
        self._finish_then(self._save_new)

    def _save_new(self) -> None:
        """It is said by that press alone; all else may follow or not."""
        companion, frame, sitting = self._context.companion, self._context.frame, uuid4()
        attempt = Try(strategy=self._strategy.id, happened=companion.clock.now())

        def saved(stored: Try) -> None:
            self.read()
            self._write(stored, sitting)
            frame.notify(self.tr("Kept."), undo=True)

        frame.attempt(lambda: companion.tries.save(attempt, by=self._by, merge=sitting), saved)

    def _write(self, attempt: Try, sitting: object | None = None) -> None:
        self._editor = TryEditor(self._context, self._by, attempt, sitting)
        self._editor.changed.connect(self.read)
        self._editor.done.connect(self._finish)
        self._editor.remove_wanted.connect(self._remove)
        self._desk.addWidget(self._editor)
        self._add.hide()
        self._editor.start()

    def _finish(self) -> None:
        self._finish_then(lambda: None)

    def _finish_then(self, then) -> None:
        """While what is written cannot be saved, it stays."""

        def left(_: object) -> None:
            self._close_editor()
            then()

        self._context.frame.attempt(self.leave, left)

    def _close_editor(self) -> None:
        if self._editor is None:
            return
        written = self._editor.attempt.id
        self._add.show()
        place = next((at for at, each in enumerate(self._tries) if each.id == written), None)
        if place is None:
            self._add.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._pictured.go_to(place)
        self._take_editor_away()

    def _take_editor_away(self) -> None:
        editor, self._editor = self._editor, None
        if editor:
            self._add.show()
            self._desk.removeWidget(editor)
            editor.hide()
            let_go(editor)

    def _remove(self) -> None:
        """With all that was typed, so that undo brings back all of it."""
        frame = self._context.frame

        def remove() -> None:
            self.leave()
            self._context.companion.tries.remove(self._editor.attempt.id, by=self._by)

        def removed(_: object) -> None:
            self.read()
            self._close_editor()
            frame.notify(self.tr("Removed."), undo=True)

        frame.attempt(remove, removed)


def _inset(*parts: QWidget) -> QWidget:
    """As far in as the words of a row, around which there is room for its ring."""
    column = col(*parts, gap=8)
    column.setContentsMargins(PAD, 0, PAD, 0)
    return holder(column)
