"""One strategy, to read: what to do on the left; why, where from, and where it stands on the right."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from peercompanion.domain.strategy import Strategy
from peercompanion.ui.context import Context, PageName
from peercompanion.ui.layout import ScrollPage, TwoColumns, col
from peercompanion.ui.strategies.my_words_card import MyWordsCard
from peercompanion.ui.strategies.opening import Opening
from peercompanion.ui.strategies.origins import Origins
from peercompanion.ui.strategies.source_card import SourceCard
from peercompanion.ui.strategies.standing_card import StandingCard
from peercompanion.ui.strategies.steps_card import StepsCard
from peercompanion.ui.strategies.tries_card import TriesCard


class Sheet(ScrollPage):
    """Built once, and filled for each strategy: that takes a third of the time of building it. ``strategy`` is the one
    shown; ``by`` is the page, whose writes these are.
    """

    left, trashed, try_wanted = Signal(), Signal(), Signal()
    change_wanted = Signal(str)  # the part where writing goes on: "title" or "standing"
    rest_wanted, put_away_wanted, copy_wanted, bring_wanted = Signal(), Signal(), Signal(), Signal()

    def __init__(self, context: Context, by: QWidget) -> None:
        super().__init__()
        self.strategy: Strategy | None = None
        self._context = context
        self.tries = TriesCard(context, by)
        self._opening, self._steps = Opening(context.words), StepsCard()
        self._my_words, self._standing = MyWordsCard(), StandingCard(context.words)
        self._source = SourceCard(context.words)
        left = col(self._steps, self.tries, gap=16)
        right = col(self._my_words, self._source, self._standing, gap=16)
        self.add(self._opening, TwoColumns(left, right, 61, 34), ...)
        self._connect()

    def show_strategy(self, strategy: Strategy, origins: Origins) -> None:
        """A try that is being written goes on being written, if it is one of this strategy."""
        is_another = self.strategy is None or strategy.id != self.strategy.id
        self.strategy = strategy
        for part in (self._opening, self._steps, self._my_words, self._standing):
            part.show_strategy(strategy)
        self._source.show_strategy(strategy, origins)
        self.tries.show_strategy(strategy)
        if is_another:
            self.begin_anew()

    def begin_anew(self) -> None:
        self._opening.begin_anew()
        self.tries.begin_anew()
        self.verticalScrollBar().setValue(0)

    def start(self) -> None:
        self._opening.start()

    def come_back(self) -> None:
        """From trying it."""
        self._opening.come_back()

    @property
    def is_writing(self) -> bool:
        return self.tries.is_writing

    def leave(self) -> None:
        self.tries.leave()

    def leave_then(self, then: Callable[[], None]) -> None:
        self._context.frame.attempt(self.leave, lambda _: then())

    def close_inner(self) -> bool:
        """Whether something that was opened on the sheet was closed by this."""
        return self.tries.close_inner() or self._opening.close_inner()

    def _connect(self) -> None:
        for name in ("left", "trashed", "try_wanted", "put_away_wanted", "copy_wanted", "bring_wanted"):
            getattr(self._opening, name).connect(getattr(self, name))
        self._opening.change_wanted.connect(self.change_wanted)
        self._standing.change_wanted.connect(lambda: self.change_wanted.emit("standing"))
        for part in (self._opening, self.tries):
            part.rest_wanted.connect(self.rest_wanted)
        self._source.meeting_wanted.connect(lambda id_: self._context.frame.go(PageName.MEETINGS, id_))
