"""The one door for questions that hold everything else. There are few: emptying the trash, erasing one thing for good.

Dialogs are opened, never executed; a test hands in its answer before the question is asked.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    title: str
    text: str
    yes: str
    no: str


Answer = Callable[[Question], bool]


class Ask:
    """``answer`` stands in for the person in tests; without it a dialog opens over ``parent``."""

    def __init__(self, answer: Answer | None = None) -> None:
        self._answer = answer

    def confirm(self, parent: QWidget, question: Question, then: Callable[[], None]) -> None:
        """Runs ``then`` only after a yes. The safe answer has the focus; Esc is no."""
        if self._answer:
            if self._answer(question):
                then()
            return
        self._open(parent, question, then)

    def _open(self, parent: QWidget, question: Question, then: Callable[[], None]) -> None:
        box = QMessageBox(parent)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowModality(Qt.WindowModality.WindowModal)
        box.setWindowTitle(parent.window().windowTitle())
        box.setText(question.title)
        box.setInformativeText(question.text)
        yes = box.addButton(question.yes, QMessageBox.ButtonRole.DestructiveRole)
        no = box.addButton(question.no, QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(no)
        box.setEscapeButton(no)
        yes.clicked.connect(then)
        box.open()
