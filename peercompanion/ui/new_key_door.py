"""While everything is encrypted under a new key: how far it is, a way to stop it, and the help line of every door.

Whatever happens, the vault opens again: under the new key, or as it was.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.errors import Cancelled, PeerCompanionError
from peercompanion.preferences import Preferences
from peercompanion.ui import geometry, theme
from peercompanion.ui.boxes import fill
from peercompanion.ui.doors.door_page import DoorPage
from peercompanion.ui.doors.foot import DoorFoot
from peercompanion.ui.doors.trouble import DoorTrouble
from peercompanion.ui.layout import Card
from peercompanion.ui.task import Runner
from peercompanion.ui.widgets.text import Glyph, text
from peercompanion.ui.widgets.work_line import WorkLine
from peercompanion.ui.wording import DoorWording

if TYPE_CHECKING:
    from peercompanion.session import Session

WIDTH, PAD = 520, (40, 32, 40, 32)


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
        self._build()
        theme.dress(self)
        geometry.restore(self, preferences)

    def start(self) -> None:
        wanted, work = self._wanted, self._session.begin_work()
        self._work = work
        self._trouble.forget()
        about = self.tr("Everything is encrypted anew. If it is stopped, or the power goes, all is as it was.")
        self._line.begin(about, work)
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

    def _stay(self, error: PeerCompanionError) -> None:
        """Stopped, it opens as it was. Else the person says what is next."""
        self._line.end()
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
        self._line.end()
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

    def _build(self) -> None:
        self._trouble, self._line = DoorTrouble(), WorkLine()
        title = text(self.tr("Making a new key"), "hero", wrap=True)
        card = Card(pad=PAD, gap=0).add(Glyph("key-round", "accent", 40), 10, title, 6, self._line)
        page = DoorPage(self._trouble, card, width=WIDTH, margins=(24, 24, 24, 12))
        fill(QVBoxLayout(self), ((page, 1), DoorFoot(self._words, self._preferences)), 0)
