"""From the code on paper to an open vault, in three steps. Nothing is changed before the last one.

While keys are held here nobody else can open the vault; so they are put away on every way out, and after idling.
"""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from peercompanion.errors import Cancelled, PeerCompanionError, RecoveryCodeTypo, WrongRecoveryCode
from peercompanion.preferences import Preferences
from peercompanion.ui import same_place
from peercompanion.ui.autolock import Autolock
from peercompanion.ui.boxes import fill
from peercompanion.ui.doors.door_page import DoorPage
from peercompanion.ui.doors.foot import DoorFoot
from peercompanion.ui.doors.halves import Halves
from peercompanion.ui.doors.help_half import HelpHalf
from peercompanion.ui.doors.patience import Patience
from peercompanion.ui.doors.trouble import DoorTrouble
from peercompanion.ui.recovery.code_half import CodeHalf
from peercompanion.ui.task import Runner
from peercompanion.ui.ways.code_step import CodeStep
from peercompanion.ui.ways.passphrase_step import PassphraseStep
from peercompanion.ui.widgets.notice import announce
from peercompanion.ui.widgets.text import icon_text
from peercompanion.ui.wording import DoorWording

if TYPE_CHECKING:
    from peercompanion.session import Session

PANEL_WIDTH, PASSPHRASE_WIDTH, CODE_WIDTH = 776, 640, 600
TROUBLE_MARGINS = (36, 8, 36, 0)


