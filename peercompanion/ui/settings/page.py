"""The Settings page: which section shows, and nothing else. Each section is a widget of its own."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.domain.change import Topic
from peercompanion.ui.context import Context
from peercompanion.ui.layout import ScrollPage, col, holder, row
from peercompanion.ui.page import Page
from peercompanion.ui.settings.about import About
from peercompanion.ui.settings.appearance import AppearanceSection
from peercompanion.ui.settings.check_in import CheckInSection
from peercompanion.ui.settings.keyboard import KeyboardSection
from peercompanion.ui.settings.safety import SafetySection
from peercompanion.ui.settings.section import Section
from peercompanion.ui.theme import fs
from peercompanion.ui.widgets.nav_item import NavItem

LIST_WIDTH = 172


class SettingsPage(Page):
    listens = frozenset({Topic.SETTINGS})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._sections: list[Section] = []
        self._items: list[NavItem] = []
        self._shown = 0
        self._list = QWidget()
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        for name, icon, section in self._rooms():
            self._add(name, icon, section)
        self._column.addStretch(1)
        scroll = ScrollPage(self.tr("Settings"))
        scroll.add(4, row(self._list, (holder(col(*self._sections, ..., gap=0)), 1), gap=28), ...)
        scroll.watch_width(620, self._set_slim)
        self.fill(scroll)
        self._open(0)

    def read(self) -> None:
        for section in self._sections:
            section.read()

    def arrive(self, target: object | None = None) -> None:
        self._items[self._shown].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def step_back(self) -> bool:
        self.context.frame.back()
        return True

    def keyPressEvent(self, event) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(event.key())
        if step is None or self.focusWidget() not in self._items:
            super().keyPressEvent(event)
            return
        chosen = (self._items.index(self.focusWidget()) + step) % len(self._items)
        self._open(chosen)
        self._items[chosen].setFocus(Qt.FocusReason.TabFocusReason)

    def _rooms(self) -> tuple[tuple[str, str, Section], ...]:
        return (
            (self.tr("Appearance"), "sun-moon", AppearanceSection(self.context)),
            (self.tr("Check-in"), "sun", CheckInSection(self.context)),
            (self.tr("Lock and help"), "shield", SafetySection(self.context)),
            (self.tr("Keyboard"), "keyboard", KeyboardSection()),
            (self.tr("About"), "info", About()),
        )

    def _add(self, name: str, icon: str, section: Section) -> None:
        index = len(self._sections)
        self._sections.append(section)
        item = NavItem(name, icon)
        item.clicked.connect(lambda: self._open(index))
        self._items.append(item)
        self._column.addWidget(item)

    def _open(self, index: int) -> None:
        """The list is one tab stop, the arrows reach the others. Hidden sections take no room."""
        self._shown = index
        for at, (item, section) in enumerate(zip(self._items, self._sections, strict=True)):
            item.setChecked(at == index)
            item.setFocusPolicy(Qt.FocusPolicy.StrongFocus if at == index else Qt.FocusPolicy.ClickFocus)
            section.setVisible(at == index)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._items:
            self._set_slim(self._items[0].slim)

    def _set_slim(self, slim: bool) -> None:
        for item in self._items:
            item.set_slim(slim)
        widest = max(item.sizeHint().width() for item in self._items)
        self._list.setFixedWidth(fs(44) if slim else max(fs(LIST_WIDTH), widest))
