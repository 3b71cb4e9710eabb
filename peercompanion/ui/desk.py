"""The life of the program between its windows: a closed door, the open room behind it, and the way back."""

import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QSessionManager
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from peercompanion.domain.whereabouts import Whereabouts
from peercompanion.errors import DatabaseDamaged, PeerCompanionError
from peercompanion.preferences import Preferences
from peercompanion.session import Session
from peercompanion.ui import appearance, geometry, same_place, translation
from peercompanion.ui.context import PageName
from peercompanion.ui.desktop.clipboard import CopiedWords
from peercompanion.ui.desktop.selection import Selection
from peercompanion.ui.hard_now.door import HardNowDoor
from peercompanion.ui.hub import Hub
from peercompanion.ui.task import Runner, run_in_background
from peercompanion.ui.wording import DoorWording

if TYPE_CHECKING:
    from uuid import UUID

    from peercompanion.companion import Companion
    from peercompanion.copies import FoundCopy
    from peercompanion.ui.cover import Cover
    from peercompanion.ui.lock_window import LockWindow
    from peercompanion.ui.main_window import MainWindow
    from peercompanion.ui.new_key_door import NewKey, NewKeyDoor
    from peercompanion.ui.occasions import Occasions
    from peercompanion.ui.rescue.return_door import ReturnDoor
    from peercompanion.ui.way_back import WayBack

Replace = Callable[..., None]

SETTLED_AFTER_MS = 5_000
LISTENING_AFTER_MS = 500
RETRY_LOCK_MS = 60_000


def _stay(*, quietly: bool) -> None:
    """Tests and the demo lock within their process."""


