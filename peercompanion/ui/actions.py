"""Every command of the window in one table: its words, key, icon, and what it does to the frame.

The sidebar, the shortcuts and the list of keys in Settings all read it, so that no key is written down twice.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from peercompanion.ui.context import PageName


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """``keys`` are portable key sequences; the first one is shown. ``page``: where it leads, if to one."""

    name: str
    words: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    page: PageName | None = None


class Commands(QObject):
    """The table. Standard sequences for Quit and Preferences are empty on Linux, so the keys are given explicitly."""

    def above(self) -> tuple[Command, ...]:
        """The upper part of the sidebar."""
        return (
            Command(name="today", words=self.tr("Today"), keys=("Ctrl+1",), icon="sun", page=PageName.TODAY),
            Command(
                name="journal", words=self.tr("Journal"), keys=("Ctrl+2",), icon="book-open", page=PageName.JOURNAL
            ),
            Command(
                name="strategies",
                words=self.tr("Strategies"),
                keys=("Ctrl+3",),
                icon="sprout",
                page=PageName.STRATEGIES,
            ),
            Command(name="meetings", words=self.tr("Meetings"), keys=("Ctrl+4",), icon="users", page=PageName.MEETINGS),
        )

    def below(self) -> tuple[Command, ...]:
        """The lower part of the sidebar. F1 is caught before any shortcut (ui.hard_now.door) and only named here."""
        return (
            Command(
                name="hard_now",
                words=self.tr("It's hard right now"),
                keys=("F1",),
                icon="life-buoy",
                page=PageName.HARD_NOW,
            ),
            Command(name="trash", words=self.tr("Trash"), icon="trash-2", page=PageName.TRASH),
            Command(
                name="settings", words=self.tr("Settings"), keys=("Ctrl+,",), icon="settings", page=PageName.SETTINGS
            ),
            Command(name="lock", words=self.tr("Lock"), keys=("Ctrl+L",), icon="lock"),
        )

    def others(self) -> tuple[Command, ...]:
        return (
            Command(name="check_in", words=self.tr("New check-in"), keys=("Ctrl+N",), icon="plus"),
            Command(
                name="new_note", words=self.tr("New note for the group"), keys=("Ctrl+Shift+N",), icon="notebook-pen"
            ),
            Command(name="next_meeting", words=self.tr("Next meeting"), keys=("Ctrl+M",), icon="users"),
            Command(name="pocket", words=self.tr("Pocket view"), keys=("F11",), icon="maximize-2"),
            Command(name="paper", words=self.tr("Fold card"), keys=("Ctrl+P",), icon="printer", page=PageName.PAPER),
            Command(name="plan", words=self.tr("My plan"), icon="notebook-text", page=PageName.PLAN),
            Command(name="starters", words=self.tr("Starter strategies"), icon="leaf"),
            Command(name="words", words=self.tr("Words that helped"), icon="quote"),
            Command(name="find", words=self.tr("Search"), keys=("Ctrl+F",), icon="search"),
            Command(name="palette", words=self.tr("Do something"), keys=("Ctrl+K",), icon="command"),
            Command(name="undo", words=self.tr("Undo"), keys=("Ctrl+Z",), icon="undo-2"),
            Command(name="redo", words=self.tr("Redo"), keys=("Ctrl+Shift+Z", "Ctrl+Y"), icon="rotate-ccw"),
            Command(name="back", words=self.tr("Back"), keys=("Alt+Left",), icon="arrow-left"),
            Command(name="region", words=self.tr("Next part of the window"), keys=("F6",)),
            Command(name="region_before", words=self.tr("Part of the window before"), keys=("Shift+F6",)),
            Command(name="sidebar", words=self.tr("Sidebar wide or narrow"), keys=("F9",), icon="layers"),
            Command(name="larger", words=self.tr("Larger text"), keys=("Ctrl++", "Ctrl+="), icon="a-large-small"),
            Command(name="smaller", words=self.tr("Smaller text"), keys=("Ctrl+-",), icon="a-large-small"),
            Command(name="usual_size", words=self.tr("Usual text size"), keys=("Ctrl+0",), icon="a-large-small"),
            Command(
                name="shortcuts",
                words=self.tr("All keys"),
                keys=("Ctrl+?", "Ctrl+Shift+?", "Ctrl+/"),
                icon="keyboard",
            ),
            Command(name="quit", words=self.tr("Quit"), keys=("Ctrl+Q",), icon="log-out"),
        )

    def all(self) -> tuple[Command, ...]:
        return self.above() + self.below() + self.others()

    def words_of(self, page: PageName) -> str:
        return next(command.words for command in self.all() if command.page is page)


def add_shortcuts(window: QWidget, commands: tuple[Command, ...], run: Callable[[Command], None]) -> None:
    """One QAction a command. F1 is left to the event filter, because shortcuts do not fire under a modal dialog."""
    for command in commands:
        keys = [QKeySequence(key) for key in command.keys if key != "F1"]
        if not keys:
            continue
        action = QAction(command.words, window)
        action.setShortcuts(keys)
        action.triggered.connect(lambda _checked=False, command=command: run(command))
        window.addAction(action)
