"""Everything a paper for a meeting says: of the meeting its weekday and time, and never a group, a name or a year."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLocale, QObject

from peercompanion.domain.meeting import Meeting
from peercompanion.domain.note import Ask
from peercompanion.preferences import Preferences
from peercompanion.ui.meetings.paper.said import Said, Why
from peercompanion.ui.wording import Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """``numbers`` says for which notes, "" where all that is asked for is the same; ``first`` is the first of these."""

    words: str
    numbers: str = ""
    first: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One note, with all of its words."""

    number: str
    words: tuple[str, ...]
    title: str = ""
    mark: str = ""
    ask: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperWords:
    """What stands on it, in reading order. ``told`` is empty where ``listening`` says all there is to say."""

    when: str
    told: tuple[Told, ...] = ()
    listening: str = ""
    like: str = ""
    asked: tuple[Asked, ...] = ()
    also: str = ""
    sayings: tuple[str, ...] = ()
    lead: str = ""
    help_line: str = ""


class PaperWriter(QObject):
    def __init__(self, preferences: Preferences, words: Wording) -> None:
        super().__init__()
        self._preferences, self._words = preferences, words

    def instead(self) -> str:
        return self.tr("[something heard in the group]")

    def why(self, why: Why) -> str:
        return {
            Why.HEARD: self.tr("Heard in the group."),
            Why.POINTS_TO: self.tr("This may point to a person."),
        }[why]

    def write(self, meeting: Meeting, said: Sequence[Said]) -> PaperWords:
        told = tuple(self._told(number, each) for number, each in enumerate(said, 1))
        return PaperWords(
            when=self.when(meeting),
            told=told,
            like=self.tr("What I'd like"),
            asked=self._asked(said),
            also=self.tr("I can also say"),
            sayings=(self.tr("“I'd like to just be heard.”"), self.tr("“I'd rather pass today, thanks.”")),
            lead=self.tr("A person to talk to"),
            help_line=self._words.first_line(self._preferences),
        )

    def listen(self, meeting: Meeting) -> PaperWords:
        """The one line of somebody who comes to listen."""
        return PaperWords(when=self.when(meeting), listening=self.tr("I'd like to just listen today."))

    def when(self, meeting: Meeting) -> str:
        """By the clock of this computer: "Tuesday, 19:00"."""
        day, time = self._words.weekday(meeting.starts.date()), self._words.time(meeting.starts)
        return self.tr("{weekday}, {time}").format(weekday=day, time=time)

    def _told(self, number: int, said: Said) -> Told:
        return Told(
            number=_number(number),
            words=said.words,
            title=said.title,
            mark=self.tr("maybe") if said.is_maybe else "",
            ask=self._words.ask_sentence(said.ask) if said.ask else "",
        )

    def _asked(self, said: Sequence[Said]) -> tuple[Asked, ...]:
        by_ask: dict[Ask, list[int]] = {}
        for number, each in enumerate(said, 1):
            if each.ask:
                by_ask.setdefault(each.ask, []).append(number)
        return tuple(
            Asked(
                words=self._words.ask(ask),
                numbers=self._words.listed(map(_number, notes)) if len(by_ask) > 1 else "",
                first=notes[0],
            )
            for ask, notes in by_ask.items()
        )


def _number(number: int) -> str:
    return QLocale().toString(number)
