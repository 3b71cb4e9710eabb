"""The meeting that was, while nothing is said of it: four words, none of which is better. Nothing asks for it twice."""

from PySide6.QtCore import Qt, Signal

from peercompanion.domain.meeting import Meeting, MeetingStatus
from peercompanion.ui.layout import Card, Flow, Reflow, col, holder
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.segmented import Segmented
from peercompanion.ui.widgets.text import text
from peercompanion.ui.wording import Wording

WEEK = 7


class LastCard(Card):
    """Hidden while there is nothing to say."""

    said = Signal(object, object)  # the meeting, and what became of it
    more_wanted = Signal(object)  # the meeting: all there is to say right after it

    def __init__(self, words: Wording) -> None:
        super().__init__("flat", (20, 12, 16, 12))
        self._words = words
        self._meeting: Meeting | None = None
        self._name, self._day = text("", "label", wrap=True), text("", "muted", wrap=True)
        self._became = Segmented(self.tr("What became of it"), became_words(words))
        self._became.chosen.connect(lambda status: self.said.emit(self._meeting, status))
        self._more = Button(self.tr("Say more"), "link", name=self.tr("Say more about this meeting"))
        self._more.clicked.connect(lambda: self.more_wanted.emit(self._meeting))
        acts = Flow(self._became, self._more, gap=10, line_gap=4)
        self.add(Reflow((holder(col(self._name, self._day, gap=1)), 1), acts, gap=14, stacked_gap=8))
        self.hide()

    @property
    def meeting(self) -> Meeting | None:
        return self._meeting

    def show_meeting(self, meeting: Meeting | None, today) -> None:
        self._meeting = meeting
        self._became.set_value(None)
        if meeting:
            day = meeting.starts.date()
            self._name.setText(self._called((today - day).days, self._words.weekday(day)))
            self._day.setText(self._words.day_and_time(meeting.starts))
        self.setVisible(meeting is not None)

    def start(self) -> None:
        self._became.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _called(self, days_ago: int, weekday: str) -> str:
        if days_ago < 1:
            return self.tr("Today's meeting")
        if days_ago == 1:
            return self.tr("Yesterday's meeting")
        return self.tr("Last {weekday}").format(weekday=weekday) if days_ago <= WEEK else self.tr("The last meeting")


def became_words(words: Wording) -> list[tuple[MeetingStatus, str, None]]:
    """The four words, in one order everywhere."""
    statuses = (MeetingStatus.WENT, MeetingStatus.PART, MeetingStatus.DID_NOT_GO, MeetingStatus.CANCELLED)
    return [(status, words.meeting_status(status), None) for status in statuses]
