"""A window before any vault is open, on which one comes back from a copy. The help line and F1 stand at its foot.

As it is, it is for a computer that has no vault: for somebody whose laptop is lost, and who has a stick.
"""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from peercompanion.copies import FoundCopy
from peercompanion.domain.copies import VaultCopy
from peercompanion.errors import PeerCompanionError
from peercompanion.preferences import Preferences
from peercompanion.ui import geometry, same_place, theme
from peercompanion.ui.boxes import fill
from peercompanion.ui.choose import Choose
from peercompanion.ui.doors.brand import brand
from peercompanion.ui.doors.door_page import DoorPage
from peercompanion.ui.doors.foot import DoorFoot
from peercompanion.ui.doors.trouble import Act, DoorTrouble
from peercompanion.ui.layout import Card
from peercompanion.ui.rescue.choice import Choice
from peercompanion.ui.restoring.restoring import Restoring
from peercompanion.ui.task import Runner, run_in_background
from peercompanion.ui.wording import DoorWording
from peercompanion.ui.wording.errors import Explanation

if TYPE_CHECKING:
    from peercompanion.session import Session

WIDTH, PAD = 760, (40, 36, 40, 30)
HEAD_MARGINS, TROUBLE_MARGINS = (36, 20, 36, 4), (36, 8, 36, 0)


class ReturnDoor(QWidget):
    """``opened`` carries the Companion of the vault that came back, and a sentence about it; ``left``: the door
    that was here before is wanted again. ``begin`` shows its first page.
    """

    opened, left = Signal(object, str), Signal()

    def __init__(
        self,
        session: "Session",
        preferences: Preferences,
        words: DoorWording,
        *,
        run: Runner = run_in_background,
        choose: Choose | None = None,
    ) -> None:
        super().__init__()
        self.session, self.words, self.run = session, words.whole(), run
        self.choose = choose or Choose()
        self._preferences = preferences
        self._found: FoundCopy | None = None
        self.passphrase = ""
        """What was typed at the door just now; it may fit a copy."""
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(geometry.window_name(preferences))
        self.setMinimumSize(640, 480)
        self._stack, self._trouble = QStackedWidget(), DoorTrouble()
        self.choice = Choice(self.words, self.choose)
        self._steps = Restoring(session, self.words, run, heading="hero")
        self._pages: dict[QWidget, QWidget] = {}
        self._build()
        theme.dress(self)
        geometry.restore(self, preferences)

    def begin(self) -> None:
        self.choice.went_back.connect(self.leave)
        self.show_first()

    def show_first(self) -> None:
        """The page that the door opens with, and that the ways back lead to."""
        self.choice.show_copies(
            self.tr("Your notes, from a copy"),
            self.tr(
                "A copy is one file, on a stick or another disk, whose name ends in .pcbackup. It opens with the "
                "passphrase or the recovery code of the day it was made."
            ),
            self.session.shelf,
        )
        self.show_part(self.choice)
        self.choice.arrive()

    def show_part(self, part: QWidget) -> None:
        self._trouble.forget()
        same_place.release(self._stack)
        if part not in self._pages:
            self._pages[part] = self._page(part)
        self._stack.setCurrentWidget(self._pages[part])

    def take(self, copy: VaultCopy, *, opens: bool = False) -> None:
        """``opens``: the passphrase that was typed is known to open it."""
        self.show_part(self._steps)
        self._steps.begin(copy, date.today(), self.passphrase)
        if opens:
            self._steps.go_on()

    def take_file(self, path: Path) -> None:
        try:
            copy = self.session.look_at(path)
        except PeerCompanionError as error:
            self.tell(self.words.explain_copy(error))
            return
        self.take(copy)

    def tell(self, explained: Explanation, *acts: Act) -> None:
        self._trouble.tell(explained, *acts)

    def open_with(self, keys: object, words: str) -> None:
        """The vault that is in its place now."""
        try:
            companion = self.session.open(keys, accept_rollback=True)
        except PeerCompanionError as error:
            self.tell(self.words.explain_opening(error), (self.tr("Back to the door"), self.left.emit))
            return
        self.come_in(companion, words)

    def come_in(self, companion: object, words: str) -> None:
        self.put_away()
        geometry.keep(self, self._preferences)
        self.opened.emit(companion, words)

    def put_away(self) -> None:
        """Nothing that was unpacked stays."""
        self._steps.put_away()
        found, self._found = self._found, None
        if found:
            found.discard()
        self.passphrase = ""

    def leave(self) -> None:
        self.put_away()
        self.left.emit()

    def call_off(self) -> None:
        """The screen has locked meanwhile: what was typed, and what it opened, is gone."""
        self.put_away()
        self.show_first()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.put_away()
        geometry.keep(self, self._preferences)
        super().closeEvent(event)

    def _put_back(self, found: FoundCopy) -> None:
        """It stays to be tried again until it is in its place."""
        self._found = found
        try:
            keys = self.session.put_back(found)
        except PeerCompanionError as error:
            again = (self.tr("Try again"), lambda: self._put_back(found))
            self.tell(self.words.explain_copy(error), again)
            return
        self._found = None
        when = self.words.copy_date(found.described.made, date.today())
        self.open_with(keys, self.tr("Your notes are back, from the copy of {date}.").format(date=when))

    def _page(self, part: QWidget) -> QWidget:
        page = DoorPage(Card("", PAD, 0).add(part), width=WIDTH)
        self._stack.addWidget(page)
        return page

    def _build(self) -> None:
        head = brand()
        head.setContentsMargins(*HEAD_MARGINS)
        self._trouble.setContentsMargins(*TROUBLE_MARGINS)
        self.choice.taken.connect(self.take)
        self.choice.file_chosen.connect(self.take_file)
        self._steps.wanted.connect(self._put_back)
        self._steps.left.connect(self.show_first)
        QShortcut(QKeySequence("Ctrl+Q"), self, self.close)
        foot = DoorFoot(self.words, self._preferences)
        fill(QVBoxLayout(self), (head, self._trouble, (self._stack, 1), foot), 0)
