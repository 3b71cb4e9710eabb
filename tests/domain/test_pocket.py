"""What the pocket view says, whatever it is given."""

from peercompanion.domain.note import Comfort, NoteStatus
from peercompanion.domain.pocket import pocket_lines
from tests.helpers import a_note

OPEN = {"status": NoteStatus.TO_BRING, "comfort": Comfort.SHARE}


def test_points_stand_for_the_note_and_its_title_is_left_out():
    note = a_note(title="Mornings", body="long", points=("Four were slow.", "The kettle helped."), **OPEN)

    assert [line.words for line in pocket_lines([note])] == ["Four were slow.", "The kettle helped."]


def test_without_points_it_is_the_title_and_without_a_title_the_first_line():
    notes = [a_note(title="The call", body="It took long.", **OPEN), a_note(title=" ", body="One.\nTwo.", **OPEN)]

    assert [line.words for line in pocket_lines(notes)] == ["The call", "One."]


def test_a_maybe_is_marked():
    notes = [a_note(title="A", **OPEN), a_note(title="B", status=NoteStatus.TO_BRING, comfort=Comfort.MAYBE)]

    assert [line.is_maybe for line in pocket_lines(notes)] == [False, True]


def test_a_private_note_is_left_out_even_if_it_was_handed_over():
    assert pocket_lines([a_note(title="Mine")]) == ()


def test_five_notes_are_enough():
    notes = [a_note(title=f"Note {number}", **OPEN) for number in range(7)]

    assert [line.words for line in pocket_lines(notes)] == [f"Note {number}" for number in range(5)]
