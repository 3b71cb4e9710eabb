"""What happened when a strategy was tried, on its sheet: as it was told, and no more made of it than may be said."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableWidget, QWidget

from peercompanion.domain.attempt import LONGEST_NOTE, Felt
from peercompanion.domain.hard_moment import HardMoment
from peercompanion.domain.strategy import StrategyStatus
from peercompanion.ui.context import PageName
from peercompanion.ui.strategies.tries_card import TriesCard
from peercompanion.ui.strategies.tries_picture import TriesPicture, _x
from peercompanion.ui.strategies.try_editor import TryEditor
from tests.crowd import in_one_change
from tests.helpers import AN_EVENING, a_strategy, a_try
from tests.ui.hand import button, buttons, click, press, settle, type_words, words_on
from tests.ui.strategies.looks import field, pause, sheet

HONEST = "Hard moments often ease by themselves; this shows what happened, not what caused it."
PAIRS = ((7, 4), (8, 8), (6, 4), (5, 6), (8, 5))


@pytest.fixture
def strategy(companion):
    return companion.strategies.save(a_strategy(status=StrategyStatus.IN_USE))


@pytest.fixture
def read_about(strategy, open_strategies):
    def read():
        window = open_strategies()
        window.go(PageName.STRATEGIES, strategy.id)
        settle()
        return window

    return read


def try_often(companion, strategy, count, **fields):
    with in_one_change(companion):
        for number in range(count):
            then = AN_EVENING - timedelta(days=number)
            companion.tries.save(a_try(strategy, happened=then, note=f"try {number}", **fields))


def picture(window) -> TriesPicture:
    return sheet(window).findChild(TriesPicture)


def tries(window) -> list[str]:
    return [f"{point.where}: {point.what}" for point in picture(window).points]


def on_card(window) -> list[str]:
    return words_on(sheet(window).findChild(TriesCard)).splitlines()


def editing(window) -> TryEditor | None:
    return next((each for each in window.findChildren(TryEditor) if each.isVisible()), None)


def at_the_picture(window):
    picture(window).setFocus(Qt.FocusReason.TabFocusReason)


def only(companion, strategy):
    [attempt] = companion.tries.of(strategy.id)
    return attempt


# to read


def test_what_was_never_tried_says_so_and_nothing_else(read_about):
    window = read_about()

    assert on_card(window) == ["What happened when I tried", "Not tried yet."]
    assert not picture(window).isVisible()
    assert "I tried it: add a try by hand" in buttons(window)


def test_each_try_is_told_as_it_was_newest_first_and_the_honest_line_stands_last(companion, strategy, read_about):
    companion.tries.save(a_try(strategy, happened=AN_EVENING - timedelta(days=400)))
    companion.tries.save(a_try(strategy, before=0, felt=Felt.CANT_TELL, happened=AN_EVENING - timedelta(days=2)))
    companion.tries.save(
        a_try(strategy, before=7, after=4, felt=Felt.EASIER, situation="cannot_get_up", note="On foot")
    )

    window = read_about()

    assert tries(window) == [
        "22 November: I can't get up, 7 before, 4 after, easier. On foot",
        "20 November: 0 before, can't tell",
        "18 October 2025: no numbers this time, not rated",
    ]
    assert on_card(window)[-1] == HONEST
    assert "Tried 3 times: easier 1, can't tell 1, not rated 1." in on_card(window)
    told = picture(window).accessibleDescription()
    assert told.startswith(f"Tried 3 times: easier 1, can't tell 1, not rated 1. {HONEST} ")


def test_the_picture_has_a_table_with_the_same_words(companion, strategy, read_about):
    try_often(companion, strategy, 3, before=6, after=3, felt=Felt.EASIER)
    window = read_about()
    at_the_picture(window)

    press("T")

    table = QApplication.focusWidget()
    assert isinstance(table, QTableWidget)
    cells = [[table.item(row, column).text() for column in (0, 1)] for row in range(table.rowCount())]
    assert cells == [[point.where, point.what] for point in picture(window).points]
    press("Down", "Return")
    assert editing(window).attempt.note == "try 1"
    press("Esc")
    assert QApplication.focusWidget() is table
    assert table.currentRow() == 1


def test_more_tries_in_the_table_are_gone_on_with_at_the_first_of_them(companion, strategy, read_about):
    try_often(companion, strategy, 9)
    window = read_about()
    at_the_picture(window)
    press("T")
    table = QApplication.focusWidget()

    click(window, "Show all 9")

    assert QApplication.focusWidget() is table
    assert table.currentRow() == 8


@pytest.mark.parametrize(
    ("count", "offered"), [(8, None), (9, "Show all 9"), (58, "Show all 58"), (59, "Show 50 more")]
)
def test_the_last_eight_stand_there_and_the_others_on_wish(companion, strategy, read_about, count, offered):
    try_often(companion, strategy, count)
    window = read_about()
    assert [words.split(". ")[1] for words in tries(window)] == [f"try {number}" for number in range(8)]
    assert [words for words in buttons(window) if words.startswith("Show")] == ([offered] if offered else [])

    if offered:
        click(window, offered)

    assert [words.split(". ")[1] for words in tries(window)] == [f"try {number}" for number in range(min(count, 58))]


def test_thousands_of_tries_cost_no_more_widgets_and_rows_than_nine(companion, strategy, read_about):
    try_often(companion, strategy, 9, before=7, after=5)
    window = read_about()
    few = len(sheet(window).findChildren(QWidget))
    try_often(companion, strategy, 2_000, before=7, after=5)
    rows, given = companion._database.rows, []
    companion._database.rows = lambda *asked: given.append(rows(*asked)) or given[-1]

    window.go(PageName.STRATEGIES, strategy.id)
    settle()

    assert len(sheet(window).findChildren(QWidget)) == few
    assert sum(map(len, given)) < 60


def test_one_that_was_to_be_tried_is_in_use_on_its_sheet_once_it_was_and_can_be_gone_on_with(
    companion, open_strategies
):
    strategy = companion.strategies.save(a_strategy(status=StrategyStatus.TO_TRY))
    window = open_strategies()
    window.go(PageName.STRATEGIES, strategy.id)
    settle()

    click(window, "I tried it: add a try by hand")
    press("Space", "Esc")
    assert only(companion, strategy).felt is Felt.EASIER
    assert companion.strategies.get(strategy.id).status is StrategyStatus.IN_USE
    assert sheet(window).strategy.status is StrategyStatus.IN_USE

    click(window, "Rest it")
    assert companion.strategies.get(strategy.id).status is StrategyStatus.RESTING


def test_a_try_told_elsewhere_is_here_at_once(companion, strategy, read_about):
    window = read_about()

    try_often(companion, strategy, 1)
    settle()

    assert tries(window) == ["22 November: no numbers this time, not rated. try 0"]


def test_four_pairs_have_no_middle_and_five_have_one(companion, strategy, read_about):
    for before, after in PAIRS[:4]:
        companion.tries.save(a_try(strategy, before=before, after=after))
    window = read_about()
    assert not any("Middle change" in words for words in on_card(window))

    companion.tries.save(a_try(strategy, before=PAIRS[4][0], after=PAIRS[4][1]))
    settle()

    at = on_card(window).index("When I tried this")
    assert on_card(window)[at : at + 3] == [
        "When I tried this",
        "Middle change: 2 lower",
        "between 3 lower and 1 higher, 5\u00a0times",
    ]
    assert on_card(window)[-1] == HONEST
    assert "Middle change: 2 lower, between 3 lower and 1 higher" in picture(window).accessibleDescription()


@pytest.mark.parametrize(("moments", "beside"), [(4, False), (5, True)])
def test_what_happened_with_nothing_tried_stands_beside_it_from_five_and_five(
    companion, strategy, read_about, moments, beside
):
    for before, after in PAIRS:
        companion.tries.save(a_try(strategy, before=before, after=after))
    for number in range(moments):
        companion.hard_moments.save(HardMoment(happened=AN_EVENING, before=6, after=5 - number % 2))

    words = on_card(read_about())

    assert ("Hard moments with nothing tried" in words) is beside
    assert ("Middle change: 1 lower" in words) is beside
    assert not any(sign in line for line in words for sign in ("%", "better", "more than"))


def test_the_number_line_runs_left_to_right_whichever_way_the_page_runs(qapp, companion, strategy, read_about):
    try_often(companion, strategy, 1, before=7, after=4, felt=Felt.EASIER)
    window = read_about()
    drawn = picture(window)
    usual = drawn._scale(drawn._columns())

    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    settle()

    mirrored = drawn._scale(drawn._columns())
    assert mirrored.left() == pytest.approx(drawn.width() - usual.right(), abs=1)
    assert _x(mirrored, 0) < _x(mirrored, 4) < _x(mirrored, 10)


def test_up_and_down_walk_the_rows_and_enter_opens_one(companion, strategy, read_about):
    try_often(companion, strategy, 3)
    window = read_about()
    at_the_picture(window)

    press("Down", "Down", "Down", "Up", "Return")

    assert editing(window).attempt.note == "try 1"


def test_a_click_on_a_row_opens_it(companion, strategy, read_about):
    try_often(companion, strategy, 3)
    window = read_about()

    spot = picture(window)._place(2).center()
    QTest.mouseClick(picture(window), Qt.MouseButton.LeftButton, pos=QPointF(spot).toPoint())
    settle()

    assert editing(window).attempt.note == "try 2"


# three times harder


def test_three_times_harder_offers_to_rest_it_and_does_so_on_wish_only(companion, strategy, read_about):
    try_often(companion, strategy, 2, felt=Felt.HARDER)
    window = read_about()
    assert "Harder three times. Rest it?" not in buttons(window)
    try_often(companion, strategy, 1, felt=Felt.HARDER)
    settle()

    click(window, "Harder three times. Rest it?")

    assert companion.strategies.get(strategy.id).status is StrategyStatus.RESTING
    assert "Harder three times. Rest it?" not in buttons(window)
    press("Ctrl+Z")
    assert companion.strategies.get(strategy.id).status is StrategyStatus.IN_USE
    assert "Harder three times. Rest it?" in buttons(window)


# to change


@pytest.fixture
def changing(companion, strategy, read_about):
    companion.tries.save(a_try(strategy, before=7, felt=Felt.SAME, note="On foot"))
    window = read_about()
    at_the_picture(window)
    press("Down", "Return")
    return window


def test_every_answer_can_be_changed_and_is_kept_at_once(companion, strategy, changing):
    click(changing, "easier")
    click(changing, "Yes")
    field(changing, "Situation").setCurrentIndex(1)
    field(changing, "Situation").activated.emit(1)
    editing(changing)._after.changed.emit(editing(changing)._after.set_answer(3))
    field(changing, "A few words").setFocus()
    type_words("To the bridge. ")
    pause()

    kept = only(companion, strategy)
    assert (kept.felt, kept.again, kept.before, kept.after) == (Felt.EASIER, True, 7, 3)
    assert kept.note == "To the bridge. On foot"
    assert kept.situation == "cannot_get_up"


def test_answers_can_be_taken_back(companion, strategy, changing):
    click(changing, "Leave open how it felt")
    editing(changing)._before.setFocus()
    press("Delete")

    kept = only(companion, strategy)
    assert (kept.felt, kept.before) == (None, None)
    assert sheet(changing) is not None, "Delete is the scale's here, and throws nothing away"


def test_numbers_can_be_taken_back_by_mouse_as_well(companion, strategy, changing):
    assert "No number for after" not in buttons(changing)

    click(changing, "No number for before")

    assert only(companion, strategy).before is None
    assert "No number for before" not in buttons(changing)


def test_keys_of_the_page_do_nothing_while_a_try_is_changed(companion, strategy, changing):
    button(changing, "easier").setFocus()

    press("Delete", "R", "B", "N")

    assert companion.strategies.get(strategy.id).status is StrategyStatus.IN_USE
    assert editing(changing)


def test_one_sitting_is_one_undo_step_and_escape_leads_back_to_the_row(companion, strategy, changing):
    click(changing, "harder")
    click(changing, "No")
    press("Esc")
    assert editing(changing) is None
    assert QApplication.focusWidget() is picture(changing)
    assert tries(changing) == ["22 November: 7 before, harder. On foot"]

    press("Ctrl+Z")

    assert tries(changing) == ["22 November: 7 before, same. On foot"]


def test_words_not_saved_yet_are_saved_by_leaving_the_page(companion, strategy, changing):
    field(changing, "A few words").setFocus()
    type_words("Slowly. ")

    changing.go(PageName.TODAY)

    assert only(companion, strategy).note == "Slowly. On foot"


def test_a_change_from_elsewhere_keeps_the_words_that_are_being_typed(companion, strategy, changing):
    field(changing, "A few words").setFocus()
    type_words("Slowly. ")
    companion.tries.save(replace(only(companion, strategy), after=2))
    settle()

    pause()

    kept = only(companion, strategy)
    assert (kept.note, kept.after) == ("Slowly. On foot", 2)


def test_a_try_that_is_gone_meanwhile_comes_back_with_the_words_typed_into_it(companion, strategy, changing):
    field(changing, "A few words").setFocus()
    type_words("Slowly. ")
    companion.tries.remove(only(companion, strategy).id)
    settle()

    pause()

    assert only(companion, strategy).note == "Slowly. On foot"


def test_the_sheet_follows_the_strategy_while_a_try_of_it_is_written(companion, strategy, changing):
    note = field(changing, "A few words")
    note.setFocus()
    type_words("Slowly. ")

    companion.strategies.save(replace(strategy, title="Radio", steps=("Switch it on",)))
    settle()

    assert {"Radio", "Switch it on"} <= set(words_on(sheet(changing)).splitlines())
    assert QApplication.focusWidget() is note
    type_words("Very. ")
    press("Esc")
    assert only(companion, strategy).note == "Slowly. Very. On foot"
    assert QApplication.focusWidget() is picture(changing)
    press("R")
    assert companion.strategies.get(strategy.id).status is StrategyStatus.RESTING


def test_a_try_can_be_removed_and_undo_brings_it_back(companion, strategy, changing):
    click(changing, "Remove this try")
    assert companion.tries.of(strategy.id) == []
    assert "Removed." in words_on(changing)
    assert on_card(changing) == ["What happened when I tried", "Not tried yet."]

    press("Ctrl+Z")

    assert only(companion, strategy).note == "On foot"
    assert len(tries(changing)) == 1


def test_what_was_typed_last_into_a_try_comes_back_with_it(companion, strategy, changing):
    field(changing, "A few words").setFocus()
    type_words("Slowly. ")

    click(changing, "Remove this try")
    assert companion.tries.of(strategy.id) == []
    press("Ctrl+Z")

    assert only(companion, strategy).note == "Slowly. On foot"


def test_the_row_of_the_try_that_is_written_opens_it_with_what_was_typed_last(companion, strategy, changing):
    field(changing, "A few words").setFocus()
    type_words("Slowly. ")
    spot = picture(changing)._place(0).center()

    QTest.mouseClick(picture(changing), Qt.MouseButton.LeftButton, pos=QPointF(spot).toPoint())
    settle()

    assert field(changing, "A few words").words() == "Slowly. On foot"


def test_what_was_done_without_the_app_is_added_by_hand_in_one_press(companion, strategy, read_about):
    window = read_about()

    click(window, "I tried it: add a try by hand")
    assert only(companion, strategy).happened == AN_EVENING
    press("Space", "Esc")

    assert only(companion, strategy).felt is Felt.EASIER
    assert tries(window) == ["22 November: no numbers this time, easier"]
    press("Ctrl+Z")
    assert companion.tries.of(strategy.id) == []


def test_it_can_have_been_another_day_but_not_one_to_come(companion, strategy, changing):
    when = editing(changing)._when
    when.set_value(AN_EVENING - timedelta(days=3))
    when.changed.emit()
    pause()
    assert only(companion, strategy).day == (AN_EVENING - timedelta(days=3)).date()

    when.set_latest(None)
    when.set_value(AN_EVENING + timedelta(days=3))
    when.changed.emit()
    pause()

    assert only(companion, strategy).day == (AN_EVENING - timedelta(days=3)).date()
    assert "That is still to come." in words_on(editing(changing))

    click(changing, "easier")
    kept = only(companion, strategy)
    assert (kept.felt, kept.happened) == (Felt.EASIER, AN_EVENING - timedelta(days=3))
    assert "That is still to come." in words_on(editing(changing)), "what was saved is another thing"


def test_a_time_to_come_on_the_way_to_another_leaves_the_last_one_that_can_be(companion, strategy, changing):
    when = editing(changing)._when
    when.set_value(AN_EVENING - timedelta(days=3))
    when.changed.emit()
    when.set_value(AN_EVENING + timedelta(hours=1))
    when.changed.emit()
    pause()

    assert only(companion, strategy).happened == AN_EVENING - timedelta(days=3)

    when.set_value(AN_EVENING - timedelta(days=1))
    when.changed.emit()
    pause()

    assert only(companion, strategy).happened == AN_EVENING - timedelta(days=1)
    assert "That is still to come." not in words_on(editing(changing))


def test_a_note_takes_what_can_be_kept_and_says_so_when_that_is_all(companion, strategy, changing, clipboard):
    clipboard.setText("a" * LONGEST_NOTE)
    field(changing, "A few words").setFocus()

    press("Ctrl+V")

    assert "No more fits in here." in words_on(editing(changing))
    shown = field(changing, "A few words").words()
    assert len(shown) == LONGEST_NOTE
    assert shown.endswith("On foot")
    pause()
    assert only(companion, strategy).note == shown
    assert "No more fits in here." in words_on(editing(changing))
