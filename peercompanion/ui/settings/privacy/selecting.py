"""Whether selected words can be pasted elsewhere with the middle mouse button, which lets every program read them."""

from peercompanion.ui.context import Context
from peercompanion.ui.settings.section import Section
from peercompanion.ui.widgets.list_box import ListBox, list_row
from peercompanion.ui.widgets.switch import Switch


class Selecting(Section):
    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        name = self.tr("Middle-click paste")
        about = self.tr("Pastes what is only selected, and lets every program read it. What you copy is not touched.")
        self._switch = Switch(name)
        self._switch.toggled.connect(lambda on: context.frame.prefer("middle_click_paste", on))
        self.add(self.tr("Selecting"), ListBox(list_row(name, about, self._switch)))

    def read(self) -> None:
        self._switch.blockSignals(True)
        self._switch.setChecked(self._context.preferences.middle_click_paste)
        self._switch.blockSignals(False)
