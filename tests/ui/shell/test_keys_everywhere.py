"""The keys of the window work from every page and whatever is open on it; a sheet names those of the pages."""

import re
from itertools import cycle
from pathlib import Path

import pytest

from peercompanion import ui
from peercompanion.ui.context import PageName
from peercompanion.ui.keys import Keys
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


@pytest.mark.parametrize(("folder", "heading"), [("strategies", "Strategies"), ("hard_now", "It's hard right now")])
def test_every_letter_that_a_page_listens_to_stands_on_the_sheet_of_keys(qapp, folder, heading):
    sources = "".join(path.read_text("utf-8") for path in (Path(ui.__file__).parent / folder).glob("*.py"))
    taken = {"".join(found).upper() for found in re.findall(r"Key\.Key_([A-Z])\b|letter == \"(.)\"", sources)}

    assert taken and taken <= named(heading)


def test_so_does_what_is_not_a_letter(qapp):
    assert named("Strategies") >= {"Delete", "Alt+←", "Alt+→"}
    assert named("It's hard right now") >= {"1", "3", "4", "5", "Space", "Backspace", "Esc", "Alt+↑", "Alt+↓"}
    assert [line.words for line in lines("It's hard right now") if line.combinations == ("1", "4")]


def named(heading):
    return {key for line in lines(heading) for key in line.combinations}


def lines(heading):
    return next(group.lines for group in Keys().groups() if group.heading == heading)
