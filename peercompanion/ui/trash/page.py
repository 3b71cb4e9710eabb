"""The trash page: rows by when they came, newest first; arrows go from row to row."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtWidgets import QVBoxLayout

from peercompanion.domain.change import Topic
from peercompanion.domain.journal import Kind, Trashed
from peercompanion.domain.mood import MoodKind
from peercompanion.domain.takeaway import TakeawayKind
from peercompanion.ui.ask import Ask, Question
from peercompanion.ui.context import Context, PageName
from peercompanion.ui.isolated import isolated, one_line
from peercompanion.ui.layout import Flow, ScrollPage, clear, fill
from peercompanion.ui.page import Page
from peercompanion.ui.trash.row import TrashRow
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.list_box import ListBox
from peercompanion.ui.widgets.row_stops import RowStops
from peercompanion.ui.widgets.text import text, yielding

A_WEEK = timedelta(days=7)
SHOWN_AT_ONCE = 50


class TrashPage(Page):
    """``ask`` is the door for its two questions."""

    listens = frozenset(Topic) - {Topic.SETTINGS}

    def __init__(self, context: Context, ask: Ask | None = None) -> None:
        super().__init__(context)
        self._ask = ask or Ask()
        self._rows: list[TrashRow] = []
        self._stops = RowStops(self)
        self._shown = SHOWN_AT_ONCE
        self._empty = Button(self.tr("Empty the trash"), "danger", "trash-2")
        self._about = text("", "muted", wrap=True)
        self._lists = QVBoxLayout()
        self._lists.setSpacing(8)
        self._more = Button("", "link", "chevron-down")
        acts = Flow(self._empty)  # which starts at the column's edge, below the title too
        self.fill(ScrollPage(self.tr("Trash"), "", acts).add(self._about, self._lists, self._more, ...))
        self._empty.clicked.connect(self._ask_to_empty)
        self._more.clicked.connect(self._show_more)

    def read(self) -> None:
        trash = self.context.companion.trash
        things, count = trash.list(self._shown), trash.count()
        at = self._stops.focused()
        clear(self._lists)
        self._rows = []
        self._fill(things)
        self._more.setText(self.tr("%Ln more", "", count - len(things)))
        self._more.setVisible(count > len(things))
        self._empty.setVisible(bool(things))
        self._about.setText(self._explanation() if things else self.tr("Nothing is in the trash."))
        self._stops.take(self._rows, at)

    def arrive(self, target: object | None = None) -> None:
        self._shown = SHOWN_AT_ONCE
        self._stops.focus(0)

    def _fill(self, things: Sequence[Trashed]) -> None:
        now = self.context.companion.clock.now()
        lately = [thing for thing in things if now - thing.deleted < A_WEEK]
        earlier = things[len(lately) :]
        for heading, group in ((self.tr("This week"), lately), (self.tr("Earlier"), earlier)):
            if group:
                rows = [self._row(thing) for thing in group]
                self._rows.extend(rows)
                fill(self._lists, (yielding(heading, "section"), ListBox(*rows), 8))

    def _explanation(self) -> str:
        return self.tr("What you delete rests here for 30 days, then it is erased. Copies made before still hold it.")

    def _row(self, thing: Trashed) -> TrashRow:
        words = self.context.words
        today = self.context.companion.clock.now().date()
        leaves = self.tr("leaves {date}").format(date=words.plain_date(thing.leaves.date(), today))
        made = TrashRow(thing, self._title(thing), self._about_thing(thing), leaves, words.kind_icon(thing.kind))
        made.put_back.connect(lambda: self._put_back(made))
        made.erased.connect(lambda: self._ask_to_erase(made))
        return made

    def _title(self, thing: Trashed) -> str:
        words = self.context.words
        if thing.kind is Kind.MOOD:
            return words.entry_title(MoodKind(thing.state or MoodKind.CHECK_IN), thing.mood, ())
        if thing.kind is Kind.TAKEAWAY and thing.preview:
            return thing.preview
        return thing.title or words.kind(thing.kind)

    def _about_thing(self, thing: Trashed) -> str:
        kind = self.context.words.kind(thing.kind)
        if thing.kind is Kind.TAKEAWAY:
            return self.context.words.takeaway_kind(TakeawayKind(thing.state)) if thing.state else kind
        return self.tr("{kind}. {words}").format(kind=kind, words=isolated(thing.preview)) if thing.preview else kind

    def _put_back(self, row: TrashRow) -> None:
        companion, frame = self.context.companion, self.context.frame
        said = self.tr("“{title}” was put back.").format(title=isolated(one_line(row.title)))

        put_back = companion.trash.put_back
        frame.attempt(lambda: put_back(row.thing.id, by=self), lambda _: self._after(said, undo=True))

    def _ask_to_erase(self, row: TrashRow) -> None:
        question = Question(
            title=self.tr("Erase “{title}” for good?").format(title=isolated(one_line(row.title))),
            text=self.tr("It cannot be brought back then. Nothing done before can be undone after it."),
            yes=self.tr("Erase"),
            no=self.tr("Keep it"),
        )
        self._ask.confirm(self, question, lambda: self._erase(row))

    def _erase(self, row: TrashRow) -> None:
        erase = self.context.companion.trash.erase
        said = self.tr("“{title}” is erased.").format(title=isolated(one_line(row.title)))
        self.context.frame.attempt(lambda: erase(row.thing.id, by=self), lambda _: self._after(said))

    def _ask_to_empty(self) -> None:
        count = self.context.companion.trash.count()
        question = Question(
            title=self.tr("Erase everything in the trash?"),
            text=self.tr(
                "%Ln things cannot be brought back then. Nothing done before can be undone after it.", "", count
            ),
            yes=self.tr("Empty the trash"),
            no=self.tr("Keep it"),
        )
        self._ask.confirm(self, question, self._erase_all)

    def _erase_all(self) -> None:
        empty = self.context.companion.trash.empty
        self.context.frame.attempt(lambda: empty(by=self), lambda _: self._after(self.tr("The trash is empty.")))

    def _after(self, said: str, *, undo: bool = False) -> None:
        """Where no row is left, the focus goes where the empty page has it."""
        self.read()
        if not self._rows:
            self.context.frame.go(PageName.TRASH)
        self.context.frame.notify(said, undo=undo)

    def _show_more(self) -> None:
        before = len(self._rows)
        self._shown += SHOWN_AT_ONCE
        self.read()
        self._stops.focus(before)
