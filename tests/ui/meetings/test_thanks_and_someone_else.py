"""Two short lists beside the sheet: thanks not yet said, and notes for someone else, which no sheet ever reads."""

from datetime import UTC, datetime

import pytest

from peercompanion.domain.meeting import MeetingStatus
from peercompanion.domain.note import Audience, Comfort, NoteStatus
from peercompanion.domain.takeaway import TakeawayKind
from peercompanion.ui.isolated import isolated
from tests.helpers import a_meeting, a_note, a_takeaway
from tests.ui.hand import settle

TUESDAY = datetime(2026, 11, 17, 19, tzinfo=UTC)
CLOSED, OPEN = "For someone else, 1 note, closed", "For someone else, 1 note, open"


@pytest.fixture
def thanks(companion, group):
    """Two, the newer one first on the page."""
    gone = companion.meetings.save(a_meeting(group, starts=TUESDAY, status=MeetingStatus.WENT))
    kept = [("The lift home", "R."), ("For asking", "J.")]
    return [
        companion.takeaways.save(a_takeaway(kind=TakeawayKind.THANKS, text=text, alias=alias, meeting=gone.id))
        for text, alias in kept
    ]


@pytest.fixture
def for_dr(companion):
    return companion.notes.save(a_note(title="SECRETWORD for Dr.", audience=Audience.SOMEONE_ELSE))


def test_thanks_say_whom_they_are_for_and_which_meeting_it_was(thanks, visitor):
    said = visitor.words.replace("\u2068", "").replace("\u2069", "")

    assert "Thanks not yet said" in said
    assert "R.  ·  Tuesday group, 17 November" in said


def test_said_by_one_key_and_the_focus_is_on_the_next(companion, thanks, visitor):
    visitor.find(f"Said: {isolated('For asking')}").setFocus()

    visitor.press("Return")

    assert companion.takeaways.get(thanks[1].id).thanks_said
    assert "For asking" not in visitor.words
    assert visitor.focused == f"Said: {isolated('The lift home')}"
    assert visitor.line == "Thanks, said. · Undo"


def test_undo_brings_them_back_and_the_last_one_takes_the_list_along(companion, thanks, visitor):
    for _ in thanks:
        visitor.find(f"Said: {isolated(companion.takeaways.thanks_unsaid()[0].text)}").setFocus()
        visitor.press("Return")
    assert "Thanks not yet said" not in visitor.words

    visitor.press("Ctrl+Z")

    assert "The lift home" in visitor.words


def test_without_any_there_is_no_list(visitor):
    assert "Thanks not yet said" not in visitor.words


def test_closed_it_holds_no_word_of_a_note(for_dr, visitor):
    assert visitor.has(CLOSED)
    assert "SECRETWORD" not in visitor.everything()


def test_opened_it_shows_them_and_shut_again_it_forgets_every_word(for_dr, visitor):
    visitor.click(CLOSED)
    assert "SECRETWORD for Dr." in visitor.words

    visitor.press("Esc")
    assert visitor.focused == CLOSED
    assert "SECRETWORD" not in visitor.everything()

    visitor.click(CLOSED).go_away()
    assert "SECRETWORD" not in visitor.everything()


def test_one_is_written_like_any_note_and_never_reaches_the_sheet(companion, meeting, visitor):
    visitor.click("For someone else, closed").click("Write a note for someone else")
    visitor.type("What the new tablets do").press("Esc")

    (note,) = companion.notes.for_someone_else()
    assert (note.title, note.audience, note.comfort) == (
        "What the new tablets do",
        Audience.SOMEONE_ELSE,
        Comfort.PRIVATE,
    )
    assert companion.notes.sheet(meeting) == []
    assert companion.notes.private() == []
    assert visitor.has(OPEN)


def test_it_is_edited_without_opening_what_else_is_private(companion, for_dr, visitor):
    companion.notes.save(a_note(title="The letter"))
    visitor.click(CLOSED).click(f"Open: {isolated('SECRETWORD for Dr.')}")

    visitor.type("!").press("Esc")

    assert companion.notes.get(for_dr.id).title == "SECRETWORD for Dr.!"
    assert "The letter" not in visitor.everything()


def test_done_with_it_takes_one_away_and_undo_brings_it_back(companion, for_dr, visitor):
    visitor.click(CLOSED).click(f"Done with it: {isolated('SECRETWORD for Dr.')}")
    assert companion.notes.get(for_dr.id).status is NoteStatus.LET_GO
    assert visitor.line == "Done with it. · Undo"

    visitor.press("Ctrl+Z")
    settle()

    assert companion.notes.for_someone_else()[0].status is NoteStatus.CAUGHT
    assert "SECRETWORD for Dr." in visitor.words


def test_many_are_opened_a_piece_at_a_time(companion, meeting, open_meetings):
    for number in range(12):
        companion.notes.save(a_note(title=f"Number {number}", audience=Audience.SOMEONE_ELSE))
    visitor = open_meetings().click("For someone else, 12 notes, closed")
    assert visitor.words.count("Number ") == 8

    visitor.click("Show all 12")

    assert visitor.words.count("Number ") == 12
