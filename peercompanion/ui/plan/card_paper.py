"""A card of paper: how blocks of words break into pages, and how a page is painted. No widget here.

All lengths are points. A heading never stands alone at the foot of a page: at least two of its lines come with it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QGuiApplication, QPagedPaintDevice, QPainter, QPen, QTextLayout
from PySide6.QtGui import QTextOption as Option

from peercompanion.ui.isolated import runs_backwards
from peercompanion.ui.plan.card_words import Block
from peercompanion.ui.printing import POINTS_AN_INCH

TOGETHER = 2
SAFE = 0.985
"""Of the width: a printer's letters are a little wider than the screen's."""


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
        font = card_font(self._size.type, bold)
        return [
            (line, runs_backwards(paragraph))
            for paragraph in words.split("\n")
            for line in _broken(paragraph, font, self._width)
        ]

    def _put(self, words: str, backwards: bool, high: float, *, is_heading: bool = False) -> None:
        if self._page and self._top + high > self._room:
            self._turn()
        self._page.append(PaperLine(words=words, top=self._top, backwards=backwards, is_heading=is_heading))
        self._top += high

    def _turn(self) -> None:
        if any(line.words for line in self._page):
            self._done.append(tuple(self._page))
        self._page, self._top = [], 0.0

    @property
    def _width(self) -> float:
        return (self._size.width - 2 * self._size.margin) * SAFE


def card_font(size: int, bold: bool = False) -> QFont:
    """The painter is scaled to points, so pixels they are."""
    font = QFont(QGuiApplication.font())
    font.setPixelSize(size)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return font


def paint_page(painter: QPainter, page: Page, size: CardSize) -> None:
    """Black, at the painter's origin."""
    painter.save()
    painter.setPen(Qt.GlobalColor.black)
    forwards, backwards = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
    from_right = QGuiApplication.layoutDirection() == backwards
    side = Qt.AlignmentFlag.AlignRight if from_right else Qt.AlignmentFlag.AlignLeft
    flags = int(side | Qt.AlignmentFlag.AlignAbsolute) | int(Qt.TextFlag.TextDontClip | Qt.TextFlag.TextSingleLine)
    for line in page:
        painter.setFont(card_font(size.type, line.is_heading))
        painter.setLayoutDirection(backwards if line.backwards else forwards)
        wide = size.width - 2 * size.margin
        painter.drawText(QRectF(size.margin, size.margin + line.top, wide, 2 * size.type), flags, line.words)
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


def _high(size: int, bold: bool) -> float:
    return QFontMetricsF(card_font(size, bold)).lineSpacing() * (1.25 if bold else 1.1)


def _broken(words: str, font: QFont, width: float) -> list[str]:
    """Lines no wider than ``width``; a blank paragraph is one blank line."""
    if not words.strip():
        return [""]
    layout = QTextLayout(words, font)
    option = Option()
    option.setWrapMode(Option.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    units = words.encode("utf-16-le")  # Qt counts UTF-16 units, Python counts characters
    return [units[2 * start : 2 * end].decode("utf-16-le", "ignore").rstrip() for start, end in _ends(layout, width)]


def _ends(layout: QTextLayout, width: float) -> Iterator[tuple[int, int]]:
    layout.beginLayout()
    spans = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        spans.append((line.textStart(), line.textStart() + line.textLength()))
    layout.endLayout()
    return iter(spans)
