"""A small page with two fields that are watched, and the real pages where the strip stands."""

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.ui.guard import GuardStrip, watch_over
from peercompanion.ui.widgets.line_edit import LineEdit
from peercompanion.ui.widgets.note_edit import NoteEdit
from tests.ui.hand import show


class Desk(QWidget):
    """Several lines, one line, and what is kept."""

    def __init__(self, words) -> None:
        super().__init__()
        self.words = words
        self.lines, self.line = NoteEdit("Lines"), LineEdit("Line")
        self.strips = {}
        self.watches = {}
        column = QVBoxLayout(self)
        for field in (self.lines, self.line):
            strip = self.strips[field] = GuardStrip()
            column.addWidget(field)
            column.addWidget(strip)
            self.watches[field] = watch_over(field, strip, self.words.kept, self.words.keep)
        self.resize(600, 500)

    def pause(self) -> None:
        """What the timer does when it has run out."""
        for watch in self.watches.values():
            if watch.is_waiting:
                watch.look()


@pytest.fixture
def desk(tidy, companion):
    desk = show(Desk(companion.guard))
    desk.lines.setFocus()
    return desk
