"""The plan on its way to paper: the person ticks what may stand there, sees it, and only then prints or saves it.

Nothing is ticked by itself but what was ticked last in this sitting; the screen lives as long as the window.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.domain.plan import PlanPart, PlanSection
from peercompanion.ui.choose import Choose
from peercompanion.ui.context import Context
from peercompanion.ui.layout import Card, Reflow, ScrollPage, TwoColumns, col, fill, holder, row, rule
from peercompanion.ui.paper.ways_out import WaysOut
from peercompanion.ui.plan.card_paper import A5, A7, lay_out, printout
from peercompanion.ui.plan.card_preview import CardPreview
from peercompanion.ui.plan.card_words import CardWords
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.segmented import Segmented
from peercompanion.ui.widgets.text import icon_text, text
from peercompanion.ui.widgets.tick import Tick


class PrintScreen(ScrollPage):
    """``choose`` is the door for folders."""

    left = Signal()

    def __init__(self, context: Context, choose: Choose | None = None) -> None:
        super().__init__()
        self._context = context
        self._words = CardWords(context.companion, context.preferences, context.words)
        self._parts: tuple[PlanPart, ...] = ()
        self._ticks = {section: self._tick(context.words.plan_section(section)) for section in PlanSection}
        self._phones = self._tick(self.tr("Phone numbers of my people"))
        self._size = Segmented(self.tr("Size"), [(A7, self.tr("7 × 10 cm"), None), (A5, self.tr("A5"), None)])
        self._size.set_value(A7)
        self._size.chosen.connect(lambda _value: self._show())
        self._preview, self._ways_out = CardPreview(), WaysOut(context, choose)
        self._build()

    def read(self) -> None:
        self._parts = self._context.companion.plan.parts()
        for part in self._parts:
            self._ticks[part.section].setVisible(self._words.has_words(part))
        self._show()

    def start(self) -> None:
        first = next(tick for tick in self._ticks.values() if not tick.isHidden())
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def regions(self) -> tuple[QWidget, ...]:
        return self._fields, self._ways_out, self._preview

    # building

    def _tick(self, words: str) -> Tick:
        tick = Tick(words)
        tick.toggled.connect(lambda _on: self._show())
        return tick

    def _build(self) -> None:
        back = Button(self.tr("My plan"), "quiet-accent", "arrow-left", name=self.tr("Back to my plan"))
        back.clicked.connect(self.left)
        title = text(self.tr("My plan as a card"), "display", wrap=True)
        warning = icon_text("info", self._warning(), "body", wrap=True)
        size = Reflow(text(self.tr("Size"), "label"), self._size, gap=12, stacked_gap=6)
        self._fields = Card(gap=6).add(
            text(self.tr("What may stand on it"), "title", wrap=True),
            *self._ticks.values(),
            4,
            rule(),
            4,
            self._phones,
            4,
            size,
        )
        left = col(Card("flat", (18, 14, 18, 14)).add(warning), self._fields, self._ways_out, gap=14)
        right = holder(fill(QVBoxLayout(), (text(self.tr("Preview"), "section"), self._preview, ...), 8))
        self.add(holder(col(row(back, ...), title, gap=6)), TwoColumns(left, right, 1, 1, gap=28), ...)

    def _warning(self) -> str:
        return self.tr(
            "Paper lies about, and anybody can read it. The printer's queue may keep a copy. A PDF lies outside the "
            "vault, not encrypted."
        )

    # inside

    def _show(self) -> None:
        chosen = [section for section, tick in self._ticks.items() if tick.is_ticked]
        blocks = self._words.blocks(self._parts, chosen, phones=self._phones.is_ticked)
        pages, size = lay_out(blocks, self._size.value), self._size.value
        self._preview.show_pages(pages, size)
        self._ways_out.offer(printout(pages, size) if pages else None)
