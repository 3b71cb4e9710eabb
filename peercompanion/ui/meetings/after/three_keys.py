"""Was I there, how is it now, my part: three keys, and it is enough. It shows what is stored and stores nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from peercompanion.domain.meeting import GONE_TO, Meeting, MeetingStatus, Part
from peercompanion.ui.layout import Card, Flow, Reflow, col, holder, row, rule
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.faces import MoodPicker
from peercompanion.ui.widgets.text import text, yielding
from peercompanion.ui.widgets.tiles import Tiles
from peercompanion.ui.wording import Wording

THERE = {1: MeetingStatus.WENT, 2: MeetingStatus.PART, 3: MeetingStatus.DID_NOT_GO}
PARTS = {"L": Part.LISTENED, "A": Part.SAID_A_LITTLE, "S": Part.SHARED, "H": Part.HELPED}
"""Listening stands first because it is a part taken."""


class ThreeKeys(Card):
    there, mood, part = Signal(object), Signal(object), Signal(object)  # answered by the person
    done = Signal()

    def __init__(self, words: Wording) -> None:
        super().__init__(pad=(24, 20, 24, 20), gap=8)
        self._words = words
        self._build()
        self._lay_out()
        self._there.chosen.connect(self.there)
        self._mood.chosen.connect(self.mood)
        self._part.chosen.connect(self.part)
        self._off.clicked.connect(lambda: self.there.emit(MeetingStatus.CANCELLED))
        self._done.clicked.connect(self.done)

    def show_meeting(self, meeting: Meeting, before: int | None, after: int | None) -> None:
        """``before`` and ``after`` are moods. Of one that was not gone to there is nothing more to say."""
        status = meeting.status
        self._there.set_value(status)
        self._mood.set_value(after)
        self._part.set_value(meeting.part)
        self._before.setText(self._before_words(before))
        self._before.setVisible(before is not None)
        self._rest.setVisible(status in GONE_TO or status is MeetingStatus.PLANNED)
        off = status is MeetingStatus.CANCELLED
        self._off.set_kind("quiet-accent" if off else "quiet")
        self._off.set_icon("circle-check" if off else "circle-dashed")
        self._off.setChecked(off)

    def answer(self, digit: int | None, letter: str) -> bool:
        """A key that no field wanted. Digits answer the row that has the focus, and the mood from anywhere below it;
        whether the key says anything here.
        """
        if digit is not None:
            self._answer_digit(digit)
            return True
        part = next((part for key, part in PARTS.items() if key.casefold() == letter.casefold()), None)
        if part and self._asks_more:
            self._part.choose(part)
        return part is not None

    def focus_there(self) -> None:
        self._there.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_mood(self) -> None:
        self._mood.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_part(self) -> None:
        self._part.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_done(self) -> None:
        self._done.setFocus(Qt.FocusReason.OtherFocusReason)

    # inside

    @property
    def _asks_more(self) -> bool:
        return not self._rest.isHidden()

    def _answer_digit(self, digit: int) -> None:
        if self._there.isAncestorOf(self.window().focusWidget() or self) or not self._asks_more:
            if digit in THERE:
                self._there.choose(THERE[digit])
        elif 1 <= digit <= 5:
            self._mood.choose(digit)

    def _build(self) -> None:
        words = self._words
        there = (
            (MeetingStatus.WENT, self.tr("I went"), "check", "1"),
            (MeetingStatus.PART, self.tr("Part of it"), "door-open", "2"),
            (MeetingStatus.DID_NOT_GO, self.tr("Not this time"), "moon", "3"),
        )
        icons = {
            Part.LISTENED: "ear",
            Part.SAID_A_LITTLE: "message-circle",
            Part.SHARED: "message-circle-more",
            Part.HELPED: "heart-handshake",
        }
        self._there = Tiles(self.tr("Was I there?"), there)
        self._mood = MoodPicker(words.moods(), self.tr("How is it now?"))
        self._part = Tiles(
            self.tr("My part"), [(part, words.part(part), icons[part], key) for key, part in PARTS.items()]
        )
        self._before = text("", "muted", wrap=True)
        self._off = Button(self.tr("It did not take place"), "quiet", "circle-dashed")
        self._off.setCheckable(True)
        self._done = Button(self.tr("Done"), "primary")

    def _lay_out(self) -> None:
        head = Reflow((yielding(self.tr("Was I there?"), "title"), 1), Flow(self._off), gap=12, stacked_gap=2)
        now = Reflow(
            holder(row(yielding(self.tr("How is it now?"), "title"))), (self._before, 1), gap=10, stacked_gap=0
        )
        mine = yielding(self.tr("My part"), "title")
        self._rest = holder(col(12, now, 2, self._mood, 10, mine, 4, self._part, gap=4))
        stop = text(self.tr("You can stop here."), "label", wrap=True)
        kept = text(self.tr("Everything is saved as it is answered."), "muted", wrap=True)
        foot = Reflow((holder(col(stop, kept, gap=2)), 1), holder(row(..., self._done)), gap=12, below=300)
        self.add(head, 2, self._there, self._rest, 8, rule(), 4, foot)

    def _before_words(self, before: int | None) -> str:
        return self.tr("before the meeting: {mood}").format(mood=self._words.mood(before)) if before else ""
