"""What is brought to a meeting, on its way to paper: it is seen, line by line it is chosen, and only then printed."""

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import QMarginsF, Qt
from PySide6.QtGui import QHideEvent, QPageLayout, QPageSize
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.domain.change import Topic
from peercompanion.domain.group import Group
from peercompanion.domain.meeting import Meeting
from peercompanion.domain.note import Note
from peercompanion.ui import same_place
from peercompanion.ui.choose import Choose
from peercompanion.ui.context import Context, PageName
from peercompanion.ui.layout import Card, Reflow, ScrollPage, TwoColumns, col, fill, holder, row, rule
from peercompanion.ui.meetings.paper import fold, guarded, plain
from peercompanion.ui.meetings.paper.leaf import POINTS_A_MILLIMETRE, Leaf, paint_on
from peercompanion.ui.meetings.paper.preview import Preview
from peercompanion.ui.meetings.paper.said import items, said
from peercompanion.ui.meetings.paper.ticks import Ticks
from peercompanion.ui.meetings.paper.words import PaperWords, PaperWriter
from peercompanion.ui.page import Page
from peercompanion.ui.paper.printout import Printout
from peercompanion.ui.paper.ways_out import WaysOut
from peercompanion.ui.reading_order import follow_reading_order
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.segmented import Segmented
from peercompanion.ui.widgets.text import icon_text, text

CARD, SHEET, PRINT = "card", "sheet", "print"
ON_LETTER = frozenset({"US", "CA", "MX", "PH", "CL", "CO"})
"""Countries whose printers hold Letter; all others have A4."""
NO_MARGINS = QMarginsF(0, 0, 0, 0)


