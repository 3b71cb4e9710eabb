"""A desk on a throwaway vault, with a clock that stands still: the same picture today and in a year.

Keys go through Qt's own test library, which is loaded for pictures only; so the scenes are reached as a person would.
"""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from peercompanion.companion import Companion
from peercompanion.demo import filling, sample
from peercompanion.demo.year import lay_out
from peercompanion.preferences import Preferences
from peercompanion.session import Session
from peercompanion.ui import theme
from peercompanion.ui.context import PageName
from peercompanion.ui.desk import Desk
from peercompanion.ui.pictures.looks import Look
from peercompanion.ui.task import run_inline
from peercompanion.ui.widgets.focus import hear_key, hear_mouse

W = TypeVar("W", bound=QWidget)

ZONE = "Europe/London"
EVENING = datetime(2026, 11, 22, 19, 42, tzinfo=UTC).astimezone(ZoneInfo(ZONE))
TURN_MS, MOST_TURNS = 8, 100


class StillClock:
    def now(self) -> datetime:
        return EVENING


class Vaults:
    """The vaults that scenes begin with, each made once and copied: "filled", "empty", "none"; "coded", an empty one
    with a recovery code; and "damaged", an empty one under the header of another.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.passphrase, self.code = sample.shipped().passphrase, ""

    def copy_to(self, kind: str, target: Path) -> None:
        target.mkdir(parents=True)
        if kind != "none":
            shutil.copytree(self._made("empty" if kind == "damaged" else kind), target / "vault")
        if kind == "damaged":
            headers_alone = shutil.ignore_patterns("*.db")
            shutil.copytree(self._made("another"), target / "vault", ignore=headers_alone, dirs_exist_ok=True)

    def _made(self, kind: str) -> Path:
        place = self._folder / kind
        if not place.exists():
            self._fill(place) if kind == "filled" else self._make_empty(place, coded=kind == "coded")
        return place

    def _fill(self, place: Path) -> None:
        shipped = sample.shipped()
        for _share in filling.fill(place, shipped.passphrase, lay_out(shipped, EVENING, ZONE), EVENING):
            pass

    def _make_empty(self, place: Path, *, coded: bool) -> None:
        session = Session(place, clock=StillClock(), cost=filling.COST)
        if coded:
            self.code = session.new_recovery_code()
        session.create(self.passphrase, code=self.code if coded else None)
        session.lock()


class Stage:
    """One desk at a time. ``set_up`` begins anew; the acts of a scene follow."""

    def __init__(self, app: QApplication, vaults: Vaults, folder: Path, look: Look) -> None:
        self._app, self._vaults, self._folder, self.look = app, vaults, folder, look
        app.setCursorFlashTime(0)  # a caret that blinks is in one picture and not in the next
        self._turn = 0
        self._is_holding = False
        self.desk: Desk | None = None

    def set_up(self, vault: str, *, open_it: bool = True, made_up: bool = False) -> None:
        """``vault`` is one of Vaults; unlocked, unless its door is wanted. ``made_up``: it says so."""
        self.clear()
        self._is_holding = False
        hear_mouse()  # said here, because the window itself listens only once it is painted
        self._turn += 1
        place = self._folder / f"{self.look.name}-{self._turn}"
        self._vaults.copy_to(vault, place)
        preferences = Preferences(place / "device.json")
        for name in ("scheme", "contrast", "text_size"):
            preferences.set(name, getattr(self.look, name))
        preferences.set("country", "GB")
        preferences.set("geometry", (0, 0, *self.look.size, 0))
        session = Session(place / "vault", clock=StillClock(), cost=filling.COST)
        known = self.passphrase if made_up else ""
        self.desk = Desk(self._app, session, preferences, run=self._work, language=self.look.language, known=known)
        if open_it:
            self.desk.enter(session.unlock(self._vaults.passphrase))
        else:
            self.desk.open_door()
        self.take_size()
        self.settle()

    def clear(self) -> None:
        """Everything that is shown goes, and is gone when this returns."""
        if self.desk is None:
            return
        self.desk.close()
        for window in self._app.topLevelWidgets():
            window.hide()
            window.deleteLater()
        self.desk.deleteLater()
        self.desk = None
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    # what there is

    @property
    def passphrase(self) -> str:
        return self._vaults.passphrase

    @property
    def code(self) -> str:
        """Of the vault "coded"; another one each time."""
        return self._vaults.code

    @property
    def companion(self) -> Companion:
        assert self.desk is not None and self.desk.session.companion is not None
        return self.desk.session.companion

    @property
    def session(self) -> Session:
        assert self.desk is not None
        return self.desk.session

    @property
    def window(self) -> QWidget:
        assert self.desk is not None and self.desk.window is not None
        return self.desk.window

    @property
    def top(self) -> QWidget:
        """What the keys go to: a dialog or F1's window where one is open."""
        return self._app.activeModalWidget() or self.window

    def part(self, kind: type[W]) -> W:
        """The first one that is seen."""
        return next(found for found in self.top.findChildren(kind) if found.isVisible())

    # acts

    def go(self, page: PageName, target: object | None = None) -> None:
        hear_mouse()
        self.window.go(page, target)
        self.settle()

    def press(self, *keys: str) -> None:
        """ "4", "Space", "Ctrl+K"."""
        for key in keys:
            pressed = QKeySequence(key)[0]  # type: ignore[index]
            hear_key(pressed.key())
            QTest.keyClick(self._focused(), pressed.key(), pressed.keyboardModifiers())
            self.settle()

    def type(self, words: str) -> None:
        QTest.keyClicks(self._focused(), words)
        self.settle()

    def click(self, widget: QWidget) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        self.settle()

    def hold(self) -> None:
        """Long work that is begun from here on never comes to its end."""
        self._is_holding = True

    def show_whole(self, widget: QWidget) -> None:
        """Scrolled to, and to the end of what lies below it."""
        around = widget.parentWidget()
        while around and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if around:
            around.ensureWidgetVisible(widget)
        self.settle()

    def settle(self) -> None:
        """Until what was asked for is there, and nothing moves any more."""
        seen: list[tuple[QRect, ...]] = []
        while len(seen) < MOST_TURNS and (len(seen) < 3 or not seen[-3] == seen[-2] == seen[-1]):
            QTest.qWait(TURN_MS)
            seen.append(self._shape())

    def _shape(self) -> tuple[QRect, ...]:
        """Where everything is that can be seen."""
        windows = [window for window in self._app.topLevelWidgets() if window.isVisible()]
        parts = [part for window in windows for part in window.findChildren(QWidget) if part.isVisible()]
        return tuple(part.geometry() for part in (*windows, *parts))

    def picture(self) -> QPixmap:
        """The window, with the dialogs that lie over it."""
        shown = self.window.grab()
        painter = QPainter(shown)
        for dialog in self._app.topLevelWidgets():
            if dialog.isVisible() and dialog is not self.window and dialog.isWindow():
                place = QRect(_middle(self.window, dialog), dialog.size())
                painter.drawPixmap(place.topLeft(), dialog.grab())
                if place.size() != self.window.size():
                    painter.setPen(theme.colour("line_mid"))  # a window manager would draw more
                    painter.drawRect(place.adjusted(-1, -1, 0, 0))
        painter.end()
        return shown

    def _work(self, work: Callable[[], object], **how: Any) -> None:
        if not self._is_holding:
            run_inline(work, **how)

    def _focused(self) -> QWidget:
        return self._app.focusWidget() or self.top

    def take_size(self) -> None:
        self.window.resize(*self.look.size)


def _middle(below: QWidget, above: QWidget) -> QPoint:
    """A dialog stands in the middle, where a window manager would put it; as large as the window, it covers it."""
    return QPoint((below.width() - above.width()) // 2, (below.height() - above.height()) // 2)


@contextmanager
def a_stage(app: QApplication, vaults: Vaults, folder: Path, look: Look) -> Iterator[Stage]:
    stage = Stage(app, vaults, folder, look)
    try:
        yield stage
    finally:
        stage.clear()
