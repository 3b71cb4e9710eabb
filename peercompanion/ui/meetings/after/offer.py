"""Once, when the app is opened within a day after a meeting: the first thing there is, and gone for good when left."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.domain.day import journal_day
from peercompanion.domain.meeting import Meeting
from peercompanion.errors import PeerCompanionError
from peercompanion.ui.breaking import breakable
from peercompanion.ui.context import Context
from peercompanion.ui.layout import Flow, ScrollPage, fill
from peercompanion.ui.meetings.after.editor import AfterEditor
from peercompanion.ui.widgets.buttons import Button


class Offer(QWidget):
    """``by`` is the page. Asked is what stood on the screen, answered or not. ``left`` when it is over."""

    left = Signal()

    def __init__(self, context: Context, by: QWidget, meeting: Meeting) -> None:
        super().__init__()
        self._context, self._is_asked = context, False
        later = Button(self.tr("Not now"), "", key_hint=self.tr("Esc"))
        page = ScrollPage(self.tr("After the meeting"), self._over(meeting), Flow(later))
        fill(QVBoxLayout(self), (page,), 0)
        self.editor = AfterEditor(context, by, meeting)
        page.add(self.editor, ...)
        self._seen = QTimer(self, singleShot=True, interval=0)
        self._seen.timeout.connect(self._note_asked)
        later.clicked.connect(self.step_out)
        self.editor.done.connect(self.left)

    def start(self) -> None:
        self.editor.start()

    def step_out(self) -> None:
        """What is answered stays."""
        self._context.frame.attempt(self.editor.leave, lambda _: self.left.emit())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_asked:
            self._seen.start()

    def _note_asked(self) -> None:
        if self._is_asked or self.visibleRegion().isEmpty():
            return
        try:
            self._context.companion.meetings.asked(self.editor.meeting)
        except PeerCompanionError:
            return  # a vault that cannot be written to is told of by what the person does
        self._is_asked = True

    def _over(self, meeting: Meeting) -> str:
        companion, words = self._context.companion, self._context.words
        group = breakable(companion.groups.get(meeting.group).nickname)
        day = journal_day(meeting.starts, companion.choices.day_starts)
        return words.good_to_see_you(group, words.when_it_was(meeting.starts, day, companion.today))
