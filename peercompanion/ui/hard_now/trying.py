"""One small thing, tried: its steps, one question, a calm end. The same wherever it was begun, with no vault too."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from peercompanion.content.lines import Country
from peercompanion.domain.attempt import NO_EASIER, Felt
from peercompanion.ui import same_place
from peercompanion.ui.boxes import fill
from peercompanion.ui.hard_now import things
from peercompanion.ui.hard_now.end import EndScreen
from peercompanion.ui.hard_now.felt_screen import FeltScreen
from peercompanion.ui.hard_now.kept_try import KeptTry
from peercompanion.ui.hard_now.step_screen import StepScreen
from peercompanion.ui.hard_now.things import SmallThing
from peercompanion.ui.wording import DoorWording

if TYPE_CHECKING:
    from peercompanion.companion import Companion


class Trying(QWidget):
    """``begun`` once the first step is done, and what is kept of that is stored. ``left``: at once, or back before the
    first step; ``stopped``: at the end, for good. ``by`` is who makes the changes, as the hub is told.
    """

    begun, left, stopped = Signal(), Signal(), Signal()
    cards_wanted, person_wanted = Signal(), Signal()

    def __init__(self, words: DoorWording, companion: Companion | None, by: object = None) -> None:
        super().__init__()
        self._companion, self._by = companion, by
        self._steps, self._felt, self._end = StepScreen(words), FeltScreen(words), EndScreen(words)
        self._stack = QStackedWidget()
        for screen in (self._steps, self._felt, self._end):
            self._stack.addWidget(screen)
        fill(QVBoxLayout(self), (self._stack,), 0)
        self._connect()

    def show_country(self, country: Country) -> None:
        for screen in (self._steps, self._felt, self._end):
            screen.show_country(country)

    def start(self, thing: SmallThing, before: int | None = None) -> None:
        self._first = thing
        self._begin_with(thing, before)

    def arrive(self) -> None:
        """Again, in the middle of it."""
        here = self._stack.currentWidget()
        if here is self._steps:
            self._steps.arrive()
        elif here is self._felt:
            self._ask()
        else:
            self._end_with(self._further)

    @property
    def first(self) -> UUID | None:
        """Whose steps were begun with: another card may have come since."""
        return self._first.strategy

    def _begin_with(self, thing: SmallThing, before: int | None = None) -> None:
        self._thing = thing
        self._kept = KeptTry(self._companion, thing, before, self._by)
        self._show(self._steps)
        self._steps.start(thing)

    @property
    def was_kept(self) -> bool:
        return self._kept.is_kept

    @property
    def undo_step(self) -> UUID | None:
        """What that of the try is known by."""
        return self._kept.id

    def step_back(self) -> None:
        """Esc: the question is skipped, anything else left."""
        if self._stack.currentWidget() is self._felt:
            self._end_calmly()
        else:
            self.left.emit()

    def _begin(self) -> None:
        self._kept.begin()
        self.begun.emit()

    def _ask(self) -> None:
        self._show(self._felt)
        self._felt.arrive(self._thing.title)

    def _answer(self, felt: Felt) -> None:
        self._kept.answer(felt)
        self._end_with(self._another() if felt in NO_EASIER else None)

    def _another(self) -> SmallThing | None:
        return things.offer(self._companion).after(self._thing)

    def _end_calmly(self) -> None:
        self._end_with(None)

    def _end_with(self, further: SmallThing | None) -> None:
        self._further = further
        self._show(self._end)
        self._end.arrive(self._thing.title, self._kept, further)

    def _go_further(self) -> None:
        if self._further:
            self._begin_with(self._further)

    def _to_steps(self) -> None:
        self._show(self._steps)
        self._steps.arrive()

    def _rate(self, after: int | None) -> None:
        self._kept.rate(after)
        self._end.follow(self._kept)

    def _show(self, screen: QWidget) -> None:
        same_place.release(self._stack)
        self._stack.setCurrentWidget(screen)

    def _connect(self) -> None:
        steps, felt, end = self._steps, self._felt, self._end
        steps.begun.connect(self._begin)
        steps.left.connect(self.left)
        steps.before_first.connect(self.left)
        steps.finished.connect(self._ask)
        felt.answered.connect(self._answer)
        felt.skipped.connect(self._end_calmly)
        felt.back_wanted.connect(self._to_steps)
        end.back_wanted.connect(self._ask)
        end.left.connect(self.left)
        end.stopped.connect(self.stopped)
        end.rated.connect(self._rate)
        end.next_wanted.connect(self._go_further)
        end.cards_wanted.connect(self.cards_wanted)
        end.person_wanted.connect(self.person_wanted)
