"""The sidebar: the pages above, help and the doors below. A narrow window shrinks it to a rail of icons."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from peercompanion.ui.actions import Command
from peercompanion.ui.context import PageName
from peercompanion.ui.layout import holder, row, rule
from peercompanion.ui.theme import colour, fs, mirrored, scale
from peercompanion.ui.widgets.nav_item import NavItem
from peercompanion.ui.widgets.text import Glyph, text

WIDE = 220
RAIL = 64
SIDE = 12
LOGO, LOGO_START = 22, 10


class Sidebar(QFrame):
    """Up and Down move between the items, Enter and Space choose one."""

    chosen = Signal(object)

    def __init__(self, above: tuple[Command, ...], below: tuple[Command, ...], about: str = "") -> None:
        """``about`` stands under the name of the program: what this window shows, where that is not one's own."""
        super().__init__()
        self.setObjectName("sidebar")
        self.setAccessibleName(self.tr("Sidebar"))
        self._items: dict[str, NavItem] = {}
        self._pages: dict[str, PageName | None] = {}
        self._name = text("PeerCompanion", "brand")
        self._brand = row(LOGO_START, Glyph("hand-heart", "accent", LOGO), 11, self._name, ..., gap=0)
        self._box = QVBoxLayout(self)
        self._box.setSpacing(4)
        self._about = text(about, "note", wrap=True)
        self._about.setContentsMargins(LOGO_START, 0, 0, 0)
        self._box.addWidget(self._brand_line())
        self._box.addWidget(self._about)
        self._box.addSpacing(12)
        for command in above:
            self._add(command)
        self._box.addStretch(1)
        self._box.addWidget(rule())
        self._box.addSpacing(4)
        for command in below:
            self._add(command)
        self.set_slim(False)

    def set_slim(self, slim: bool) -> None:
        """Names stay for the screen reader and as tooltips."""
        self._slim = slim
        self._name.setVisible(not slim)
        self._about.setVisible(not slim and bool(self._about.text()))
        margin = 10 if slim else 12
        self._box.setContentsMargins(margin, 20, margin, 16)
        for item in self._items.values():
            item.set_slim(slim)
        self.fit()

    def fit(self) -> None:
        """Wider with the text size, but less than it: the words have room to spare."""
        lead = (fs(44) - fs(LOGO)) // 2 if self._slim else LOGO_START
        self._brand.itemAt(0).spacerItem().changeSize(lead, 0)
        self._brand.invalidate()
        self._brand_holder.setMinimumHeight(fs(30))
        grown = 1 + (scale() - 1) * 0.8
        widest = max((item.least_width() for item in self._items.values()), default=0)
        roomy = max(round(WIDE * max(1.0, grown)), widest + 2 * SIDE)
        self.setFixedWidth(max(RAIL, fs(44) + 20) if self._slim else roomy)

    def show_page(self, page: PageName) -> None:
        for name, item in self._items.items():
            item.setChecked(self._pages[name] is page)

    def focus_current(self) -> None:
        current = next((item for item in self._items.values() if item.isChecked()), None)
        (current or next(iter(self._items.values()))).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(event.key())
        items = list(self._items.values())
        focused = self.focusWidget()
        if step is None or focused not in items:
            super().keyPressEvent(event)
            return
        items[(items.index(focused) + step) % len(items)].setFocus(Qt.FocusReason.TabFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        edge = mirrored(QRectF(self.width() - 1, 0, 1, self.height()), self)
        QPainter(self).fillRect(edge, colour("line"))

    def _brand_line(self) -> QWidget:
        self._brand_holder = holder(self._brand)
        return self._brand_holder

    def _add(self, command: Command) -> None:
        key = command.keys[0] if command.keys else ""
        item = NavItem(command.words, command.icon, key, shows_key=command.page is PageName.HARD_NOW)
        item.clicked.connect(lambda: self.chosen.emit(command))
        self._items[command.name], self._pages[command.name] = item, command.page
        self._box.addWidget(item)
