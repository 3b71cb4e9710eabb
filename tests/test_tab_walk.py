"""Every page, editor and door by Tab alone: all controls are reached by name, the walk comes round, and back again."""

import pytest

from peercompanion.ui.pictures import scenes
from tests.walk import comes_round, spoken, walk, wanted


@pytest.mark.parametrize("scene", scenes.ALL, ids=lambda scene: scene.name)
def test_tab_reaches_everything_comes_round_and_goes_back(scenery, scene):
    scenes.play(scenery, scene)
    window = scenery.top

    forward = walk(window)
    back = walk(window, back=True)

    assert comes_round(forward), [spoken(stop) for stop in forward[:60]]
    assert comes_round(back), [spoken(stop) for stop in back[:60]]
    missed = [] if scene in scenes.FLOATING else [spoken(stop) for stop in wanted(window) - set(forward)]
    assert missed == []
    assert [spoken(stop) for stop in forward if spoken(stop).startswith("nameless")] == []
    assert in_this_order([back[0], *reversed(back[1:])], forward)


def in_this_order(some: list, all_: list) -> bool:
    """A card that opens when it has the focus has stops on the way forward that the way back never sees."""
    rest = iter(all_)
    return all(one in rest for one in some)
