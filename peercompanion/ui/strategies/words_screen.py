"""Words that helped, all of them: to read, to add to, to change in their place."""

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from peercompanion.domain.takeaway import Takeaway, TakeawayKind
from peercompanion.ui.context import Context
from peercompanion.ui.layout import NARROW, Card, Reflow, ScrollPage, col, holder, row
from peercompanion.ui.leaving import let_go
from peercompanion.ui.strategies.origins import Origins
from peercompanion.ui.strategies.words_card import WordsFace
from peercompanion.ui.strategies.words_editor import WordsEditor
from peercompanion.ui.strategies.words_row import WordsRow
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.row_stops import RowStops
from peercompanion.ui.widgets.text import text

SHOWN_AT_ONCE = 20


class WordsScreen(ScrollPage):
    """One of them is written at a time, in its place in the list. ``by`` is the page."""

    left = Signal()
    strategy = None

    def __init__(self, context: Context, by: QWidget) -> None:
        super().__init__()
        self._context, self._by = context, by
        self._all: list[Takeaway] = []
        self._rows: list[WordsRow] = []
        self._editor: WordsEditor | None = None
        self._stops, self._shown = RowStops(self), SHOWN_AT_ONCE
        self._list, self._none = Card("", (0, 2, 0, 2), 0), self._make_none()
        self._more = Button("", "link", "chevron-down")
        self._more.clicked.connect(self._show_more)
        self.add(self._opening(), 4, self._none, self._list, row(self._more, ...), ...)
        self.read()

    @property
    def is_writing(self) -> bool:
        return self._editor is not None

    @property
    def writing(self) -> UUID | None:
        """What is stored of what is being written."""
        return self._editor.takeaway.id if self._editor and self._editor.takeaway else None

    def read(self) -> None:
        """Unsaved words stay where they are."""
        self._all = self._context.companion.takeaways.of_kind(TakeawayKind.WORDS_THAT_HELPED)
        if self._editor and not self._editor.renew(self._find(self._editor.id)):
            self._drop_editor()
        self._show()

    def start(self) -> None:
        if self._editor:
            self._editor.start()
        elif self._rows:
            self._stops.focus(0)
        else:
            self._add.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def write_new(self) -> None:
        self._after_writing(lambda: self._write(None))

    def open(self, id_: UUID) -> None:
        """The focus on these words."""
        place = next((place for place, takeaway in enumerate(self._all) if takeaway.id == id_), 0)
        while place >= self._shown:
            self._shown += SHOWN_AT_ONCE
        self._show()
        self._stops.focus(place)

    def change(self, id_: UUID) -> None:
        if takeaway := self._find(id_):
            self._after_writing(lambda: self._write(takeaway))

    def leave(self) -> None:
        """Raises what saving raises; the words stay."""
        if self._editor:
            self._editor.leave()

    def leave_then(self, go_on: Callable[[], None]) -> None:
        self._after_writing(go_on)

    def close_inner(self) -> bool:
        """Whether something was being written."""
        if self._editor is None:
            return False
        self._finish()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and self._editor is None and event.key() == Qt.Key.Key_N:
            self.write_new()
        else:
            super().keyPressEvent(event)

    # building

    def _opening(self) -> QWidget:
        back = Button(self.tr("Strategies"), "quiet-accent", "arrow-left", name=self.tr("Back to all strategies"))
        back.clicked.connect(self.left)
        self._add = Button(self.tr("Keep some words"), "primary", "plus", key_hint="N")
        self._add.clicked.connect(self.write_new)
        caption = text(
            self.tr("What somebody said that did me good, to read again on another day."), "muted", wrap=True
        )
        words = holder(col(text(self.tr("Words that helped"), "display", wrap=True), caption, gap=2))
        title = Reflow((words, 1), holder(row(self._add, ...)), gap=16, below=NARROW)
        return holder(col(row(back, ...), title, gap=6))

    def _make_none(self) -> QWidget:
        sentence = self.tr("A sentence somebody said that helped can stand here, without whose it was. One is enough.")
        return Card("well").add(text(sentence, "body", wrap=True))

    # showing

    def _find(self, id_: UUID) -> Takeaway | None:
        return next((takeaway for takeaway in self._all if takeaway.id == id_), None)

    def _show(self) -> None:
        """Rows that say the same stay where they are; what is written stands in the place of its row."""
        at, shown = self._stops.focused(), self._all[: self._shown]
        self._take_rows(shown)
        pieces: list[WordsRow | WordsEditor] = list(self._rows)
        if self._editor:
            ids = [takeaway.id for takeaway in shown]
            pieces.insert(ids.index(self._editor.id) if self._editor.id in ids else 0, self._editor)
        self._arrange(pieces)
        self._list.setVisible(bool(pieces))
        self._none.setVisible(not pieces)
        self._more.setText(self.tr("%Ln more", "", len(self._all) - len(shown)))
        self._more.setVisible(len(self._all) > len(shown))
        if self._rows:
            self._stops.take(self._rows, at)

    def _take_rows(self, shown: Sequence[Takeaway]) -> None:
        origins, words = Origins(self._context.companion, self._context.words), self._context.words
        before = {known.face: known for known in self._rows}
        origins.read_ahead(takeaway.meeting for takeaway in shown)
        faces = [WordsFace.of(takeaway, origins, words) for takeaway in shown]
        written = self._editor.id if self._editor else None
        self._rows = [before.pop(face, None) or self._row(face) for face in faces if face.id != written]
        for gone in before.values():
            self._list.box.removeWidget(gone)
            gone.hide()
            let_go(gone)

    def _arrange(self, pieces: Sequence[WordsRow | WordsEditor]) -> None:
        for place, piece in enumerate(pieces):
            if self._list.box.indexOf(piece) != place:
                self._list.box.insertWidget(place, piece)
                piece.show()  # at once: what is not visible yet cannot take the focus
            piece.show_rule(place > 0)

    def _row(self, face: WordsFace) -> WordsRow:
        made = WordsRow(face)
        made.change_wanted.connect(lambda: self.change(face.id))
        made.trashed.connect(lambda: self._move_to_trash(face.id))
        return made

    def _show_more(self) -> None:
        before = self._shown
        self._shown += SHOWN_AT_ONCE
        self._show()
        self._stops.focus(before - (1 if self._editor else 0))

    # acts

    def _write(self, takeaway: Takeaway | None) -> None:
        self._drop_editor()
        stored = self._find(takeaway.id) if takeaway else None
        self._editor = WordsEditor(self._context, self._by, stored)
        self._editor.done.connect(self._finish)
        self._editor.reread_wanted.connect(self._show_stored)
        self._show()
        self._editor.start()

    def _after_writing(self, then: Callable[[], None]) -> None:
        if self._editor is None:
            then()
        else:
            self._editor.leave_then(lambda: self._close_and(then))

    def _close_and(self, then: Callable[[], None]) -> None:
        self._drop_editor()
        self.read()
        then()

    def _finish(self) -> None:
        """From writing to reading, on the same words."""
        editor = self._editor

        def finished() -> None:
            written = editor.takeaway
            self._close_and(lambda: self.open(written.id) if written else self.start())

        editor.leave_then(finished)

    def _show_stored(self) -> None:
        self._close_and(self.start)

    def _drop_editor(self) -> None:
        if self._editor:
            self._list.box.removeWidget(self._editor)
            self._editor.hide()
            let_go(self._editor)
        self._editor = None

    def _move_to_trash(self, id_: UUID) -> None:
        companion, frame = self._context.companion, self._context.frame

        def trashed(_: object) -> None:
            self.read()
            if not self._rows:
                self.start()
            frame.notify(self.tr("Moved to trash."), undo=True)

        frame.attempt(lambda: companion.takeaways.trash(id_, by=self._by), trashed)
