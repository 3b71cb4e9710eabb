"""The journal in the real window on a real vault."""

from datetime import timedelta

import pytest
from PySide6.QtTest import QTest

from peercompanion.domain.change import Topic
from peercompanion.domain.choices import Choices, Row
from peercompanion.domain.mood import MoodKind
from peercompanion.session import Session
from peercompanion.ui.context import PageName
from tests.helpers import AN_EVENING, CHEAP, PASSPHRASE, Turned, a_group, a_meeting, a_mood, a_note, a_strategy
from tests.ui.hand import settle, show
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
def open_journal(make_window):
    """Opens the journal of a vault in the window."""

    def open_window(companion, width=1240, height=860):
        window = show(make_window(companion, width, height))
        window.go(PageName.JOURNAL)
        QTest.qWait(1)  # the years are counted after the first paint
        settle()
        return Reader(window)

    return open_window


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
