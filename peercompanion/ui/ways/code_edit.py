"""A recovery code being typed from paper: groups of four, three in a line, as they stand there."""

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

from peercompanion.session import Session
from peercompanion.ui.widgets.line_edit import PRIVATE, brings_files
from peercompanion.ui.widgets.note_edit import FRAME

GROUP, IN_A_LINE, WHOLE = 4, 3, 36
LONGEST = 48
"""Enough to tell that there is too much."""


class CodeEdit(QPlainTextEdit):
    """Any case, with or without spaces or dashes; it parts the groups itself. ``entered`` on Enter."""

    entered = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName("code")
        self.setAccessibleName(name)
        self.setInputMethodHints(PRIVATE | Qt.InputMethodHint.ImhUppercaseOnly)
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._part)

    @property
    def letters(self) -> str:
        """Without spaces, in capitals."""
        return Session.code_letters(self.toPlainText())

    def select_group(self, number: int) -> None:
        """From 1, so that the next letter begins it anew; 0, where nobody knows which one, chooses none."""
        if not number:
            return
        cursor = self.textCursor()
        start = _place((number - 1) * GROUP, after=True)
        cursor.setPosition(min(start, len(self.toPlainText())))
        kept = QTextCursor.MoveMode.KeepAnchor
        cursor.setPosition(min(start + GROUP, len(self.toPlainText())), kept)
        self.setTextCursor(cursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return not brings_files(source) and super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insertPlainText(Session.code_letters(source.text())[:LONGEST])

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        lines = WHOLE // (GROUP * IN_A_LINE)
        around = 2 * round(self.document().documentMargin()) + FRAME
        return QSize(super().sizeHint().width(), lines * self.fontMetrics().lineSpacing() + around)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 12, self.sizeHint().height())

    def _part(self) -> None:
        """The caret stays behind the same letter."""
        shown, cursor = self.toPlainText(), self.textCursor()
        parted = _in_lines(self.letters[:LONGEST])
        if parted == shown:
            return
        before = len(Session.code_letters(shown[: cursor.position()]))
        self.setPlainText(parted)
        cursor = self.textCursor()
        cursor.setPosition(min(_place(before), len(parted)))
        self.setTextCursor(cursor)


def _in_lines(letters: str) -> str:
    groups = [letters[at : at + GROUP] for at in range(0, len(letters), GROUP)]
    lines = [" ".join(groups[at : at + IN_A_LINE]) for at in range(0, len(groups), IN_A_LINE)]
    return "\n".join(lines)


def _place(letters: int, *, after: bool = False) -> int:
    """Where the caret stands behind so many letters; ``after`` the space that follows them."""
    return letters + (letters if after else max(0, letters - 1)) // GROUP
