"""What can be done with a strategy beside trying and changing it: rest it, copy it, bring back how it went."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from uuid import UUID, uuid4

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from peercompanion.domain import honest
from peercompanion.domain.attempt import Try
from peercompanion.domain.meeting import Meeting
from peercompanion.domain.note import LONGEST_POINT, Note
from peercompanion.domain.note import LONGEST_TITLE as LONGEST_NOTE_TITLE
from peercompanion.domain.strategy import LONGEST_TITLE, PUT_AWAY, Strategy, StrategyStatus, copied, taken_up
from peercompanion.domain.text import first_words
from peercompanion.errors import NotFound
from peercompanion.ui.context import Context, PageName
from peercompanion.ui.isolated import one_line

LOOKED_THROUGH = 50
"""Tries among which the last words about it are looked for."""


class StrategyActs(QObject):
    """``by`` is the page, whose writes these are."""

    def __init__(self, context: Context, by: QWidget) -> None:
        super().__init__(by)
        self._context, self._by = context, by

    def rest_or_take_up(self, strategy: Strategy, then: Callable[[Strategy], None]) -> None:
        if strategy.status in PUT_AWAY:
            times = self._context.companion.tries.tally(strategy.id).times
            self._save(taken_up(strategy, times), self.tr("Taken up again."), then)
        else:
            self._save(replace(strategy, status=StrategyStatus.RESTING), self.tr("It rests now."), then)

    def put_away(self, strategy: Strategy, then: Callable[[Strategy], None]) -> None:
        self._save(replace(strategy, status=StrategyStatus.NOT_FOR_ME), self.tr("Kept as not for me."), then)

    def duplicate(self, strategy: Strategy, then: Callable[[Strategy], None]) -> None:
        self._save(copied(strategy, self._title_of_copy(strategy.title)), self.tr("Copied."), then)

    def keep_copy(self, strategy: Strategy, then: Callable[[Strategy], None]) -> None:
        """Of what is shipped."""
        self._save(replace(strategy, id=uuid4()), self.tr("Kept as your own."), then)

    def trash(self, strategy: Strategy, then: Callable[[Strategy], None]) -> None:
        companion, frame = self._context.companion, self._context.frame

        def trashed(_: object) -> None:
            then(strategy)
            frame.notify(self.tr("Moved to trash."), undo=True)

        frame.attempt(lambda: companion.strategies.trash(strategy.id, by=self._by), trashed)

    def bring_back(self, strategy: Strategy) -> None:
        """A private note of how it went, open in Meetings. The one that waits already is opened, not written again."""
        frame, notes = self._context.frame, self._context.companion.notes
        waiting = next(iter(notes.unsaid_about(strategy.id)), None)
        if waiting:
            frame.go(PageName.MEETINGS, waiting.id)
            return

        def kept(note: Note) -> None:
            frame.go(PageName.MEETINGS, note.id)
            frame.notify(self.tr("Kept as a private note."), undo=True)

        frame.attempt(lambda: notes.save(self._how_it_went(strategy), by=self._by), kept)

    # how it went

    def _how_it_went(self, strategy: Strategy) -> Note:
        title = self.tr("How it went: {title}").format(title=one_line(strategy.title))
        tries = self._context.companion.tries.of(strategy.id, LOOKED_THROUGH)
        said = next((attempt.note.strip() for attempt in tries if attempt.note.strip()), "")
        meeting = self._next_meeting(strategy)
        return Note(
            title=first_words(title, LONGEST_NOTE_TITLE),
            points=tuple(first_words(point, LONGEST_POINT) for point in self._points(strategy, tries, said)),
            body=said,
            meeting=meeting.id if meeting else None,
            strategies=(strategy.id,),
        )

    def _points(self, strategy: Strategy, tries: Sequence[Try], said: str) -> list[str]:
        """Counts, the last time, and the first of the person's own last words; three at most."""
        companion, words = self._context.companion, self._context.words
        points = [words.tally_line(honest.told(companion.tries.tally(strategy.id)))]
        if last := next(iter(tries), None):
            day = words.plain_date(last.day or last.happened.date(), companion.clock.now().date())
            felt = words.felt(last.felt) if last.felt else self.tr("not rated")
            points.append(self.tr("The last time, {day}: {felt}.").format(day=day, felt=felt))
        return [*points, one_line(said)] if said else points

    def _next_meeting(self, strategy: Strategy) -> Meeting | None:
        """Of the group it came from. Without one it is for no one meeting, and so for each."""
        group = self._group_of(strategy)
        return self._context.companion.meetings.next(group) if group else None

    def _group_of(self, strategy: Strategy) -> UUID | None:
        try:
            return self._context.companion.meetings.get(strategy.meeting).group if strategy.meeting else None
        except NotFound:
            return None

    # saving

    def _save(self, strategy: Strategy, said: str, then: Callable[[Strategy], None]) -> None:
        companion, frame = self._context.companion, self._context.frame

        def saved(stored: Strategy) -> None:
            then(stored)
            frame.notify(said, undo=True)

        frame.attempt(lambda: companion.strategies.save(strategy, by=self._by), saved)

    def _title_of_copy(self, title: str) -> str:
        end = self.tr("{title} (copy)")
        room = LONGEST_TITLE - len(end.format(title=""))
        return end.format(title=first_words(title, room))
