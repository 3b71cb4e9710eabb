"""The plan on one sheet: eight cards in two columns, one at a time to write, and what is said about the whole."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from peercompanion.domain.plan import PlanPart, PlanSection
from peercompanion.ui.context import Context, PageName
from peercompanion.ui.desktop.clipboard import copy_for_a_minute
from peercompanion.ui.layout import NARROW, Reflow, ScrollPage, TwoColumns, col, holder, row
from peercompanion.ui.plan.lock_lines import LockLinesCard
from peercompanion.ui.plan.made_with import MadeWith
from peercompanion.ui.plan.section_card import SectionCard
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.text import text

IN_A_COLUMN = 4


class PlanSheet(ScrollPage):
    """``by`` is the page, which makes the changes."""

    print_wanted = Signal()

    def __init__(self, context: Context, by: QWidget) -> None:
        super().__init__()
        self._context, self._by = context, by
        self._cards = {section: self._card(section) for section in PlanSection}
        cards = list(self._cards.values())
        self._columns = TwoColumns(col(*cards[:IN_A_COLUMN], gap=14), col(*cards[IN_A_COLUMN:], gap=14), 1, 1, gap=14)
        self._made_with, self._lock_lines = MadeWith(context, by), LockLinesCard(context)
        self._lock_lines.opened.connect(self._keep_and_read)
        self._foot = TwoColumns(self._made_with, self._lock_lines, 1, 1, gap=14)
        self.add(self._opening(), self._columns, self._foot, ...)
        self.show_country()

    # what the page asks

    @property
    def writing(self) -> PlanSection | None:
        return next((section for section, card in self._cards.items() if card.is_writing), None)

    def read(self) -> None:
        plan = self._context.companion.plan
        parts = plan.parts()
        for part in parts:
            self._cards[part.section].show_part(part)
        self._made_with.read(plan.about())
        self._show_whole(parts)
        self.note_look()

    def note_look(self) -> None:
        """Today's own look is not told: what counts is when it was last read before."""
        companion = self._context.companion
        today = companion.today
        self._show_about(companion.plan.look(today), today)

    def start(self, section: PlanSection | None = None) -> None:
        (self._cards[section] if section else self._first()).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def write(self, section: PlanSection) -> None:
        """One at a time: what was being written before is kept first."""
        self._context.frame.attempt(self._flush_others(section), lambda _: self._cards[section].write())

    def write_focused(self) -> bool:
        card = self._focused()
        if card is None or card.is_writing:
            return False
        self.write(card.section)
        return True

    def flush(self) -> None:
        """Raises what the first failing save raises."""
        for card in self._cards.values():
            card.flush()
        self._made_with.flush()

    def end_writing(self, but: PlanSection | None = None) -> None:
        """Raises what saving raises, and that card goes on being written."""
        for card in self._cards.values():
            if card.section is not but:
                card.flush()
                card.stop_writing()

    def back_from_printing(self) -> None:
        self._paper.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def step_back(self) -> bool:
        """Esc: what was opened, then the writing."""
        if self._lock_lines.close_inner():
            return True
        if self.writing is None:
            return False
        card = self._cards[self.writing]
        if not card.close_inner():
            self._finish(card)
        return True

    def show_country(self) -> None:
        for card in self._cards.values():
            card.show_line()

    def show_lock_lines(self) -> None:
        self._lock_lines.show_lines()

    def regions(self) -> tuple[QWidget, ...]:
        return self._head_acts, self._columns, self._made_with, self._lock_lines

    # building

    def _card(self, section: PlanSection) -> SectionCard:
        card = SectionCard(self._context, self._by, section)
        card.write_wanted.connect(lambda: self.write(section))
        card.done.connect(lambda: self._finish(card))
        card.opened.connect(lambda id_: self._context.frame.go(PageName.STRATEGIES, id_))
        card.copied.connect(self._copy)
        card.kept.connect(self._read_whole)
        card.stepped.connect(lambda by: self._step(card, by))
        return card

    def _opening(self) -> QWidget:
        back = Button(self.tr("Back"), "quiet-accent", "arrow-left")
        back.clicked.connect(self._context.frame.back)
        self._about = text("", "muted", wrap=True)
        self._paper = Button(self.tr("Print as a card"), "", "printer")
        self._paper.clicked.connect(self.print_wanted)
        self._head_acts = holder(row(self._paper, ...))
        words = holder(col(text(self.tr("My plan"), "display", wrap=True), self._about, gap=2))
        title = Reflow((words, 1), self._head_acts, gap=16, below=NARROW)
        return holder(col(row(back, ...), title, gap=6))

    # inside

    def _keep_and_read(self) -> None:
        self._context.frame.attempt(self.flush, lambda _: self._read_whole())

    def _read_whole(self) -> None:
        self._show_whole(self._context.companion.plan.parts())

    def _show_whole(self, parts: Sequence[PlanPart]) -> None:
        """What is there only where something is written."""
        self._lock_lines.read(parts)
        self._head_acts.setVisible(any(not part.is_empty for part in parts))

    def _first(self) -> SectionCard:
        return next(iter(self._cards.values()))

    def _focused(self) -> SectionCard | None:
        focused = QApplication.focusWidget()
        return next((card for card in self._cards.values() if focused and _holds(card, focused)), None)

    def _flush_others(self, section: PlanSection):
        return lambda: self.end_writing(but=section)

    def _step(self, card: SectionCard, by: int) -> None:
        """To the next card; not beyond the first or last."""
        cards = list(self._cards.values())
        there = max(0, min(cards.index(card) + by, len(cards) - 1))
        cards[there].setFocus(Qt.FocusReason.TabFocusReason)

    def _finish(self, card: SectionCard) -> None:
        def finished(_: object) -> None:
            card.setFocus(Qt.FocusReason.ShortcutFocusReason)
            card.stop_writing()

        self._context.frame.attempt(card.flush, finished)

    def _copy(self, words: str) -> None:
        copy_for_a_minute(words)
        self._context.frame.notify(self.tr("Copied. It leaves the clipboard after a minute."))

    def _show_about(self, looked_at: date | None, today: date) -> None:
        words = self.tr("In my own words, for when it is getting hard. Whatever is here is enough.")
        if looked_at:
            day = self._context.words.plain_date(looked_at, today)
            looked = self.tr("Last looked at on {day}.").format(day=day)
            words = self._context.words.sentences((words, looked))
        self._about.setText(words)


def _holds(card: QWidget, widget: QWidget) -> bool:
    return card is widget or card.isAncestorOf(widget)
