"""The real window on a real vault, open on Meetings; a hand at the keyboard."""

import pytest

from peercompanion.domain.note import Comfort
from peercompanion.ui.context import PageName
from tests.helpers import a_group, a_meeting, a_note
from tests.ui.hand import show
from tests.ui.meetings.visitor import Visitor


@pytest.fixture
def open_meetings(make_window, companion):
    """Opens the window as unlocking does, and goes to Meetings."""

    def open_window(width=1240, height=860):
        window = make_window(companion, width, height)
        window.go(PageName.MEETINGS)
        return Visitor(show(window), companion)

    return open_window


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
