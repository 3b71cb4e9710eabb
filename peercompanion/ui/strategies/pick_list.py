"""Starter strategies to look through. Nothing is added unasked: one by one, or all that are shown."""

from collections.abc import Callable, Sequence
from uuid import uuid4

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from peercompanion.ui.context import Context
from peercompanion.ui.layout import NARROW, Card, Flow, Reflow, ScrollPage, col, holder, row
from peercompanion.ui.strategies.filter_bar import FilterBar
from peercompanion.ui.strategies.starter_row import StarterRow
from peercompanion.ui.strategies.starters import offers
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.notice import SPOKEN_AFTER_MS, announce
from peercompanion.ui.widgets.row_stops import RowStops
from peercompanion.ui.widgets.search_field import SearchField
from peercompanion.ui.widgets.text import text


class PickList(ScrollPage):
    """``by`` is the page, which reads again by itself when this is left."""

    left, opened = Signal(), Signal(object)  # opened carries the id of one's own copy
    strategy = None
    is_writing = False

    def __init__(self, context: Context, by: QWidget) -> None:
        super().__init__()
        self._context, self._by = context, by
        self._spoken = QTimer(self, singleShot=True, interval=SPOKEN_AFTER_MS)
        self._stops = RowStops(self)
        self._rows = [StarterRow(offer, context.words) for offer in offers(context.words)]
        self._shown: list[StarterRow] = []
        self._filter = FilterBar(context.words)
        self._list = Card("", (0, 2, 0, 2), 0).add(*self._rows)
        self._nothing = self._make_nothing()
        self.add(self._opening(), 2, self._filter, self._count_line(), self._nothing, self._list, ...)
        self._filter.show_situations_of(row.offer.strategy for row in self._rows)
        self._connect()
        self.read()
        self._fit()

    def read(self) -> None:
        """Which of them the library has a copy of, edited or not; what lies in the trash is no longer there."""
        own = {own.starter: own.id for own in self._context.companion.strategies.all() if own.starter}
        for starter in self._rows:
            starter.show_own(own.get(starter.offer.key))
        self._stops.take(self._shown, self._stops.focused())
        self._offer_all()

    def start(self) -> None:
        if self._shown:
            self._stops.focus(0)
        else:
            self.search()

    def search(self) -> None:
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def leave(self) -> None:
        """Nothing is written here that could be lost."""

    def leave_then(self, then: Callable[[], None]) -> None:
        then()

    def close_inner(self) -> bool:
        """Whether a search or a filter was let go of."""
        if self._search.text():
            self._search.clear()
        elif not self._filter.wish("").is_open:
            self._filter.clear()
        else:
            return False
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        place, _ = self._stops.focused()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() == Qt.Key.Key_A and plain and place is not None:
            self._add([self._shown[place]])
        else:
            super().keyPressEvent(event)

    # building

    def _opening(self) -> QWidget:
        back = Button(self.tr("Strategies"), "quiet-accent", "arrow-left", name=self.tr("Back to all strategies"))
        back.clicked.connect(self.left)
        self._search = SearchField(self.tr("Search these ideas"))
        caption = self.tr("Some people find these useful. They are ideas, not a treatment: take what fits.")
        heading = text(self.tr("Starter strategies"), "display", wrap=True)
        words = holder(col(heading, text(caption, "muted", wrap=True), gap=2))
        return holder(col(row(back, ...), Reflow((words, 1), self._search, gap=16, below=NARROW), gap=6))

    def _count_line(self) -> QWidget:
        self._count, self._all = text("", "muted", wrap=True), Button("", "", "plus")
        return Reflow((self._count, 1), self._all, gap=12, below=420)

    def _make_nothing(self) -> QWidget:
        show_all = Button(self.tr("Show all"), "link")
        show_all.clicked.connect(self._show_all)
        return Flow(text(self.tr("Nothing fits all of this."), "body"), show_all)

    def _connect(self) -> None:
        self._search.textChanged.connect(self._seek)
        self._search.returnPressed.connect(lambda: self._stops.focus(0))
        self._filter.changed.connect(self._seek)
        self._spoken.timeout.connect(lambda: announce(self, self._count.text()))
        self._all.clicked.connect(lambda: self._add(self._shown))
        for starter in self._rows:
            starter.added.connect(lambda starter=starter: self._add([starter]))
            starter.opened.connect(self.opened)
            starter.unfolded.connect(
                lambda starter=starter: QTimer.singleShot(0, self, lambda: self._show_row(starter))
            )

    # what fits

    def _fit(self) -> None:
        wish = self._filter.wish(self._search.text())
        self._shown = [row for row in self._rows if wish.fits(row.offer.strategy, row.offer.searched)]
        for starter in self._rows:
            starter.setVisible(starter in self._shown)
            starter.show_rule(starter not in self._shown[:1])
        self._list.setVisible(bool(self._shown))
        self._nothing.setVisible(not self._shown)
        self._stops.take(self._shown, (None, 0))
        self._count.setText(self._count_words(is_open=wish.is_open))
        self._offer_all()

    def _seek(self) -> None:
        self._fit()
        self._spoken.start()

    def _show_all(self) -> None:
        self._search.clear()
        self._filter.clear()
        self._stops.focus(0)

    def _count_words(self, *, is_open: bool) -> str:
        if is_open:
            return self.tr("%Ln idea(s). Nothing is added before you choose it.", "", len(self._rows))
        some = self.locale().toString(len(self._shown))
        return self.tr("{some} of %Ln fit", "", len(self._rows)).format(some=some)

    def _show_row(self, starter: StarterRow) -> None:
        """What was opened, and in any case its beginning."""
        self.ensureWidgetVisible(starter, 0, 24)
        self.ensureWidgetVisible(starter.line, 0, 24)

    # acts

    def _missing(self, rows: Sequence[StarterRow]) -> list[StarterRow]:
        return [starter for starter in rows if starter.own is None]

    def _offer_all(self) -> None:
        count, everything = len(self._missing(self._shown)), len(self._shown) == len(self._rows)
        words = self.tr("Add all %Ln", "", count) if everything else self.tr("Add these %Ln", "", count)
        had_focus = self._all.hasFocus()
        self._all.setText(words)
        self._all.setVisible(count > 1)
        if had_focus and count <= 1:
            self._stops.focus(0)

    def _add(self, rows: Sequence[StarterRow]) -> None:
        """All of them are one step to undo. What was added before something went wrong is not added twice."""
        frame, together, wanted = self._context.frame, uuid4(), list(rows)

        def add() -> int:
            self.read()
            missing = self._missing(wanted)
            for starter in missing:
                copy = starter.offer.own_copy()
                self._context.companion.strategies.save(copy, by=self._by, merge=together)
                starter.show_own(copy.id)
            return len(missing)

        frame.attempt(add, self._say_added)

    def _say_added(self, count: int) -> None:
        self._offer_all()
        if count:
            self._context.frame.notify(self.tr("%Ln added to my strategies.", "", count), undo=True)
        else:
            announce(self, self.tr("Added before."))
