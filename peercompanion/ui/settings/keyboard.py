"""Every key of the window, read from the table of commands."""

from peercompanion.ui.actions import Command, Commands
from peercompanion.ui.layout import holder
from peercompanion.ui.settings.section import Section
from peercompanion.ui.widgets.list_box import ListBox, list_row
from peercompanion.ui.widgets.text import keys


class KeyboardSection(Section):
    def __init__(self) -> None:
        super().__init__()
        commands = Commands(self)
        self.add(self.tr("Pages"), self._list((*commands.above(), *commands.below())))
        self.add(self.tr("Anywhere"), self._list(commands.others()))
        self.add(self.tr("In a check-in"), self._check_in())
        self.end()

    def _list(self, commands: tuple[Command, ...]) -> ListBox:
        return ListBox(*(self._row(command.words, command.keys[0]) for command in commands if command.keys))

    def _check_in(self) -> ListBox:
        return ListBox(
            self._row(self.tr("A face, saved at once"), "1"),
            self._row(self.tr("Here, without a rating"), "0"),
            self._row(self.tr("Done with this entry"), "Ctrl+Enter"),
        )

    def _row(self, words: str, key: str):
        return list_row(words, "", holder(keys(key)))
