"""The two doors: a lock window on a real vault, and the first start on an empty folder."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from peercompanion.preferences import Preferences
from peercompanion.ui import theme
from peercompanion.ui.task import run_inline
from tests.ui.hand import settle
from tests.ui.waiting import wait_for


@pytest.fixture
def preferences(tmp_path):
    preferences = Preferences(tmp_path / "device.json")
    preferences.set("country", "GB")
    return preferences


@pytest.fixture(autouse=True)
def tidy(qapp):
    """Nothing is left on the screen, and the look is as it was."""
    yield
    for window in QApplication.topLevelWidgets():
        window.hide()
        window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if (theme.current().name, theme.scale()) != ("light", 1.0):
        theme.apply(qapp, theme.load("light"))


def show(window):
    window.show()
    window.activateWindow()
    assert wait_for(lambda: QApplication.activeWindow() is window)
    settle()
    return window


class Held:
    """A runner that keeps the work until the test lets it go on: what a slow key derivation looks like."""

    def __init__(self):
        self.waiting = []

    def __call__(self, work, *, owner, done, failed, unclaimed=None):
        self.waiting.append((work, done, failed))

    def go_on(self):
        waiting, self.waiting = self.waiting, []
        for work, done, failed in waiting:
            run_inline(work, owner=None, done=done, failed=failed)
