"""What is let in of a row whose letters may be wrong."""

import pytest

from peercompanion.store.plausible import mended
from tests.helpers import a_strategy

ID, OTHER = (str(a_strategy().id) for _ in range(2))


@pytest.mark.parametrize("link", ["meeting_id", "strategy_id"])
def test_a_link_that_cannot_be_read_is_let_go_of_and_the_rest_stays(link):
    assert mended(("id", link, "alias"), (ID, f"{OTHER[:-1]}?", "R.")) == [ID, None, "R."]
    assert mended(("id", link, "alias"), (ID, OTHER, "R.")) == [ID, OTHER, "R."]


@pytest.mark.parametrize("name", ["id", "section_id", "mood_id"])
def test_a_row_that_does_not_say_what_it_belongs_to_is_refused(name):
    assert mended((name, "position"), (f"{ID[:-1]}?", 0)) is None
