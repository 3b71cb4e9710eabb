"""About one group: when, where and how it goes, its coming dates, whether it fits, and what it has given so far."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.domain.group import Group, GroupState
from peercompanion.domain.takeaway import Takeaway
from peercompanion.ui.breaking import breakable
from peercompanion.ui.context import Context, PageName
from peercompanion.ui.layout import Flow, Reflow, TwoColumns, col, fill, holder
from peercompanion.ui.meetings.fit.fit_card import FitCard
from peercompanion.ui.meetings.group_sheet.coming_dates import ComingDates
from peercompanion.ui.meetings.group_sheet.facts import Facts, LinesCard
from peercompanion.ui.meetings.group_sheet.gathered import HeardThere, LastMeetings, TakenHome, Thanks
from peercompanion.ui.meetings.group_sheet.standing import Standing
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.text import text

TAKEN_AT_FIRST, MORE_AT_ONCE = 6, 20
FIT_FIRST = 3
"""Where the questions stand as long as they are open; afterwards they come last."""


class GroupSheet(QWidget):
    """It reads what it shows, and no more of it: a group may have met for ten years."""

    closed, change_wanted, changed = Signal(), Signal(), Signal()
    meeting_opened = Signal(object)  # the id

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._group: Group | None = None
        self._taken_shown = TAKEN_AT_FIRST
        self._build()
        self._lay_out()
        self._connect()

    @property
    def first(self) -> QWidget:
        """Where the focus begins."""
        return self._back

    def start(self) -> None:
        self._back.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def read(self, group: Group) -> None:
        if self._group is None or self._group.id != group.id:
            self._taken_shown = TAKEN_AT_FIRST
        self._group = group
        self._title.setText(breakable(group.nickname))
        self._state.setText(self._context.words.group_state(group.state))
        for part in (self._standing, self._facts):
            part.show_group(group)
        self._dates.read(group)
        self._fit.read(group)
        self._box.insertWidget(FIT_FIRST if group.is_tried_out else self._box.count() - 1, self._fit)
        self._agenda.show_words(group.agenda)
        self._rules.show_words(group.ground_rules)
        self._read_gathered(group)

    def step_back(self) -> bool:
        return self._dates.step_back()

    # building

    def _build(self) -> None:
        words = self._context.words
        self._back = Button(self.tr("Back to the meetings"), "link", "arrow-left")
        self._change = Button(self.tr("Change it"), "", "pencil-line", name=self.tr("Change this group"))
        self._title, self._state = text("", "h2", wrap=True), text("", "muted", wrap=True)
        self._standing, self._facts = Standing(), Facts(self._context)
        self._dates, self._fit = ComingDates(self._context), FitCard(self._context)
        self._agenda, self._rules = LinesCard(self.tr("How it goes")), LinesCard(self.tr("Ground rules"))
        self._meetings, self._heard = LastMeetings(words), HeardThere(words)
        self._taken, self._thanks = TakenHome(words), Thanks()
        later = self.tr("What I take home, strategies heard there, and thanks stand here once there are some.")
        self._nothing_yet = text(later, "muted", wrap=True)

    def _lay_out(self) -> None:
        head = Reflow((holder(col(self._title, self._state, gap=2)), 1), Flow(self._change), gap=12, below=320)
        left = col(self._facts, self._dates, self._agenda, self._rules, gap=16)
        right = col(self._meetings, self._heard, self._thanks, self._taken, self._nothing_yet, gap=16)
        columns = TwoColumns(left, right, 55, 45)
        self._box = fill(QVBoxLayout(self), (Flow(self._back), head, self._standing, self._fit, columns), 14)

    def _connect(self) -> None:
        self._back.clicked.connect(self.closed)
        self._change.clicked.connect(self.change_wanted)
        self._standing.wanted.connect(self._settle)
        self._fit.wanted.connect(self._settle)
        self._fit.changed.connect(self.changed)
        self._meetings.opened.connect(self.meeting_opened)
        self._heard.opened.connect(lambda id: self._context.frame.go(PageName.STRATEGIES, id))
        self._taken.more_wanted.connect(self._show_more)
        self._thanks.said.connect(self._say_thanks)

    # showing

    def _read_gathered(self, group: Group) -> None:
        companion = self._context.companion
        self._meetings.show_meetings(companion.meetings.latest(group.id, LastMeetings.SHOWN))
        self._heard.show_strategies(companion.strategies.heard_in(group.id))
        self._thanks.show_thanks(companion.takeaways.thanks_of_group(group.id, Thanks.SHOWN))
        taken = companion.takeaways.latest_of_group(group.id, self._taken_shown + 1)
        self._taken.show_takeaways(taken[: self._taken_shown], has_more=len(taken) > self._taken_shown)
        self._nothing_yet.setVisible(all(part.isHidden() for part in (self._heard, self._thanks, self._taken)))

    def _show_more(self) -> None:
        self._taken_shown += MORE_AT_ONCE
        self._read_gathered(self._group)

    # acts

    def _settle(self, state: GroupState) -> None:
        """Onto what is stored by now."""
        groups, id = self._context.companion.groups, self._group.id

        def done(_: Group) -> None:
            self.start()
            self._context.frame.notify(self._said_of(state), undo=True)

        self._context.frame.attempt(lambda: groups.save(replace(groups.get(id), state=state)), done)

    def _said_of(self, state: GroupState) -> str:
        return {
            GroupState.TRYING: self.tr("I am trying it."),
            GroupState.MINE: self.tr("This is my group."),
            GroupState.LEFT: self.tr("I left it. That is a good outcome, too."),
        }[state]

    def _say_thanks(self, id: object) -> None:
        def said(_: Takeaway) -> None:
            if not self._thanks.start():
                self.start()
            self._context.frame.notify(self.tr("Kept."), undo=True)

        self._context.frame.attempt(lambda: self._context.companion.takeaways.say_thanks(id), said)
