"""What gives way to the width there is: lines that wrap like words, rows that become columns."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLayout, QLayoutItem, QSizePolicy, QWidget

from peercompanion.ui import theme
from peercompanion.ui.boxes import clear, col, fill, holder

PAGE_WIDTH, PAGE_SIDES = 940, 72  # a page's breakpoint, and its margins left and right


class FlowLayout(QLayout):
    """Items of one line stand on one middle; lines run as the layout direction says."""

    def __init__(self, parent: QWidget, gap: int = 8, line_gap: int = 8) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap, self._line_gap = gap, line_gap
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = width - self._side_margins()
        return self._height_of(self._lines(room), room) + self._end_margins()

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect.marginsRemoved(self.contentsMargins()))

    def minimumSize(self) -> QSize:
        """As narrow as the widest item; the height is asked for separately."""
        wanted = QSize()
        for item in self._shown():
            wanted = wanted.expandedTo(item.minimumSize())
        return wanted + QSize(self._side_margins(), self._end_margins())

    def sizeHint(self) -> QSize:
        """All on one line."""
        shown = self._shown()
        width = sum(item.sizeHint().width() for item in shown) + self._gap * max(0, len(shown) - 1)
        height = max((item.sizeHint().height() for item in shown), default=0)
        return QSize(width + self._side_margins(), height + self._end_margins())

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        used = 0
        for item in self._shown():
            wide = item.sizeHint().width()
            if not lines or used + self._gap + wide > width:
                lines.append([])
                used = -self._gap
            lines[-1].append(item)
            used += self._gap + wide
        return lines

    def _height_of(self, lines: list[list[QLayoutItem]], room: int) -> int:
        return sum(_tallest(line, room) for line in lines) + self._line_gap * max(0, len(lines) - 1)

    def _place(self, room: QRect) -> None:
        lines = self._lines(room.width())
        top = room.top() + max(0, room.height() - self._height_of(lines, room.width())) // 2
        for line in lines:
            height = _tallest(line, room.width())
            self._place_line(line, QRect(room.left(), top, room.width(), height))
            top += height + self._line_gap

    def _place_line(self, line: list[QLayoutItem], room: QRect) -> None:
        backwards = self.parentWidget().layoutDirection() == Qt.LayoutDirection.RightToLeft
        start = 0
        for item in line:
            size = _bounded(item, room.width())
            left = room.right() + 1 - start - size.width() if backwards else room.left() + start
            item.setGeometry(QRect(QPoint(left, room.top() + (room.height() - size.height()) // 2), size))
            start += size.width() + self._gap

    def _side_margins(self) -> int:
        return self.contentsMargins().left() + self.contentsMargins().right()

    def _end_margins(self) -> int:
        return self.contentsMargins().top() + self.contentsMargins().bottom()


def _tallest(line: list[QLayoutItem], room: int) -> int:
    return max(_bounded(item, room).height() for item in line)


def _bounded(item: QLayoutItem, room: int) -> QSize:
    """As it likes to be; where that is too wide, words in it may take more lines."""
    size = item.sizeHint()
    if size.width() <= room:
        return size
    return QSize(room, item.heightForWidth(room) if item.hasHeightForWidth() else size.height())


class Flow(QFrame):
    """Widgets that wrap like words."""

    def __init__(self, *widgets: QWidget, gap: int = 8, line_gap: int = 8) -> None:
        super().__init__()
        self._line = FlowLayout(self, gap, line_gap)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.add(*widgets)

    def add(self, *widgets: QWidget) -> Flow:
        for widget in widgets:
            self._line.addWidget(widget)
        return self

    def clear(self) -> None:
        clear(self._line)


class Reflow(QWidget):
    """Items side by side where there is room, else one under the other.

    `below`: the own width, in px at 100 %, under which they stack, or when they cannot become narrow enough; None: when
    they do not fit as wide as they like to be. An item is a widget or
    (widget, stretch); the stretch counts only side by side.
    """

    def __init__(
        self,
        *items: QWidget | tuple[QWidget, int],
        gap: int = 8,
        stacked_gap: int | None = None,
        below: int | None = None,
    ) -> None:
        super().__init__()
        self._items = [item if isinstance(item, tuple) else (item, 0) for item in items]
        self._below, self._gaps = below, (gap, gap if stacked_gap is None else stacked_gap)
        self._box = fill(QHBoxLayout(self), tuple(self._items), gap)

    @property
    def stacked(self) -> bool:
        return self._box.direction() == QBoxLayout.Direction.TopToBottom

    def minimumSizeHint(self) -> QSize:
        """As narrow as the widest item, for it can always stack."""
        width = max((self._least(item) for item, _ in self._items), default=0)
        return QSize(width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange) and self.isVisible():
            self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """What changed while nobody saw it; and not before, for asking its items how large they are polishes them."""
        self._arrange()
        super().showEvent(event)

    def _arrange(self) -> None:
        stack = self.width() < self._needed()
        if stack == self.stacked:
            return
        self._box.setDirection(QBoxLayout.Direction.TopToBottom if stack else QBoxLayout.Direction.LeftToRight)
        self._box.setSpacing(self._gaps[stack])
        for item, stretch in self._items:
            self._box.setStretchFactor(item, 0 if stack else stretch)

    def _needed(self) -> int:
        shown = [item for item, _ in self._items if not item.isHidden()]
        wide = self._least if self._below is not None else lambda item: item.sizeHint().width()
        wanted = sum(map(wide, shown)) + self._gaps[0] * max(0, len(shown) - 1)
        return max(wanted, theme.fs(self._below or 0))

    def _least(self, item: QWidget) -> int:
        return max(item.minimumSizeHint().width(), item.minimumWidth())


class TwoColumns(Reflow):
    """A wide and a narrow column on a page; one column when the page is below 940."""

    def __init__(
        self,
        left: QWidget | QLayout,
        right: QWidget | QLayout,
        left_share: int = 5,
        right_share: int = 3,
        gap: int = 20,
    ) -> None:
        super().__init__(
            (holder(col(left, ..., gap=0)), left_share),
            (holder(col(right, ..., gap=0)), right_share),
            gap=gap,
            stacked_gap=16,
            below=PAGE_WIDTH - PAGE_SIDES,
        )
