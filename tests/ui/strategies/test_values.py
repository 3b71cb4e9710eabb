"""The values behind the page: a draft, a wish, lines of words. No window needed."""

from dataclasses import replace
from uuid import uuid4

import pytest

from peercompanion.domain.strategy import LONGEST_TITLE, Focus, Source
from peercompanion.domain.text import first_words, folded, sought
from peercompanion.ui.strategies.draft import Draft, Lack
from peercompanion.ui.strategies.paragraph import Paragraph, Type
from peercompanion.ui.strategies.step_edit import as_steps
from peercompanion.ui.strategies.wish import Wish
from tests.helpers import a_strategy

TITLE = Type(15, 600, "text")


# a draft


@pytest.mark.parametrize(
    ("draft", "lack"),
    [
        (Draft(), Lack.BOTH),
        (Draft(title="  ", steps=("x",)), Lack.TITLE),
        (Draft(title="x"), Lack.STEP),
        (Draft(title="x", steps=("y",)), None),
    ],
)
def test_a_draft_says_what_it_lacks(draft, lack):
    assert draft.lack is lack


def test_a_draft_of_a_strategy_becomes_that_strategy_again():
    strategy = a_strategy(situations=("lonely",), why="why", place=2, minutes=3)

    assert Draft.of(strategy).applied_to(strategy, uuid4()) == strategy


def test_a_whole_draft_is_complete_as_it_is():
    draft = Draft(title="Kettle", steps=("Get up",))

    assert draft.completed() == draft


@pytest.mark.parametrize("field", ["why", "caution", "needs", "source_line"])
def test_words_in_any_field_are_words(field):
    draft = Draft(**{field: "a few words"})

    assert draft.has_words
    assert (draft.completed().title, draft.completed().steps) == ("a few words", ("a few words",))


def test_choices_alone_are_no_words():
    assert not Draft(situations=("lonely",), effort=3, source=Source.BOOK, place=2).has_words


def test_a_meeting_belongs_to_the_source_meeting_only():
    draft = Draft(title="x", steps=("y",), meeting=uuid4())

    assert draft.applied_to(None, uuid4()).meeting is None
    assert replace(draft, source=Source.MEETING).applied_to(None, uuid4()).meeting == draft.meeting


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("word " * 60, "word " * 22 + "word…"),
        ("w" * 300, "w" * (LONGEST_TITLE - 1) + "…"),
        ("one line\nand another", "one line"),
        (" padded ", "padded"),
    ],
)
def test_first_words_fit_a_title_and_are_not_cut_within_a_word(text, first):
    assert first_words(text, LONGEST_TITLE) == first
    assert len(first) <= LONGEST_TITLE


# lines that become steps


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        ("", []),
        ("\n \n", []),
        ("one", ["one"]),
        ("1. one\r\n2. two", ["one", "two"]),
        ("10) ten\n- dash\n• dot\n* star", ["ten", "dash", "dot", "star"]),
        ("2026. A year is no number of a list", ["2026. A year is no number of a list"]),
        ("-5 degrees", ["-5 degrees"]),
        ("a\0b", ["ab"]),
    ],
)
def test_lines_of_a_list_lose_their_marks(text, steps):
    assert as_steps(text) == steps


# what fits


def test_an_open_wish_is_fulfilled_by_anything():
    assert Wish().is_open
    assert Wish().fits(a_strategy(), "")


@pytest.mark.parametrize(
    "wish", [Wish(situations=frozenset({"lonely"})), Wish(effort=1), Wish(focus=Focus.EMOTIONAL), Wish(words=("x",))]
)
def test_a_wish_for_anything_is_not_open(wish):
    assert not wish.is_open


@pytest.mark.parametrize(("focus", "fits"), [(Focus.BOTH, True), (Focus.PRACTICAL, True), (Focus.EMOTIONAL, False)])
def test_what_is_for_both_fits_either_focus(focus, fits):
    assert Wish(focus=Focus.PRACTICAL).fits(a_strategy(focus=focus), "") is fits


@pytest.mark.parametrize("words", ["Café", "CAFE", "cafe\u0301"])
def test_folding_makes_equal_what_reads_equal(words):
    assert folded(words) == "cafe"


@pytest.mark.parametrize("words", ["can't", "can\u2019t", "CAN\u2018T", "can\u00b4t", "can\uff07t", "can`t"])
def test_what_is_sought_has_no_apostrophe(words):
    assert sought(words) == "cant"


# lines of words


@pytest.mark.parametrize(
    "words",
    ["Kettle first", "One message to one person, however short, " * 4, "漢字" * 60, "x" * 300, "👩‍👩‍👧‍👦 family " * 20],
)
@pytest.mark.parametrize("most", [1, 2])
def test_a_paragraph_never_has_more_lines_or_width_than_it_may(qapp, words, most):
    from peercompanion.ui import theme

    paragraph = Paragraph.fitted(words, TITLE, 240, most)

    assert 1 <= len(paragraph.lines) <= most
    assert all(theme.metrics(15, 600).horizontalAdvance(line) <= 241 for line in paragraph.lines)


def test_only_what_is_cut_off_gets_an_ellipsis(qapp):
    short = Paragraph.fitted("Kettle first", TITLE, 240, 2)
    long = Paragraph.fitted("word " * 40, TITLE, 240, 2)

    assert short.lines == ("Kettle first",)
    assert long.lines[-1].endswith("…")
    assert not long.lines[0].endswith("…")


def test_no_words_are_no_lines(qapp):
    assert Paragraph.fitted("", TITLE, 240).lines == ()
    assert Paragraph.fitted("", TITLE, 240).height == 0
