"""The keys of the window work from every page and every field, and every letter can be typed in every field."""

from itertools import cycle

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QAbstractSpinBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from peercompanion.ui.context import PageName
from peercompanion.ui.pictures import scenes
from tests.ui.hand import settle

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
EVERY_LETTER = "abcdefghijklmnopqrstuvwxyz ABCDEFGHIJKLMNOPQRSTUVWXYZ?0123456789"
HELD = [*scenes.PAGES, *scenes.PARTS]
WITH_FIELDS = [scene for scene in (*HELD, *scenes.FLOATING) if scene.name != "keys"]


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


@pytest.mark.parametrize("scene", WITH_FIELDS, ids=lambda scene: scene.name)
def test_every_letter_can_be_typed_in_every_field(scenery, scene):
    scenes.play(scenery, scene)
    lost = {}
    for field in fields(scenery.top):
        if not field.isVisible():
            continue  # what was typed before may have closed it
        field.setFocus()
        settle()
        before = words(field)
        QTest.keyClicks(field, EVERY_LETTER)
        typed = words(field)[len(before) :] if words(field).startswith(before) else words(field)
        if EVERY_LETTER[: room(field) - len(before)] not in typed:
            lost[field.accessibleName()] = typed
    scenery.window.save_drafts()  # as every way out of the window does

    assert lost == {}


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
