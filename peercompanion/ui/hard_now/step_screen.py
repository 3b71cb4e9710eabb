"""One step a screen, large and still. Space goes on, Backspace back, Esc is the window's. No clock, no count."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSpacerItem, QVBoxLayout, QWidget

from peercompanion.content.lines import Country
from peercompanion.ui import theme
from peercompanion.ui.hard_now.foot_line import CentredRow, FootLine
from peercompanion.ui.hard_now.step_words import StepDots, StepWords, paint_halo
from peercompanion.ui.hard_now.things import SmallThing
from peercompanion.ui.layout import fill, row
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.notice import announce
from peercompanion.ui.widgets.text import Elided, text
from peercompanion.ui.wording import DoorWording

MARGINS, TIGHT_MARGINS, TIGHT_BELOW = (36, 28, 36, 26), (18, 10, 18, 8), 420
SPACES = ((36, 8), (18, 4), (12, 6), (30, 8))  # above the dots, caution, buttons and help line; roomy and tight


class StepScreen(QWidget):
    """``left`` at once, ``before_first`` on Backspace at the first step, ``finished`` after the last one. ``begun``:
    the first step is done; what was only looked at is not begun.
    """

    left, before_first, begun, finished = Signal(), Signal(), Signal(), Signal()

    def __init__(self, words: DoorWording) -> None:
        super().__init__()
        self._thing, self._at = SmallThing(title="", steps=("",)), 0
        self._title, self._caution = Elided("", "title"), text("", "muted", wrap=True)
        self._words, self._dots, self._help = StepWords(), StepDots(), FootLine(words)
        self._leave = Button(self.tr("Leave"), "plain", "x", key_hint=self.tr("Esc"))
        self._back = Button(self.tr("Back"), "", "arrow-left", key_hint=self.tr("Backspace"))
        self._next = Button(self.tr("Next"), "primary", key_hint=self.tr("Space"))
        self._leave.clicked.connect(self.left)
        self._back.clicked.connect(self.go_back)
        self._next.clicked.connect(self.go_on)
        self._lay_out()

    def show_country(self, country: Country) -> None:
        self._help.show_country(country)

    def start(self, thing: SmallThing) -> None:
        self._thing = thing
        self._title.set_words(thing.title)
        self._caution.setText(thing.caution)
        self._show(0)

    def arrive(self) -> None:
        """At the step that was shown last."""
        self._show(self._at)

    def go_on(self) -> None:
        if self._at == 0:
            self.begun.emit()
        if self._at + 1 == len(self._thing.steps):
            self.finished.emit()
        else:
            self._show(self._at + 1)

    def go_back(self) -> None:
        if self._at:
            self._show(self._at - 1)
        else:
            self.before_first.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Backspace:
            self.go_back()
        elif event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.go_on()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_halo(self, (self._words.y() + self._dots.geometry().bottom()) / 2)

    def _show(self, at: int) -> None:
        self._at = at
        words, of = self._thing.steps[at], len(self._thing.steps)
        self._words.setText(words)
        self._dots.show_step(at + 1, of)
        self._caution.setVisible(bool(self._thing.caution))
        self._fit()
        self._next.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self.tr("Step {at} of {of}. {words}").format(at=at + 1, of=of, words=words), at_once=True)

    def _fit(self) -> None:
        tight = self.height() < theme.fs(TIGHT_BELOW)
        self._whole.setContentsMargins(*(TIGHT_MARGINS if tight else MARGINS))
        for space, roomy, little in self._spaces:
            space.changeSize(0, little if tight else roomy)
        self._whole.invalidate()
        self._words.fit(*self._room())
        self.update()

    def _room(self) -> tuple[int, int]:
        """Width and height that are left for the words."""
        margins = self._whole.contentsMargins()
        width = self.width() - margins.left() - margins.right()
        taken = margins.top() + margins.bottom() + sum(space.sizeHint().height() for space, _, _ in self._spaces)
        taken += sum(part.sizeHint().height() for part in (self._leave, self._dots, self._caution))
        taken += sum(part.heightForWidth(width) for part in (self._buttons, self._help))
        return width, self.height() - taken

    def _lay_out(self) -> None:
        self._caution.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._buttons = CentredRow(self._back, self._next)
        self._spaces = [(QSpacerItem(0, roomy), roomy, little) for roomy, little in SPACES]
        self._whole = fill(QVBoxLayout(self), (row((self._title, 1), self._leave, gap=12), ..., self._words), 0)
        spaces = iter(self._spaces)
        for parts in (
            (row(..., self._dots, ..., gap=0), ...),
            (self._caution,),
            (self._buttons,),
            (self._help,),
        ):
            self._whole.addItem(next(spaces)[0])
            fill(self._whole, parts)
