"""One help line of the person's own, to be filled in. Saved on a pause and on leaving; on F1 once it has a number."""

import unicodedata
from dataclasses import replace
from uuid import uuid4

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.domain import own_line
from peercompanion.domain.own_line import OwnKind, OwnLine
from peercompanion.ui.autosave import Autosave
from peercompanion.ui.layout import Reflow, fill, holder, row
from peercompanion.ui.widgets.buttons import tool
from peercompanion.ui.widgets.line_edit import LineEdit
from peercompanion.ui.widgets.segmented import Segmented

SIDES = (20, 12, 16, 12)
FIELDS = ("name", "number", "hours", "note")


class OwnLineEditor(QWidget):
    """``changed`` on a pause in the typing; ``moved`` carries -1 or 1, also by Alt+Up and Alt+Down."""

    changed, moved, thrown_away = Signal(), Signal(int), Signal()

    def __init__(self, line: OwnLine | None) -> None:
        super().__init__()
        self._line, self.id = line, line.id if line else uuid4()
        self._name = LineEdit(self.tr("Name of the line"), self.tr("Name"), own_line.LONGEST_NAME)
        self._number = LineEdit(self.tr("Number"), self.tr("Number"), own_line.LONGEST_NUMBER)
        self._hours = LineEdit(self.tr("When"), self.tr("When, such as: evenings"), own_line.LONGEST_HOURS)
        self._note = LineEdit(self.tr("Note"), self.tr("A note"), own_line.LONGEST_NOTE)
        kinds = [(OwnKind.CALL, self.tr("Call"), "phone"), (OwnKind.TEXT, self.tr("Text"), "message-circle")]
        self._kind = Segmented(self.tr("Call or text"), kinds, OwnKind.CALL)
        self.autosave = Autosave(self, self.changed.emit)
        self._lay_out()
        if line:
            self._show(line)
        self._kind.chosen.connect(lambda _kind: self.changed.emit())
        for field in self._fields():
            field.textEdited.connect(self.autosave.touch)

    @property
    def line(self) -> OwnLine | None:
        """As it was saved last."""
        return self._line

    def read(self, line: OwnLine) -> None:
        """Never over what is being typed."""
        if not self.autosave.pending and line != self._line:
            self._line = line
            self._show(line)

    def draft(self) -> OwnLine | None:
        """What it says now; None for an empty row. Raises InvalidInput."""
        words = {name: _readable(field.text()) for name, field in zip(FIELDS, self._fields(), strict=True)}
        if not any(words.values()):
            return self._line
        words["name"] = words["name"] or words["number"] or self.tr("A line of my own")
        kind = OwnKind(self._kind.value)
        return replace(self._line, kind=kind, **words) if self._line else OwnLine(id=self.id, kind=kind, **words)

    def saved(self, line: OwnLine) -> None:
        self.autosave.drop()
        self._line = line

    def arrive(self) -> None:
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(event.key())
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(step)
        else:
            super().keyPressEvent(event)

    def _fields(self) -> tuple[LineEdit, ...]:
        return self._name, self._number, self._hours, self._note

    def _show(self, line: OwnLine) -> None:
        for name, field in zip(FIELDS, self._fields(), strict=True):
            if field.text() != getattr(line, name):
                field.setText(getattr(line, name))
        self._kind.set_value(line.kind)

    def _lay_out(self) -> None:
        up, down = tool("chevron-up", self.tr("Further up")), tool("chevron-down", self.tr("Further down"))
        bin_ = tool("trash-2", self.tr("Remove this line"))
        up.clicked.connect(lambda: self.moved.emit(-1))
        down.clicked.connect(lambda: self.moved.emit(1))
        bin_.clicked.connect(self.thrown_away)
        first = Reflow((self._name, 3), (self._number, 2), gap=8, below=420)
        second = Reflow((self._hours, 2), (self._note, 3), gap=8, below=420)
        acts = holder(row(self._kind, ..., up, down, bin_, gap=4))
        box = fill(QVBoxLayout(self), (first, second, acts), 8)
        box.setContentsMargins(*SIDES)


def _readable(words: str) -> str:
    """Without what a paste may bring along and nobody can read."""
    return "".join(character for character in words if unicodedata.category(character) != "Cc").strip()
