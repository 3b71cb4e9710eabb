"""Every key there is, from the same list as the sheet of keys. Built when it is first looked at: it is many rows."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent

from peercompanion.ui.context import Context
from peercompanion.ui.keys import KeyLine, Keys, caps
from peercompanion.ui.layout import holder
from peercompanion.ui.settings.section import Section
from peercompanion.ui.widgets.list_box import ListBox, list_row
from peercompanion.ui.widgets.passage import Told


class KeyboardSection(Section):
    def __init__(self, _context: Context) -> None:
        super().__init__()
        self._built = False

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._built:
            self._built = True
            for group in Keys().groups():
                self.add(group.heading, KeyBox(*map(_row, group.lines)).told_as(group.heading))
            self.end()


class KeyBox(Told, ListBox):
    """The keys of one place."""


def _row(line: KeyLine):
    keys = holder(caps(line))
    keys.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    return list_row(line.words, "", keys)
