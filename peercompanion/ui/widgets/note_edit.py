"""A few lines, if you like. Grows with what is written, keeps plain text only, and leaves Tab to the page."""

from __future__ import annotations

import re

from PySide6.QtCore import QMimeData, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

from peercompanion.domain.text import LONGEST_TEXT
from peercompanion.ui.widgets.line_edit import NUL, PRIVATE, brings_files

UNSTORABLE = re.compile("[\0\ud800-\udfff]")
"""NUL, and half a character alone."""
FRAME = 2 * (8 + 1) + 1  # padding and border of base.qss, and a pixel without which Qt would scroll


class NoteEdit(QPlainTextEdit):
    """`lines` are the fewest and the most lines shown; beyond that it scrolls."""

    def __init__(self, name: str, placeholder: str = "", lines: tuple[int, int] = (3, 12)) -> None:
        super().__init__()
        self._fewest, self._most = lines
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setInputMethodHints(PRIVATE)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self.updateGeometry())

    def words(self) -> str:
        return self.toPlainText()

    def set_words(self, words: str) -> None:
        self.setPlainText(words.replace(NUL, ""))

    def sizeHint(self) -> QSize:
        lines = max(self._fewest, min(self._most, self._written_lines()))
        return QSize(super().sizeHint().width(), self._height_of(lines))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 12, self._height_of(self._fewest))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width wraps the words anew, which the document does not tell."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return not brings_files(source) and super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Of a text that is longer than can be kept its beginning, before a huge paragraph holds everything up."""
        taken = self.document().characterCount() - len(self.textCursor().selectedText())
        words = UNSTORABLE.sub("", source.text()[: LONGEST_TEXT + 1])
        self.insertPlainText(words[: max(0, LONGEST_TEXT - taken)])

    def _written_lines(self) -> int:
        """Lines as they are wrapped; a plain-text layout measures its height in lines."""
        return round(self.document().documentLayout().documentSize().height())

    def _height_of(self, lines: int) -> int:
        self.ensurePolished()
        return lines * self.fontMetrics().lineSpacing() + 2 * round(self.document().documentMargin()) + FRAME
