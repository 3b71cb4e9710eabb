"""Up to three lines of the plan on the lock window. They lie outside the vault on purpose; a plain warning comes first.

What is shown there was copied when it was chosen: the plan may change, those lines stay until they are taken away.
"""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.domain.plan import PlanPart
from peercompanion.domain.text import folded
from peercompanion.preferences import LONGEST_LOCK_LINE, MOST_LOCK_LINES
from peercompanion.ui.breaking import breakable
from peercompanion.ui.context import Context
from peercompanion.ui.layout import Card, Flow, clear, col, fill, holder, row
from peercompanion.ui.palette.choices import Choice, Group
from peercompanion.ui.plan.chooser import Chooser
from peercompanion.ui.tab_order import put_in_tab_order
from peercompanion.ui.widgets.buttons import Button, tool
from peercompanion.ui.widgets.notice import Banner
from peercompanion.ui.widgets.text import text


class LockLines(QObject):
    """What is shown, and changing it. Also for Settings."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context

    @property
    def shown(self) -> tuple[str, ...]:
        return self._context.preferences.lock_lines

    @property
    def is_full(self) -> bool:
        return len(self.shown) >= MOST_LOCK_LINES

    def add(self, line: str) -> None:
        self._put((*self.shown, line), self.tr("The lock window shows this line from now on."))

    def remove(self, line: str) -> None:
        rest = tuple(one for one in self.shown if one != line)
        self._put(rest, self.tr("The lock window shows this line no more."))

    def _put(self, lines: tuple[str, ...], said: str) -> None:
        self._context.frame.prefer("lock_lines", lines)
        if self.shown == lines:  # else a banner has said why not
            self._context.frame.notify(said, undo=True)


class LockLinesCard(Card):
    """``opened``: something is to be chosen, so what is being typed has to be kept first."""

    opened = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__("", (22, 16, 16, 18), 8)
        self._context, self._lines = context, LockLines(context)
        self._parts: tuple[PlanPart, ...] = ()
        self._seen: list[tuple[str, bool]] | None = None
        self._is_warned = False
        self._about, self._shown = text("", "muted", wrap=True), fill(QVBoxLayout(), (), 4)
        self._offer = Button(self.tr("Show a line there"), "quiet-accent", "plus")
        self._offer.clicked.connect(self.begin)
        self._warning = self._make_warning()
        self._chooser = Chooser(self.tr("Search the lines of the plan"), self._nothing(), self._offers)
        self._chooser.closed.connect(self._give_back)
        self._list = holder(self._shown)
        title = text(self.tr("On the lock window"), "strong", wrap=True)
        self.add(title, self._about, self._list, Flow(self._offer), self._warning, self._chooser)

    def read(self, parts: Sequence[PlanPart]) -> None:
        self._parts = tuple(parts)
        if self._chooser.is_open:
            self._chooser.renew()
        self.show_lines()

    def show_lines(self) -> None:
        """They stay as they are, with the focus on them, where nothing about them is another."""
        written = {line for part in self._parts for line in part.lines(LONGEST_LOCK_LINE)}
        lines = [(line, line in written) for line in self._lines.shown]
        if lines == self._seen:
            return
        self._seen = lines
        self._about.setText(self._about_lines() if lines else self._about_none())
        clear(self._shown)
        fill(self._shown, tuple(self._row(line, is_written) for line, is_written in lines))
        put_in_tab_order(self._list, self._removers())
        self._list.setVisible(bool(lines))
        self._offer.setVisible(not self._lines.is_full)

    def close_inner(self) -> bool:
        """Esc: the warning or the choice; whether one was open."""
        if self._chooser.is_open:
            self._chooser.close_choice()
        elif not self._warning.isHidden():
            self._leave_it()
        else:
            return False
        return True

    def _about_none(self) -> str:
        return self.tr(
            "Nothing of the plan is shown there. Up to three lines could be, to read without the passphrase."
        )

    def _about_lines(self) -> str:
        return self.tr(
            "The lock window shows these lines to anybody who opens this computer. They stay as they are when the plan "
            "changes."
        )

    def _nothing(self) -> str:
        return self.tr("No line to choose. What is written in the sections can stand there.")

    def _row(self, line: str, is_written: bool) -> QWidget:
        remove = tool("x", self.tr("Take “{line}” off the lock window").format(line=line))
        remove.clicked.connect(lambda: self._remove(line))
        gone = None if is_written else text(self.tr("no longer in the plan"), "note", wrap=True)
        words = holder(col(text(breakable(line), "lead", wrap=True), gone, gap=0))
        return holder(row((words, 1), remove, gap=8))

    def _make_warning(self) -> Banner:
        go_on, leave = Button(self.tr("Choose a line")), Button(self.tr("Leave it"), "quiet")
        go_on.clicked.connect(self._understood)
        leave.clicked.connect(self._leave_it)
        self._go_on = go_on
        sentence = self.tr(
            "The line is kept outside the vault, not encrypted, on this computer. Whoever opens this computer can read "
            "it without your passphrase. It can be taken away at any time."
        )
        banner = Banner(self.tr("Anybody here can read it"), sentence, go_on, leave)
        banner.hide()
        return banner

    def begin(self) -> None:
        """The warning first, once a sitting; then the lines."""
        self.opened.emit()
        if self._is_warned:
            self._chooser.open()
        else:
            self._warning.show()
            self._go_on.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _understood(self) -> None:
        self._is_warned = True
        self._chooser.open()
        self._warning.hide()

    def _leave_it(self) -> None:
        self._give_back()
        self._warning.hide()

    def _give_back(self) -> None:
        if not self._offer.isHidden():
            self._offer.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._removers()[-1].setFocus(Qt.FocusReason.OtherFocusReason)

    def _removers(self) -> list[Button]:
        return [button for button in self._list.findChildren(Button) if not button.isHidden()]

    def _remove(self, line: str) -> None:
        self._lines.remove(line)
        self._offer.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offers(self, typed: str) -> tuple[Group, ...]:
        wanted, offered = folded(typed).split(), set(self._lines.shown)
        groups = []
        for part in self._parts:
            fitting = (line for line in part.lines(LONGEST_LOCK_LINE) if all(word in folded(line) for word in wanted))
            if lines := [line for line in dict.fromkeys(fitting) if line not in offered]:
                offered.update(lines)
                heading = self._context.words.plan_section(part.section)
                groups.append(Group(heading=heading, choices=tuple(map(self._choice, lines))))
        return tuple(groups)

    def _choice(self, line: str) -> Choice:
        return Choice(icon="lock", name=line, run=partial(self._choose, line))

    def _choose(self, line: str) -> None:
        self._lines.add(line)
        self._chooser.close_choice()
