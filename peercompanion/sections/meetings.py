"""Groups, their meetings, and what is brought to them; the wall between private and open stands in the store."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

from peercompanion.domain.clock import Clock
from peercompanion.domain.group import Group
from peercompanion.domain.journal import Kind
from peercompanion.domain.meeting import Meeting
from peercompanion.domain.note import Comfort, Note
from peercompanion.domain.text import first_words
from peercompanion.sections.moods import MoodSection
from peercompanion.store.columns import key_as_words
from peercompanion.store.groups import GroupRows
from peercompanion.store.meetings import MeetingRows
from peercompanion.store.notes import NoteRows
from peercompanion.store.trash import TrashRows

LONGEST_CAUGHT_TITLE = 60
BEFORE_ALL = datetime(1, 1, 2, tzinfo=UTC)


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
