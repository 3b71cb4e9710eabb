"""When the vault locks by itself, and what the task bar calls the window."""

from PySide6.QtCore import QSignalBlocker

from peercompanion.ui.context import Context
from peercompanion.ui.settings.section import Section
from peercompanion.ui.widgets.combo import Combo
from peercompanion.ui.widgets.line_edit import LineEdit
from peercompanion.ui.widgets.list_box import ListBox, list_row
from peercompanion.ui.widgets.switch import Switch
from peercompanion.ui.widgets.text import text

MINUTES = (1, 2, 5, 10, 15, 30, 60)
LONGEST_NAME = 24


class SafetySection(Section):
    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._switches: dict[str, Switch] = {}
        self.add(self.tr("Lock"), ListBox(self._idle(), *self._occasions()), self._keys())
        self.add(self.tr("On a shared computer"), ListBox(self._window_name()))
        self.end()

    def read(self) -> None:
        preferences = self._context.preferences
        self._minutes.set_value(preferences.idle_minutes)
        for name, switch in self._switches.items():
            with QSignalBlocker(switch):
                switch.setChecked(getattr(preferences, name))
        if not self._name.hasFocus():
            self._name.setText(preferences.window_name)

    def _idle(self):
        name = self.tr("When nothing is typed or moved")
        options = [(minutes, self.tr("after %n minute(s)", "", minutes)) for minutes in MINUTES]
        self._minutes = Combo(name, [*options, (0, self.tr("never"))])
        self._minutes.chosen.connect(lambda value: self._context.frame.prefer("idle_minutes", value))
        return list_row(name, self.tr("What you were writing is saved first."), self._minutes)

    def _occasions(self):
        return (
            self._switched("lock_with_screen", self.tr("When the screen locks")),
            self._switched("lock_with_sleep", self.tr("When it goes to sleep")),
            self._switched("lock_on_double_esc", self.tr("Esc twice hides and locks")),
            self._switched(
                "hide_unfocused",
                self.tr("Cover the page"),
                self.tr("While another program is in front. It stays unlocked below."),
            ),
        )

    def _switched(self, name: str, words: str, about: str = ""):
        """One preference that is on or off."""
        switch = self._switches[name] = Switch(words)
        switch.toggled.connect(lambda on: self._context.frame.prefer(name, on))
        return list_row(words, about, switch)

    def _keys(self):
        return text(self.tr("Ctrl+L locks at once."), "muted", wrap=True)

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
