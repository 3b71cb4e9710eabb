"""The card with the faces, in the order of effort: face, saved, rows, words, tags, note, Done.

It shows a Draft and says what the person wants; it stores nothing.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from peercompanion.domain.choices import Row
from peercompanion.domain.mood import LONGEST_TAG
from peercompanion.ui.context import Context
from peercompanion.ui.layout import Card, Flow, Reflow, col, holder, row, rule
from peercompanion.ui.today.draft import Draft
from peercompanion.ui.today.feelings import Feelings
from peercompanion.ui.today.labelled import Labelled
from peercompanion.ui.today.own_words import OwnWords
from peercompanion.ui.today.right_now import RightNow
from peercompanion.ui.today.steps import Steps
from peercompanion.ui.widgets.buttons import Button, ChipLink
from peercompanion.ui.widgets.help_line import HelpLine
from peercompanion.ui.widgets.note_edit import NoteEdit
from peercompanion.ui.widgets.prompt_line import PromptLine
from peercompanion.ui.widgets.text import yielding

HOPE_ROWS = frozenset({Row.HOPE, Row.CONNECTED, Row.CONTROL})
FOOT_BELOW = 420


class Form(Card):
    answered = Signal(object)  # what one act makes of a draft: Draft -> Draft
    typed = Signal()
    done = Signal()
    rows_wanted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(pad=(24, 22, 24, 22), gap=0)
        words, moods = context.words, context.companion.moods
        self._words, self._preferences = words, context.preferences
        self.right_now = RightNow(words, context.companion.clock.now)
        self._steps = Steps(words)
        self._add_rows = ChipLink(self.tr("Add these rows"), "plus")
        self._feelings = Feelings(words, moods.feelings)
        self._tags = OwnWords(ChipLink(self.tr("Add a tag"), "plus"), self.tr("A tag"), LONGEST_TAG, moods.tags)
        self._tags_line = Labelled(words.row(Row.TAGS), self._tags, "label")
        self._note = NoteEdit(words.row(Row.NOTE), self.tr("A few words, if you like"))
        self._prompt = PromptLine(words.prompts("bad_day"), first=context.companion.clock.now().toordinal())
        self._help = HelpLine("", "")
        self._done = Button(self.tr("Done"), "primary")
        self._done.setToolTip(self.tr("All is saved; this closes the entry (Ctrl+Enter)"))
        self.show_help_line()
        self._lay_out()
        self._connect()

    def show_draft(self, draft: Draft) -> None:
        self.right_now.show_draft(draft)
        self._steps.show_draft(draft)
        self._feelings.set_feelings(draft.feelings)
        self._tags.set_words(draft.tags)
        if draft.note != self.words():
            with QSignalBlocker(self._note):
                self._note.set_words(draft.note)
        self.allow_done(draft.says_something)

    def show_rows(self, rows: frozenset[Row], offer_hope: bool) -> None:
        self._steps.set_rows(rows)
        for block, shown in (
            (self._steps_block, bool(rows.intersection(self._words.rows_of_steps()))),
            (self._offer_block, offer_hope and not rows & HOPE_ROWS),
            (self._feelings_block, Row.FEELINGS in rows),
            (self._tags_block, Row.TAGS in rows),
            (self._note_block, Row.NOTE in rows),
        ):
            if block.isHidden() is shown:
                block.setVisible(shown)

    def show_prompts(self, wanted: bool) -> None:
        """The same on every day, whatever was felt or written."""
        self._prompt.set_wanted(wanted)

    def show_help_line(self) -> None:
        words = self._words
        self._help.set_line(words.help_lead(), words.first_line(self._preferences))

    def allow_done(self, there_is_something: bool) -> None:
        self._done.setEnabled(there_is_something)

    def words(self) -> str:
        return self._note.words()

    @property
    def has_words(self) -> bool:
        """Asked at every key, so without fetching them."""
        return not self._note.document().isEmpty()

    @property
    def writing(self) -> bool:
        return self._note.hasFocus()

    @property
    def at_the_note(self) -> bool:
        """The keys go there as soon as the window has them."""
        return self.window().focusWidget() is self._note

    def write(self, letter: str) -> bool:
        """At the end of the lines, with the focus there; whether they are among the rows."""
        if self._note_block.isHidden():
            return False
        self._note.setFocus(Qt.FocusReason.OtherFocusReason)
        self._note.moveCursor(QTextCursor.MoveOperation.End)
        self._note.insertPlainText(letter)
        return True

    def completed(self, draft: Draft) -> Draft:
        """With the note as it is, and with a tag or a feeling that was typed and not entered yet."""
        whole = replace(draft, note=self.words())
        for field, typed in (("tags", self._tags.take_typed()), ("feelings", self._feelings.take_typed())):
            whole = whole.with_word(field, typed, there=True) if typed else whole
        return whole

    def close_innermost(self) -> bool:
        """A panel or a field that is open; whether there was one."""
        return self.right_now.close_time() or self._tags.close_field() or self._feelings.close_field()

    def focus_steps(self) -> None:
        self._steps.focus_first()

    def fold(self) -> None:
        """As at the start."""
        self._feelings.fold()
        self._tags.close_field()
        self.right_now.close_time()

    def set_stacked(self, stacked: bool) -> None:
        for part in (self._steps, self._feelings, self._tags_line):
            part.set_stacked(stacked)

    def _lay_out(self) -> None:
        about = yielding(self.tr("Hope, connection, control"), "muted")
        offer = Reflow((about, 1), Flow(self._add_rows), stacked_gap=2)
        foot = Reflow((self._help, 1), holder(row(..., self._done)), gap=12, below=FOOT_BELOW)
        self._steps_block = _block(self._steps, below=14)
        self._offer_block = _block(offer, below=12)
        self._feelings_block = _block(self._feelings, below=10)
        self._tags_block = _block(self._tags_line, below=10)
        self._note_block = _block(holder(col(self._note, self._prompt, gap=0)), below=0)
        blocks = (self._steps_block, self._offer_block, self._feelings_block, self._tags_block, self._note_block)
        self.add(self.right_now, 12, rule(), 12, *blocks, foot)

    def _connect(self) -> None:
        self.right_now.answered.connect(self.answered)
        self._steps.answered.connect(lambda rating, value: self._say(lambda draft: draft.rated(rating, value)))
        self._feelings.toggled.connect(lambda word, on: self._say(lambda draft: draft.with_word("feelings", word, on)))
        self._tags.toggled.connect(lambda word, on: self._say(lambda draft: draft.with_word("tags", word, on)))
        self._note.textChanged.connect(self.typed)
        self._add_rows.clicked.connect(self.rows_wanted)
        self._done.clicked.connect(self.done)

    def _say(self, answer) -> None:
        self.answered.emit(answer)


def _block(part: QWidget, below: int) -> QWidget:
    """With its own room below, which goes when it goes."""
    return holder(col(part, below, gap=0))
