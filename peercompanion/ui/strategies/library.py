"""The library: the hard-moment set, what somebody is looking for, and what fits."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from peercompanion.domain.strategy import IN_REACH, PUT_AWAY, Strategy, StrategyStatus
from peercompanion.ui import theme
from peercompanion.ui.context import Context, PageName
from peercompanion.ui.layout import Flow, Reflow, ScrollPage, col, holder
from peercompanion.ui.strategies.filter_bar import FilterBar
from peercompanion.ui.strategies.group import Group, OpenGroup, PutAwayGroup
from peercompanion.ui.strategies.hard_set import HardSet
from peercompanion.ui.strategies.origins import Origins
from peercompanion.ui.strategies.place_choice import PlaceChoice
from peercompanion.ui.strategies.set_tile import SetTile
from peercompanion.ui.strategies.shelf import Shelved, shelve
from peercompanion.ui.strategies.strategy_card import StrategyCard
from peercompanion.ui.strategies.wish import Wish
from peercompanion.ui.strategies.words_shelf import WordsShelf
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.notice import SPOKEN_AFTER_MS, announce
from peercompanion.ui.widgets.search_field import SearchField
from peercompanion.ui.widgets.text import text, yielding

ROOM_FOR_ACTS = 780
"""The width from which what can be done stands on one line beside the name of the page."""
FOUND_SEEN, SPACE_ABOVE = 60, 8
"""Of what fits, so much is to be seen; and the space above the search where it stands at the top."""


class Library(ScrollPage):
    opened = Signal(object)  # the id of a strategy
    new_wanted, starters_wanted = Signal(), Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._shelf: list[Shelved] = []
        self._came_from: QWidget | None = None
        self._to_tell = ""
        self._spoken = QTimer(self, singleShot=True, interval=SPOKEN_AFTER_MS)
        self._finding = QTimer(self, singleShot=True, interval=0)
        self._set, self._choice = HardSet(), PlaceChoice()
        self._set_part = self._set_section()
        self._filter = FilterBar(context.words)
        self._groups = self._make_groups()
        self._nothing, self.shelf = self._make_nothing(), WordsShelf(context)
        self.add(self._opening(), 4, self._set_part, 2, self._filter, 2)
        self.add(self._nothing, *self._groups.values(), 8, self.shelf, ...)
        self._connect()

    def read(self, strategies: Sequence[Strategy], origins: Origins) -> None:
        tallies = self._context.companion.tries.tallies()
        origins.read_ahead(strategy.meeting for strategy in strategies)
        self._shelf = shelve(strategies, tallies, origins, self._context.words, self._place_words)
        faces = {shelved.face.id: shelved.face for shelved in self._shelf}
        placed = self._context.companion.strategies.hard_moment_set()
        self._set.show_faces([faces[strategy.id] for strategy in placed if strategy.id in faces])
        self._filter.show_situations_of(strategies)
        for group in self._groups.values():
            group.grid.keep(set(faces))
        self._choice.hide()
        self._fit()

    def regions(self) -> tuple[QWidget, ...]:
        return self._search, self._set, self._filter, *self._groups.values(), self.shelf

    def start(self) -> None:
        """The focus to where most begin: the set, else the first card, else the search."""
        taken = None if self._set_part.isHidden() else self._set.first_taken()
        if first := taken or self._first_card():
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.search()

    def come_back_to(self, id_: UUID) -> None:
        """The focus to the tile or card that was opened; the page has not moved meanwhile."""
        before, self._came_from = self._came_from, None
        tile = self._set.tile_of(id_)
        card = next((card for group in self._groups.values() if (card := group.grid.card(id_))), None)
        back = before if before and before in (tile, card) else card or tile
        if back is None or not back.isVisible():
            self.start()
        else:
            back.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focused(self) -> UUID | None:
        """What the tile or card shows that has the focus; ``come_back_to`` leads there again."""
        there = self.focusWidget()
        face = there.face if isinstance(there, SetTile | StrategyCard) and there.hasFocus() else None
        self._came_from = there if face else self._came_from
        return face.id if face else None

    def neighbour(self, id_: UUID) -> UUID | None:
        """The card after this one, else the one before it."""
        ids = [id for group in self._groups.values() for id in group.grid.ids]
        if id_ not in ids or len(ids) == 1:
            return None
        at = ids.index(id_)
        return ids[at + 1] if at + 1 < len(ids) else ids[at - 1]

    def shows(self, id_: UUID) -> bool:
        """As a card that can be seen, or a tile."""
        return self._set.tile_of(id_) is not None or any(
            group.grid.isVisible() and id_ in group.grid.ids for group in self._groups.values()
        )

    def search(self) -> None:
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def step_back(self) -> bool:
        """What was opened first, then the search, then the filter."""
        if self._choice.isVisible():
            self._choice.close_choice()
        elif self._search.text():
            self._search.clear()
        elif not self._wish.is_open:
            self._filter.clear()
        else:
            return False
        return True

    # building

    def _opening(self) -> QWidget:
        self._search = SearchField(self.tr("Search strategies"))
        self._new = Button(self.tr("New strategy"), "primary", "plus", key_hint="N")
        self._starters = Button(self.tr("Starter strategies"), "quiet-accent", "leaf")
        about = Flow(yielding(self.tr("What others shared, and what I found."), "muted"), self._starters, gap=16)
        words = holder(col(text(self.tr("Strategies"), "display", wrap=True), about, gap=2))
        plan = Button(self.tr("My plan"), "plain", "notebook-text")
        plan.clicked.connect(lambda: self._context.frame.go(PageName.PLAN))
        acts = Reflow(plan, (self._search, 1), self._new, gap=10)
        return Reflow((words, 1), acts, gap=16, stacked_gap=8, below=ROOM_FOR_ACTS)

    def _set_section(self) -> QWidget:
        when = text(self.tr("the first three stand on F1"), "muted")
        title = Flow(yielding(self.tr("My hard-moment set"), "title"), when, gap=10, line_gap=0)
        return holder(col(title, self._set, self._choice, gap=10))

    def _make_groups(self) -> dict[StrategyStatus, Group]:
        words = self._context.words
        return {
            status: (OpenGroup if status in IN_REACH else PutAwayGroup)(words.strategy_status(status), self._open)
            for status in (*IN_REACH, *PUT_AWAY)
        }

    def _make_nothing(self) -> QWidget:
        show_all = Button(self.tr("Show all"), "link")
        show_all.clicked.connect(self._show_all)
        return Flow(text(self._none_fits(), "body"), show_all)

    def _connect(self) -> None:
        self._search.textChanged.connect(self._seek)
        self._search.returnPressed.connect(self._to_first_card)
        self._new.clicked.connect(self.new_wanted)
        self._starters.clicked.connect(self.starters_wanted)
        self._filter.changed.connect(self._seek)
        self._finding.timeout.connect(self._show_found)
        self._spoken.timeout.connect(lambda: announce(self, self._to_tell))
        self._set.opened.connect(self._open)
        self._set.wanted.connect(self._ask_for)
        self._set.moved.connect(self._move)
        self._set.taken_out.connect(self._take_out)
        self._choice.chosen.connect(self._move)
        self._choice.closed.connect(self._set.focus_place)
        for status in IN_REACH:
            self._groups[status].show_all.connect(self._show_all)

    # what fits

    @property
    def _wish(self) -> Wish:
        return self._filter.wish(self._search.text())

    def _fit(self) -> None:
        wish = self._wish
        fitting = [shelved for shelved in self._shelf if wish.fits(shelved.strategy, shelved.searched)]
        for status, group in self._groups.items():
            group.show_cards([shelved.face for shelved in fitting if shelved.strategy.status is status])
        self._nothing.setVisible(not fitting)
        self._make_room_for_found()
        said = "" if wish.is_open else self._fit_words(len(fitting))
        self._say_fit(said)
        self._to_tell = said if fitting else self._none_fits()

    def _make_room_for_found(self) -> None:
        """The set would look like what was found."""
        searching = bool(self._search.text())
        self._set_part.setHidden(searching)
        if not searching:
            self._filter.show()

    def _seek(self) -> None:
        self._fit()
        self._spoken.start()
        self._finding.start()

    def _show_found(self) -> None:
        """Where what fits lies below the edge, the search goes to the top of the window, the focus in it."""
        found = next((part for part in (self._nothing, *self._groups.values()) if not part.isHidden()), None)
        if found is None or not self._search.text():
            return
        self.widget().layout().activate()
        page, height = self.widget(), self.viewport().height()
        top = self._search.mapTo(page, QPoint(0, -SPACE_ABOVE)).y()
        bottom = found.mapTo(page, QPoint(0, theme.fs(FOUND_SEEN))).y()
        if bottom - top > height and self._search.hasFocus() and self._filter.wish("").is_open:
            self._filter.hide()  # until the search is over: with large letters it fills a small window
        if bottom - self.verticalScrollBar().value() > height:
            self.verticalScrollBar().setValue(top)

    def _none_fits(self) -> str:
        return self.tr("Nothing fits all of this.")

    def _say_fit(self, words: str) -> None:
        first = next((self._groups[status] for status in IN_REACH if not self._groups[status].isHidden()), None)
        for status in IN_REACH:
            self._groups[status].say_fit(words if self._groups[status] is first else "")

    def _fit_words(self, fitting: int) -> str:
        return self.tr("{some} of %Ln fit", "", len(self._shelf)).format(some=self.locale().toString(fitting))

    def _show_all(self) -> None:
        self._search.clear()
        self._filter.clear()
        self._to_first_card()

    def _to_first_card(self) -> None:
        if card := self._first_card():
            card.setFocus(Qt.FocusReason.OtherFocusReason)

    def _first_card(self) -> QWidget | None:
        return next((card for status in IN_REACH if (card := self._groups[status].grid.first())), None)

    def _place_words(self, place: int) -> str:
        return self.tr("Place {n} of my hard-moment set").format(n=place)

    # acts

    def _open(self, id_: UUID) -> None:
        self._came_from = self.focusWidget()
        self.opened.emit(id_)

    def _ask_for(self, place: int) -> None:
        free = [s.strategy for s in self._shelf if s.strategy.place is None and s.strategy.status in IN_REACH]
        if free:
            self._choice.ask(place, [(strategy.id, strategy.title) for strategy in free])
        else:
            self._context.frame.notify(self.tr("All that is in use or to try has a place already."))

    def _move(self, id_: UUID, place: int) -> None:
        def moved(_: object) -> None:
            self._set.focus_place(place)
            announce(self._set, self.tr("Place {n}").format(n=place))

        self._context.frame.attempt(lambda: self._context.companion.strategies.place(id_, place), moved)

    def _take_out(self, id_: UUID) -> None:
        tile = self._set.tile_of(id_)
        frame = self._context.frame

        def taken_out(_: object) -> None:
            self._set.focus_place(tile.place)
            frame.notify(self.tr("Taken out of the hard-moment set."), undo=True)

        frame.attempt(lambda: self._context.companion.strategies.place(id_, None), taken_out)
