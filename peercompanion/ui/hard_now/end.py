"""After the last step: nothing has to come now. It may stop here, or go on with another card, or with a person."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.content.lines import Country
from peercompanion.ui.hard_now.foot_line import CentredRow, FootLine
from peercompanion.ui.hard_now.step_words import StepWords, paint_halo
from peercompanion.ui.layout import fill
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.notice import announce
from peercompanion.ui.wording import Wording

MARGINS = (36, 12, 36, 22)
BETWEEN = 24


class EndScreen(QWidget):
    """``stopped`` leaves for good, the others lead to the front: to its cards, to its person, or back to the steps."""

    stopped, cards_wanted, person_wanted, back_wanted = Signal(), Signal(), Signal(), Signal()

    def __init__(self, words: Wording) -> None:
        super().__init__()
        self._calm, self._foot = StepWords(), FootLine(words)
        self._calm.setText(self.tr("You can stop here."))
        self._stop = Button(self.tr("Stop here"), "primary")
        another = Button(self.tr("Another card"), "", "layers")
        person = Button(self.tr("A person to talk to"), "", "phone")
        self._stop.clicked.connect(self.stopped)
        another.clicked.connect(self.cards_wanted)
        person.clicked.connect(self.person_wanted)
        self._buttons = CentredRow(self._stop, another, person)
        whole = fill(QVBoxLayout(self), (..., self._calm, BETWEEN, self._buttons, ..., self._foot), 0)
        whole.setContentsMargins(*MARGINS)

    def show_country(self, country: Country) -> None:
        self._foot.show_country(country)

    def arrive(self) -> None:
        self._fit()
        self._stop.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self._calm.text(), at_once=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Backspace:
            self.back_wanted.emit()
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
        paint_halo(self, (self._calm.y() + self._buttons.geometry().bottom()) / 2)

    def _fit(self) -> None:
        width = self.width() - MARGINS[0] - MARGINS[2]
        taken = sum(part.heightForWidth(width) for part in (self._buttons, self._foot))
        self._calm.fit(width, self.height() - taken - BETWEEN - MARGINS[1] - MARGINS[3])
