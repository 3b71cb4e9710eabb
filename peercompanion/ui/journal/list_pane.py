"""The left side of the journal: the whole of it, or what a search found. Each keeps its place while the other shows."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy

from peercompanion.companion import Companion
from peercompanion.domain.journal import DATED, Kind, Line
from peercompanion.errors import NotFound
from peercompanion.ui.journal.line_view import LineView
from peercompanion.ui.journal.results import Results
from peercompanion.ui.journal.timeline import Timeline
from peercompanion.ui.journal.turns import Turns
from peercompanion.ui.layout import Card
from peercompanion.ui.widgets.empty_state import empty_state
from peercompanion.ui.wording import Wording


class ListPane(Card):
    chosen = Signal(object)  # a Line
    pressed_on = Signal(object)  # a Line, by the mouse
    opened = Signal(object)  # a Line, by Enter
    thrown_away = Signal(object)  # a Line
    noted = Signal(object)  # a Line
    all_wanted = Signal(object)  # a Kind

    def __init__(self, companion: Companion, words: Wording, today: date) -> None:
        super().__init__(pad=(0, 6, 0, 6), gap=0)
        self._companion = companion
        self._timeline, self._results = Timeline(companion, words, today), Results(companion, words, today)
        self._all = LineView(self._timeline, self.tr("Entries"))
        self._found = LineView(self._results, self.tr("Found"))
        self._none = empty_state(self.tr("Nothing found"), self.tr("Every word is looked for from its beginning."))
        self._turns = Turns(self._all, self._found, self._none)
        self.add(self._turns)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        for view in (self._all, self._found):
            self._listen_to(view)

    @property
    def view(self) -> LineView:
        """The one that shows, or, while nothing is found, the empty one behind it."""
        return self._found if self.searched else self._all

    @property
    def searched(self) -> str:
        return self._results.searched

    @property
    def today(self) -> date:
        return self._timeline.today

    @property
    def line(self) -> Line | None:
        return self.view.line

    @property
    def count(self) -> int:
        return self._results.count if self.searched else self._companion.journal.count(kinds=self._timeline.kinds)

    @property
    def more(self) -> bool:
        """Whether counting stopped before the end."""
        return bool(self.searched) and self._results.more

    def show_kind(self, kind: Kind | None) -> None:
        self._timeline.kinds = DATED if kind is None else frozenset({kind})
        self._timeline.start()
        self._open_at_now()

    def search(self, text: str, kind: Kind | None) -> None:
        chosen = self._found.line.id if self._found.line else None
        self._results.search(text, kind)
        self._found.itemDelegate().searched = text
        self._found.choose_quietly(chosen)
        self._turns.show_only(self._found if self._results.rows else self._none)

    def end_search(self) -> None:
        """Back to the former place."""
        self._results.clear()
        self._turns.show_only(self._all)

    def reread(self, today: date, kind: Kind | None) -> None:
        """All that is shown again from the store: the same line chosen, at the same height."""
        self._timeline.today = self._results.today = today
        self._reread_all()
        if self.searched:
            self.search(self.searched, kind)

    def find(self, id: UUID) -> bool:
        """Choose a line wherever it is; whether it is anywhere."""
        order = self._order_of(id)
        if order is None:
            return False
        self._timeline.around(order)
        return self._all.choose(id)

    def go_to_day(self, day: date) -> Line | None:
        """The newest line of that day or before it, on top of the list."""
        kinds = self._timeline.kinds
        order = self._companion.journal.newest_on_or_before(day, kinds=kinds)
        if order is None:
            return None
        self._timeline.around(order)
        row, line = self._timeline.at_order(order)
        self._all.put_on_top(row - 1)
        self._all.choose(line.id)
        return line

    def choose(self, id: UUID) -> bool:
        return self.view.choose(id)

    def neighbour(self, id: UUID) -> Line | None:
        """The line that takes its place when this one goes."""
        row = self.view.lines.row_of(id)
        return None if row is None else self.view.lines.neighbour(row)

    @property
    def is_blank(self) -> bool:
        """Whether there is no line to put the focus on."""
        return self._turns.current is self._none

    def focus_list(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        self.view.setFocus(reason)

    def _open_at_now(self) -> None:
        """At the newest thing up to now; what is planned stands above it, a turn of the wheel away."""
        row = self._timeline.first_until(self._companion.clock.now())
        if row is None and self.go_to_day(self.today):
            return  # more is planned than one page holds
        if row is None or self._timeline.is_first(row):
            self._all.choose_first()
            return
        self._all.put_on_top(self._timeline.heading_of(row))
        self._all.choose(self._timeline.rows[row].id)

    def _reread_all(self) -> None:
        """At the top, what is new comes into sight; elsewhere, what is in sight stays where it is."""
        chosen, place = self._all.line, self._all.place()
        if place is None or self._all.at_top():
            self._timeline.start()
        else:
            self._timeline.around(place.order)
            self._all.go_to(place)
        self._all.choose_quietly(chosen.id if chosen else None)

    def _order_of(self, id: UUID) -> int | None:
        """Looked for on its day, page by page."""
        day = self._day_of(id)
        if day is None:
            return None
        below = self._companion.journal.newest_on_or_before(day, kinds=self._timeline.kinds)
        while below is not None:
            page = self._companion.journal.page(before=below + 1, kinds=self._timeline.kinds)
            for line in page:
                if line.id == id:
                    return line.order
            below = page[-1].order - 1 if page and page[-1].day >= day else None
        return None

    def _day_of(self, id: UUID) -> date | None:
        companion = self._companion
        for day in (
            lambda: companion.moods.get(id).day,
            lambda: companion.meetings.get(id).starts.date(),
            lambda: companion.notes.get(id).stamp.created.date(),
            lambda: companion.takeaways.get(id).stamp.created.date(),
        ):
            try:
                return day()
            except NotFound:
                continue
        return None

    def _listen_to(self, view: LineView) -> None:
        view.chosen.connect(self.chosen)
        view.pressed_on.connect(self.pressed_on)
        view.opened.connect(self.opened)
        view.thrown_away.connect(self.thrown_away)
        view.noted.connect(self.noted)
        view.all_wanted.connect(self.all_wanted)
