"""The card: one A6 sheet, printed on one side and folded inwards to A7, so that its outside is blank.

What is to be said stands on the one half, what I'd like on the other. Where there is much to say, letters grow smaller
in steps, and then it goes on on the other half; what has no room even so is counted, and stands on the plain sheet.
"""

from dataclasses import dataclass

from PySide6.QtCore import QLineF
from PySide6.QtGui import QFont

from peercompanion.ui.meetings.paper.column import Column, Known
from peercompanion.ui.meetings.paper.leaf import Leaf, Placed, Type
from peercompanion.ui.meetings.paper.words import PaperWords, Told

WIDTH, HEIGHT, MARGIN = 148.0, 105.0, 8.0
HALF = WIDTH / 2
WIDE = HALF - 2 * MARGIN
MEDIUM, STRONG = QFont.Weight.Medium, QFont.Weight.DemiBold
CAPTION, SAYING = Type(height=3.1, weight=MEDIUM, quiet=True), Type(height=3.8)
NUMBER_ROOM, TICK = 5.6, 3.0
BELOW_WHEN, BELOW_CAPTION, BELOW_ASKED, ABOVE_FOOT = 3.4, 1.2, 4.6, 2.4
FOLD = (QLineF(HALF, 0, HALF, TICK), QLineF(HALF, HEIGHT - TICK, HALF, HEIGHT))


@dataclass(frozen=True, slots=True, kw_only=True)
class Folded:
    """``left_out``: lines for which there is no room."""

    leaf: Leaf
    left_out: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """How high the letters are, and how far notes and their points are apart."""

    size: float
    below_note: float
    below_point: float


STEPS = (
    Step(size=4.4, below_note=3.4, below_point=1.4),
    Step(size=4.2, below_note=3.0, below_point=1.2),
    Step(size=4.0, below_note=2.6, below_point=1.0),
    Step(size=3.8, below_note=2.2, below_point=0.8),
)


def fold(words: PaperWords) -> Folded:
    foot = _foot(words)
    for step in STEPS:
        half, other = Column(MARGIN, MARGIN, WIDE), Column(HALF + MARGIN, MARGIN, WIDE)
        half.put(words.when, CAPTION, BELOW_WHEN)
        if words.listening:
            half.put(words.listening, Type(height=step.size, weight=MEDIUM))
        rooms = [(half, HEIGHT - MARGIN)]
        if step is STEPS[-1]:  # on to the other half, before anything is left out
            rooms.append((other, _top_of(foot) - _high(words, step.size)))
        left_out = _to_say(words, step, rooms)
        if not left_out:
            break
    _put_wishes(other, words, step.size, _top_of(foot))
    lines = (*half.lines, *other.lines, *foot)
    return Folded(leaf=Leaf(width=WIDTH, height=HEIGHT, lines=lines, rules=_rules(foot)), left_out=left_out)


def _to_say(words: PaperWords, step: Step, rooms: list[tuple[Column, float]]) -> int:
    """Into columns, each with its lower end; how many lines have no room in them."""
    column, end = rooms.pop(0)
    for place, told in enumerate(words.told):
        known = column.known
        put = _put(column, end, told, step)
        if put < len(told.words) and rooms:
            before, (column, end) = column, rooms.pop(0)
            put = _carry_over(before, known, column, end, told, step, put)
        if put < len(told.words):
            return sum(len(later.words) for later in words.told[place:]) - put
        column.end += step.below_note - step.below_point
    return 0


def _carry_over(before: Column, known: Known, column: Column, end: float, told: Told, step: Step, first: int) -> int:
    """A whole note where there is room for it, else what has no room before."""
    fresh = column.known
    if _put(column, end, told, step) == len(told.words):
        before.take_back(known)
        return len(told.words)
    column.take_back(fresh)
    return _put(column, end, told, step, first)


def _put(column: Column, end: float, told: Told, step: Step, first: int = 0) -> int:
    """From its ``first`` line on, as many whole ones as there is room for; which one would be the next."""
    number = Type(height=step.size, weight=STRONG, quiet=True)
    point = Type(height=step.size, weight=MEDIUM)
    known = column.known
    if told.mark and not first:
        column.put(told.mark, CAPTION, BELOW_CAPTION, NUMBER_ROOM)
    if not first:
        column.put_beside(told.number, number, NUMBER_ROOM)
    for place, words in enumerate(told.words[first:], first):
        column.put(words, point, indent=NUMBER_ROOM)
        if column.end > end:
            column.take_back(known)
            return place
        column.end += step.below_point
        known = column.known
    return len(told.words)


def _put_wishes(column: Column, words: PaperWords, size: float, end: float) -> None:
    """What I'd like; then, as far as there is room, what I can say besides."""
    if column.lines:
        column.end += BELOW_ASKED
    if words.asked:
        _put_asked(column, words, size)
    known = column.known
    if words.sayings:
        column.put(words.also, CAPTION, BELOW_CAPTION)
        for saying in words.sayings:
            column.put(saying, SAYING, BELOW_CAPTION)
    if column.end > end:
        column.take_back(known)


def _high(words: PaperWords, size: float) -> float:
    """Of what I'd like, with the room above it."""
    alone = Column(0, BELOW_ASKED, WIDE)
    if words.asked:
        _put_asked(alone, words, size)
    return alone.end


def _put_asked(column: Column, words: PaperWords, size: float) -> None:
    number = Type(height=size, weight=STRONG, quiet=True)
    column.put(words.like, CAPTION, BELOW_CAPTION)
    indent = max(number.width(asked.numbers) + 2 if asked.numbers else 0 for asked in words.asked)
    for asked in words.asked:
        if asked.numbers:
            column.put_beside(asked.numbers, number, indent)
        column.put(asked.words, Type(height=size, weight=MEDIUM), BELOW_CAPTION, indent)
    column.end += BELOW_ASKED


def _top_of(foot: list[Placed]) -> float:
    """Where the room above it ends."""
    return foot[0].top - 2 * ABOVE_FOOT if foot else HEIGHT - MARGIN


def _rules(foot: list[Placed]) -> tuple[QLineF, ...]:
    above = [line.top - ABOVE_FOOT for line in foot[:1]]
    return (*FOLD, *(QLineF(HALF + MARGIN, top, WIDTH - MARGIN, top) for top in above))


def _foot(words: PaperWords) -> list[Placed]:
    """A person to talk to."""
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
