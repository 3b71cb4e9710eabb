"""What resources/sample/year.toml holds: days counted back from today, words, and what belongs to what.

Read by the same table that reads the shipped content, so a mistake in the file is named by path and line.
"""

import re
from dataclasses import dataclass
from datetime import time
from typing import Any

from peercompanion import paths
from peercompanion.content.table import Table
from peercompanion.errors import ContentBroken

PATH = "sample/year.toml"
CLOCK = r"([01]\d|2[0-3]):[0-5]\d"
A_WEEK = r"[1-5.hab]{7}"
WENT = {"w": "went", "p": "part", "n": "did_not_go", "c": "cancelled"}


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleGroup:
    """``went`` has a word of MeetingStatus a meeting, the oldest first; the next one is ``next_in_days`` ahead, or, by
    months, on the ``weekday`` (1 is Monday) of the ``month_week``.
    """

    key: str
    nickname: str
    true_name: str
    place: str
    next_in_days: int | None
    at: time
    every_weeks: int
    weekday: int | None
    month_week: int | None
    minutes: int
    check_in_seconds: int
    agenda: str
    facilitator: str
    notes_in_room: str
    state: str
    went: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleLine:
    """What was written about a meeting that is over. ``before`` and ``after`` are moods around it."""

    group: str
    meetings_ago: int
    line: str
    wish: str
    part: str
    gave: str
    before: int | None
    after: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleFit:
    """``answers`` are items and words of domain.fit."""

    group: str
    visit: int
    meetings_ago: int
    answers: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleEntry:
    days_ago: int
    at: time
    kind: str
    ratings: tuple[tuple[str, Any], ...]
    feelings: tuple[str, ...]
    tags: tuple[str, ...]
    note: str
    hidden: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleStrategy:
    """``fields`` are those of domain.strategy.Strategy; ``group`` and ``meetings_ago`` name the meeting it is from."""

    key: str
    fields: tuple[tuple[str, object], ...]
    group: str
    meetings_ago: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleTry:
    strategy: str
    days_ago: int
    at: time
    situation: str | None
    before: int | None
    after: int | None
    felt: str | None
    again: bool | None
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleNote:
    """``meetings_ago`` None with a group: it is for the next meeting."""

    days_ago: int
    fields: tuple[tuple[str, object], ...]
    group: str
    meetings_ago: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleTakeaway:
    """``alias`` may be "", and ``group`` where it is from elsewhere; ``strategy`` is the key of what was made of it."""

    kind: str
    text: str
    strategy: str
    is_said: bool
    is_done: bool
    alias: str
    group: str
    meetings_ago: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SamplePerson:
    label: str
    phone: str
    about: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SamplePlanPart:
    """``strategies`` are keys, ``people`` labels."""

    section: str
    text: str
    strategies: tuple[str, ...]
    people: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """``weeks`` are rows of seven letters, the oldest first; the last letter of the last row is yesterday.

    ``wishes`` are what is hoped for from a group's next meeting. ``plan_looked_at``: so many days ago.
    """

    passphrase: str
    weeks: tuple[str, ...]
    groups: tuple[SampleGroup, ...]
    lines: tuple[SampleLine, ...]
    wishes: tuple[tuple[str, str], ...]
    strategies: tuple[SampleStrategy, ...]
    tries: tuple[SampleTry, ...]
    entries: tuple[SampleEntry, ...]
    notes: tuple[SampleNote, ...]
    takeaways: tuple[SampleTakeaway, ...]
    fits: tuple[SampleFit, ...]
    people: tuple[SamplePerson, ...]
    plan: tuple[SamplePlanPart, ...]
    plan_made_with: str
    plan_looked_at: int
    trashed: tuple[SampleEntry, ...]


def shipped() -> Sample:
    """Raises ContentBroken."""
    return read(paths.resource_text(PATH), PATH)


def read(text: str, path: str) -> Sample:
    """Raises ContentBroken."""
    return Table.of_file(text, path).read(lambda file: _sample(file, path))


def _sample(file: Table, path: str) -> Sample:
    weeks = file.texts("weeks")
    if not all(re.fullmatch(A_WEEK, week) for week in weeks):
        raise ContentBroken("weeks: a row is not seven of 1 to 5, a dot, h, a, b", path=path)
    return Sample(
        passphrase=file.text("passphrase"),
        weeks=weeks,
        groups=file.tables("group", _group),
        lines=file.tables("line", _line),
        wishes=file.tables("planned", lambda table: (table.text("group"), table.text("wish"))),
        strategies=file.tables("strategy", _strategy),
        tries=file.tables("attempt", _try),
        entries=file.tables("entry", _entry),
        notes=file.tables("note", _note),
        takeaways=file.tables("takeaway", _takeaway),
        fits=file.tables("fit", _fit),
        people=file.tables("person", _person),
        plan=file.tables("plan", _plan_part),
        plan_made_with=file.text("plan_made_with"),
        plan_looked_at=file.number("plan_looked_at", 1, 3_650),
        trashed=file.tables("trashed", _entry),
    )


def _clock(table: Table) -> time:
    return time.fromisoformat(table.text("at", CLOCK))


def _days_ago(table: Table) -> int:
    return table.number("days_ago", 0, 3_650)


def _meetings_ago(table: Table) -> int | None:
    return table.number("meetings_ago", 1, 1_000, optional=True)


