"""The place on the page where all about a group is opened: made when it is wanted, and let go when it is left."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.domain.group import Group
from peercompanion.ui.context import Context
from peercompanion.ui.layout import fill
from peercompanion.ui.leaving import take_out
from peercompanion.ui.meetings.group_sheet.group_sheet import GroupSheet


class About(QWidget):
    closed, change_wanted, changed = Signal(), Signal(), Signal()
    meeting_opened = Signal(object)  # the id

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._sheet: GroupSheet | None = None
        fill(QVBoxLayout(self), (), 0)
        self.hide()

    @property
    def is_open(self) -> bool:
        return self._sheet is not None

    def open(self, group: Group) -> None:
        self.shut()
        sheet = self._sheet = GroupSheet(self._context)
        sheet.closed.connect(self.closed)
        sheet.change_wanted.connect(self.change_wanted)
        sheet.changed.connect(self.changed)
        sheet.meeting_opened.connect(self.meeting_opened)
        self.layout().addWidget(sheet)  # before it is filled: what hangs deep is dressed again at every move
        sheet.read(group)
        sheet.show()  # at once: a window that finds nothing to give the focus to gives it to its sidebar

    def read(self, group: Group | None) -> None:
        """Where there is no group any more, there is nothing about it."""
        if group is None:
            self.shut()
        elif self._sheet:
            self._sheet.read(group)

    def shut(self) -> None:
        sheet, self._sheet = self._sheet, None
        if sheet:
            take_out(sheet)

    def start(self) -> None:
        if self._sheet:
            self._sheet.first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def start_fit(self) -> None:
        """At the questions whether it fits."""
        if self._sheet:
            self._sheet.start_fit()

    def step_back(self) -> bool:
        """Whether anything was open here."""
        if self._sheet and not self._sheet.step_back():
            self.closed.emit()
            return True
        return self._sheet is not None
