"""One note, to write. Everything is kept as it is typed; it is private until it is opened for the group."""

from dataclasses import replace
from uuid import UUID, uuid4

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from peercompanion.domain.note import LONGEST_TITLE, Ask, Audience, Comfort, Note
from peercompanion.errors import ChangedElsewhere, NotFound
from peercompanion.ui.autosave import Autosave
from peercompanion.ui.context import Context
from peercompanion.ui.guard import guarded, strip_for
from peercompanion.ui.layout import Card, Flow, Reflow, col, holder, row
from peercompanion.ui.meetings.bounded_edit import ENTER, BoundedEdit
from peercompanion.ui.meetings.points_field import PointsField
from peercompanion.ui.widgets.buttons import Button, tool
from peercompanion.ui.widgets.help_line import HelpLine
from peercompanion.ui.widgets.note_edit import NoteEdit
from peercompanion.ui.widgets.prompt_line import PromptLine
from peercompanion.ui.widgets.quiet_line import QuietLine
from peercompanion.ui.widgets.segmented import Segmented
from peercompanion.ui.widgets.text import Badge, text


class NoteEditor(Card):
    """One sitting: made for it, and let go after it. Its saves are one undo step.

    ``note`` is what is stored: None until there is a word in it. ``by`` is the page, whose saves these are.
    """

    done, thrown_away = Signal(), Signal()
    comfort_wanted = Signal(object)  # for a note that is stored

    def __init__(self, context: Context, by: QWidget, note: Note | None = None) -> None:
        super().__init__("pop", (20, 18, 20, 16), 14)
        self.note = note
        self._context, self._by = context, by
        self._id, self._sitting = note.id if note else uuid4(), uuid4()
        self._autosave = Autosave(self, self._save_in_a_pause)
        self._build()
        self._lay_out()
        self._show(note)
        self._connect()

    @property
    def id(self) -> UUID:
        """Of what is written here, stored or not yet."""
        return self.note.id if self.note else self._id

    @property
    def is_blank(self) -> bool:
        return not (self._title.words().strip() or self._body.words().strip() or self._points.points)

    @property
    def has_unsaved(self) -> bool:
        return self._wanted() != self.note and not (self.is_blank and self.note is None)

    def start(self) -> None:
        self._title.focus_end()

    def address(self, audience: Audience) -> None:
        """Before a word of it is written."""
        self._audience.set_value(audience)
        self._show_comfort()

    def store(self) -> None:
        """Raises what saving raises; the words stay. A note without a word is not stored."""
        self._autosave.drop()
        wanted = self._wanted()
        if wanted is None or wanted == self.note:
            return
        try:
            self.note = self._save(wanted)
        except (ChangedElsewhere, NotFound):
            self._keep_as_another(wanted)
        self._say_saved()

    def leave(self) -> None:
        """Keep everything; a note whose words were all taken away goes to the trash."""
        self.store()
        if self.is_blank and self.note is not None:
            self._context.companion.notes.trash(self.note.id, by=self._by)
            self.note = None
            self._context.frame.notify(self.tr("Empty, so moved to trash."), undo=True)

    def reread(self) -> None:
        """Unsaved words stay. Raises NotFound where the note is gone."""
        if self.note is None or self.has_unsaved:
            return
        stored = self._context.companion.notes.get(self.note.id)
        if stored != self.note:
            self._show(stored)

    def take(self, note: Note) -> None:
        """It was opened or closed; the words are the same."""
        self.note = note
        self._show_comfort()

    def _take_sentence(self, sentence: str) -> None:
        """At the end of the few lines, as one step of the field's own undo."""
        cursor = self._body.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText(f"\n{sentence}" if self._body.words().strip() else sentence)
        self._body.setTextCursor(cursor)
        self._body.setFocus(Qt.FocusReason.OtherFocusReason)

    # building

    def _build(self) -> None:
        words = self._context.words
        self._title = BoundedEdit(self.tr("Title"), LONGEST_TITLE, self.tr("What is it about?"))
        self._points = PointsField(lambda point: strip_for(point, self._context))
        self._body = NoteEdit(self.tr("A few lines"), self.tr("A few words, if you like"), (2, 10))
        starters = words.prompts("sharing_starters")
        today = self._context.companion.clock.now().toordinal()
        self._prompt = PromptLine(words.prompts("before"), starters, first=today)
        self._prompt.set_wanted(self._context.companion.choices.prompts)
        self._help = HelpLine(words.help_lead(), words.first_line(self._context.preferences))
        self._ask = Segmented(self._ask_words(), [(None, self.tr("Nothing special"), None), *self._asks()])
        self._audience = Segmented(self.tr("For"), [(way, words.audience(way), None) for way in Audience])
        dial = [(comfort, words.comfort(comfort), words.comfort_icon(comfort)) for comfort in Comfort]
        self._comfort = Segmented(self.tr("How open it is"), dial)
        self._how_open = text("", "muted", wrap=True)
        self._only_me = Badge(self.tr("Only for me"), "lock")
        self._notice = QuietLine(words, lambda: (self._title.words(), self._points.points, self._body.words()))
        self._trash = tool("trash-2", self.tr("Move to trash"))
        self._done = Button(self.tr("Done"), "soft", key_hint=self.tr("Esc"))

    def _ask_words(self) -> str:
        return self.tr("What I'd like back")

    def _asks(self) -> list[tuple[Ask, str, None]]:
        return [(ask, self._context.words.ask(ask), None) for ask in Ask]

    def _lay_out(self) -> None:
        self._dial = holder(col(text(self.tr("How open it is"), "label"), self._comfort, self._how_open, gap=6))
        self.add(
            holder(
                col(
                    row(text(self.tr("Title"), "label"), ..., self._only_me), guarded(self._title, self._context), gap=4
                )
            ),
            holder(col(text(self.tr("Points, each said in one breath"), "label", wrap=True), self._points, gap=4)),
            holder(
                col(
                    text(self.tr("A few lines"), "label"),
                    guarded(self._body, self._context),
                    self._prompt,
                    self._help,
                    gap=6,
                )
            ),
            holder(col(text(self._ask_words(), "label"), self._ask, gap=6)),
            holder(col(text(self.tr("For"), "label"), self._audience, gap=6)),
            self._dial,
            Reflow((self._notice, 1), Flow(self._trash, self._done), gap=12, below=320),
        )

    def _connect(self) -> None:
        for field in (self._title, self._body):
            field.textChanged.connect(self._autosave.touch)
        self._points.changed.connect(self._autosave.touch)
        self._prompt.taken.connect(self._take_sentence)
        self._title.entered.connect(self._points.focus_first)
        self._title.walked.connect(lambda by: self._points.focus_first() if by > 0 else None)
        self._title.spilled.connect(self._take_spilled)
        self._points.spilled.connect(self._take_spilled)
        self._points.left.connect(lambda way: self._title.focus_end() if way < 0 else self._to_body())
        self._ask.chosen.connect(lambda _: self._save_in_a_pause())
        self._audience.chosen.connect(lambda _: self._change_audience())
        self._comfort.chosen.connect(self._want_comfort)
        self._trash.clicked.connect(self.thrown_away)
        self._done.clicked.connect(self.done)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.done.emit()
        else:
            super().keyPressEvent(event)

    # showing

    def _show(self, note: Note | None) -> None:
        self.note = note
        with QSignalBlocker(self._title), QSignalBlocker(self._body), QSignalBlocker(self._points):
            self._title.set_words(note.title if note else "")
            self._body.set_words(note.body if note else "")
            self._points.show_points(note.points if note else ())
        self._ask.set_value(note.ask if note else None)
        self._audience.set_value(note.audience if note else Audience.GROUP)
        self._show_comfort()
        self._say_saved()

    def _show_comfort(self) -> None:
        """A note for someone else is never on the sheet, so there is nothing to choose."""
        self._comfort.set_value(self.note.comfort if self.note else Comfort.PRIVATE)
        self._comfort.setVisible(self._audience.value is Audience.GROUP)
        self._how_open.setText(self._how_open_words())
        self._only_me.setVisible(self._comfort.value is Comfort.PRIVATE)

    def _how_open_words(self) -> str:
        if self._audience.value is Audience.SOMEONE_ELSE:
            return self.tr('It stays in "For someone else" and is never among what I bring.')
        return {
            Comfort.PRIVATE: self.tr("Nobody but me. It is not among what I bring."),
            Comfort.MAYBE: self.tr("Among what I bring, last and marked so."),
            Comfort.SHARE: self.tr("Among what I bring."),
        }[self._comfort.value]

    def _say_saved(self) -> None:
        if self.note and self.note.stamp:
            self._notice.saved(self.note.stamp.modified)
        else:
            self._notice.hint(self.tr("Kept as you write, and private."), "lock")

    def _to_body(self) -> None:
        self._body.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _take_spilled(self, rest: str, others: list[str]) -> None:
        """At the end of the few lines, where there is room for all."""
        lines = [line for line in (rest, *others) if line]
        cursor = QTextCursor(self._body.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        before = "\n" if self._body.words().strip() else ""
        cursor.insertText(before + "\n".join(lines))
        self._notice.say(self.tr('What was too long stands in "A few lines".'), icon="info")

    # keeping

    def _wanted(self) -> Note | None:
        """None without a word in it. What is for someone else is never open for the group."""
        if self.is_blank:
            return None
        values = {
            "title": self._title.words(),
            "body": self._body.words(),
            "points": self._points.points,
            "ask": self._ask.value,
            "audience": self._audience.value,
        }
        wanted = replace(self.note, **values) if self.note else Note(id=self._id, **values)
        return wanted.closed() if wanted.audience is Audience.SOMEONE_ELSE else wanted

    def _save_in_a_pause(self) -> None:
        self._context.frame.attempt(self.store)

    def _save(self, note: Note) -> Note:
        return self._context.companion.notes.save(note, by=self._by, merge=self._sitting)

    def _keep_as_another(self, wanted: Note) -> None:
        """The stored one was changed or removed meanwhile: it stays as it is, and these words become a private note."""
        self._id = uuid4()
        self.note = self._save(replace(wanted.closed(), id=self._id, stamp=None))
        self._show_comfort()
        said = self.tr("This was changed in another place. Your words are a note of their own now.")
        self._context.frame.notify(said)

    def _change_audience(self) -> None:
        self._save_in_a_pause()
        self._show_comfort()

    def _want_comfort(self, comfort: Comfort) -> None:
        """What is shown follows what is stored: a note is opened by one act, and only when there is something in it."""
        self._context.frame.attempt(self.store, lambda _: self._hand_over(comfort))

    def _hand_over(self, comfort: Comfort) -> None:
        self._show_comfort()
        if self.note is None:
            self._notice.say(self.tr("Write something first. It stays private until then."), icon="info")
        elif comfort is not self.note.comfort:
            self.comfort_wanted.emit(comfort)
