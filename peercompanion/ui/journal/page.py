"""The journal page: search, kinds, calendar, list and entry brought together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.domain.change import Topic
from peercompanion.domain.journal import Kind, Line
from peercompanion.errors import NotFound
from peercompanion.ui import same_place
from peercompanion.ui.context import Context, PageName
from peercompanion.ui.journal.acts import Acts
from peercompanion.ui.journal.calendar_column import CalendarColumn
from peercompanion.ui.journal.entry_pane import EntryPane
from peercompanion.ui.journal.kind_chips import KindChips
from peercompanion.ui.journal.list_pane import ListPane
from peercompanion.ui.journal.results import is_enough
from peercompanion.ui.journal.room import Room
from peercompanion.ui.journal.search_line import SearchLine
from peercompanion.ui.journal.sheet import Sheet
from peercompanion.ui.journal.turns import Turns
from peercompanion.ui.layout import Flow, Reflow, ScrollPage, fill
from peercompanion.ui.page import Page
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.empty_state import empty_state
from peercompanion.ui.widgets.notice import SPOKEN_AFTER_MS, announce
from peercompanion.ui.widgets.text import text

WRITE, READ, CHOOSE = "write", "read", "choose"

CALENDAR_FROM, TWO_FROM, COUNT_BESIDE = 880, 690, 320


class JournalPage(Page):
    listens = frozenset({Topic.MOODS, Topic.MEETINGS, Topic.NOTES, Topic.STRATEGIES, Topic.GROUPS, Topic.TAKEAWAYS})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        words, companion = context.words, context.companion
        self._started = False
        self._acts = Acts(context, self)
        self._field = SearchLine(self.tr("Search everything you wrote"))
        self._new = Button(self.tr("New"), "primary", "plus")
        self._kinds = KindChips(words)
        self._count = text("", "muted")
        self._calendar = CalendarColumn(companion, words, self.context.companion.today)
        self._list = ListPane(companion, words, self.context.companion.today)
        self._entry = EntryPane(context, self)
        self._turns, self._full, self._room = Turns(), QWidget(), Room()
        self._check_in = Button(self.tr("Check in"), "primary")
        self._spoken = QTimer(self, singleShot=True, interval=SPOKEN_AFTER_MS)
        self._lay_out()
        self._connect()

    # what the window asks

    def read(self) -> None:
        something = bool(self.context.companion.journal.page(limit=1))
        self._turns.show_only(self._full if something else self._empty)
        self._field.setEnabled(something)
        if not something:
            self._entry.show_nothing()
            self._started = False
        elif self._started:
            self._reread()
        else:
            self._start()

    def arrive(self, target: object | None = None) -> None:
        if self._started and self.context.companion.today != self._list.today:
            self._reread()  # "Today" is another day since the list was read
        if isinstance(target, UUID):
            self._reveal(target)
        elif not self._started:
            self._check_in.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._entry.editor or self._room.entry_covers_list:
            self._entry.focus_words()
        else:
            self._list.focus_list()

    def place(self) -> str:
        editor, sheet = self._entry.editor, self._entry.sheet
        if editor:
            return f"{WRITE} {editor.stored.id}"
        if sheet is None:
            return ""
        return f"{CHOOSE if self._room.alone and not self._room.entry_covers_list else READ} {sheet.id}"

    def come_back(self, place: str) -> None:
        how, id = same_place.told(place)
        if not self._started or id is None or not self._list.find(id):
            return
        self._room.open_entry(how != CHOOSE)
        if how == WRITE:
            self._entry.write()

    def regions(self) -> Sequence[QWidget]:
        return self._field, self._calendar, self._list, self._entry, self._check_in

    def leave(self) -> None:
        self._entry.flush()

    def search(self) -> None:
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def step_back(self) -> bool:
        if self._entry.editor:
            self._entry.editor.step_back()
        elif self._room.entry_covers_list:
            self._show_list()
        elif self._field.text():
            self._field.clear()
            self._list.focus_list()
        elif self._field.hasFocus():
            self._list.focus_list()
        else:
            return False
        return True

    # the search and the kinds

    def _type(self, typed: str) -> None:
        """At every key."""
        if is_enough(typed):
            self._room.open_entry(False)
            self._list.search(typed.strip(), self._kinds.value)
        elif self._list.searched:
            self._list.end_search()
            self._agree()
        self._say_count()
        self._spoken.start()

    def _agree(self) -> None:
        """After a search, list and entry are about the same again: what was found is shown among its days."""
        shown, chosen = self._entry.sheet, self._list.line
        if shown is None or chosen is None or shown.id == chosen.id:
            return
        if not self._entry.editor and not self._list.find(shown.id):
            self._show_line(chosen)

    def _show_kind(self, kind: Kind | None) -> None:
        self._list.show_kind(kind)
        if self._list.searched:
            self._list.search(self._list.searched, kind)
        self._say_count()
        self._spoken.start()

    def _show_all_of(self, kind: Kind) -> None:
        """From the heading of a group that was cut short."""
        self._kinds.choose(kind)
        self._list.focus_list()

    def _go_into_list(self) -> None:
        if not self._list.is_blank:
            self._list.focus_list(Qt.FocusReason.TabFocusReason)

    def _say_count(self) -> None:
        words, listed = self.context.words, self._list
        count = listed.count
        self._count.setText(words.found(count, listed.more) if listed.searched else words.entries(count))

    # one line

    def _show_line(self, line: Line) -> None:
        self.context.frame.attempt(lambda: self._entry.show_thing(line.kind, line.id, self._list.searched))
        if not self._list.searched:
            self._calendar.go_to(line.day)

    def _press_on(self, line: Line) -> None:
        if self._room.alone:
            self._open_entry()

    def _open(self, line: Line) -> None:
        """Enter: where list and entry take turns, to read first; else to write, or to where it is at home."""
        if self._room.alone:
            self._open_entry()
        elif self._entry.sheet and self._entry.sheet.can_be_written:
            self._entry.write()
        else:
            self._act_on_sheet(self._acts.go_home)

    def _open_entry(self) -> None:
        self._room.open_entry()
        self._entry.focus_words()

    def _show_list(self) -> None:
        self._room.open_entry(False)
        if self._list.is_blank:
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._list.focus_list()

    def _throw_away(self, kind: Kind, id: UUID) -> None:
        heir = self._list.neighbour(id)
        self._acts.throw_away(kind, id, lambda: self._after_trash(heir))

    def _after_trash(self, heir: Line | None) -> None:
        self._entry.show_nothing()
        self.read()
        if heir:
            self._list.choose(heir.id)
        self._show_list()

    def _act_on_sheet(self, act: Callable[[Sheet], None]) -> None:
        if self._entry.sheet:
            act(self._entry.sheet)

    def _catch(self, sheet: Sheet) -> None:
        self._acts.catch(sheet, self._reread)

    def _after_writing(self) -> None:
        sheet = self._entry.sheet
        self._reread()
        if sheet and not self._list.choose(sheet.id):
            self._list.find(sheet.id)
        if self._room.entry_covers_list:
            self._entry.focus_words()
        else:
            self._list.focus_list()

    # times

    def _go_to_day(self, day: date) -> None:
        self._field.clear()
        self._list.go_to_day(day)

    def _reveal(self, id: UUID) -> None:
        self._kinds.set_value(None)
        self._field.clear()
        self._start()
        if self._list.find(id):
            self._room.open_entry()
            self._list.focus_list()
        else:
            self.context.frame.notify(self.context.words.explain(NotFound("")).title)

    # reading

    def _start(self) -> None:
        self._started = True
        self._turns.show_only(self._full)
        self._list.show_kind(self._kinds.value)
        self._say_count()

    def _reread(self) -> None:
        self._reread_lists()
        self._entry.reread()

    def _reread_lists(self) -> None:
        self._list.reread(self.context.companion.today, self._kinds.value)
        self._calendar.read(self.context.companion.today)
        self._say_count()

    # building

    def _lay_out(self) -> None:
        """From the outside in: each change of parent would dress all that is below anew."""
        page = ScrollPage(self.tr("Journal"), "", self._head(), margins=(32, 28, 32, 28))
        self.fill(page)
        page.add((self._turns, 1))
        self._turns.add(self._full)
        line = Reflow((self._kinds, 1), self._count, gap=12, below=COUNT_BESIDE)
        fill(QVBoxLayout(self._full), (line, (self._room, 1)), 16)
        self._room.take(self._calendar, self._list, self._entry)
        self._empty = empty_state(
            self.tr("Nothing here yet"),
            self.tr("What you write on Today shows up here, newest first.\nDays without an entry stay blank paper."),
            self._check_in,
            icon="book-open",
        )
        self._turns.add(self._empty)
        page.watch_width(TWO_FROM, self._set_alone)
        page.watch_width(CALENDAR_FROM, lambda narrow: self._calendar.setVisible(not narrow))

    def _head(self) -> Reflow:
        return Reflow((self._field, 1), Flow(self._new), gap=12)

    def _set_alone(self, alone: bool) -> None:
        self._room.set_alone(alone)
        self._entry.reader.set_alone(alone)

    def _connect(self) -> None:
        frame = self.context.frame
        self._new.clicked.connect(lambda: frame.go(PageName.TODAY, "new"))
        self._check_in.clicked.connect(lambda: frame.go(PageName.TODAY, "new"))
        self._field.textChanged.connect(self._type)
        self._field.down.connect(self._go_into_list)
        self._kinds.chosen.connect(self._show_kind)
        self._calendar.day_chosen.connect(self._go_to_day)
        self._spoken.timeout.connect(lambda: announce(self._count, self._count.text()))
        self.context.hub.preferred.connect(self._on_preference)
        self._connect_list()
        self._connect_entry()

    def _connect_list(self) -> None:
        self._list.chosen.connect(self._show_line)
        self._list.pressed_on.connect(self._press_on)
        self._list.opened.connect(self._open)
        self._list.thrown_away.connect(lambda line: self._throw_away(line.kind, line.id))
        self._list.noted.connect(lambda _line: self._act_on_sheet(self._catch))
        self._list.all_wanted.connect(self._show_all_of)

    def _connect_entry(self) -> None:
        self._entry.kept.connect(self._reread_lists)
        self._entry.left.connect(self._after_writing)
        self._entry.thrown_away.connect(
            lambda: self._act_on_sheet(lambda sheet: self._throw_away(sheet.kind, sheet.id))
        )
        self._entry.caught.connect(lambda: self._act_on_sheet(self._catch))
        self._entry.opened.connect(lambda: self._act_on_sheet(self._acts.go_home))
        self._entry.back.connect(self._show_list)

    def _on_preference(self, name: str) -> None:
        if name == "country":
            words = self.context.words
            self._entry.reader.show_help_line(words.help_lead(), words.first_line(self.context.preferences))
