"""What the system wishes while the window is open is followed; where stillness is wished, nothing moves by itself."""

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractAnimation, Qt, QTimer

from peercompanion.ui import theme
from peercompanion.ui.context import PageName
from tests.helpers import PASSPHRASE
from tests.test_accessibility import fill

UI = Path(__file__).parents[3] / "peercompanion" / "ui"
MOVERS = frozenset({"QPropertyAnimation", "QVariantAnimation", "QTimeLine", "QMovie", "QSequentialAnimationGroup"})


@pytest.fixture
def window(desk):
    companion = desk.session.create(PASSPHRASE)
    fill(companion)
    desk.preferences.set("scheme", "light")
    desk.enter(companion)
    desk.window.prefer("contrast", "system")
    yield desk.window
    theme.hold_still(False)


def test_the_system_is_followed_when_it_wants_more_contrast(desk, window, monkeypatch):
    before = theme.current().name
    monkeypatch.setattr(theme, "_system_wants_contrast", lambda app: True)

    desk._appearance._accessibility.contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)

    assert (before, theme.current().name) == ("light", "contrast-light")


def test_the_system_is_followed_when_it_grows_dark(desk, window, qapp, monkeypatch):
    window.prefer("scheme", "system")
    monkeypatch.setattr(theme, "_system_is_dark", lambda app: True)

    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)

    assert theme.current().name == "dark"


def test_a_wish_for_stillness_is_kept_where_the_system_has_none(window, qapp):
    window.prefer("motion", "none")

    assert theme.reduced_motion(qapp)
    assert not qapp.isEffectEnabled(Qt.UIEffect.UI_AnimateCombo)


def test_nothing_moves_by_itself_on_any_page(window):
    window.prefer("motion", "none")
    moving = []

    for page in PageName:
        window.go(page)
        moving += [a for a in window.findChildren(QAbstractAnimation) if a.state() is QAbstractAnimation.State.Running]
        moving += [timer for timer in window.findChildren(QTimer) if timer.isActive() and not timer.isSingleShot()]

    assert moving == []


def test_whatever_moves_asks_the_one_gate_first():
    moves = {
        file.name
        for file in UI.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Name) and node.id in MOVERS and "reduced_motion" not in file.read_text(encoding="utf-8")
    }

    assert moves == set()
