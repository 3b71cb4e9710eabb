"""Brings the form and the sitting together: an answer is saved at once, typing after a pause, and the line says so."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import QObject, QTimer, Signal

from peercompanion.domain.mood import MOST_FEELINGS, MOST_TAGS
from peercompanion.errors import PeerCompanionError
from peercompanion.ui import same_place
from peercompanion.ui.autosave import Autosave
from peercompanion.ui.context import Context
from peercompanion.ui.today.draft import Draft
from peercompanion.ui.today.form import HOPE_ROWS, Form
from peercompanion.ui.today.saved_line import SavedLine
from peercompanion.ui.today.sitting import HOLDS_FOR, Kept, Sitting
from peercompanion.ui.widgets.notice import announce

BEGUN, AMID_WORDS = "begun", "amid_words"

Answer = Callable[[Draft], Draft]


class CheckIn(QObject):
    """``by`` is the page, whose writes these are. ``kept`` after every save, so that the week can follow; ``turned``
    when it may have begun or ended.
    """

    kept, turned = Signal(), Signal()

    def __init__(self, context: Context, by: QObject) -> None:
        super().__init__(by)
        self._context = context
        self._sitting = Sitting(context.companion, by)
        self._draft = Draft()
        self.form = Form(context)
        self._line = SavedLine(self.form.right_now.notice, context.words, context.companion.clock.now, self._undo)
        self._pause = Autosave(self, self._keep_typed)
        self._limit = QTimer(self, singleShot=True, interval=HOLDS_FOR // timedelta(milliseconds=1))
        self._connect()
        self.start_fresh()

    @property
    def open(self) -> bool:
        """Whether there is anything that Done would close."""
        return self._sitting.entry is not None or self._current() != Draft()

    @property
    def unsaved(self) -> bool:
        wanted, saved = self._current(), self._sitting.saved
        return wanted != saved and (wanted.says_something or saved.says_something)

    def answer(self, answer: Answer) -> None:
        """One act of the person: onto the open entry, or the first of a new one."""
        self._context.frame.attempt(lambda: self._take(answer), self._tell)

    def answer_with(self, digit: int) -> None:
        """Keys 1 to 5, and 0 for an entry without a rating. The focus among the faces goes along with the key."""
        if digit and not self.form.right_now.has_faces_focus:
            announce(self.form, self._context.words.mood(digit))  # nothing with the focus tells it
        self.answer(Draft.just_here if digit == 0 else lambda draft: draft.rated("mood", digit))
        if self.form.right_now.has_faces_focus:
            self.form.right_now.focus_faces()

    def write_on(self, letter: str) -> bool:
        """Who types on after an answer means the lines. Not before one: it may be a passphrase, typed too late."""
        return bool(letter) and self.open and self.form.write(letter)

    def finish(self) -> None:
        """Done: everything is saved, and the next answer is a new entry."""
        if self.open:
            self._context.frame.attempt(self.flush, lambda _kept: self._close())

    def flush(self) -> Kept:
        """Save what is not saved yet. Raises what the store raises; all of it stays on the screen then."""
        self._pause.drop()
        self._draft = self.form.completed(self._draft)
        self.form.show_draft(self._draft)
        return self._keep()

    def start_fresh(self) -> None:
        """Without a look at the vault, which may be locked by now."""
        self._pause.drop()
        self._limit.stop()
        self._sitting.end()
        self._draft = Draft()
        self.form.fold()
        self.form.show_draft(self._draft)
        self._line.fresh(None)
        self.turned.emit()

    def place(self) -> str:
        entry = self._sitting.entry
        if entry is None:
            return ""
        return f"{AMID_WORDS if self.form.at_the_note and self.form.has_words else BEGUN} {entry.id}"

    def come_back(self, place: str) -> None:
        """Go on where a lock fell into the middle of words; else it has ended the entry, as Done would."""
        how, id = same_place.told(place)
        if id is None:
            return
        self._sitting.resume(id)
        if how != AMID_WORDS:
            self._line.kept_before(self._sitting.entry)
            self._sitting.end()
            return
        self._draft = self._sitting.saved
        self.form.show_draft(self._draft)
        self._limit.start()
        self._line.goes_on(self._sitting.entry)
        self.turned.emit()

    def reread(self) -> None:
        """What was saved follows the store; what is not saved yet stays as it is."""
        before = self._current()
        self._draft = self._sitting.reread(before)
        self.form.show_draft(self._draft)
        if self._draft != before and self.form.right_now.has_faces_focus:
            self.form.right_now.focus_faces()
        if not self._sitting.entry and (self._draft != before or not self.open):
            self._line.fresh(self._draft.happened)
        elif self._draft != before:
            self._line.saved_elsewhere(self._sitting.entry)

    def step_back(self) -> bool:
        """Esc: close what is open, leave the note, end the entry, in this order."""
        if self.form.close_innermost():
            return True
        if self.form.writing:
            self._keep_typed()
            self.form.right_now.focus_faces()
            return True
        was_open = self.open
        self.finish()
        return was_open

    def _connect(self) -> None:
        self.form.answered.connect(self.answer)
        self.form.typed.connect(self._on_typing)
        self.form.done.connect(self.finish)
        self.form.rows_wanted.connect(self._add_rows)
        self._limit.timeout.connect(self._close_when_over)

    def _current(self) -> Draft:
        return replace(self._draft, note=self.form.words())

    def _take(self, answer: Answer) -> Kept | None:
        """None where it was not taken, and the line says why."""
        if self._sitting.over:
            self.flush()
            self.start_fresh()
        if self._pause.pending:
            self._keep_note()
        wanted = answer(self._current())
        if refusal := self._refusal(wanted):
            self.form.show_draft(self._draft)
            self._line.refused(refusal)
            return None
        self._draft = wanted
        self.form.show_draft(wanted)
        return self._keep()

    def _keep(self) -> Kept:
        try:
            kept = self._sitting.keep(self._draft)
        except PeerCompanionError:
            self._line.not_saved()
            self.turned.emit()
            raise
        if kept is not Kept.NOTHING_NEW:
            self._draft = self._sitting.saved
            self.form.show_draft(self._draft)
            self._limit.start()
            self.kept.emit()
            self.turned.emit()
        return kept

    def _keep_note(self) -> Kept:
        """The words alone, so that they are a step of their own for Undo."""
        self._pause.drop()
        self._draft = self._current()
        return self._keep()

    def _keep_typed(self) -> None:
        """After a pause: nobody waits for an exception here, so a known error becomes a banner and the words stay."""
        self._context.frame.attempt(self._keep_note, self._tell_typed)

    def _on_typing(self) -> None:
        """At every key. Going on with a note is going on with its entry, however long the pause was."""
        if self._sitting.over and self._draft == self._sitting.saved and not self._draft.note:
            self._sitting.end()
            self._draft = Draft()
            self.form.show_draft(self._current())
        self._sitting.touch()
        self._pause.touch()
        self.form.allow_done(self._draft.says_something or self.form.has_words)
        self.turned.emit()

    def _close(self) -> None:
        was_kept = self._sitting.entry is not None
        self.start_fresh()
        self.form.right_now.focus_faces()
        if was_kept:
            self._line.closed()

    def _close_when_over(self) -> None:
        """Nobody's sentence is closed while they think about it."""
        in_a_sentence = self.form.writing and self.form.has_words
        if self._sitting.over and not self.unsaved and not in_a_sentence:
            self.start_fresh()

    def _add_rows(self) -> None:
        companion = self._context.companion
        wanted = replace(companion.choices, rows=companion.choices.rows | HOPE_ROWS)
        self._context.frame.attempt(lambda: companion.save_choices(wanted), lambda _: self._say_rows_added())

    def _say_rows_added(self) -> None:
        self.form.focus_steps()
        self._line.rows_added()

    def _undo(self) -> None:
        self._context.frame.undo()
        if not self._sitting.entry:
            self.form.right_now.focus_faces()

    def _tell(self, kept: Kept | None) -> None:
        entry = self._sitting.entry
        if kept is Kept.EMPTIED:
            self._line.emptied()
        elif kept is Kept.SAVED and entry:
            self._line.saved(entry)
        elif kept is Kept.NOTHING_NEW and not entry:
            self._line.fresh(self._draft.happened)

    def _tell_typed(self, kept: Kept) -> None:
        entry = self._sitting.entry
        if kept is Kept.SAVED and entry:
            self._line.saved_again(entry)
        else:
            self._tell(kept)

    def _refusal(self, wanted: Draft) -> str:
        """Why this cannot be kept; "" where it can."""
        if len(wanted.feelings) > MOST_FEELINGS:
            return self.tr("%n word(s) fit. Take one away first.", "", MOST_FEELINGS)
        if len(wanted.tags) > MOST_TAGS:
            return self.tr("%n tag(s) fit. Take one away first.", "", MOST_TAGS)
        return ""
