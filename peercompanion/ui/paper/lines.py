"""Words on paper: the letters, how a paragraph breaks into lines, and how one line is drawn. No widget here.

Lengths are the painter's own: points, or hundredths of a millimetre.
"""

from collections.abc import Iterator

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QGuiApplication, QPainter, QTextLayout
from PySide6.QtGui import QTextOption as Option

from peercompanion.ui.isolated import runs_backwards

SAFE = 0.985
"""Of the width: a printer's letters are a little wider than the screen's."""


def paper_font(size: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The painter is scaled, so pixels they are."""
    font = QFont(QGuiApplication.font())
    font.setPixelSize(size)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setWeight(weight)
    return font


def broken(words: str, font: QFont, width: float) -> list[tuple[str, bool]]:
    """Lines no wider than ``width``, and whether the whole paragraph of each runs from right to left, whatever the line
    begins with.
    """
    return [
        (line, runs_backwards(paragraph)) for paragraph in words.split("\n") for line in _lines(paragraph, font, width)
    ]


def draw_line(painter: QPainter, room: QRectF, words: str, *, backwards: bool) -> None:
    """In the painter's font and colour, from where the page begins; nothing of it is cut."""
    to_left, to_right = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
    from_right = QGuiApplication.layoutDirection() == to_left
    side = Qt.AlignmentFlag.AlignRight if from_right else Qt.AlignmentFlag.AlignLeft
    flags = int(side | Qt.AlignmentFlag.AlignAbsolute) | int(Qt.TextFlag.TextDontClip | Qt.TextFlag.TextSingleLine)
    painter.setLayoutDirection(to_left if backwards else to_right)
    painter.drawText(room, flags, words)


def _lines(words: str, font: QFont, width: float) -> list[str]:
    """A blank paragraph is one blank line."""
    if not words.strip():
        return [""]
    layout = QTextLayout(words, font)
    option = Option()
    option.setWrapMode(Option.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    units = words.encode("utf-16-le")  # Qt counts UTF-16 units, Python counts characters
    ends = _ends(layout, width * SAFE)
    return [units[2 * start : 2 * end].decode("utf-16-le", "ignore").rstrip() for start, end in ends]


def _ends(layout: QTextLayout, width: float) -> Iterator[tuple[int, int]]:
    layout.beginLayout()
    spans = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        spans.append((line.textStart(), line.textStart() + line.textLength()))
    layout.endLayout()
    return iter(spans)
