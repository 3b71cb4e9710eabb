"""The real window on a real vault, open on Meetings; a hand at the keyboard."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest

from peercompanion.domain.note import Comfort
from peercompanion.preferences import Preferences
from peercompanion.ui import theme
from peercompanion.ui.context import PageName
from peercompanion.ui.hub import Hub
from peercompanion.ui.main_window import MainWindow
from peercompanion.ui.wording import Wording
from tests.helpers import a_group, a_meeting, a_note
from tests.ui.meetings.visitor import Visitor


@pytest.fixture
def preferences(tmp_path):
    preferences = Preferences(tmp_path / "device.json")
    preferences.set("country", "GB")
    return preferences


@pytest.fixture
def open_meetings(qapp, session, companion, preferences):
    """Opens the window as unlocking does, and goes to Meetings."""
    windows = []

    def open_window(width=1240, height=860):
        hub = Hub()
        companion.publish = hub.changed.emit
        window = MainWindow(companion, preferences, hub, Wording(), session=session)
        windows.append(window)
        window.resize(width, height)
        window.go(PageName.MEETINGS)
        window.show()
        window.activateWindow()
        assert QTest.qWaitForWindowActive(window)
        return Visitor(window, companion)

    yield open_window
    for window in windows:
        window.hide()
        window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    if (theme.current().name, theme.scale()) != ("light", 1.0):
        theme.apply(qapp, theme.load("light"))


@pytest.fixture
def group(companion):
    return companion.groups.save(a_group())


@pytest.fixture
def meeting(companion, group):
    """In two days."""
    return companion.meetings.save(a_meeting(group))


@pytest.fixture
def visitor(open_meetings, meeting):
    """Somebody with one group, whose next meeting is in two days."""
    return open_meetings()


@pytest.fixture
def bring(companion, meeting):
    """Puts notes onto the sheet."""

    def put(*titles, comfort="share", **fields):
        notes = [companion.notes.save(a_note(title=title, **fields)) for title in titles]
        return [companion.notes.bring(note.id, Comfort(comfort), meeting=meeting.id) for note in notes]

    return put


@pytest.fixture
def full_disk(companion):
    """No page more for the real database, and room again when called."""
    connection = companion._database._vault.connection
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages}")

    def make_room():
        connection.execute("PRAGMA max_page_count = 1000000")

    yield make_room
    make_room()
