"""The list of sections at the side: one Tab stop, the arrows open the others. Narrow, it is its icons."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.ui.theme import fs
from peercompanion.ui.widgets.nav_item import NavItem

WIDTH, SLIM = 172, 44


class SectionList(QWidget):
    """``chosen`` carries the place of a section."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._items: list[NavItem] = []
        self._shown = 0
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addStretch(1)

    def add(self, name: str, icon: str) -> None:
        place, item = len(self._items), NavItem(name, icon)
        item.clicked.connect(lambda: self.chosen.emit(place))
        self._items.append(item)
        self._column.insertWidget(place, item)

    def show_place(self, place: int) -> None:
        self._shown = place
        for at, item in enumerate(self._items):
            item.setChecked(at == place)
            item.setFocusPolicy(Qt.FocusPolicy.StrongFocus if at == place else Qt.FocusPolicy.ClickFocus)

    @property
    def shown(self) -> int:
        return self._shown

    def start(self) -> None:
        self._items[self._shown].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_slim(self, slim: bool) -> None:
        for item in self._items:
            item.set_slim(slim)
        widest = max(item.sizeHint().width() for item in self._items)
        self.setFixedWidth(fs(SLIM) if slim else max(fs(WIDTH), widest))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._items:
            self.set_slim(self._items[0].slim)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Here and not on the page: the scroll area between them would take the arrows to scroll."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(event.key())
        if step is None:
            super().keyPressEvent(event)
            return
        place = (self._shown + step) % len(self._items)
        self.chosen.emit(place)
        self._items[place].setFocus(Qt.FocusReason.TabFocusReason)
