"""The real window on a real vault, open on the paper for the next meeting."""

import pytest

from peercompanion.domain.note import Comfort
from peercompanion.ui.choose import Choose
from peercompanion.ui.context import PageName
from peercompanion.ui.meetings.paper.page import PaperPage
from tests.helpers import a_note
from tests.ui.hand import settle, show
from tests.ui.meetings.paper.reader import Reader


@pytest.fixture
def folder(tmp_path):
    """Where the person would have a PDF."""
    (tmp_path / "paper").mkdir()
    return tmp_path / "paper"


@pytest.fixture
def open_paper(make_window, companion, folder):
    """``points_to`` stands in for the guard, which would notice nobody."""

    def open_window(width=1240, height=860, points_to=lambda words, kept: False, page=PageName.PAPER):
        window = make_window(companion, width, height)
        paper = window._pages[PageName.PAPER] = PaperPage(window._context, Choose(lambda wanted: folder), points_to)
        window._stack.addWidget(paper)
        window.go(PageName.MEETINGS)
        show(window)
        window.go(page)
        settle()
        return Reader(window, folder)

    return open_window


@pytest.fixture
def bring_points(companion, meeting):
    """Puts one note onto the sheet."""

    def put(*points, comfort="share", **fields):
        note = companion.notes.save(a_note(points=points, **fields))
        return companion.notes.bring(note.id, Comfort(comfort), meeting=meeting.id)

    return put
