"""The same small line for everybody, under every editor and on every door: a person can listen."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from peercompanion.ui.widgets.text import Glyph, Label

_ISOLATE, _END = "\u2066", "\u2069"  # a phone number reads left to right in every language
_NO_BREAK = "\u00a0"


class HelpLine(QWidget):
    """A phone, a sentence, and the line's name and number in bold. Always the same size."""

    def __init__(self, lead: str, line: str) -> None:
        super().__init__()
        self._words = Label()
        self._words.setProperty("role", "note")
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.RichText)
        self._words.align_start()
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(Glyph("phone", "text2", 14), 0, Qt.AlignmentFlag.AlignVCenter)
        box.addWidget(self._words, 1)
        self.set_line(lead, line)

    def set_line(self, lead: str, line: str) -> None:
        number = _ISOLATE + escape(line).replace(" ", _NO_BREAK) + _END
        bold = f'<span style="font-weight: 600">{number}</span>'
        self._words.setText(self.tr("{lead} {line}").format(lead=escape(lead), line=bold))
        self._words.setAccessibleName(self.tr("{lead} {line}").format(lead=lead, line=line))
