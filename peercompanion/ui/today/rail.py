"""The right column: the next meeting, one strategy, this week, and at times a question about what was tried.

Under the form, the first two stand side by side.
"""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.ui.context import Context
from peercompanion.ui.layout import Reflow, fill
from peercompanion.ui.today.later import Later
from peercompanion.ui.today.next_meeting import NextMeeting
from peercompanion.ui.today.one_strategy import OneStrategy
from peercompanion.ui.today.this_week import ThisWeek

SIDE_BY_SIDE = 540


class Rail(QWidget):
    def __init__(self, context: Context, by: QWidget) -> None:
        """``by`` is the page, whose writes these are."""
        super().__init__()
        self._meeting, self._strategy = NextMeeting(context), OneStrategy(context)
        self.week, self.later = ThisWeek(context), Later(context, by)
        cards = Reflow((self._meeting, 1), (self._strategy, 1), gap=16, stacked_gap=16, below=SIDE_BY_SIDE)
        fill(QVBoxLayout(self), (cards, self.week, self.later), 16)

    def read(self, today: date) -> None:
        self._meeting.read(today)
        self._strategy.read(today)
        self.week.read(today)
        self.later.read()

    def forget(self) -> None:
        self._meeting.forget()
