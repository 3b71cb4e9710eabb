"""Words that can be seen or heard, for reading them against how we speak; each scene is read in test_every_scene."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QWidget

from peercompanion.ui.pictures import scenes
from peercompanion.ui.pictures.stage import Stage
from tests.test_wording import offences

LONGEST_SENTENCE = 12
"""Words, where it is hard right now."""


def words_of(widget: QWidget) -> Iterator[str]:
    """Seen, in a tooltip, or only spoken. What a field holds is the person's."""
    yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription(), widget.windowTitle())
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    elif isinstance(widget, QLineEdit | QPlainTextEdit):
        yield widget.placeholderText()
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(place) for place in range(min(widget.count(), 40)))


def all_words(stage: Stage) -> set[str]:
    seen = [widget for widget in [stage.top, *stage.top.findChildren(QWidget)] if widget.isVisible()]
    return {words for widget in seen for words in words_of(widget) if words}


@pytest.mark.parametrize(
    "name",
    [
        "hard_now",
        "hard_now_empty",
        "hard_now_step",
        "hard_now_felt",
        "hard_now_further",
        "hard_now_end",
        "lock_hard_now",
    ],
)
def test_no_sentence_is_long_where_it_is_hard_right_now(scenery, name):
    scenes.play(scenery, next(scene for scene in scenes.ALL if scene.name == name))
    labels = [label for label in scenery.top.findChildren(QLabel) if label.isVisible()]
    sentences = [sentence for label in labels for sentence in re.split(r"(?<=[.?:])\s+", label.text())]

    assert [sentence for sentence in sentences if len(sentence.split()) > LONGEST_SENTENCE] == []


def test_a_word_we_do_not_use_would_be_found(scenery):
    scenes.play(scenery, scenes.PAGES[0])
    scenery.window.notify("Great job!")

    assert any(offences(text) for text in all_words(scenery))
