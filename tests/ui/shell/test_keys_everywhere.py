"""The keys of the window work from every page and whatever is open on it."""

from itertools import cycle

import pytest

from peercompanion.ui.context import PageName
from peercompanion.ui.pictures import scenes

LEADS_TO = {
    "Ctrl+1": PageName.TODAY,
    "Ctrl+M": PageName.MEETINGS,
    "Ctrl+2": PageName.JOURNAL,
    "Ctrl+Shift+N": PageName.MEETINGS,
    "Ctrl+3": PageName.STRATEGIES,
    "Ctrl+N": PageName.TODAY,
    "Ctrl+4": PageName.MEETINGS,
    "Ctrl+,": PageName.SETTINGS,
}
HELD = [*scenes.PAGES, *scenes.PARTS]


@pytest.mark.parametrize(("scene", "key"), [*zip(HELD, cycle(LEADS_TO))], ids=lambda it: getattr(it, "name", it))
def test_every_page_is_one_key_away_from_everywhere(scenery, scene, key):
    """F1 from each of them, and one of the others, by turns."""
    scenes.play(scenery, scene)
    holds_up = scenery.top is not scenery.window
    if holds_up:
        scenery.press("Escape")  # the question is answered first; a second Esc so soon would lock

    scenery.press("F1")
    helped = scenery.window.current_name
    scenery.press(*(() if holds_up else ("Escape",)), key)

    assert (helped, scenery.window.current_name) == (PageName.HARD_NOW, LEADS_TO[key])
