"""Words, icons and key caps as labels. A role says what the words are; size and colour follow from it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from peercompanion.ui import theme
from peercompanion.ui.isolated import one_line


class Label(QLabel):
    """A plain-text label; with `column(px)`, a label column of fixed width."""

    _column = 0

    def __init__(self, words: str = "") -> None:
        super().__init__(words)
        self._heights: dict[int, int] = {}

    def setText(self, words: str) -> None:
        self.forget_heights()
        super().setText(words)

    def column(self, px: int) -> Label:
        """Stay `px` wide at 100 % (0: as there is room), so that what follows starts on one line; long words wrap."""
        self._column = px
        self.forget_heights()
        self.setWordWrap(True)
        policy = self.sizePolicy()  # a new one would forget that the height depends on the width
        policy.setHorizontalPolicy(QSizePolicy.Policy.Fixed if px else QSizePolicy.Policy.Preferred)
        self.setSizePolicy(policy)
        return self

    def sizeHint(self) -> QSize:
        return self._in_column(super().sizeHint())

    def minimumSizeHint(self) -> QSize:
        return self._in_column(super().minimumSizeHint())

    def heightForWidth(self, width: int) -> int:
        """A layout asks with all the width there is, even where the column will not take it.

        Nested ones ask for the same two widths, with the scroll bar and without, a hundred times over.
        """
        self.ensurePolished()  # it may bring another font: what was measured before would be remembered
        width = min(width, self.sizeHint().width()) if self._column else width
        if width not in self._heights:
            self._heights[width] = super().heightForWidth(width)
        return self._heights[width]

    def forget_heights(self) -> None:
        self._heights = {}

    def changeEvent(self, event: QEvent) -> None:
        self.forget_heights()
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.align_start()

    def align_start(self) -> None:
        """Begin where the page begins; left to itself, Qt goes by the script of the words."""
        if self.alignment() & Qt.AlignmentFlag.AlignHCenter:
            return
        side = (
            Qt.AlignmentFlag.AlignRight
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            else Qt.AlignmentFlag.AlignLeft
        )
        vertical = self.alignment() & Qt.AlignmentFlag.AlignVertical_Mask
        self.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | vertical)

    def _in_column(self, size: QSize) -> QSize:
        return QSize(max(theme.fs(self._column), self._widest_word()), size.height()) if self._column else size

    def _widest_word(self) -> int:
        return max(map(self.fontMetrics().horizontalAdvance, self.text().split()), default=0)


class Yielding(Label):
    """One line where there is room for it, several where there is not. A label that wraps asks for less than a line."""

    def sizeHint(self) -> QSize:
        self.ensurePolished()  # the style sheet has the font, and Qt asks for it only further down
        wide = max(map(self.fontMetrics().horizontalAdvance, self.text().split("\n"))) + 1
        return QSize(wide, super().heightForWidth(wide))


class Elided(Label):
    """One line that never widens the page; what is cut off stands in the tooltip, the screen reader has it all."""

    def __init__(self, words: str, role: str = "label", middle: bool = False) -> None:
        super().__init__(one_line(words))
        self._mode = Qt.TextElideMode.ElideMiddle if middle else Qt.TextElideMode.ElideRight
        _dress(self, role)

    def set_words(self, words: str) -> None:
        self.setText(one_line(words))
        self._explain()

    def minimumSizeHint(self) -> QSize:
        height = super().minimumSizeHint().height()
        return QSize(self.fontMetrics().horizontalAdvance("mmm…"), height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._explain()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setLayoutDirection(self._reading_direction())
        painter.setFont(self.font())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.contentsRect(), int(self.alignment() | Qt.TextFlag.TextSingleLine), self._shown())

    def _reading_direction(self) -> Qt.LayoutDirection:
        """As the script of the words reads, whichever way the page runs; a path reads left to right everywhere."""
        is_path = self._mode == Qt.TextElideMode.ElideMiddle
        return Qt.LayoutDirection.LeftToRight if is_path else Qt.LayoutDirection.LayoutDirectionAuto

    def _shown(self) -> str:
        return self.fontMetrics().elidedText(self.text(), self._mode, self.contentsRect().width())

    def _explain(self) -> None:
        self.setToolTip(self.text() if self._shown() != self.text() else "")


class Glyph(QWidget):
    """A stroke icon of fixed size, so that words beside it always start on the same line."""

    def __init__(self, name: str, colour: str = "text2", size: int = 18) -> None:
        super().__init__()
        self._name, self._colour, self._size = name, colour, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set(self, name: str, colour: str | None = None) -> None:
        self._name, self._colour = name, colour or self._colour
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.fs(self._size), theme.fs(self._size))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme.paint_icon(QPainter(self), self._name, QRectF(self.rect()), self._colour)


class Badge(QWidget):
    """A word on a small pill, with an icon before it if there is one."""

    PAD, GAP, ICON = 10, 6, 14

    def __init__(self, words: str, icon: str | None = None, accent: bool = False) -> None:
        super().__init__()
        self._icon, self._accent = icon, accent
        self.set_words(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_words(self, words: str) -> None:
        self._words = words
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = theme.metrics(12, 500)
        return QSize(
            self._lead() + metrics.horizontalAdvance(self._words) + theme.fs(self.PAD) + 1,
            metrics.height() + theme.fs(10),
        )

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_pill(painter)
        ink = "accent_text" if self._accent else "text2"
        if self._icon:
            side = theme.fs(self.ICON)
            spot = QRectF(theme.fs(self.PAD), (self.height() - side) / 2, side, side)
            theme.paint_icon(painter, self._icon, theme.mirrored(spot, self), ink)
        painter.setPen(theme.colour(ink))
        painter.setFont(theme.ui_font(12, 500))
        room = QRectF(self._lead(), 0, self.width() - self._lead(), self.height())
        painter.drawText(
            theme.mirrored(room, self), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._words
        )

    def _paint_pill(self, painter: QPainter) -> None:
        painter.setPen(theme.colour("accent_soft_line" if self._accent else "chip_line"))
        painter.setBrush(theme.colour("accent_soft") if self._accent else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), self.height() / 2, self.height() / 2
        )

    def _lead(self) -> int:
        return theme.fs(self.PAD) + (theme.fs(self.ICON) + theme.fs(self.GAP) if self._icon else 0)


def text(words: str, role: str = "body", wrap: bool = False) -> Label:
    """A label that takes its words as they are: no markup ever comes out of a person's notes."""
    label = Label(words)
    label.setWordWrap(wrap)
    _dress(label, role)
    return label


