"""One thing of the journal, to be read like a page: what it is, when, its words, and what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from peercompanion.domain.journal import Kind
from peercompanion.ui import theme
from peercompanion.ui.breaking import breakable
from peercompanion.ui.context import Context
from peercompanion.ui.journal.line_painter import paint_sign
from peercompanion.ui.journal.prose import Prose
from peercompanion.ui.journal.sheet import Passage, Rated, Sheet
from peercompanion.ui.layout import Flow, Reflow, clear, col, fill, holder, row, rule
from peercompanion.ui.widgets.buttons import Button, tool
from peercompanion.ui.widgets.help_line import HelpLine
from peercompanion.ui.widgets.painted import begin
from peercompanion.ui.widgets.text import Label, text

LABEL, RATED_BESIDE = 112, 230
WIDE, TIGHT, TIGHT_BELOW = 24, 14, 290
BEAD, BEAD_STEP, BEADS = 4.6, 16, 5
LONGEST_PILL = 200


class ReadView(QScrollArea):
    """``show_sheet`` fills it; it stores nothing and asks for everything by its signals."""

    write = Signal(int)  # edit, from this place in the text on
    thrown_away = Signal()
    caught = Signal()
    opened = Signal()  # where it is at home
    back = Signal()  # to the list, where the list has given way

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._words = context.words
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setObjectName("inside")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._build(HelpLine(context.words.help_lead(), context.words.first_line(context.preferences)))
        self._lay_out()
        self._connect()

    def show_sheet(self, sheet: Sheet, searched: str = "") -> None:
        self._sign.show_sign(sheet.kind, sheet.level, self._words.kind_icon(sheet.kind))
        self._title.setText(breakable(sheet.title))
        self._when.setText(sheet.when)
        self._show_chips(sheet)
        self._show_rated(sheet.rated)
        self._show_passages(sheet.passages, searched)
        self._show_acts(sheet)
        self._changed.setText(sheet.changed)
        self._foot.setVisible(bool(sheet.changed))

    def set_alone(self, alone: bool) -> None:
        """The list has given way: a button leads back to it."""
        self._back.setVisible(alone)

    def show_help_line(self, lead: str, line: str) -> None:
        self._help.set_line(lead, line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._catch.setText(self.tr("Make a note for the group"))
        room = self.viewport().width()
        tight = room / theme.scale() < TIGHT_BELOW or room < self._catch.sizeHint().width() + 2 * WIDE
        side = TIGHT if tight else WIDE
        self.widget().layout().setContentsMargins(side, 20, side, 18)
        if tight:
            self._catch.setText(self.tr("Note for the group"))
        self._catch.updateGeometry()

    def focus_words(self) -> None:
        """The words, or where there are none, what can be done."""
        shown = [view.prose for view in self._passages if not view.isHidden()]
        acts = [button for button in (self._edit, self._open, self._back) if not button.isHidden()]
        next(iter([*shown, *acts])).setFocus(Qt.FocusReason.OtherFocusReason)

    def to_top(self) -> None:
        self.verticalScrollBar().setValue(0)

    def _build(self, help_line: HelpLine) -> None:
        self._help = help_line
        self._sign = _Sign()
        self._title, self._when = text("", "title", wrap=True), text("", "muted", wrap=True)
        self._back = tool("arrow-left", self.tr("Back to the list"))
        self._edit, self._trash = tool("pencil-line", self.tr("Edit")), tool("trash-2", self.tr("Move to trash"))
        self._chips = Flow(gap=6, line_gap=6)
        self._rated = holder(col(gap=4))
        self._passages: list[_PassageView] = []
        self._passage_box = QVBoxLayout()
        self._passage_box.setSpacing(0)
        self._catch = Button("", "", "notebook-pen", name=self.tr("Make a note for the group"))
        self._catch.setToolTip(self.tr("A private note, with these words in it (N)"))
        self._open = Button("", "", "arrow-up-right")
        self._changed = text("", "caption")
        self._foot = holder(col(10, rule(), 10, self._changed, gap=0))
        self._back.hide()

    def _lay_out(self) -> None:
        page = QWidget()
        self.setWidget(page)
        page.setAutoFillBackground(False)  # which setWidget has set: the card shows through
        names = col(self._title, self._when, gap=0)
        head = row(
            (self._back, Qt.AlignmentFlag.AlignTop),
            (self._sign, Qt.AlignmentFlag.AlignTop),
            4,
            (names, 1),
            (self._edit, Qt.AlignmentFlag.AlignTop),
            (self._trash, Qt.AlignmentFlag.AlignTop),
            gap=8,
        )
        words = (head, 14, self._chips, self._rated, rule(), 4, self._passage_box, ..., 16)
        acts = (row(self._catch, ...), row(self._open, ...), 14, self._help, self._foot)
        fill(QVBoxLayout(page), (*words, *acts), 0)

    def _connect(self) -> None:
        self._back.clicked.connect(self.back)
        self._edit.clicked.connect(lambda: self.write.emit(-1))
        self._trash.clicked.connect(self.thrown_away)
        self._catch.clicked.connect(self.caught)
        self._open.clicked.connect(self.opened)

    def _show_chips(self, sheet: Sheet) -> None:
        self._chips.clear()
        self._chips.add(*(_pill(words, "pill") for words in sheet.feelings))
        self._chips.add(*(_pill(self.tr("# {tag}").format(tag=tag), "plainpill") for tag in sheet.tags))
        self._chips.setVisible(bool(sheet.feelings or sheet.tags))
        self._chips.setContentsMargins(0, 0, 0, 14)

    def _show_rated(self, rated: Sequence[Rated]) -> None:
        clear(self._rated.layout())
        for one in rated:
            value = holder(row(_Beads(one), 4, (text(one.word, "note", wrap=True), 1), gap=4))
            line = Reflow(text(one.name, "muted").column(LABEL), (value, 1), gap=4, below=RATED_BESIDE, stacked_gap=0)
            self._rated.layout().addWidget(line)
        self._rated.setContentsMargins(0, 0, 0, 14)
        self._rated.setVisible(bool(rated))

    def _show_passages(self, passages: Sequence[Passage], searched: str) -> None:
        while len(self._passages) < len(passages):
            self._add_passage()
        for place, view in enumerate(self._passages):
            view.setVisible(place < len(passages))
            if place < len(passages):
                view.show_passage(passages[place], searched)

    def _add_passage(self) -> None:
        view = _PassageView(self.tr("Words"))
        view.prose.write.connect(self.write)
        view.prose.moved.connect(lambda: self._keep_in_sight(view.prose))
        self._passages.append(view)
        self._passage_box.addWidget(view)

    def _show_acts(self, sheet: Sheet) -> None:
        self._edit.setVisible(sheet.can_be_written)
        self._catch.setVisible(sheet.can_be_caught)
        self._open.setVisible(bool(sheet.opens))
        self._open.setText(sheet.opens)
        self._open.updateGeometry()

    def _keep_in_sight(self, prose: Prose) -> None:
        spot = prose.mapTo(self.widget(), prose.cursorRect().center())
        self.ensureVisible(spot.x(), spot.y(), 0, theme.fs(40))


def _pill(words: str, role: str) -> Label:
    """Never wider than the narrowest pane; what is cut off stands in the tooltip, the screen reader has it all."""
    shown = theme.metrics(12, 500).elidedText(words, Qt.TextElideMode.ElideRight, theme.fs(LONGEST_PILL))
    pill = text(shown, role)
    if shown != words:
        pill.setToolTip(words)
        pill.setAccessibleName(words)
    return pill


class _Sign(QWidget):
    """The face, or the icon of the kind, at the head."""

    SIZE = 36

    def __init__(self) -> None:
        super().__init__()
        self._kind, self._icon = Kind.MOOD, ""
        self._level: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_sign(self, kind: Kind, level: int | None, icon: str) -> None:
        self._kind, self._level, self._icon = kind, level, icon
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.fs(self.SIZE), theme.fs(self.SIZE))

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_sign(begin(self), QRectF(self.rect()), self._kind, self._level, self._icon)


class _Beads(QWidget):
    """Five small beads to read, not to set."""

    def __init__(self, rated: Rated) -> None:
        super().__init__()
        self._value = rated.value
        self.setAccessibleName(
            self.tr("{name}: {word}, {value} of 5").format(name=rated.name, word=rated.word, value=rated.value)
        )
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(BEADS * theme.fs(BEAD_STEP), theme.fs(18))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        for place in range(BEADS):
            self._paint_bead(painter, place)

    def _paint_bead(self, painter: QPainter, place: int) -> None:
        full = place < self._value
        painter.setPen(Qt.PenStyle.NoPen if full else QPen(theme.colour("line_strong"), 1.2))
        painter.setBrush(theme.colour("accent") if full else Qt.BrushStyle.NoBrush)
        x = theme.fs(BEAD_STEP) * (place + 0.5)
        spot = theme.mirrored(QRectF(x, self.height() / 2, 0, 0), self).topLeft()
        radius = BEAD * theme.scale()
        painter.drawEllipse(QPointF(spot), radius, radius)


class _PassageView(QWidget):
    def __init__(self, name: str) -> None:
        super().__init__()
        self._heading = text("", "section", wrap=True)
        self.prose = Prose(name)
        fill(QVBoxLayout(self), (10, self._heading, self.prose), 2)

    def show_passage(self, passage: Passage, searched: str) -> None:
        self._heading.setText(passage.heading)
        self._heading.setVisible(bool(passage.heading))
        self.prose.setAccessibleName(passage.heading or self.tr("Words"))
        self.prose.show_words(passage.words, searched)
