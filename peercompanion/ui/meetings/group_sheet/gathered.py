"""What a group has given so far: its last meetings, strategies heard there, what was taken home, and thanks."""

from collections.abc import Callable, Sequence
from typing import TypeVar
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.domain.meeting import Meeting
from peercompanion.domain.strategy import Strategy
from peercompanion.domain.takeaway import Takeaway
from peercompanion.ui.breaking import breakable
from peercompanion.ui.layout import Card, Flow, Reflow, clear, col, fill, holder
from peercompanion.ui.meetings.group_sheet.opener import Opener
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.text import text
from peercompanion.ui.wording import Wording

T = TypeVar("T")


class Gathered(Card):
    """A title and its lines. Not there where there are none, but for what is said of ``nothing``."""

    def __init__(self, title: str, nothing: str = "") -> None:
        super().__init__(gap=6)
        self._list = QWidget()
        self._lines = fill(QVBoxLayout(self._list), (), 2)
        self._nothing = text(nothing, "muted", wrap=True)
        self.add(text(title, "title", wrap=True), self._nothing, self._list)
        self._shown: Sequence[object] | None = None

    def _show(self, things: Sequence[T], line: Callable[[T], QWidget]) -> None:
        """Left alone where they are the same: the focus may be among them."""
        if things == self._shown:
            return
        self._shown = things
        clear(self._lines)
        fill(self._lines, tuple(map(line, things)))
        self._list.setVisible(bool(things))
        self._nothing.setVisible(not things)
        self.setVisible(bool(things or self._nothing.text()))


class LastMeetings(Gathered):
    opened = Signal(object)  # the id of a meeting
    SHOWN = 5

    def __init__(self, words: Wording) -> None:
        self._words = words
        super().__init__(self.tr("Its meetings"), self.tr("None written down yet."))
        self._newest: UUID | None = None
        self._all = Button(self.tr("All its meetings"), "link")
        self._all.clicked.connect(lambda: self.opened.emit(self._newest))
        self.add(Flow(self._all))

    def show_meetings(self, meetings: list[Meeting]) -> None:
        """Newest first."""
        self._show(meetings, self._line)
        self._newest = meetings[0].id if meetings else None
        self._all.setVisible(bool(meetings))

    def _line(self, meeting: Meeting) -> Opener:
        day = self._words.short_day(meeting.starts.date())
        opener = Opener(day, self._words.meeting_status(meeting.status), meeting.line.strip())
        opener.clicked.connect(lambda: self.opened.emit(meeting.id))
        return opener


class HeardThere(Gathered):
    opened = Signal(object)  # the id of a strategy

    def __init__(self, words: Wording) -> None:
        self._words = words
        super().__init__(self.tr("Strategies heard there"))

    def show_strategies(self, strategies: list[Strategy]) -> None:
        self._show(strategies, self._line)

    def _line(self, strategy: Strategy) -> Opener:
        opener = Opener(strategy.title, self._words.strategy_status(strategy.status))
        opener.clicked.connect(lambda: self.opened.emit(strategy.id))
        return opener


class TakenHome(Gathered):
    """``more_wanted``: further ones than were given."""

    more_wanted = Signal()

    def __init__(self, words: Wording) -> None:
        self._words = words
        super().__init__(self.tr("Taken home"))
        self._more = Button(self.tr("Show more"), "link")
        self._more.clicked.connect(self.more_wanted)
        self.add(Flow(self._more))

    def show_takeaways(self, takeaways: list[Takeaway], has_more: bool) -> None:
        self._show(takeaways, self._line)
        self._more.setVisible(has_more)

    def _line(self, takeaway: Takeaway) -> QWidget:
        kind = text(self._words.takeaway_kind(takeaway.kind), "muted", wrap=True)
        line = holder(col(text(breakable(takeaway.text), "body", wrap=True), kind, gap=0))
        line.setContentsMargins(0, 5, 0, 5)
        return line


class Thanks(Gathered):
    said = Signal(object)  # the id of what was thanked for
    SHOWN = 8

    def __init__(self) -> None:
        super().__init__(self.tr("Thanks"))

    def show_thanks(self, thanks: list[Takeaway]) -> None:
        """Not yet said first."""
        self._show(thanks, self._line)

    def start(self) -> bool:
        """At the first that is not said yet, if there is one."""
        buttons = [button for button in self.findChildren(Button) if not button.isHidden()]
        if buttons:
            buttons[0].setFocus(Qt.FocusReason.ShortcutFocusReason)
        return bool(buttons)

    def _line(self, thanks: Takeaway) -> QWidget:
        words = text(breakable(thanks.text), "body", wrap=True)
        line = Reflow((words, 1), self._end(thanks), gap=10, stacked_gap=2, below=240)
        line.layout().setContentsMargins(0, 4, 0, 4)
        return line

    def _end(self, thanks: Takeaway) -> QWidget:
        if thanks.thanks_said:
            return text(self.tr("said"), "muted")
        button = Button(self.tr("Said"), "soft", "check", name=self.tr("Said: {thanks}").format(thanks=thanks.text))
        button.clicked.connect(lambda: self.said.emit(thanks.id))
        return button
