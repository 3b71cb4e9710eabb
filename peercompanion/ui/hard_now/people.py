"""My people, all of them: to be changed in the main window, to be copied from where only F1 is open."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.content.lines import Country
from peercompanion.domain.person import Person
from peercompanion.ui.hard_now.foot_line import FootLine
from peercompanion.ui.hard_now.person_editor import PersonEditor
from peercompanion.ui.hard_now.second_card import PersonLine
from peercompanion.ui.layout import Card, Flow, ScrollPage, clear, fill, row
from peercompanion.ui.leaving import let_go
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.text import text
from peercompanion.ui.wording import Wording

if TYPE_CHECKING:
    from peercompanion.companion import Companion
    from peercompanion.ui.context import Frame

LINE_SIDES = (20, 8, 16, 8)


class PeopleScreen(QWidget):
    """Without a ``frame`` there is nothing to change. ``by`` is who makes the changes, as the hub is told."""

    left, copied = Signal(), Signal(str)

    def __init__(self, words: Wording, companion: "Companion", frame: "Frame | None", by: object) -> None:
        super().__init__()
        self._companion, self._frame, self._by = companion, frame, by
        self._rows: list[PersonEditor] = []
        self._list, self._foot = Card(pad=(0, 4, 0, 4), gap=0), FootLine(words)
        self._back = Button(self.tr("Back"), "plain", "arrow-left", key_hint=self.tr("Esc"))
        self._back.clicked.connect(self.left)
        self._add = Button(self.tr("Add somebody"), "", "plus")
        self._add.clicked.connect(self.add)
        self._lay_out()

    def show_country(self, country: Country) -> None:
        self._foot.show_country(country)

    def read(self) -> None:
        """Raises what reading raises."""
        people = self._companion.people.all()
        if self._frame:
            self._show_editors(people)
        else:
            self._show_lines(people)

    def arrive(self) -> None:
        if self._frame is None:
            self._back.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif self._rows:
            self._rows[0].arrive()
        else:
            self.add()

    def leave(self) -> None:
        """Saves every draft; raises what saving raises, and the words stay."""
        for editor in self._rows:
            self._save(editor)

    def add(self) -> None:
        """An empty row; it becomes a person with its first word."""
        editor = self._editor(None)
        self._rows.append(editor)
        self._arrange()
        editor.arrive()

    def _editor(self, person: Person | None) -> PersonEditor:
        editor = PersonEditor(person, order=self._next_order())
        editor.changed.connect(lambda: self._frame.attempt(lambda: self._save(editor)))
        editor.moved.connect(lambda step: self._move(editor, step))
        editor.thrown_away.connect(lambda: self._throw_away(editor))
        return editor

    def _next_order(self) -> int:
        return max((editor.order for editor in self._rows), default=-1) + 1

    def _save(self, editor: PersonEditor) -> None:
        if draft := editor.draft():
            editor.saved(self._companion.people.save(draft, by=self._by))

    def _move(self, editor: PersonEditor, step: int) -> None:
        place = self._rows.index(editor) + step
        if 0 <= place < len(self._rows):
            self._rows.remove(editor)
            self._rows.insert(place, editor)
            self._arrange()
            self._frame.attempt(self._save_order)

    def _save_order(self) -> None:
        for order, editor in enumerate(self._rows):
            editor.put(order)
            self._save(editor)

    def _throw_away(self, editor: PersonEditor) -> None:
        person = editor.person
        if person is None:
            self._drop(editor)
            return
        self._frame.attempt(lambda: self._companion.people.trash(person.id), lambda _gone: self._say_gone())

    def _say_gone(self) -> None:
        self._frame.notify(self.tr("Moved to trash."), undo=True)

    def _show_editors(self, people: list[Person]) -> None:
        """Rows stay where they can, and what is being typed in them; new ones that are not saved yet stay last."""
        known = {editor.person.id: editor for editor in self._rows if editor.person}
        rows = [known.pop(person.id, None) or self._editor(person) for person in people]
        unsaved = [editor for editor in self._rows if editor.person is None]
        for editor in known.values():
            self._drop(editor)
        self._rows = rows + unsaved
        for editor, person in zip(rows, people, strict=True):
            editor.read(person)
        self._arrange()

    def _drop(self, editor: PersonEditor) -> None:
        """The focus goes to the next row, or to "Add somebody"."""
        had_focus = editor.isAncestorOf(self.focusWidget() or self)
        place = self._rows.index(editor)
        self._rows.remove(editor)
        self._list.box.removeWidget(editor)
        editor.hide()
        let_go(editor)
        self._list.setVisible(bool(self._rows))
        if had_focus:
            (self._rows[min(place, len(self._rows) - 1)].arrive if self._rows else self._add.setFocus)()

    def _arrange(self) -> None:
        for editor in self._rows:
            self._list.box.removeWidget(editor)
            self._list.add(editor)
            editor.show()  # at once: what is not visible yet cannot take the focus
        self._list.setVisible(bool(self._rows))

    def _show_lines(self, people: list[Person]) -> None:
        clear(self._list.box)
        for person in people:
            line = PersonLine(person)
            line.copied.connect(self.copied)
            line.layout().setContentsMargins(*LINE_SIDES)
            self._list.add(line)

    def _lay_out(self) -> None:
        sub = self.tr("They show here while PeerCompanion is unlocked. A first letter or a nickname is enough.")
        page = ScrollPage(self.tr("My people"), "", Flow(self._back), margins=(36, 28, 36, 12))
        page.add(text(sub, "muted", wrap=True), self._list)
        if self._frame:
            page.add(row(self._add, ...))
        page.add(...)
        whole = fill(QVBoxLayout(self), ((page, 1), self._foot), 0)
        whole.setContentsMargins(0, 0, 0, 22)
