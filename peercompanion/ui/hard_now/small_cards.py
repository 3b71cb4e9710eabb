"""Three small things side by side, each one button; the number in the corner is its key."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from peercompanion.ui.boxes import fill
from peercompanion.ui.hard_now.few_lines import ALL_LINES, TITLE_LINES, FewLines
from peercompanion.ui.hard_now.things import SmallThing
from peercompanion.ui.layout import Reflow, clear, row
from peercompanion.ui.strategies.paragraph import Type
from peercompanion.ui.widgets.card_button import CardButton
from peercompanion.ui.widgets.segmented import Dots
from peercompanion.ui.widgets.text import key_cap, text
from peercompanion.ui.wording import Wording

PAD, PAD_COMPACT = (22, 20, 20, 20), (16, 14, 14, 12)
STACKED_BELOW = 540
TITLE, FIRST = Type(17, 600, "text"), Type(14, 400, "text")
COMPACT_TITLE, COMPACT_FIRST = Type(14, 600, "text"), Type(13, 400, "text2")


class SmallCards(QWidget):
    """``chosen`` carries the place, from 0."""

    chosen = Signal(int)

    def __init__(self, words: Wording) -> None:
        super().__init__()
        self._words = words
        self._things: tuple[SmallThing, ...] = ()
        self._cards: list[CardButton] = []
        self._place = row(gap=0)
        self.setLayout(self._place)

    def show_things(self, things: tuple[SmallThing, ...], compact: bool) -> None:
        focused = self._focused()
        clear(self._place)
        self._cards = [self._card(place, thing, compact) for place, thing in enumerate(things)]
        across = Reflow(*((card, 1) for card in self._cards), gap=12 if compact else 16, below=STACKED_BELOW)
        fill(self._place, (across,))
        across.show()  # at once: what is not visible yet cannot take the focus
        if focused is not None and self._cards:
            self.focus(min(focused, len(self._cards) - 1))

    def focus(self, place: int) -> None:
        self._cards[place].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _focused(self) -> int | None:
        return next((place for place, card in enumerate(self._cards) if card.hasFocus()), None)

    def _card(self, place: int, thing: SmallThing, compact: bool) -> CardButton:
        effort = self._words.effort_line(thing.effort, thing.minutes)
        name = self.tr("{key}: {title}").format(key=place + 1, title=thing.title)
        about = self.tr("{first} {effort}").format(first=thing.steps[0], effort=effort)
        card = CardButton(name, about, pad=PAD_COMPACT if compact else PAD, gap=4 if compact else 6)
        large, small = (COMPACT_TITLE, COMPACT_FIRST) if compact else (TITLE, FIRST)
        title = FewLines(thing.title, large, TITLE_LINES)
        first = FewLines(thing.steps[0], small, ALL_LINES, below=title)
        card.add(row((title, 1), (key_cap(str(place + 1)), Qt.AlignmentFlag.AlignTop), gap=8), first, 4, ...)
        card.add(row(Dots(thing.effort), text(effort, "note" if compact else "muted"), ..., gap=8))
        card.at_least(106 if compact else 136)
        card.clicked.connect(lambda: self.chosen.emit(place))
        return card
