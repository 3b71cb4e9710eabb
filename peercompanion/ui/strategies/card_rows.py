"""Where each card of a grid stands: columns of equal width, and rows as high as their highest card."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect

from peercompanion.ui import theme
from peercompanion.ui.strategies.strategy_card import SIDE, Measure

GAP = 16
COLUMNS = ((740, 3), (460, 2), (0, 1))  # from this own width on, in px at 100 %


@dataclass(frozen=True, slots=True, kw_only=True)
class CardRows:
    """In pixels, thought left to right. ``tops`` has one more than there are rows: where the next one would begin.
    ``tallies`` has for each row how many lines what happened takes there.
    """

    columns: int
    card_width: int
    tops: tuple[int, ...]
    tallies: tuple[int, ...]

    @classmethod
    def of(cls, measures: Sequence[Measure], width: int) -> CardRows:
        gap = theme.fs(GAP)
        columns = next(columns for least, columns in COLUMNS if width >= theme.fs(least))
        each = (width - gap * (columns - 1)) // columns
        starts = range(0, len(measures), columns)
        tallies = tuple(max(m.tally_lines for m in measures[start : start + columns]) for start in starts)
        heights = _heights(measures, each, columns, tallies)
        tops = [0]
        for start in starts:
            tops.append(tops[-1] + max(heights[start : start + columns]) + gap)
        return cls(columns=columns, card_width=each, tops=tuple(tops), tallies=tallies)

    @property
    def height(self) -> int:
        return max(0, self.tops[-1] - theme.fs(GAP))

    def place(self, number: int) -> QRect:
        row, column = divmod(number, self.columns)
        left = column * (self.card_width + theme.fs(GAP))
        return QRect(left, self.tops[row], self.card_width, self.tops[row + 1] - self.tops[row] - theme.fs(GAP))

    def tally_lines(self, number: int) -> int:
        """For the card with that number: as many as for its neighbours."""
        return self.tallies[number // self.columns]

    def between(self, top: int, bottom: int) -> range:
        """The numbers of the cards that stand there, be it in part."""
        first = max(0, bisect_right(self.tops, top) - 1)
        end = bisect_left(self.tops, bottom)
        return range(first * self.columns, max(first, end) * self.columns)


def _heights(measures: Sequence[Measure], width: int, columns: int, tallies: Sequence[int]) -> list[int]:
    """Of the same number of lines comes the same height; thousands of cards are of a dozen kinds."""
    known: dict[tuple[int, ...], int] = {}
    room = width - 2 * theme.fs(SIDE)
    heights = []
    for number, measure in enumerate(measures):
        tally = tallies[number // columns]
        kind = (*measure.lines(room), tally)
        if kind not in known:
            known[kind] = measure.height(width, tally)
        heights.append(known[kind])
    return heights
