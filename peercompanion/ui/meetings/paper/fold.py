"""The card: one A6 sheet, printed on one side and folded inwards to A7, so that its outside is blank.

What is to be said stands on the one half, what I'd like on the other. Letters grow smaller in steps; what does not fit
then is counted, and has its place on the plain sheet.
"""

from dataclasses import dataclass

from PySide6.QtCore import QLineF
from PySide6.QtGui import QFont

from peercompanion.ui.meetings.paper.column import Column
from peercompanion.ui.meetings.paper.leaf import Leaf, Placed, Type
from peercompanion.ui.meetings.paper.words import PaperWords, Told

WIDTH, HEIGHT, MARGIN = 148.0, 105.0, 8.0
HALF = WIDTH / 2
WIDE = HALF - 2 * MARGIN
SIZES = (4.4, 4.2, 4.0, 3.8)
"""Of what is to be said."""
MEDIUM, STRONG = QFont.Weight.Medium, QFont.Weight.DemiBold
CAPTION, SAYING = Type(height=3.1, weight=MEDIUM, quiet=True), Type(height=3.8)
NUMBER_ROOM, TICK = 6.0, 3.0
BELOW_WHEN, BELOW_NOTE, BELOW_POINT, BELOW_CAPTION, BELOW_ASKED = 4.0, 3.4, 1.4, 1.2, 4.6
FOLD = (QLineF(HALF, 0, HALF, TICK), QLineF(HALF, HEIGHT - TICK, HALF, HEIGHT))


@dataclass(frozen=True, slots=True, kw_only=True)
class Folded:
    """``left_out``: lines for which there is no room."""

    leaf: Leaf
    left_out: int = 0


def fold(words: PaperWords) -> Folded:
    for size in SIZES:
        column, left_out = _to_say(words, size)
        if not left_out:
            break
    lines = (*column.lines, *_other_half(words, size))
    return Folded(leaf=Leaf(width=WIDTH, height=HEIGHT, lines=lines, rules=FOLD), left_out=left_out)


def _to_say(words: PaperWords, size: float) -> tuple[Column, int]:
    """As many whole lines as there is room for, and how many there is none for."""
    column = Column(MARGIN, MARGIN, WIDE)
    column.put(words.when, CAPTION, BELOW_WHEN)
    if words.listening:
        column.put(words.listening, Type(height=size, weight=MEDIUM))
    for place, told in enumerate(words.told):
        put = _put(column, told, size)
        if put < len(told.words):
            return column, sum(len(later.words) for later in words.told[place:]) - put
    return column, 0


def _put(column: Column, told: Told, size: float) -> int:
    """How many of its lines it has put there."""
    number, point = Type(height=size, weight=STRONG, quiet=True), Type(height=size, weight=MEDIUM)
    before, end = len(column.lines), column.end
    if told.mark:
        column.put(told.mark, CAPTION, BELOW_CAPTION, NUMBER_ROOM)
    column.put_beside(told.number, number, NUMBER_ROOM)
    for place, words in enumerate(told.words):
        column.put(words, point, indent=NUMBER_ROOM)
        if column.end > HEIGHT - MARGIN:
            column.take_back(before, end)
            return place
        before, end = len(column.lines), column.end + BELOW_POINT
        column.end = end
    column.end += BELOW_NOTE - BELOW_POINT
    return len(told.words)


def _other_half(words: PaperWords, size: float) -> list[Placed]:
    """What I'd like; then, as far as there is room, what I can say besides; a person to talk to at the foot."""
    foot = _foot(words)
    column = Column(HALF + MARGIN, MARGIN, WIDE)
    if words.asked:
        column.put(words.like, CAPTION, BELOW_CAPTION)
        _put_asked(column, words, size)
    before, end = len(column.lines), column.end
    if words.sayings:
        column.put(words.also, CAPTION, BELOW_CAPTION)
        for saying in words.sayings:
            column.put(saying, SAYING, BELOW_CAPTION)
    if foot and column.end > foot[0].top - 2:
        column.take_back(before, end)
    return [*column.lines, *foot]


def _put_asked(column: Column, words: PaperWords, size: float) -> None:
    number = Type(height=size, weight=STRONG, quiet=True)
    indent = max(number.width(asked.numbers) + 2 if asked.numbers else 0 for asked in words.asked)
    for asked in words.asked:
        if asked.numbers:
            column.put_beside(asked.numbers, number, indent)
        column.put(asked.words, Type(height=size, weight=MEDIUM), BELOW_CAPTION, indent)
    column.end += BELOW_ASKED


def _foot(words: PaperWords) -> list[Placed]:
    if not words.help_line:
        return []
    high = Column(0, 0, WIDE)
    _put_foot(high, words)
    column = Column(HALF + MARGIN, HEIGHT - MARGIN - high.end, WIDE)
    _put_foot(column, words)
    return column.lines


def _put_foot(column: Column, words: PaperWords) -> None:
    column.put(words.lead, CAPTION, BELOW_CAPTION)
    column.put(words.help_line, Type(height=SAYING.height, weight=STRONG))
