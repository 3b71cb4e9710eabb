"""Every key there is, from the same list as the sheet of keys. Built when it is first looked at: it is many rows."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent

from peercompanion.ui.keys import KeyGroup, KeyLine, Keys, caps
from peercompanion.ui.layout import holder, rule
from peercompanion.ui.settings.section import Section
from peercompanion.ui.widgets.list_box import list_row
from peercompanion.ui.widgets.passage import Passage


class KeyboardSection(Section):
    _built = False

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._built:
            self._built = True
            for group in Keys().groups():
                self.add(group.heading, _box(group))
            self.end()


def _box(group: KeyGroup) -> Passage:
    """As a ListBox looks, and one stop for Tab."""
    box = Passage(group.heading, pad=(0, 2, 0, 2), gap=0)
    for place, line in enumerate(group.lines):
        box.add(*((rule(),) if place else ()), _row(line))
    return box


def _row(line: KeyLine):
    keys = holder(caps(line))
    keys.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    return list_row(line.words, "", keys)
