"""Steps one after the other, the first of which asks for the passphrase. Nothing is changed before the last one."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.errors import Cancelled, PeerCompanionError, WrongPassphrase
from peercompanion.ui.boxes import fill
from peercompanion.ui.context import Context
from peercompanion.ui.doors.trouble import DoorTrouble
from peercompanion.ui.settings.keys.current_step import CurrentStep
from peercompanion.ui.widgets.notice import announce
from peercompanion.ui.widgets.step import Step

if TYPE_CHECKING:
    from peercompanion.session import Session


class Course(QWidget):
    """``ended`` carries what was done, "" for nothing. Subclasses say in ``last`` what the last step does."""

    ended = Signal(str)

    def __init__(self, session: "Session", context: Context) -> None:
        super().__init__()
        self.session, self._context = session, context
        self.current = CurrentStep()
        self._steps = self.steps()
        self._at = 0
        self._work: Any = None
        self._trouble = DoorTrouble()
        for step in self._steps:
            step.hide()
            step.went_on.connect(self._go_on)
            step.went_back.connect(self.step_back)
        fill(QVBoxLayout(self), (self._trouble, *self._steps), 0)

    def steps(self) -> tuple[Step, ...]:
        """With ``current`` among them."""
        raise NotImplementedError

    def last(self) -> None:
        raise NotImplementedError

    def start(self) -> None:
        self._show(0)

    def step_back(self) -> None:
        """Stops what is being worked on; else one step back, or out of it all."""
        if self._work is not None:
            self._work.cancel()
        elif self._at:
            self._show(self._at - 1)
        else:
            self.end("")

    def end(self, words: str) -> None:
        for step in self._steps:
            step.forget()
        self.ended.emit(words)

    def exchange(self, said: str, *, passphrase: str | None = None, code: str | None = None) -> None:
        """Another passphrase or another code; ``said`` is what was done then."""
        current = self.current.passphrase
        self._work_on(
            self.tr("Changing…"),
            lambda work: self.session.change_ways(current, passphrase=passphrase, code=code, work=work),
            lambda header: self._adopt(header, said),
            unclaimed=self.session.adopt,  # it counts, whoever waits for it
        )

    def _adopt(self, header: Any, said: str) -> None:
        self.session.adopt(header)
        self.end(said)

    def _work_on(
        self,
        words: str,
        act: Callable[[Any], Any],
        done: Callable[[Any], None],
        unclaimed: Callable[[Any], object] = lambda _result: None,
    ) -> None:
        """``words`` say what ``act`` does. It runs beside the window, and is given the Work with which it is stopped;
        the vault's lock stops it too, and this page is gone by then.
        """
        if self._work is not None:
            return
        self._work, step = self.session.begin_work(), self._steps[self._at]
        work = self._work
        self._trouble.forget()
        step.set_busy(words, can_stop=True)
        announce(self, words)
        self._context.run(
            lambda: act(work),
            owner=self,
            done=lambda result: self._finish(step, done, result),
            failed=lambda error: self._tell(step, error),
            unclaimed=unclaimed,
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on from wherever it has no use of its own."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._work is None:
                self._steps[self._at].go_on()
        else:
            super().keyPressEvent(event)

    def _go_on(self) -> None:
        if self._steps[self._at] is self.current:
            passphrase = self.current.passphrase
            self._work_on(self.tr("Looking…"), lambda work: self._check(passphrase, work), self._go_further)
        else:
            self._go_further()

    def _check(self, passphrase: str, work: Any) -> None:
        """A wrong one is told before anybody thinks of a new one, or writes a code down."""
        self.session.check(passphrase)
        work.go_on()

    def _go_further(self, _checked: object = None) -> None:
        if self._at + 1 < len(self._steps):
            self._show(self._at + 1)
        else:
            self.last()

    def _finish(self, step: Step, done: Callable[[Any], None], result: object) -> None:
        self._work = None
        step.set_busy("")
        done(result)

    def _tell(self, step: Step, error: PeerCompanionError) -> None:
        """What was typed stays."""
        self._work = None
        step.set_busy("")
        step.arrive()
        if isinstance(error, WrongPassphrase) and step is self.current:
            self.current.refuse(self._context.words.explain(error).title)
        else:
            acts = () if isinstance(error, Cancelled) else ((self.tr("Try again"), self._go_on),)
            self._trouble.tell(self._context.words.explain_exchange(error), *acts)

    def _show(self, place: int) -> None:
        self._trouble.forget()
        self._steps[self._at].hide()
        self._at = place
        self._steps[place].show()
        self._steps[place].arrive()
        announce(self, self._steps[place].title)
