"""However full a vault is, a page is not: its widgets, its questions to the store and what comes back stay as many."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from peercompanion.preferences import Preferences
from peercompanion.session import Session
from peercompanion.ui.context import PageName
from peercompanion.ui.hub import Hub
from peercompanion.ui.main_window import MainWindow
from peercompanion.ui.strategies.sheet import Sheet
from peercompanion.ui.wording import Wording
from tests.crowd import fill
from tests.helpers import CHEAP, PASSPHRASE, Turned
from tests.ui.hand import settle

ALIKE = {"groups": 20, "people": 100}
"""Nobody has thousands of them, so a page may read them all."""
SOME = ALIKE | {"moods": 150, "strategies": 100, "meetings": 100, "notes": 100, "trashed": 100, "tries": 60}
MANY = ALIKE | {"moods": 900, "strategies": 700, "meetings": 800, "notes": 500, "trashed": 400, "tries": 3_000}
CROWDS = {"some": SOME, "many": MANY}
A_SHEET = "a strategy that was tried often"
SEEN = (*PageName, A_SHEET)
READ_WHOLE = {PageName.STRATEGIES, PageName.MEETINGS, A_SHEET}
"""Search and filters look at every strategy at every key; the meetings of one group, which are hundreds, are read."""


def _filled(folder, counts):
    session = Session(folder / "vault", clock=Turned(), cost=CHEAP)
    fill(session.create(PASSPHRASE), **counts)
    session.lock()
    return folder


@pytest.fixture(scope="module")
def measured(qapp, tmp_path_factory):
    """For each page: what it is made of, in a vault with some and in one with many things."""
    return {name: _measure(qapp, _filled(tmp_path_factory.mktemp(name), counts)) for name, counts in CROWDS.items()}


def _measure(qapp, folder):
    session = Session(folder / "vault", clock=Turned(), cost=CHEAP)
    companion = session.unlock(PASSPHRASE)
    window, asked = _window(session, folder), Asked(companion)
    pages = {}
    for page in PageName:
        asked.start()
        window.go(page)
        settle()
        pages[page] = _measured(window, asked)
    tried = companion.strategies.hard_moment_set()[0]
    asked.start()
    window.go(PageName.STRATEGIES, tried.id)
    settle()
    pages[A_SHEET] = _measured(window, asked, window.current.findChild(Sheet))
    _close(window, session)
    return pages


def _measured(window, asked, part=None):
    widgets = len((part or window.current).findChildren(QWidget))
    return SimpleNamespace(widgets=widgets, questions=asked.questions, rows=asked.rows)


class Asked:
    """How often the store was asked, and how many rows it gave."""

    def __init__(self, companion) -> None:
        self._database, self._rows = companion._database, companion._database.rows
        self._database.rows = self._count
        self.start()

    def start(self) -> None:
        self.questions = self.rows = 0

    def _count(self, *asked):
        answer = self._rows(*asked)
        self.questions += 1
        self.rows += len(answer)
        return answer


def _window(session, folder):
    hub, preferences = Hub(), Preferences(folder / "device.json")
    preferences.set("country", "GB")
    session.companion.publish = hub.changed.emit
    window = MainWindow(session.companion, preferences, hub, Wording(), session=session)
    window.resize(1240, 860)
    window.show()
    window.activateWindow()
    settle()
    return window


def _close(window, session):
    window.hide()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    session.lock()


@pytest.mark.parametrize("page", SEEN)
def test_a_page_is_made_of_as_many_widgets_in_a_fuller_vault(measured, page):
    some, many = measured["some"][page].widgets, measured["many"][page].widgets

    assert many <= some + 30, "thirty: chips of situations, an entry more in a list that is not at its limit"
    assert many < 600


@pytest.mark.parametrize("page", SEEN)
def test_it_asks_the_store_as_often(measured, page):
    assert measured["many"][page].questions <= measured["some"][page].questions


@pytest.mark.parametrize("page", sorted(set(SEEN) - READ_WHOLE))
def test_and_is_given_as_many_rows(measured, page):
    assert measured["many"][page].rows <= measured["some"][page].rows + 40
