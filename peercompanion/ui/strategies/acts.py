"""What can be done with a strategy beside trying and changing it: rest it, copy it, bring back how it went."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID, uuid4

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from peercompanion.domain import honest
from peercompanion.domain.meeting import Meeting
from peercompanion.domain.note import LONGEST_POINT, Note
from peercompanion.domain.note import LONGEST_TITLE as LONGEST_NOTE_TITLE
from peercompanion.domain.strategy import LONGEST_TITLE, PUT_AWAY, Source, Strategy, StrategyStatus
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
            self._set_status(strategy, self._in_reach(strategy), self.tr("Taken up again."), then)
        else:
            self._set_status(strategy, StrategyStatus.RESTING, self.tr("It rests now."), then)

    def put_away(self, strategy: Strategy, then: Callable[[Strategy], None]) -> None:
        self._set_status(strategy, StrategyStatus.NOT_FOR_ME, self.tr("Kept as not for me."), then)

    def duplicate(self, strategy: Strategy, then: Callable[[Strategy], None]) -> None:
        """One's own, with nothing of what happened: no tries, no place, no room it came from."""
        copy = replace(
            strategy,
            id=uuid4(),
            stamp=None,
            title=self._copied(strategy.title),
            status=StrategyStatus.TO_TRY,
            place=None,
            source=Source.OWN,
            source_line="",
            meeting=None,
            starter="",
        )
        self._save(copy, self.tr("Copied."), then)

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
        meeting = self._next_meeting(strategy)
        return Note(
            title=first_words(title, LONGEST_NOTE_TITLE),
            points=tuple(first_words(point, LONGEST_POINT) for point in self._points(strategy)),
            body=self._last_words(strategy),
            meeting=meeting.id if meeting else None,
            strategies=(strategy.id,),
        )

    def _points(self, strategy: Strategy) -> list[str]:
        """Counts, the last time, and the first of the person's own last words; three at most."""
        companion, words = self._context.companion, self._context.words
        points = [words.tally_line(honest.told(companion.tries.tally(strategy.id)))]
        if last := next(iter(companion.tries.of(strategy.id, 1)), None):
            day = words.plain_date(last.day or last.happened.date(), companion.clock.now().date())
            felt = words.felt(last.felt) if last.felt else self.tr("not rated")
            points.append(self.tr("The last time, {day}: {felt}.").format(day=day, felt=felt))
        said = self._last_words(strategy)
        return [*points, one_line(said)] if said else points

    def _last_words(self, strategy: Strategy) -> str:
        tries = self._context.companion.tries.of(strategy.id, LOOKED_THROUGH)
        return next((attempt.note.strip() for attempt in tries if attempt.note.strip()), "")

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

    def _in_reach(self, strategy: Strategy) -> StrategyStatus:
        """What was tried was in use."""
        tried = self._context.companion.tries.tally(strategy.id).times
        return StrategyStatus.IN_USE if tried else StrategyStatus.TO_TRY

    def _set_status(
        self, strategy: Strategy, status: StrategyStatus, said: str, then: Callable[[Strategy], None]
    ) -> None:
        self._save(replace(strategy, status=status), said, then)

    def _save(self, strategy: Strategy, said: str, then: Callable[[Strategy], None]) -> None:
        companion, frame = self._context.companion, self._context.frame

        def saved(stored: Strategy) -> None:
            then(stored)
            frame.notify(said, undo=True)

        frame.attempt(lambda: companion.strategies.save(strategy, by=self._by), saved)

    def _copied(self, title: str) -> str:
        end = self.tr("{title} (copy)")
        room = LONGEST_TITLE - len(end.format(title=""))
        return end.format(title=first_words(title, room))
