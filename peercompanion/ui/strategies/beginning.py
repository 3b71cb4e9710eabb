"""Nothing is written here yet: three ways in, and what F1 shows until then. No picture, no apology."""

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from peercompanion import content
from peercompanion.content.small_steps import MicroStep
from peercompanion.domain.strategy import Source, Strategy
from peercompanion.ui import theme
from peercompanion.ui.context import Context
from peercompanion.ui.layout import Card, Reflow, ScrollPage, col, holder, row
from peercompanion.ui.strategies.number_ring import NumberRing
from peercompanion.ui.strategies.starters import find_offer
from peercompanion.ui.strategies.words_shelf import WordsShelf
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.card_button import CardButton
from peercompanion.ui.widgets.painted import begin
from peercompanion.ui.widgets.text import Glyph, text

WAY_HEIGHT, DISC, STACK_BELOW = 220, 44, 620


class Beginning(ScrollPage):
    """``kept`` when a copy of a small step was asked for; ``library_wanted`` once there is something to see."""

    written = Signal(Source)
    starters_wanted = Signal()
    kept = Signal(Strategy)
    library_wanted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._words = context.words
        self._keepers: dict[str, Button] = {}
        self.shelf = WordsShelf(context)
        self.add(self._opening(), 22, self._invitation(), 6, self._ways(), 28, self._until_then(), self._foot())
        self.add(16, self.shelf, ...)

    def start(self) -> None:
        self._first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def begin_anew(self) -> None:
        """Nothing is kept (any more)."""
        for keeper in self._keepers.values():
            keeper.setText(self.tr("Keep a copy"))
            keeper.set_icon("plus")
            keeper.setEnabled(True)
        self._show.hide()

    def say_kept(self, strategy: Strategy) -> None:
        """The page stays, so that the others can be kept as well."""
        keeper = self._keepers[strategy.title]
        keeper.setText(self.tr("Kept"))
        keeper.set_icon("check")
        self._show.show()
        self._show.setFocus(Qt.FocusReason.OtherFocusReason)
        keeper.setEnabled(False)

    def _opening(self) -> QWidget:
        about = text(self.tr("What others shared, and what I found."), "muted", wrap=True)
        return holder(col(text(self.tr("Strategies"), "display", wrap=True), about, gap=2))

    def _invitation(self) -> QWidget:
        three = self.tr("Nothing is written here yet. Three ways to begin:")
        words = three if content.starter_set() else self.tr("Nothing is written here yet. Two ways to begin:")
        title = text(words, "h2", wrap=True)
        sentence = text(self.tr("Take what fits and leave the rest. You can stop after one."), "muted", wrap=True)
        return holder(col(title, sentence, gap=6))

    def _ways(self) -> QWidget:
        self._first = self._way(
            Source.MEETING,
            self.tr("Something I heard in the group"),
            self.tr("An idea someone shared. It keeps the meeting it came from, and no names."),
        )
        second = self._way(
            Source.OWN,
            self.tr("Something I already do"),
            self.tr("A thing that has carried me through before, however small."),
        )
        third = [(self._starters(), 1)] if content.starter_set() else []
        return Reflow((self._first, 1), (second, 1), *third, gap=16, below=STACK_BELOW)

    def _way(self, source: Source, title: str, sentence: str) -> CardButton:
        way = self._card(source, title, sentence, self.tr("Write it down"))
        way.clicked.connect(lambda: self.written.emit(source))
        return way

    def _starters(self) -> CardButton:
        sentence = self.tr(
            "%Ln small things some people find useful. Look through them and keep those that sound like me.",
            "",
            len(content.starter_set()),
        )
        way = self._card(Source.STARTER, self.tr("The starter set"), sentence, self.tr("Look through"))
        way.clicked.connect(self.starters_wanted)
        return way

    def _card(self, source: Source, title: str, sentence: str, act: str) -> CardButton:
        go = row(text(act, "accent"), Glyph("arrow-right", "accent_text", 16), ..., gap=6)
        way = CardButton(title, sentence, pad=(24, 24, 24, 20), gap=6)
        disc = row(Medallion(self._words.source_icon(source)), ...)
        way.add(disc, 8, text(title, "title", wrap=True), text(sentence, "muted", wrap=True), 10, ..., go)
        return way.at_least(WAY_HEIGHT)

    def _until_then(self) -> QWidget:
        steps = [(self._small(number, step), 1) for number, step in enumerate(content.micro_steps(), 1)]
        title = text(self.tr("Until then, F1 shows these three"), "title", wrap=True)
        return holder(col(title, Reflow(*steps, gap=16, below=STACK_BELOW), gap=10)) if steps else QWidget()

    def _small(self, number: int, step: MicroStep) -> Card:
        strategy = self._copy_of(step)
        keeper = Button("", "quiet-accent", name=self.tr("Keep a copy of {title}").format(title=strategy.title))
        keeper.clicked.connect(lambda: self.kept.emit(strategy))
        self._keepers[strategy.title] = keeper
        facts = text(self._words.effort_line(strategy.effort, strategy.minutes), "muted", wrap=True)
        first = text(strategy.steps[0], "muted", wrap=True)
        words = col(text(strategy.title, "strong", wrap=True), first, facts, row(keeper, ...), gap=3)
        ring = (NumberRing(number, 26), Qt.AlignmentFlag.AlignTop)
        return Card("well", (16, 14, 16, 12)).add(row(ring, (words, 1), gap=12), ...)

    def _copy_of(self, step: MicroStep) -> Strategy:
        """As the starter set has it, which says more; there it counts as added."""
        if offer := find_offer(step.key, self._words):
            return offer.strategy
        return Strategy(
            title=_translated(step.title),
            steps=tuple(map(_translated, step.steps)),
            minutes=step.minutes,
            caution=_translated(step.caution) if step.caution else "",
            source=Source.STARTER,
        )

    def _foot(self) -> QWidget:
        """A caption, and the way to the library once there is one."""
        self._show = Button(self.tr("Show my strategies"), "link", "arrow-right")
        self._show.clicked.connect(self.library_wanted)
        caption = text(self.tr("These are ideas, not a treatment. Nothing leaves this computer."), "caption", wrap=True)
        self.begin_anew()
        return Reflow((caption, 1), self._show, gap=12)


class Medallion(QWidget):
    """An icon on a soft disc."""

    def __init__(self, icon: str) -> None:
        super().__init__()
        self._icon = icon
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme.fs(DISC), theme.fs(DISC))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, side = begin(self), theme.fs(DISC / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent_soft"))
        painter.drawEllipse(QRectF(self.rect()))
        start = (self.width() - side) / 2
        theme.paint_icon(painter, self._icon, QRectF(start, start, side, side), "accent_text")


def _translated(words: str) -> str:
    return QCoreApplication.translate("content", words)
