"""Each scene is played once, and everything that must be so on every one of them is looked at there.

A role and a name for every control, how we speak, and the way around by Tab alone. Tab only moves the focus, so the
tests may share what was played. What changes it comes last: letters in every field, and the lock.
"""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

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
from tests.ui.hand import settle
from tests.walk import comes_round, spoken, walk, wanted

Role = QAccessible.Role
OF_NO_KIND = (KeyScroll, Picture)
"""What scrolls by the arrows, and pictures, which say themselves in a sentence: Qt has no role for them."""
EVERY_LETTER = "abcdefghijklmnopqrstuvwxyz ABCDEFGHIJKLMNOPQRSTUVWXYZ?0123456789"
FOR_WORDS = (*scenes.PAGES, *scenes.PARTS, *scenes.FLOATING)
"""Passphrases and codes, asked for elsewhere, have letters of their own."""
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


def test_every_letter_can_be_typed_in_every_field(played, scene):
    lost = {}
    for field in fields(played.top) if scene in FOR_WORDS else ():
        if not field.isVisible():
            continue  # what was typed before may have closed it
        field.setFocus()
        settle()
        before = words(field)
        QTest.keyClicks(field, EVERY_LETTER)
        typed = words(field)[len(before) :] if words(field).startswith(before) else words(field)
        if EVERY_LETTER[: room(field) - len(before)] not in typed:
            lost[field.accessibleName()] = typed
    if scene in FOR_WORDS:
        played.window.save_drafts()  # as every way out of the window does

    assert lost == {}


def test_in_a_hurry_it_locks_whatever_is_open(played, monkeypatch):
    """And a door stays shut."""
    monkeypatch.setattr("peercompanion.ui.autolock.DOUBLE_ESC_MS", 60_000)  # on a busy machine a hand here is slow
    QTest.keyClick(played._focused(), Qt.Key.Key_Escape)
    QTest.keyClick(played._focused(), Qt.Key.Key_Escape)
    QTest.qWait(1)

    assert played.desk.session.companion is None


def in_this_order(some: list, all_: list) -> bool:
    """A card that opens when it has the focus has stops on the way forward that the way back never sees."""
    rest = iter(all_)
    return all(one in rest for one in some)


def fields(window: QWidget) -> list[QWidget]:
    """For words; numbers and dates have letters of their own."""
    kinds = (QLineEdit, QPlainTextEdit, QTextEdit)
    found = [field for field in window.findChildren(QWidget) if isinstance(field, kinds)]
    return [f for f in found if f.isVisible() and f.isEnabled() and not f.isReadOnly() and not in_a_number(f)]


def in_a_number(field: QWidget) -> bool:
    return isinstance(field.parentWidget(), QAbstractSpinBox) or bool(getattr(field, "validator", lambda: None)())


def words(field: QWidget) -> str:
    return field.toPlainText() if isinstance(field, QAbstractScrollArea) else field.text()


def room(field: QWidget) -> int:
    return field.maxLength() if isinstance(field, QLineEdit) else 1_000
