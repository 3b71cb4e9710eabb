"""Nothing of the screen before paper is cut off: in the smallest window, at twice the size, from right to left."""

import pytest
from PySide6.QtCore import Qt

from peercompanion.domain.note import Ask
from peercompanion.ui import theme
from tests.clipping import findings
from tests.ui.hand import click, settle

LONG = "京都に行った話と、そこで感じたこと、https://example.org/" + "x" * 40


@pytest.fixture(params=[(1.0, False), (2.0, False), (2.0, True)], ids=["usual", "twice", "twice, right to left"])
def look(qapp, request):
    size, backwards = request.param
    theme.apply(qapp, theme.load("light"), size)
    if backwards:
        qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)


@pytest.mark.parametrize("window", [(640, 480), (800, 600), (1240, 860)], ids=str)
def test_in_any_window(look, bring_points, open_paper, window):
    for _ in range(5):
        bring_points(*(f"{LONG}{each}"[:90] for each in range(5)), title=LONG[:90], ask=Ask.CELEBRATE)
    reader = open_paper(*window, points_to=lambda words, kept: words.endswith("1"))
    found = findings(reader.window)

    click(reader.window, "Take the plain sheet")
    settle()

    assert found + findings(reader.window) == []


@pytest.mark.parametrize("window", [(640, 480), (1240, 860)], ids=str)
def test_with_nothing_to_bring(look, open_paper, meeting, window):
    assert findings(open_paper(*window).window) == []
