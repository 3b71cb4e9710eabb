"""Which group: in the head of the page, and the ways to all about it, to change it and to add another one."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.domain.group import Group
from peercompanion.ui.layout import Flow, Reflow, clear, fill
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.combo import Combo
from peercompanion.ui.widgets.segmented import Segmented

MOST_SIDE_BY_SIDE, LONGEST_NAME, LONGEST_TOGETHER = 4, 24, 60


class GroupBar(QWidget):
    """One group is not chosen from; several are, side by side where there is room for their names."""

    chosen = Signal(object)  # the id
    about_wanted, change_wanted, new_wanted = Signal(), Signal(), Signal()

    def __init__(self) -> None:
        super().__init__()
        self._names: list[tuple[UUID, str]] = []
        self._choice: Segmented | Combo | None = None
        self._place = QWidget()
        fill(QVBoxLayout(self._place), (), 0)
        self._about = Button(self.tr("About this group"), "plain", "info")
        self._change = Button(self.tr("Change the group"), "plain", "pencil-line")
        self._add = Button(self.tr("Add a group"), "plain", "plus")
        self._about.clicked.connect(self.about_wanted)
        self._change.clicked.connect(self.change_wanted)
        self._add.clicked.connect(self.new_wanted)
        fill(QVBoxLayout(self), (Reflow(self._place, Flow(self._about, self._change, self._add, gap=4), gap=4),), 0)

    def show_groups(self, groups: Sequence[Group], current: UUID | None) -> None:
        names = [(group.id, group.nickname) for group in groups]
        if names != self._names:
            self._names = names
            self._make_choice()
        if self._choice:
            self._choice.set_value(current)
        self._place.setVisible(self._choice is not None)
        self.setVisible(bool(groups))

    def start(self) -> None:
        self._change.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_ways(self, shown: bool) -> None:
        """All about the group has its own way to change it."""
        for way in (self._about, self._change):
            way.setVisible(shown)

    def start_at_about(self) -> None:
        self._about.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _make_choice(self) -> None:
        clear(self._place.layout())
        self._choice = self._fitting_choice() if len(self._names) > 1 else None
        if self._choice:
            self._place.layout().addWidget(self._choice)
            self._choice.chosen.connect(self.chosen)

    def _fitting_choice(self) -> Segmented | Combo:
        lengths = [len(name) for _, name in self._names]
        few = len(lengths) <= MOST_SIDE_BY_SIDE
        if few and max(lengths) <= LONGEST_NAME and sum(lengths) <= LONGEST_TOGETHER:
            return Segmented(self.tr("Group"), [(id, name, None) for id, name in self._names])
        return Combo(self.tr("Group"), self._names)
