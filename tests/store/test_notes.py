"""Share-notes: at most five for a meeting, their order, what is only for me, and a note from an entry."""

from dataclasses import replace
from uuid import uuid4

import pytest

from peercompanion.domain.meeting import MeetingStatus
from peercompanion.domain.note import Audience, Comfort, NoteStatus
from peercompanion.errors import InvalidInput, NotFound
from tests.helpers import a_group, a_meeting, a_mood, a_note, a_strategy

OPEN = {"comfort": Comfort.SHARE, "status": NoteStatus.TO_BRING}


def titles(notes) -> list[str]:
    return [note.title for note in notes]


@pytest.fixture
def meeting(companion):
    return companion.meetings.save(a_meeting(companion.groups.save(a_group())))


@pytest.fixture
def five(companion, meeting):
    return [companion.notes.save(a_note(title=str(number), meeting=meeting.id, **OPEN)) for number in range(5)]


def test_a_sixth_note_is_not_brought_to_a_meeting(companion, meeting, five):
    sixth = companion.notes.save(a_note(meeting=meeting.id))

    with pytest.raises(InvalidInput) as refused:
        companion.notes.bring(sixth.id, Comfort.MAYBE)

    assert refused.value.field == "points_five"
    assert companion.notes.get(sixth.id) == sixth
    assert len(companion.notes.sheet(meeting.id)) == 5


def test_nor_is_one_that_is_saved_as_open(companion, meeting, five):
    with pytest.raises(InvalidInput):
        companion.notes.save(a_note(meeting=meeting.id, **OPEN))
    with pytest.raises(InvalidInput):
        companion.notes.save(a_note(**OPEN))


def test_one_of_the_five_can_be_written_on_and_a_closed_one_makes_room(companion, meeting, five):
    companion.notes.bring(five[0].id, Comfort.MAYBE)
    companion.notes.close(five[1].id)

    companion.notes.save(a_note(title="sixth", meeting=meeting.id, **OPEN))

    assert len(companion.notes.sheet(meeting.id)) == 5


def test_another_meeting_and_somebody_else_have_room_of_their_own(companion, meeting, five):
    other = companion.meetings.save(a_meeting(companion.groups.all()[0]))

    companion.notes.save(a_note(meeting=other.id, **OPEN))
    companion.notes.save(a_note(meeting=meeting.id, audience=Audience.SOMEONE_ELSE, **OPEN))

    assert len(companion.notes.sheet(other.id)) == 1


def test_an_open_note_whose_place_others_took_comes_back_from_the_trash_closed(companion, meeting, five):
    companion.notes.trash(five[0].id)
    companion.notes.save(a_note(title="sixth", meeting=meeting.id, **OPEN))

    companion.trash.put_back(five[0].id)

    back = companion.notes.get(five[0].id)
    assert (back.comfort, back.status) == (Comfort.PRIVATE, NoteStatus.CAUGHT)
    assert len(companion.notes.sheet(meeting.id)) == 5


def test_the_sheet_has_what_is_certain_first_and_each_in_my_order(companion):
    maybe = companion.notes.save(a_note(title="maybe", comfort=Comfort.MAYBE, status=NoteStatus.TO_BRING, order=0))
    second = companion.notes.save(a_note(title="second", order=2, **OPEN))
    first = companion.notes.save(a_note(title="first", order=1, **OPEN))
    assert titles(companion.notes.sheet()) == ["first", "second", "maybe"]

    companion.notes.reorder([second.id, first.id, maybe.id])

    assert titles(companion.notes.sheet()) == ["second", "first", "maybe"]


def test_the_sheet_of_a_meeting_has_its_own_notes_and_those_for_any(companion, meeting):
    companion.notes.save(a_note(title="for this one", meeting=meeting.id, **OPEN))
    companion.notes.save(a_note(title="for any", **OPEN))
    other = companion.meetings.save(a_meeting(companion.groups.all()[0]))
    companion.notes.save(a_note(title="for the other", meeting=other.id, **OPEN))

    assert sorted(titles(companion.notes.sheet(meeting.id))) == ["for any", "for this one"]
    assert len(companion.notes.sheet()) == 3


def test_the_general_sheet_leaves_out_what_was_for_a_meeting_that_is_over(companion, meeting):
    companion.notes.save(a_note(meeting=meeting.id, **OPEN))

    companion.meetings.save(replace(meeting, status=MeetingStatus.WENT))

    assert companion.notes.sheet() == []
    assert len(companion.notes.sheet(meeting.id)) == 1


def test_only_for_me_are_the_private_ones_that_were_not_let_go(companion, clock):
    companion.notes.save(a_note(title="caught"))
    clock.turn(minutes=1)
    companion.notes.save(a_note(title="kept", status=NoteStatus.KEPT))
    companion.notes.save(a_note(title="let go", status=NoteStatus.LET_GO))
    companion.notes.save(a_note(title="open", **OPEN))

    assert titles(companion.notes.private()) == ["kept", "caught"]
    assert companion.notes.private_count() == 2


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Slept badly.\nThe second line", "Slept badly."),
        ("  \n one word", "one word"),
        (
            "The letter from the housing office came again today and I could not open it",
            "The letter from the housing office came again today and I…",
        ),
        ("x" * 80, "x" * 59 + "…"),
        ("x" * 60, "x" * 60),
    ],
)
def test_a_note_caught_from_an_entry_is_private_and_starts_with_its_first_words(companion, text, title):
    entry = companion.moods.save(a_mood(note=text))

    note = companion.notes.catch(entry.id)

    assert (note.title, note.body, note.entries) == (title, text, (entry.id,))
    assert (note.comfort, note.status) == (Comfort.PRIVATE, NoteStatus.CAUGHT)
    assert len(note.title) <= 60


def test_points_and_links_come_back_in_their_order(companion):
    entries = tuple(companion.moods.save(a_mood()).id for _ in range(3))
    strategies = tuple(companion.strategies.save(a_strategy()).id for _ in range(2))

    note = companion.notes.save(a_note(points=("b", "a", "a"), entries=entries[::-1], strategies=strategies))

    assert companion.notes.get(note.id) == note
    assert (note.points, note.entries, note.strategies) == (("b", "a", "a"), entries[::-1], strategies)


def test_a_link_to_what_is_not_there_is_refused(companion):
    with pytest.raises(InvalidInput):
        companion.notes.save(a_note(entries=(uuid4(),)))
    with pytest.raises(InvalidInput):
        companion.notes.save(a_note(meeting=uuid4()))


@pytest.mark.parametrize("act", ["get", "close", "trash", "catch"])
def test_what_is_not_there_is_not_found(companion, act):
    with pytest.raises(NotFound):
        getattr(companion.notes, act)(uuid4())
