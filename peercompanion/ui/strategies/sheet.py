"""One strategy, to read: what to do on the left; why, where from, and where it stands on the right."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from peercompanion.domain.strategy import PUT_AWAY, Source, Strategy, StrategyStatus
from peercompanion.ui import theme
from peercompanion.ui.breaking import breakable
from peercompanion.ui.context import Context, PageName
from peercompanion.ui.isolated import isolated
from peercompanion.ui.layout import Card, Flow, Piece, Reflow, ScrollPage, TwoColumns, col, holder, row, rule
from peercompanion.ui.strategies.evidence import Evidence
from peercompanion.ui.strategies.number_ring import NumberRing
from peercompanion.ui.strategies.origins import Origins
from peercompanion.ui.strategies.starters import find_offer
from peercompanion.ui.strategies.tries_card import TriesCard
from peercompanion.ui.widgets.buttons import Button, tool
from peercompanion.ui.widgets.passage import Passage
from peercompanion.ui.widgets.segmented import Dots
from peercompanion.ui.widgets.text import Badge, Glyph, text, yielding

STEP_RING, PLACE_RING = 28, 28
ACTS_UNDER = 760


class Sheet(ScrollPage):
    """Made anew for each strategy and after each change of it."""

    left, trashed, try_wanted = Signal(), Signal(), Signal()
    change_wanted = Signal(str)  # the part where writing goes on: "title" or "standing"
    rest_wanted, put_away_wanted, copy_wanted, bring_wanted = Signal(), Signal(), Signal(), Signal()

    def __init__(self, context: Context, strategy: Strategy, origins: Origins, tries: TriesCard) -> None:
        super().__init__()
        self.strategy = strategy
        self._context, self._origins = context, origins
        self.tries = tries
        self.tries.rest_wanted.connect(self.rest_wanted)
        left = col(self._steps(), self.tries, gap=16)
        right = col(self._my_words(), self._source(), self._standing(), gap=16)
        self.add(self._opening(), TwoColumns(left, right, 61, 34), ...)

    def still_says(self, strategy: Strategy, origins: Origins) -> bool:
        """Whether all but the tries would read the same for what is stored by now."""
        lines = [known.line(strategy) for known in (self._origins, origins)]
        meetings = [known.find(strategy.meeting) for known in (self._origins, origins)]
        same_day = self._origins.now.date() == origins.now.date()
        return strategy == self.strategy and same_day and lines[0] == lines[1] and meetings[0] == meetings[1]

    def start(self) -> None:
        self._change.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def come_back(self) -> None:
        """From trying it."""
        self._try.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _opening(self) -> QWidget:
        back = Button(self.tr("Strategies"), "quiet-accent", "arrow-left", name=self.tr("Back to all strategies"))
        back.clicked.connect(self.left)
        words = holder(col(text(breakable(self.strategy.title), "display", wrap=True), self._facts(), gap=6))
        title = Reflow((words, 1), self._acts(), gap=16, below=ACTS_UNDER)
        return holder(col(row(back, ...), title, self._rarer, gap=6))

    def _acts(self) -> QWidget:
        is_away = self.strategy.status in PUT_AWAY
        rest = Button(self.tr("Take it up again") if is_away else self.tr("Rest it"), "plain", "moon")
        bring = Button(self.tr("Bring back to the group"), "", "users")
        self._try = Button(self.tr("Try now"), "primary", "footprints")
        self._change = tool("pencil-line", self.tr("Change"))
        for button, key in ((rest, "R"), (bring, "B"), (self._try, "T"), (self._change, "E")):
            self._tell_key(button, key)
        self._more = tool("ellipsis", self.tr("More"))
        self._rarer = self._rarer_acts()
        rest.clicked.connect(self.rest_wanted)
        bring.clicked.connect(self.bring_wanted)
        self._try.clicked.connect(self.try_wanted)
        self._change.clicked.connect(lambda: self.change_wanted.emit("title"))
        self._more.clicked.connect(lambda: self._show_rarer(self._rarer.isHidden()))
        self._show_rarer(False)
        return Flow(rest, bring, self._try, self._change, self._more, gap=8)

    def _tell_key(self, button: Button, key: str) -> None:
        """In words, where a cap on each would crowd the line."""
        button.setAccessibleDescription(self.tr("Key: {key}").format(key=key))
        words = button.text() or button.accessibleName()
        button.setToolTip(self.tr("{words} ({key})").format(words=words, key=key))

    def _rarer_acts(self) -> QWidget:
        """Opened in place by the three dots."""
        copy, away = (
            Button(self.tr("Duplicate"), "plain", "copy"),
            Button(self.tr("Not for me"), "plain", "circle-minus"),
        )
        trash = Button(self.tr("Move to trash"), "plain", "trash-2")
        if self.strategy.status is StrategyStatus.NOT_FOR_ME:
            away.hide()
        copy.clicked.connect(self.copy_wanted)
        away.clicked.connect(self.put_away_wanted)
        trash.clicked.connect(self.trashed)
        return Reflow((QWidget(), 1), Flow(copy, away, trash, gap=4), gap=0, below=ACTS_UNDER)

    def _show_rarer(self, shown: bool) -> None:
        self._rarer.setVisible(shown)
        self._more.setAccessibleName(self.tr("More, open") if shown else self.tr("More, closed"))

    @property
    def is_writing(self) -> bool:
        return self.tries.is_writing

    def leave(self) -> None:
        self.tries.leave()

    def leave_then(self, then: Callable[[], None]) -> None:
        self._context.frame.attempt(self.leave, lambda _: then())

    def close_inner(self) -> bool:
        """Whether something that was opened on the sheet was closed by this."""
        if self.tries.close_inner():
            return True
        if self._rarer.isHidden():
            return False
        self._show_rarer(False)
        self._more.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _facts(self) -> QWidget:
        """ "a little · 10 min · practical · can't get up", the dots before it."""
        words, strategy = self._context.words, self.strategy
        facts = [words.effort_line(strategy.effort, strategy.minutes), words.focus_in_line(strategy.focus)]
        facts += [words.channel_in_line(strategy.channel), *map(words.situation, strategy.situations)]
        line = text(breakable(words.dotted(fact for fact in facts if fact)), "muted", wrap=True)
        beside_first_line = col(theme.fs(4), Dots(strategy.effort), ..., gap=0)
        return holder(row(beside_first_line, (line, 1), gap=8))

    def _steps(self) -> Card:
        card = Passage(gap=12).told_as(self.tr("Steps")).add(yielding(self.tr("Steps"), "title"))
        for number, step in enumerate(self.strategy.steps, 1):
            words = text(breakable(step), "lead", wrap=True)
            words.setAccessibleName(self.tr("{n}. {step}").format(n=number, step=step))
            ring = (NumberRing(number, STEP_RING), Qt.AlignmentFlag.AlignTop)
            card.add(row(ring, (words, 1), gap=14))
        if self.strategy.needs.strip():
            things = isolated(breakable(self.strategy.needs))
            needs = text(self.tr("Needs: {things}").format(things=things), "muted", wrap=True)
            card.add(rule(), needs)
        return card

    def _my_words(self) -> Card | None:
        why, caution = self.strategy.why.strip(), self.strategy.caution.strip()
        if not (why or caution):
            return None
        card = Passage("soft").told_as(self.tr("Why for me") if why else self.tr("Take care"))
        if why:
            card.add(text(self.tr("Why for me"), "eyebrow"), text(breakable(why), wrap=True))
        if caution:
            care = row(Glyph("info", "accent_text", 16), yielding(self.tr("Take care"), "eyebrow"), ..., gap=8)
            card.add(4 if why else None, care, text(breakable(caution), wrap=True))
        return card

    def _source(self) -> Card:
        strategy, words = self.strategy, self._context.words
        first, said = self._origins.line(strategy), strategy.source_line.strip()
        more = text(breakable(said), "muted", wrap=True) if said and said != first else None
        lines = col(text(breakable(first), "label", wrap=True), more, gap=4)
        if self._names_no_kind(said):
            lines.addWidget(text(words.source(strategy.source), "muted", wrap=True))
        if meeting := self._meeting():
            there = Button(self.tr("Open that meeting"), "quiet-accent")
            there.clicked.connect(lambda: self._context.frame.go(PageName.MEETINGS, meeting.id))
            lines.addLayout(row(there, ...))
        icon = (Glyph(words.source_icon(strategy.source), "text2", 18), Qt.AlignmentFlag.AlignTop)
        shipped = find_offer(strategy.starter, words)
        card = Passage(gap=6).told_as(self.tr("Where it comes from")) if shipped else Card(gap=6)
        card.add(yielding(self.tr("Where it comes from"), "eyebrow"), row(icon, (lines, 1), gap=10))
        return card.add(8, Evidence(shipped)) if shipped else card

    def _names_no_kind(self, said: str) -> bool:
        """The person's own words stand first; then it is said what kind of source it was."""
        return bool(said) and self._meeting() is None

    def _meeting(self):
        return self._origins.find(self.strategy.meeting) if self.strategy.source is Source.MEETING else None

    def _standing(self) -> Card:
        change = Button(self.tr("Change"), "quiet-accent", name=self.tr("Change the place or the status"))
        change.clicked.connect(lambda: self.change_wanted.emit("standing"))
        status = Badge(self._context.words.strategy_status(self.strategy.status), "check", accent=True)
        status_line = Flow(text(self.tr("Status"), "muted"), status, gap=12)
        place = row(*self._place(), change, gap=12)
        return Card(gap=10).add(yielding(self.tr("Hard-moment set"), "eyebrow"), place, rule(), status_line)

    def _place(self) -> Sequence[Piece]:
        place = self.strategy.place
        if place is None:
            return text(self.tr("Not in my set"), "label"), ...
        if self.strategy.status in PUT_AWAY:
            kept = self.tr("Not in my set now. Place {n} is kept for it.").format(n=place)
            return ((text(kept, "label", wrap=True), 1),)
        words = yielding(self.tr("Place {n} of my set").format(n=place), "label")
        return NumberRing(place, PLACE_RING, filled=True), words, ...
