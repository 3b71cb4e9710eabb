"""What the guard needs of a field, the same for one line and for several. Places are counted in code points."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from peercompanion.ui import theme


def units(words: str) -> int:
    """How many Qt counts, for which an emoji is two."""
    return len(words) + sum(sign > "\uffff" for sign in words)


class Lines(QObject):
    """A field of several lines: the place is tinted and underlined with dots."""

    changed = Signal()
    shows_marks = True

    def __init__(self, field: QPlainTextEdit) -> None:
        super().__init__(field)
        self.widget = field
        field.document().contentsChanged.connect(self.changed)  # also where the field itself is told to be silent

    @property
    def text(self) -> str:
        return self.widget.toPlainText()

    @property
    def caret(self) -> int:
        """Roughly: counted as Qt counts."""
        return self.widget.textCursor().position()

    def replace(self, start: int, end: int, words: str) -> None:
        """One step of the field's own undo; the caret stays where it is in the text."""
        cursor = self._over(start, end)
        cursor.beginEditBlock()
        cursor.insertText(words)
        cursor.endEditBlock()

    def mark(self, start: int, end: int) -> None:
        place = QTextEdit.ExtraSelection()
        place.cursor, place.format = self._over(start, end), _tint()
        self.widget.setExtraSelections([place])

    def unmark(self) -> None:
        if self.widget.extraSelections():
            self.widget.setExtraSelections([])

    def _over(self, start: int, end: int) -> QTextCursor:
        words = self.text
        cursor = QTextCursor(self.widget.document())
        cursor.setPosition(units(words[:start]))
        cursor.setPosition(units(words[:end]), QTextCursor.MoveMode.KeepAnchor)
        return cursor


class Line(QObject):
    """A field of one line, which cannot show a mark; the strip quotes the words."""

    changed = Signal()
    shows_marks = False

    def __init__(self, field: QLineEdit) -> None:
        super().__init__(field)
        self.widget = field
        field.textChanged.connect(lambda _: self.changed.emit())

    @property
    def text(self) -> str:
        return self.widget.text()

    @property
    def caret(self) -> int:
        return self.widget.cursorPosition()

    def replace(self, start: int, end: int, words: str) -> None:
        """As typed, so it is told and can be undone; the caret stays where it is in the text."""
        before = self.text
        first, last, caret = units(before[:start]), units(before[:end]), self.widget.cursorPosition()
        self.widget.setSelection(first, last - first)
        self.widget.insert(words)
        longer = units(self.text) - units(before)
        self.widget.setCursorPosition(caret + longer if caret >= last else min(caret, first))

    def mark(self, start: int, end: int) -> None:
        """Nothing to be seen."""

    def unmark(self) -> None:
        """Nothing to be seen."""


class Written(QObject):
    """No field: words that are kept already. ``beside`` is the control next to them, for the focus."""

    changed = Signal()
    shows_marks = False
    caret = 0

    def __init__(self, beside: QWidget, words: Callable[[], str], write: Callable[[str], object]) -> None:
        super().__init__(beside)
        self.widget, self._words, self._write = beside, words, write

    @property
    def text(self) -> str:
        return self._words()

    def replace(self, start: int, end: int, words: str) -> None:
        before = self.text
        self._write(before[:start] + words + before[end:])

    def mark(self, start: int, end: int) -> None:
        """Nothing to be seen."""

    def unmark(self) -> None:
        """Nothing to be seen."""


def _tint() -> QTextCharFormat:
    look = QTextCharFormat()
    look.setBackground(theme.colour("accent_soft"))
    look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
    look.setUnderlineColor(theme.colour("accent_text"))
    return look
