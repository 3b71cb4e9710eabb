"""The list loads as it scrolls and stays where it was, at either end of a long journal."""

from datetime import timedelta

import pytest

from peercompanion.domain.day import journal_day
from peercompanion.ui.journal.line_painter import heading_height, line_height
from peercompanion.ui.journal.timeline import PAGE
from peercompanion.ui.wording import Wording
from tests.helpers import AN_EVENING, a_mood
from tests.ui.hand import buttons, settle
from tests.ui.journal.conftest import MANY, fill


@pytest.fixture
def reader(open_journal, many_days):
    return open_journal(many_days)


def entry(number):
    return f"Entry {number}, work and the garden"


def loaded(reader):
    return [int(line.preview.split()[1].rstrip(",")) for line in reader.lines]


def test_only_the_first_page_is_read_at_first(reader):
    assert loaded(reader) == list(range(PAGE))
    assert f"{MANY} entries" in reader.words.replace(",", "")


def test_scrolling_brings_in_more_without_a_hole_or_a_repetition(reader):
    for _ in range(4):
        reader.scroll_to_end()

    assert loaded(reader) == list(range(len(reader.lines)))
    assert len(reader.lines) >= 5 * PAGE
    assert len(reader.rows) == len(set(reader.rows))


def test_what_is_in_sight_does_not_move_while_more_comes_in_below(reader):
    bar = reader.view.verticalScrollBar()
    rows = len(reader.lines)

    bar.setValue(bar.maximum() - reader.view.viewport().height())
    before = bar.value(), reader.top
    settle()

    assert len(reader.lines) == rows + PAGE
    assert (bar.value(), reader.top) == before


def test_rows_have_two_heights_and_no_others(reader):
    reader.scroll_to_end()
    model, view = reader.view.model(), reader.view

    heights = {(bool(view.lines.line_at(row)), view.rowHeight(row)) for row in range(model.rowCount())}

    assert heights == {(True, line_height()), (False, heading_height())}


def test_end_goes_to_the_oldest_and_home_to_the_newest(reader):
    reader.press("End")
    assert entry(MANY - 1) in reader.chosen
    assert reader.read == entry(MANY - 1)
    assert len(reader.lines) <= 2 * PAGE

    reader.press("Home")
    assert entry(0) in reader.chosen


def test_what_comes_in_above_leaves_what_is_in_sight_where_it_was(reader):
    reader.press("End")
    bar = reader.view.verticalScrollBar()
    bar.setValue(reader.view.viewport().height() + 5)
    settle()
    rows, place = len(reader.lines), reader.view.place()

    bar.setValue(reader.view.viewport().height() - 5)
    settle()

    assert len(reader.lines) == rows + PAGE
    row = reader.view.lines.row_of(place.id)
    assert reader.view.rowViewportPosition(row) == place.offset + 10
    assert loaded(reader) == list(range(MANY - rows - PAGE, MANY))


def test_a_day_that_was_cut_by_a_page_has_one_heading(reader, many_days):
    reader.press("End")
    bar = reader.view.verticalScrollBar()
    for _ in range(3):
        bar.setValue(0)
        settle()

    days = [journal_day(AN_EVENING - timedelta(hours=8 * number)) for number in loaded(reader)]
    headings = [row for row in reader.rows if "Entry" not in row]
    assert len(headings) == len(set(days)) == len(set(headings))


def test_a_line_far_down_is_chosen_when_it_is_asked_for(reader, many_days):
    far = many_days.journal.page(before=many_days.journal.page(limit=3_000)[-1].order, limit=1)[0]

    reader.page.arrive(far.id)

    assert far.preview in reader.chosen
    assert len(reader.lines) <= 4 * PAGE


def test_a_day_of_the_calendar_stands_on_top_of_the_list(reader):
    today = journal_day(AN_EVENING)
    next(reader.control(name) for name in buttons(reader.window) if name.startswith("Sunday, 22 November")).setFocus()

    reader.press("Up", "Up", "Return")

    assert reader.top == Wording().day_heading(today - timedelta(days=14), today)
    assert reader.view.line.day == today - timedelta(days=14)


def test_a_new_entry_comes_into_sight_at_the_top_and_moves_nothing_elsewhere(open_journal, companion):
    fill(companion, 150)
    reader = open_journal(companion)

    companion.moods.save(a_mood(happened=AN_EVENING + timedelta(minutes=1), note="at the top"))
    assert "at the top" in reader.rows[1]
    assert reader.view.verticalScrollBar().value() == 0

    reader.view.verticalScrollBar().setValue(2_000)
    settle()
    place = reader.view.place()
    companion.moods.save(a_mood(happened=AN_EVENING + timedelta(minutes=2), note="out of sight"))

    assert reader.view.place() == place
