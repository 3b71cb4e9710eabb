"""Meetings gone by: what is written down of them, the pairs of before and after, and how one is found again."""

from datetime import UTC, datetime, time, timedelta

import pytest

from peercompanion.domain.meeting import MeetingStatus, Part
from peercompanion.domain.note import Comfort, Weight
from peercompanion.domain.rhythm import Rhythm
from peercompanion.domain.takeaway import TakeawayKind
from peercompanion.ui.meetings.earlier_row import EarlierRow
from tests.helpers import AN_EVENING, a_group, a_meeting, a_note, a_takeaway
from tests.ui.hand import settle

TUESDAY = datetime(2026, 11, 17, 19, tzinfo=UTC)
WEEK = timedelta(weeks=1)
NEWEST = "Tue 17 Nov, went, closed"


@pytest.fixture
def write_down(companion, group):
    def write(count, *pairs, **fields):
        """The newest first; each of ``pairs`` is what was said before and after."""
        written = []
        for place in range(count):
            meeting = companion.meetings.save(
                a_meeting(group, **({"starts": TUESDAY - place * WEEK, "status": MeetingStatus.WENT} | fields))
            )
            if place < len(pairs):
                companion.meetings.say_before(meeting, pairs[place][0])
                companion.meetings.say_after(meeting, mood=pairs[place][1])
            written.append(companion.meetings.get(meeting.id))
        return written

    return write


def test_opened_it_tells_what_was_brought_given_and_taken_home_and_the_pair_in_words(
    companion, write_down, meeting, open_meetings
):
    (gone,) = write_down(1, (2, 4), gave="I made the tea.", part=Part.LISTENED)
    note = companion.notes.save(a_note(title="Mornings"))
    companion.notes.bring(note.id, Comfort.SHARE, meeting=gone.id)
    companion.notes.shared(note.id, felt=Weight.LIGHTER)
    companion.takeaways.save(a_takeaway(kind=TakeawayKind.IDEA, text="Shoes by the door", meeting=gone.id))

    said = open_meetings().click(NEWEST).words.replace("\u2068", "").replace("\u2069", "")

    assert "low before, okay after" in said
    assert "Listened" in said
    assert "I made the tea." in said
    assert "Mornings  ·  shared  ·  Lighter" in said
    assert "An idea  ·  Shoes by the door" in said


def test_a_private_note_is_not_among_what_was_brought(companion, write_down, meeting, open_meetings):
    (gone,) = write_down(1)
    note = companion.notes.save(a_note(title="The letter"))
    companion.notes.bring(note.id, Comfort.SHARE, meeting=gone.id)
    companion.notes.close(note.id)

    assert "The letter" not in open_meetings().click(NEWEST).words


def test_the_same_three_keys_correct_it_and_lead_back_to_its_row(companion, write_down, meeting, open_meetings):
    (gone,) = write_down(1)

    visitor = open_meetings().click(NEWEST).click("Say more, or change it")
    visitor.press("4", "H", "Esc")

    stored = companion.meetings.get(gone.id)
    assert (companion.moods.get(stored.mood_after).mood, stored.part) == (4, Part.HELPED)
    assert visitor.focused == "Tue 17 Nov, went, open"


def test_four_pairs_say_their_number_and_no_middle(write_down, meeting, open_meetings):
    write_down(6, *[(2, 3)] * 4)

    words = open_meetings().words

    assert "Before and after, at 4 meetings." in words
    assert "In the middle" not in words
    assert "not what caused it" in words


def test_from_five_pairs_on_the_middle_and_the_range_are_told(write_down, meeting, open_meetings):
    write_down(6, (2, 3), (2, 4), (3, 2), (2, 3), (1, 2))

    words = open_meetings().words

    assert "In the middle: 1 step higher; all of them: between 1 step lower and 2 steps higher." in words


def test_one_pair_alone_is_told_by_its_meeting_only(write_down, meeting, open_meetings):
    write_down(2, (2, 3))

    assert "Before and after" not in open_meetings().words


def test_searched_as_one_types_by_what_was_taken_home(companion, write_down, meeting, open_meetings):
    gone = write_down(20)
    companion.takeaways.save(a_takeaway(text="Quokka", meeting=gone[15].id))
    visitor = open_meetings()

    visitor.write("Search these meetings", "quok")
    assert [row.meeting.id for row in rows(visitor)] == [gone[15].id]
    visitor.write("Search these meetings", "zz")
    assert rows(visitor) == []
    assert "Nothing found here." in visitor.words

    visitor.press("Esc")
    assert len(rows(visitor)) == 8


def test_of_1500_meetings_eight_have_widgets(companion, group, meeting, open_meetings):
    starts = [TUESDAY - place * timedelta(days=2.5) for place in range(1_500)]
    with companion._database.change("many", frozenset()) as writing:
        for start in starts:
            companion.meetings.write(a_meeting(group, starts=start, status=MeetingStatus.WENT), writing)

    visitor = open_meetings()

    assert len(visitor.page.findChildren(EarlierRow)) == 8
    visitor.click("Show 50 more")
    assert len(visitor.page.findChildren(EarlierRow)) == 58


def test_of_the_last_meeting_more_can_be_said_although_only_its_rhythm_knows_it(companion, clock, open_meetings):
    clock.turn(days=-2)
    rhythm = Rhythm(first=AN_EVENING.date(), at=time(17), zone="Europe/Paris")
    group = companion.groups.save(a_group(rhythm=rhythm))
    clock.turn(days=2)
    visitor = open_meetings()

    visitor.click("Say more about this meeting").press("1", "3", "L", "Return")

    (gone,) = companion.meetings.past(group.id)
    assert (gone.status, gone.part) == (MeetingStatus.WENT, Part.LISTENED)
    assert visitor.focused == "Sun 22 Nov, went, open"


def rows(visitor):
    settle()
    return [row for row in visitor.page.findChildren(EarlierRow) if row.isVisible()]
