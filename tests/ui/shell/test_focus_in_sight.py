"""What is opened by a key has the focus in sight, also in large type and when its page was never seen before."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication

from peercompanion.ui.pictures import scenes
from peercompanion.ui.pictures.looks import LARGE
from peercompanion.ui.pictures.stage import a_stage


@pytest.fixture
def large(qapp, made_up_vaults, tmp_path):
    from peercompanion.ui import theme

    with a_stage(qapp, made_up_vaults, tmp_path, LARGE[0]) as stage:
        yield stage
    theme.apply(qapp, theme.load("light"))


@pytest.mark.parametrize("name", ["note_new", "strategy_new", "group_new", "meetings_date", "settings_help"])
def test_the_focus_is_in_sight(large, name):
    scenes.play(large, next(scene for scene in scenes.ALL if scene.name == name))
    focused = QApplication.focusWidget()
    where = QRect(focused.mapTo(large.window, QPoint()), focused.size())

    assert large.window.rect().contains(where)
    assert focused.visibleRegion().boundingRect() == focused.rect()