def yielding(words: str, role: str = "body") -> Label:
    """`text` in one line, as long as there is room for it."""
    label = Yielding(words)
    label.setWordWrap(True)
    _dress(label, role)
    return label


def set_role(label: Label, role: str) -> None:
    if label.property("role") == role:
        return
    label.setProperty("role", role)
    label.style().unpolish(label)
    label.style().polish(label)
    label.forget_heights()
    label.updateGeometry()


def key_cap(key: str) -> Label:
    """A discreet key hint."""
    cap = text(key, "key")
    cap.setAlignment(Qt.AlignmentFlag.AlignCenter)
    cap.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return cap


def keys(combination: str) -> QHBoxLayout:
    """Ctrl+Shift+N as three small caps."""
    line = QHBoxLayout()
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(4)
    for key in combination.replace("++", "+plus").split("+"):
        line.addWidget(key_cap("+" if key == "plus" else key))
    return line


def icon_text(icon: str, words: str, role: str = "muted", wrap: bool = False) -> QHBoxLayout:
    """An icon and words; where the words wrap, the icon stays with their first line."""
    line = QHBoxLayout()
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(8)
    line.addWidget(Glyph(icon, "text2", 16), 0, Qt.AlignmentFlag.AlignTop if wrap else Qt.AlignmentFlag.AlignVCenter)
    line.addWidget(text(words, role, wrap), 1)
    return line


def _dress(label: Label, role: str) -> None:
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    label.align_start()
