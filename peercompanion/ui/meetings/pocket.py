"""The pocket view: what I want to say, large and still, for a glance in the room. No name, no number, no title.

It reads what stands on the sheet and nothing else, and moving in it stores nothing.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from peercompanion.companion import Companion
from peercompanion.domain.group import Group
from peercompanion.domain.meeting import Meeting
from peercompanion.domain.pocket import PocketLine, pocket_lines
from peercompanion.ui import theme
from peercompanion.ui.layout import Card, fill, holder, row
from peercompanion.ui.meetings.pocket_words import PocketWords
from peercompanion.ui.meetings.upcoming import to_bring
from peercompanion.ui.overlay import Overlay
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.notice import announce
from peercompanion.ui.widgets.painted import begin, plate
from peercompanion.ui.widgets.text import key_cap, text

SIZES = (48, 40, 34)
WIDEST = 960
SIDES, NARROW_SIDES, NARROW = 96, 32, 900
BAR, BAR_GAP, BETWEEN = 6, 29, 0.85  # the space between two lines, as a share of the size of the words
STEPS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageUp: -1,
    Qt.Key.Key_Backspace: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageDown: 1,
    Qt.Key.Key_Space: 1,
}


class Pocket(Overlay):
    """Over the whole window. ``meeting`` None: what waits for a meeting of the ``group``, else whatever is to be
    brought to those that are planned.
    """

    def __init__(
        self, window: QWidget, companion: Companion, meeting: Meeting | None, group: Group | None = None
    ) -> None:
        passes = meeting is not None and meeting.just_listen
        notes = companion.notes.sheet(meeting) if meeting or group is None else to_bring(companion, group)
        card = _Card(() if passes else pocket_lines(notes), passes)
        super().__init__(window, card.accessibleName(), card, width=0)
        card.close_button.clicked.connect(self.shut)

    def place(self) -> None:
        self._card.setGeometry(self.rect())
        self._card.fit()

    def start(self) -> None:
        super().start()
        self._card.tell()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.colour("window"))


class _Card(Card):
    def __init__(self, lines: Sequence[PocketLine], passes: bool) -> None:
        super().__init__("flat", (0, 0, 0, 0), 0)
        self.setObjectName("page")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Pocket view"))
        self.setAccessibleDescription(self.tr("Up and Down go through what I want to say. Esc closes it."))
        self._lines = _Lines(lines or (PocketLine(words=self._instead(passes)),), walks=bool(lines))
        self._lines.current.set_current(bool(lines) or passes)
        self.close_button = Button(self.tr("Close"), "plain", key_hint=self.tr("Esc"))
        self.close_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Space goes on, wherever a hand falls on the keys
        self._scroll = _scrolling(self._lines)
        self._foot = self._make_foot(walks=len(lines) > 1)
        fill(self.box, ((self._scroll, 1), self._foot), 0)

    def fit(self) -> None:
        """As large as everything fits; where it does not, the current one stays in the middle."""
        narrow = self.width() < theme.fs(NARROW)
        sides = NARROW_SIDES if narrow else SIDES
        self.box.setContentsMargins(sides, 24, sides, 20)
        foot = self._foot.sizeHint().height()
        self._lines.fit(self.width() - 2 * sides, max(1, self.height() - foot - 44))
        self.box.activate()
        self._keep_in_the_middle()

    def tell(self) -> None:
        announce(self, self._lines.current.spoken)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if step := STEPS.get(event.key()):
            self._go(self._lines.at + step)
        elif event.key() == Qt.Key.Key_Home:
            self._go(0)
        elif event.key() == Qt.Key.Key_End:
            self._go(self._lines.last)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """On what is to be said: it is the current one. Elsewhere a click means nothing."""
        at = self._lines.found_at(self._lines.mapFromGlobal(event.globalPosition().toPoint()))
        if at is not None:
            self._go(at)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def _go(self, at: int) -> None:
        if self._lines.go(at):
            self._keep_in_the_middle()
            announce(self, self._lines.current.spoken, at_once=True)

    def _keep_in_the_middle(self) -> None:
        middle = self._lines.current.geometry().center().y()
        self._scroll.verticalScrollBar().setValue(middle - self._scroll.viewport().height() // 2)

    def _instead(self, passes: bool) -> str:
        return (
            self.tr("I'd rather pass today, thanks.") if passes else self.tr("Nothing to bring. Listening is enough.")
        )

    def _make_foot(self, walks: bool) -> QWidget:
        middle = Qt.AlignmentFlag.AlignVCenter
        caps = [(key_cap(key), middle) for key in ("↑", "↓")]
        where = (*caps, (text(self.tr("where I am"), "caption"), middle)) if walks else ()
        return holder(row(*where, ..., (self.close_button, middle), gap=8))


class _Lines(QWidget):
    """``walks``: one of them is the current one. ``at`` counts from 0."""

    def __init__(self, lines: Sequence[PocketLine], walks: bool) -> None:
        super().__init__()
        self.at, self._walks = 0, walks
        self._fitted: tuple[int, int, float] | None = None
        self._words = [PocketWords(line, self) for line in lines]

    @property
    def current(self) -> PocketWords:
        return self._words[self.at]

    @property
    def last(self) -> int:
        return len(self._words) - 1

    def go(self, at: int) -> bool:
        """Whether there is anything to go to."""
        if not (self._walks and 0 <= at <= self.last):
            return False
        self.current.set_current(False)
        self.at = at
        self.current.set_current(True)
        self.update()
        return True

    def found_at(self, spot: QPoint) -> int | None:
        return next((place for place, words in enumerate(self._words) if words.geometry().contains(spot)), None)

    def fit(self, width: int, height: int) -> None:
        wanted = (width, height, theme.scale())
        if wanted == self._fitted:
            return
        self._fitted = wanted
        room = min(width - self._lead(), theme.fs(WIDEST))
        px = next((px for px in SIZES if self._height_at(px, room) <= height), SIZES[-1])
        heights = [words.fit(px, room) for words in self._words]
        needed = sum(heights) + theme.fs(px * BETWEEN) * self.last
        self.setFixedSize(width, max(needed, height))
        self._place(heights, theme.fs(px * BETWEEN), (self.height() - needed) // 2, room)

    def _height_at(self, px: int, room: int) -> int:
        return sum(words.height_at(px, room) for words in self._words) + theme.fs(px * BETWEEN) * self.last

    def _place(self, heights: list[int], between: int, top: int, room: int) -> None:
        for words, high in zip(self._words, heights, strict=True):
            spot = theme.mirrored(QRectF(self._lead(), top, room, high), self)
            words.setGeometry(spot.toRect())
            top += high + between
        self.update()

    def _lead(self) -> int:
        return BAR + BAR_GAP

    def paintEvent(self, event: QPaintEvent) -> None:
        """The bar beside the current one."""
        if self._walks:
            spot = self.current.geometry()
            bar = theme.mirrored(QRectF(0, spot.top() + 4, BAR, spot.height() - 8), self)
            plate(begin(self), bar, BAR / 2, "accent", None)


def _scrolling(lines: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setObjectName("see_through")
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setFrameShape(QFrame.Shape.NoFrame)
    for policy in (area.setHorizontalScrollBarPolicy, area.setVerticalScrollBarPolicy):
        policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(lines)
    for part in (area.viewport(), lines):
        part.setAutoFillBackground(False)
    return area
