"""The one door to an open vault: what screens, tests, benches and anybody's script talk to.

Every write is durable when it returns, is one undo step, and reports what kinds of things it touched. After lock()
every call raises VaultLocked.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time
from pathlib import Path

from peercompanion.domain.change import Change, Topic
from peercompanion.domain.choices import Choices
from peercompanion.domain.clock import Clock
from peercompanion.domain.day import journal_day
from peercompanion.domain.journal import SEARCHED, Found, Kind
from peercompanion.domain.whereabouts import Whereabouts
from peercompanion.sections.groups import GroupSection
from peercompanion.sections.guard import GuardSection
from peercompanion.sections.journal import JournalSection, TrashSection
from peercompanion.sections.meetings import MeetingSection
from peercompanion.sections.moods import MoodSection
from peercompanion.sections.notes import NoteSection
from peercompanion.sections.people import PersonSection
from peercompanion.sections.plan import PlanRoom
from peercompanion.sections.strategies import HardMomentSection, StrategySection, TrySection
from peercompanion.sections.takeaways import TakeawaySection
from peercompanion.store.database import Database
from peercompanion.store.fit import FitRows
from peercompanion.store.groups import GroupRows
from peercompanion.store.hard_moments import HardMomentRows
from peercompanion.store.kept_words import KeptWordRows
from peercompanion.store.lines import LineRows
from peercompanion.store.meetings import MeetingRows
from peercompanion.store.moods import MoodRows
from peercompanion.store.notes import NoteRows
from peercompanion.store.people import PersonRows
from peercompanion.store.plan import PlanRows
from peercompanion.store.search import SearchRows
from peercompanion.store.settings import SettingRows
from peercompanion.store.strategies import StrategyRows
from peercompanion.store.suggestions import SuggestionRows
from peercompanion.store.takeaways import TakeawayRows
from peercompanion.store.things import Things
from peercompanion.store.trash import TrashRows
from peercompanion.store.tries import TryRows
from peercompanion.store.undo import Step
from peercompanion.store.upkeep import Upkeep
from peercompanion.store.whereabouts import WhereaboutsRow
from peercompanion.vault import FileKind, StoredFiles

__all__ = ["Companion", "FileKind", "Kinds", "StoredFiles", "Undone"]

Kinds = frozenset[Kind]


@dataclass(frozen=True, slots=True, kw_only=True)
class Undone:
    """What undo or redo did. ``label`` is the short key of the step; ``opened`` and ``closed`` count the notes that it
    opened for the group or closed to it.
    """

    label: str
    topics: frozenset[Topic]
    opened: int
    closed: int


class Companion:
    def __init__(self, database: Database, clock: Clock) -> None:
        self.clock = clock
        self._database = database
        self._settings = SettingRows(database)
        things = Things(database, clock, self._day_starts)
        strategies, lines = StrategyRows(database, things), LineRows(database)
        self._notes = NoteRows(database, things)
        self._search = SearchRows(database, lines)
        self._upkeep = Upkeep(database, clock)
        self._whereabouts = WhereaboutsRow(database)
        trash = TrashRows(database, clock, strategies, self._notes)
        moods, groups, meetings = MoodRows(database, things), GroupRows(database, things), MeetingRows(database, things)
        self.moods = MoodSection(moods, trash)
        self.strategies = StrategySection(strategies, trash)
        self.tries = TrySection(TryRows(database, things, clock, self._day_starts))
        self.hard_moments = HardMomentSection(HardMomentRows(database, clock, self._day_starts))
        self.groups = GroupSection(groups, meetings, FitRows(database), trash, database, clock)
        self.meetings = MeetingSection(meetings, groups, moods, trash, database, clock)
        self.notes = NoteSection(
            self._notes, SuggestionRows(database), meetings, self.meetings, self.moods, trash, database, clock
        )
        self.people = PersonSection(PersonRows(database, things), trash)
        self.takeaways = TakeawaySection(TakeawayRows(database, things), strategies, self.meetings, trash, database)
        self.guard = GuardSection(KeptWordRows(database))
        self.plan = PlanRoom(PlanRows(database, things))
        self.journal = JournalSection(lines)
        self.trash = TrashSection(trash)

    @property
    def publish(self) -> Callable[[Change], object]:
        """Called after each write with what it touched; the app sets it to a signal, tests to ``list.append``."""
        return self._database.publish

    @publish.setter
    def publish(self, publish: Callable[[Change], object]) -> None:
        self._database.publish = publish

    @property
    def folder(self) -> Path:
        """Where the vault's files lie."""
        return self._database.folder

    @property
    def files(self) -> tuple[StoredFiles, ...]:
        """What of the vault lies on this computer at this moment, by kind."""
        return self._database.files

    @property
    def is_encrypted(self) -> bool:
        """Asked of the engine, now."""
        return self._database.is_encrypted

    @property
    def keeps_out_of_swap(self) -> bool:
        """Whether the engine locks its pages into memory."""
        return self._database.keeps_out_of_swap

    @property
    def is_writable(self) -> bool:
        return self._database.is_writable

    @property
    def choices(self) -> Choices:
        return self._settings.read()

    def save_choices(self, choices: Choices, by: object | None = None, merge: object | None = None) -> None:
        self._settings.save(choices, by=by, merge=merge)

    @property
    def whereabouts(self) -> Whereabouts | None:
        """Where the person was when the vault was locked; None where that was not kept, or was forgotten since."""
        return self._whereabouts.read()

    def keep_whereabouts(self, whereabouts: Whereabouts) -> None:
        """No undo step, nobody is told; nor by forgetting them."""
        self._whereabouts.keep(whereabouts)

    def forget_whereabouts(self) -> None:
        self._whereabouts.forget()

    def search(self, text: str, *, kinds: Kinds = SEARCHED, limit: int = 50, titles_only: bool = False) -> Found:
        """All words, each from its beginning, newest first; CJK characters as they stand side by side, and these also
        outside titles.
        """
        return self._search.find(text, kinds, limit, titles_only=titles_only)

    @property
    def can_undo(self) -> str | None:
        """The label of what undo() would take back."""
        step = self._database.undo_log.next_undo
        return step.label if step else None

    @property
    def can_redo(self) -> str | None:
        step = self._database.undo_log.next_redo
        return step.label if step else None

    @property
    def undo_point(self) -> int | None:
        """A number of the step that undo() would take back: a later step has a higher one. None: there is none."""
        step = self._database.undo_log.next_undo
        return step.start if step else None

    @property
    def redo_count(self) -> int:
        return self._database.undo_log.redo_count

    def close_step(self) -> None:
        """Something else happened: what is written next is a step of its own, and nothing can be done again."""
        self._database.undo_log.close_step()

    def undo(self) -> Undone:
        """Raises NothingToUndo."""
        return self._replay(self._database.take_back)

    def redo(self) -> Undone:
        """Raises NothingToUndo."""
        return self._replay(self._database.bring_again)

    def check(self) -> None:
        """Reads everything; raises DatabaseDamaged at the first thing that is not as it was written."""
        self._database.check()

    def tidy(self) -> bool:
        """One idle slice of merging the search index; True while there is more to do. No undo step, nobody is told."""
        return self._upkeep.merge_a_little()

    @property
    def today(self) -> date:
        """The day a check-in made now belongs to: at two in the morning that is the evening's."""
        return journal_day(self.clock.now(), self._day_starts())

    def _day_starts(self) -> time:
        return self.choices.day_starts

    def _replay(self, replay: Callable[[], Step]) -> Undone:
        before = self._notes.ready()
        step = replay()
        after = self._notes.ready()
        self.publish(Change(step.topics))
        return Undone(label=step.label, topics=step.topics, opened=len(after - before), closed=len(before - after))