class PaperPage(Page):
    """``arrive`` takes the id of a meeting, or of a group whose next it is, else it is the next of all; or "print", for
    the key that led here.
    """

    listens = frozenset({Topic.NOTES, Topic.MEETINGS, Topic.GROUPS})

    def __init__(
        self, context: Context, choose: Choose | None = None, points_to: guarded.PointsTo = guarded.points_to_somebody
    ) -> None:
        """``choose`` is the door for folders; ``points_to`` says whether a line may point to a person."""
        super().__init__(context)
        self._points_to = points_to
        self._meeting: Meeting | None = None
        self._group: Group | None = None  # whose next meeting it is, where it has one
        self._notes: list[Note] = []
        self._writer = PaperWriter(context.preferences, context.words)
        self._ticks, self._preview, self._ways_out = Ticks(self._writer), Preview(), WaysOut(context, choose)
        papers = [(CARD, self.tr("Fold card"), None), (SHEET, self.tr("Plain sheet"), None)]
        self._paper = Segmented(self.tr("Paper"), papers, CARD)
        self._build()
        self._connect()

    # what the window asks

    def read(self) -> None:
        meetings, notes = self.context.companion.meetings, self.context.companion.notes
        known = meetings.find(self._meeting.id) if self._meeting else None
        self._meeting = known or meetings.next(self._group.id if self._group else None)
        self._notes = notes.sheet(self._meeting) if self._meeting else []
        self._over.setText(self._about_meeting())
        self._over.setVisible(self._meeting is not None)
        self._show()

    def arrive(self, target: object | None = None) -> None:
        meetings = self.context.companion.meetings
        if target != PRINT:
            self._meeting = meetings.find(target) if isinstance(target, UUID) else None
            self._group = next((group for group in self.context.companion.groups.all() if group.id == target), None)
        self.read()
        if target == PRINT and self._ways_out.start():
            return
        if not self._ticks.isVisibleTo(self) or not self._ticks.start():
            self._back.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def target_for(self, page: PageName) -> str | None:
        return PRINT if page is PageName.PAPER else None

    def place(self) -> str:
        about = self._meeting or self._group
        return f"{self._paper.value} {about.id}" if about else ""

    def come_back(self, place: str) -> None:
        paper, id = same_place.told(place)
        if paper in (CARD, SHEET):
            self._paper.set_value(paper)
        self.arrive(id)

    def regions(self) -> Sequence[QWidget]:
        return self._choice, self._preview, self._ways_out

    def step_back(self) -> bool:
        self.context.frame.back()
        return True

    def hideEvent(self, event: QHideEvent) -> None:
        """What is closed while nobody looks leaves no word here."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._notes, self._stale = [], True
            self._ticks.show_items(())
            self._preview.show_nothing("")
            self._ways_out.offer(None)

    # building

    def _build(self) -> None:
        self._back = Button(self.tr("Back"), "quiet-accent", "arrow-left")
        warning = icon_text("info", self._warning(), "body", wrap=True)
        paper = Reflow(text(self.tr("Paper"), "label"), self._paper, gap=12, stacked_gap=6)
        self._left_out = Card("flat", (14, 10, 14, 10), 4)
        self._left_out_words = text("", "body", wrap=True)
        self._take_sheet = Button(self.tr("Take the plain sheet"), "link")
        self._left_out.add(self._left_out_words, holder(row(self._take_sheet, ...)))
        self._about_lines = text("", "muted", wrap=True)
        title = text(self.tr("What may stand on it"), "title", wrap=True)
        self._choice = Card(gap=8).add(paper, 4, rule(), 4, title, self._about_lines, self._ticks)
        flat = Card("flat", (18, 14, 18, 14)).add(warning)
        seen = (text(self.tr("Preview"), "section"), self._preview, self._left_out, 6, self._ways_out, ...)
        left, right = holder(col(flat, self._choice, ..., gap=14)), holder(fill(QVBoxLayout(), seen, 8))
        self._over = text("", "muted", wrap=True)
        heading = text(self.tr("On paper"), "display", wrap=True)
        head = holder(col(row(self._back, ...), heading, self._over, gap=4))
        self._scroll = ScrollPage().add(head, TwoColumns(left, right, 46, 54, gap=28), ...)
        self.fill(self._scroll)

    def _warning(self) -> str:
        return self.tr(
            "Paper lies about, and anybody can read it. The printer and its queue may keep a copy. A PDF lies outside "
            "the vault, not encrypted."
        )

    def _connect(self) -> None:
        self._back.clicked.connect(self.context.frame.back)
        self._ticks.changed.connect(self._show)
        self._paper.chosen.connect(lambda _value: self._show())
        self._take_sheet.clicked.connect(self._change_to_sheet)
        self.context.hub.preferred.connect(self._on_preference)

    # inside

    def _about_meeting(self) -> str:
        """On the screen it may be told; on paper stand the weekday and the time."""
        if not self._meeting:
            return ""
        group = self.context.companion.groups.get(self._meeting.group)
        return self.context.words.dotted((group.nickname, self.context.words.day_and_time(self._meeting.starts)))

    def _show(self) -> None:
        self._show_parts()
        follow_reading_order(self._scroll.widget())

    def _show_parts(self) -> None:
        listens = bool(self._meeting and self._meeting.just_listen)
        kept = self.context.companion.guard.kept()
        all_lines = items(self._notes, self._points_to, kept, titles=self._paper.value == SHEET)
        self._ticks.show_items(() if listens else all_lines)
        self._choice.setVisible(bool(self._notes) or listens)
        self._ticks.setVisible(not listens)
        self._tell_about_lines(listens, any(line.why for item in all_lines for line in item.lines))
        chosen = () if listens else said(all_lines, self._ticks.is_ticked, self._writer.instead())
        self._left_out.hide()
        if listens:
            self._show_words(self._writer.listen(self._meeting))
        elif chosen:
            self._show_words(self._writer.write(self._meeting, chosen))
        else:
            self._preview.show_nothing(self._nothing())
            self._ways_out.offer(None)

    def _tell_about_lines(self, listens: bool, some_wait: bool) -> None:
        about = ""
        if listens:
            about = self.tr("I'll just listen this time, so one line says so, and nothing else stands there.")
        elif some_wait:
            about = self.tr("What may tell of somebody else waits for a tick. Without one, “{instead}” stands there.")
        self._about_lines.setText(about.format(instead=self._writer.instead()))
        self._about_lines.setVisible(bool(about))

    def _nothing(self) -> str:
        if not self._meeting:
            return self.tr("There is no next meeting yet. What I bring to one can stand here.")
        if self._notes:
            return self.tr("Nothing is ticked, so there is nothing to print.")
        return self.tr(
            "Nothing to bring yet, so there is nothing to print. A note that I open for the group stands here."
        )

    def _show_words(self, words: PaperWords) -> None:
        if self._paper.value == SHEET:
            leaves = plain.plain(words, self._sheet_size())
            self._preview.show_sheets(leaves)
            self._ways_out.offer(self._printout(leaves))
            return
        folded = fold.fold(words)
        self._preview.show_card(folded.leaf)
        self._left_out.setVisible(bool(folded.left_out))
        self._left_out_words.setText(self._not_on_card(folded.left_out))
        self._take_sheet.setAccessibleDescription(self._left_out_words.text())
        self._ways_out.offer(self._printout((folded.leaf,)))

    def _not_on_card(self, count: int) -> str:
        return self.tr("No room on the card for %n line(s). The plain sheet has room for all of it.", "", count)

    def _change_to_sheet(self) -> None:
        self._paper.set_value(SHEET)
        self._show()
        self._paper.setFocus(Qt.FocusReason.OtherFocusReason)

    def _sheet_size(self) -> tuple[float, float]:
        return plain.LETTER if self.context.preferences.country in ON_LETTER else plain.A4

    def _printout(self, leaves: Sequence[Leaf]) -> Printout:
        first = leaves[0]
        width, height = first.width * POINTS_A_MILLIMETRE, first.height * POINTS_A_MILLIMETRE
        from_right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        painting = partial(paint_on, leaves=tuple(leaves), from_right=from_right)
        return Printout(width=width, height=height, paint_on=painting, sheet=_asked_of_printer(first))

    def _on_preference(self, name: str) -> None:
        """A method and not a lambda: the hub outlives this page, and must let go of it."""
        if name == "country":
            self._show()


def _asked_of_printer(leaf: Leaf) -> QPageLayout:
    sizes = {fold.WIDTH: QPageSize.PageSizeId.A6, plain.LETTER[0]: QPageSize.PageSizeId.Letter}
    wide = QPageLayout.Orientation.Landscape if leaf.width > leaf.height else QPageLayout.Orientation.Portrait
    return QPageLayout(QPageSize(sizes.get(leaf.width, QPageSize.PageSizeId.A4)), wide, NO_MARGINS)
