"""A check-in, written on in place: the words first, then everything else that can stand in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from uuid import UUID, uuid4

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor

from peercompanion.domain.choices import Row
from peercompanion.domain.mood import LONGEST_TAG, MOST_FEELINGS, MOST_TAGS, Mood, MoodKind
from peercompanion.ui.context import Context
from peercompanion.ui.journal.editor import Editor
from peercompanion.ui.journal.face_line import FaceLine
from peercompanion.ui.layout import Reflow
from peercompanion.ui.today.draft import Draft
from peercompanion.ui.today.feelings import Feelings
from peercompanion.ui.today.labelled import Labelled
from peercompanion.ui.today.own_words import OwnWords
from peercompanion.ui.today.steps import Steps
from peercompanion.ui.widgets.buttons import Button, ChipLink
from peercompanion.ui.widgets.date_time import DateTimeField
from peercompanion.ui.widgets.note_edit import NoteEdit
from peercompanion.ui.widgets.text import text
from peercompanion.ui.widgets.typed import digit

FACES_BESIDE = 400
TYPED = frozenset({"note", "happened"})


class MoodEditor(Editor[Mood]):
    def __init__(self, context: Context, by: object, stored: Mood) -> None:
        super().__init__(context, by, stored)
        words, moods = context.words, context.companion.moods
        self._sitting = uuid4()
        self._draft = Draft.of(stored)
        self._faces = FaceLine(words.moods(), self.tr("Mood"))
        self._here = Button(self.tr("Just here"), "quiet", "circle-dashed")
        self._here.setToolTip(self.tr("An entry without a rating"))
        self._here.setCheckable(True)
        self._note = NoteEdit(words.row(Row.NOTE), self.tr("A few words, if you like"), (5, 14))
        self._steps = Steps(words)
        self._feelings = Feelings(words, moods.feelings)
        self._tags = OwnWords(ChipLink(self.tr("Add a tag"), "plus"), self.tr("A tag"), LONGEST_TAG, moods.tags)
        self._tags_line = Labelled(words.row(Row.TAGS), self._tags, "label")
        self._when = DateTimeField(self.tr("When"))
        self._when_line = Labelled(self.tr("When"), self._when, "label")
        self._to_come = text(
            self.tr("That is still to come. The time from before holds until then."), "note", wrap=True
        )
        self._arrange()
        self._show_rows()
        self.show_stored()
        self._connect()

    def wanted(self) -> Mood | None:
        draft = replace(self._draft, note=self._note.words())
        changes = draft.since(Draft.of(self.stored))
        if not draft.says_something:
            return None
        return replace(self.stored, **changes) if changes else self.stored

    def show_stored(self) -> None:
        self._draft = Draft.of(self.stored)
        with QSignalBlocker(self._note):
            if self._note.words() != self.stored.note:
                self._note.set_words(self.stored.note)
        self._when.set_latest(self.context.companion.clock.now())
        self._when.set_value(self.stored.happened.replace(tzinfo=None))
        self._to_come.hide()
        self._show_draft()

    def save(self, value: Mood) -> Mood:
        changed = frozenset(Draft.of(value).since(Draft.of(self.stored)))
        merge = f"{self._sitting} {min(changed)}" if len(changed) == 1 and changed <= TYPED else None
        return self.context.companion.moods.save(value, by=self.by, merge=merge)

    def fetch(self, id: UUID) -> Mood:
        return self.context.companion.moods.get(id)

    def throw_away(self) -> None:
        self.context.companion.moods.trash(self.stored.id, by=self.by)

    def as_own(self, value: Mood) -> Mood:
        return replace(value, id=uuid4(), day=None, stamp=None)

    def write_at(self, position: int) -> None:
        cursor = self._note.textCursor()
        if position < 0:
            cursor.movePosition(QTextCursor.MoveOperation.End)
        else:
            cursor.setPosition(min(position, self._note.document().characterCount() - 1))
        self._note.setTextCursor(cursor)
        self._note.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_innermost(self) -> bool:
        return self._tags.close_field() or self._feelings.close_field()

    def take_typed(self) -> None:
        for field, typed in (("tags", self._tags.take_typed()), ("feelings", self._feelings.take_typed())):
            if typed:
                self._draft = self._draft.with_word(field, typed, there=True)
        self._show_draft()

    def set_stacked(self, stacked: bool) -> None:
        for part in (self._steps, self._feelings, self._tags_line, self._when_line):
            part.set_stacked(stacked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys 1 to 5 among the faces, as on Today."""
        in_faces = self._faces.isAncestorOf(self.window().focusWidget() or self)
        answer = digit(event)
        if in_faces and answer and answer <= 5:
            self._faces.choose(answer)
            self._faces.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def _show_rows(self) -> None:
        """The rows the person chose to see, and those that are answered in this entry."""
        chosen, stored = self.context.companion.choices.rows, self.stored
        answered = {row for row in self.context.words.rows_of_steps() if getattr(stored, row.value) is not None}
        self._steps.set_rows(chosen | answered)
        self._feelings.setVisible(Row.FEELINGS in chosen or bool(stored.feelings))
        self._tags_line.setVisible(Row.TAGS in chosen or bool(stored.tags))

    def _arrange(self) -> None:
        self.lay_out(
            Reflow((self._faces, 1), self._here, below=FACES_BESIDE, stacked_gap=4),
            12,
            self._note,
            10,
            self.help_line(),
            18,
            self._steps,
            12,
            self._feelings,
            10,
            self._tags_line,
            10,
            self._when_line,
            self._to_come,
        )

    def _connect(self) -> None:
        self._faces.chosen.connect(lambda level: self._answer(lambda draft: draft.rated("mood", level)))
        self._here.clicked.connect(lambda: self._answer(Draft.just_here))
        self._note.textChanged.connect(self.typed)
        self._steps.answered.connect(lambda rating, value: self._answer(lambda draft: draft.rated(rating, value)))
        self._feelings.toggled.connect(
            lambda word, on: self._answer(lambda draft: draft.with_word("feelings", word, on))
        )
        self._tags.toggled.connect(lambda word, on: self._answer(lambda draft: draft.with_word("tags", word, on)))
        self._when.changed.connect(self._take_time)

    def _answer(self, answer: Callable[[Draft], Draft]) -> None:
        wanted = answer(self._draft)
        if refusal := self._refusal(wanted):
            self.notice.say(refusal, icon="info")
            self._show_draft()
            return
        self.act(lambda: self._take(wanted))

    def _take(self, wanted: Draft) -> None:
        self._draft = wanted
        self._show_draft()

    def _take_time(self) -> None:
        """The fields of the date say every step on the way to it, so it is saved after a pause."""
        moment = self._moment()
        to_come = moment > self.context.companion.clock.now()
        self._to_come.setVisible(to_come)
        if not to_come:
            self._draft = replace(self._draft, happened=moment)
            self.typed()

    def _moment(self) -> datetime:
        """On the wall clock of the place where it was: an entry from a journey keeps its offset."""
        moment, before = self._when.value(), self.stored.happened
        at_home = before.utcoffset() == before.astimezone().utcoffset()
        return moment if at_home else moment.replace(tzinfo=before.tzinfo)

    def _show_draft(self) -> None:
        draft = self._draft
        self._faces.set_value(draft.mood)
        here = draft.kind is MoodKind.JUST_HERE
        self._here.setChecked(here)
        self._here.set_kind("quiet-accent" if here else "quiet")
        self._here.set_icon("circle-check" if here else "circle-dashed")
        self._steps.show_draft(draft)
        self._feelings.set_feelings(draft.feelings)
        self._tags.set_words(draft.tags)

    def _refusal(self, wanted: Draft) -> str:
        """Why this cannot be kept; "" where it can."""
        if len(wanted.feelings) > MOST_FEELINGS:
            return self.tr("%n word(s) fit. Take one away first.", "", MOST_FEELINGS)
        if len(wanted.tags) > MOST_TAGS:
            return self.tr("%n tag(s) fit. Take one away first.", "", MOST_TAGS)
        return ""
