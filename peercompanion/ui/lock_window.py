"""The locked window: unlocking, and a person to talk to, which needs no passphrase.

Nothing of the vault, the store or any page is imported before it is painted.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QPaintEvent, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from peercompanion.errors import (
    DatabaseDamaged,
    DatabaseMismatch,
    DatabaseMissing,
    HeaderDamaged,
    HeaderTampered,
    PeerCompanionError,
    VaultRolledBack,
    WrongPassphrase,
)
from peercompanion.preferences import Preferences
from peercompanion.ui import geometry, same_place, theme
from peercompanion.ui.doors.door_page import DoorPage
from peercompanion.ui.doors.foot import DoorFoot
from peercompanion.ui.doors.foot_where_needed import FootWhereNeeded
from peercompanion.ui.doors.halves import Halves
from peercompanion.ui.doors.help_half import HelpHalf
from peercompanion.ui.doors.patience import Patience
from peercompanion.ui.doors.trouble import DoorTrouble
from peercompanion.ui.doors.unlock_half import UnlockHalf
from peercompanion.ui.doors.warm_up import warm_up
from peercompanion.ui.layout import fill
from peercompanion.ui.task import Runner, run_in_background
from peercompanion.ui.widgets.notice import announce
from peercompanion.ui.widgets.text import text
from peercompanion.ui.wording import DoorWording
from peercompanion.ui.wording.errors import Explanation

if TYPE_CHECKING:
    from peercompanion.session import Session
    from peercompanion.ui.hard_now.trying import Trying
    from peercompanion.ui.recovery.recovery import Recovery

PANEL_WIDTH = 776
BROKEN = (DatabaseDamaged, DatabaseMismatch, DatabaseMissing, HeaderDamaged, HeaderTampered)


class LockWindow(QWidget):
    """``opened`` carries the Companion; ``broken`` the error of a vault that cannot be read, and what was typed.
    ``quietly``: raised by idling, it takes the focus from no other program.

    ``known`` is the passphrase of a made-up year, which is shown.
    """

    opened, broken = Signal(object), Signal(object, str)

    def __init__(
        self,
        session: "Session",
        preferences: Preferences,
        words: DoorWording,
        *,
        run: Runner = run_in_background,
        quietly: bool = False,
        known: str = "",
    ) -> None:
        super().__init__()
        self._known = known
        self._session, self._preferences, self._words, self._run = session, preferences, words, run
        self._busy = self._painted = self._asked_again = self._called_off = False
        self._steps: Trying | None = None
        self._recovery: Recovery | None = None
        self._is_recovering = False
        self._stack = QStackedWidget()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, quietly)
        self.setWindowTitle(geometry.window_name(preferences))
        self.setMinimumSize(640, 480)
        self._wait = Patience(self)
        self._wait.timeout.connect(self._stop_waiting)
        self._build()
        theme.dress(self)
        geometry.restore(self, preferences)
        self._unlock.arrive()

    def call_off(self) -> None:
        """The screen has locked meanwhile: what was typed opens nothing, even if it is on its way."""
        self._called_off = self._busy
        self._unlock.clear()
        if self._recovery and self._is_recovering:
            self._recovery.call_off()

    def tell(self, explained: Explanation) -> None:
        """What happened before this door came."""
        self._trouble.tell(explained)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self._warm_up)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc has nothing to close here; in the steps it is theirs."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._steps and self._stack.currentWidget() is self._steps:
            self._steps.step_back()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._recovery:
            self._recovery.put_away()
        geometry.keep(self, self._preferences)
        super().closeEvent(event)

    def _try(self, accept_rollback: bool = False) -> None:
        if self._busy:
            return
        if not self._unlock.passphrase:
            self._unlock.say(self.tr("Type your passphrase first."))
            self._unlock.arrive()
        elif self._wait.isActive():
            self._asked_again = True
            self._unlock.say(self.tr("One moment."))
        else:
            self._read_keys(accept_rollback)

    def _read_keys(self, accept_rollback: bool) -> None:
        self._set_busy(True)
        passphrase = self._unlock.passphrase
        self._run(
            lambda: self._session.read_keys(passphrase),
            owner=self,
            done=lambda keys: self._open(keys, accept_rollback),
            failed=self._refuse,
            unclaimed=lambda keys: keys.discard(),
        )

    def _open(self, keys: object, accept_rollback: bool) -> None:
        if self._called_off:
            self._called_off = False
            keys.discard()
            self._set_busy(False)
            return
        try:
            companion = self._session.open(keys, accept_rollback=accept_rollback)
        except PeerCompanionError as error:
            self._refuse(error)
            return
        self._unlock.clear()
        geometry.keep(self, self._preferences)
        self.opened.emit(companion)

    def _refuse(self, error: PeerCompanionError) -> None:
        """The passphrase stays in the field: it may be right, and only the rest is not."""
        self._set_busy(False)
        explained = self._words.explain_opening(error)
        if isinstance(error, WrongPassphrase):
            self._unlock.refuse(explained.title)
            self._wait.refused()
        elif isinstance(error, BROKEN):
            self.broken.emit(error, self._unlock.passphrase)
        elif isinstance(error, VaultRolledBack):
            open_it = (self.tr("Open it all the same"), lambda: self._try(accept_rollback=True))
            other = (self.tr("Put back a copy"), lambda: self.broken.emit(error, self._unlock.passphrase))
            self._trouble.tell(explained, open_it, other)
        else:
            self._trouble.tell(explained, (self.tr("Try again"), self._try))

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self._unlock.set_busy(busy)
        if busy:
            self._trouble.forget()

    def _stop_waiting(self) -> None:
        if self._asked_again:
            self._asked_again = False
            self._try()

    def _warm_up(self) -> None:
        """A known error here is met again, and told, when the vault is opened."""
        locked = self.tr("Locked. Your notes are encrypted here.")
        announce(self, "\n".join((locked, *self._preferences.lock_lines)))  # no stop of Tab has the lines
        self._run(lambda: warm_up(self._session), owner=self, done=lambda _: None, failed=lambda _error: None)

    def _breathe(self) -> None:
        from peercompanion.ui.hard_now import things
        from peercompanion.ui.hard_now.trying import Trying

        small = things.built_in()
        if not small:
            self._show_hard_now()
            return
        if self._steps is None:
            self._steps = Trying(self._words, None)
            self._steps.show_country(self._words.help_country(self._preferences))
            for done in (self._steps.left, self._steps.stopped):
                done.connect(self._leave_steps)
            for wanted in (self._steps.cards_wanted, self._steps.person_wanted):
                wanted.connect(self._from_steps_to_help)
            self._stack.addWidget(self._steps)
        self._stack.setCurrentWidget(self._steps)
        self._steps.start(small[0])

    def _leave_steps(self) -> None:
        if self._recovery and self._is_recovering:
            self._stack.setCurrentWidget(self._recovery)
            self._recovery.arrive()
        else:
            self._stack.setCurrentWidget(self._door)
            self._help.arrive()

    def _from_steps_to_help(self) -> None:
        self._leave_steps()
        self._show_hard_now()

    def _use_code(self) -> None:
        from peercompanion.ui.recovery.recovery import Recovery

        if self._recovery is None:
            self._recovery = Recovery(self._session, self._preferences, self._words, self._wait, run=self._run)
            self._recovery.left.connect(self._leave_recovery)
            self._recovery.recovered.connect(self._open_recovered)
            self._recovery.breathe.connect(self._breathe)
            self._recovery.hard_now.connect(self._show_hard_now)
            self._stack.addWidget(self._recovery)
        self._is_recovering = True
        self._trouble.forget()
        same_place.release(self._stack)
        self._stack.setCurrentWidget(self._recovery)
        self._recovery.start()

    def _leave_recovery(self, words: str) -> None:
        self._is_recovering = False
        same_place.release(self._stack)
        self._stack.setCurrentWidget(self._door)
        self._unlock.say(words)
        self._unlock.arrive()

    def _open_recovered(self, keys: object, passphrase: str) -> None:
        """Where it does not open, the door says why, with the new passphrase in its field for another try."""
        self._is_recovering = False
        self._stack.setCurrentWidget(self._door)
        self._unlock.put_in(passphrase)
        self._open(keys, accept_rollback=False)

    def _show_hard_now(self) -> None:
        from peercompanion.ui.hard_now.window import HardNowWindow

        HardNowWindow(self._words.whole(), self._preferences, None).open_above(self)

    def _build(self) -> None:
        self._trouble = DoorTrouble()
        self._unlock = UnlockHalf(self._preferences.lock_lines, self._known)
        self._unlock.wanted.connect(self._try)
        self._unlock.code_wanted.connect(self._use_code)
        QShortcut(QKeySequence("Ctrl+Q"), self, self.close)
        self._help = HelpHalf(self._words, self._words.help_country(self._preferences))
        self._help.breathe.connect(self._breathe)
        self._help.hard_now.connect(self._show_hard_now)
        below = text(self._words.nobody_sees(), "note", wrap=True)
        below.setAlignment(Qt.AlignmentFlag.AlignCenter)
        halves = Halves(self._unlock, self._help)
        page = DoorPage(self._trouble, halves, 4, below, width=PANEL_WIDTH, margins=(24, 24, 24, 24))
        self._door = FootWhereNeeded(page, self._help, DoorFoot(self._words, self._preferences))
        self._stack.addWidget(self._door)
        fill(QVBoxLayout(self), (self._stack,), 0)