def _group(table: Table) -> SampleGroup:
    month_week = table.number("month_week", 1, 4, optional=True)
    return SampleGroup(
        key=table.identity("key"),
        nickname=table.text("nickname"),
        true_name=table.text("true_name", optional=True),
        place=table.text("place"),
        next_in_days=None if month_week else table.number("next_in_days", 1, 60),
        at=_clock(table),
        every_weeks=table.number("every_weeks", 1, 8, optional=True) or 1,
        weekday=table.number("weekday", 1, 7) if month_week else None,
        month_week=month_week,
        minutes=table.number("minutes", 5, 600),
        check_in_seconds=table.number("check_in_seconds", 15, 3_600),
        agenda=table.text("agenda"),
        facilitator=table.text("facilitator"),
        notes_in_room=table.text("notes_in_room", optional=True),
        state=table.text("state"),
        went=tuple(WENT[letter] for letter in table.text("went", "[wpnc]+")),
    )


def _line(table: Table) -> SampleLine:
    return SampleLine(
        group=table.text("group"),
        meetings_ago=table.number("meetings_ago", 1, 1_000),
        line=table.text("line"),
        wish=table.text("wish", optional=True),
        part=table.text("part", optional=True),
        gave=table.text("gave", optional=True),
        before=table.number("before", 1, 5, optional=True),
        after=table.number("after", 1, 5, optional=True),
    )


def _entry(table: Table) -> SampleEntry:
    ratings = ("mood", "energy", "hope", "connected", "control", "sleep")
    return SampleEntry(
        days_ago=_days_ago(table),
        at=_clock(table),
        kind=table.text("kind", "check_in|just_here", optional=True) or "check_in",
        ratings=tuple((name, table.number(name, 1, 5, optional=True)) for name in ratings),
        feelings=table.texts("feelings", optional=True),
        tags=table.texts("tags", optional=True),
        note=table.text("note", optional=True),
        hidden=_yes(table, "hidden") is True,
    )


def _strategy(table: Table) -> SampleStrategy:
    fields = {
        "title": table.text("title"),
        "steps": table.texts("steps"),
        "focus": table.text("focus"),
        "channel": table.text("channel"),
        "effort": table.number("effort", 1, 3),
        "minutes": table.number("minutes", 1, 600),
        "needs": table.text("needs", optional=True),
        "situations": table.texts("situations"),
        "source": table.text("source"),
        "source_line": table.text("source_line", optional=True),
        "why": table.text("why", optional=True),
        "caution": table.text("caution", optional=True),
        "status": table.text("status"),
        "place": table.number("place", 1, 5, optional=True),
    }
    return SampleStrategy(
        key=table.identity("key"),
        fields=tuple(fields.items()),
        group=table.text("group", optional=True),
        meetings_ago=_meetings_ago(table),
    )


def _try(table: Table) -> SampleTry:
    return SampleTry(
        strategy=table.text("strategy"),
        days_ago=_days_ago(table),
        at=_clock(table),
        situation=table.text("situation", optional=True) or None,
        before=table.number("before", 0, 10, optional=True),
        after=table.number("after", 0, 10, optional=True),
        felt=table.text("felt", optional=True) or None,
        again=_yes(table, "again"),
        note=table.text("note", optional=True),
    )


def _note(table: Table) -> SampleNote:
    fields = {
        "title": table.text("title"),
        "body": table.text("body", optional=True),
        "points": table.texts("points", optional=True),
        "ask": table.text("ask", optional=True) or None,
        "audience": table.text("audience", optional=True) or "group",
        "comfort": table.text("comfort"),
        "status": table.text("status"),
        "felt": table.text("felt", optional=True) or None,
        "how_it_was": table.text("how_it_was", optional=True),
        "follow_up": table.text("follow_up", optional=True),
    }
    return SampleNote(
        days_ago=_days_ago(table),
        fields=tuple(fields.items()),
        group=table.text("group", optional=True),
        meetings_ago=_meetings_ago(table),
    )


def _fit(table: Table) -> SampleFit:
    items = ("rules", "welcome", "listening", "no_pressure", "again")
    answers = ((item, table.text(item, "yes|unsure|no", optional=True)) for item in items)
    return SampleFit(
        group=table.text("group"),
        visit=table.number("visit", 1, 3),
        meetings_ago=table.number("meetings_ago", 1, 1_000),
        answers=tuple((item, answer) for item, answer in answers if answer),
    )


def _takeaway(table: Table) -> SampleTakeaway:
    return SampleTakeaway(
        kind=table.text("kind"),
        text=table.text("text"),
        strategy=table.text("strategy", optional=True),
        is_said=_yes(table, "said") is True,
        is_done=_yes(table, "done") is True,
        alias=table.text("alias", optional=True),
        group=table.text("group", optional=True),
        meetings_ago=_meetings_ago(table),
    )


def _person(table: Table) -> SamplePerson:
    return SamplePerson(label=table.text("label"), phone=table.text("phone"), about=table.text("about"))


def _plan_part(table: Table) -> SamplePlanPart:
    return SamplePlanPart(
        section=table.text("section"),
        text=table.text("text"),
        strategies=table.texts("strategies", optional=True),
        people=table.texts("people", optional=True),
    )


def _yes(table: Table, name: str) -> bool | None:
    return {"": None, "yes": True, "no": False}[table.text(name, "yes|no", optional=True)]
