"""The page of the plan: the sheet to read and to write on, the cards for paper beside it, and the way back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from peercompanion.domain.change import Topic
from peercompanion.domain.plan import PlanSection
from peercompanion.ui.context import Context
from peercompanion.ui.page import Page
from peercompanion.ui.plan.sheet import PlanSheet

WRITE, PRINT = "write", "print"
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class PlanPage(Page):
    """``arrive`` takes one of the sections, or nothing."""

    listens = frozenset({Topic.PLAN, Topic.STRATEGIES, Topic.PEOPLE})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._sheet = PlanSheet(context, self)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._sheet)
        self.fill(self._stack)
        context.hub.preferred.connect(self._on_preference)

    def read(self) -> None:
        self._sheet.read()

    def arrive(self, target: object | None = None) -> None:
        self._sheet.note_look()
        self._sheet.start(PlanSection(target) if target in list(PlanSection) else None)

    def place(self) -> str:
        writing = self._sheet.writing
        return f"{WRITE} {writing}" if writing else ""

    def come_back(self, place: str) -> None:
        how, _, what = place.partition(" ")
        self.arrive(what)
        if how == WRITE and what in list(PlanSection):
            self._sheet.write(PlanSection(what))

    def leave(self) -> None:
        self._sheet.flush()

    def regions(self) -> Sequence[QWidget]:
        return self._sheet.regions()

    def step_back(self) -> bool:
        if not self._sheet.step_back():
            self.context.frame.back()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not plain or not self._act(event.key()):
            super().keyPressEvent(event)

    def _act(self, key: int) -> bool:
        """What keys do where no field has taken them."""
        if key in STEPS:
            return self._sheet.step(STEPS[Qt.Key(key)])
        if key in (Qt.Key.Key_E, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return self._sheet.write_focused()
        return False

    def _on_preference(self, _name: str) -> None:
        """A method and not a lambda: the hub outlives this page, and must let go of it."""
        self._sheet.follow_preferences()
