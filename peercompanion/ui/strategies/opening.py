"""The head of a strategy: its title, its facts on one line, and what can be done with it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.domain.strategy import PUT_AWAY, Strategy, StrategyStatus
from peercompanion.ui import theme
from peercompanion.ui.breaking import breakable
from peercompanion.ui.layout import Flow, Reflow, col, fill, holder, row
from peercompanion.ui.widgets.buttons import Button, tool
from peercompanion.ui.widgets.segmented import Dots
from peercompanion.ui.widgets.text import text
from peercompanion.ui.wording import Wording

ACTS_UNDER = 760


class Opening(QWidget):
    left, trashed, try_wanted = Signal(), Signal(), Signal()
    change_wanted = Signal(str)  # the part where writing goes on
    rest_wanted, put_away_wanted, copy_wanted, bring_wanted = Signal(), Signal(), Signal(), Signal()

    def __init__(self, words: Wording) -> None:
        super().__init__()
        self._words = words
        self._title, self._facts = text("", "display", wrap=True), text("", "muted", wrap=True)
        self._dots = Dots(1)
        self._build()
        self._lay_out()
        self._connect()
        self._show_rarer(False)

    def show_strategy(self, strategy: Strategy) -> None:
        is_away = strategy.status in PUT_AWAY
        self._title.setText(breakable(strategy.title))
        self._facts.setText(breakable(self._facts_of(strategy)))
        self._dots.set_effort(strategy.effort)
        self._rest.setText(self.tr("Take it up again") if is_away else self.tr("Rest it"))
        self._tell_key(self._rest, "R")
        self._away.setHidden(strategy.status is StrategyStatus.NOT_FOR_ME)

    def start(self) -> None:
        self._change.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def come_back(self) -> None:
        """From trying it."""
        self._try.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def begin_anew(self) -> None:
        self._show_rarer(False)

    def close_inner(self) -> bool:
        """Whether the rarer acts were open."""
        if self._rarer.isHidden():
            return False
        self._show_rarer(False)
        self._more.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    # building

    def _build(self) -> None:
        self._back = Button(self.tr("Strategies"), "quiet-accent", "arrow-left", name=self.tr("Back to all strategies"))
        self._rest = Button(self.tr("Rest it"), "plain", "moon")
        self._bring = Button(self.tr("Bring back to the group"), "", "users")
        self._try = Button(self.tr("Try now"), "primary", "footprints")
        self._change = tool("pencil-line", self.tr("Change"))
        for button, key in ((self._bring, "B"), (self._try, "T"), (self._change, "E")):
            self._tell_key(button, key)
        self._more = tool("ellipsis", self.tr("More"))
        self._copy = Button(self.tr("Duplicate"), "plain", "copy")
        self._away = Button(self.tr("Not for me"), "plain", "circle-minus")
        self._trash = Button(self.tr("Move to trash"), "plain", "trash-2")

    def _lay_out(self) -> None:
        beside_first_line = col(theme.fs(4), self._dots, ..., gap=0)
        words = holder(col(self._title, row(beside_first_line, (self._facts, 1), gap=8), gap=6))
        acts = Flow(self._rest, self._bring, self._try, self._change, self._more, gap=8)
        rarer = Flow(self._copy, self._away, self._trash, gap=4)
        self._rarer = Reflow((QWidget(), 1), rarer, gap=0, below=ACTS_UNDER)
        title = Reflow((words, 1), acts, gap=16, below=ACTS_UNDER)
        fill(QVBoxLayout(self), (row(self._back, ...), title, self._rarer), 6)

    def _connect(self) -> None:
        self._back.clicked.connect(self.left)
        self._rest.clicked.connect(self.rest_wanted)
        self._bring.clicked.connect(self.bring_wanted)
        self._try.clicked.connect(self.try_wanted)
        self._change.clicked.connect(lambda: self.change_wanted.emit("title"))
        self._more.clicked.connect(lambda: self._show_rarer(self._rarer.isHidden()))
        self._copy.clicked.connect(self.copy_wanted)
        self._away.clicked.connect(self.put_away_wanted)
        self._trash.clicked.connect(self.trashed)

    def _tell_key(self, button: Button, key: str) -> None:
        """In words, where a cap on each would crowd the line."""
        button.setAccessibleDescription(self.tr("Key: {key}").format(key=key))
        words = button.text() or button.accessibleName()
        button.setToolTip(self.tr("{words} ({key})").format(words=words, key=key))

    def _show_rarer(self, shown: bool) -> None:
        """Opened in place by the three dots."""
        self._rarer.setVisible(shown)
        self._more.setAccessibleName(self.tr("More, open") if shown else self.tr("More, closed"))

    def _facts_of(self, strategy: Strategy) -> str:
        """ "a little · 10 min · practical · can't get up", the dots before it."""
        words = self._words
        facts = [words.effort_line(strategy.effort, strategy.minutes), words.focus_in_line(strategy.focus)]
        facts += [words.channel_in_line(strategy.channel), *map(words.situation, strategy.situations)]
        return words.dotted(fact for fact in facts if fact)
