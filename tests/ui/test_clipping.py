"""Words twice as large, a third longer, in the smallest window and from right to left: all can be read.

``python -m tests.clipping`` goes through everything there is.
"""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QWidget

from peercompanion.ui import translation
from peercompanion.ui.pictures.looks import Look
from peercompanion.ui.pictures.scenes import PAGES, PARTS
from peercompanion.ui.pictures.stage import Vaults, a_stage
from tests.clipping import findings, walk

HARDEST = (
    Look(name="large", language="en_GB", text_size=200, size=(640, 480)),
    Look(name="longer", language="ar-XB", text_size=100, size=(800, 600)),
)
ALTERING_NOTHING = [scene for scene in (*PAGES, *PARTS) if not scene.alters]
QUESTION = [scene for scene in PARTS if scene.name == "trash_question"]


@pytest.fixture(scope="module")
def vaults(tmp_path_factory):
    return Vaults(tmp_path_factory.mktemp("vaults"))


@pytest.fixture
def speaking_again(qapp):
    from peercompanion.ui import theme

    yield
    translation.install(qapp)
    theme.apply(qapp, theme.load("light"))


@pytest.mark.parametrize("look", HARDEST, ids=lambda look: look.name)
def test_nothing_is_cut_off_pushed_out_or_covered(qapp, vaults, tmp_path, look, speaking_again):
    with a_stage(qapp, vaults, tmp_path, look) as stage:
        found = list(walk(stage, ALTERING_NOTHING + QUESTION))

    assert found == []


def test_words_without_room_are_found(shown):
    label = shown(QLabel("far too many words for it"))
    label.setFixedWidth(40)

    assert "px in 40" in findings(label.window())[0]


def test_a_button_outside_of_its_place_is_found(shown):
    button = shown(QPushButton("Away"))
    findings(button.window())
    button.move(500, 0)

    assert "outside of" in findings(button.window())[0]


def test_two_on_the_same_place_are_found(shown):
    button = shown(QPushButton("One"))
    findings(button.window())
    other = QPushButton("Two", button.parentWidget())
    other.setGeometry(button.geometry())
    other.show()

    assert "overlap" in findings(button.window())[0]


def test_a_page_wider_than_its_window_is_found(shown):
    area = shown(QScrollArea())
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    wide = QWidget()
    wide.setMinimumWidth(900)
    area.setWidget(wide)
    area.setWidgetResizable(True)
    wide.show()

    assert "px wide inside of" in findings(area.window())[0]


@pytest.fixture
def shown(qapp):
    window = QWidget()

    def show(widget):
        QHBoxLayout(window).addWidget(widget)
        window.resize(400, 100)
        window.show()
        return widget

    yield show
    window.close()
