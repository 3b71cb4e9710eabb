"""The journal in the real window on a real vault."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest

from peercompanion.domain.change import Topic
from peercompanion.domain.choices import Choices, Row
from peercompanion.domain.mood import MoodKind
from peercompanion.preferences import Preferences
from peercompanion.session import Session
from peercompanion.ui import theme
from peercompanion.ui.context import PageName
from peercompanion.ui.hub import Hub
from peercompanion.ui.main_window import MainWindow
from peercompanion.ui.wording import Wording
from tests.helpers import AN_EVENING, CHEAP, PASSPHRASE, Turned, a_group, a_meeting, a_mood, a_note, a_strategy
from tests.ui.hand import settle
from tests.ui.journal.reader import Reader

MANY = 5_000


def days_ago(days: int, hour: int = 19, minute: int = 42):
    return AN_EVENING.replace(hour=hour, minute=minute) - timedelta(days=days)


def fill(companion, count):
    """Entries three a day, in one change, because each change is a durable save of its own."""
    with companion._database.change("fill", frozenset({Topic.MOODS})) as writing:
        for number in range(count):
            happened = AN_EVENING - timedelta(hours=8 * number)
            mood = a_mood(happened=happened, mood=1 + number % 5, note=f"Entry {number}, work and the garden")
            companion.moods._rows.write(mood, writing)
    while companion.tidy():
        pass


@pytest.fixture
def open_journal(qapp, session, tmp_path):
    """Opens the journal of a vault in the window."""
    preferences = Preferences(tmp_path / "device.json")
    preferences.set("country", "GB")
    windows = []

    def open_window(companion, width=1240, height=860):
        hub = Hub()
        companion.publish = hub.changed.emit
        window = MainWindow(companion, preferences, hub, Wording(), session=session)
        windows.append(window)
        window.resize(width, height)
        window.show()
        window.activateWindow()
        assert QTest.qWaitForWindowActive(window)
        window.go(PageName.JOURNAL)
        QTest.qWait(1)  # the years are counted after the first paint
        settle()
        return Reader(window)

    yield open_window
    for window in windows:
        window.hide()
        window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    if (theme.current().name, theme.scale()) != ("light", 1.0):
        theme.apply(qapp, theme.load("light"))


@pytest.fixture
def few(companion):
    """A few days: an evening, a morning, a meeting, a note, and two strategies. The bridge is in most of them."""
    save = companion.moods.save
    companion.save_choices(Choices(rows=frozenset(Row)))
    evening = a_mood(
        mood=4, feelings=("calm", "hopeful"), tags=("walk",), hope=4, note="Walked to the bridge. It was quiet there."
    )
    save(evening)
    save(a_mood(happened=days_ago(0, 8, 10), mood=None, kind=MoodKind.JUST_HERE))
    save(a_mood(happened=days_ago(2, 18), mood=2, note="Long day. Rang back later."))
    group = companion.groups.save(a_group(nickname="Thursday group"))
    companion.meetings.save(
        a_meeting(group, starts=days_ago(3, 19, 0), status="went", line="Someone said: one bridge at a time.")
    )
    companion.notes.save(a_note(title="What happened on Tuesday", body="The bridge, and the letter."))
    companion.strategies.save(a_strategy(title="Ten steps to the bridge"))
    companion.strategies.save(a_strategy(title="Kettle first"))
    return companion


@pytest.fixture(scope="session")
def many_days(tmp_path_factory):
    """A vault with 5,000 entries, three a day, for tests that only read."""
    session = Session(tmp_path_factory.mktemp("many"), clock=Turned(), cost=CHEAP)
    companion = session.create(PASSPHRASE)
    fill(companion, MANY)
    yield companion
    session.lock()


@pytest.fixture
def reader(open_journal, few):
    """Somebody who has the journal of a few days before them."""
    return open_journal(few)