class Desk(QObject):
    """One window at a time: first start or lock window, then the main window, and back at every lock."""

    def __init__(
        self,
        app: QApplication,
        session: Session,
        preferences: Preferences,
        run: Runner = run_in_background,
        language: str = "",
        known: str = "",
        replace: Replace = _stay,
    ) -> None:
        """``language`` is spoken this time, instead of the one in the preferences. ``known`` is the passphrase of a
        made-up year: it is no secret, and the lock window shows it. ``replace`` ends this program at a lock and starts
        it anew; where it comes back, the lock window opens in this one.
        """
        super().__init__(app)
        self.session, self.preferences, self.hub, self.words = session, preferences, Hub(), DoorWording()
        self.window: QWidget | None = None
        self._app, self._run, self._known, self._replace = app, run, known, replace
        self._occasions: Occasions | None = None
        self._cover: Cover | None = None
        app.setApplicationName("PeerCompanion")
        translation.install(app, language or preferences.language)
        self._appearance = appearance.Appearance(self, preferences)
        self.hub.preferred.connect(self._on_preference)
        self._copied, self._selection = CopiedWords(self), Selection(self, preferences)
        self._hard_now = HardNowDoor(
            self, preferences, self.words, self._companion, self._show_hard_now, self._make_ready
        )
        app.commitDataRequest.connect(self._on_system_ending)

    def open_door(self, *, quietly: bool = False) -> None:
        """``quietly``: raised by idling, so it must not take the focus from another program."""
        with self._hard_now.building():
            door = self._lock_window(quietly) if self.session.exists else self._first_start()
        self._show(door)

    def open_demo(self, write: Callable[[], Iterator[float]]) -> None:
        """``write`` makes and fills the made-up vault of this session, a little at each step."""
        from peercompanion.ui.demo_door import DemoDoor

        with self._hard_now.building():
            door = DemoDoor(write, self.preferences, self.words)
        door.filled.connect(lambda: self.enter(self.session.unlock(self._known)))
        self._show(door)
        QTimer.singleShot(0, door, door.start)

    def end(self) -> None:
        """The system wants the program to end: as if the person had closed the window."""
        if self.window:
            self.window.close()

    def close(self) -> None:
        """The end of the program: nothing of the vault stays open."""
        self._stop_watching()
        self._app.removeEventFilter(self._hard_now)
        self._hard_now.rest()
        self._close_dialogs()
        self._copied.forget()
        self.session.lock()

    def lock(self, *, quietly: bool = False, before: Whereabouts | None = None) -> None:
        """Drafts first. While one cannot be saved the vault stays open with a banner that says so: nothing is lost.

        ``before``: where the person was, if what led here has closed something on its way.
        """
        if not self.session.companion:
            return
        spot = same_place.spot_on(self.window.current)
        try:
            self._save_drafts()
        except PeerCompanionError as error:
            self._put_off(error, quietly)
            return
        with suppress(PeerCompanionError):  # no reason to leave the door open
            self.session.companion.keep_whereabouts(before or self.window.whereabouts(spot))
        self._let_go()
        self._cover.close_over()
        self._replace(quietly=quietly)
        self.open_door(quietly=quietly)

    def _put_off(self, error: PeerCompanionError, quietly: bool) -> None:
        """Open, but not to be read: where nobody is there, a cover lies over the page until a key is pressed."""
        self.window.tell(error, again=self.lock)
        if quietly:
            self._cover.hold()
        QTimer.singleShot(RETRY_LOCK_MS, self.window, lambda: self._lock_after_all())

    def _lock_after_all(self) -> None:
        """Quietly where nobody came back meanwhile; else as if the person had asked for it."""
        self.lock(quietly=isValid(self._cover) and self._cover.lies)

    def come_back(self, companion: "Companion") -> None:
        """After a lock, to where the person was; in the middle of a word, if they were. A meeting that has ended comes
        first, once.
        """
        try:
            before = companion.whereabouts
            before = before if before and before.is_fresh(companion.clock.now()) else None
            ended = _ended_meanwhile(companion, before)
        except DatabaseDamaged:  # what else cannot be read is found out on the page
            before = ended = None
        self.enter(companion, None if ended else before, ended=ended)

    def enter(
        self,
        companion: "Companion",
        whereabouts: Whereabouts | None = None,
        *,
        said: str = "",
        ended: "UUID | None" = None,
    ) -> None:
        """``said`` is a line for the foot of the window; ``ended`` a meeting that Today is to ask about. Where the
        first page cannot be read, the rescue page comes.
        """
        try:
            window = self._main_window(companion, whereabouts, ended)
        except DatabaseDamaged as error:
            self.session.lock()
            self.rescue(error)
            return
        self._show(window)
        if whereabouts:
            same_place.focus(window.current, whereabouts.spot)
        self._watch(window)
        if self.session.header_was_repaired:
            said = said or self.tr("One of the two key files was damaged. It was mended from the other one.")
        if said:
            window.notify(said)
        QTimer.singleShot(SETTLED_AFTER_MS, window, lambda: window.attempt(lambda: _settle_in(companion)))

    def _main_window(
        self, companion: "Companion", whereabouts: Whereabouts | None, ended: "UUID | None"
    ) -> "MainWindow":
        from peercompanion.ui.cover import Cover
        from peercompanion.ui.main_window import MainWindow

        companion.publish = self.hub.changed.emit
        with self._hard_now.building():
            window = MainWindow(
                companion,
                self.preferences,
                self.hub,
                self.words.whole(),
                session=None if self._known else self.session,
                run=self._run,
                made_up=bool(self._known),
            )
            window.lock_wanted.connect(self.lock)
            window.new_key_wanted.connect(self._make_new_key)
            window.put_back_wanted.connect(self._put_back)
            window.rescue_wanted.connect(self.rescue)
            window.closed.connect(self._leave)
            self._cover = Cover(window, self.preferences)
            if whereabouts:
                window.return_to(whereabouts)
            else:
                window.go(PageName.TODAY, ended)
        return window

    def _make_new_key(self, wanted: "NewKey") -> None:
        """Then a door stands where the window was, until the vault is open again."""
        self.leave_window(lambda: self._open_new_key_door(wanted))

    def _open_new_key_door(self, wanted: "NewKey") -> None:
        from peercompanion.ui.new_key_door import NewKeyDoor

        with self._hard_now.building():
            door = NewKeyDoor(self.session, self.preferences, self.words, wanted, run=self._run)
        door.opened.connect(lambda companion, words: self.enter(companion, self._among_the_keys(companion), said=words))
        door.left.connect(self.open_door)
        self._show(door)
        QTimer.singleShot(0, door, door.start)
        QTimer.singleShot(LISTENING_AFTER_MS, door, lambda: _listen_at(door))

    def _among_the_keys(self, companion: "Companion") -> Whereabouts:
        """Where a new key was asked for."""
        return Whereabouts(page=PageName.SETTINGS, place="keys", spot=None, left=companion.clock.now())

    def rescue(self, error: PeerCompanionError, passphrase: str = "") -> None:
        """A vault that cannot be read, at its door or while it is open."""
        self._way_back.rescue(error, passphrase)

    def show_return(self, door: "ReturnDoor") -> None:
        """A door on which a vault comes back from a copy."""
        self._show(door)
        QTimer.singleShot(LISTENING_AFTER_MS, door, lambda: _listen_at(door))

    def leave_window(self, then: Callable[[], None], *, words_may_go: bool = False) -> None:
        """Drafts first, as at every lock; then the vault is closed, and something else comes. ``words_may_go``: those
        that cannot be saved, if the person says so.
        """
        try:
            self._save_drafts()
        except PeerCompanionError as error:
            self.window.tell(
                error,
                again=lambda: self.leave_window(then, words_may_go=words_may_go),
                anyway=(lambda: self._leave_for(then)) if words_may_go else None,
            )
            return
        self._leave_for(then)

    def _leave_for(self, then: Callable[[], None]) -> None:
        if self.session.companion:
            self._let_go()
        then()

    def _let_go(self) -> None:
        """The vault is closed, and its window about to go."""
        self._stop_watching()
        self._copied.forget()
        self.session.lock()
        geometry.keep(self.window, self.preferences)
        self._close_dialogs()

    def _put_back(self, found: "FoundCopy") -> None:
        self._way_back.put_back(found)

    def _lock_window(self, quietly: bool) -> "LockWindow":
        from peercompanion.ui.lock_window import LockWindow

        door = LockWindow(self.session, self.preferences, self.words, run=self._run, quietly=quietly, known=self._known)
        door.opened.connect(self.come_back)
        door.broken.connect(self.rescue)
        QTimer.singleShot(LISTENING_AFTER_MS, door, lambda: _listen_at(door))
        return door

    def _first_start(self) -> QWidget:
        from peercompanion.ui.first_start.window import FirstStart

        door = FirstStart(self.session, self.preferences, self.words, run=self._run)
        door.created.connect(self.enter)
        door.look_around.connect(_start_demo)
        door.has_copy.connect(self._arrive)
        return door

    def _arrive(self) -> None:
        self._way_back.arrive()

    @cached_property
    def _way_back(self) -> "WayBack":
        from peercompanion.ui.way_back import WayBack

        return WayBack(self, self._run)

    def _show(self, window: QWidget) -> None:
        """The new window shows before the old one closes: there is never none, which would end the program."""
        before, self.window = self.window, window
        self._hard_now.await_paint(window)
        window.show()
        if before:
            before.hide()
            before.deleteLater()

    def _leave(self) -> None:
        self._stop_watching()
        self._copied.forget()
        self.session.lock()
        self._app.exit(0)

    def _on_system_ending(self, _session: QSessionManager) -> None:
        self._save_drafts()

    def _save_drafts(self) -> None:
        if self.session.companion:
            self.window.save_drafts()

    def _companion(self) -> "Companion | None":
        return self.session.companion

    def _show_hard_now(self) -> None:
        self.window.go(PageName.HARD_NOW)

    def _make_ready(self) -> bool:
        return self.window.make_ready()

    def _watch(self, window: "MainWindow") -> None:
        from peercompanion.ui.occasions import Occasions

        self._occasions = Occasions(window, self.preferences)
        self._occasions.by_itself.connect(lambda: self.lock(quietly=True))
        self._occasions.in_a_hurry.connect(lambda before: self.lock(before=before))

    def _stop_watching(self) -> None:
        if self._occasions:
            self._occasions.stop()
            self._occasions = None

    def _close_dialogs(self) -> None:
        """A question left open, or a popup, must not outlive the lock."""
        for widget in self._app.topLevelWidgets():
            if widget is not self.window and widget.isVisible() and widget.windowType() is not Qt.WindowType.ToolTip:
                widget.close()

    def _speak_anew(self) -> None:
        """A window speaks the language it was made in; so a new one takes its place, once all words are saved."""
        companion, before = self.session.companion, self.window
        if companion is None:
            return
        spot = same_place.spot_on(before.current)
        try:
            before.save_drafts()
        except PeerCompanionError as error:
            before.tell(error, again=self._speak_anew)
            return
        self._stop_watching()
        geometry.keep(before, self.preferences)
        self._close_dialogs()
        translation.install(self._app, self.preferences.language)
        self.enter(companion, before.whereabouts(spot))

    def _on_preference(self, name: str) -> None:
        if name in appearance.NAMES:
            self._appearance.apply()
            self.window.restyle()
        elif name == "language":
            QTimer.singleShot(0, self, self._speak_anew)  # not while the control that was pressed is still at it
        elif name == "middle_click_paste":
            self._selection.keep()
        elif name == "window_name":
            self.window.setWindowTitle(geometry.window_name(self.preferences))
        elif self._occasions:
            self._occasions.follow(name)


def _ended_meanwhile(companion: "Companion", whereabouts: Whereabouts | None) -> "UUID | None":
    """A meeting to be asked about now: once, and not where a lock fell into words that were begun since it ended."""
    meeting = companion.meetings.just_ended()
    if meeting is None or (whereabouts and whereabouts.is_amid_words and whereabouts.left > meeting.ends):
        return None
    return meeting.id


def _settle_in(companion: "Companion") -> None:
    """What need not be done before the window shows. A place was come back to; the next start begins with Today."""
    companion.forget_whereabouts()
    companion.trash.sweep()


def _listen_at(door: "LockWindow | NewKeyDoor | ReturnDoor") -> None:
    """The screen may lock while keys are on their way to open the vault, or a passphrase lies typed in the field."""
    from peercompanion.ui.desktop.lock_signals import LockSignals

    signals = LockSignals(door)
    signals.screen_locked.connect(door.call_off)
    signals.sleeping.connect(door.call_off)


def _start_demo() -> None:
    """As a program of its own, so that nothing of a made-up year comes near the vault that is about to be made."""
    from PySide6.QtCore import QProcess

    from peercompanion import paths

    QProcess.startDetached(sys.executable, ["-m", "peercompanion", "--demo"], str(paths.program_folder()))
