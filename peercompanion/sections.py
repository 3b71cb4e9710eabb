"""The rooms behind the companion's door: one a kind of thing, with the rules that need more than one value."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

from peercompanion.domain.attempt import Tally, Try
from peercompanion.domain.clock import Clock
from peercompanion.domain.group import Group
from peercompanion.domain.hard_moment import HardMoment
from peercompanion.domain.journal import DATED, Kind, Line, Marked, Trashed, Year
from peercompanion.domain.meeting import Meeting
from peercompanion.domain.mood import Mood
from peercompanion.domain.note import Comfort, Note
from peercompanion.domain.person import Person
from peercompanion.domain.plan import PlanAbout, PlanPart, PlanSection
from peercompanion.domain.strategy import Strategy
from peercompanion.domain.takeaway import Takeaway, TakeawayKind
from peercompanion.domain.text import first_words
from peercompanion.errors import PeerCompanionError
from peercompanion.store.columns import key_as_words
from peercompanion.store.groups import GroupRows
from peercompanion.store.hard_moments import HardMomentRows
from peercompanion.store.lines import LineRows
from peercompanion.store.meetings import MeetingRows
from peercompanion.store.moods import MoodRows
from peercompanion.store.notes import NoteRows
from peercompanion.store.people import PersonRows
from peercompanion.store.plan import PlanRows
from peercompanion.store.strategies import StrategyRows
from peercompanion.store.takeaways import TakeawayRows
from peercompanion.store.trash import TrashRows
from peercompanion.store.tries import TryRows

LONGEST_CAUGHT_TITLE = 60
BEFORE_ALL = datetime(1, 1, 2, tzinfo=UTC)


class MoodSection:
    def __init__(self, rows: MoodRows, trash: TrashRows) -> None:
        self._rows, self._trash = rows, trash

    def save(self, mood: Mood, by: object | None = None, merge: object | None = None) -> Mood:
        """The day is computed once, when the entry is first written or its time corrected."""
        return self._rows.save(mood, by=by, merge=merge)

    def get(self, id_: UUID) -> Mood:
        return self._rows.get(id_)

    def between(self, first_day: date, last_day: date) -> list[Mood]:
        """Oldest first; both days included."""
        return self._rows.between(first_day, last_day)

    def latest(self, count: int = 1) -> list[Mood]:
        """Newest first."""
        return self._rows.latest(count)

    def tags(self) -> list[str]:
        """Most used first."""
        return self._rows.tags()

    def feelings(self) -> list[str]:
        """Keys and own words that were used, most used first."""
        return self._rows.feelings()

    def trash(self, id_: UUID, by: object | None = None) -> None:
        self._trash.throw(id_, Kind.MOOD, by=by)


class StrategySection:
    def __init__(self, rows: StrategyRows, trash: TrashRows) -> None:
        self._rows, self._trash = rows, trash

    def save(self, strategy: Strategy, by: object | None = None, merge: object | None = None) -> Strategy:
        return self._rows.save(strategy, by=by, merge=merge)

    def get(self, id_: UUID) -> Strategy:
        return self._rows.get(id_)

    def all(self) -> list[Strategy]:
        """By title."""
        return self._rows.all()

    def hard_moment_set(self) -> list[Strategy]:
        """By place; what rests or is not for me is left out."""
        return self._rows.hard_moment_set()

    def easiest(self, count: int, situations: Iterable[str] = ()) -> list[Strategy]:
        """At most ``count`` of those in use and to try that have no place in the set: what fits one of the
        ``situations`` first, then what takes least effort.
        """
        return self._rows.easiest(count, situations)

    def count_in_reach(self) -> int:
        """Those in use and to try."""
        return self._rows.count_in_reach()

    def in_turn(self, number: int) -> Strategy | None:
        """One of those in reach, counted from 0: by place, then what is in use, then what is to be tried; by title."""
        return self._rows.in_turn(number)

    def place(self, id_: UUID, place: int | None, by: object | None = None) -> Strategy:
        """Whoever had the place takes the mover's, or loses theirs where the mover had none."""
        return self._rows.place(id_, replace(self.get(id_), place=place).place, by=by)

    def trash(self, id_: UUID, by: object | None = None) -> None:
        self._trash.throw(id_, Kind.STRATEGY, by=by)


class TrySection:
    def __init__(self, rows: TryRows) -> None:
        self._rows = rows

    def save(self, attempt: Try, by: object | None = None, merge: object | None = None) -> Try:
        """Raises NotFound where its strategy is erased or in the trash."""
        return self._rows.save(attempt, by=by, merge=merge)

    def get(self, id_: UUID) -> Try:
        return self._rows.get(id_)

    def of(self, strategy: UUID, count: int | None = None) -> list[Try]:
        """Newest first."""
        return self._rows.of(strategy, count)

    def latest(self, count: int = 1) -> list[Try]:
        """Newest first, of all strategies that are not in the trash; so are all that follow."""
        return self._rows.latest(count)

    def between(self, first_day: date, last_day: date) -> list[Try]:
        """Oldest first; both days included."""
        return self._rows.between(first_day, last_day)

    def tallies(self) -> dict[UUID, Tally]:
        """By strategy; those never tried are left out."""
        return self._rows.tallies()

    def tally(self, strategy: UUID) -> Tally:
        return self._rows.tally(strategy)

    def changes(self, strategy: UUID) -> dict[int, int]:
        """How often there was which change, after less before, of those that say both (domain/honest.py)."""
        return self._rows.changes(strategy)

    def note_asked(self, id_: UUID) -> None:
        """The one later question stands on the screen: it is not put again. No undo step, nobody is told."""
        self._rows.note_asked(id_)

    def remove(self, id_: UUID, by: object | None = None) -> None:
        """No trash: undo brings it back."""
        self._rows.remove(id_, by=by)


