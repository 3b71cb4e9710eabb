"""The same questions for any meeting gone by, on the page of meetings. They stand alone there until they are left."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.domain.meeting import Meeting
from peercompanion.ui.breaking import breakable
from peercompanion.ui.context import Context
from peercompanion.ui.layout import Flow, Reflow, col, fill, holder
from peercompanion.ui.meetings.after.editor import AfterEditor
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.text import text


class AfterPanel(QWidget):
    """``by`` is the page, whose writes these are. ``left`` when the person is done; the page keeps the words first."""

    left = Signal()

    def __init__(self, context: Context, by: QWidget, meeting: Meeting) -> None:
        super().__init__()
        self.editor = AfterEditor(context, by, meeting)
        companion, words = context.companion, context.words
        nickname, day = companion.groups.get(meeting.group).nickname, meeting.starts.date()
        name = words.meeting_name(breakable(nickname), day, companion.clock.now().date())
        back = Button(self.tr("Back"), "", "arrow-left", key_hint=self.tr("Esc"))
        title = holder(col(text(self.tr("After the meeting"), "h2", wrap=True), text(name, "muted", wrap=True), gap=2))
        fill(QVBoxLayout(self), (Reflow((title, 1), Flow(back), gap=12), self.editor), 14)
        back.clicked.connect(self.left)
        self.editor.done.connect(self.left)

    def start(self) -> None:
        self.editor.start()
