"""One thing to say in the pocket view, as large as there is room for, on lines of nearly one length."""

from unicodedata import bidirectional

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QWidget

from peercompanion.domain.pocket import PocketLine
from peercompanion.ui import theme
from peercompanion.ui.widgets.text import Label

HERE, ELSEWHERE = 600, 500  # weights
MARK, MARK_GAP = 16, 4
NARROWEST = 3  # a third of the room: a short line is not made shorter still


class PocketWords(Label):
    """Where its lines break does not depend on whether it is the current one: nothing moves as the place moves."""

    def __init__(self, line: PocketLine, around: QWidget) -> None:
        super().__init__(line.words)
        self.setParent(around)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._mark = self.tr("maybe") if line.is_maybe else ""
        self.setAccessibleName(self.spoken)
        self._px, self._lines, self._is_current = 0, [line.words], False

    @property
    def spoken(self) -> str:
        return self.tr("Maybe: {words}").format(words=self.text()) if self._mark else self.text()

    def set_current(self, is_current: bool) -> None:
        self._is_current = is_current
        self.update()

    def height_at(self, px: int, room: int) -> int:
        """How high it would be, on lines of at most ``room``."""
        return self._mark_height() + len(_broken(self.text(), px, room)) * _line_height(px)

    def fit(self, px: int, room: int) -> int:
        """Break it; how high it is then."""
        self._px, self._lines = px, _balanced(self.text(), px, room)
        return self._mark_height() + len(self._lines) * _line_height(px)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._mark:
            self._paint_mark(painter)
        painter.setLayoutDirection(_reading_direction(self.text()))
        painter.setFont(theme.ui_font(self._px, HERE if self._is_current else ELSEWHERE))
        painter.setPen(theme.colour("text" if self._is_current else "text2"))
        for place, words in enumerate(self._lines):
            top = self._mark_height() + place * _line_height(self._px)
            painter.drawText(QRectF(0, top, self.width(), _line_height(self._px)), int(self._side()), words)

    def _paint_mark(self, painter: QPainter) -> None:
        painter.setFont(theme.ui_font(MARK, ELSEWHERE))
        painter.setPen(theme.colour("text2"))
        painter.drawText(QRectF(0, 0, self.width(), self._mark_height()), int(self._side()), self._mark)

    def _side(self) -> Qt.AlignmentFlag:
        """Where the page begins, whatever the script of the words."""
        backwards = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if backwards else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter

    def _mark_height(self) -> int:
        return theme.metrics(MARK, ELSEWHERE).height() + MARK_GAP if self._mark else 0


def _line_height(px: int) -> int:
    return round(theme.metrics(px, HERE).height() * 1.05)


def _balanced(words: str, px: int, most: int) -> list[str]:
    """On lines as short as their number allows: no word is left alone on the last one."""
    lines, least, enough = _broken(words, px, most), most // NARROWEST, most
    if len(lines) == 1:
        return lines
    while enough - least > 4:
        middle = (least + enough) // 2
        shorter = _broken(words, px, middle)
        if len(shorter) == len(lines):
            lines, enough = shorter, middle
        else:
            least = middle
    return lines


def _broken(words: str, px: int, width: int) -> list[str]:
    """Between words, and within one that is too long or knows no blanks."""
    layout, option = QTextLayout(words, theme.ui_font(px, HERE)), QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    units, lines = words.encode("utf-16-le"), []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        start, end = line.textStart(), line.textStart() + line.textLength()
        lines.append(units[2 * start : 2 * end].decode("utf-16-le", "replace").strip())
    layout.endLayout()
    return lines


def _reading_direction(words: str) -> Qt.LayoutDirection:
    """Of the whole, by its first letter; one of its lines may begin with a word of another script."""
    strong = next((kind for letter in words if (kind := bidirectional(letter)) in ("L", "R", "AL")), "L")
    return Qt.LayoutDirection.LeftToRight if strong == "L" else Qt.LayoutDirection.RightToLeft
