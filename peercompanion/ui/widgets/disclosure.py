"""A line that opens a section in place."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.compound import Compound


class Disclosure(Compound):
    """The line says in its name whether the section is open; a chevron shows it. ``spoken`` is a longer name for the
    line, where several on a page have the same words.
    """

    toggled = Signal(bool)

    def __init__(self, words: str, content: QWidget, open: bool = False, spoken: str = "", kind: str = "link") -> None:
        super().__init__()
        self._spoken, self._content = spoken or words, content
        self._line = Button(words, kind)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(self._line, 0, Qt.AlignmentFlag.AlignLeft)
        box.addWidget(content)
        self.gives_focus_to(self._line)
        self._line.clicked.connect(self._toggle)
        self.set_open(open)

    @property
    def is_open(self) -> bool:
        return not self._content.isHidden()

    def set_open(self, open: bool) -> None:
        self._content.setVisible(open)
        self._line.set_icon("chevron-down" if open else "chevron-right")
        state = self.tr("{words}, open") if open else self.tr("{words}, closed")
        self._line.setAccessibleName(state.format(words=self._spoken))

    def set_words(self, words: str) -> None:
        self._spoken = words
        self._line.setText(words)
        self.set_open(self.is_open)

    def _toggle(self) -> None:
        self.set_open(not self.is_open)
        self.toggled.emit(self.is_open)
