"""Which group: in the head of the page, and the ways to all about it, to change it and to add another one."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.domain.group import Group
from peercompanion.ui.layout import Flow, Reflow, clear, fill
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.combo import Combo
from peercompanion.ui.widgets.segmented import Segmented

GAP = 4
MOST_SIDE_BY_SIDE, LONGEST_NAME, LONGEST_TOGETHER = 4, 24, 60


class GroupBar(QWidget):
    """One group is not chosen from; several are, side by side where there is room for their names."""

    chosen = Signal(object)  # the id
    about_wanted, fit_wanted, change_wanted, new_wanted = Signal(), Signal(), Signal(), Signal()

    def __init__(self) -> None:
        super().__init__()
        self._names: list[tuple[UUID, str]] = []
        self._choice: Segmented | Combo | None = None
        self._is_tried = False
        self._place = QWidget()
        fill(QVBoxLayout(self._place), (), 0)
        self._fit = Button(self.tr("Does it fit?"), "plain", "circle-help")
        self._about = Button(self.tr("About this group"), "plain", "info")
        self._change = Button(self.tr("Change the group"), "plain", "pencil-line")
        self._add = Button(self.tr("Add a group"), "plain", "plus")
        self._ways = Flow(self._fit, self._about, self._change, self._add, gap=GAP)
        self._fit.clicked.connect(self.fit_wanted)
        self._about.clicked.connect(self.about_wanted)
        self._change.clicked.connect(self.change_wanted)
        self._add.clicked.connect(self.new_wanted)
        self._line = Reflow(self._place, self._ways, gap=GAP)
        fill(QVBoxLayout(self), (self._line,), 0)

    def show_groups(self, groups: Sequence[Group], current: UUID | None) -> None:
        names = [(group.id, group.nickname) for group in groups]
        if names != self._names:
            self._names = names
            self._make_choice()
        if self._choice:
            self._choice.set_value(current)
        self._place.setVisible(self._choice is not None)
        self._is_tried = any(group.id == current and group.is_tried_out for group in groups)
        self.setVisible(bool(groups))

    def sizeHint(self) -> QSize:
        """With few of its ways shown there is room for one line: what was put below comes up again."""
        if not self._about.isHidden():
            return super().sizeHint()
        shown = [part for part in (self._place, self._ways) if not part.isHidden()]
        wide = sum(part.sizeHint().width() for part in shown) + GAP * max(0, len(shown) - 1)
        return QSize(wide, super().sizeHint().height())

    def start(self) -> None:
        self._change.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_ways(self, shown: bool) -> None:
        """All about the group has its own way to change it, and asks itself whether it fits."""
        for way in (self._about, self._change):
            way.setVisible(shown)
        self._fit.setVisible(shown and self._is_tried)
        self.updateGeometry()  # what is around it may give it another width, by which it is arranged again

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
