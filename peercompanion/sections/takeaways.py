"""What was taken home from a meeting: ideas, words, questions, thanks, and what to come back to."""

from dataclasses import replace
from uuid import UUID

from peercompanion.domain.change import Topic
from peercompanion.domain.journal import Kind
from peercompanion.domain.strategy import LONGEST_STEP, MOST_STEPS, Source, Strategy
from peercompanion.domain.takeaway import Takeaway, TakeawayKind
from peercompanion.domain.text import first_words
from peercompanion.sections.meetings import MeetingSection
from peercompanion.store.database import Database
from peercompanion.store.strategies import StrategyRows
from peercompanion.store.takeaways import TOPICS, TakeawayRows
from peercompanion.store.trash import TrashRows

LONGEST_MADE_TITLE = 60
WITH_STRATEGIES = TOPICS | {Topic.STRATEGIES}


class TakeawaySection:
    def __init__(
        self,
        rows: TakeawayRows,
        strategies: StrategyRows,
        meetings: MeetingSection,
        trash: TrashRows,
        database: Database,
    ) -> None:
        self._rows, self._strategies, self._meetings, self._trash = rows, strategies, meetings, trash
        self._database = database

    def save(self, takeaway: Takeaway, by: object | None = None, merge: object | None = None) -> Takeaway:
        """From a meeting that its rhythm gives, that one is stored as well."""
        held = self._meetings.unheld(takeaway.meeting)
        topics = TOPICS | {Topic.MEETINGS} if held else TOPICS
        with self._database.change("takeaway.save", topics, merge=merge, by=by) as writing:
            if held:
                self._meetings.write(held, writing)
            self._rows.write(takeaway, writing)
        return self.get(takeaway.id)

    def get(self, id_: UUID) -> Takeaway:
        return self._rows.get(id_)

    def of_kind(self, kind: TakeawayKind) -> list[Takeaway]:
        """Newest first."""
        return self._rows.of_kind(kind)

    def of_meeting(self, meeting: UUID) -> list[Takeaway]:
        """As they were written down."""
        return self._rows.of_meeting(meeting)

    def of_group(self, group: UUID) -> list[Takeaway]:
        """Of all its meetings, newest first."""
        return self._rows.of_group(group)

    def latest_of_group(self, group: UUID, count: int) -> list[Takeaway]:
        """The last few that are no thanks, newest first."""
        return self._rows.latest_of_group(group, count)

    def thanks_of_group(self, group: UUID, count: int) -> list[Takeaway]:
        """What is not said yet first, then newest first."""
        return self._rows.thanks_of_group(group, count)

    def thanks_unsaid(self) -> list[Takeaway]:
        """Newest first."""
        return self._rows.thanks_unsaid()

    def say_thanks(self, id_: UUID, by: object | None = None, merge: object | None = None) -> Takeaway:
        return self._changed(replace(self.get(id_), thanks_said=True), "takeaway.thanks", by, merge)

    def done(self, id_: UUID, by: object | None = None, merge: object | None = None) -> Takeaway:
        """A follow-up that was followed, a question that was asked."""
        return self._changed(replace(self.get(id_), done=True), "takeaway.done", by, merge)

    def make_strategy(
        self, takeaway: Takeaway | UUID, by: object | None = None, merge: object | None = None
    ) -> Strategy:
        """To try, with the meeting it was heard at; made once. One undo step."""
        stored = self.get(takeaway.id if isinstance(takeaway, Takeaway) else takeaway)
        made = self._strategies.find(stored.strategy) if stored.strategy else None
        if made:
            return made
        strategy = _strategy(stored)
        with self._database.change("takeaway.strategy", WITH_STRATEGIES, merge=merge, by=by) as writing:
            self._strategies.write(strategy, writing)
            self._rows.write(replace(stored, strategy=strategy.id), writing)
        return self._strategies.get(strategy.id)

    def trash(self, id_: UUID, by: object | None = None) -> None:
        self._trash.throw(id_, Kind.TAKEAWAY, by=by)

    def _changed(self, takeaway: Takeaway, label: str, by: object | None, merge: object | None) -> Takeaway:
        with self._database.change(label, TOPICS, merge=merge, by=by) as writing:
            self._rows.write(takeaway, writing)
        return self.get(takeaway.id)


def _strategy(takeaway: Takeaway) -> Strategy:
    """Its lines are the steps, as far as they go; nothing of it is lost, for the whole text stays where it was."""
    lines = [line.strip() for line in takeaway.text.splitlines() if line.strip()]
    return Strategy(
        title=first_words(takeaway.text, LONGEST_MADE_TITLE),
        steps=tuple(first_words(line, LONGEST_STEP) for line in lines[:MOST_STEPS]),
        source=Source.MEETING if takeaway.meeting else Source.SOMEONE,
        meeting=takeaway.meeting,
    )
