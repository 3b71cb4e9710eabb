"""The made-up year as a file: whoever breaks it is sent to the line, and what it speaks of is there."""

from datetime import UTC, datetime, timedelta

import pytest

from peercompanion import content, paths
from peercompanion.demo import sample
from peercompanion.demo.year import lay_out
from peercompanion.domain.attempt import Try
from peercompanion.domain.group import Group
from peercompanion.domain.meeting import Meeting, MeetingStatus
from peercompanion.domain.mood import Mood, MoodKind
from peercompanion.domain.note import Audience, Note, NoteStatus, Weight
from peercompanion.domain.rhythm import Repeats
from peercompanion.domain.strategy import Source, Strategy
from peercompanion.domain.takeaway import Takeaway, TakeawayKind
from peercompanion.errors import ContentBroken

EVENING = datetime(2026, 11, 22, 19, 42, tzinfo=UTC)
TEXT = paths.resource_text(sample.PATH)


def line_of(words: str) -> int:
    return TEXT[: TEXT.index(words)].count("\n") + 1


@pytest.fixture(scope="module")
def year():
    return lay_out(sample.shipped(), EVENING, "Europe/London")


def values(year, kind: type) -> list:
    return [dated.value for dated in year.written if isinstance(dated.value, kind)]


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ('kind = "just_here"', 'kind = "elsewhere"'),
        ('at = "20:15"', 'at = "25:15"'),
        ("days_ago = 352", "days_ago = -352"),
        ("effort = 2", "effort = 4"),
        ('felt = "cant_tell"', "felt = 3"),
        ('again = "no"', 'again = "never"'),
        ('label = "My sister"', 'label = ""'),
        ('caution = "Not late at night."', 'cautoin = "Not late at night."'),
        ('passphrase = "kettle', 'passphrase = kettle"'),
    ],
)
def test_a_broken_file_is_refused_by_path_and_line(right, wrong):
    with pytest.raises(ContentBroken) as refused:
        sample.read(TEXT.replace(right, wrong, 1), sample.PATH)

    assert (refused.value.path, refused.value.line) == (sample.PATH, line_of(right))


def test_a_row_of_another_length_is_no_week():
    with pytest.raises(ContentBroken, match="weeks"):
        sample.read(TEXT.replace('"..2.1.."', '"..2.1."', 1), sample.PATH)


@pytest.mark.parametrize("wrong", ['strategy = "kettel"', 'strategy = "kettle"\ngroup = "nowhere"'])
def test_what_there_is_not_is_not_spoken_of(wrong):
    with pytest.raises((ContentBroken, KeyError, ValueError)):
        lay_out(sample.read(TEXT.replace('strategy = "kettle"', wrong, 1), sample.PATH), EVENING, "Europe/London")


def test_the_same_evening_has_the_same_year():
    first, second = (
        [(dated.at, type(dated.value)) for dated in lay_out(sample.shipped(), EVENING, "UTC").written] for _ in range(2)
    )

    assert first == second


def test_the_year_ends_with_the_clock_and_only_what_is_planned_lies_ahead(year):
    happened = [mood.happened for mood in values(year, Mood)] + [attempt.happened for attempt in values(year, Try)]
    ahead = [meeting.status for meeting in values(year, Meeting) if meeting.starts > EVENING]

    assert max(happened) <= EVENING
    assert min(happened) < EVENING - timedelta(days=350)
    assert max(dated.at for dated in year.written) <= EVENING + timedelta(hours=1)
    assert ahead == [MeetingStatus.PLANNED] * 2  # the third is left to the rhythm


def test_it_has_something_of_everything(year):
    assert {mood.kind for mood in values(year, Mood)} == set(MoodKind)
    assert {strategy.source for strategy in values(year, Strategy)} == set(Source) - {Source.STARTER}
    assert {meeting.status for meeting in values(year, Meeting)} == set(MeetingStatus)
    assert {note.status for note in values(year, Note)} == set(NoteStatus)
    assert {bool(words.meeting) for words in values(year, Takeaway)} == {True, False}
    assert {takeaway.kind for takeaway in values(year, Takeaway)} == set(TakeawayKind)
    thanks = [kept for kept in values(year, Takeaway) if kept.kind is TakeawayKind.THANKS]
    assert {kept.thanks_said for kept in thanks} == {True, False}
    assert {group.rhythm.repeats for group in values(year, Group)} == {Repeats.WEEKS, Repeats.MONTH}
    assert {group.rhythm.every_weeks for group in values(year, Group)} == {1, 2}
    assert [(fit.visit, len(fit.answers)) for fit in year.fits] == [(1, 5), (2, 5)]
    assert {note.felt for note in values(year, Note)} >= {Weight.LIGHTER, None}
    assert any(note.audience is Audience.SOMEONE_ELSE for note in values(year, Note))
    assert len(values(year, Group)) == 3
    assert {attempt.felt for attempt in values(year, Try)} >= {"easier", "same", "harder"}


def test_its_words_are_ones_that_the_screens_know(year):
    feelings = {key for mood in values(year, Mood) for key in mood.feelings}
    situations = {key for strategy in values(year, Strategy) for key in strategy.situations}

    assert {key for key in feelings if not content.feelings().find(key)} == set()
    assert {key for key in situations if not content.situations().find(key)} == set()


def test_what_came_from_a_meeting_was_written_down_after_it(year):
    meetings = {meeting.id: meeting for meeting in values(year, Meeting)}
    written = {dated.value.id: dated.at for dated in year.written}

    heard = [thing for thing in (*values(year, Strategy), *values(year, Takeaway)) if thing.meeting]

    assert len({meetings[thing.meeting].group for thing in heard}) == 2
    assert all(written[thing.id] > meetings[thing.meeting].starts for thing in heard)
    assert {meetings[thing.meeting].status for thing in heard} <= {MeetingStatus.WENT, MeetingStatus.PART}


def test_nothing_was_tried_before_it_was_written_down(year):
    written = {dated.value.id: dated.at for dated in year.written}

    assert [attempt for attempt in values(year, Try) if attempt.happened < written[attempt.strategy]] == []
