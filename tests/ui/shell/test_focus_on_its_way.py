"""From part to part the focus goes straight: each control it passes would be told by a screen reader."""

import pytest
from PySide6.QtWidgets import QApplication

from peercompanion.ui.pictures import scenes

WAYS = {
    "today": ("Ctrl+2", "Ctrl+3", "Ctrl+4", "F1", "Escape", "Ctrl+,", "Alt+Left"),
    "strategies": ("Return", "E", "Escape"),
    "hard_now": ("1", "Space", "Escape"),
    "journal_entry": ("Return", "Escape"),
    "first_start_1": ("Return", "Alt+Left"),
}


@pytest.mark.parametrize(("where", "keys"), WAYS.items(), ids=WAYS)
def test_nothing_lies_between_where_it_was_and_where_it_goes(scenery, where, keys):
    scenes.play(scenery, next(scene for scene in scenes.ALL if scene.name == where))
    app, passed = QApplication.instance(), {}
    for key in keys:
        stops = []
        heard = lambda _old, new, stops=stops: stops.append(new) if new else None  # noqa: E731
        app.focusChanged.connect(heard)
        scenery.press(key)
        app.focusChanged.disconnect(heard)
        between = [stop for stop in stops if stop is not stops[-1]]
        if between:
            passed[key] = [type(stop).__name__ for stop in between]

    assert passed == {}
