"""The page of the plan: the sheet to read and to write on, the cards for paper beside it, and the way back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from peercompanion.domain.change import Topic
from peercompanion.domain.plan import PlanSection
from peercompanion.ui import same_place
from peercompanion.ui.choose import Choose
from peercompanion.ui.context import Context
from peercompanion.ui.page import Page
from peercompanion.ui.plan.print_screen import PrintScreen
from peercompanion.ui.plan.sheet import PlanSheet

WRITE, PRINT = "write", "print"


class PlanPage(Page):
    """``arrive`` takes one of the sections, or nothing."""

    listens = frozenset({Topic.PLAN, Topic.STRATEGIES, Topic.PEOPLE})

    def __init__(self, context: Context, choose: Choose | None = None) -> None:
        """``choose`` is the door for folders."""
        super().__init__(context)
        self._choose = choose
        self._printing: PrintScreen | None = None
        self._sheet = PlanSheet(context, self)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._sheet)
        self._sheet.print_wanted.connect(self._print)
        self.fill(self._stack)
        context.hub.preferred.connect(self._on_preference)

    def read(self) -> None:
        self._sheet.read()
        if self._is_printing:
            self._printing.read()

    def arrive(self, target: object | None = None) -> None:
        self._stack.setCurrentWidget(self._sheet)
        self._sheet.note_look()
        self._sheet.start(PlanSection(target) if target in list(PlanSection) else None)

    def place(self) -> str:
        if self._is_printing:
            return PRINT
        writing = self._sheet.writing
        return f"{WRITE} {writing}" if writing else ""

    def come_back(self, place: str) -> None:
        how, _, what = place.partition(" ")
        self.arrive(what)
        if how == PRINT:
            self._open_printing()
        elif how == WRITE and what in list(PlanSection):
            self._sheet.write(PlanSection(what))

    def leave(self) -> None:
        self._sheet.flush()

    def regions(self) -> Sequence[QWidget]:
        return self._printing.regions() if self._is_printing else self._sheet.regions()

    def step_back(self) -> bool:
        if not self.go_back() and not self._sheet.step_back():
            self.context.frame.back()
        return True

    def go_back(self) -> bool:
        """From the card for paper to the sheet."""
        if not self._is_printing:
            return False
        self._close_printing()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not plain or not self._act(event.key()):
            super().keyPressEvent(event)

    def _act(self, key: int) -> bool:
        """What keys do where no field has taken them."""
        if self._is_printing:
            return False
        if key in (Qt.Key.Key_E, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return self._sheet.write_focused()
        return False

    # paper

    @property
    def _is_printing(self) -> bool:
        return self._printing is not None and self._stack.currentWidget() is self._printing

    def _print(self) -> None:
        """What is being typed is kept first, so that it can stand on the card."""
        self.context.frame.attempt(self._sheet.end_writing, lambda _: self._open_printing())

    def _open_printing(self) -> None:
        if self._printing is None:
            self._printing = PrintScreen(self.context, self._choose)
            self._printing.left.connect(self._close_printing)
            self._stack.addWidget(self._printing)
        self._printing.read()
        same_place.release(self._stack)
        self._stack.setCurrentWidget(self._printing)
        self._printing.start()

    def _close_printing(self) -> None:
        same_place.release(self._stack)
        self._stack.setCurrentWidget(self._sheet)
        self._sheet.back_from_printing()

    def _on_preference(self, name: str) -> None:
        """A method and not a lambda: the hub outlives this page, and must let go of it."""
        if name == "lock_lines":
            self._sheet.show_lock_lines()
        elif name == "country":
            self._sheet.show_country()
            if self._is_printing:
                self._printing.read()
