"""How words find their place on a card and on sheets: none is cut, none is lost, and what has no room is counted."""

import unicodedata
from dataclasses import replace
from functools import partial
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage

from peercompanion.ui.isolated import one_line
from peercompanion.ui.meetings.paper import fold, plain
from peercompanion.ui.meetings.paper.fold import HALF, HEIGHT, MARGIN, WIDTH
from peercompanion.ui.meetings.paper.leaf import Leaf, paint_on
from peercompanion.ui.meetings.paper.plain import A4, LETTER
from peercompanion.ui.meetings.paper.words import Asked, PaperWords, Told
from peercompanion.ui.paper import file
from peercompanion.ui.paper.printout import Printout
from tests import awkward_words
from tests.ui.pdf import pages_in, words_in

DOTS_A_MILLIMETRE = 8
A_POINT = "word " * 18
LONGEST = "w" * 90


@pytest.fixture(autouse=True)
def dressed(qapp):
    """Letters are measured in the app's font."""


@pytest.fixture
def backwards(qapp):
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def to_say(*notes, **more):
    told = tuple(Told(number=str(number), words=tuple(words)) for number, words in enumerate(notes, 1))
    fixed = {
        "when": "Tuesday, 19:00",
        "asked": (Asked(words="Ideas"),),
        "like": "What I'd like",
        "also": "I can also say",
        "sayings": ("I'd rather pass",),
        "lead": "A person to talk to",
        "help_line": "Samaritans 116 123",
    }
    return PaperWords(told=told, **(fixed | more))


def sizes(leaf):
    """Of what is to be said."""
    return {line.type.height for line in leaf.lines if line.words.startswith("w")}


def read(leaves):
    return " ".join(line.words for leaf in leaves for line in leaf.lines).split()


def printed(leaves):
    first = leaves[0]
    return file.as_pdf(Printout(width=first.width, height=first.height, paint_on=partial(paint_on, leaves=leaves)))


# the card


def test_the_card_is_a6_and_its_letters_are_large_where_there_is_room():
    leaf = fold.fold(to_say(["words"])).leaf

    assert (leaf.width, leaf.height, sizes(leaf)) == (148, 105, {4.4})
    assert {line.type.height for line in leaf.lines if line.words.startswith(("Tuesday", "What"))} == {3.1}


def test_what_is_to_be_said_stands_on_one_half_and_what_id_like_on_the_other():
    leaf = fold.fold(to_say(["words", "wishes"])).leaf

    sides = {line.words: line.left < HALF for line in leaf.lines}
    assert sides["words"] and sides["wishes"] and sides["Tuesday, 19:00"]
    assert not any(sides[words] for words in ("Ideas", "I'd rather pass", "Samaritans 116 123"))


def test_five_points_of_90_characters_stand_on_the_card():
    folded = fold.fold(to_say([A_POINT] * 5))

    assert folded.left_out == 0 and min(sizes(folded.leaf)) >= 3.8


@pytest.mark.parametrize("count", range(1, 26))
def test_letters_step_down_and_what_has_no_room_is_counted(count):
    folded = fold.fold(to_say(*([A_POINT] * min(5, count - first) for first in range(0, count, 5))))

    shown = read([folded.leaf]).count("word") / 18
    assert shown + folded.left_out == count
    assert sizes(folded.leaf) <= {4.4, 4.2, 4.0, 3.8}
    assert not folded.left_out or sizes(folded.leaf) == {3.8}


@pytest.mark.parametrize("notes", [[[A_POINT] * 5] * 5, [[LONGEST] * 5] * 5, [["one"] * 5] * 5, [["word " * 400]]])
def test_nothing_stands_in_the_margins_or_on_something_else(notes):
    asked = tuple(Asked(words="Celebrate with me", numbers=f"{each}, 5") for each in range(1, 5))
    leaf = fold.fold(to_say(*notes, asked=asked)).leaf

    for line in leaf.lines:
        assert line.top >= MARGIN and line.top + line.type.line() <= HEIGHT - MARGIN + 0.01
        assert line.type.width(line.words) <= line.wide + 0.01
    for half in (True, False):
        words = [line for line in leaf.lines if (line.left < HALF) is half and line.type.weight < 600]
        words.sort(key=lambda line: line.top)
        for above, below in pairwise(words):
            assert above.top + above.type.line() <= below.top + 0.01


def test_a_person_to_talk_to_has_its_place_whatever_there_is_to_say():
    for count in (0, 5, 25):
        leaf = fold.fold(to_say([A_POINT] * count)).leaf if count else fold.fold(to_say()).leaf
        assert leaf.lines[-1].words == "Samaritans 116 123"
        assert leaf.lines[-1].top > HEIGHT - MARGIN - 6


def test_a_note_is_kept_together_where_the_other_half_has_room_for_it():
    leaf = fold.fold(to_say([A_POINT] * 4, [A_POINT] * 2)).leaf

    halves = [line.left < HALF for line in leaf.lines if line.words.startswith("word")]
    number = next(line for line in leaf.lines if line.words == "2")
    assert halves.count(False) == len(halves) // 3 and number.left > HALF


