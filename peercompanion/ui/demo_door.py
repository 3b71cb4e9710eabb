"""While the made-up year is written: what this is, how far it is, and the help line that stands at every door."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QElapsedTimer, QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from peercompanion.errors import PeerCompanionError
from peercompanion.preferences import Preferences
from peercompanion.ui import geometry, theme
from peercompanion.ui.boxes import fill
from peercompanion.ui.doors.door_page import DoorPage
from peercompanion.ui.doors.foot import DoorFoot
from peercompanion.ui.doors.trouble import DoorTrouble
from peercompanion.ui.layout import Card
from peercompanion.ui.widgets.text import Glyph, text
from peercompanion.ui.wording import DoorWording

WIDTH = 520
SLICE_MS = 12


class DemoDoor(QWidget):
    """``begin`` gives the shares that are done, 0 to 1, and writes a little more at each; ``filled`` when all is."""

    filled = Signal()

    def __init__(self, begin: Callable[[], Iterator[float]], preferences: Preferences, words: DoorWording) -> None:
        super().__init__()
        self._begin, self._preferences, self._words = begin, preferences, words.whole()
        self._shares: Iterator[float] = iter(())
        self.setObjectName("page")
        self.setWindowTitle(geometry.window_name(preferences))
        self.setMinimumSize(640, 480)
        self._next = QTimer(self, interval=0)
        self._next.timeout.connect(self._write_a_little)
        self._build()
        theme.dress(self)
        geometry.restore(self, preferences)

    def start(self) -> None:
        self._trouble.forget()
        self._bar.setValue(0)
        self._shares = self._begin()
        self._next.start()

    def _write_a_little(self) -> None:
        """A slice that is shorter than a frame, so that the window stays alive."""
        spent = QElapsedTimer()
        spent.start()
        try:
            while spent.elapsed() < SLICE_MS:
                self._bar.setValue(round(next(self._shares) * 100))
        except StopIteration:
            self._next.stop()
            geometry.keep(self, self._preferences)
            self.filled.emit()
        except PeerCompanionError as error:
            self._next.stop()
            self._trouble.tell(self._words.explain_making(error), (self.tr("Try again"), self.start))

    def _build(self) -> None:
        self._trouble, self._bar = DoorTrouble(), QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("How much of the year is written"))
        card = Card(pad=(40, 32, 40, 32), gap=0).add(
            Glyph("hand-heart", "accent", 40),
            10,
            text(self.tr("Writing a made-up year"), "hero", wrap=True),
            6,
            text(
                self.tr(
                    "Nobody in it exists. Look at everything, change anything: it is gone when you close the window."
                ),
                "body",
                wrap=True,
            ),
            18,
            self._bar,
        )
        page = DoorPage(self._trouble, card, width=WIDTH, margins=(24, 24, 24, 12))
        fill(QVBoxLayout(self), ((page, 1), DoorFoot(self._words, self._preferences)), 0)