class HardMomentSection:
    """Those in which nothing of the library was tried."""

    def __init__(self, rows: HardMomentRows) -> None:
        self._rows = rows

    def save(self, moment: HardMoment, by: object | None = None, merge: object | None = None) -> HardMoment:
        return self._rows.save(moment, by=by, merge=merge)

    def get(self, id_: UUID) -> HardMoment:
        return self._rows.get(id_)

    def since(self, start: datetime) -> list[HardMoment]:
        """Newest first."""
        return self._rows.since(start)

    def changes(self) -> dict[int, int]:
        """How often there was which change, after less before, of those."""
        return self._rows.changes()

    def note_asked(self, id_: UUID) -> None:
        """The one later question stands on the screen: it is not put again. No undo step, nobody is told."""
        self._rows.note_asked(id_)

    def remove(self, id_: UUID, by: object | None = None, merge: object | None = None) -> None:
        """No trash: undo brings it back."""
        self._rows.remove(id_, by=by, merge=merge)


class GroupSection:
    def __init__(self, rows: GroupRows, trash: TrashRows) -> None:
        self._rows, self._trash = rows, trash

    def save(self, group: Group, by: object | None = None, merge: object | None = None) -> Group:
        return self._rows.save(group, by=by, merge=merge)

    def get(self, id_: UUID) -> Group:
        return self._rows.get(id_)

    def all(self) -> list[Group]:
        """Mine first, then the ones I try, look at, paused and left; by nickname."""
        return self._rows.all()

    def trash(self, id_: UUID, by: object | None = None) -> None:
        self._trash.throw(id_, Kind.GROUP, by=by)


class MeetingSection:
    def __init__(self, rows: MeetingRows, trash: TrashRows, groups: GroupSection, clock: Clock) -> None:
        self._rows, self._trash, self._groups, self._clock = rows, trash, groups, clock

    def save(self, meeting: Meeting, by: object | None = None, merge: object | None = None) -> Meeting:
        return self._rows.save(meeting, self._groups.get(meeting.group).nickname, by=by, merge=merge)

    def get(self, id_: UUID) -> Meeting:
        return self._rows.get(id_)

    def of(self, group: UUID) -> list[Meeting]:
        """Newest first."""
        return self._rows.of(group)

    def since(self, start: datetime = BEFORE_ALL) -> list[Meeting]:
        """Of all groups, newest first; what is planned too."""
        return self._rows.since(start)

    def next(self, group: UUID | None = None) -> Meeting | None:
        """The earliest planned one that is not over yet."""
        return self._rows.next(self._clock.now(), group)

    def trash(self, id_: UUID, by: object | None = None) -> None:
        self._trash.throw(id_, Kind.MEETING, by=by)


class NoteSection:
    def __init__(self, rows: NoteRows, trash: TrashRows, moods: MoodSection) -> None:
        self._rows, self._trash, self._moods = rows, trash, moods

    def save(self, note: Note, by: object | None = None, merge: object | None = None) -> Note:
        return self._rows.save(note, "note.save", by=by, merge=merge)

    def get(self, id_: UUID) -> Note:
        return self._rows.get(id_)

    def sheet(self, meeting: UUID | None = None) -> list[Note]:
        """What the group may see: share first, then maybe, each in my order."""
        return self._rows.sheet(meeting)

    def private(self, meeting: UUID | None = None) -> list[Note]:
        """Only for me: caught or kept, newest first."""
        return self._rows.private(meeting)

    def unsaid_about(self, thing: UUID) -> list[Note]:
        """Those linked to an entry or a strategy that are caught or to bring, on either side of the wall; newest first.

        For the person alone, never for what the group sees.
        """
        return self._rows.unsaid_about(thing)

    def private_count(self) -> int:
        return self._rows.private_count()

    def bring(self, id_: UUID, comfort: Comfort, by: object | None = None, meeting: UUID | None = None) -> Note:
        """Open it for the group. Raises InvalidInput for private, and where five notes are to bring already."""
        note = self.get(id_).opened(comfort)
        return self._rows.move(replace(note, meeting=meeting or note.meeting), "note.bring", by=by)

    def close(self, id_: UUID, by: object | None = None) -> Note:
        """Private again; always works."""
        return self._rows.move(self.get(id_).closed(), "note.close", by=by)

    def reorder(self, ids: Iterable[UUID], by: object | None = None) -> None:
        self._rows.reorder(ids, by=by)

    def catch(self, mood: UUID, by: object | None = None) -> Note:
        """A private note from an entry: its first words as the title, its text, and a link to it."""
        entry = self._moods.get(mood)
        words = entry.note.strip() or ", ".join(map(key_as_words, entry.feelings))
        note = Note(title=first_words(words, LONGEST_CAUGHT_TITLE), body=entry.note, entries=(entry.id,))
        return self._rows.save(note, "note.catch", by=by, merge=None)

    def trash(self, id_: UUID, by: object | None = None) -> None:
        self._trash.throw(id_, Kind.NOTE, by=by)


