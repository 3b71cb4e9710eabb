"""A few lines of words as a card paints them, with an ellipsis where they are too many.

A card of labels costs ten widgets; five hundred cards have to open at once.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QWidget

from peercompanion.ui import theme
from peercompanion.ui.isolated import one_line


@dataclass(frozen=True, slots=True)
class Type:
    """How words look: px at 100 %, weight, and a role of the theme."""

    px: int
    weight: int
    ink: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    lines: tuple[str, ...]
    type: Type

    @classmethod
    def fitted(cls, words: str, type_: Type, width: float, most: int = 1) -> Paragraph:
        """``words`` on at most ``most`` lines of ``width`` pixels."""
        return cls(_broken(one_line(words), type_, max(1.0, width), most) if words else (), type_)

    @property
    def height(self) -> int:
        return len(self.lines) * self.line_height

    @property
    def line_height(self) -> int:
        return theme.metrics(self.type.px, self.type.weight).lineSpacing()

    def paint(self, painter: QPainter, x: float, y: float, width: float, widget: QWidget) -> None:
        """``x`` is thought left to right; each line reads as its own script does, and begins where the page begins."""
        painter.save()
        painter.setFont(theme.ui_font(self.type.px, self.type.weight))
        painter.setPen(theme.colour(self.type.ink))
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        for place, line in enumerate(self.lines):
            room = QRectF(x, y + place * self.line_height, width, self.line_height)
            painter.drawText(theme.mirrored(room, widget), _start_of(widget), line)
        painter.restore()


def _broken(words: str, type_: Type, width: float, most: int) -> tuple[str, ...]:
    if theme.metrics(type_.px, type_.weight).horizontalAdvance(words) <= width:
        return (words,)
    layout = QTextLayout(words, theme.ui_font(type_.px, type_.weight))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    ends = _line_ends(layout, width, most)
    units = words.encode("utf-16-le")  # Qt counts UTF-16 units, Python counts characters
    starts = [0, *ends[:-1]]
    lines = [_slice(units, start, end) for start, end in zip(starts, ends, strict=True)]
    rest = _slice(units, starts[-1], len(units) // 2)
    last = theme.metrics(type_.px, type_.weight).elidedText(rest, Qt.TextElideMode.ElideRight, int(width))
    return (*lines[:-1], last)


def _line_ends(layout: QTextLayout, width: float, most: int) -> list[int]:
    ends: list[int] = []
    layout.beginLayout()
    while len(ends) < most and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        ends.append(line.textStart() + line.textLength())
    layout.endLayout()
    return ends


def _slice(units: bytes, start: int, end: int) -> str:
    return units[2 * start : 2 * end].decode("utf-16-le", "ignore").rstrip()


def _start_of(widget: QWidget) -> Qt.AlignmentFlag:
    backwards = widget.layoutDirection() == Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignRight if backwards else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
