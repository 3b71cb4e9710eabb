"""The library, or the beginning while nothing is written; over it what is read, written or looked through."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from peercompanion.domain.strategy import Strategy
from peercompanion.errors import NotFound
from peercompanion.ui import same_place
from peercompanion.ui.context import Context
from peercompanion.ui.leaving import let_go
from peercompanion.ui.strategies.beginning import Beginning
from peercompanion.ui.strategies.editor import Editor
from peercompanion.ui.strategies.library import Library
from peercompanion.ui.strategies.origins import Origins
from peercompanion.ui.strategies.pick_list import PickList
from peercompanion.ui.strategies.sheet import Sheet
from peercompanion.ui.strategies.words_screen import WordsScreen

Over = Sheet | Editor | PickList | WordsScreen


class Layers(QStackedWidget):
    """``over`` is the one thing that lies over the library, if any."""

    beginning_made = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.over: Over | None = None
        self.library = Library(context)
        self._context = context
        self._beginning: Beginning | None = None
        self._sheet: Sheet | None = None
        self._strategies: list[Strategy] | None = None
        self._home_is_due = True
        self.addWidget(self.library)

    @property
    def strategies(self) -> list[Strategy]:
        """As they were stored at the last ``read``; nobody who opens one of them waits for all the others."""
        if self._strategies is None:
            self._strategies = self._context.companion.strategies.all()
        return self._strategies

    @property
    def shows_library(self) -> bool:
        return self.currentWidget() is self.library

    @property
    def is_writing(self) -> bool:
        return self.over is not None and self.over.is_writing

    def read(self) -> None:
        """What is covered waits until it is seen."""
        self._strategies, self._home_is_due = None, True
        if self.over is None:
            self._read_home()

    def origins(self) -> Origins:
        return Origins(self._context.companion, self._context.words)

    def known(self, id_: UUID | None) -> Strategy | None:
        try:
            return self._context.companion.strategies.get(id_) if id_ else None
        except NotFound:
            return None

    def home(self) -> Library | Beginning:
        if self.strategies:
            return self.library
        self._beginning = self._beginning or self._make_beginning()
        return self._beginning

    def uppermost(self) -> QWidget:
        return self.over or self.home()

    def start(self) -> None:
        self.currentWidget().start()

    def lay_over(self, over: Over | None) -> None:
        self.put(over)
        self.start()

    def put(self, over: Over | None) -> None:
        """Without moving the focus to it."""
        before, self.over = self.over, over
        if over is None:
            self._read_home()
        elif self.indexOf(over) < 0:
            self.addWidget(over)
        same_place.release(self)
        self.setCurrentWidget(self.uppermost())
        if before and before is not self._sheet:
            self.removeWidget(before)
            let_go(before)

    def sheet(self, make: Callable[[], Sheet]) -> Sheet:
        """There is one, and it stays."""
        if self._sheet is None:
            self._sheet = make()
            self.addWidget(self._sheet)
        return self._sheet

    def after_writing(self, then: Callable[[], None]) -> None:
        """Words that cannot be saved stay where they are."""
        if self.over:
            self.over.leave_then(then)
        else:
            then()

    def _read_home(self) -> None:
        if not self._home_is_due:
            return
        self._home_is_due = False
        origins = self.origins()
        self.library.read(self.strategies, origins)
        self.library.shelf.read(origins)
        if self._beginning:
            self._beginning.shelf.read(origins)
            if not self.strategies:
                self._beginning.begin_anew()

    def _make_beginning(self) -> Beginning:
        """Most visits never need it."""
        beginning = Beginning(self._context)
        beginning.shelf.read(self.origins())
        self.addWidget(beginning)
        self.beginning_made.emit(beginning)
        return beginning
