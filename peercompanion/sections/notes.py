"""Share-notes and their whole life; the wall between private and open stands in the store.

caught → to_bring → shared → follow_up → done,     also kept and let_go
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

from peercompanion.domain.change import Topic
from peercompanion.domain.clock import Clock
from peercompanion.domain.journal import Kind
from peercompanion.domain.meeting import Meeting
from peercompanion.domain.note import Comfort, Note, NoteStatus, Weight
from peercompanion.domain.suggestion import Suggestion, SuggestionKind
from peercompanion.domain.text import first_words
from peercompanion.sections.meetings import MeetingSection
from peercompanion.sections.moods import MoodSection
from peercompanion.store.columns import key_as_words
from peercompanion.store.database import Database, Writing
from peercompanion.store.meetings import MeetingRows
from peercompanion.store.notes import TOPICS, NoteRows
from peercompanion.store.suggestions import SuggestionRows
from peercompanion.store.trash import TrashRows

LONGEST_CAUGHT_TITLE = 60
TWO_WEEKS = timedelta(days=14)


class NoteSection:
    def __init__(
        self,
        rows: NoteRows,
        suggestions: SuggestionRows,
        meeting_rows: MeetingRows,
        meetings: MeetingSection,
        moods: MoodSection,
        trash: TrashRows,
        database: Database,
        clock: Clock,
    ) -> None:
        self._rows, self._suggestions, self._meeting_rows = rows, suggestions, meeting_rows
        self._meetings, self._moods, self._trash = meetings, moods, trash
        self._database, self._clock = database, clock

    def save(self, note: Note, by: object | None = None, merge: object | None = None) -> Note:
        """For a meeting that its rhythm gives, that one is stored as well."""
        return self._save(note, "note.save", by, merge)

    def get(self, id_: UUID) -> Note:
        return self._rows.get(id_)

    def trash(self, id_: UUID, by: object | None = None) -> None:
        self._trash.throw(id_, Kind.NOTE, by=by)

    # what the group may see

    def sheet(self, meeting: Meeting | UUID | None = None) -> list[Note]:
        """Share first, then maybe, each in my order. With what was not said at an earlier meeting of the same group;
        without a meeting, what is for any or for one that is planned.
        """
        if meeting is None:
            return self._rows.sheet()
        found = meeting if isinstance(meeting, Meeting) else self._meetings.find(meeting)
        if found is None:
            return self._rows.sheet_of(meeting, None, None) if isinstance(meeting, UUID) else []
        return self._rows.sheet_of(found.id, found.group, found.starts)

    def carried(self, group: UUID) -> list[Note]:
        """Of what is on the sheet of its next meeting, what comes along from an earlier one."""
        following = self._meetings.next(group)
        return self._rows.carried(group, following.starts if following else None)

    def brought(self, meeting: UUID) -> list[Note]:
        """What was, or is, for that meeting, said or not; never a private one."""
        return self._rows.brought(meeting)

    def follow_ups(self, group: UUID) -> list[Suggestion]:
        """What to come back to at the group's next meeting: notes, and takeaways, that nobody caught yet."""
        return self._suggestions.follow_ups(group)

    # only for me

    def private(self, meeting: UUID | None = None) -> list[Note]:
        """Only for me: caught or kept, newest first; not those for someone else."""
        return self._rows.private(meeting)

    def private_count(self) -> int:
        return self._rows.private_count()

    def for_someone_else(self) -> list[Note]:
        """A therapist, say; newest first. None of them is ever on the sheet."""
        return self._rows.for_someone_else()

    def unsaid_about(self, thing: UUID) -> list[Note]:
        """Those linked to an entry or a strategy that are caught or to bring, on either side of the wall; newest first.

        For the person alone, never for what the group sees.
        """
        return self._rows.unsaid_about(thing)

    # its life

    def bring(self, id_: UUID, comfort: Comfort, by: object | None = None, meeting: UUID | None = None) -> Note:
        """Open it for the group. Raises InvalidInput for private, and where five notes are to bring already."""
        note = self.get(id_).opened(comfort)
        return self._move(replace(note, meeting=meeting or note.meeting), "note.bring", by)

    def close(self, id_: UUID, by: object | None = None) -> Note:
        """Private again; always works."""
        return self._move(self.get(id_).closed(), "note.close", by)

    def reorder(self, ids: Iterable[UUID], by: object | None = None) -> None:
        self._rows.reorder(ids, by=by)

    def shared(
        self,
        id_: UUID,
        felt: Weight | None = None,
        by: object | None = None,
        merge: object | None = None,
        meeting: UUID | None = None,
    ) -> Note:
        """It was said, at its meeting or at the one that is given. Raises InvalidInput for a private one."""
        note = self.get(id_)
        said = replace(note, status=NoteStatus.SHARED, felt=felt, meeting=meeting or note.meeting)
        return self._save(said, "note.shared", by, merge)

    def feel(self, id_: UUID, felt: Weight | None, by: object | None = None, merge: object | None = None) -> Note:
        """How it was to have said it; whatever became of it since stays."""
        return self._save(replace(self.get(id_), felt=felt), "note.shared", by, merge)

    def not_today(self, id_: UUID, by: object | None = None, merge: object | None = None) -> Note:
        """It stays to bring, and comes along to the group's next meeting. Nobody counts how often."""
        return self._become(id_, NoteStatus.TO_BRING, "note.not_today", by, merge, felt=None)

    def keep(self, id_: UUID, by: object | None = None, merge: object | None = None) -> Note:
        """It stays mine: behind the wall again."""
        return self._become(id_, NoteStatus.KEPT, "note.keep", by, merge, comfort=Comfort.PRIVATE)

    def let_go(self, id_: UUID, by: object | None = None, merge: object | None = None) -> Note:
        return self._become(id_, NoteStatus.LET_GO, "note.let_go", by, merge)

    def follow_up(self, id_: UUID, words: str, by: object | None = None, merge: object | None = None) -> Note:
        """Something to come back to next time. Raises InvalidInput for a private one."""
        return self._become(id_, NoteStatus.FOLLOW_UP, "note.follow_up", by, merge, follow_up=words)

    def done(self, id_: UUID, by: object | None = None, merge: object | None = None) -> Note:
        """Raises InvalidInput for a private one: that is kept, or let go of."""
        return self._become(id_, NoteStatus.DONE, "note.done", by, merge)

    # where it comes from

    def catch(self, mood: UUID, by: object | None = None) -> Note:
        """A private note from an entry: its first words as the title, its text, and a link to it."""
        return self._save(self._from_entry(mood), "note.catch", by, None)

    def suggestions(self, meeting: Meeting) -> list[Suggestion]:
        """What may be brought: of entries, what was tried and follow-ups, since the group's last meeting that was gone
        to, or of two weeks. Never what is hidden from preparing, what was caught, or anything of a private note.
        """
        now = self._clock.now()
        since = self.last_time(meeting) or now - TWO_WEEKS
        return [*self._suggestions.follow_ups(meeting.group), *self._suggestions.since(since, now)]

    def last_time(self, meeting: Meeting) -> datetime | None:
        """The start of the group's last meeting that was gone to, as this computer's clock showed it."""
        last = self._meeting_rows.last_gone_to(meeting.group, before=min(meeting.starts, self._clock.now()))
        return last.astimezone() if last else None

    def catch_suggestion(self, suggestion: Suggestion, by: object | None = None, merge: object | None = None) -> Note:
        """A private note that knows what it came from."""
        return self._save(self._from(suggestion), "note.catch", by, merge)

    # inside

    def _from(self, suggestion: Suggestion) -> Note:
        title = first_words(suggestion.words, LONGEST_CAUGHT_TITLE)
        match suggestion.kind:
            case SuggestionKind.ENTRY:
                return self._from_entry(suggestion.id)
            case SuggestionKind.TRY:
                return Note(title=title, strategies=(suggestion.id,))
            case SuggestionKind.FOLLOW_UP:
                return Note(title=title, notes=(suggestion.id,))
            case SuggestionKind.TAKEAWAY:
                return Note(title=title, takeaways=(suggestion.id,))

    def _from_entry(self, mood: UUID) -> Note:
        entry = self._moods.get(mood)
        words = entry.note.strip() or ", ".join(map(key_as_words, entry.feelings))
        return Note(title=first_words(words, LONGEST_CAUGHT_TITLE), body=entry.note, entries=(entry.id,))

    def _become(
        self, id_: UUID, status: NoteStatus, label: str, by: object | None, merge: object | None, **changes: object
    ) -> Note:
        return self._save(replace(self.get(id_), status=status, **changes), label, by, merge)  # type: ignore[arg-type]

    def _save(self, note: Note, label: str, by: object | None, merge: object | None) -> Note:
        held = self._meetings.unheld(note.meeting)
        with self._database.change(label, _topics(held), merge=merge, by=by) as writing:
            self._hold(held, writing)
            self._rows.write(note, writing)
        return self.get(note.id)

    def _move(self, note: Note, label: str, by: object | None) -> Note:
        held = self._meetings.unheld(note.meeting)
        with self._database.change(label, _topics(held), by=by) as writing:
            self._hold(held, writing)
            self._rows.move(note, writing)
        return self.get(note.id)

    def _hold(self, meeting: Meeting | None, writing: Writing) -> None:
        if meeting:
            self._meetings.write(meeting, writing)


def _topics(held: Meeting | None) -> frozenset[Topic]:
    return TOPICS | {Topic.MEETINGS} if held else TOPICS
