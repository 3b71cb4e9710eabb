"""The one question: five faces, what was saved, "Just here", and another time or day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.domain.mood import MoodKind
from peercompanion.ui.layout import Flow, Reflow, fill
from peercompanion.ui.today.another_time import AnotherTime
from peercompanion.ui.today.draft import Draft
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.faces import MoodPicker
from peercompanion.ui.widgets.notice import Notice
from peercompanion.ui.widgets.text import yielding
from peercompanion.ui.wording import Wording


class RightNow(QWidget):
    """The line under the faces has one height in every state: nothing moves when a face is chosen."""

    answered = Signal(object)  # what the answer makes of a draft: Draft -> Draft

    def __init__(self, words: Wording, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._now = now
        self._happened: datetime | None = None
        self._panel: AnotherTime | None = None
        question = self.tr("How are you right now?")
        self.faces = MoodPicker(words.moods(), question)
        self.notice = Notice()
        self._here = Button(self.tr("Just here"), "quiet", "circle-dashed")
        self._here.setToolTip(self.tr("An entry without a rating (0)"))
        self._here.setCheckable(True)
        self._when = Button(self.tr("Another time or day"), "quiet", "calendar")
        line = Reflow((self.notice, 1), Flow(self._here, self._when, gap=20, line_gap=0), gap=16, stacked_gap=4)
        self._box = fill(QVBoxLayout(self), (yielding(question, "title"), 10, self.faces, 8, line), 0)
        self._connect()

    def show_draft(self, draft: Draft) -> None:
        self._happened = draft.happened
        self.faces.set_value(draft.mood)
        here = draft.kind is MoodKind.JUST_HERE
        self._here.setChecked(here)
        self._here.set_kind("quiet-accent" if here else "quiet")
        self._here.set_icon("circle-check" if here else "circle-dashed")

    def focus_faces(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        self.faces.setFocus(reason)

    @property
    def has_faces_focus(self) -> bool:
        return self.faces.isAncestorOf(self.window().focusWidget() or self)

    def close_time(self) -> bool:
        """Whether the panel was open."""
        if self._panel is None or self._panel.isHidden():
            return False
        had_focus = self._panel.isAncestorOf(self.window().focusWidget() or self)
        self._panel.hide()
        if had_focus:
            self._when.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _connect(self) -> None:
        self.faces.chosen.connect(lambda level: self.answered.emit(lambda draft: draft.rated("mood", level)))
        self._here.clicked.connect(lambda: self.answered.emit(Draft.just_here))
        self._when.clicked.connect(self._turn_panel)

    def _turn_panel(self) -> None:
        if self.close_time():
            return
        if self._panel is None:
            self._panel = self._build_panel()
        self._panel.open(self._happened)

    def _build_panel(self) -> AnotherTime:
        """Not before it is wanted: a field for dates is dear, and Today opens often."""
        panel = AnotherTime(self._now)
        panel.chosen.connect(lambda moment: self.answered.emit(lambda draft: replace(draft, happened=moment)))
        panel.closed.connect(self.close_time)
        self._box.addWidget(panel)
        before: QWidget = self._when
        for stop in panel.stops:
            QWidget.setTabOrder(before, stop)
            before = stop
        return panel
