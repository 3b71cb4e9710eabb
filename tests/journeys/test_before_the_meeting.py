"""Ten minutes before the meeting: nothing to press to read all there is, a handful of keys to be ready for it.

Through the real desk, from Today, as a person who has just unlocked.
"""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from peercompanion.domain.attempt import Felt
from peercompanion.domain.meeting import MeetingStatus
from peercompanion.domain.note import Comfort, NoteStatus
from peercompanion.domain.rhythm import Rhythm
from peercompanion.ui.meetings.pocket import Pocket
from peercompanion.ui.meetings.pocket_words import PocketWords
from peercompanion.ui.meetings.since_row import SinceRow
from tests.helpers import PASSPHRASE, a_group, a_meeting, a_mood, a_note, a_strategy, a_try
from tests.ui.hand import settle

TUESDAY = datetime(2026, 11, 24, 19, tzinfo=UTC)
RULES = "What is said here stays here.\nI can pass.\nOne at a time."


@pytest.fixture
def ready(person, clock):
    """Tuesday, ten to seven: a group, a fortnight of words, one note to bring and one that is nobody's business."""
    companion = person.companion
    rhythm = Rhythm(first=date(2026, 11, 10), at=time(19), zone="UTC")
    details = {"where": "Library, room 2", "agenda": "Round\nTopic\nClosing words", "ground_rules": RULES}
    group = companion.groups.save(a_group(rhythm=rhythm, **details))
    last = companion.meetings.save(a_meeting(group, starts=TUESDAY - timedelta(weeks=1), status=MeetingStatus.WENT))
    companion.moods.save(a_mood(happened=TUESDAY - timedelta(days=4), note="Walked at noon. The light helped."))
    companion.moods.save(a_mood(happened=TUESDAY - timedelta(days=3), note="The letter", hidden_from_prep=True))
    strategy = companion.strategies.save(a_strategy())
    companion.tries.save(a_try(strategy, happened=TUESDAY - timedelta(days=5), felt=Felt.EASIER))
    said = {"status": NoteStatus.FOLLOW_UP, "comfort": Comfort.SHARE, "meeting": last.id}
    companion.notes.save(a_note(title="Shoes", follow_up="Shoes by the door", **said))
    companion.notes.save(a_note(title="What I never say"))
    clock.set(TUESDAY - timedelta(minutes=10))
    person.press("Ctrl+L").type(PASSPHRASE).press("Return")
    person.keystrokes = 0
    return person


def pocket(person) -> list[str]:
    [view] = [each for each in person.window.findChildren(Pocket) if each.isVisible()]
    return [line.text() for line in view.findChildren(PocketWords)]


def suggested(person) -> list[str]:
    return [each.accessibleName() for each in person.page.findChildren(SinceRow) if each.isVisible()]


def bring(person, title: str, *points: str):
    companion = person.companion
    meeting = companion.meetings.next()
    return companion.notes.bring(companion.notes.save(a_note(title=title, points=points)).id, "share", None, meeting.id)


def test_today_says_when_and_how_many_before_any_key(ready):
    bring(ready, "Mornings")
    ready.press("Ctrl+L").type(PASSPHRASE).press("Return")

    assert "Tuesday, 19:00" in ready.says()
    assert "1 thing to bring" in ready.says()


def test_ctrl_m_and_everything_is_read_without_another_key(ready):
    bring(ready, "Mornings", "Four were slow.")

    ready.press("Ctrl+M")
    settle()

    said = ready.says()
    for words in ("19:00 to 20:30", "In 10 minutes.", "Library, room 2", "Round", "Closing words"):
        assert words in said
    for words in ("What is said here stays here.", "Four were slow.", "about ½ minute of 2", "Since last Tuesday"):
        assert words in said
    assert suggested(ready) == ["Shoes by the door", "“Walked at noon. The light helped.”", "Kettle first: easier"]
    assert "1 note stays private" in said
    assert "What I never say" not in said and "The letter" not in said
    assert ready.keystrokes == 1


def test_one_suggestion_is_ready_for_the_room_in_five_keys(ready):
    ready.press("Ctrl+M", "F6", "Space", "S", "F11")

    assert pocket(ready) == ["Shoes by the door"]
    assert ready.keystrokes == 5
    [note] = ready.companion.notes.sheet(ready.companion.meetings.next())
    assert (note.comfort, note.status) == (Comfort.SHARE, NoteStatus.TO_BRING)


def test_what_is_taken_and_not_opened_reaches_neither_sheet_nor_pocket(ready):
    ready.press("Ctrl+M", "F6", "Down", "Space", "F11")

    assert pocket(ready) == ["Nothing to bring. Listening is enough."]
    assert ready.companion.notes.sheet() == []
    assert ready.keystrokes == 5


def test_how_it_is_and_what_i_bring_in_six_keys(ready):
    ready.press("Ctrl+M", "2", "F6", "Space", "M", "F11")

    meeting = ready.companion.meetings.next()
    assert ready.companion.moods.get(meeting.mood_before).mood == 2
    assert [note.comfort for note in ready.companion.notes.sheet(meeting)] == [Comfort.MAYBE]
    assert ready.keystrokes == 6


def test_a_note_that_is_there_gets_what_i_would_like_back_and_another_place(ready):
    bring(ready, "Mornings")
    bring(ready, "A call")

    ready.press("Ctrl+M", "A", "A", "Alt+Down", "F11")

    assert [note.title for note in ready.companion.notes.sheet(ready.companion.meetings.next())] == [
        "A call",
        "Mornings",
    ]
    assert pocket(ready) == ["A call", "Mornings"]
    assert ready.keystrokes == 5


def test_p_takes_it_back_behind_the_wall_and_the_pocket_view_forgets_it(ready):
    bring(ready, "Mornings")

    ready.press("Ctrl+M", "P", "F11")

    assert pocket(ready) == ["Nothing to bring. Listening is enough."]


def test_who_just_listens_shows_one_line(ready):
    bring(ready, "Mornings")
    meetings = ready.companion.meetings
    meetings.save(replace(meetings.get(meetings.next().id), just_listen=True))

    ready.press("F11")

    assert pocket(ready) == ["I'd rather pass today, thanks."]
    assert ready.keystrokes == 1


def test_two_times_esc_locks_from_the_pocket_view(ready):
    bring(ready, "Mornings")
    ready.press("F11")

    ready.press("Escape", "Escape")
    ready.desk._app.processEvents()

    assert ready.companion is None
    assert "Mornings" not in ready.says()


def test_help_is_one_key_away_from_the_pocket_view(ready):
    bring(ready, "Mornings")

    ready.press("F11", "F1")

    assert "It's hard right now" in ready.says()
    assert not [view for view in ready.window.findChildren(Pocket) if view.isVisible()]


def test_a_lock_for_want_of_anybody_there_takes_the_pocket_view_away(ready):
    bring(ready, "Mornings")
    ready.press("F11")

    ready.desk.lock()

    assert "Mornings" not in ready.says()
    ready.type(PASSPHRASE).press("Return")
    assert not [view for view in ready.window.findChildren(Pocket) if view.isVisible()]
