"""A person's own words, to be read: larger type, lines far apart. A click or Enter asks to write on."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QEvent, QSizeF, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit

from peercompanion.ui import theme
from peercompanion.ui.journal.marks import in_units, marks

SIZE, LINE_HEIGHT = 15, 150
MOST_MARKED = 10_000
"""Characters. Above that the marking would be felt at every key of a search."""


class Prose(QTextEdit):
    """Plain text only. Scrolls with the page around it, never by itself."""

    write = Signal(int)  # the place in the text where writing goes on
    moved = Signal()  # the cursor, by the keyboard

    def __init__(self, name: str) -> None:
        super().__init__()
        self._words, self._searched = "", ""
        self.setObjectName("reader")
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.cursorPositionChanged.connect(self.moved)

    def show_words(self, words: str, searched: str = "") -> None:
        if (words, searched) != (self._words, self._searched):
            self._words, self._searched = words, searched
            self._set()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.write.emit(self.textCursor().position())
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            self.write.emit(self.cursorForPosition(event.position().toPoint()).position())

    def wheelEvent(self, event) -> None:
        event.ignore()  # the page around it scrolls

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._set()

    def _fit(self, size: QSizeF) -> None:
        self.setFixedHeight(ceil(size.height()))

    def _set(self) -> None:
        self.setPlainText(self._words)
        font = QFont(theme.ui_font(SIZE))
        self.document().setDefaultFont(font)
        everything = QTextCursor(self.document())
        everything.select(QTextCursor.SelectionType.Document)
        spaced, look = QTextBlockFormat(), QTextCharFormat()
        spaced.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        look.setFont(font)
        look.setForeground(theme.colour("text"))
        everything.mergeBlockFormat(spaced)
        everything.mergeCharFormat(look)
        self._mark()

    def _mark(self) -> None:
        if not self._searched or len(self._words) > MOST_MARKED:
            return
        soft = QTextCharFormat()
        soft.setBackground(theme.colour("mark"))
        cursor = QTextCursor(self.document())
        for mark in in_units(self._words, marks(self._words, self._searched)):
            cursor.setPosition(mark.start)
            cursor.setPosition(mark.end, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(soft)
