"""Beside the first line: my own people while the vault is open, else a second way to reach somebody."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from peercompanion.content.lines import HelpLine
from peercompanion.domain.person import Person
from peercompanion.ui.hard_now.mark import Mark
from peercompanion.ui.layout import Card, clear, col, row, rule
from peercompanion.ui.widgets.buttons import Button, tool
from peercompanion.ui.widgets.text import Elided, Glyph, Label, set_role, text
from peercompanion.ui.wording import Wording

PAD, PAD_COMPACT = (22, 20, 18, 18), (14, 14, 12, 12)
MOST = 3


class SecondCard(Card):
    """``copied`` carries words for the clipboard, ``people_wanted`` opens the page of my people."""

    copied, people_wanted = Signal(str), Signal()

    def __init__(self, words: Wording) -> None:
        super().__init__("", PAD, 8)
        self._words, self._compact = words, False
        self._people: list[PersonLine] = []
        self._happens: Label | None = None
        self._quoted: Label | None = None

    def show_people(self, people: Sequence[Person], may_change: bool) -> None:
        self._start_over(self.tr("My people"), self.tr("Change") if may_change else "")
        self._people = [PersonLine(person) for person in people[:MOST]]
        for line in self._people:
            line.copied.connect(self.copied)
        self.add(*self._people)
        if len(people) > MOST:
            self._offer(self.tr("All my people"), "users", self.people_wanted.emit)
        self.add(..., rule())
        self._offer_message()
        self.set_compact(self._compact)

    def show_nobody(self, second: HelpLine | None, may_change: bool) -> None:
        """Unlocked, and nobody noted down so far."""
        self._start_over(self.tr("My people"), self.tr("Add somebody") if may_change else "")
        self.add(text(self.tr("Nobody here yet. Somebody you may ring: a first letter is enough."), "muted", wrap=True))
        if second:
            self.add(4, rule(), 4)
            self._show_line(second)
        self.add(...)
        self.set_compact(self._compact)

    def show_line(self, second: HelpLine | None) -> None:
        """Locked: my people are not known."""
        self._start_over(self._words.line_other_title(second) if second else self.tr("My people"), "")
        if second:
            self._show_line(second)
            self.add(..., rule())
        own = self.tr("Your own people show here when PeerCompanion is unlocked.")
        self.add(text(own, "muted", wrap=True))
        if not second:
            self.add(...)
        self.set_compact(self._compact)

    def set_compact(self, compact: bool) -> None:
        self._compact = compact
        self.box.setContentsMargins(*(PAD_COMPACT if compact else PAD))
        self.box.setSpacing(6 if compact else 8)
        set_role(self._title, "strong" if compact else "title")
        if self._quoted:
            self._quoted.setVisible(not compact)
        if self._happens:
            self._happens.setText(self._words.sentences(self._at_first) if compact else "\n".join(self._all))
        for line in self._people:
            line.set_compact(compact)

    def _start_over(self, title: str, act: str) -> None:
        clear(self.box)
        self._people, self._happens, self._quoted = [], None, None
        self._title = Elided(title, "title")
        change = Button(act, "quiet-accent") if act else None
        if change:
            change.clicked.connect(self.people_wanted)
        self.add(row((self._title, 1), change, gap=8))

    def _show_line(self, line: HelpLine) -> None:
        number = text(line.number, "h2")
        number.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        copy = tool("copy", self.tr("Copy the number of {name}").format(name=line.name))
        copy.clicked.connect(lambda: self.copied.emit(line.number))
        icon = Glyph(self._words.line_icon(line), "text2", 18)
        self.add(row(icon, (Elided(line.name), 1), gap=10), row(number, copy, ..., gap=8))
        self.add(text(self._words.line_hours(line), "muted"))
        self._happens = text("", "muted", wrap=True)
        self._at_first, self._all = self._words.line_at_first(line), self._words.line_happens(line)
        self.add(self._happens)

    def _offer_message(self) -> None:
        message = self.tr("Hard day here. No need to answer.")
        self._offer(self.tr("Copy a short message"), "message-circle", lambda: self.copied.emit(message))
        self._quoted = text(self.tr("“{message}”").format(message=message), "muted", wrap=True)
        self.add(self._quoted)

    def _offer(self, words: str, icon: str, act) -> None:
        button = Button(words, "quiet-accent", icon)
        button.clicked.connect(act)
        self.add(row(button, ...))


class PersonLine(QWidget):
    """A mark, a label, a number that can be copied. Long notes end in an ellipsis; the tooltip has them all."""

    copied = Signal(str)

    def __init__(self, person: Person) -> None:
        super().__init__()
        self._person = person
        self._mark, self._below = Mark(person.label), Elided("", "muted")
        copy = tool("copy", self.tr("Copy the number of {name}").format(name=person.label)) if person.phone else None
        if copy:
            copy.clicked.connect(lambda: self.copied.emit(person.phone))
        self.setLayout(row(self._mark, (col(Elided(person.label), self._below, gap=1), 1), copy, gap=10))
        self.set_compact(False)

    def set_compact(self, compact: bool) -> None:
        self._mark.set_compact(compact)
        self._below.set_words(self._short() if compact else self._long())

    def _short(self) -> str:
        return isolated(self._person.phone) if self._person.phone else self._person.note

    def _long(self) -> str:
        if not (self._person.phone and self._person.note):
            return self._short()
        return self.tr("{phone}  ·  {note}").format(phone=isolated(self._person.phone), note=self._person.note)


def isolated(phone: str) -> str:
    """A phone number reads left to right, whatever stands around it."""
    return f"\u2066{phone}\u2069"
