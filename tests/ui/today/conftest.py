"""The real window on a real vault, open on Today; a hand at the keyboard and the mouse."""

import pytest

from peercompanion.domain.choices import SHOWN_AT_FIRST, Choices, Row
from peercompanion.ui.context import PageName
from tests.ui.hand import show
from tests.ui.today.hand import Hand

ALL_ROWS = Choices(rows=SHOWN_AT_FIRST | set(Row))


@pytest.fixture
def open_today(make_window):
    """Opens the window as unlocking does; called again, it is the next time."""

    def open_window(companion, width=1240, height=860):
        window = make_window(companion, width, height)
        window.go(PageName.TODAY)
        return Hand(show(window))

    return open_window


@pytest.fixture
def hand(open_today, companion):
    """Somebody on the Today of a new vault, with every optional row."""
    companion.save_choices(ALL_ROWS)
    return open_today(companion)
