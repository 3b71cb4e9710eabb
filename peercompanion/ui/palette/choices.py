"""What the palette offers for a few letters: commands, pages, and things found by their titles. No widget here."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject

from peercompanion.companion import Companion
from peercompanion.domain.group import Group as PeerGroup
from peercompanion.domain.journal import Kind, Line
from peercompanion.domain.text import folded
from peercompanion.ui.actions import Command, Commands
from peercompanion.ui.context import Frame, PageName
from peercompanion.ui.settings.parts import Part, Parts
from peercompanion.ui.wording import Wording

NOT_OFFERED = frozenset({"palette", "region", "region_before"})
"""They would close the palette, and mean nothing without a place to start from."""
FOUND = frozenset({Kind.STRATEGY, Kind.NOTE})
MOST_FOUND, MOST_TRIED = 12, 3
ROOMS = {Kind.STRATEGY: PageName.STRATEGIES, Kind.NOTE: PageName.MEETINGS}


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """``where`` says what or where it is; ``keys`` is the shortcut that does the same."""

    icon: str
    name: str
    run: Callable[[], object]
    where: str = ""
    keys: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    heading: str
    choices: tuple[Choice, ...]


class Choices(QObject):
    """``run`` does a command of the table."""

    def __init__(self, companion: Companion, words: Wording, frame: Frame, run: Callable[[Command], object]) -> None:
        super().__init__()
        self._companion, self._words, self._frame, self._run = companion, words, frame, run
        self._parts = Parts(self).all()
        table = Commands(self)
        offered = [command for command in table.all() if command.name not in NOT_OFFERED]
        self._acts = [command for command in offered if command.page is None]
        self._pages = [command for command in offered if command.page is not None]

    def for_words(self, typed: str) -> tuple[Group, ...]:
        """Groups with something in them; everything there is to do and all pages where nothing is typed."""
        groups = (
            Group(
                heading=self.tr("Do"),
                choices=self._tries(typed) + self._matching(self._acts, typed) + self._looks(typed),
            ),
            Group(heading=self.tr("Go to"), choices=self._matching(self._pages, typed) + self._settings(typed)),
            Group(heading=self.tr("Found in what you wrote"), choices=self._found(typed)),
        )
        return tuple(group for group in groups if group.choices)

    def _matching(self, commands: Iterable[Command], typed: str) -> tuple[Choice, ...]:
        wanted = folded(typed).split()
        return tuple(self._choice(command) for command in commands if fits(command.words, wanted))

    def _looks(self, typed: str) -> tuple[Choice, ...]:
        """Offered to those who type for them: without a word the list is long enough."""
        looks = (
            (self.tr("Light theme"), "scheme", "light"),
            (self.tr("Dark theme"), "scheme", "dark"),
            (self.tr("Theme as the system"), "scheme", "system"),
            (self.tr("High contrast"), "contrast", "high"),
            (self.tr("Normal contrast"), "contrast", "normal"),
        )
        return tuple(self._look(*look) for look in looks if typed.strip() and fits(look[0], folded(typed).split()))

    def _look(self, words: str, setting: str, value: str) -> Choice:
        return Choice(icon="sun-moon", name=words, run=lambda: self._frame.prefer(setting, value))

    def _tries(self, typed: str) -> tuple[Choice, ...]:
        """For those who begin with the word: "try ket" starts the steps at once."""
        first, _, title = folded(typed).strip().partition(" ")
        if first != folded(self.tr("try")) or not title.strip():
            return ()
        found = self._companion.search(title, kinds=frozenset({Kind.STRATEGY}), limit=MOST_TRIED, titles_only=True)
        return tuple(map(self._trial, found.lines))

    def _trial(self, line: Line) -> Choice:
        name = self.tr("Try: {title}").format(title=self._words.line_title(line))
        run = partial(self._frame.go, PageName.STRATEGIES, f"try {line.id}")
        return Choice(icon="footprints", name=name, run=run)

    def _settings(self, typed: str) -> tuple[Choice, ...]:
        """By what is in them as well, for nobody knows which part has the text size."""
        wanted = folded(typed).split()
        fitting = (part for part in self._parts if wanted and fits(f"{part.words} {part.within}", wanted))
        return tuple(map(self._part, fitting))

    def _part(self, part: Part) -> Choice:
        run = partial(self._frame.go, PageName.SETTINGS, part.name)
        return Choice(icon=part.icon, name=part.words, run=run, where=self.tr("Settings"))

    def _choice(self, command: Command) -> Choice:
        return Choice(
            icon=command.icon,
            name=command.words,
            run=lambda: self._run(command),
            where=self._when_next() if command.name == "next_meeting" else "",
            keys=command.keys[0] if command.keys else "",
        )

    def _when_next(self) -> str:
        meeting = self._companion.meetings.next()
        return self._words.day_and_time(meeting.starts) if meeting else ""

    def _found(self, typed: str) -> tuple[Choice, ...]:
        if not typed.strip():
            return ()
        found = self._companion.search(typed, kinds=FOUND, limit=MOST_FOUND, titles_only=True)
        return self._groups(typed) + tuple(map(self._of_line, found.lines))

    def _groups(self, typed: str) -> tuple[Choice, ...]:
        """All about them, by their nicknames: few enough to be looked through."""
        wanted = folded(typed).split()
        return tuple(self._about(group) for group in self._companion.groups.all() if fits(group.nickname, wanted))

    def _about(self, group: PeerGroup) -> Choice:
        run = partial(self._frame.go, PageName.MEETINGS, group.id)
        where = self._words.kind(Kind.GROUP)
        return Choice(icon=self._words.kind_icon(Kind.GROUP), name=group.nickname, run=run, where=where)

    def _of_line(self, line: Line) -> Choice:
        private = line.kind is Kind.NOTE and not self._words.line_state(line)
        return Choice(
            icon="lock" if private else self._words.kind_icon(line.kind),
            name=self._words.line_title(line),
            run=lambda: self._frame.go(ROOMS[line.kind], line.id),
            where=self.tr("Only for me") if private else self._words.kind(line.kind),
        )


def fits(words: str, wanted: list[str]) -> bool:
    """Each word that was typed begins a word of the name."""
    names = folded(words).split()
    return all(any(name.startswith(word) for name in names) for word in wanted)
