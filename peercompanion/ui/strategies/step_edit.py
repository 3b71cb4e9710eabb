"""One step, to write. Enter goes on, Backspace in an empty one takes it away, Alt with an arrow moves it."""

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor

from peercompanion.domain.strategy import LONGEST_STEP
from peercompanion.ui.widgets.limited_edit import LimitedEdit

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
UP_OR_DOWN = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class StepEdit(LimitedEdit):
    """Holds one line of words, however it wraps. What a key means among the steps is for the list to know."""

    divided = Signal(str)  # Enter: the words behind the cursor, which begin the next step
    emptied = Signal()  # Backspace where nothing is
    moved = Signal(int)  # -1 up, 1 down
    walked = Signal(int)  # an arrow that leads out of this step
    pasted = Signal(list)  # the lines after the first one

    def __init__(self) -> None:
        super().__init__("", LONGEST_STEP, "", (1, 6))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        step = UP_OR_DOWN.get(event.key(), 0)
        if event.key() in ENTER and plain:
            self._divide()
        elif event.key() == Qt.Key.Key_Backspace and not self.words():
            self.emptied.emit()
        elif step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(step)
        elif step and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier and self._is_at_end(step):
            self.walked.emit(step)
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Several lines are several steps; so is a line that is too long for one."""
        first, *others = as_steps(source.text()) or [""]
        self.insertPlainText(first)
        if others:
            self.pasted.emit(others)

    def focus_at(self, position: int) -> None:
        """``position`` counts from the start, or from the end where it is negative."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        cursor = self.textCursor()
        last = self.document().characterCount() - 1
        cursor.setPosition(max(0, min(last, position if position >= 0 else last + 1 + position)))
        self.setTextCursor(cursor)

    def _divide(self) -> None:
        cursor = self.textCursor()
        cursor.removeSelectedText()
        cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
        self.divided.emit(cursor.selectedText())

    def take_rest(self) -> None:
        """The words behind the cursor went to the next step."""
        cursor = self.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()

    def _is_at_end(self, step: int) -> bool:
        """Whether the cursor stands on the first (-1) or last (1) of the lines as they are wrapped."""
        move = QTextCursor.MoveOperation.Up if step < 0 else QTextCursor.MoveOperation.Down
        return not self.textCursor().movePosition(move)


def as_steps(text: str) -> list[str]:
    """Lines of a list without their marks ("1.", "-", "•"); blank ones left out, long ones cut at words."""
    lines = [_without_mark(line.strip()) for line in text.replace("\0", "").splitlines()]
    return [piece for line in lines if line for piece in _cut(line)]


def _without_mark(line: str) -> str:
    head, _, rest = line.partition(" ")
    is_number = head[-1:] in (".", ")") and head[:-1].isdigit() and len(head) <= 3
    return rest.strip() if rest and (is_number or head in ("-", "–", "•", "*", "·")) else line


def _cut(line: str) -> list[str]:
    pieces = []
    while len(line) > LONGEST_STEP:
        head = line[:LONGEST_STEP]
        end = head.rfind(" ") if " " in head else LONGEST_STEP
        pieces.append(line[:end].strip())
        line = line[end:].strip()
    return [*pieces, line] if line else pieces