def test_the_printer_gets_two_short_marks_where_to_fold():
    leaf = fold.fold(to_say(["words"], lead="", help_line="")).leaf

    assert [(rule.x1(), rule.x2(), rule.length()) for rule in leaf.rules] == [(HALF, HALF, 3), (HALF, HALF, 3)]


def test_the_card_is_one_page_and_its_outside_is_blank():
    assert pages_in(printed((fold.fold(to_say([A_POINT] * 5)).leaf,))) == 1


# the sheet


@pytest.mark.parametrize("size", [A4, LETTER], ids=["a4", "letter"])
def test_everything_stands_on_the_sheets_in_its_order(size):
    notes = [[f"w{note} p{point} " + "word " * 16 for point in range(5)] for note in range(5)]
    leaves = plain.plain(to_say(*notes), size)

    assert len(leaves) == 2
    expected = " ".join(f"{number} {' '.join(words)}" for number, words in enumerate(notes, 1)).split()
    foot = "I can also say|I'd rather pass|A person to talk to|Samaritans 116 123".replace("|", " ").split(" ")
    assert read(leaves) == ["Tuesday,", "19:00", *expected, *foot]
    for line in (line for leaf in leaves for line in leaf.lines):
        assert line.top + line.type.line() <= size[1] - plain.MARGIN + 0.01
    pdf = printed(leaves)
    assert pages_in(pdf) == 2 and words_in(pdf).count("word") == 400


def test_a_note_does_not_begin_at_the_foot_of_a_sheet():
    for count in range(60):
        told = (Told(number="1", words=("w",) * count), Told(number="2", title="Title", words=("first", "second")))
        leaves = plain.plain(replace(to_say(), told=told[not count :]), A4)

        (page,) = [leaf for leaf in leaves if any(line.words == "Title" for line in leaf.lines)]
        assert {"2", "first"} <= {line.words for line in page.lines}


def test_a_line_of_20_000_characters_goes_on_overleaf():
    leaves = plain.plain(to_say(["w" * 20_000]), A4)

    assert len(leaves) > 2
    assert "".join(read(leaves)).count("w") == 20_000


# any script, either direction


@pytest.mark.parametrize("words", awkward_words.ALL.values(), ids=awkward_words.ALL)
@pytest.mark.parametrize("paper", ["card", "sheet"])
def test_awkward_words_stay_on_the_paper_and_are_not_blank(words, paper):
    told = to_say([one_line(words)], when="", asked=(), also="", sayings=(), lead="", help_line="")
    leaf = replace(fold.fold(told).leaf, rules=()) if paper == "card" else plain.plain(told, A4)[0]
    leaf = replace(leaf, lines=tuple(line for line in leaf.lines if line.words != "1"))
    picture = Picture(leaf)
    paint_on(picture, [leaf])
    margin = MARGIN if paper == "card" else plain.MARGIN
    end = HALF if paper == "card" else leaf.width

    left, right = picture.inked_columns()
    assert left >= margin - 1 and right <= end - margin + 1


@pytest.mark.parametrize("words", ["京都の夜に雨が降る。静かな朝", "לילה טוב", "Łódź ľúbi žltú"])
def test_any_script_is_read_back(words):
    pdf = printed((fold.fold(to_say([words])).leaf,))

    read_back = unicodedata.normalize("NFKC", "".join(words_in(pdf)))
    assert all(letter in read_back for letter in words.replace(" ", ""))


def test_from_right_to_left_the_first_half_is_the_right_one(backwards):
    leaf = replace(fold.fold(to_say(["words"], asked=(), sayings=(), also="", lead="", help_line="")).leaf, rules=())
    picture = Picture(leaf)
    paint_on(picture, [leaf], from_right=True)

    left, right = picture.inked_columns()
    assert left > HALF and right == pytest.approx(WIDTH - MARGIN, abs=1)


def test_a_smaller_paper_makes_it_smaller():
    leaf = replace(fold.fold(to_say(["words"])).leaf, rules=())
    whole, half = Picture(leaf), Picture(replace(leaf, width=leaf.width / 2, height=leaf.height / 2))
    paint_on(whole, [leaf])
    paint_on(half, [leaf])

    assert half.inked_columns()[1] == pytest.approx(whole.inked_columns()[1] / 2, abs=0.5)


class Picture(QImage):
    """A sheet as large as a leaf."""

    def __init__(self, leaf: Leaf) -> None:
        across, down = round(leaf.width * DOTS_A_MILLIMETRE), round(leaf.height * DOTS_A_MILLIMETRE)
        super().__init__(across, down, QImage.Format.Format_Grayscale8)
        self.setDotsPerMeterX(1000 * DOTS_A_MILLIMETRE)
        self.setDotsPerMeterY(1000 * DOTS_A_MILLIMETRE)
        self.fill(QColor("white"))

    def inked_columns(self) -> tuple[float, float]:
        """From where to where there is something on it, in millimetres."""
        rows = [bytes(self.constScanLine(y))[: self.width()] for y in range(self.height())]
        dark = [x for x, column in enumerate(zip(*rows, strict=True)) if min(column) < 128]
        return dark[0] / DOTS_A_MILLIMETRE, dark[-1] / DOTS_A_MILLIMETRE
