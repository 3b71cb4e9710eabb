"""Words for what happened when a strategy was tried (domain/honest.py): counts and ranges, and never a cause."""

from collections import Counter

from peercompanion.domain.attempt import Try
from peercompanion.domain.honest import MiddleChange, Told
from peercompanion.ui.isolated import isolated

NO_BREAK = "\u00a0"


class HonestWords:
    def times_tried(self, times: int) -> str:
        """ "Tried 6 times"."""
        if times == 0:
            return self.tr("Not tried yet")
        if times == 1:
            return self.tr("Tried once")
        return self.tr("Tried twice") if times == 2 else self.tr("Tried %Ln time(s)", "", times)

    def answers(self, told: Told) -> str:
        """ "easier 2, same 1, not rated 1"; of one try as it is. Two without numbers would read as first and then."""
        given = [(self.felt(felt), count) for felt, count in (*Counter(told.listed).items(), *told.counted)]
        if told.unrated:
            given.append((self.tr("not rated"), told.unrated))
        return self.listed(said if told.times == 1 else self._counted(said, count) for said, count in given)

    def tally_line(self, told: Told) -> str:
        """ "Tried 6 times: easier 3, same 1, harder 1, not rated 1."."""
        if not told.times:
            return self.tr("Not tried yet.")
        return self.tr("{tried}: {answers}.").format(tried=self.times_tried(told.times), answers=self.answers(told))

    def change(self, change: int) -> str:
        """ "2 lower"."""
        if change == 0:
            return self.tr("no change")
        if change < 0:
            return self.tr("{n} lower").format(n=self.number(-change))
        return self.tr("{n} higher").format(n=self.number(change))

    def middle_change(self, change: MiddleChange) -> str:
        return self.tr("Middle change: {change}").format(change=self._between(*change.middle))

    def change_range(self, change: MiddleChange) -> str:
        """ "between 3 lower and 1 higher, 5 times"."""
        times = self.tr("%Ln time(s)", "", change.n).replace(" ", NO_BREAK)
        return self.listed((self._between(change.low, change.high), times))

    def what_happened(self, attempt: Try) -> str:
        """One try in a row of facts, for whoever hears it or reads it as a table."""
        situation = self.situation(attempt.situation) if attempt.situation else ""
        felt = self.felt(attempt.felt) if attempt.felt else self.tr("not rated")
        facts = self.listed(fact for fact in (situation, self.how_hard(attempt), felt) if fact)
        note = attempt.note.strip()
        return self.tr("{facts}. {note}").format(facts=facts, note=isolated(note)) if note else facts

    def _counted(self, answer: str, count: int) -> str:
        return self.tr("{answer} {count}").format(answer=answer, count=self.number(count))

    def _between(self, low: int, high: int) -> str:
        if low == high:
            return self.change(low)
        return self.tr("between {low} and {high}").format(low=self.change(low), high=self.change(high))