class PersonSection:
    def __init__(self, rows: PersonRows, trash: TrashRows) -> None:
        self._rows, self._trash = rows, trash

    def save(self, person: Person, by: object | None = None, merge: object | None = None) -> Person:
        return self._rows.save(person, by=by, merge=merge)

    def get(self, id_: UUID) -> Person:
        return self._rows.get(id_)

    def all(self) -> list[Person]:
        return self._rows.all()

    def on_hard_page(self) -> list[Person]:
        return self._rows.on_hard_page()

    def trash(self, id_: UUID, by: object | None = None) -> None:
        self._trash.throw(id_, Kind.PERSON, by=by)


class TakeawaySection:
    def __init__(self, rows: TakeawayRows, trash: TrashRows) -> None:
        self._rows, self._trash = rows, trash

    def save(self, takeaway: Takeaway, by: object | None = None, merge: object | None = None) -> Takeaway:
        return self._rows.save(takeaway, by=by, merge=merge)

    def get(self, id_: UUID) -> Takeaway:
        return self._rows.get(id_)

    def of_kind(self, kind: TakeawayKind) -> list[Takeaway]:
        """Newest first."""
        return self._rows.of_kind(kind)

    def trash(self, id_: UUID, by: object | None = None) -> None:
        self._trash.throw(id_, Kind.TAKEAWAY, by=by)


class PlanRoom:
    """The plan is always there, all eight sections of it; those that were never written are empty."""

    def __init__(self, rows: PlanRows) -> None:
        self._rows = rows

    def parts(self) -> tuple[PlanPart, ...]:
        """In the order in which they are read."""
        written = {part.section: part for part in self._rows.parts()}
        return tuple(written.get(section) or PlanPart(section=section) for section in PlanSection)

    def save(self, part: PlanPart, by: object | None = None, merge: object | None = None) -> PlanPart:
        return self._rows.save(part, by=by, merge=merge)

    def about(self) -> PlanAbout:
        return self._rows.about()

    def save_made_with(self, words: str, by: object | None = None, merge: object | None = None) -> None:
        self._rows.save_made_with(words, by=by, merge=merge)

    def look(self, today: date) -> date | None:
        """It is being read. Answers on which day it was last read before today; an empty one was not read.

        No undo step, nobody is told; and where that cannot be kept, that is no reason to keep anybody from reading.
        """
        if all(part.is_empty for part in self.parts()):
            return None
        about = self.about().looked(today)
        with suppress(PeerCompanionError):
            self._rows.keep_looks(about)
        return about.looked_before


class JournalSection:
    def __init__(self, rows: LineRows) -> None:
        self._rows = rows

    def page(
        self, before: int | None = None, after: int | None = None, limit: int = 100, kinds: Iterable[Kind] = DATED
    ) -> list[Line]:
        """Newest first. ``before`` and ``after`` are orders of lines: what is older, or the nearest that are newer."""
        return self._rows.page(before, after, limit, kinds)

    def count(self, kinds: Iterable[Kind] = DATED) -> int:
        return self._rows.count(kinds)

    def month(self, first_day: date, last_day: date, kinds: Iterable[Kind] = DATED) -> list[Marked]:
        """Days with entries only."""
        return self._rows.month(first_day, last_day, kinds)

    def years(self, kinds: Iterable[Kind] = DATED) -> list[Year]:
        """Newest first."""
        return self._rows.years(kinds)

    def newest_on_or_before(self, day: date, kinds: Iterable[Kind] = DATED) -> int | None:
        """The order of a line; ``page(before=order + 1)`` starts with it."""
        return self._rows.newest_on_or_before(day, kinds)


class TrashSection:
    def __init__(self, rows: TrashRows) -> None:
        self._rows = rows

    def list(self, limit: int | None = None) -> list[Trashed]:
        """Newest first."""
        return self._rows.list(limit)

    def count(self) -> int:
        return self._rows.count()

    def put_back(self, id_: UUID, by: object | None = None) -> None:
        self._rows.put_back(id_, by=by)

    def erase(self, id_: UUID, by: object | None = None) -> None:
        """For good; nothing before it can be undone afterwards."""
        self._rows.erase(id_, by=by)

    def empty(self, by: object | None = None) -> None:
        """For good; nothing before it can be undone afterwards."""
        self._rows.empty(by=by)

    def erase_everything(self) -> None:
        """All that was ever written, trash and choices included. Copies still hold it. Cannot be taken back."""
        self._rows.erase_everything()

    def sweep(self) -> int:
        """Erase what has been here for more than 30 days; how many that were."""
        return self._rows.sweep()
