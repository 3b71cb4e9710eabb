"""A line of words that has an end, however it wraps. What does not fit is handed on and never dropped."""

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor

from peercompanion.ui.widgets.note_edit import NoteEdit

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
UP_OR_DOWN = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
EXTRA_KEYS = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier


class BoundedEdit(NoteEdit):
    """At most ``limit`` characters, none of them a line break."""

    entered = Signal()
    emptied = Signal()  # Backspace where nothing is
    walked = Signal(int)  # an arrow that leads out of it: -1 up, 1 down
    spilled = Signal(str, list)  # the rest of a line that was too long, and further lines

    def __init__(self, name: str, limit: int, placeholder: str = "", most_lines: int = 4) -> None:
        super().__init__(name, placeholder, (1, most_lines))
        self.limit = limit
        self.textChanged.connect(self._keep_within)

    def focus_end(self) -> None:
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.moveCursor(QTextCursor.MoveOperation.End)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~EXTRA_KEYS
        step = UP_OR_DOWN.get(event.key(), 0)
        if event.key() in ENTER and plain:
            self.entered.emit()
        elif event.key() in ENTER:
            event.ignore()
        elif event.key() == Qt.Key.Key_Backspace and not self.words():
            self.emptied.emit()
        elif step and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier and self._is_at_end(step):
            self.walked.emit(step)
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Only the first line, as much as there is room for; the rest is handed on."""
        first, *others = [line.strip() for line in source.text().replace("\0", "").splitlines() if line.strip()] or [""]
        cursor = self.textCursor()
        room = self.limit - len(self.words()) + len(cursor.selectedText())
        head, rest = divided(first, max(0, room))
        cursor.insertText(head)
        if rest or others:
            self.spilled.emit(rest, others)

    def _keep_within(self) -> None:
        """One character too many is not taken, as in any field; several, from an input method, are handed on."""
        over = len(self.words()) - self.limit
        if over <= 0:
            return
        cursor = self.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.PreviousCharacter, QTextCursor.MoveMode.KeepAnchor, over)
        surplus = cursor.selectedText()
        cursor.removeSelectedText()
        if over > 1:
            self.spilled.emit(surplus, [])

    def _is_at_end(self, step: int) -> bool:
        """Whether the cursor stands on the first (-1) or last (1) of the lines as they are wrapped."""
        move = QTextCursor.MoveOperation.Up if step < 0 else QTextCursor.MoveOperation.Down
        return not self.textCursor().movePosition(move)


def divided(line: str, room: int) -> tuple[str, str]:
    """As much of the line as has room, cut at a word where there is one, and the rest."""
    if len(line) <= room:
        return line, ""
    head = line[:room]
    end = head.rfind(" ") if " " in head.strip() and not line[room : room + 1].isspace() else room
    return line[:end].rstrip(), line[end:].strip()
