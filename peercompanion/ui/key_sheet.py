"""Ctrl+?: all keys on one sheet over the page."""

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from peercompanion.ui import theme
from peercompanion.ui.flow import Reflow
from peercompanion.ui.keys import KeyGroup, KeyLine, Keys, caps
from peercompanion.ui.layout import Card, col, holder, row
from peercompanion.ui.overlay import MARGIN, Overlay
from peercompanion.ui.widgets.buttons import tool
from peercompanion.ui.widgets.text import text, yielding

WIDTH, SIDES = 1040, 52
THREE_FROM, TWO_FROM = 860, 560


class KeySheet(Overlay):
    """Three columns, or as many as there is room for."""

    def __init__(self, window: QWidget) -> None:
        card = Card("pop", pad=(32, 24, 20, 20), gap=0)
        super().__init__(window, QCoreApplication.translate("KeySheet", "Keys"), card, WIDTH)
        self._columns = [holder(col(*self._groups(column), ..., gap=0)) for column in Keys().columns()]
        self._scroll = KeyScroll(self._columns)
        labels = (label.text() for column in self._columns for label in column.findChildren(QLabel))
        self._scroll.setAccessibleDescription("\n".join(labels))
        close = tool("x", self.tr("Close"))
        close.clicked.connect(self.shut)
        also = yielding(self.tr("Every one of them also has a button."), "muted")
        head = Reflow((text(self.tr("Keys"), "hero"), 1), also, gap=8)
        card.add(row((head, 1), 8, close), 14, (self._scroll, 1))

    def start(self) -> None:
        self._scroll.setFocus(Qt.FocusReason.OtherFocusReason)

    def place(self) -> None:
        self._scroll.arrange(min(theme.fs(WIDTH), self.width() - 2 * MARGIN) - SIDES)
        self._card.layout().activate()
        super().place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The key that opened the sheet closes it."""
        if event.key() == Qt.Key.Key_Question:
            self.shut()
        else:
            super().keyPressEvent(event)

    def _groups(self, groups: tuple[KeyGroup, ...]) -> list[object]:
        pieces: list[object] = []
        for place, group in enumerate(groups):
            heading = text(group.heading, "section")
            pieces += [*([18] if place else []), heading, 6, *map(self._line, group.lines)]
        return pieces

    def _line(self, line: KeyLine) -> QWidget:
        keys = holder(caps(line))
        keys.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        shown = holder(row((text(line.words, "body", wrap=True), 1), keys, gap=8))
        shown.setMinimumHeight(theme.fs(22) + 10)
        return shown


class KeyScroll(QScrollArea):
    """As high as what it holds; where the window is too low for that, the arrow keys scroll."""

    def __init__(self, columns: list[QWidget]) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("All keys"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._columns, self._places = columns, [QVBoxLayout() for _ in columns]
        self._width = self._shown = 0
        inner = QWidget()
        inner.setObjectName("paper")
        self._across = QHBoxLayout(inner)
        self._across.setContentsMargins(0, 0, 12, 0)
        for place in self._places:
            self._across.addLayout(place, 1)
        self.setWidget(inner)

    def arrange(self, width: int) -> None:
        """``width`` is what there is for all columns, in pixels."""
        self._width = width
        wide = width / theme.scale()
        count = 3 if wide >= THREE_FROM else 2 if wide >= TWO_FROM else 1
        if count != self._shown:
            self._shown = count
            self._spread({3: (0, 1, 2), 2: (0, 0, 1), 1: (0, 0, 0)}[count])
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        layout = self._across
        high = layout.totalHeightForWidth(self._width) if layout.hasHeightForWidth() else layout.sizeHint().height()
        return QSize(self._width, high)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.fs(200), theme.fs(120))

    def _spread(self, places: tuple[int, ...]) -> None:
        used = max(places) + 1
        for place in self._places:
            while place.count():
                place.takeAt(0)
        for column, at in zip(self._columns, places, strict=True):
            self._places[at].addWidget(column, 0, Qt.AlignmentFlag.AlignTop)
            self._places[at].setSpacing(18)
        for at, place in enumerate(self._places):
            place.addStretch(1)
            self._across.setStretch(at, 1 if at < used else 0)
        self._across.setSpacing(40 if used > 1 else 0)
