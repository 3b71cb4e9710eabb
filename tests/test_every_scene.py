"""Each scene is played once, and everything that must be so on every one of them is looked at there.

A role and a name for every control, how we speak, and the way around by Tab alone. Tab only moves the focus, so the
tests may share what was played.
"""

import re

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QComboBox

from peercompanion.ui import theme, translation
from peercompanion.ui.key_sheet import KeyScroll
from peercompanion.ui.pictures import scenes
from peercompanion.ui.pictures.looks import PLAIN
from peercompanion.ui.pictures.stage import Stage
from peercompanion.ui.widgets.picture import Picture
from tests.conftest import nothing_is_swallowed
from tests.test_spoken import ROLES
from tests.test_wording import offences
from tests.test_wording_on_screen import all_words
from tests.walk import comes_round, spoken, walk, wanted

Role = QAccessible.Role
OF_NO_KIND = (KeyScroll, Picture)
"""What scrolls by the arrows, and pictures, which say themselves in a sentence: Qt has no role for them."""
A_KEY = re.compile(r"[a-z]+(_[a-z]+)+|Q[A-Z]\w+")


@pytest.fixture(scope="module", params=scenes.ALL, ids=lambda scene: scene.name)
def scene(request):
    return request.param


@pytest.fixture(scope="module")
def played(scene, qapp, made_up_vaults, tmp_path_factory):
    stage = Stage(qapp, made_up_vaults, tmp_path_factory.mktemp("scene"), PLAIN[0])
    with nothing_is_swallowed():
        scenes.play(stage, scene)
    yield stage
    stage.clear()
    translation.install(qapp)
    theme.apply(qapp, theme.load("light"))


def test_every_control_has_a_role_that_fits_and_a_name_for_people(played):
    odd = []
    for widget in wanted(played.top):
        interface = QAccessible.queryAccessibleInterface(widget)
        name = interface.text(QAccessible.Text.Name).strip()
        fits = isinstance(widget, OF_NO_KIND) if interface.role() is Role.Client else interface.role() in ROLES
        if not fits or not name or A_KEY.fullmatch(name):
            odd.append((type(widget).__name__, interface.role().name, name))

    assert odd == []


def test_a_choice_is_labelled_because_its_name_is_its_value_on_this_system(played):
    """Qt tells a combo box's value as its name on Linux, and leaves the label to the relation with a buddy."""
    mute = []
    for combo in played.top.findChildren(QComboBox):
        labels = QAccessible.queryAccessibleInterface(combo).relations(QAccessible.RelationFlag.Label)
        if combo.isVisible() and not any(label.text(QAccessible.Text.Name).strip() for label, _ in labels):
            mute.append(combo.accessibleName())

    assert mute == []


def test_no_button_is_told_twice_by_the_words_it_is_made_of(played):
    twice = []
    for button in played.top.findChildren(QAbstractButton):
        interface = QAccessible.queryAccessibleInterface(button)
        inside = [interface.child(place) for place in range(interface.childCount())]
        twice += [part.text(QAccessible.Text.Name) for part in inside if part and part.role() == Role.StaticText]

    assert twice == []


def test_every_word_on_the_screen_is_how_we_speak(played):
    words = all_words(played)

    assert len(words) >= 3
    assert {text: found for text in words if (found := offences(text))} == {}


def test_tab_reaches_everything_comes_round_and_goes_back(played, scene):
    window = played.top

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
