"""What a page is made of: cards, and the page itself, which scrolls and gives way to the window.

Rows, columns and everything that wraps are at hand from here as well.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from peercompanion.ui import theme
from peercompanion.ui.boxes import Margins, Piece, balanced_width, clear, col, fill, holder, row, rule
from peercompanion.ui.flow import Flow, Reflow, TwoColumns
from peercompanion.ui.widgets.text import text

__all__ = [
    "Card",
    "Flow",
    "Margins",
    "Piece",
    "Reflow",
    "ScrollPage",
    "TwoColumns",
    "balanced_width",
    "clear",
    "col",
    "fill",
    "holder",
    "row",
    "rule",
]

PAGE_MARGINS: Margins = (36, 28, 36, 32)
NARROW, NARROW_MARGIN = 620, 18


class Card(QFrame):
    """Paper with a hairline. Tones: "" soft flat warn pop well."""

    def __init__(self, tone: str = "", pad: Margins = (24, 20, 24, 20), gap: int = 8) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setProperty("tone", tone)
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(*pad)
        self.box.setSpacing(gap)

    def add(self, *items: Piece) -> Card:
        fill(self.box, items)
        return self

    def set_tone(self, tone: str) -> None:
        self.setProperty("tone", tone)
        self.style().unpolish(self)
        self.style().polish(self)


class ScrollPage(QScrollArea):
    """A page: a small line, a title, controls at the end of it, and a body that scrolls."""

    def __init__(
        self,
        title: str = "",
        over: str = "",
        *trailing: QWidget,
        max_width: int = 1080,
        margins: Margins = PAGE_MARGINS,
    ) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._max_width, self._margins = max_width, margins
        self._watches: list[_Watch] = []
        self._title, self._over = text(title, "display", wrap=True), text(over, "muted", wrap=True)
        self._lay_out(trailing)
        self.watch_width(NARROW, self._set_narrow)
        self._focused_at: QPoint | None = None
        self._at_top_with: QWidget | None = None
        self._settled = QTimer(self, singleShot=True, interval=0)
        self._settled.timeout.connect(self.show_focused)
        QApplication.instance().focusChanged.connect(self._keep_focus_in_sight)

    def add(self, *items: Piece) -> ScrollPage:
        fill(self.body, items)
        return self

    def set_title(self, words: str) -> None:
        self._title.setText(words)
        self._show_head()

    def set_over(self, words: str) -> None:
        self._over.setText(words)
        self._show_head()

    def begin_at_top(self, focus: QWidget, reason: Qt.FocusReason) -> None:
        """What is above ``focus`` is to be read first: the page follows only when the focus goes on from there."""
        self._at_top_with = focus
        self._settled.stop()
        self.verticalScrollBar().setValue(0)
        focus.setFocus(reason)

    def show_focused(self) -> None:
        """And again until it stays where it is: a part that has just come finds its place in several turns."""
        focused = self.focusWidget()
        if focused is None or not self.isAncestorOf(focused):
            return
        self.ensureWidgetVisible(focused, 24, 48)
        place = focused.mapTo(self.widget(), focused.rect().bottomLeft())
        if focused.height() < self.viewport().height() // 2:  # of a field with a caret Qt shows the caret only
            self.ensureVisible(place.x(), place.y(), 24, 48)
        if place != self._focused_at:
            self._focused_at = place
            self._settled.start()

    def watch_width(self, width: int, slot: Callable[[bool], None]) -> None:
        """`slot(narrow)` at first show and at each crossing of `width`, in px divided by the text size."""
        self._watches.append(_Watch(width, slot))
        if self.isVisible():
            self._look_at_width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._look_at_width()
        super().resizeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        self._look_at_width()
        super().showEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.isVisible():
            self._look_at_width()

    def _lay_out(self, trailing: tuple[QWidget, ...]) -> None:
        page, self._inner = QWidget(), QWidget()
        page.setObjectName("page")
        self._outer = fill(QHBoxLayout(page), ((self._inner, 1),), 0)
        words = holder(col(self._over, self._title, gap=2))
        self._head = Reflow((words, 1), holder(row(*trailing, gap=12)), below=NARROW) if trailing else words
        self._always_head = bool(trailing)
        self.body = fill(QVBoxLayout(self._inner), (self._head,), 16)
        self.setWidget(page)
        self._show_head()

    def _show_head(self) -> None:
        """Only once it has its place: a widget without a parent would show as a window of its own."""
        shown = [label for label in (self._title, self._over) if label.text()]
        for label in (self._title, self._over):
            _set_hidden(label, label not in shown)
        _set_hidden(self._head, not (shown or self._always_head))

    def _set_narrow(self, narrow: bool) -> None:
        left, top, right, bottom = self._margins
        side = (min(left, NARROW_MARGIN), min(right, NARROW_MARGIN)) if narrow else (left, right)
        self._outer.setContentsMargins(side[0], top, side[1], bottom)

    def _look_at_width(self) -> None:
        """Small text does not make the space around it smaller, so it needs the usual width."""
        self._inner.setMaximumWidth(theme.fs(self._max_width))
        for watch in self._watches:
            watch.look(self.viewport().width() / max(1.0, theme.scale()))

    def _keep_focus_in_sight(self, old: QWidget | None, new: QWidget | None) -> None:
        """Keys move the page along with the focus; a click must not move what was clicked."""
        if new is None or new is self._at_top_with or not self.isAncestorOf(new):
            return
        self._at_top_with = None
        if self.isVisible() and not QApplication.mouseButtons():
            self._focused_at = None
            self.show_focused()


def _set_hidden(widget: QWidget, hidden: bool) -> None:
    """Left alone where it is so already: showing polishes, and a page in the making is dressed again at every move."""
    if widget.isHidden() != hidden:
        widget.setHidden(hidden)


class _Watch:
    """Tells when a width is crossed, once per crossing."""

    def __init__(self, width: int, slot: Callable[[bool], None]) -> None:
        self._width, self._slot = width, slot
        self._narrow: bool | None = None

    def look(self, width: float) -> None:
        narrow = width < self._width
        if narrow != self._narrow:
            self._narrow = narrow
            self._slot(narrow)
