"""A person at the keyboard: the real desk, the real windows, offscreen; every key is counted."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

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
        return self

    def type(self, words: str) -> "Person":
        self.keystrokes += len(words)
        QTest.keyClicks(self._target(), words)
        return self

    def says(self) -> str:
        """All words on the visible screen, for looking for one that must, or must not, be there."""
        return "\n".join(_words_of(self.window))

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
