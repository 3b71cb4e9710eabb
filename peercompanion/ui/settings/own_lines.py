"""My own help lines: they stand before the country's on F1, and only while the vault is open, for they lie in it."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.domain.own_line import MOST_LINES, OwnLine
from peercompanion.errors import InvalidInput
from peercompanion.ui.context import Context
from peercompanion.ui.layout import Card, fill, row
from peercompanion.ui.leaving import let_go
from peercompanion.ui.settings.own_line_editor import OwnLineEditor
from peercompanion.ui.widgets.buttons import Button


class OwnLines(QWidget):
    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._rows: list[OwnLineEditor] = []
        self._list = Card(pad=(0, 4, 0, 4), gap=0)
        self._add = Button(self.tr("Add a line of my own"), "", "plus")
        self._add.clicked.connect(self.add)
        fill(QVBoxLayout(self), (self._list, row(self._add, ...)), 8).setContentsMargins(0, 0, 0, 0)
        self._arrange()

    def read(self) -> None:
        """Rows stay where they can, and what is being typed in them; new ones that are not saved yet stay last."""
        lines = self._context.companion.choices.own_lines
        known = {editor.id: editor for editor in self._rows}
        rows = [known.pop(line.id, None) or self._editor(line) for line in lines]
        unsaved = [editor for editor in known.values() if editor.line is None]
        for editor in known.values():
            if editor.line:
                self._drop(editor)
        self._rows = rows + unsaved
        for editor, line in zip(rows, lines, strict=True):
            editor.read(line)
        self._arrange()

    def add(self) -> None:
        """An empty row; it becomes a line with its first word."""
        editor = self._editor(None)
        self._rows.append(editor)
        self._arrange()
        editor.arrive()

    def leave(self) -> None:
        """Saves what is being typed; raises what saving raises, and the words stay."""
        if any(editor.autosave.pending for editor in self._rows):
            self._save()

    def _save(self, merge: object | None = None) -> None:
        """A row that cannot be kept takes no other with it: that one is told, and its words stay."""
        drafts, failed = [], None
        for editor in self._rows:
            try:
                drafts.append((editor, editor.draft()))
            except InvalidInput as error:
                drafts.append((editor, editor.line))
                failed = failed or error
        self._store([draft for _, draft in drafts if draft], merge)
        for editor, draft in drafts:
            if draft and draft != editor.line:
                editor.saved(draft)
        if failed:
            raise failed

    def _store(self, lines: Sequence[OwnLine], merge: object | None = None) -> None:
        companion = self._context.companion
        wanted = replace(companion.choices, own_lines=tuple(lines))
        if wanted != companion.choices:
            companion.save_choices(wanted, by=self, merge=merge)

    def _editor(self, line: OwnLine | None) -> OwnLineEditor:
        editor = OwnLineEditor(line)
        editor.changed.connect(lambda: self._context.frame.attempt(lambda: self._save(editor.id)))
        editor.moved.connect(lambda step: self._move(editor, step))
        editor.thrown_away.connect(lambda: self._throw_away(editor))
        return editor

    def _move(self, editor: OwnLineEditor, step: int) -> None:
        place = self._rows.index(editor) + step
        if 0 <= place < len(self._rows):
            self._rows.remove(editor)
            self._rows.insert(place, editor)
            self._arrange()
            editor.arrive()
            self._context.frame.attempt(self._save)

    def _throw_away(self, editor: OwnLineEditor) -> None:
        if editor.line is None:
            self._drop(editor)
            self._arrange()
            return
        others = [row.line for row in self._rows if row.line and row is not editor]
        self._context.frame.attempt(lambda: self._store(others), lambda _: self._gone(editor))

    def _gone(self, editor: OwnLineEditor) -> None:
        if editor in self._rows:
            self._drop(editor)
        self._arrange()
        self._context.frame.notify(self.tr("The line is removed."), undo=True)

    def _drop(self, editor: OwnLineEditor) -> None:
        """The focus goes to the next row, or to "Add a line"."""
        had_focus = editor.isAncestorOf(self.focusWidget() or self)
        place = self._rows.index(editor)
        self._rows.remove(editor)
        self._list.box.removeWidget(editor)
        editor.hide()
        let_go(editor)
        if had_focus:
            (self._rows[min(place, len(self._rows) - 1)].arrive if self._rows else self._add.setFocus)()

    def _arrange(self) -> None:
        for editor in self._rows:
            self._list.box.removeWidget(editor)
            self._list.add(editor)
            editor.show()
        self._list.setVisible(bool(self._rows))
        self._add.setEnabled(len(self._rows) < MOST_LINES)
