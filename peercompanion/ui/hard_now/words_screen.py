"""Words that helped, one sentence a screen, in large type: somebody said them once, in a room of people."""

import re
from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from peercompanion.domain.takeaway import Takeaway
from peercompanion.ui.boxes import row
from peercompanion.ui.hard_now.calm_screen import CalmScreen
from peercompanion.ui.isolated import isolated
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.notice import announce
from peercompanion.ui.widgets.text import Elided, text
from peercompanion.ui.wording import DoorWording

MOST_LETTERS = 240
SENTENCE = re.compile(r"(?<=[.!?…])\s+|\s*\n\s*")


class WordsScreen(CalmScreen):
    """Space goes on and, after the last one, to the first again; Backspace back, Esc out. One alone has no next."""

    left = Signal()

    def __init__(self, words: DoorWording) -> None:
        self._parts: list[tuple[str, str]] = []
        self._at = 0
        leave = Button(self.tr("Leave"), "plain", "x", key_hint=self.tr("Esc"))
        self._before = Button(self.tr("Back"), "", "arrow-left", key_hint=self.tr("Backspace"))
        self._next = Button(self.tr("Next"), "primary", key_hint=self.tr("Space"))
        self._who = text(" ", "muted")
        self._who.setAlignment(Qt.AlignmentFlag.AlignCenter)
        title = Elided(self.tr("Words that helped"), "title")
        super().__init__(words, row((title, 1), leave, gap=12), (self._before, self._next), self._who)
        leave.clicked.connect(self.left)
        self._before.clicked.connect(self.go_back)
        self._next.clicked.connect(self.go_on)
        self.back_wanted.connect(self.go_back)

    def show_words(self, takeaways: Sequence[Takeaway]) -> None:
        """At least one."""
        self._parts = [(part, takeaway.alias) for takeaway in takeaways for part in sentences(takeaway.text)]
        self._at = min(self._at, len(self._parts) - 1)
        self._next.setHidden(len(self._parts) == 1)

    def arrive(self) -> None:
        self._show(0)

    def go_on(self) -> None:
        self._show((self._at + 1) % len(self._parts))

    def go_back(self) -> None:
        """From the first one out of here."""
        if self._at:
            self._show(self._at - 1)
        else:
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.go_on()
        else:
            super().keyPressEvent(event)

    def _show(self, at: int) -> None:
        self._at = at
        said, alias = self._parts[at]
        self._calm.setText(said)
        who = self.tr("from {alias}").format(alias=isolated(alias)) if alias else ""
        self._who.setText(who or " ")
        self.fit()
        (self._before if self._next.isHidden() else self._next).setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, f"{said} {who}".strip(), at_once=True)


def sentences(words: str) -> Iterator[str]:
    """What was said, in parts that can be read from an arm's length; short sentences stay together."""
    part = ""
    for sentence in filter(None, SENTENCE.split(words.strip())):
        if part and len(part) + len(sentence) < MOST_LETTERS // 3:
            part = f"{part} {sentence}"
            continue
        if part:
            yield part
        *begun, part = _cut(sentence)
        yield from begun
    if part:
        yield part


def _cut(sentence: str) -> list[str]:
    """A sentence without an end is cut between two words, one word without an end anywhere."""
    lines = [""]
    for word in sentence.split():
        for piece in (word[at : at + MOST_LETTERS] for at in range(0, len(word), MOST_LETTERS)):
            if lines[-1] and len(lines[-1]) + 1 + len(piece) > MOST_LETTERS:
                lines.append("")
            lines[-1] = f"{lines[-1]} {piece}".strip()
    return lines
