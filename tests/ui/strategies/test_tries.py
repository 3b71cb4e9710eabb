"""What happened when a strategy was tried, on its sheet: as it was told, and nothing made of it."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QWidget

from peercompanion.domain.attempt import Felt
from peercompanion.ui.context import PageName
from peercompanion.ui.strategies.tries_card import TriesCard
from tests.helpers import AN_EVENING, a_strategy, a_try
from tests.ui.hand import buttons, click, settle, words_on
from tests.ui.strategies.looks import sheet

HONEST = "Hard moments often ease by themselves; this shows what happened, not what caused it."


@pytest.fixture
def strategy(companion):
    return companion.strategies.save(a_strategy())


@pytest.fixture
def read_about(strategy, open_strategies):
    def read():
        window = open_strategies()
        window.go(PageName.STRATEGIES, strategy.id)
        settle()
        return window

    return read


def try_often(companion, strategy, count):
    for number in range(count):
        companion.tries.save(a_try(strategy, happened=AN_EVENING - timedelta(days=number), note=f"try {number}"))


def notes(window) -> list[str]:
    return [words for words in words_on(sheet(window)).splitlines() if words.startswith("try ")]


def test_never_tried_takes_no_room(read_about):
    window = read_about()

    assert sheet(window).findChildren(TriesCard) == []


def test_each_try_is_told_as_it_was_newest_first_and_the_honest_line_stands_last(companion, strategy, read_about):
    companion.tries.save(a_try(strategy, happened=AN_EVENING - timedelta(days=400)))
    companion.tries.save(a_try(strategy, before=0, felt=Felt.CANT_TELL, happened=AN_EVENING - timedelta(days=2)))
    companion.tries.save(
        a_try(strategy, before=7, after=4, felt=Felt.EASIER, situation="cannot_get_up", note="On foot")
    )

    words = words_on(sheet(read_about()).findChild(TriesCard)).splitlines()

    assert [line.replace("\u200b", "") for line in words] == [
        "What happened when I tried",
        *("22 November", "I can't get up  ·  7 before, 4 after", "On foot", "easier"),
        *("20 November", "0 before", "can't tell"),
        *("18 October 2025", "no numbers this time", "not said"),
        HONEST,
    ]


@pytest.mark.parametrize(
    ("count", "offered"), [(8, None), (9, "Show all 9"), (58, "Show all 58"), (59, "Show 50 more")]
)
def test_the_last_eight_stand_there_and_the_others_on_wish(companion, strategy, read_about, count, offered):
    try_often(companion, strategy, count)
    window = read_about()
    assert notes(window) == [f"try {number}" for number in range(8)]
    assert [words for words in buttons(window) if words.startswith("Show")] == ([offered] if offered else [])

    if offered:
        click(window, offered)
        settle()

    assert notes(window) == [f"try {number}" for number in range(min(count, 58))]


def test_many_tries_cost_no_more_widgets_than_a_few(companion, strategy, read_about):
    try_often(companion, strategy, 9)
    few = len(sheet(read_about()).findChildren(QWidget))

    try_often(companion, strategy, 40)

    assert len(sheet(read_about()).findChildren(QWidget)) == few


def test_a_try_told_elsewhere_is_here_at_once(companion, strategy, read_about):
    window = read_about()

    try_often(companion, strategy, 1)
    settle()

    assert notes(window) == ["try 0"]
