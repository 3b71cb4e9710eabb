"""The sample laid out over the calendar: a year that ends today, wherever today is. Pure: no clock, no vault."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from peercompanion.demo.sample import Sample, SampleEntry, SampleGroup, SampleLine, SampleStrategy, SampleTakeaway
from peercompanion.domain.attempt import Felt, Try
from peercompanion.domain.choices import Choices, Row
from peercompanion.domain.fit import FitAnswer, FitCheck, FitItem
from peercompanion.domain.group import Group, GroupState
from peercompanion.domain.meeting import Meeting, MeetingStatus, Part
from peercompanion.domain.mood import Mood, MoodKind
from peercompanion.domain.note import Ask, Audience, Comfort, Note, NoteStatus, Weight
from peercompanion.domain.person import Person
from peercompanion.domain.plan import PlanAbout, PlanPart, PlanSection
from peercompanion.domain.rhythm import Repeats, Rhythm, month_weeks
from peercompanion.domain.strategy import Channel, Focus, Source, Strategy, StrategyStatus
from peercompanion.domain.takeaway import Takeaway, TakeawayKind

MORNING, EVENING = time(8, 5), time(19, 40)
DAY_OF_TWO = {"a": ((MORNING, 2), (EVENING, 4)), "b": ((MORNING, 3), (EVENING, 4))}
WORDLESS = {
    1: (("heavy",), ("empty",), ()),
    2: (("tired_out",), (), ("discouraged",), ("worried",), ()),
    3: ((), ("flat",), ("mixed",), (), ("restless",)),
    4: (("calm",), (), ("relieved", "rested"), ("content",)),
    5: (("glad",), ("energised", "hopeful")),
}
"""Feelings for days of the grid, taken in turn: most people write none or one."""
ROWS = frozenset({Row.FEELINGS, Row.NOTE, Row.TAGS, Row.HOPE, Row.CONNECTED, Row.CONTROL})


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """A value and when it was written down; writing them in this order makes the year."""

    at: datetime
    value: Mood | Group | Meeting | Strategy | Try | Note | Takeaway | Person | PlanPart


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoYear:
    """``written`` is in an order in which everything comes after what it refers to."""

    written: tuple[Dated, ...]
    thrown_away: tuple[UUID, ...]
    fits: tuple[FitCheck, ...]
    choices: Choices
    about_plan: PlanAbout


def lay_out(sample: Sample, now: datetime, zone: str) -> DemoYear:
    """``zone`` is the IANA name of the wall clock that the person lives by. Raises ValueError for a sample that speaks
    of a group, meeting or strategy that it has not.
    """
    return _Calendar(sample, now, ZoneInfo(zone), zone).year()


class _Calendar:
    """One pass over the sample, with what was already laid out at hand."""

    def __init__(self, sample: Sample, now: datetime, zone: ZoneInfo, zone_name: str) -> None:
        self._sample, self._zone, self._zone_name = sample, zone, zone_name
        self._today = now.astimezone(zone).date()
        self._now = now
        self._groups = {group.key: uuid4() for group in sample.groups}
        self._meetings: dict[tuple[str, int], UUID] = {}
        self._strategies = {strategy.key: uuid4() for strategy in sample.strategies}
        self._persons = {person.label: uuid4() for person in sample.people}

    def year(self) -> DemoYear:
        parts = (
            *self._all_groups(),
            *self._grid(),
            *(self._mood(entry) for entry in self._sample.entries),
            *self._all_meetings(),
            *self._all_strategies(),
            *self._all_tries(),
            *self._all_notes(),
            *self._taken_home(),
            *self._people(),
            *self._plan(),
        )
        thrown = [self._mood(entry) for entry in self._sample.trashed]
        ids = tuple(dated.value.id for dated in thrown)
        looked_at = self._day(self._sample.plan_looked_at)
        about = PlanAbout(made_with=self._sample.plan_made_with, looked_at=looked_at)
        return DemoYear(
            written=(*parts, *thrown),
            thrown_away=ids,
            fits=tuple(self._fits()),
            choices=Choices(rows=ROWS),
            about_plan=about,
        )

    # days

    def _day(self, days_ago: int) -> date:
        return self._today - timedelta(days=days_ago)

    def _instant(self, day: date, at: time) -> datetime:
        """Never ahead of now: a demo begun at breakfast has nothing from this evening."""
        wanted = datetime.combine(day, at, self._zone)
        return datetime.fromtimestamp(min(wanted, self._now).timestamp(), self._zone)

    # check-ins

    def _grid(self) -> Iterator[Dated]:
        worded = {entry.days_ago for entry in self._sample.entries}
        letters = "".join(self._sample.weeks)
        for place, letter in enumerate(letters):
            days_ago = len(letters) - place
            if letter != "." and days_ago not in worded:
                yield from self._grid_day(days_ago, letter)

    def _grid_day(self, days_ago: int, letter: str) -> Iterator[Dated]:
        if letter == "h":
            entry = Mood(happened=self._instant(self._day(days_ago), EVENING), kind=MoodKind.JUST_HERE)
            yield Dated(at=entry.happened, value=entry)
            return
        single = ((_shifted(EVENING, days_ago), int(letter)),) if letter.isdigit() else ()
        for at, level in single or DAY_OF_TWO[letter]:
            feelings = WORDLESS[level][days_ago % len(WORDLESS[level])]
            entry = Mood(happened=self._instant(self._day(days_ago), at), mood=level, feelings=feelings)
            yield Dated(at=entry.happened, value=entry)

    def _mood(self, entry: SampleEntry) -> Dated:
        happened = self._instant(self._day(entry.days_ago), entry.at)
        mood = Mood(
            happened=happened,
            kind=MoodKind(entry.kind),
            feelings=entry.feelings,
            tags=entry.tags,
            note=entry.note,
            hidden_from_prep=entry.hidden,
            **dict(entry.ratings),
        )
        return Dated(at=happened, value=mood)

    # groups and meetings

    def _all_groups(self) -> Iterator[Dated]:
        for group in self._sample.groups:
            first = self._meeting_day(group, 0)
            began = self._instant(self._meeting_day(group, len(group.went)), time(12))
            yield Dated(at=began, value=self._group(group, first))

    def _group(self, group: SampleGroup, a_meeting: date) -> Group:
        from peercompanion import content

        return Group(
            id=self._groups[group.key],
            nickname=group.nickname,
            true_name=group.true_name,
            where=group.place,
            rhythm=Rhythm(
                first=a_meeting,
                at=group.at,
                every_weeks=group.every_weeks,
                zone=self._zone_name,
                repeats=Repeats.MONTH if group.month_week else Repeats.WEEKS,
                month_week=group.month_week,
            ),
            minutes=group.minutes,
            check_in_seconds=group.check_in_seconds,
            ground_rules="\n".join(content.ground_rules()),
            agenda=group.agenda,
            facilitator=group.facilitator,
            notes_in_room=group.notes_in_room,
            state=GroupState(group.state),
        )

    def _meeting_day(self, group: SampleGroup, meetings_ago: int) -> date:
        """0 is the next one."""
        if group.next_in_days is None:
            return self._days_by_month(group)[-1 - meetings_ago]
        return self._today + timedelta(days=group.next_in_days - 7 * group.every_weeks * meetings_ago)

    def _days_by_month(self, group: SampleGroup) -> list[date]:
        """Of the last year, and the next one."""
        days = (self._today + timedelta(days=number) for number in range(-370, 40))
        found = [day for day in days if day.isoweekday() == group.weekday and group.month_week in month_weeks(day)]
        return [day for place, day in enumerate(found) if place == 0 or found[place - 1] <= self._today]

    def _all_meetings(self) -> Iterator[Dated]:
        lines = {(line.group, line.meetings_ago): line for line in self._sample.lines}
        for group in self._sample.groups:
            count = len(group.went)
            for place, status in enumerate(group.went):
                ago = count - place
                yield from self._past(group, ago, MeetingStatus(status), lines.pop((group.key, ago), None))
            wish = dict(self._sample.wishes).get(group.key, "")
            if group.next_in_days is not None:  # what is given by months is left to the rhythm
                yield self._planned(group, wish)
        if lines:
            raise ValueError(f"a line about no meeting: {next(iter(lines))}")

    def _past(self, group: SampleGroup, ago: int, status: MeetingStatus, line: SampleLine | None) -> Iterator[Dated]:
        starts = datetime.combine(self._meeting_day(group, ago), group.at, self._zone)
        before = self._around(starts - timedelta(minutes=25), MoodKind.BEFORE_MEETING, line.before if line else None)
        after = self._around(
            starts + timedelta(minutes=group.minutes + 20), MoodKind.AFTER_MEETING, line.after if line else None
        )
        yield from (Dated(at=mood.happened, value=mood) for mood in (before, after) if mood)
        meeting = Meeting(
            group=self._groups[group.key],
            starts=starts,
            minutes=group.minutes,
            planned_for=starts,
            status=status,
            mood_before=before.id if before else None,
            mood_after=after.id if after else None,
            wish=line.wish if line else "",
            part=Part(line.part) if line and line.part else None,
            gave=line.gave if line else "",
            line=line.line if line else "",
        )
        self._meetings[group.key, ago] = meeting.id
        yield Dated(at=starts + timedelta(minutes=group.minutes + 30), value=meeting)

    def _around(self, when: datetime, kind: MoodKind, level: int | None) -> Mood | None:
        return Mood(happened=when, kind=kind, mood=level) if level else None

    def _planned(self, group: SampleGroup, wish: str) -> Dated:
        starts = datetime.combine(self._meeting_day(group, 0), group.at, self._zone)
        meeting = Meeting(
            group=self._groups[group.key], starts=starts, planned_for=starts, minutes=group.minutes, wish=wish
        )
        self._meetings[group.key, 0] = meeting.id
        return Dated(at=self._instant(self._day(1), time(12)), value=meeting)

    def _meeting_of(self, group: str, meetings_ago: int | None) -> UUID | None:
        if not group:
            return None
        if (group, meetings_ago or 0) not in self._meetings:
            raise ValueError(f"no meeting {meetings_ago} of {group}")
        return self._meetings[group, meetings_ago or 0]

    # what helps, and what is brought

    def _all_strategies(self) -> Iterator[Dated]:
        enums = {"focus": Focus, "channel": Channel, "source": Source, "status": StrategyStatus}
        for place, strategy in enumerate(self._sample.strategies):
            id_ = self._strategies[strategy.key]
            meeting = self._meeting_of(strategy.group, strategy.meetings_ago)
            fields = _with_enums(dict(strategy.fields), enums)
            at = self._instant(self._day(self._written_down(strategy, place)), EVENING)
            yield Dated(at=at, value=Strategy(id=id_, meeting=meeting, **fields))

    def _written_down(self, heard: SampleStrategy | SampleTakeaway, place: int) -> int:
        """How many days ago: the day after its meeting, or one after the other."""
        ago = heard.meetings_ago
        group = next((group for group in self._sample.groups if group.key == heard.group), None)
        return (self._today - self._meeting_day(group, ago)).days - 1 if group and ago else 200 - 12 * place

    def _all_tries(self) -> Iterator[Dated]:
        for attempt in self._sample.tries:
            happened = self._instant(self._day(attempt.days_ago), attempt.at)
            value = Try(
                strategy=self._strategies[attempt.strategy],
                happened=happened,
                situation=attempt.situation,
                before=attempt.before,
                after=attempt.after,
                felt=Felt(attempt.felt) if attempt.felt else None,
                again=attempt.again,
                note=attempt.note,
            )
            yield Dated(at=happened, value=value)

    def _all_notes(self) -> Iterator[Dated]:
        enums = {"ask": Ask, "audience": Audience, "comfort": Comfort, "status": NoteStatus, "felt": Weight}
        for order, note in enumerate(self._sample.notes):
            fields = _with_enums(dict(note.fields), enums)
            meeting = self._meeting_of(note.group, note.meetings_ago)
            at = self._instant(self._day(note.days_ago), EVENING)
            yield Dated(at=at, value=Note(order=order, meeting=meeting, **fields))

    def _taken_home(self) -> Iterator[Dated]:
        for place, kept in enumerate(self._sample.takeaways):
            value = Takeaway(
                kind=TakeawayKind(kept.kind),
                text=kept.text,
                alias=kept.alias,
                meeting=self._meeting_of(kept.group, kept.meetings_ago),
                strategy=self._strategies[kept.strategy] if kept.strategy else None,
                thanks_said=kept.is_said,
                done=kept.is_done,
            )
            yield Dated(at=self._instant(self._day(self._written_down(kept, place)), EVENING), value=value)

    def _fits(self) -> Iterator[FitCheck]:
        groups = {group.key: group for group in self._sample.groups}
        for fit in self._sample.fits:
            day = self._meeting_day(groups[fit.group], fit.meetings_ago)
            answers = {FitItem(item): FitAnswer(answer) for item, answer in fit.answers}
            yield FitCheck(group=self._groups[fit.group], visit=fit.visit, day=day, answers=answers)

    def _people(self) -> Iterator[Dated]:
        for order, person in enumerate(self._sample.people):
            id_ = self._persons[person.label]
            value = Person(id=id_, label=person.label, phone=person.phone, note=person.about, order=order)
            yield Dated(at=self._instant(self._day(150), time(12)), value=value)

    def _plan(self) -> Iterator[Dated]:
        for part in self._sample.plan:
            if not (self._strategies.keys() >= {*part.strategies} and self._persons.keys() >= {*part.people}):
                raise ValueError(f"a section that leads to nothing: {part.section}")
            value = PlanPart(
                section=PlanSection(part.section),
                text=part.text,
                strategies=tuple(self._strategies[key] for key in part.strategies),
                people=tuple(self._persons[label] for label in part.people),
            )
            yield Dated(at=self._instant(self._day(self._sample.plan_looked_at), EVENING), value=value)


def _shifted(at: time, days_ago: int) -> time:
    """Nobody writes at the same minute every evening."""
    minutes = at.hour * 60 + at.minute + days_ago * 37 % 149 - 60
    return time(minutes // 60, minutes % 60)


def _with_enums(fields: dict[str, Any], enums: dict[str, Any]) -> dict[str, Any]:
    """ValueError for a word that the record does not know; None stays None."""
    return {
        name: enums[name](value) if name in enums and value is not None else value for name, value in fields.items()
    }
