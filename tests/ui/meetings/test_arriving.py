"""Ways into the page, and what Esc closes there."""

from uuid import uuid4

from peercompanion.domain.meeting import MeetingStatus
from peercompanion.domain.note import Comfort, NoteStatus
from tests.helpers import AN_EVENING, a_group, a_meeting, a_note


def test_a_note_on_the_sheet_is_open_and_has_the_focus(visitor, bring):
    _, two = bring("One", "Two")

    visitor.go_away().go(two.id)

    assert (visitor.focused, visitor.opened) == ("Two", ["Two"])


def test_a_private_note_is_open_behind_the_opened_wall(visitor, companion):
    note = companion.notes.save(a_note(title="Mine"))

    visitor.go_away().go(note.id)

    assert (visitor.focused, visitor.opened) == ("Mine", ["Mine"])
    assert visitor.has("Only for me, 1 note, open")


def test_a_note_that_is_in_neither_place_is_opened_for_writing(visitor, companion):
    note = companion.notes.save(a_note(title="Said", comfort=Comfort.SHARE, status=NoteStatus.SHARED))

    visitor.go(note.id)

    assert visitor.find("Title").toPlainText() == "Said"


def test_the_next_meeting_leads_to_what_to_bring(visitor, bring, meeting):
    bring("One")

    assert visitor.go_away().go(meeting.id).focused == "One"


def test_a_meeting_of_another_group_brings_that_group(visitor, companion):
    other = companion.groups.save(a_group(nickname="Another"))
    past = companion.meetings.save(a_meeting(other, starts=AN_EVENING.replace(day=3), status=MeetingStatus.WENT))

    visitor.go(past.id)

    assert visitor.find("Another").isChecked()
    assert visitor.focused == "Tue 3 Nov, went, open"


def test_what_is_gone_is_said_to_be_gone(visitor):
    visitor.go(uuid4())

    assert visitor.line == "This is no longer here"


def test_the_next_page_keeps_the_draft_of_this_one(visitor):
    visitor.press("Ctrl+Shift+N").type("Sleep")

    visitor.press("Ctrl+M")

    assert visitor.private == ["Sleep"]
    assert not visitor.has("Title")


def test_what_can_be_saved_is_saved_when_something_else_cannot(visitor, companion, meeting, full_disk):
    visitor.press("Ctrl+Shift+N").find("A few lines").setPlainText("word " * 100_000)
    visitor.write("What I'd like from it", "To be heard")

    visitor.go_away()

    assert visitor.window.current is visitor.page
    assert companion.meetings.get(meeting.id).wish == "To be heard"


def test_ctrl_shift_n_twice_stays_in_the_note_that_is_being_begun(visitor):
    visitor.press("Ctrl+Shift+N").type("Sle")

    visitor.press("Ctrl+Shift+N")

    assert visitor.focused == "Title"


def test_plan_the_next_one_leads_to_the_date_where_there_is_none(open_meetings, group):
    visitor = open_meetings()

    assert visitor.go_away().go("next").focused == "Add a date"


def test_esc_closes_what_is_being_written_and_then_nothing_more(visitor, bring):
    bring("One")
    visitor.go("next").press("E")

    assert visitor.page.step_back() is True
    assert visitor.page.step_back() is False


def test_undo_while_writing_keeps_the_editor_and_shows_what_is_stored(visitor, bring):
    bring("One")
    visitor.go("next").press("E").type(" more")

    visitor.window.undo()

    assert visitor.find("Title").toPlainText() == "One"
    assert visitor.sheet == ["One"]


def test_a_change_from_elsewhere_shows_at_once(visitor, companion, bring):
    bring("One")

    assert visitor.cards == ["One"]
