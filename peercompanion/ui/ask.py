"""The one door for questions that hold everything else. There are few, all of them before something is erased for good.

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
from peercompanion.ui.widgets.line_edit import LineEdit
from peercompanion.ui.widgets.text import text

PAD, LEAST_WIDE = (26, 22, 26, 20), 420


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """``typed``: a word that has to be typed by hand before a yes can be given, for what nothing can bring back."""

    title: str
    text: str
    yes: str
    no: str
    typed: str = ""


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
    """Accepted by a yes; the safe answer has the focus, stands last and is the strong one.

    Where a word has to be typed, its field has the focus, and Enter is a yes only once the word is there.
    """

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
        self._field = self._by_hand(question.typed, yes) if question.typed else None
        answers = Flow(yes, no, gap=10)
        words = (text(question.title, "title", wrap=True), 6, text(question.text, "body", wrap=True))
        box = fill(QVBoxLayout(self), (*words, *self._typed(question), 18, row(..., answers)), 0)
        box.setContentsMargins(*PAD)
        self.setMinimumWidth(min(fs(LEAST_WIDE), parent.window().width() - 40))
        (self._field or no).setFocus(Qt.FocusReason.OtherFocusReason)

    def _by_hand(self, typed: str, yes: Button) -> LineEdit:
        yes.setEnabled(False)
        field = LineEdit(self.tr("Type “{word}” here").format(word=typed))
        field.textChanged.connect(lambda said: yes.setEnabled(said.strip().casefold() == typed.casefold()))
        field.returnPressed.connect(yes.click)
        return field

    def _typed(self, question: Question) -> tuple[object, ...]:
        if self._field is None:
            return ()
        label = text(self._field.accessibleName(), "label", wrap=True)
        label.setBuddy(self._field)
        return 14, label, 6, self._field

    def showEvent(self, event: QShowEvent) -> None:
        """As high as its words are at this width; a window is given the height of a wider one otherwise."""
        super().showEvent(event)
        high = self.layout().totalHeightForWidth(self.width())
        self.setMinimumHeight(high)
        self.resize(self.width(), high)
