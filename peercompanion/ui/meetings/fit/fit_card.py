"""Does it fit? Five questions after each of three visits, without a sum or a verdict, and the three ways on."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal

from peercompanion.domain.fit import MOST_VISITS, FitAnswer, FitCheck, FitItem
from peercompanion.domain.group import Group, GroupState
from peercompanion.domain.meeting import GONE_TO
from peercompanion.ui.context import Context
from peercompanion.ui.layout import Card, Flow
from peercompanion.ui.meetings.fit.fit_grid import FitGrid
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.text import text

LATELY = 5


class FitCard(Card):
    """For a group that is looked at or tried; afterwards it shows what was answered, as long as there is something.

    ``wanted``: the state the group is to have. ``changed``: something came or went that Tab comes to.
    """

    wanted, changed = Signal(object), Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(gap=12)
        self._context = context
        self._group: Group | None = None
        self._checks: list[FitCheck] = []
        self._grid = FitGrid(context.words)
        self._another = Button(self.tr("Another visit"), "link", "plus")
        self._said = text("", "body", wrap=True)
        self._mine = Button(self.tr("This is my group"), "soft")
        self._leave = Button(self.tr("I leave it"))
        self._ways = Flow(self._mine, self._leave, gap=10)
        self._lay_out()
        self._connect()

    def read(self, group: Group) -> None:
        stored = self._context.companion.groups.fit(group.id)
        is_same = self._group is not None and self._group.id == group.id
        begun = [replace(check, answers={}) for check in self._checks[len(stored) :]] if is_same else []
        self._group = group
        self._checks = [*stored, *begun] or [self._next_visit([])]
        self.setVisible(bool(group.is_tried_out or stored))
        if not self.isHidden():
            self._show(stored)

    def _lay_out(self) -> None:
        about = self.tr(
            "Five questions after each of three visits. There is no sum, and no answer is the right one. Keys Y, U, N."
        )
        title = text(self.tr("Does it fit?"), "title", wrap=True)
        self.add(title, text(about, "muted", wrap=True), self._grid, Flow(self._another), self._said, self._ways)

    def _connect(self) -> None:
        self._grid.answered.connect(self._answer)
        self._another.clicked.connect(self._begin_another)
        self._mine.clicked.connect(lambda: self.wanted.emit(GroupState.MINE))
        self._leave.clicked.connect(lambda: self.wanted.emit(GroupState.LEFT))

    # showing

    def _show(self, stored: list[FitCheck]) -> None:
        self._grid.show_visits(self._checks, self._today())
        is_open = self._group.is_tried_out
        all_seen = len(stored) == MOST_VISITS and all(check.answers for check in stored)
        self._another.setVisible(is_open and bool(self._checks[-1].answers) and len(self._checks) < MOST_VISITS)
        self._said.setText(self._words_after(all_seen))
        self._said.setVisible(is_open)
        self._ways.setVisible(is_open)

    def _words_after(self, all_seen: bool) -> str:
        if all_seen:
            return self.tr("Going on, another try, or leaving: each is a good outcome.")
        return self.tr("Three visits are a fair look. It can be decided sooner, too.")

    # acts

    def _answer(self, visit: int, item: FitItem, answer: FitAnswer | None) -> None:
        """Onto what is stored of that visit by now."""
        groups, shown = self._context.companion.groups, self._checks[visit - 1]

        def act() -> FitCheck:
            stored = next((check for check in groups.fit(shown.group) if check.visit == visit), shown)
            answers = {key: told for key, told in stored.answers.items() if key is not item}
            return groups.save_fit(replace(stored, answers=answers | ({item: answer} if answer else {})))

        if shown.answered(item) is not answer:
            self._context.frame.attempt(act, lambda _: self._context.frame.notify(self.tr("Kept."), undo=True))
        self._grid.show_visits(self._checks, self._today())  # what is stored, also where it could not be saved

    def _begin_another(self) -> None:
        """A column to be answered; nothing is stored before."""
        self._checks = [*self._checks, self._next_visit(self._checks)]
        self._grid.show_visits(self._checks, self._today())
        self._another.hide()
        self.changed.emit()
        self._grid.start(len(self._checks))

    def _next_visit(self, checks: list[FitCheck]) -> FitCheck:
        return FitCheck(group=self._group.id, visit=len(checks) + 1, day=self._day_after(checks))

    def _day_after(self, checks: list[FitCheck]) -> date:
        """Of the first meeting that was gone to since the visit before; where none is written down, today."""
        since = checks[-1].day if checks else date.min
        latest = self._context.companion.meetings.latest(self._group.id, LATELY)
        days = [meeting.starts.date() for meeting in reversed(latest) if meeting.status in GONE_TO]
        return next((day for day in days if day > since), self._today())

    def _today(self) -> date:
        return self._context.companion.clock.now().date()
