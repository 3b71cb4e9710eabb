"""A theme or a text size that is put on while the window is open leaves nothing of the one before."""

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QScrollBar

from peercompanion.ui.context import PageName
from tests.clipping import settle
from tests.helpers import PASSPHRASE
from tests.test_accessibility import fill

SMALL_AND_DARK = {"scheme": "dark", "contrast": "normal", "text_size": 80}
LARGE_IN_HIGH_CONTRAST = {"scheme": "light", "contrast": "high", "text_size": 200}


def dress(desk, look: dict[str, object]) -> None:
    for name, value in look.items():
        desk.preferences.set(name, value)
        desk.hub.preferred.emit(name)


def pictures(window) -> dict[PageName, QImage]:
    """Of every page at its top, without a blinking cursor."""
    found = {}
    for page in PageName:
        window.go(page)
        if focused := QApplication.focusWidget():
            focused.clearFocus()
        settle(window)
        for bar in window.findChildren(QScrollBar):
            bar.setValue(0)
        found[page] = window.grab().toImage()
    return found


@pytest.fixture
def enter(desk):
    companion = desk.session.create(PASSPHRASE)
    fill(companion)

    def enter():
        desk.enter(companion)
        desk.window.resize(1100, 800)
        return desk.window

    return enter


def test_a_window_that_changed_looks_as_one_made_anew(desk, enter):
    window = enter()
    dress(desk, SMALL_AND_DARK)
    pictures(window)
    dress(desk, LARGE_IN_HIGH_CONTRAST)
    changed = pictures(window)

    fresh = pictures(enter())

    assert [page for page in PageName if changed[page] != fresh[page]] == []
