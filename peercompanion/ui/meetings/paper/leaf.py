"""One side of paper: where each line stands, and how it is painted. Lengths are millimetres."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPagedPaintDevice, QPainter, QPen

from peercompanion.ui.paper.lines import draw_line, paper_font

A_MILLIMETRE = 100
"""Letters come in whole pixels: so many of them to a millimetre."""
MILLIMETRES_AN_INCH = 25.4
POINTS_A_MILLIMETRE = 72 / MILLIMETRES_AN_INCH
INK, QUIET = QColor("#000000"), QColor("#3C3C3C")
RULE = 0.15


@dataclass(frozen=True, slots=True, kw_only=True)
class Type:
    """``height`` of the letters."""

    height: float
    weight: QFont.Weight = QFont.Weight.Normal
    quiet: bool = False

    def font(self) -> QFont:
        return paper_font(round(self.height * A_MILLIMETRE), self.weight)

    def width(self, words: str) -> float:
        return QFontMetricsF(self.font()).horizontalAdvance(words) / A_MILLIMETRE

    def line(self) -> float:
        return QFontMetricsF(self.font()).lineSpacing() / A_MILLIMETRE


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """One line. ``left`` counts from where the page begins, which is the right where one reads from there."""

    words: str
    left: float
    top: float
    wide: float
    type: Type
    backwards: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """``rules`` are thin lines."""

    width: float
    height: float
    lines: tuple[Placed, ...] = ()
    rules: tuple[QLineF, ...] = ()

    def words(self) -> str:
        return "\n".join(line.words for line in self.lines)


def paint(painter: QPainter, leaf: Leaf, *, from_right: bool = False) -> None:
    """Black, at the painter's origin, which is scaled to millimetres."""
    painter.save()
    painter.scale(1 / A_MILLIMETRE, 1 / A_MILLIMETRE)
    for line in leaf.lines:
        painter.setFont(line.type.font())
        painter.setPen(QUIET if line.type.quiet else INK)
        left = leaf.width - line.left - line.wide if from_right else line.left
        room = QRectF(left, line.top, line.wide, 2 * line.type.height)
        draw_line(painter, _in_pixels(room), line.words, backwards=line.backwards)
    painter.setPen(QPen(QUIET, RULE * A_MILLIMETRE))
    for rule in leaf.rules:
        ends = QLineF(rule.p1() * A_MILLIMETRE, rule.p2() * A_MILLIMETRE)
        painter.drawLine(_mirrored(ends, leaf.width * A_MILLIMETRE) if from_right else ends)
    painter.restore()


def paint_on(paper: QPagedPaintDevice, leaves: Sequence[Leaf], *, from_right: bool = False) -> None:
    """One to a sheet, in its corner; smaller where the sheet is."""
    painter = QPainter(paper)
    scale = paper.logicalDpiX() / MILLIMETRES_AN_INCH
    for place, leaf in enumerate(leaves):
        if place:
            paper.newPage()
        fitted = min(1.0, paper.width() / scale / leaf.width, paper.height() / scale / leaf.height)
        painter.save()
        painter.scale(scale * fitted, scale * fitted)
        paint(painter, leaf, from_right=from_right)
        painter.restore()
    painter.end()


def _in_pixels(room: QRectF) -> QRectF:
    return QRectF(room.topLeft() * A_MILLIMETRE, room.size() * A_MILLIMETRE)


def _mirrored(line: QLineF, width: float) -> QLineF:
    return QLineF(width - line.x1(), line.y1(), width - line.x2(), line.y2())
