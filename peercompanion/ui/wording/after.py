"""Words for what is said right after a meeting, and of meetings gone by: pairs and counts, never a rate or a cause."""

from datetime import date, datetime

from peercompanion.domain.around import Around, Pair
from peercompanion.domain.honest import MiddleChange
from peercompanion.domain.note import Weight
from peercompanion.ui.isolated import isolated

EVENING = 17


class AfterWords:
    def weight(self, weight: Weight) -> str:
        return {
            Weight.LIGHTER: self.tr("Lighter"),
            Weight.SAME: self.tr("The same"),
            Weight.HEAVIER: self.tr("Heavier"),
        }[weight]

    def when_it_was(self, starts: datetime, day: date, today: date) -> str:
        """After the group's name: "this evening"; of what is longer ago, the date. ``day`` is the one it belongs to."""
        ago, in_the_evening = (today - day).days, starts.hour >= EVENING or starts.date() > day
        if ago == 0:
            return self.tr("this evening") if in_the_evening else self.tr("today")
        if ago == 1:
            return self.tr("yesterday evening") if in_the_evening else self.tr("yesterday")
        return self.plain_date(day, today)

    def good_to_see_you(self, group: str, when: str) -> str:
        return self.tr("{group}, {when}. Good to see you.").format(group=isolated(group), when=when)

    def from_meeting(self, name: str) -> str:
        """ "from Tuesday group, 24 November"; ``name`` as meeting_name says it."""
        return self.tr("from {meeting}").format(meeting=isolated(name))

    def mood_pair(self, pair: Pair) -> str:
        """ "low before, okay after"."""
        return self.tr("{before} before, {after} after").format(
            before=self.mood(pair.before), after=self.mood(pair.after)
        )

    def around_line(self, around: Around) -> str:
        """How many meetings say both; from five on, the middle of them."""
        said = self.tr("Before and after, at %Ln meeting(s).", "", around.n)
        return self.sentences((said, self.middle_step(around.middle))) if around.middle else said

    def middle_step(self, change: MiddleChange) -> str:
        """ "In the middle: 1 step higher; all of them: between no change and 2 steps higher."."""
        low, high = change.middle
        middle = self._step(low) if low == high else self._between_steps(low, high)
        return self.tr("In the middle: {middle}; all of them: {range}.").format(
            middle=middle, range=self._between_steps(change.low, change.high)
        )

    def eases_by_itself(self) -> str:
        """Under every comparison of before and after."""
        return self.tr("How one is often changes by itself; this shows what was noted, not what caused it.")

    def _between_steps(self, low: int, high: int) -> str:
        if low == high:
            return self._step(low)
        return self.tr("between {low} and {high}").format(low=self._step(low), high=self._step(high))

    def _step(self, change: int) -> str:
        if change == 0:
            return self.tr("no change")
        if change > 0:
            return self.tr("%Ln step(s) higher", "", change)
        return self.tr("%Ln step(s) lower", "", -change)
