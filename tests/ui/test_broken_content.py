"""A broken file of words leaves out what it offered: every page, F1 and the door still open."""

import pytest

from peercompanion import content
from peercompanion.content import table
from peercompanion.ui.context import PageName
from peercompanion.ui.pictures.looks import PLAIN
from peercompanion.ui.pictures.stage import Stage, Vaults
from tests.ui.hand import words_on

ON_OFFER = (
    *(content.feelings, content.situations, content.micro_steps),
    *(content.starter_set, content.prompts, content.ground_rules),
)


@pytest.fixture
def all_broken(monkeypatch):
    monkeypatch.setattr(table, "shipped", lambda name: ("= broken", name))
    for read in ON_OFFER:
        read.cache_clear()
    yield
    for read in ON_OFFER:
        read.cache_clear()


@pytest.fixture
def stage(qapp, tmp_path, all_broken):
    stage = Stage(qapp, Vaults(tmp_path / "vaults"), tmp_path, PLAIN[0])
    yield stage
    stage.clear()


@pytest.mark.parametrize("page", PageName)
def test_every_page_opens_without_what_is_on_offer(stage, page):
    stage.set_up("empty")

    stage.go(page)

    assert stage.window.current_name is page


def test_a_check_in_is_kept_without_words_for_feelings(stage):
    stage.set_up("empty")

    stage.press("3")

    assert len(stage.companion.moods.latest()) == 1


def test_the_door_opens_f1_which_still_says_something(stage):
    from PySide6.QtWidgets import QLabel

    stage.set_up("empty", open_it=False)

    stage.press("F1")

    assert [label for label in stage.top.findChildren(QLabel) if label.isVisible() and label.text()]


def test_about_says_what_is_left_out_and_where_it_is_broken(stage):
    stage.set_up("empty")
    stage.go(PageName.SETTINGS, "about")

    words = words_on(stage.window).replace("\u200b", "")

    assert "What you wrote is not touched." in words
    for name in ("feelings.toml", "situations.toml", "micro_steps.toml", "prompts.toml", "ground_rules.toml"):
        assert f"{name}, line 1: " in words


def test_where_all_is_whole_about_says_nothing_of_it(scenery):
    scenery.set_up("empty")
    scenery.go(PageName.SETTINGS, "about")

    assert "could not be read" not in words_on(scenery.window)
