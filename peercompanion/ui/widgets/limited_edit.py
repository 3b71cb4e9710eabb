"""A note that takes no more than what can be kept: beyond it, typing stands still, as in any one-line field."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor

from peercompanion.ui.widgets.note_edit import NoteEdit


class LimitedEdit(NoteEdit):
    """``filled`` when something did not fit in."""

    filled = Signal()

    def __init__(self, name: str, limit: int, placeholder: str = "", lines: tuple[int, int] = (3, 12)) -> None:
        super().__init__(name, placeholder, lines)
        self._limit = limit
        self.textChanged.connect(self._keep_within)

    def _keep_within(self) -> None:
        """Takes back the end of what was put in, which stands before the cursor."""
        over = len(self.words()) - self._limit
        if over <= 0:
            return
        cursor = self.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.PreviousCharacter, QTextCursor.MoveMode.KeepAnchor, over)
        cursor.removeSelectedText()
        self.filled.emit()
