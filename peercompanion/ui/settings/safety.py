"""When the vault locks by itself, and what the task bar calls the window."""

from peercompanion.ui.context import Context
from peercompanion.ui.settings.section import Section
from peercompanion.ui.widgets.combo import Combo
from peercompanion.ui.widgets.line_edit import LineEdit
from peercompanion.ui.widgets.list_box import ListBox, list_row
from peercompanion.ui.widgets.text import text

MINUTES = (1, 2, 5, 10, 15, 30, 60)
LONGEST_NAME = 24


class SafetySection(Section):
    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.add(self.tr("Lock"), ListBox(self._idle()), self._keys())
        self.add(self.tr("On a shared computer"), ListBox(self._window_name()))
        self.end()

    def read(self) -> None:
        preferences = self._context.preferences
        self._minutes.set_value(preferences.idle_minutes)
        if not self._name.hasFocus():
            self._name.setText(preferences.window_name)

    def _idle(self):
        name = self.tr("When nothing is typed or moved")
        options = [(minutes, self.tr("after %n minute(s)", "", minutes)) for minutes in MINUTES]
        self._minutes = Combo(name, [*options, (0, self.tr("never"))])
        self._minutes.chosen.connect(lambda value: self._context.frame.prefer("idle_minutes", value))
        return list_row(name, self.tr("What you were writing is saved first."), self._minutes)

    def _keys(self):
        return text(self.tr("Ctrl+L locks at once, and so does pressing Esc twice quickly."), "muted", wrap=True)

    def _window_name(self):
        name = self.tr("Name of the window")
        self._name = LineEdit(name, "PeerCompanion", max_length=LONGEST_NAME)
        self._name.editingFinished.connect(self._rename)
        return list_row(
            name, self.tr("Stands in the task bar, such as: Notes. It never shows what you wrote."), self._name
        )

    def leave(self) -> None:
        """Before the vault locks: the field would end its editing only when the window is gone already."""
        self._rename()

    def _rename(self) -> None:
        if self._name.text() != self._context.preferences.window_name:
            self._context.frame.prefer("window_name", self._name.text())
