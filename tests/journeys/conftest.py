"""A person at the keyboard: the real desk, the real windows, offscreen; every key is counted."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from peercompanion.ui.desk import Desk
from tests.helpers import PASSPHRASE, Turned


class Person:
    """Presses keys, one at a time, wherever the focus is, and knows how many it took."""

    def __init__(self, desk: Desk, clock: Turned) -> None:
        self.desk, self.clock, self.keystrokes = desk, clock, 0

    @property
    def window(self) -> QWidget:
        return self.desk.window

    @property
    def page(self) -> QWidget:
        return self.desk.window.current

    @property
    def companion(self):
        return self.desk.session.companion

    def press(self, *keys: str) -> "Person":
        """ "Ctrl+M", "Space", "1", "?"; a key that types a character types it."""
        for key in keys:
            self.keystrokes += 1
            combination = _combination(key)
            target = self._target()
            QTest.keyClick(target, combination.key(), combination.keyboardModifiers())
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return self

    def type(self, words: str) -> "Person":
        self.keystrokes += len(words)
        QTest.keyClicks(self._target(), words)
        return self

    def says(self) -> str:
        """All words on the visible screen, of the window on top."""
        return "\n".join(_words_of(QApplication.activeModalWidget() or self.window))

    def says_in_lists(self) -> str:
        """The spoken words of every row of every visible list."""
        views = [view for view in self.window.findChildren(QAbstractItemView) if view.isVisible()]
        rows = [view.model().index(row, 0) for view in views for row in range(view.model().rowCount())]
        return "\n".join(str(row.data(Qt.ItemDataRole.AccessibleTextRole) or row.data()) for row in rows)

    def _target(self) -> QWidget:
        above = QApplication.activeModalWidget() or self.window
        if QApplication.activeWindow() is not above:
            above.activateWindow()
            QTest.qWaitForWindowActive(above)
        return QApplication.focusWidget() or above


def _combination(key: str):
    from PySide6.QtGui import QKeySequence

    return QKeySequence(key)[0]


def _words_of(root: QWidget) -> list[str]:
    widgets = [root, *root.findChildren(QWidget)]
    said: list[str] = []
    for widget in widgets:
        if widget.isVisible():
            for reader in ("text", "toPlainText"):
                if hasattr(widget, reader):
                    said.append(str(getattr(widget, reader)()))
    return said


@pytest.fixture
def newcomer(desk, clock):
    """Somebody who starts the app for the first time."""
    desk.open_door()
    return Person(desk, clock)


@pytest.fixture
def person(desk, clock):
    """Somebody whose vault is there and unlocked, on Today."""
    desk.session.create(PASSPHRASE)
    desk.session.lock()
    desk.open_door()
    person = Person(desk, clock)
    person.type(PASSPHRASE).press("Return")
    person.keystrokes = 0
    return person
