"""What is written down of a meeting gone by, to read: in words, nothing counted and nothing missing."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.domain.meeting import Meeting
from peercompanion.domain.note import Note
from peercompanion.domain.takeaway import Takeaway
from peercompanion.ui.boxes import clear
from peercompanion.ui.breaking import breakable
from peercompanion.ui.context import Context
from peercompanion.ui.layout import col, fill, holder
from peercompanion.ui.meetings.after.kept_row import ICONS
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.text import icon_text, text


class Told(QWidget):
    change_wanted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._body = QWidget()
        self._list = fill(QVBoxLayout(self._body), (), 10)
        self._change = Button(self.tr("Say more, or change it"), "link", "pencil-line")
        fill(QVBoxLayout(self), (self._body, self._change), 4)
        self._change.clicked.connect(self.change_wanted)

    def show_meeting(self, meeting: Meeting) -> None:
        clear(self._list)
        for block in self._blocks(meeting):
            self._list.addWidget(block)
        self._body.setVisible(self._list.count() > 0)

    def _blocks(self, meeting: Meeting) -> list[QWidget]:
        companion, words = self._context.companion, self._context.words
        around = [words.mood_pair(pair) for pair in companion.meetings.around([meeting])]
        part = [words.part(meeting.part)] if meeting.part else []
        blocks = [holder(icon_text("sun-moon", said, "muted", wrap=True)) for said in around]
        blocks += [holder(icon_text("user-round", said, "muted", wrap=True)) for said in part]
        return [
            *([holder(col(*blocks, gap=4))] if blocks else []),
            *self._passage(self.tr("What I'd like from it"), meeting.wish),
            *self._brought(companion.notes.brought(meeting.id)),
            *self._passage(self.tr("What I gave"), meeting.gave),
            *self._kept(companion.takeaways.of_meeting(meeting.id)),
        ]

    def _passage(self, heading: str, said: str) -> list[QWidget]:
        if not said.strip():
            return []
        return [holder(col(text(heading, "section", wrap=True), text(breakable(said), "body", wrap=True), gap=1))]

    def _brought(self, notes: list[Note]) -> list[QWidget]:
        if not notes:
            return []
        lines = [text(self._note_words(note), "body", wrap=True) for note in notes]
        return [holder(col(text(self.tr("What I brought"), "section", wrap=True), *lines, gap=1))]

    def _note_words(self, note: Note) -> str:
        words = self._context.words
        felt = [words.weight(note.felt)] if note.felt else []
        return words.dotted((breakable(note.name), words.note_status(note.status), *felt))

    def _kept(self, takeaways: list[Takeaway]) -> list[QWidget]:
        if not takeaways:
            return []
        lines = [self._kept_line(each) for each in takeaways]
        return [holder(col(text(self.tr("What I took home"), "section", wrap=True), *lines, gap=4))]

    def _kept_line(self, takeaway: Takeaway) -> QWidget:
        words = self._context.words
        facts = (words.takeaway_kind(takeaway.kind), breakable(takeaway.text.strip()), takeaway.alias)
        return holder(icon_text(ICONS[takeaway.kind], words.dotted(filter(None, facts)), "body", wrap=True))
