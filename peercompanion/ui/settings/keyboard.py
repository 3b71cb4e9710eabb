"""Every key there is, from the same list as the sheet of keys."""

from PySide6.QtCore import Qt

from peercompanion.ui.keys import KeyLine, Keys, caps
from peercompanion.ui.layout import holder
from peercompanion.ui.settings.section import Section
from peercompanion.ui.widgets.list_box import ListBox, list_row


class KeyboardSection(Section):
    def __init__(self) -> None:
        super().__init__()
        for group in Keys().groups():
            self.add(group.heading, ListBox(*map(_row, group.lines)))
        self.end()


def _row(line: KeyLine):
    keys = holder(caps(line))
    keys.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    return list_row(line.words, "", keys)
