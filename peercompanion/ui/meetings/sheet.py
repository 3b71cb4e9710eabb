"""What I want to bring, and behind the wall what stays with me."""

from collections.abc import Callable
from contextlib import suppress
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.domain.group import Group
from peercompanion.domain.meeting import Meeting
from peercompanion.domain.note import Audience, Comfort, Note
from peercompanion.errors import NotFound
from peercompanion.ui import same_place
from peercompanion.ui.context import Context
from peercompanion.ui.layout import fill
from peercompanion.ui.leaving import take_out
from peercompanion.ui.meetings.note_acts import NoteActs
from peercompanion.ui.meetings.note_editor import NoteEditor
from peercompanion.ui.meetings.note_list import NoteList
from peercompanion.ui.meetings.sheet_head import SheetHead
from peercompanion.ui.meetings.upcoming import to_bring
from peercompanion.ui.meetings.wall import Wall
from peercompanion.ui.widgets.text import text

NEW, WRITE = "new_note", "write"


class Sheet(QWidget):
    """``by`` is the page, whose writes these are; ``hold_meeting`` as in NoteActs."""

    changed = Signal()  # what stands on it, so that Tab finds its way

    def __init__(self, context: Context, by: QWidget, hold_meeting: Callable[[], Meeting | None]) -> None:
        super().__init__()
        self._context, self._by = context, by
        self._acts = NoteActs(context, by, hold_meeting)
        self._group: Group | None = None
        self._notes: list[Note] = []
        self._editor: NoteEditor | None = None
        self._came_from: UUID | None = None
        self._head = SheetHead(context.words)
        self._ready, self._wall = NoteList(context.words, one_open=True), Wall(context.words)
        self._lay_out()
        self._connect()

    @property
    def is_empty(self) -> bool:
        return not (self._editor or self._notes or not self._wall.isHidden())

    def read(self, group: Group | None, focus: UUID | None = None) -> None:
        """``focus``: the note that the keyboard follows. What is being written stays as it is."""
        self._group = group
        if self._editor:
            self._reread_editor(self._editor)
            return
        self._notes = to_bring(self._context.companion, group)
        self._ready.show_notes(self._notes)
        self._nothing.setVisible(not self._notes)
        self._head.show_notes(self._notes, group.check_in_seconds if group else None)
        if focus in self._ready.ids:
            self._ready.focus(focus)  # before the wall lets go of the card that has it now
        self._read_wall()
        if focus in self._wall.notes.ids:
            self._wall.notes.focus(focus)
        self.changed.emit()

    def show_listening(self, listens: bool) -> None:
        """There is nothing to be said, so no time is told. The notes stay as they are."""
        self._head.show_listening(listens)

    def start(self) -> None:
        """The focus on the first note, else on the way to one."""
        if not self._ready.focus():
            self._head.add.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def is_writing(self) -> bool:
        return self._editor is not None

    def stop(self, first: bool) -> QWidget:
        """Where the keyboard begins: the ``first`` note, or the one that is open; else the way to one."""
        cards = self._ready.cards
        return cards[0] if first and cards else self._ready.card(self._ready.open_one) or self._head.add

    def go_on(self) -> None:
        """The focus where it was: on what is written."""
        if self._editor:
            self._editor.start()

    def write_new(self) -> None:
        if self._editor and self._editor.note is None:
            self._editor.start()
        else:
            self.finish(self._begin)

    def write_for_someone_else(self) -> None:
        """Who is asked for while something new is being written gets that one."""
        if self._editor and self._editor.note is None:
            self._editor.address(Audience.SOMEONE_ELSE)
            self._editor.start()
        else:
            self.finish(lambda: self._begin(Audience.SOMEONE_ELSE))

    def write_on(self, id: UUID) -> None:
        """Opened for writing at once, and nothing else behind the wall with it. Raises NotFound."""
        self.finish(lambda: self._edit(id))

    def show_note(self, id: UUID) -> None:
        """Open on the sheet or behind the wall; what is in neither is opened for writing. Raises NotFound."""
        note = self._context.companion.notes.get(id)
        self.finish(lambda: self._show_stored(note))

    def set_comfort_of(self, id: UUID, comfort: Comfort) -> None:
        """Of a note elsewhere on the page, where the focus stays."""
        self.finish(lambda: self._acts.set_comfort(id, comfort, self._ready.ids, lambda _: self.read(self._group)))

    def leave(self) -> None:
        for card in (*self._ready.cards, *self._wall.notes.cards):
            card.leave()
        if self._editor:
            self._editor.leave()

    def place(self) -> str:
        """What is being written. A private note that lay open to be read is not opened again by itself."""
        if self._editor is None:
            return ""
        return NEW if self._editor.is_blank else f"{WRITE} {self._editor.id}"

    def come_back(self, place: str) -> None:
        how, id = same_place.told(place)
        if how == NEW:
            self.write_new()
        elif how == WRITE and id:
            with suppress(NotFound):
                self._edit(id)

    def finish(self, then: Callable[[], None] | None = None) -> None:
        """End writing, if it is going on. While what is written cannot be saved, it stays."""
        if self._editor:
            self._context.frame.attempt(self._editor.leave, lambda _: self._close_editor(then))
        elif then:
            then()

    def shut(self) -> None:
        """The page is out of sight: whoever opens it next sees no private word. Nothing is read or saved here.

        Words that could not be saved stay.
        """
        if self._editor and self._editor.has_unsaved:
            return
        self._take_editor_away()
        self._wall.shut()

    def step_back(self) -> bool:
        if self._editor:
            self.finish()
        elif self._wall.is_open:
            self._wall.toggle.turn(False)
            self._wall.toggle.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            return False
        return True

    # building

    def _lay_out(self) -> None:
        self._nothing = text(self.tr("Nothing yet. A note is private until I share it."), "muted", wrap=True)
        self._desk = fill(QVBoxLayout(), (), 0)
        fill(QVBoxLayout(self), (self._head, self._desk, self._nothing, self._ready, self._wall), 12)

    def _connect(self) -> None:
        self._head.add_wanted.connect(self.write_new)
        self._wall.turned.connect(lambda _: self._on_wall_turned())
        self._wall.more_wanted.connect(self._show_more_private)
        self._wall.toggle.walked.connect(lambda by: self._walk(self._wall.toggle, by))
        for notes in (self._ready, self._wall.notes):
            notes.typed.connect(self._say_where_words_went)
            notes.edit_wanted.connect(lambda id: self.finish(lambda: self._edit(id)))
            notes.comfort_wanted.connect(lambda id, comfort: self.finish(lambda: self._set_comfort(id, comfort)))
            notes.trash_wanted.connect(lambda id: self.finish(lambda: self._trash(id)))
            notes.ask_wanted.connect(lambda id: self.finish(lambda: self._ask_next(id)))
            notes.walked.connect(lambda id, by, notes=notes: self._walk(notes.card(id), by))
        self._ready.moved.connect(lambda id, by: self.finish(lambda: self._move(id, by)))
        self._ready.dropped.connect(lambda id, there: self.finish(lambda: self._carry(id, there)))

    # showing

    def _read_wall(self) -> None:
        notes = self._context.companion.notes
        self._wall.show_count(notes.private_count())
        reads = self._wall.is_open or self._wall.shown_alone
        self._wall.show_notes(notes.private() if reads else ())

    def _on_wall_turned(self) -> None:
        self._read_wall()
        self.changed.emit()

    def _show_more_private(self) -> None:
        before = set(self._wall.notes.ids)
        self._wall.show_more()
        self._on_wall_turned()
        self._wall.notes.focus(next(id for id in self._wall.notes.ids if id not in before))

    def _show_stored(self, note: Note) -> None:
        self.read(self._group, focus=note.id)
        if note.id in self._ready.ids:
            return
        self._wall.set_open(note.comfort is Comfort.PRIVATE)
        self._wall.look_up(note.id)
        self._read_wall()
        if note.id in self._wall.notes.ids:
            self._wall.notes.focus(note.id)
            self.changed.emit()
        else:
            self._edit(note.id)

    def _walk(self, stop: QWidget, by: int) -> None:
        """Up and Down lead through the sheet, over the wall's own line, and through what stands open behind it."""
        toggle = [] if self._wall.isHidden() else [self._wall.toggle]
        stops = [*self._ready.cards, *toggle, *self._wall.notes.cards]
        there = stops.index(stop) + by
        if 0 <= there < len(stops):
            stops[there].setFocus(Qt.FocusReason.TabFocusReason)

    # writing

    def _begin(self, audience: Audience = Audience.GROUP) -> None:
        self._came_from = self._focused_note()
        self._open_editor(None).address(audience)
        self._desk.addWidget(self._editor)
        self._nothing.hide()
        self._editor.start()
        self.changed.emit()

    def _edit(self, id: UUID) -> None:
        self._came_from = id
        editor = self._open_editor(self._context.companion.notes.get(id))
        place = next((notes for notes in (self._ready, self._wall.notes) if id in notes.ids), None)
        if place:
            place.write_in_place_of(id, editor)
        else:
            self._desk.addWidget(editor)
        editor.start()
        self.changed.emit()

    def _open_editor(self, note: Note | None) -> NoteEditor:
        editor = self._editor = NoteEditor(self._context, self._by, note)
        editor.done.connect(self.finish)
        editor.thrown_away.connect(self._throw_away)
        editor.comfort_wanted.connect(
            lambda comfort: self._acts.set_comfort(editor.note.id, comfort, self._ready.ids, editor.take)
        )
        return editor

    def _close_editor(self, then: Callable[[], None] | None = None) -> None:
        """The focus follows what was written; a private note of one's own shows for as long as it has it."""
        written = self._editor.note
        self._take_editor_away()
        if written and written.comfort is Comfort.PRIVATE:
            self._wall.show_alone(written.id)
        back_to = written.id if written else self._came_from
        self.read(self._group, focus=back_to)
        if back_to not in (*self._ready.ids, *self._wall.notes.ids):
            self._head.add.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if then:
            then()

    def _take_editor_away(self) -> None:
        editor, self._editor = self._editor, None
        if editor:
            take_out(editor)

    def _reread_editor(self, editor: NoteEditor) -> None:
        try:
            editor.reread()
        except NotFound:
            self._take_editor_away()
            self.read(self._group)

    def _focused_note(self) -> UUID | None:
        cards = (*self._ready.cards, *self._wall.notes.cards)
        return next((card.id for card in cards if card.hasFocus()), None)

    # acts

    def _say_where_words_went(self) -> None:
        self._context.frame.notify(self.tr("These words went nowhere. Enter opens the note to write in it."))

    def _set_comfort(self, id: UUID, comfort: Comfort) -> None:
        self._acts.set_comfort(id, comfort, self._ready.ids, self._follow)
        self.read(self._group)  # a dial that was turned in vain turns back

    def _follow(self, note: Note) -> None:
        """The focus stays with a note that was opened; one that was closed is out of sight at once."""
        if note.comfort is Comfort.PRIVATE:
            self._step_aside(note.id)
        else:
            self.read(self._group, focus=note.id)

    def _ask_next(self, id: UUID) -> None:
        self._acts.ask_next(id, lambda: self.read(self._group, focus=id))

    def _trash(self, id: UUID) -> None:
        self._acts.trash(id, lambda: self._step_aside(id))

    def _throw_away(self) -> None:
        """Stored first, so that its words can come back out of the trash."""
        editor = self._editor

        def stored(_: object) -> None:
            if editor.note is None:
                self._close_editor()
            else:
                self._acts.trash(editor.note.id, self._drop_editor)

        self._context.frame.attempt(editor.store, stored)

    def _drop_editor(self) -> None:
        self._take_editor_away()
        self.read(self._group)
        self.start()

    def _step_aside(self, id: UUID) -> None:
        """To the note beside one that goes, before it goes."""
        notes = next((notes for notes in (self._ready, self._wall.notes) if id in notes.ids), None)
        beside = notes.neighbour(id) if notes else None
        if beside:
            notes.focus(beside)
        self.read(self._group)
        if not beside:
            (self._head.add if self._wall.isHidden() else self._wall.toggle).setFocus(
                Qt.FocusReason.ShortcutFocusReason
            )

    def _move(self, id: UUID, by: int) -> None:
        """Within its kind: what may be said always stands after what will be said."""
        ids, comfort = self._ready.ids, {note.id: note.comfort for note in self._notes}
        here, there = ids.index(id), ids.index(id) + by
        if 0 <= there < len(ids) and comfort[ids[there]] is comfort[id]:
            ids[here], ids[there] = ids[there], ids[here]
            self._acts.reorder(ids, lambda: self.read(self._group, focus=id))

    def _carry(self, id: UUID, there: UUID) -> None:
        """To where another one is; within its kind, as with the keys."""
        comfort, ids = {note.id: note.comfort for note in self._notes}, self._ready.ids
        place = ids.index(there)
        ids.remove(id)
        ids.insert(place, id)
        ids.sort(key=lambda each: comfort[each] is Comfort.MAYBE)
        if ids != self._ready.ids:
            self._acts.reorder(ids, lambda: self.read(self._group, focus=id))
