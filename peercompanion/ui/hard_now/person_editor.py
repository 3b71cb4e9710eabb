"""One of my people, to be filled in: a label, a number, a note, shown on F1 or not. Saved on a pause and on leaving."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.domain.person import LONGEST_LABEL, Person
from peercompanion.ui.autosave import Autosave
from peercompanion.ui.layout import Reflow, fill, holder, row
from peercompanion.ui.widgets.buttons import tool
from peercompanion.ui.widgets.line_edit import LineEdit
from peercompanion.ui.widgets.switch import Switch
from peercompanion.ui.widgets.text import text

LONGEST_PHONE, LONGEST_NOTE = 40, 200
SIDES = (20, 12, 16, 12)
STACKED_BELOW = 700


class PersonEditor(QWidget):
    """``changed`` on a pause in the typing; ``moved`` carries -1 or 1, also by Alt+Up and Alt+Down."""

    changed, moved, thrown_away = Signal(), Signal(int), Signal()

    def __init__(self, person: Person | None, order: int) -> None:
        super().__init__()
        self._person: Person | None = None
        self.order = order
        self._label = LineEdit(self.tr("Label"), self.tr("J. or sister"), LONGEST_LABEL)
        self._phone = LineEdit(self.tr("Phone"), self.tr("Phone"), LONGEST_PHONE)
        self._note = LineEdit(self.tr("Note"), self.tr("A note, such as: after six"), LONGEST_NOTE)
        self._shown = Switch(self.tr("Shown on this page"), True)
        self._autosave = Autosave(self, self.changed.emit)
        self._lay_out()
        self.read(person)
        self._shown.toggled.connect(lambda _on: self.changed.emit())
        for field in (self._label, self._phone, self._note):
            field.textEdited.connect(self._autosave.touch)

    @property
    def person(self) -> Person | None:
        """As it was saved last; None before the first time."""
        return self._person

    def read(self, person: Person | None) -> None:
        """Never over what is being typed."""
        if person is None or self.draft():
            return
        self._person, self.order = person, person.order
        for field, words in ((self._label, person.label), (self._phone, person.phone), (self._note, person.note)):
            if field.text() != words:
                field.setText(words)
        self._shown.blockSignals(True)
        self._shown.setChecked(person.on_hard_page)
        self._shown.blockSignals(False)

    def draft(self) -> Person | None:
        """What is to be saved, or None where nothing is new. Raises InvalidInput."""
        fields = {"label": self._label, "phone": self._phone, "note": self._note}
        words = {name: field.text().strip() for name, field in fields.items()}
        if not any(words.values()):
            return None
        words["label"] = words["label"] or self.tr("Somebody")
        if self._person is None:
            return Person(**words, order=self.order, on_hard_page=self._shown.isChecked())
        drafted = replace(self._person, **words, order=self.order, on_hard_page=self._shown.isChecked())
        return drafted if drafted != self._person else None

    def saved(self, person: Person) -> None:
        self._autosave.drop()
        self._person = person

    def put(self, order: int) -> None:
        """Its place among my people, with the next save."""
        self.order = order

    def arrive(self) -> None:
        """At the end of the label: nothing is selected, so the first key takes no name away."""
        self._label.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(event.key())
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(step)
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        up, down = tool("chevron-up", self.tr("Further up")), tool("chevron-down", self.tr("Further down"))
        bin_ = tool("trash-2", self.tr("Move to trash"))
        up.clicked.connect(lambda: self.moved.emit(-1))
        down.clicked.connect(lambda: self.moved.emit(1))
        bin_.clicked.connect(self.thrown_away)
        words = Reflow((self._label, 2), (self._phone, 3), (self._note, 5), gap=8, below=420)
        acts = holder(row(text(self.tr("Shown"), "muted"), self._shown, 4, ..., up, down, bin_, gap=4))
        box = fill(QVBoxLayout(self), (Reflow((words, 1), acts, gap=12, below=STACKED_BELOW),), 0)
        box.setContentsMargins(*SIDES)
