"""While everything is encrypted under a new key: how far it is, a way to stop it, and the help line of every door.

Whatever happens, the vault opens again: under the new key, or as it was.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from peercompanion.errors import Cancelled, PeerCompanionError
from peercompanion.preferences import Preferences
from peercompanion.ui import geometry
from peercompanion.ui.boxes import fill, row
from peercompanion.ui.doors.trouble import DoorTrouble
from peercompanion.ui.hard_now.foot_line import FootLine
from peercompanion.ui.layout import Card, ScrollPage
from peercompanion.ui.task import Runner
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.notice import announce
from peercompanion.ui.widgets.text import Glyph, text
from peercompanion.ui.wording import DoorWording

if TYPE_CHECKING:
    from peercompanion.session import Session

WIDTH, PAD, LOOK_MS = 520, (40, 32, 40, 32), 100


@dataclass(frozen=True, slots=True, kw_only=True)
class NewKey:
    """``current`` opens the vault now; the others shall. Without a code the vault has none."""

    current: str
    passphrase: str
    code: str | None


class NewKeyDoor(QWidget):
    """``opened`` carries the Companion, and what to say in its window; ``left``: to the lock window."""

    opened, left = Signal(object, str), Signal()

    def __init__(
        self, session: "Session", preferences: Preferences, words: DoorWording, wanted: NewKey, *, run: Runner
    ) -> None:
        """The session is locked."""
        super().__init__()
        self._session, self._preferences, self._words, self._run = session, preferences, words.whole(), run
        self._wanted, self._called_off = wanted, False
        self._work: Any = None
        self.setObjectName("page")
        self.setWindowTitle(geometry.window_name(preferences))
        self.setMinimumSize(640, 480)
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self._show_share)
        self._build()
        geometry.restore(self, preferences)

    def start(self) -> None:
        wanted, work = self._wanted, self._session.begin_work()
        self._work = work
        self._begin()
        self._run(
            lambda: self._session.rotate(wanted.current, passphrase=wanted.passphrase, code=wanted.code, work=work),
            owner=self,
            done=lambda keys: self._open(keys, self.tr("Everything lies under a new key now.")),
            failed=self._stay,
            unclaimed=lambda keys: keys.discard(),
        )

    def call_off(self) -> None:
        """The screen has locked meanwhile: the work goes on, but what it leads to is the lock window."""
        self._called_off = True

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._work:
            self._work.cancel()
        geometry.keep(self, self._preferences)
        super().closeEvent(event)

    def _begin(self) -> None:
        self._trouble.forget()
        self._bar.setValue(0)
        self._stop.setEnabled(True)
        self._stop.show()
        self._stop.setFocus()
        self._look.start()

    def _stay(self, error: PeerCompanionError) -> None:
        """Stopped, it opens as it was. Else the person says what is next."""
        self._look.stop()
        self._stop.hide()
        if isinstance(error, Cancelled):
            self._open_as_before()
        else:
            before = (self.tr("Open it as it was"), self._open_as_before)
            self._trouble.tell(self._words.explain_exchange(error), (self.tr("Try again"), self.start), before)

    def _open_as_before(self) -> None:
        self._trouble.forget()
        current = self._wanted.current
        self._run(
            lambda: self._session.read_keys(current),
            owner=self,
            done=lambda keys: self._open(keys, self.tr("Stopped. Everything is as it was.")),
            failed=self._tell,
            unclaimed=lambda keys: keys.discard(),
        )

    def _open(self, keys: Any, words: str) -> None:
        self._look.stop()
        if self._called_off:
            keys.discard()
            self.left.emit()
            return
        try:
            companion = self._session.open(keys)
        except PeerCompanionError as error:
            self._tell(error)
            return
        geometry.keep(self, self._preferences)
        self.opened.emit(companion, words)

    def _tell(self, error: PeerCompanionError) -> None:
        """With the passphrase that opens it now, at the lock window."""
        self._trouble.tell(self._words.explain_opening(error), (self.tr("To the lock window"), self.left.emit))

    def _show_share(self) -> None:
        self._bar.setValue(round(self._work.share * 100))

    def _cancel(self) -> None:
        self._stop.setEnabled(False)
        announce(self, self.tr("Stopping…"))
        self._work.cancel()

    def _build(self) -> None:
        self._trouble, self._bar, foot = DoorTrouble(), QProgressBar(), FootLine(self._words, with_key=True)
        foot.show_country(self._words.help_country(self._preferences))
        foot.wanted.connect(self._show_hard_now)
        foot.setContentsMargins(36, 8, 36, 18)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("How much is encrypted anew"))
        self._stop = Button(self.tr("Stop"))
        self._stop.clicked.connect(self._cancel)
        title = text(self.tr("Making a new key"), "hero", wrap=True)
        about = text(
            self.tr("Everything is encrypted anew. If it is stopped, or the power goes, all is as it was."),
            "body",
            wrap=True,
        )
        head = (Glyph("key-round", "accent", 40), 10, title, 6, about, 18)
        card = Card(pad=PAD, gap=0).add(*head, self._bar, 18, row(self._stop, ...))
        scroll = ScrollPage(max_width=WIDTH, margins=(24, 24, 24, 12))
        scroll.body.addStretch(2)
        scroll.add(self._trouble, card)
        scroll.body.addStretch(3)
        fill(QVBoxLayout(self), ((scroll, 1), foot), 0)

    def _show_hard_now(self) -> None:
        from peercompanion.ui.hard_now.window import HardNowWindow

        HardNowWindow(self._words, self._preferences, None).open_above(self)