class Recovery(QWidget):
    """``recovered`` carries keys to open the vault with, and its new passphrase. ``left`` carries what is to be said at
    the lock window: nothing was changed.
    """

    recovered, left = Signal(object, str), Signal(str)
    breathe, hard_now = Signal(), Signal()

    def __init__(
        self, session: "Session", preferences: Preferences, words: DoorWording, patience: Patience, *, run: Runner
    ) -> None:
        """``patience`` is the door's own: a wrong code makes the next passphrase wait, too."""
        super().__init__()
        self._session, self._preferences, self._words, self._run = session, preferences, words, run
        self._patience = patience
        self._keys: Any = None
        self._work: Any = None
        self._is_looking = self._called_off = False
        self._watch: Autolock | None = None
        self._build()
        self._connect()

    def start(self) -> None:
        self._show(self._half)

    def arrive(self) -> None:
        """Where the work goes on."""
        self._steps[self._stack.currentIndex()].arrive()

    def put_away(self) -> None:
        """Keys and words go, and what is being worked on is stopped. Nothing is changed by it."""
        self._stop_watching()
        if self._work:
            self._work.cancel()  # first: no worker may seal with a key that was wiped
        if self._keys:
            self._keys.discard()
        self._keys = self._work = None
        self._code.set_busy("")
        for part in (self._passphrase, self._code):
            part.forget()
        self._half.clear()
        self._trouble.forget()

    def call_off(self) -> None:
        """The screen has locked meanwhile: keys go, also those that are on their way."""
        self._called_off = self._is_looking
        self._leave(self.tr("Nothing was changed."))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on from wherever it has no use of its own; Esc stops what works, or leads back."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._steps[self._stack.currentIndex()].go_on()
        elif event.key() == Qt.Key.Key_Escape:
            self._go_back()
        else:
            super().keyPressEvent(event)

    # the code

    def _read_code(self) -> None:
        if self._is_looking:
            return
        if self._patience.isActive():
            self._half.say(self.tr("One moment."))
            return
        self._set_looking(True)
        code = self._half.code
        self._run(
            lambda: self._session.read_keys_by_code(code),
            owner=self,
            done=self._take_keys,
            failed=self._refuse_code,
            unclaimed=lambda keys: keys.discard(),
        )

    def _take_keys(self, keys: Any) -> None:
        self._set_looking(False)
        if self._called_off:
            self._called_off = False
            keys.discard()
            return
        self._keys = keys
        self._watch = Autolock(self, self._preferences.idle_minutes)
        self._watch.idle.connect(self._stop_idling)
        self._show(self._passphrase)

    def _refuse_code(self, error: PeerCompanionError) -> None:
        """What was typed stays: it may be right, and only the rest is not."""
        self._set_looking(False)
        self._called_off = False
        if isinstance(error, RecoveryCodeTypo):
            self._half.tell_slip(error)
            return
        explained = self._words.explain_opening(error)
        if isinstance(error, WrongRecoveryCode):
            self._half.say(self.tr("{title}. {sentence}").format(title=explained.title, sentence=explained.sentence))
            self._half.arrive()
            self._patience.refused()
        else:
            self._trouble.tell(explained, (self.tr("Try again"), self._read_code))

    def _set_looking(self, looking: bool) -> None:
        self._is_looking = looking
        self._half.set_busy(looking)
        if looking:
            self._trouble.forget()

    # the new ways in

    def _renew(self, code: str | None) -> None:
        if self._work:
            return
        keys, passphrase, work = self._keys, self._passphrase.passphrase, self._session.begin_work()
        self._work = work
        self._trouble.forget()
        self._code.set_busy(self.tr("Changing…"), can_stop=True)
        announce(self, self.tr("Changing…"))
        self._run(
            lambda: self._session.renew(keys, passphrase, code=code, work=work),
            owner=self,
            done=lambda _: self._hand_over(work, passphrase),
            failed=lambda error: self._stay(work, error, code),
            unclaimed=lambda _: keys.discard(),
        )

    def _hand_over(self, work: object, passphrase: str) -> None:
        if work is not self._work:
            return  # put away meanwhile
        self._code.set_busy("")
        keys, self._keys, self._work = self._keys, None, None
        self.put_away()
        self.recovered.emit(keys, passphrase)

    def _stay(self, work: object, error: PeerCompanionError, code: str | None) -> None:
        if work is not self._work:
            return
        self._work = None
        self._code.set_busy("")
        self._code.arrive()
        again = () if isinstance(error, Cancelled) else ((self.tr("Try again"), lambda: self._renew(code)),)
        self._trouble.tell(self._words.explain_exchange(error), *again)

    # ways back

    def _go_back(self) -> None:
        here = self._steps[self._stack.currentIndex()]
        if self._work:
            self._work.cancel()
        elif here is self._code:
            self._show(self._passphrase)
        elif here is self._passphrase:
            self._drop_keys()
            self._show(self._half)
        elif not self._is_looking:
            self._leave("")

    def _leave(self, words: str) -> None:
        self.put_away()
        self._show(self._half)
        self.left.emit(words)

    def _drop_keys(self) -> None:
        """The code stays in its field, for one more Enter."""
        code = self._half.code
        self.put_away()
        self._half.put_in(code)

    def _stop_idling(self) -> None:
        if not self._work:
            self._leave(self.tr("It was quiet here for a while. Nothing was changed."))

    def _stop_watching(self) -> None:
        if self._watch:
            QApplication.instance().removeEventFilter(self._watch)
            self._watch.deleteLater()
            self._watch = None

    def _show(self, step: "CodeHalf | PassphraseStep | CodeStep") -> None:
        self._trouble.forget()
        same_place.release(self._stack)
        self._stack.setCurrentIndex(self._steps.index(step))
        self._foot.setVisible(step is not self._half)  # beside the code it has a half of its own
        step.arrive()
        announce(self, step.title)

    def _connect(self) -> None:
        self._half.went_on.connect(self._read_code)
        self._passphrase.went_on.connect(lambda: self._show(self._code))
        self._code.went_on.connect(lambda: self._renew(self._code.code))
        for step in self._steps:
            step.went_back.connect(self._go_back)
        self._help.breathe.connect(self.breathe)
        self._help.hard_now.connect(self.hard_now)
        back = QShortcut(QKeySequence("Alt+Left"), self, self._go_back)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _passphrase_step(self) -> PassphraseStep:
        return PassphraseStep(
            self.tr("A new passphrase"),
            self.tr("The code fits. Choose a passphrase that takes the place of the forgotten one."),
            self.tr("New passphrase"),
            icon_text("info", self.tr("Nothing is changed yet. If you stop here, all stays as it was."), wrap=True),
        )

    def _code_step(self) -> CodeStep:
        return CodeStep(
            self._session.new_recovery_code,
            self.tr("A new recovery code"),
            self.tr(
                "The one you used was out of its place. With this one on paper, the old one opens nothing any more."
            ),
            without=self.tr("Keep the code I have"),
            about=self.tr("This is the last step: after it the new passphrase counts, and the forgotten one is gone."),
            go_words=self.tr("Open my notes"),
        )

    def _build(self) -> None:
        country = self._words.help_country(self._preferences)
        self._half, self._help = CodeHalf(self._words), HelpHalf(self._words, country)
        self._passphrase, self._code = self._passphrase_step(), self._code_step()
        self._steps = (self._half, self._passphrase, self._code)
        self._stack, self._trouble = QStackedWidget(), DoorTrouble()
        self._foot = DoorFoot(self._words, self._preferences)
        self._stack.addWidget(DoorPage(Halves(self._half, self._help), width=PANEL_WIDTH, margins=(24, 24, 24, 24)))
        self._stack.addWidget(DoorPage(self._passphrase, width=PASSPHRASE_WIDTH))
        self._stack.addWidget(DoorPage(self._code, width=CODE_WIDTH))
        self._trouble.setContentsMargins(*TROUBLE_MARGINS)
        fill(QVBoxLayout(self), (self._trouble, (self._stack, 1), self._foot), 0)
