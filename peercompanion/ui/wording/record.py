"""Words for check-ins and strategies (product.md, "Words for the steps")."""

from PySide6.QtCore import QCoreApplication

from peercompanion import content
from peercompanion.domain.attempt import Felt, Try
from peercompanion.domain.choices import Row
from peercompanion.domain.mood import MoodKind
from peercompanion.domain.strategy import Channel, Focus, Source, StrategyStatus
from peercompanion.domain.takeaway import TakeawayKind

OF_A_MEETING = ("meeting.save", "meeting.move", "meeting.cancel", "meeting.before", "meeting.after")
OF_A_NOTE = tuple(
    f"note.{act}" for act in ("bring", "close", "shared", "not_today", "keep", "let_go", "follow_up", "done")
)
OF_WHAT_WAS_KEPT = ("takeaway.save", "takeaway.thanks", "takeaway.done")
"""Labels of steps that are told in the same words."""


class RecordWords:
    def mood(self, level: int) -> str:
        """Inside a sentence or a list: "in between"."""
        return (self.tr("very low"), self.tr("low"), self.tr("in between"), self.tr("okay"), self.tr("good"))[level - 1]

    def mood_title(self, level: int) -> str:
        """Standing alone: "In between"."""
        return (self.tr("Very low"), self.tr("Low"), self.tr("In between"), self.tr("Okay"), self.tr("Good"))[level - 1]

    def moods(self) -> list[str]:
        return [self.mood_title(level) for level in range(1, 6)]

    def row(self, row: Row) -> str:
        return {
            Row.FEELINGS: self.tr("Words for the feeling"),
            Row.NOTE: self.tr("A few lines"),
            Row.TAGS: self.tr("Tags"),
            Row.HOPE: self.tr("Hope"),
            Row.CONNECTED: self.tr("Connection"),
            Row.CONTROL: self.tr("Control"),
            Row.ENERGY: self.tr("Energy"),
            Row.SLEEP: self.tr("Sleep"),
        }[row]

    def row_question(self, row: Row) -> str:
        """The sentence that the five steps answer; empty where the name says it all."""
        return {
            Row.HOPE: self.tr("Right now I can picture things getting a bit easier"),
            Row.CONNECTED: self.tr("I feel connected to at least one person"),
            Row.CONTROL: self.tr("I can do something about how today goes"),
        }.get(row, "")

    def rows_of_steps(self) -> tuple[Row, ...]:
        """The rows that are answered in five steps, in the order of the check-in."""
        return (Row.HOPE, Row.CONNECTED, Row.CONTROL, Row.ENERGY, Row.SLEEP)

    def steps(self, row: Row) -> list[str]:
        """The five words of a row of steps, lowest first."""
        if row is Row.ENERGY:
            return [self.tr("none"), self.tr("little"), self.tr("some"), self.tr("enough"), self.tr("plenty")]
        if row is Row.SLEEP:
            return [self.tr("very poor"), self.tr("poor"), self.tr("in between"), self.tr("okay"), self.tr("good")]
        return [
            self.tr("not at all"),
            self.tr("a little"),
            self.tr("somewhat"),
            self.tr("quite"),
            self.tr("very much"),
        ]

    def step_ends(self, row: Row) -> tuple[str, str]:
        """The words at the two ends of the row."""
        words = self.steps(row)
        return words[0], words[-1]

    def entry_title(self, kind: MoodKind, level: int | None, feelings: tuple[str, ...]) -> str:
        """In a list: "Okay · calm, hopeful"."""
        head = self.mood_title(level) if level else self.mood_kind(kind)
        named = self.listed(self.feeling(key) for key in feelings)
        return self.tr("{mood} · {feelings}").format(mood=head, feelings=named) if named else head

    def mood_kind(self, kind: MoodKind) -> str:
        return {
            MoodKind.CHECK_IN: self.tr("A few words"),
            MoodKind.JUST_HERE: self.tr("Just here"),
            MoodKind.BEFORE_MEETING: self.tr("Before the meeting"),
            MoodKind.AFTER_MEETING: self.tr("After the meeting"),
        }[kind]

    def feeling(self, key: str) -> str:
        """The word of a shipped feeling; the person's own words come back as they are."""
        known = content.feelings().find(key)
        return QCoreApplication.translate("content", known.word) if known else key

    def situation(self, key: str) -> str:
        known = content.situations().find(key)
        return QCoreApplication.translate("content", known.name) if known else key

    def effort(self, level: int) -> str:
        return (self.tr("very little"), self.tr("a little"), self.tr("some"))[level - 1]

    def effort_meaning(self, level: int) -> str:
        """How people may look for it: what takes very little can be done from bed."""
        return self.tr("from bed") if level == 1 else ""

    def effort_title(self, level: int) -> str:
        """Standing alone: "Very little"."""
        return (self.tr("Very little"), self.tr("A little"), self.tr("Some"))[level - 1]

    def minutes(self, count: int) -> str:
        return self.tr("%n min", "", count)

    def effort_line(self, effort: int, minutes: int | None) -> str:
        if minutes is None:
            return self.effort(effort)
        return self.dotted((self.effort(effort), self.minutes(minutes)))

    def focus_in_line(self, focus: Focus) -> str:
        """Among other facts: "practical"; empty for both, which says nothing."""
        return {Focus.PRACTICAL: self.tr("practical"), Focus.EMOTIONAL: self.tr("emotional")}.get(focus, "")

    def channel_in_line(self, channel: Channel | None) -> str:
        """Among other facts: "body"."""
        return {
            None: "",
            Channel.BODY: self.tr("body"),
            Channel.THOUGHTS: self.tr("thoughts"),
            Channel.DOING: self.tr("doing"),
            Channel.PEOPLE: self.tr("people"),
            Channel.PLACE: self.tr("place"),
            Channel.MEANING: self.tr("meaning"),
        }[channel]

    def focus(self, focus: Focus) -> str:
        return {
            Focus.PRACTICAL: self.tr("Practical"),
            Focus.EMOTIONAL: self.tr("Emotional"),
            Focus.BOTH: self.tr("Both"),
        }[focus]

    def channel(self, channel: Channel) -> str:
        return {
            Channel.BODY: self.tr("Body"),
            Channel.THOUGHTS: self.tr("Thoughts"),
            Channel.DOING: self.tr("Doing"),
            Channel.PEOPLE: self.tr("People"),
            Channel.PLACE: self.tr("Place"),
            Channel.MEANING: self.tr("Meaning"),
        }[channel]

    def source(self, source: Source) -> str:
        return {
            Source.MEETING: self.tr("From a meeting"),
            Source.OWN: self.tr("My own"),
            Source.PROFESSIONAL: self.tr("From a professional"),
            Source.BOOK: self.tr("From a book"),
            Source.STARTER: self.tr("Starter set"),
            Source.SOMEONE: self.tr("From someone"),
        }[source]

    def source_icon(self, source: Source) -> str:
        return {
            Source.MEETING: "users",
            Source.OWN: "pencil-line",
            Source.PROFESSIONAL: "hand-heart",
            Source.BOOK: "book-open",
            Source.STARTER: "leaf",
            Source.SOMEONE: "user-round",
        }[source]

    def strategy_status(self, status: StrategyStatus) -> str:
        return {
            StrategyStatus.TO_TRY: self.tr("To try"),
            StrategyStatus.IN_USE: self.tr("In use"),
            StrategyStatus.RESTING: self.tr("Resting"),
            StrategyStatus.NOT_FOR_ME: self.tr("Not for me"),
        }[status]

    def takeaway_kind(self, kind: TakeawayKind) -> str:
        return {
            TakeawayKind.IDEA: self.tr("An idea"),
            TakeawayKind.WORDS_THAT_HELPED: self.tr("Words that helped"),
            TakeawayKind.QUESTION: self.tr("A question"),
            TakeawayKind.THANKS: self.tr("Thanks"),
            TakeawayKind.FOLLOW_UP: self.tr("For the next time"),
        }[kind]

    def felt(self, felt: Felt) -> str:
        return {
            Felt.EASIER: self.tr("easier"),
            Felt.SAME: self.tr("same"),
            Felt.HARDER: self.tr("harder"),
            Felt.CANT_TELL: self.tr("can't tell"),
        }[felt]

    def how_hard(self, attempt: Try) -> str:
        """ "7 before, 4 after", as far as it was said. Words and no arrow: that would read backwards in Hebrew."""
        before, after = attempt.before, attempt.after
        if before is not None and after is not None:
            return self.tr("{before} before, {after} after").format(before=before, after=after)
        if before is not None:
            return self.tr("{before} before").format(before=before)
        if after is not None:
            return self.tr("{after} after").format(after=after)
        return self.tr("no numbers this time")

    def undone(self, label: str) -> str:
        """What was taken back, for the line at the foot. ``label`` is the short key of the step; it may have made the
        thing or changed it.
        """
        words: dict[str, str] = {
            "mood.save": self.tr("The last change to the check-in is taken back."),
            **_each(
                ("strategy.add", "takeaway.strategy"), self.tr("What was added to my strategies is taken out again.")
            ),
            "strategy.save": self.tr("The last change to the strategy is taken back."),
            "strategy.place": self.tr("The hard-moment set is as it was."),
            "try.save": self.tr("What you kept of that try is as it was."),
            "try.remove": self.tr("That try is back."),
            "group.save": self.tr("The last change to the group is taken back."),
            **_each(OF_A_MEETING, self.tr("The last change to the meeting is taken back.")),
            "fit.save": self.tr("The last change to the group is taken back."),
            "note.save": self.tr("The last change to the note is taken back."),
            **_each(OF_A_NOTE, self.tr("The note is as it was.")),
            "note.reorder": self.tr("The order is as it was."),
            "note.catch": self.tr("The note is no longer kept."),
            "person.save": self.tr("The last change to the person is taken back."),
            **_each(OF_WHAT_WAS_KEPT, self.tr("What you kept is as it was.")),
            "plan.save": self.tr("The last change to the plan is taken back."),
            "hard_moment.save": self.tr("What you kept of that moment is as it was."),
            "hard_moment.remove": self.tr("That moment is back."),
            "trash": self.tr("Back from the trash."),
            "trash.put_back": self.tr("Back in the trash."),
            "choices.save": self.tr("The setting is as it was."),
        }
        otherwise: str = self.tr("Taken back.")
        return words.get(label, otherwise)

    def done_again(self, label: str) -> str:
        """What was brought again after it had been taken back."""
        words: dict[str, str] = {
            "mood.save": self.tr("The last change to the check-in is there again."),
            **_each(("strategy.add", "takeaway.strategy"), self.tr("What was added to my strategies is there again.")),
            "strategy.save": self.tr("The last change to the strategy is there again."),
            "group.save": self.tr("The last change to the group is there again."),
            **_each(OF_A_MEETING, self.tr("The last change to the meeting is there again.")),
            "note.save": self.tr("The last change to the note is there again."),
            "note.catch": self.tr("The note is kept again."),
            "person.save": self.tr("The last change to the person is there again."),
            "plan.save": self.tr("The last change to the plan is there again."),
            "trash": self.tr("In the trash again."),
            "trash.put_back": self.tr("Back from the trash again."),
        }
        otherwise: str = self.tr("Done again.")
        return words.get(label, otherwise)


def _each(labels: tuple[str, ...], words: str) -> dict[str, str]:
    return dict.fromkeys(labels, words)
