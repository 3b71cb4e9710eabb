"""Trying a strategy over whatever is open on the page, and back to it afterwards."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from peercompanion.domain.strategy import Strategy
from peercompanion.ui import same_place
from peercompanion.ui.context import PageName
from peercompanion.ui.hard_now.own_first import own_first
from peercompanion.ui.hard_now.page import CARDS
from peercompanion.ui.hard_now.things import of_strategy
from peercompanion.ui.hard_now.trying import Trying
from peercompanion.ui.leaving import let_go
from peercompanion.ui.page import Page


class TryHere(QObject):
    """``below`` says what is seen again when it is over; ``ended`` carries the id of what was begun with."""

    ended = Signal(object)

    def __init__(self, page: Page, stack: QStackedWidget, below: Callable[[], QWidget]) -> None:
        super().__init__(page)
        self._page, self._stack, self._below = page, stack, below
        self._trying: Trying | None = None

    @property
    def is_on(self) -> bool:
        return self._trying is not None

    def begin(self, strategy: Strategy) -> None:
        context = self._page.context
        trying = self._trying = Trying(context.words, context.companion, by=self._page)
        trying.show_country(own_first(context.words.help_country(context.preferences), context.companion))
        trying.left.connect(self.end)
        trying.stopped.connect(self._stop)
        trying.cards_wanted.connect(lambda: self._go_to_help(CARDS))
        trying.person_wanted.connect(lambda: self._go_to_help(None))
        self._stack.addWidget(trying)
        self._show(trying)
        trying.start(of_strategy(strategy))

    def arrive(self) -> None:
        self._trying.arrive()

    def step_back(self) -> None:
        self._trying.step_back()

    def end(self) -> None:
        """Back to where it was begun."""
        begun: UUID | None = self._trying.first
        self.put_away()
        self.ended.emit(begun)

    def put_away(self) -> None:
        """The page reads then what it has not read meanwhile."""
        trying, self._trying = self._trying, None
        if trying:
            self._show(self._below())
            self._stack.removeWidget(trying)
            let_go(trying)
            self._page.read()

    def _stop(self) -> None:
        kept = self._trying.was_kept
        self.end()
        if kept:
            self._page.context.frame.notify(self.tr("What you tried is kept."), undo=True)

    def _go_to_help(self, target: str | None) -> None:
        self.end()
        self._page.context.frame.go(PageName.HARD_NOW, target)

    def _show(self, widget: QWidget) -> None:
        same_place.release(self._stack)
        self._stack.setCurrentWidget(widget)
