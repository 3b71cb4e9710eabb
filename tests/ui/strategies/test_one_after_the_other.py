"""One sheet shows all strategies, one after the other: nothing of the one before is left on it."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication, QTableWidget, QWidget

from peercompanion.domain.attempt import Felt
from peercompanion.domain.strategy import Channel, Source, StrategyStatus
from peercompanion.ui.context import PageName
from peercompanion.ui.strategies.try_editor import TryEditor
from tests.helpers import AN_EVENING, a_strategy, a_try
from tests.ui.hand import button, click, focused, press, settle, type_words, words_on
from tests.ui.strategies.looks import field, sheet


@pytest.fixture
def full(companion):
    """With something in every part of the sheet."""
    stored = companion.strategies.save(
        a_strategy(
            title="Ten steps outside",
            steps=("Shoes on", "Open the door", "Walk ten steps", "Look up"),
            situations=("cannot_get_up",),
            effort=3,
            channel=Channel.BODY,
            needs="Rubber boots",
            source=Source.STARTER,
            starter="ten_steps_outside",
            why="Ten steps count.",
            caution="Not on ice.",
            status=StrategyStatus.IN_USE,
            place=3,
        )
    )
    for number in range(12):
        then = AN_EVENING - timedelta(days=number)
        companion.tries.save(a_try(stored, happened=then, before=7, after=4, felt=Felt.EASIER, note=f"try {number}"))
    return stored


@pytest.fixture
def bare(companion):
    return companion.strategies.save(a_strategy(title="One song", steps=("Press play",), situations=(), place=None))


@pytest.fixture
def window(full, bare, open_strategies):
    window = open_strategies(height=620)
    window.go(PageName.STRATEGIES, full.id)
    settle()
    return window


def go_on_to(window, strategy):
    window.go(PageName.STRATEGIES, strategy.id)
    settle()


def test_the_bare_one_reads_as_if_it_had_been_opened_first(window, bare, full, make_window, companion):
    go_on_to(window, bare)
    after = words_on(sheet(window))

    another = make_window(companion, 1240, 620)
    another.show()
    go_on_to(another, bare)

    assert after == words_on(sheet(another))
    assert "Ten steps" not in after


def test_and_the_full_one_after_the_bare_one_as_well(window, bare, full):
    first = words_on(sheet(window))

    go_on_to(window, bare)
    go_on_to(window, full)

    assert words_on(sheet(window)) == first


def test_what_was_opened_on_the_one_before_is_closed(window, bare, full):
    click(window, "More, closed")
    click(window, "Show all 12")
    sheet(window).verticalScrollBar().setValue(300)

    go_on_to(window, bare)
    go_on_to(window, full)

    assert button(window, "More, closed")
    assert button(window, "Show all 12")
    assert sheet(window).verticalScrollBar().value() == 0
    assert focused() == "Change"


def test_a_table_is_a_picture_again(window, bare, full):
    QApplication.focusWidget().clearFocus()
    sheet(window).tries._pictured.go_to(0)
    press("T")
    turned = sheet(window).findChild(QTableWidget).isVisible()

    go_on_to(window, bare)
    go_on_to(window, full)

    assert turned
    assert not sheet(window).findChild(QTableWidget).isVisible()


def test_a_try_that_was_being_written_is_kept_and_not_on_the_next_sheet(window, companion, full, bare):
    click(window, "I tried it: add a try by hand")
    field(window, "A few words").setFocus()
    type_words("half a sen")

    go_on_to(window, bare)

    assert companion.tries.of(full.id, 1)[0].note == "half a sen"
    assert not any(found.isVisible() for found in sheet(window).findChildren(TryEditor))
    assert button(window, "I tried it: add a try by hand")


def test_opening_one_of_hundreds_reads_that_one(companion, window, bare):
    for number in range(200):
        companion.strategies.save(a_strategy(title=f"Strategy {number}"))
    settle()
    rows, given = companion._database.rows, []
    companion._database.rows = lambda *asked: given.append(rows(*asked)) or given[-1]

    go_on_to(window, bare)

    assert sum(map(len, given)) < 30


def test_twenty_openings_leave_no_widget_behind(window, full, bare):
    before = len(window.findChildren(QWidget))

    for _ in range(10):
        go_on_to(window, bare)
        go_on_to(window, full)

    assert len(window.findChildren(QWidget)) == before
