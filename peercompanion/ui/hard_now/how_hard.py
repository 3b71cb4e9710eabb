"""How hard it is, 0 to 10: offered, never asked for. Arrows look, Space answers, and nothing waits for an answer."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLayout, QStackedWidget, QWidget

from peercompanion.ui.boxes import col, holder, row
from peercompanion.ui.hard_now.foot_line import CentredRow
from peercompanion.ui.hard_now.kept_try import KeptTry
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.ten import TenDots, ends
from peercompanion.ui.widgets.text import text


class HowHard(QWidget):
    """On the front. ``changed`` when something was answered or taken back."""

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._dots = TenDots(self.tr("How hard is it right now? Optional"))
        self._dots.changed.connect(self.changed)
        self._asks, self._optional = text(self.tr("How hard is it?"), "strong"), text(self.tr("optional"), "note")
        self._between = text(self.tr("How hard? Optional"), "note")
        self._between.hide()
        top = Qt.AlignmentFlag.AlignTop
        asks = (col(self._asks, self._optional, gap=6), top)
        self.setLayout(row(..., asks, (_with_ends(self._dots, self._between), top), gap=10))

    def set_compact(self, compact: bool) -> None:
        self._asks.setVisible(not compact)
        self._optional.setVisible(not compact)
        self._between.setVisible(compact)

    def forget(self) -> None:
        if self._dots.answer is not None:
            self._dots.set_answer(None)


class AfterTry(QStackedWidget):
    """Under the end, as large whether something is offered or not. With a number from before, the dots are there at
    once; without one, behind a quiet line; and nothing at all where nothing is kept.
    """

    rated = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._more = Button(self.tr("Say how hard it is now"), "link")
        self._more.clicked.connect(self._open)
        self._dots = TenDots(self.tr("How hard is it now? Optional"))
        self._dots.changed.connect(self.rated)
        middle = Qt.AlignmentFlag.AlignHCenter
        dots = holder(_with_ends(self._dots))
        strip = holder(col((text(self.tr("How hard is it now?"), "muted"), middle), (dots, middle), ..., gap=4))
        self._pages = QWidget(), CentredRow(self._more), strip
        for page in self._pages:
            self.addWidget(page)

    def offer(self, kept: KeptTry) -> None:
        self._dots.set_answer(kept.after)
        numbers = kept.before is not None or kept.after is not None
        self.setCurrentWidget(self._pages[0 if not kept.is_kept else 2 if numbers else 1])

    def _open(self) -> None:
        self.setCurrentWidget(self._pages[2])
        self._dots.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _with_ends(dots: TenDots, *between: QWidget) -> QLayout:
    """What 0 and 10 are called stands below them."""
    low, high = (text(words, "note") for words in ends())
    return col(dots, row(low, ..., *between, ..., high, gap=4), gap=2)
