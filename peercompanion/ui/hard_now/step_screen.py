"""One step a screen, large and still. Space goes on, Backspace back, Esc is the window's. No clock, no count to be seen."""

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.content.lines import Country
from peercompanion.ui import theme
from peercompanion.ui.hard_now.foot_line import FootLine
from peercompanion.ui.hard_now.step_words import StepDots, StepWords
from peercompanion.ui.hard_now.things import SmallThing
from peercompanion.ui.layout import fill, row
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.notice import announce
from peercompanion.ui.widgets.painted import begin
from peercompanion.ui.widgets.text import Elided, text
from peercompanion.ui.wording import Wording

MARGINS, SIDE = (36, 28, 36, 26), 36
BEFORE_DOTS, AFTER_BUTTONS = 36, 30
HALO = ((300, 0.32), (228, 0.42), (158, 0.55))


class StepScreen(QWidget):
    """``left`` at once, ``before_first`` on Backspace at the first step, ``finished`` after the last one."""

    left, before_first, finished = Signal(), Signal(), Signal()

    def __init__(self, words: Wording) -> None:
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

    def go_on(self) -> None:
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
        """Three still circles behind the words and the dots; high contrast does without."""
        if theme.current().high:
            return
        painter = begin(self)
        painter.setPen(Qt.PenStyle.NoPen)
        middle = QPointF(self.width() / 2, (self._words.y() + self._dots.geometry().bottom()) / 2)
        room = min(1.0, middle.y() / HALO[0][0])
        for radius, strength in HALO:
            soft = theme.colour("accent_soft")
            soft.setAlphaF(strength)
            painter.setBrush(soft)
            painter.drawEllipse(middle, radius * room, radius * room)

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
        others = (self._leave, self._dots, self._caution, self._next, self._help)
        taken = sum(part.sizeHint().height() for part in others) + MARGINS[1] + MARGINS[3] + BEFORE_DOTS + AFTER_BUTTONS
        self._words.fit(self.width() - 2 * SIDE, self.height() - taken - theme.fs(SIDE))
        self.update()

    def _lay_out(self) -> None:
        self._caution.setAlignment(Qt.AlignmentFlag.AlignCenter)
        whole = QVBoxLayout(self)
        head, dots = row((self._title, 1), self._leave, gap=12), row(..., self._dots, ..., gap=0)
        buttons = row(..., self._back, self._next, ..., gap=12)
        fill(
            whole,
            (head, ..., self._words, BEFORE_DOTS, dots, ..., self._caution, 12, buttons, AFTER_BUTTONS, self._help),
            0,
        )
        whole.setContentsMargins(*MARGINS)
