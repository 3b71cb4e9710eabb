"""The trash in the real window on a real vault, with its two questions answered by the test."""

from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtTest import QTest

from peercompanion.preferences import Preferences
from peercompanion.ui import theme
from peercompanion.ui.ask import Ask, Question
from peercompanion.ui.context import Context, PageName
from peercompanion.ui.hub import Hub
from peercompanion.ui.main_window import MainWindow
from peercompanion.ui.trash.page import TrashPage
from peercompanion.ui.wording import Wording
from tests.ui.hand import settle


@dataclass
class Answers:
    """Says yes or no to every question, and remembers them."""

    yes: bool = True
    asked: list[Question] = field(default_factory=list)

    def __call__(self, question: Question) -> bool:
        self.asked.append(question)
        return self.yes


@pytest.fixture
def answers():
    return Answers()


@pytest.fixture
def open_trash(qapp, session, tmp_path, answers):
    """Opens the trash of a vault in the window."""
    windows = []

    def open_window(companion, width=1240, height=860):
        hub, preferences = Hub(), Preferences(tmp_path / "device.json")
        companion.publish = hub.changed.emit
        window = MainWindow(companion, preferences, hub, Wording(), session=session)
        page = TrashPage(Context(companion, preferences, hub, Wording(), window, session), Ask(answers))
        window._pages[PageName.TRASH] = page
        window._stack.addWidget(page)
        windows.append(window)
        window.resize(width, height)
        window.show()
        window.activateWindow()
        assert QTest.qWaitForWindowActive(window)
        window.go(PageName.TRASH)
        settle()
        return window

    yield open_window
    for window in windows:
        window.hide()
        window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if (theme.current().name, theme.scale()) != ("light", 1.0):
        theme.apply(qapp, theme.load("light"))
