"""The first screen: a person before anything else, the same on good and bad days, whole at 800×600."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from peercompanion import content
from peercompanion.ui import theme
from peercompanion.ui.desktop.clipboard import NOT_FOR_HISTORIES
from peercompanion.ui.hard_now.front import Front
from peercompanion.ui.hard_now.line_card import LineCard
from peercompanion.ui.layout import ScrollPage
from peercompanion.ui.widgets.qr import QrCode
from tests.helpers import a_person, a_strategy
from tests.ui.hand import button, buttons, click, focused, is_gone, name_of, press, settle, words_on

COUNTRIES = ["", *(country.code for country in content.help_lines().countries)]


def overflow(window):
    return window.findChild(Front).findChild(ScrollPage).verticalScrollBar().maximum()


def test_a_person_comes_first_with_all_one_may_want_to_know(alone):
    words = words_on(alone())

    assert "Samaritans" in words
    assert "116 123" in words
    assert "Free, day and night" in words
    assert "A trained person listens." in words
    assert "If life is in danger: 999 or 112." in words
    assert "From a source of 2021. Numbers may have changed." in words
    assert "Nobody sees what you write here. The app alerts no one." in words


def test_what_happens_when_one_calls_is_one_press_away_with_who_else_may_be_called(alone):
    further = (
        "The call is not on your bill.",
        "Lines can be busy. Try again, or take another one.",
        "In some cases they may call the emergency services.",
    )
    window = alone()
    assert not any(sentence in words_on(window) for sentence in further)

    click(window, "What happens when I call?, closed")

    assert "\n".join(further) in words_on(window)


def test_the_focus_starts_on_copying_the_number(alone):
    alone()

    assert focused() == "Copy number"


def test_tab_goes_from_the_line_over_my_people_to_the_cards(alone, companion):
    companion.people.save(a_person(label="J."))
    alone(companion)

    seen = []
    for _ in range(8):
        press("Tab")
        seen.append(focused())

    assert seen[:5] == [
        "Copy the number of J.",
        "Copy a short message",
        "1: Long out-breath",
        "2: Feet on the ground",
        "3: One small thing",
    ]
    assert seen[5:] == ["Pick one for me", "Nothing today", "How hard is it right now? Optional"]


def test_c_copies_the_number_as_plain_text_that_no_history_keeps(alone, qapp):
    alone()

    press("C")

    assert qapp.clipboard().text() == "116 123"
    assert qapp.clipboard().mimeData().formats() == ["text/plain", NOT_FOR_HISTORIES]


def test_the_code_calls_the_number(alone):
    window = alone()

    assert name_of(window.findChild(QrCode)) == "QR code: call 116 123"


def test_without_a_vault_the_second_line_stands_where_my_people_would(alone):
    window = alone()

    assert "Shout" in words_on(window)
    assert "85258" in words_on(window)
    assert "My people" not in words_on(window)


def test_my_people_show_while_the_vault_is_open_and_their_numbers_can_be_copied(alone, companion, qapp):
    companion.people.save(a_person(label="J.", phone="07700 900142"))
    companion.people.save(a_person(label="hidden", on_hard_page=False))
    window = alone(companion)

    click(window, "Copy the number of J.")

    assert qapp.clipboard().text() == "07700 900142"
    assert "hidden" not in words_on(window)


def test_more_than_three_people_are_one_click_away(alone, companion):
    for order, label in enumerate(("A.", "B.", "C.", "D.")):
        companion.people.save(a_person(label=label, order=order))
    window = alone(companion)
    assert "D." not in words_on(window).split("\n")

    click(window, "All my people")

    assert "D." in words_on(window).split("\n")


def test_a_vault_that_cannot_be_read_shows_the_page_as_a_locked_one(alone, companion, session):
    session.lock()

    assert "116 123" in words_on(alone(companion))


@pytest.mark.parametrize("country", COUNTRIES)
def test_nothing_scrolls_at_800_by_600(alone, preferences, country):
    preferences.set("country", country)

    assert overflow(alone(width=800, height=600)) == 0


def test_nothing_scrolls_with_people_and_long_titles_either(alone, companion):
    for order in range(5):
        companion.people.save(a_person(label="somebody" * 1, note="after six " * 15, order=order))
    for place in (1, 2, 3):
        saved = companion.strategies.save(a_strategy(title="Ten steps outside, when it does not rain"))
        companion.strategies.place(saved.id, place)

    assert overflow(alone(companion, width=800, height=600)) == 0


@pytest.mark.parametrize("size", [(1240, 860), (800, 600)])
def test_the_help_line_is_as_large_with_a_full_vault_as_with_none(alone, companion, size):
    empty = alone(None, *size).findChild(LineCard).geometry()
    for label in ("A.", "B.", "C."):
        companion.people.save(a_person(label=label))

    assert alone(companion, *size).findChild(LineCard).geometry() == empty


def test_large_text_in_a_small_window_scrolls_to_all_of_it(alone, qapp):
    theme.apply(qapp, theme.load("light"), 2.0)
    window = alone(width=640, height=480)

    press(*["Tab"] * 5)
    settle()

    focus = QApplication.focusWidget()
    assert focus.visibleRegion().boundingRect().height() == focus.height()
    assert focus.isAncestorOf(window) is False


@pytest.mark.parametrize("country", ["GB", ""])
@pytest.mark.parametrize(("width", "height"), [(800, 600), (640, 480)])
def test_with_large_text_it_opens_at_its_top_and_follows_the_focus_only_from_there(
    alone, preferences, qapp, country, width, height
):
    theme.apply(qapp, theme.load("light"), 2.0)
    preferences.set("country", country)

    window = alone(width=width, height=height)
    at = window.findChild(Front).findChild(ScrollPage).verticalScrollBar()
    QTest.qWait(50)
    assert overflow(window) > 0 and at.value() == 0
    assert focused() in ("Copy number", "Copy address")

    first = QApplication.focusWidget()
    press("Tab", "Tab", "Tab", "Tab")
    assert at.value() > 0
    press("Shift+Tab", "Shift+Tab", "Shift+Tab", "Shift+Tab")
    assert QApplication.focusWidget() is first
    assert first.visibleRegion().boundingRect().size() == first.size()


def test_an_unknown_country_offers_where_to_look_and_the_emergency_numbers(alone, preferences, qapp):
    preferences.set("country", "")
    window = alone()
    assert "findahelpline.com" in words_on(window)

    click(window, "999")
    press("C")

    assert qapp.clipboard().text() == "999"
    assert "Copy number" in buttons(window)


def test_choosing_where_one_lives_brings_the_line_and_is_kept(alone, preferences):
    preferences.set("country", "")
    window = alone()

    window._room._front._talk.country_chosen.emit("IE")
    settle()

    assert "116 123" in words_on(window)
    assert preferences.country == "IE"
    assert focused() != ""


def test_four_and_five_are_buttons_too(alone):
    window = alone()

    assert button(window, "Pick one for me").isEnabled()
    click(window, "Nothing today")

    assert is_gone(window)
