"""The one door for questions that hold everything else. There are few: emptying the trash, erasing one thing for good.

Dialogs are opened, never executed; a test hands in its answer before the question is asked.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from peercompanion.ui.boxes import fill, row
from peercompanion.ui.flow import Flow
from peercompanion.ui.theme import fs
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.text import text

PAD, LEAST_WIDE = (26, 22, 26, 20), 420


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
        dialog = QuestionDialog(parent, question)
        dialog.accepted.connect(then)
        dialog.finished.connect(parent.window().activateWindow)  # which remembers where its focus was
        dialog.open()


class QuestionDialog(QDialog):
    """Accepted by a yes; the safe answer has the focus, stands last and is the strong one."""

    def __init__(self, parent: QWidget, question: Question) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(parent.window().windowTitle())
        self.setAccessibleName(question.title)
        self.setAccessibleDescription(question.text)
        yes, no = Button(question.yes, "danger"), Button(question.no, "primary")
        yes.clicked.connect(self.accept)
        no.clicked.connect(self.reject)
        answers = Flow(yes, no, gap=10)
        words = (text(question.title, "title", wrap=True), 6, text(question.text, "body", wrap=True))
        box = fill(QVBoxLayout(self), (*words, 18, row(..., answers)), 0)
        box.setContentsMargins(*PAD)
        self.setMinimumWidth(min(fs(LEAST_WIDE), parent.window().width() - 40))
        no.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """As high as its words are at this width; a window is given the height of a wider one otherwise."""
        super().showEvent(event)
        high = self.layout().totalHeightForWidth(self.width())
        self.setMinimumHeight(high)
        self.resize(self.width(), high)
