"""The library: what is in it, what fits, and how it is walked."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from peercompanion.domain.attempt import Felt
from peercompanion.domain.meeting import MeetingStatus
from peercompanion.domain.strategy import Focus, Source, StrategyStatus
from peercompanion.ui import theme
from peercompanion.ui.context import PageName
from peercompanion.ui.widgets.chips import ChipLink
from peercompanion.ui.widgets.segmented import Segment
from tests.helpers import AN_EVENING, a_group, a_meeting, a_strategy, a_try
from tests.ui.hand import button, buttons, click, focused, press, settle, type_words, words_on
from tests.ui.strategies.looks import card, cards, editor, in_field, sheet

IN_USE, TO_TRY = StrategyStatus.IN_USE, StrategyStatus.TO_TRY
RESTING, NOT_FOR_ME = StrategyStatus.RESTING, StrategyStatus.NOT_FOR_ME


@pytest.fixture
def library(companion, open_strategies):
    """Four in reach, one resting, one that is not for me."""
    for fields in (
        {"title": "Kettle first", "status": IN_USE, "effort": 1, "situations": ("cannot_get_up", "flat_or_numb")},
        {"title": "Ten steps outside", "status": IN_USE, "effort": 2, "situations": ("cannot_get_up",), "minutes": 10},
        {"title": "Café on the corner", "status": TO_TRY, "effort": 3, "situations": ("lonely",)},
        {"title": "A message", "effort": 2, "situations": ("lonely", "Sunday evenings"), "focus": Focus.EMOTIONAL},
        {"title": "Cold water", "status": RESTING, "effort": 1, "focus": Focus.PRACTICAL},
        {"title": "Breathing by numbers", "status": NOT_FOR_ME, "effort": 1},
    ):
        companion.strategies.save(a_strategy(**fields))
    return open_strategies()


def more(window):
    """The link that opens the other situations."""
    return next(link for link in window.findChildren(ChipLink) if link.isVisible())


def description(window, title):
    return card(window, title).accessibleDescription()


def test_what_is_in_reach_lies_open_and_the_rest_behind_a_line(library):
    assert cards(library) == ["Kettle first", "Ten steps outside", "A message", "Café on the corner"]

    click(library, "Resting (1), closed")

    assert "Cold water" in cards(library)
    assert "Not for me (1), closed" in buttons(library)


def test_a_card_that_is_put_away_says_no_place(companion, open_strategies):
    companion.strategies.save(a_strategy(title="Kettle", place=3, status=IN_USE))
    companion.strategies.save(a_strategy(title="Cold water", place=4, status=RESTING))
    window = open_strategies()
    click(window, "Resting (1), closed")

    assert "Place 3 of my hard-moment set" in description(window, "Kettle")
    assert "Place" not in description(window, "Cold water")


def test_groups_with_nothing_in_them_are_absent(companion, open_strategies):
    companion.strategies.save(a_strategy(status=IN_USE))

    window = open_strategies()

    words = words_on(window)
    assert "In use" in words
    assert "To try" not in words
    assert not any(name.startswith(("Resting", "Not for me")) for name in buttons(window))


def test_a_card_says_when_it_fits_what_it_takes_and_where_it_comes_from(companion, open_strategies):
    group = companion.groups.save(a_group())
    went = companion.meetings.save(a_meeting(group, starts=AN_EVENING - timedelta(days=19), status=MeetingStatus.WENT))
    companion.strategies.save(
        a_strategy(
            title="Ten steps", situations=("lonely",), effort=2, minutes=10, source=Source.MEETING, meeting=went.id
        )
    )

    window = open_strategies()

    assert description(window, "Ten steps") == "lonely, a little  ·  10 min, Not tried yet, Tuesday group, 3 November"


def test_a_meeting_of_another_year_is_named_with_it(companion, open_strategies):
    group = companion.groups.save(a_group())
    went = companion.meetings.save(a_meeting(group, starts=AN_EVENING - timedelta(days=365)))
    companion.strategies.save(a_strategy(source=Source.MEETING, meeting=went.id))

    assert description(open_strategies(), "Kettle first").endswith("Tuesday group, 22 November 2025")


def test_a_meeting_in_the_trash_leaves_the_kind_of_source(companion, open_strategies):
    group = companion.groups.save(a_group())
    went = companion.meetings.save(a_meeting(group))
    companion.strategies.save(a_strategy(source=Source.MEETING, meeting=went.id))
    companion.meetings.trash(went.id)

    assert description(open_strategies(), "Kettle first").endswith("From a meeting")


# what fits


def test_a_situation_leaves_what_fits_it(library):
    click(library, "I can't get up")

    assert cards(library) == ["Kettle first", "Ten steps outside"]
    assert "2 of 6 fit" in words_on(library)


def test_any_of_several_situations_is_enough(library):
    click(library, "flat or numb")
    click(library, "lonely")

    assert cards(library) == ["Kettle first", "A message", "Café on the corner"]


def test_effort_means_this_or_less(library):
    click(library, "A little")

    assert cards(library) == ["Kettle first", "Ten steps outside", "A message"]


def test_focus_keeps_what_is_for_both(library):
    click(library, "Practical")

    assert cards(library) == ["Kettle first", "Ten steps outside", "Café on the corner"]


def test_show_all_shows_all_and_leaves_the_focus_on_a_card(library):
    click(library, "I can't get up")

    click(library, "Show all")

    assert len(cards(library)) == 4
    assert focused() == "Kettle first"
    assert "fit" not in words_on(library)


def test_where_nothing_fits_that_is_said_with_the_way_out(library):
    click(library, "flat or numb")
    click(library, "Emotional")
    press("Ctrl+F")
    type_words("zebra")

    assert cards(library) == []
    assert "Nothing fits all of this." in words_on(library)

    click(library, "Show all")

    assert len(cards(library)) == 4


def test_situations_in_use_stand_at_once_and_the_others_open_in_place(library):
    assert "lonely" in buttons(library)
    assert "angry" not in buttons(library)

    assert more(library).text() == "12 more"
    more(library).click()
    settle()

    assert "angry" in buttons(library)
    assert focused() == "thoughts going round"


def test_own_words_for_a_situation_stand_after_the_shipped_ones(library):
    names = [
        name for name in buttons(library) if name in ("Sunday evenings", "lonely", "I can't get up", "flat or numb")
    ]

    assert names == ["I can't get up", "flat or numb", "lonely", "Sunday evenings"]


def test_at_most_seven_situations_stand_at_once(companion, open_strategies):
    keys = (
        "anger",
        "lonely",
        "cant_sleep",
        "after_conflict",
        "shame_or_guilt",
        "worry_ahead",
        "flat_or_numb",
        "before_meeting",
    )
    for count, key in enumerate(keys, 1):
        for _ in range(10 - count):
            companion.strategies.save(a_strategy(situations=(key,)))

    window = open_strategies()

    assert "angry" in buttons(window)
    assert "before the meeting" not in buttons(window)
    assert more(window).text() == "8 more"


# looking for words


def test_ctrl_f_and_a_few_letters_find_a_card_as_they_are_typed(library):
    press("Ctrl+F")
    type_words("ste")

    assert cards(library) == ["Ten steps outside"]


@pytest.mark.parametrize("words", ["cafe", "CAFÉ", "corner café", "lonely corn"])
def test_accents_case_and_order_do_not_matter(library, words):
    press("Ctrl+F")
    QApplication.focusWidget().insert(words)

    assert cards(library) == ["Café on the corner"]


def test_steps_are_looked_through(companion, open_strategies):
    companion.strategies.save(a_strategy(title="Evening", steps=("Put the lamp on",)))
    companion.strategies.save(a_strategy(title="Morning", steps=("Open the curtain",)))
    window = open_strategies()

    press("Ctrl+F")
    type_words("lamp")

    assert cards(window) == ["Evening"]


@pytest.mark.parametrize("words", ["headphones", "anna", "quieter", "not at night"])
def test_all_that_can_be_read_on_its_sheet_is_looked_through(companion, open_strategies, words):
    told = {"needs": "Headphones", "source_line": "Anna said so", "why": "It got quieter.", "caution": "Not at night."}
    companion.strategies.save(a_strategy(title="Radio", **told))
    companion.strategies.save(a_strategy(title="Walk"))
    window = open_strategies()

    press("Ctrl+F")
    type_words(words)

    assert cards(window) == ["Radio"]


@pytest.mark.parametrize("words", ["from bed", "very little", "sleep bed"])
def test_what_it_takes_and_when_it_fits_are_looked_through(companion, open_strategies, words):
    companion.strategies.save(a_strategy(title="Radio", effort=1, situations=("cant_sleep",), status=IN_USE))
    companion.strategies.save(a_strategy(title="Walk", effort=3, situations=("cant_sleep",), status=IN_USE))
    window = open_strategies()

    press("Ctrl+F")
    type_words(words)

    assert cards(window) == ["Radio"]


def test_chinese_words_are_found(companion, open_strategies):
    companion.strategies.save(a_strategy(title="去京都的公园走走"))
    window = open_strategies()
    press("Ctrl+F")
    QApplication.focusWidget().insert("京都")

    assert cards(window) == ["去京都的公园走走"]


@pytest.mark.parametrize("typed", ["cant sleep", "can't sleep", "can\u2019t sleep"])
@pytest.mark.parametrize("title", ["When I can't sleep", "When I can\u2019t sleep", "When I cant sleep"])
def test_a_search_asks_for_no_apostrophe(companion, open_strategies, title, typed):
    companion.strategies.save(a_strategy(title=title))
    companion.strategies.save(a_strategy(title="Sleep when it can"))
    window = open_strategies()

    press("Ctrl+F")
    QApplication.focusWidget().insert(typed)

    assert cards(window) == [title]


def test_while_a_search_is_on_the_set_makes_room_for_what_fits(companion, open_strategies):
    companion.strategies.save(a_strategy(title="Kettle", place=1))
    companion.strategies.save(a_strategy(title="Walk"))
    window = open_strategies()

    press("Ctrl+F")
    type_words("walk")
    assert "My hard-moment set" not in words_on(window)

    press("Esc")
    assert "My hard-moment set" in words_on(window)


@pytest.mark.parametrize("typed", ["walk", "zeppelin"])
@pytest.mark.parametrize("letters", [1.0, 2.0])
def test_in_a_small_window_what_a_search_found_is_in_sight_below_it(qapp, companion, open_strategies, letters, typed):
    for title, place in (("Kettle", 1), ("Walk", None)):
        companion.strategies.save(a_strategy(title=title, place=place, situations=("lonely", "cant_sleep", "angry")))
    theme.apply(qapp, theme.load("light"), letters)
    window = open_strategies(800, 600)

    press("Ctrl+F")
    type_words(typed)
    QTest.qWait(30)

    assert in_field() == "Search strategies"
    for words in (typed, "1 of 2 fit" if typed == "walk" else "Nothing fits all of this."):
        assert is_in_sight(window, words), words
    for found in (card(window, title) for title in cards(window)):
        assert found.visibleRegion().boundingRect() == found.rect()
    press("Esc")
    assert {"A little", "Both"} <= set(buttons(window))


def test_a_filter_that_was_set_stays_in_sight_of_a_search(qapp, companion, open_strategies):
    companion.strategies.save(a_strategy(title="Walk", effort=1))
    theme.apply(qapp, theme.load("light"), 2.0)
    window = open_strategies(800, 600)
    click(window, "Very little")

    press("Ctrl+F")
    type_words("walk")
    QTest.qWait(30)

    assert "Very little" in buttons(window)


def is_in_sight(window, words):
    """All of what says these words."""
    shown = [*window.findChildren(QLabel), *window.findChildren(QLineEdit)]
    found = next(it for it in shown if it.isVisible() and it.text() == words)
    return found.visibleRegion().boundingRect() == found.rect()


def test_escape_clears_the_search_then_the_filter(library):
    click(library, "A little")
    press("Ctrl+F")
    type_words("first")
    assert cards(library) == ["Kettle first"]

    press("Esc")
    assert cards(library) == ["Kettle first", "Ten steps outside", "A message"]

    press("Esc")
    assert len(cards(library)) == 4


def test_escape_with_nothing_to_clear_is_left_to_the_window(library):
    assert not library.current.step_back()


# walking


def test_a_library_without_a_set_opens_on_its_first_card(library):
    assert focused() == "Kettle first"


def test_arrows_walk_among_the_cards(library):
    press("Right")
    assert focused() == "Ten steps outside"
    press("Left")
    assert focused() == "Kettle first"


def test_arrows_walk_down_and_up_the_rows(companion, open_strategies):
    for number in range(1, 8):
        companion.strategies.save(a_strategy(title=f"{number}"))
    open_strategies()

    press("Down")
    assert focused() == "4"
    press("Down", "Up")
    assert focused() == "4"


def test_enter_opens_a_card_and_escape_leads_back_to_it(library):
    press("Right", "Return")
    assert sheet(library).strategy.title == "Ten steps outside"

    press("Esc")

    assert sheet(library) is None
    assert focused() == "Ten steps outside"


def test_the_library_is_as_it_was_left(companion, open_strategies):
    for number in range(60):
        companion.strategies.save(a_strategy(title=f"Number {number:02}"))
    window = open_strategies(900, 600)
    card(window, "Number 50").setFocus()
    settle()
    place = window.current._library.verticalScrollBar().value()

    press("Return", "Esc")

    assert place > 0
    assert window.current._library.verticalScrollBar().value() == place
    assert focused() == "Number 50"


def test_the_filter_is_still_there_after_reading_one(library):
    click(library, "A little")
    card(library, "A message").setFocus()

    press("Return", "Esc")

    assert cards(library) == ["Kettle first", "Ten steps outside", "A message"]


def test_tab_walks_from_the_search_to_the_cards_as_they_are_read(library):
    press("Ctrl+F")
    walked = []
    for _ in range(10):
        press("Tab")
        walked.append(focused())

    assert walked == [
        *("New strategy", "Place 1 is free"),
        *("I can't get up", "Any", "Both"),
        *("Kettle first", "Ten steps outside", "A message", "Café on the corner"),
        "Resting (1), closed",
    ]


def test_n_is_a_letter_in_the_search_and_a_command_outside_it(library):
    press("Ctrl+F", "N")
    assert editor(library) is None

    press("Esc", "Tab", "N")
    assert editor(library) is not None


# kept up with the vault


def test_what_another_page_saves_shows_when_the_page_is_seen_again(companion, library):
    library.go(PageName.SETTINGS)
    companion.strategies.save(a_strategy(title="Aaa", status=IN_USE))

    library.go(PageName.STRATEGIES)
    settle()

    assert cards(library)[0] == "Aaa"


def test_a_renamed_group_renames_where_things_come_from(companion, open_strategies):
    group = companion.groups.save(a_group())
    meeting = companion.meetings.save(a_meeting(group))
    companion.strategies.save(a_strategy(source=Source.MEETING, meeting=meeting.id))
    window = open_strategies()

    companion.groups.save(a_group(id=group.id, nickname="The evening circle", stamp=group.stamp))
    settle()

    assert "The evening circle" in description(window, "Kettle first")


def test_the_last_one_gone_is_the_beginning_again(companion, open_strategies):
    strategy = companion.strategies.save(a_strategy())
    window = open_strategies()

    companion.strategies.trash(strategy.id)
    settle()

    assert "Nothing is written here yet. Three ways to begin:" in words_on(window)


# sizes


@pytest.mark.parametrize(("width", "columns"), [(1240, 3), (1100, 3), (900, 2), (640, 2)])
def test_cards_stand_in_as_many_columns_as_there_is_room_for(companion, open_strategies, width, columns):
    for number in range(6):
        companion.strategies.save(a_strategy(title=f"{number}"))

    window = open_strategies(width, 700)

    tops = [card(window, title).y() for title in cards(window)]
    assert tops.count(tops[0]) == columns


def test_cards_of_one_row_are_equally_wide_and_high(companion, open_strategies):
    companion.strategies.save(a_strategy(title="Short"))
    companion.strategies.save(a_strategy(title="A long title " * 9, situations=("lonely", "anger", "before_meeting")))
    companion.strategies.save(a_strategy(title="Third"))

    window = open_strategies()

    sizes = {(card(window, title).width(), card(window, title).height()) for title in cards(window)}
    assert len(sizes) == 1


def test_right_to_left_the_first_card_stands_at_the_right(qapp, companion, open_strategies):
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    for title in ("1", "2"):
        companion.strategies.save(a_strategy(title=title))
    window = open_strategies()

    assert card(window, "1").x() > card(window, "2").x()
    press("Left")
    assert focused() == "2"


def test_five_hundred_cards_are_one_widget_each(companion, open_strategies):
    companion.strategies.save(a_strategy(title="one"))
    window = open_strategies()

    assert card(window, "one").findChildren(QLabel) == []
    assert card(window, "one").children() == []


def test_nothing_is_asked_for_at_first(library):
    chosen = [
        segment.text() for segment in library.findChildren(Segment) if segment.isChecked() and segment.isVisible()
    ]

    assert chosen == ["Any", "Both"]
    assert button(library, "Any").isChecked()


def test_a_card_says_what_happened_in_two_parts_and_never_sorts_by_it(companion, open_strategies):
    for title, felt in (
        ("A walk", [Felt.HARDER, None]),
        ("B kettle", [Felt.EASIER] * 3 + [Felt.SAME]),
        ("C radio", []),
    ):
        strategy = companion.strategies.save(a_strategy(title=title, status=IN_USE))
        for each in felt:
            companion.tries.save(a_try(strategy, felt=each))

    window = open_strategies()

    assert cards(window) == ["A walk", "B kettle", "C radio"]
    faces = {title: card(window, title).face for title in cards(window)}
    assert [(face.tried, face.answers) for face in faces.values()] == [
        ("Tried twice", "harder 1, not rated 1"),
        ("Tried 4 times", "easier 3, same 1"),
        ("Not tried yet", ""),
    ]
    assert "Tried 4 times, easier 3, same 1" in description(window, "B kettle")


def test_the_lines_of_what_happened_stand_side_by_side_in_a_row(companion, open_strategies):
    tried = companion.strategies.save(a_strategy(title="A walk", status=IN_USE))
    companion.strategies.save(a_strategy(title="B kettle", status=IN_USE))
    companion.tries.save(a_try(tried, felt=Felt.EASIER))

    window = open_strategies()

    one, other = card(window, "A walk"), card(window, "B kettle")
    assert one.height() == other.height()
    assert one._lines_of_tally() == other._lines_of_tally() == 2


def test_a_try_made_elsewhere_is_counted_on_the_card_at_once(companion, library):
    kettle = next(each for each in companion.strategies.all() if each.title == "Kettle first")

    companion.tries.save(a_try(kettle, felt=Felt.SAME))
    settle()

    assert card(library, "Kettle first").face.tried == "Tried once"
