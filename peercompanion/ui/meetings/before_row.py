"""How it is just before a meeting: one key, and it is not asked again. Another face corrects it."""

from contextlib import suppress
from datetime import datetime, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.domain.meeting import Meeting
from peercompanion.errors import NotFound
from peercompanion.ui.context import Context
from peercompanion.ui.layout import Reflow, fill, rule
from peercompanion.ui.widgets.face_row import FaceRow
from peercompanion.ui.widgets.text import text

BEFORE = timedelta(hours=3)
STACK_BELOW = 720


class BeforeRow(QWidget):
    """Here only when the meeting is near, and until it is over: days ahead there is no before."""

    said = Signal(object)  # 1 to 5

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._moods = context.companion.moods
        self._question = text("", "label", wrap=True)
        self._faces = FaceRow(context.words.moods(), self.tr("How it is before the meeting"))
        self._faces.chosen.connect(self.said)
        fill(QVBoxLayout(self), (rule(), 2, Reflow(self._question, (self._faces, 1), gap=14, below=STACK_BELOW)), 8)
        self.hide()

    def show_meeting(self, meeting: Meeting | None, now: datetime) -> None:
        self.setVisible(meeting is not None and meeting.starts - BEFORE <= now < meeting.ends)
        if meeting:
            level = self._level(meeting)
            self._question.setText(self.tr("Before the meeting") if level else self.tr("How is it right now?"))
            self._faces.set_value(level)

    def _level(self, meeting: Meeting) -> int | None:
        """None where nothing was said, or it was thrown away."""
        with suppress(NotFound):
            return self._moods.get(meeting.mood_before).mood if meeting.mood_before else None
        return None
