"""A card of paper: how blocks of words break into pages, and how a page is painted. No widget here.

All lengths are points. A heading never stands alone at the foot of a page: at least two of its lines come with it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPagedPaintDevice, QPainter, QPen

from peercompanion.ui.paper.lines import broken, draw_line, paper_font
from peercompanion.ui.paper.printout import Printout
from peercompanion.ui.plan.card_words import Block
from peercompanion.ui.printing import POINTS_AN_INCH

TOGETHER = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class CardSize:
    """``type`` is the height of the letters."""

    width: float
    height: float
    margin: float
    type: int


A5 = CardSize(width=420, height=595, margin=34, type=12)
A7 = CardSize(width=210, height=298, margin=14, type=8)


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperLine:
    """``backwards``: its whole paragraph runs from right to left, whatever this line begins with."""

    words: str
    top: float
    backwards: bool
    is_heading: bool = False


Page = tuple[PaperLine, ...]


def lay_out(blocks: Sequence[Block], size: CardSize) -> tuple[Page, ...]:
    """No page for no words."""
    return tuple(_Pages(size).of(blocks))


class _Pages:
    def __init__(self, size: CardSize) -> None:
        self._size = size
        self._line, self._head = _high(size.type, False), _high(size.type, True)
        self._room = size.height - 2 * size.margin
        self._page: list[PaperLine] = []
        self._done: list[Page] = []
        self._top = 0.0

    def of(self, blocks: Sequence[Block]) -> list[Page]:
        for block in blocks:
            self._begin(block)
        self._turn()
        return self._done

    def _begin(self, block: Block) -> None:
        heading, lines = self._lines(block.heading, bold=True), self._lines(block.text)
        apart = self._line * 0.7 if self._page else 0.0
        wanted = apart + len(heading) * self._head + min(TOGETHER, len(lines)) * self._line
        if self._page and self._top + wanted > self._room:
            self._turn()
        elif self._page:
            self._top += apart
        for words, backwards in heading:
            self._put(words, backwards, self._head, is_heading=True)
        for words, backwards in lines:
            self._put(words, backwards, self._line)

    def _lines(self, words: str, *, bold: bool = False) -> list[tuple[str, bool]]:
        return broken(words, _font(self._size.type, bold), self._size.width - 2 * self._size.margin)

    def _put(self, words: str, backwards: bool, high: float, *, is_heading: bool = False) -> None:
        if self._page and self._top + high > self._room:
            self._turn()
        self._page.append(PaperLine(words=words, top=self._top, backwards=backwards, is_heading=is_heading))
        self._top += high

    def _turn(self) -> None:
        if any(line.words for line in self._page):
            self._done.append(tuple(self._page))
        self._page, self._top = [], 0.0


def printout(pages: Sequence[Page], size: CardSize) -> Printout:
    return Printout(width=size.width, height=size.height, paint_on=partial(paint_on, pages=pages, size=size))


def paint_page(painter: QPainter, page: Page, size: CardSize) -> None:
    """Black, at the painter's origin."""
    painter.save()
    painter.setPen(Qt.GlobalColor.black)
    room = QRectF(size.margin, size.margin, size.width - 2 * size.margin, 2 * size.type)
    for line in page:
        painter.setFont(_font(size.type, line.is_heading))
        draw_line(painter, room.translated(0, line.top), line.words, backwards=line.backwards)
    painter.restore()


def paint_on(paper: QPagedPaintDevice, pages: Sequence[Page], size: CardSize) -> None:
    """As many cards on a sheet as it has room for; where it is larger than a card, a line to cut along."""
    painter = QPainter(paper)
    scale = paper.logicalDpiX() / POINTS_AN_INCH
    across, down = paper.width() / scale, paper.height() / scale
    columns, rows = max(1, int(across // size.width)), max(1, int(down // size.height))
    fitted = min(1.0, across / size.width, down / size.height)
    for place, page in enumerate(pages):
        cell = place % (columns * rows)
        if place and not cell:
            paper.newPage()
        painter.save()
        painter.scale(scale * fitted, scale * fitted)
        painter.translate(QPointF(cell % columns * size.width, cell // columns * size.height))
        if across > size.width * 1.05 or down > size.height * 1.05:
            painter.setPen(QPen(Qt.GlobalColor.gray, 0.4, Qt.PenStyle.DashLine))
            painter.drawRect(QRectF(0, 0, size.width, size.height))
        paint_page(painter, page, size)
        painter.restore()
    painter.end()


def _font(size: int, bold: bool) -> QFont:
    return paper_font(size, QFont.Weight.DemiBold if bold else QFont.Weight.Normal)


def _high(size: int, bold: bool) -> float:
    return QFontMetricsF(_font(size, bold)).lineSpacing() * (1.25 if bold else 1.1)
