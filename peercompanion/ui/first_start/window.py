"""The first start: four pages before the first check-in. The help line and F1 stand at the foot of each of them."""

from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QPaintEvent, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from peercompanion.domain.whereabouts import Whereabouts
from peercompanion.errors import PeerCompanionError
from peercompanion.preferences import Preferences
from peercompanion.ui import geometry, same_place, theme
from peercompanion.ui.boxes import fill, holder, row
from peercompanion.ui.context import PageName
from peercompanion.ui.doors.brand import brand
from peercompanion.ui.doors.door_page import DoorPage
from peercompanion.ui.doors.foot import DoorFoot
from peercompanion.ui.doors.trouble import DoorTrouble
from peercompanion.ui.doors.warm_up import warm_up
from peercompanion.ui.first_start.country_step import CountryStep
from peercompanion.ui.first_start.rows_step import RowsStep
from peercompanion.ui.first_start.way_steps import FirstCode, FirstPassphrase
from peercompanion.ui.flow import Reflow
from peercompanion.ui.task import Runner, run_in_background
from peercompanion.ui.widgets.notice import announce
from peercompanion.ui.widgets.step import Step
from peercompanion.ui.widgets.text import set_role, yielding
from peercompanion.ui.wording import DoorWording

if TYPE_CHECKING:
    from peercompanion.session import Session

HEAD_MARGINS = (36, 20, 36, 4)
TROUBLE_MARGINS = (36, 8, 36, 0)
WIDTHS = (580, 640, 600, 860)


class FirstStart(QWidget):
    """``created`` carries the Companion of the new vault, and where to begin (None: with a check-in). ``look_around``:
    the made-up year is wanted first; ``has_copy``: there is a vault already, as a copy.
    """

    created, look_around, has_copy = Signal(object, object), Signal(), Signal()

    def __init__(
        self, session: "Session", preferences: Preferences, words: DoorWording, *, run: Runner = run_in_background
    ) -> None:
        super().__init__()
        self._session, self._preferences, self._words, self._run = session, preferences, words.whole(), run
        self._busy = self._painted = self._made = False
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(geometry.window_name(preferences))
        self.setMinimumSize(640, 480)
        self._country = CountryStep(self._words, preferences.country)
        self._passphrase, self._code = FirstPassphrase(), FirstCode(session.new_recovery_code)
        self._rows = RowsStep(self._words)
        self._steps: tuple[Step, ...] = (self._country, self._passphrase, self._code, self._rows)
        self._build()
        self._connect()
        self._keep_country(self._country.country)
        theme.dress(self)
        geometry.restore(self, preferences)
        self._show_page(0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self._warm_up)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on from wherever it has no use of its own; Esc asks nothing and does nothing."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._steps[self._stack.currentIndex()].go_on()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        geometry.keep(self, self._preferences)
        super().closeEvent(event)

    def _go_on(self) -> None:
        here = self._stack.currentIndex()
        if here + 1 < len(self._steps):
            self._show_page(here + 1)
        else:
            self._begin()

    def _go_back(self) -> None:
        here = self._stack.currentIndex()
        if here and not self._busy:
            self._show_page(here - 1)

    def _show_page(self, place: int) -> None:
        self._trouble.forget()
        same_place.release(self._stack)
        self._stack.setCurrentIndex(place)
        for at, name in enumerate(self._names):
            set_role(name, "strong" if at == place else "note")
        self._steps[place].arrive()
        if self._painted:
            announce(self, self._steps[place].title)

    def _begin(self) -> None:
        """A vault that was made, but whose first save failed, is opened again and not made anew."""
        if self._busy:
            return
        self._set_busy(True)
        passphrase, code = self._passphrase.passphrase, self._code.code
        read, make = self._session.read_keys, self._session.make_keys
        self._run(
            (lambda: read(passphrase)) if self._made else (lambda: make(passphrase, code=code)),
            owner=self,
            done=self._open,
            failed=self._refuse,
            unclaimed=lambda keys: keys.discard(),
        )

    def _open(self, keys: object) -> None:
        try:
            companion = self._session.open(keys)
            self._made = True
            companion.save_choices(self._rows.choices)
        except PeerCompanionError as error:
            self._session.lock()
            self._refuse(error)
            return
        self._passphrase.forget()
        self._code.forget()
        geometry.keep(self, self._preferences)
        self.created.emit(companion, self._first_place(companion.clock.now()))

    def _first_place(self, now: datetime) -> Whereabouts | None:
        """Nothing is added by it: the list of starter strategies is opened."""
        if not self._rows.wants_starters:
            return None
        return Whereabouts(page=PageName.STRATEGIES, place="starters", spot=None, left=now)

    def _refuse(self, error: PeerCompanionError) -> None:
        self._set_busy(False)
        self._trouble.tell(self._words.explain_making(error), (self.tr("Try again"), self._begin))

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self._rows.set_busy(self.tr("Making your vault…") if busy else "")
        if busy:
            self._trouble.forget()
        else:
            self._rows.arrive()

    def _keep_country(self, code: str) -> None:
        """At once, so that F1 shows the same line as this page. A setting that cannot be written holds nobody up."""
        self._foot.show_country(self._words.help_country_of(code))
        with suppress(PeerCompanionError):
            self._preferences.set("country", code)

    def _warm_up(self) -> None:
        """A known error here is met again, and told, when the vault is made. The first page says its title only now:
        before the window was there, nobody could hear it.
        """
        announce(self, self._steps[self._stack.currentIndex()].title)
        self._run(lambda: warm_up(self._session), owner=self, done=lambda _: None, failed=lambda _error: None)

    def _connect(self) -> None:
        self._country.chosen.connect(self._keep_country)
        self._country.look_around.connect(self.look_around)
        self._country.has_copy.connect(self.has_copy)
        QShortcut(QKeySequence("Alt+Left"), self, self._go_back)
        QShortcut(QKeySequence("Ctrl+Q"), self, self.close)
        for step in self._steps:
            step.went_on.connect(self._go_on)
            step.went_back.connect(self._go_back)

    def _step_names(self) -> tuple[str, ...]:
        return self.tr("Help lines"), self.tr("Passphrase"), self.tr("Recovery code"), self.tr("What to show")

    def _build(self) -> None:
        self._stack, self._trouble = QStackedWidget(), DoorTrouble()
        self._foot = DoorFoot(self._words, self._preferences)
        for step, width in zip(self._steps, WIDTHS, strict=True):
            self._stack.addWidget(DoorPage(step, width=width))
        self._names = [yielding(name, "note") for name in self._step_names()]
        head = Reflow((brand(), 1), holder(row(*self._names, gap=20)), gap=20)
        head.setContentsMargins(*HEAD_MARGINS)
        self._trouble.setContentsMargins(*TROUBLE_MARGINS)
        fill(QVBoxLayout(self), (head, self._trouble, (self._stack, 1), self._foot), 0)
