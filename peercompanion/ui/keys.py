"""Every key there is, by where it works: the sheet of keys and the Settings page read the same list."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QHBoxLayout

from peercompanion.ui.actions import Command, Commands
from peercompanion.ui.widgets.text import key_cap, keys, text


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyLine:
    """``combinations`` are pressed one or the other; with ``between`` ("to") they are the ends of a row of keys."""

    words: str
    combinations: tuple[str, ...]
    between: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyGroup:
    heading: str
    lines: tuple[KeyLine, ...]


class Keys(QObject):
    """Pages name here what they listen to besides the commands of the window."""

    def __init__(self) -> None:
        super().__init__()
        self._commands = {command.name: command for command in Commands(self).all()}

    def columns(self) -> tuple[tuple[KeyGroup, ...], ...]:
        """Three, about equally high."""
        return (
            (self._anywhere(), self._pages(), self._journal()),
            (self._today(), self._strategies(), self._meetings()),
            (self._hard_now(), self._after_meeting(), self._window()),
        )

    def groups(self) -> tuple[KeyGroup, ...]:
        return tuple(group for column in self.columns() for group in column)

    def _anywhere(self) -> KeyGroup:
        names = (
            "hard_now",
            "check_in",
            "new_note",
            "next_meeting",
            "pocket",
            "find",
            "palette",
            "undo",
            "redo",
            "lock",
        )
        hide = KeyLine(words=self.tr("Lock, in a hurry"), combinations=("Esc", "Esc"))
        return KeyGroup(heading=self.tr("Anywhere"), lines=(*self._of(*names), hide))

    def _pages(self) -> KeyGroup:
        pages = (command.name for command in Commands(self).above())
        return KeyGroup(heading=self.tr("Pages"), lines=self._of(*pages, "back"))

    def _today(self) -> KeyGroup:
        return KeyGroup(
            heading=self.tr("Today"),
            lines=(
                KeyLine(words=self.tr("Very low to good"), combinations=("1", "5"), between=self.tr("to")),
                KeyLine(words=self.tr("Just here"), combinations=("0",)),
                KeyLine(words=self.tr("Take an answer back"), combinations=("Delete",)),
                KeyLine(words=self.tr("Done with this entry"), combinations=("Ctrl+Enter",)),
                KeyLine(words=self.tr("The week as a table"), combinations=("T",)),
            ),
        )

    def _journal(self) -> KeyGroup:
        return KeyGroup(
            heading=self.tr("Journal"),
            lines=(
                KeyLine(words=self.tr("Change the entry"), combinations=("Enter",)),
                KeyLine(words=self.tr("Note for the group from it"), combinations=("N",)),
                KeyLine(words=self.tr("Move to trash"), combinations=("Delete",)),
            ),
        )

    def _strategies(self) -> KeyGroup:
        return KeyGroup(
            heading=self.tr("Strategies"),
            lines=(
                KeyLine(words=self.tr("New strategy"), combinations=("N",)),
                KeyLine(words=self.tr("Try this one"), combinations=("T",)),
                KeyLine(words=self.tr("Change this one"), combinations=("E",)),
                KeyLine(words=self.tr("Rest it, or take it up again"), combinations=("R",)),
                KeyLine(words=self.tr("Bring back to the group"), combinations=("B",)),
                KeyLine(words=self.tr("Move to trash, or out of the set"), combinations=("Delete",)),
                KeyLine(words=self.tr("What happened, as a table"), combinations=("T",)),
                KeyLine(words=self.tr("Add a starter strategy"), combinations=("A",)),
                KeyLine(words=self.tr("Another place in the set"), combinations=("Alt+←", "Alt+→")),
                KeyLine(words=self.tr("Keep words that helped"), combinations=("N",)),
                KeyLine(words=self.tr("Write a section of my plan"), combinations=("E",)),
            ),
        )

    def _meetings(self) -> KeyGroup:
        return KeyGroup(
            heading=self.tr("Meetings"),
            lines=(
                KeyLine(words=self.tr("Share, maybe, private"), combinations=("S", "M", "P")),
                KeyLine(words=self.tr("Another order"), combinations=("Alt+↑", "Alt+↓")),
                KeyLine(words=self.tr("What I'd like back"), combinations=("A",)),
                KeyLine(words=self.tr("Change the note"), combinations=("Enter",)),
                KeyLine(words=self.tr("Take what was written since last time"), combinations=("Space",)),
            ),
        )

    def _after_meeting(self) -> KeyGroup:
        return KeyGroup(
            heading=self.tr("After the meeting"),
            lines=(
                KeyLine(words=self.tr("Went, part of it, not this time"), combinations=("1", "2", "3")),
                KeyLine(words=self.tr("Then very low to good"), combinations=("1", "5"), between=self.tr("to")),
                KeyLine(words=self.tr("My part in it"), combinations=("L", "A", "S", "H")),
                KeyLine(words=self.tr("Keep what is written"), combinations=("Ctrl+Enter",)),
                KeyLine(words=self.tr("Make it a strategy"), combinations=("Ctrl+Shift+Enter",)),
            ),
        )

    def _hard_now(self) -> KeyGroup:
        return KeyGroup(
            heading=self.tr("It's hard right now"),
            lines=(
                KeyLine(words=self.tr("Copy the number"), combinations=("C",)),
                KeyLine(words=self.tr("Begin 1, 2 or 3"), combinations=("1", "3"), between=self.tr("to")),
                KeyLine(words=self.tr("Pick one for me, nothing today"), combinations=("4", "5")),
                KeyLine(words=self.tr("Words that helped"), combinations=("W",)),
                KeyLine(words=self.tr("My plan"), combinations=("P",)),
                KeyLine(words=self.tr("Next step"), combinations=("Space",)),
                KeyLine(words=self.tr("One step back"), combinations=("Backspace",)),
                KeyLine(words=self.tr("Easier to can't tell"), combinations=("1", "4"), between=self.tr("to")),
                KeyLine(words=self.tr("Order of my people"), combinations=("Alt+↑", "Alt+↓")),
                KeyLine(words=self.tr("Leave"), combinations=("Esc",)),
            ),
        )

    def _window(self) -> KeyGroup:
        sizes = ("larger", "smaller", "usual_size")
        names = ("region", "region_before", "sidebar", *sizes, "settings", "shortcuts", "quit")
        return KeyGroup(heading=self.tr("Window"), lines=self._of(*names))

    def _of(self, *names: str) -> tuple[KeyLine, ...]:
        return tuple(_line(self._commands[name]) for name in names)


def caps(line: KeyLine) -> QHBoxLayout:
    """The keys as caps, in the order in which they are pressed, whichever way the window runs."""
    box = QHBoxLayout()
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(4 if line.between else 8)
    for place, combination in enumerate(line.combinations):
        if place and line.between:
            box.addWidget(text(line.between, "note"), 0, Qt.AlignmentFlag.AlignVCenter)
        if "+" in combination[:-1]:
            box.addLayout(keys(combination))
        else:
            box.addWidget(key_cap(combination))
    return box


def _line(command: Command) -> KeyLine:
    return KeyLine(words=command.words, combinations=command.keys[:1])
