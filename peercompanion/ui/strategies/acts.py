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
        said = self._own_words(tries)
        meeting = self._next_meeting(strategy)
        return Note(
            title=first_words(title, LONGEST_NOTE_TITLE),
            points=tuple(first_words(point, LONGEST_POINT) for point in self._points(strategy, tries, one_line(said))),
            body=said if len(one_line(said)) > LONGEST_POINT else "",
            meeting=meeting.id if meeting else None,
            strategies=(strategy.id,),
        )

    def _own_words(self, tries: Sequence[Try]) -> str:
        """The last that were written; with their day and answer where they belong to an earlier time than the last."""
        spoken = next((attempt for attempt in tries if attempt.note.strip()), None)
        if spoken is None or spoken is tries[0]:
            return spoken.note.strip() if spoken else ""
        said = self.tr("{day}, {felt}: {words}")
        return said.format(day=self._day(spoken), felt=self._felt(spoken), words=spoken.note.strip())

    def _points(self, strategy: Strategy, tries: Sequence[Try], said: str) -> list[str]:
        """Counts, the last time, and the first of the person's own last words; three at most."""
        points = [self._context.words.tally_line(honest.told(self._context.companion.tries.tally(strategy.id)))]
        if tries:
            last = self.tr("The last time, {day}: {felt}.")
            points.append(last.format(day=self._day(tries[0]), felt=self._felt(tries[0])))
        return [*points, said] if said else points

    def _day(self, attempt: Try) -> str:
        today = self._context.companion.clock.now().date()
        return self._context.words.plain_date(attempt.day or attempt.happened.date(), today)

    def _felt(self, attempt: Try) -> str:
        return self._context.words.felt(attempt.felt) if attempt.felt else self.tr("not rated")

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
