"""Random acts of a person, for the property tests: whatever the door allows, in any order, on whatever is there."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import time, timedelta
from random import Random
from uuid import UUID, uuid4

from peercompanion.companion import Companion
from peercompanion.domain.attempt import Felt, Try
from peercompanion.domain.choices import Choices, Row
from peercompanion.domain.fit import FitAnswer, FitCheck, FitItem
from peercompanion.domain.hard_moment import HardMoment
from peercompanion.domain.journal import Kind
from peercompanion.domain.meeting import MeetingStatus
from peercompanion.domain.note import Comfort
from peercompanion.domain.rhythm import Repeats, Rhythm
from peercompanion.domain.takeaway import TakeawayKind
from peercompanion.errors import InvalidInput, NotFound
from tests.helpers import AN_EVENING, a_group, a_meeting, a_mood, a_note, a_person, a_strategy, a_takeaway, a_try

LONG_AGO = AN_EVENING - timedelta(days=100_000)
RHYTHMS = (
    Rhythm(first=AN_EVENING.date(), at=time(19), zone="UTC"),
    Rhythm(first=AN_EVENING.date(), at=time(18), every_weeks=2, zone="Europe/Berlin"),
    Rhythm(first=AN_EVENING.date(), at=time(20), zone="UTC", repeats=Repeats.MONTH, month_week=4),
    Rhythm(first=AN_EVENING.date() + timedelta(days=3), at=time(19), zone="UTC", repeats=Repeats.ONCE),
    None,
)
WORDS = ("walk", "night", "work", "naïve", "京都の夜", "it's", 'a "quoted" word', "new\nlines", "")


class Acts:
    """``play`` does one act; one that the rules refuse changes nothing and is as good as any other."""

    def __init__(self, companion: Companion, random: Random) -> None:
        self._companion, self._random = companion, random
        self._last_merge: UUID | None = None

    def play(self) -> None:
        act = self._random.choice(self._all)
        with suppress(InvalidInput, NotFound):
            act(self)

    def write_mood(self) -> None:
        self._last_merge = uuid4()
        mood = a_mood(happened=self._instant(), note=self._words(), mood=self._random.choice((None, 1, 5)), sleep=3)
        self._companion.moods.save(
            replace(mood, tags=self._tags(), feelings=self._tags()), merge=self._random.choice((None, self._last_merge))
        )

    def write_on(self) -> None:
        """The same entry again, in the same sitting or another."""
        mood = self._companion.moods.get(self._any(Kind.MOOD))
        merge = self._random.choice((None, self._last_merge, mood.id))
        self._companion.moods.save(replace(mood, note=mood.note + self._words(), tags=self._tags()), merge=merge)

    def correct_the_time(self) -> None:
        mood = self._companion.moods.get(self._any(Kind.MOOD))
        self._companion.moods.save(replace(mood, happened=self._instant()), merge=self._last_merge)

    def write_strategy(self) -> None:
        steps = tuple(f"{n} {self._words()}".strip() for n in range(self._random.randint(1, 7)))
        place = self._random.choice((None, 1, 2, 3))
        self._companion.strategies.save(a_strategy(steps=steps, place=place, situations=self._tags()))

    def place_strategy(self) -> None:
        self._companion.strategies.place(self._any(Kind.STRATEGY), self._random.choice((None, 1, 2, 3)))

    def write_try(self) -> None:
        strategy = self._companion.strategies.get(self._any(Kind.STRATEGY))
        self._companion.tries.save(
            a_try(strategy, happened=self._instant(), note=self._words(), felt=self._random.choice((None, *Felt)))
        )

    def write_on_a_try(self) -> None:
        attempt = self._any_try()
        merge = self._random.choice((None, attempt.id))
        self._companion.tries.save(replace(attempt, after=self._random.randint(0, 10), note=self._words()), merge=merge)

    def remove_try(self) -> None:
        self._companion.tries.remove(self._any_try().id)

    def write_hard_moment(self) -> None:
        rating = self._random.choice((None, 0, 10))
        self._companion.hard_moments.save(HardMoment(happened=self._instant(), before=9, after=rating))

    def write_on_a_hard_moment(self) -> None:
        moment = self._random.choice(self._companion.hard_moments.since(LONG_AGO) or [None])
        if moment and self._random.random() < 0.7:
            self._companion.hard_moments.save(replace(moment, after=3), merge=self._random.choice((None, moment.id)))
        elif moment:
            self._companion.hard_moments.remove(moment.id)

    def write_takeaway(self) -> None:
        meeting = self._random.choice((None, self._any(Kind.MEETING)))
        kind = self._random.choice(list(TakeawayKind))
        self._companion.takeaways.save(a_takeaway(kind=kind, text=f"so {self._words()}", meeting=meeting))

    def write_plan(self) -> None:
        part = self._random.choice(self._companion.plan.parts())
        links = {self._any(Kind.STRATEGY)} if self._random.random() < 0.5 else set()
        merge = self._random.choice((None, part.id))
        self._companion.plan.save(replace(part, text=self._words(), strategies=tuple(links)), merge=merge)

    def say_who_made_the_plan(self) -> None:
        self._companion.plan.save_made_with(self._random.choice(WORDS[:5]))

    def take_home(self) -> None:
        takeaway = self._companion.takeaways.get(self._any(Kind.TAKEAWAY))
        act = self._random.choice(("make_strategy", "say_thanks", "done"))
        getattr(self._companion.takeaways, act)(takeaway.id)

    def write_group(self) -> None:
        rhythm = self._random.choice(RHYTHMS)
        self._companion.groups.save(a_group(nickname=f"new {self._random.randint(0, 99)}", rhythm=rhythm))

    def change_rhythm(self) -> None:
        group = self._companion.groups.get(self._any(Kind.GROUP))
        self._companion.groups.save(replace(group, rhythm=self._random.choice(RHYTHMS)))

    def check_fit(self) -> None:
        answers = {item: self._random.choice(list(FitAnswer)) for item in self._random.sample(list(FitItem), 3)}
        visit = self._random.randint(1, 3)
        fit = FitCheck(group=self._any(Kind.GROUP), visit=visit, day=AN_EVENING.date(), answers=answers)
        self._companion.groups.save_fit(fit, merge=self._random.choice((None, visit)))

    def around_a_meeting(self) -> None:
        meeting = self._companion.meetings.next()
        if meeting is None:
            return
        act = self._random.choice(("hold", "move", "cancel", "before", "after", "trash"))
        merge = self._random.choice((None, meeting.id))
        meetings = self._companion.meetings
        match act:
            case "hold":
                meetings.hold(replace(meeting, just_listen=True))
            case "move":
                meetings.move(meeting, meeting.starts + timedelta(hours=self._random.randint(1, 30)), merge=merge)
            case "cancel":
                meetings.cancel(meeting)
            case "before":
                meetings.say_before(meeting, self._random.randint(1, 5), merge=merge)
            case "after":
                status = self._random.choice(list(MeetingStatus))
                meetings.say_after(meeting, status, self._random.choice((None, 1, 5)), merge=merge)
            case "trash":
                meetings.trash(meeting.id)

    def live_a_note(self) -> None:
        act = self._random.choice(("shared", "not_today", "keep", "let_go", "done"))
        getattr(self._companion.notes, act)(self._any(Kind.NOTE), merge=self._random.choice((None, self._last_merge)))

    def follow_up(self) -> None:
        self._companion.notes.follow_up(self._any(Kind.NOTE), self._words())

    def catch_suggestion(self) -> None:
        meeting = self._companion.meetings.next()
        suggestions = self._companion.notes.suggestions(meeting) if meeting else []
        if suggestions:
            self._companion.notes.catch_suggestion(self._random.choice(suggestions))

    def keep_a_word(self) -> None:
        act = self._random.choice((self._companion.guard.keep, self._companion.guard.forget))
        act(self._random.choice(("walk", "Grace")))

    def rename_group(self) -> None:
        group = self._companion.groups.get(self._any(Kind.GROUP))
        self._companion.groups.save(replace(group, nickname=f"walkers {self._random.randint(0, 99)}"))

    def write_meeting(self) -> None:
        group = self._companion.groups.get(self._any(Kind.GROUP))
        moods = self._ids(Kind.MOOD) or [None]
        meeting = a_meeting(group, starts=self._instant(), line=self._words(), mood_before=self._random.choice(moods))
        self._companion.meetings.save(meeting)

    def write_note(self) -> None:
        entries = tuple(self._ids(Kind.MOOD)[:2])
        meeting = self._random.choice([None, *self._ids(Kind.MEETING)])
        self._companion.notes.save(
            a_note(body=self._words(), points=self._tags(), entries=entries, meeting=meeting), merge=self._last_merge
        )

    def bring_note(self) -> None:
        comfort = self._random.choice((Comfort.SHARE, Comfort.MAYBE))
        self._companion.notes.bring(self._any(Kind.NOTE), comfort)

    def close_note(self) -> None:
        self._companion.notes.close(self._any(Kind.NOTE))

    def reorder_notes(self) -> None:
        ids = self._ids(Kind.NOTE)
        self._random.shuffle(ids)
        self._companion.notes.reorder(ids)

    def catch_note(self) -> None:
        self._companion.notes.catch(self._any(Kind.MOOD))

    def write_person(self) -> None:
        self._companion.people.save(a_person(order=self._random.randint(0, 9)))

    def choose(self) -> None:
        rows = frozenset(self._random.sample(list(Row), 3))
        self._companion.save_choices(Choices(rows=rows))

    def throw_away(self) -> None:
        sections = {Kind.MOOD: "moods", Kind.STRATEGY: "strategies", Kind.GROUP: "groups", Kind.MEETING: "meetings"}
        section = sections | {Kind.NOTE: "notes", Kind.PERSON: "people", Kind.TAKEAWAY: "takeaways"}
        kind = self._random.choice(list(section))
        getattr(self._companion, section[kind]).trash(self._any(kind))

    def put_back(self) -> None:
        thrown = self._companion.trash.list()
        if thrown:
            self._companion.trash.put_back(self._random.choice(thrown).id)

    _all: tuple[Callable[["Acts"], None], ...] = (
        *(write_mood, write_mood, write_on, write_on, write_on, correct_the_time, correct_the_time),
        *(
            write_strategy,
            place_strategy,
            write_try,
            write_try,
            write_on_a_try,
            remove_try,
            write_hard_moment,
            write_on_a_hard_moment,
            write_takeaway,
            take_home,
            write_plan,
            say_who_made_the_plan,
            write_group,
            rename_group,
            change_rhythm,
            check_fit,
            around_a_meeting,
            around_a_meeting,
            keep_a_word,
            write_meeting,
            write_meeting,
        ),
        *(
            write_note,
            write_note,
            bring_note,
            bring_note,
            close_note,
            reorder_notes,
            catch_note,
            live_a_note,
            follow_up,
        ),
        catch_suggestion,
        *(write_person, choose, throw_away, throw_away, put_back, put_back),
    )

    def _any_try(self) -> Try:
        tries = self._companion.tries.latest(100)
        if not tries:
            raise NotFound("none yet")
        return self._random.choice(sorted(tries, key=lambda attempt: attempt.id))

    def _any(self, kind: Kind) -> UUID:
        ids = self._ids(kind)
        if not ids:
            raise NotFound("none yet")
        return self._random.choice(ids)

    def _ids(self, kind: Kind) -> list[UUID]:
        return sorted(line.id for line in self._companion.journal.page(limit=1000, kinds={kind}))

    def _instant(self):
        """Few enough minutes that many keys are made of the same one."""
        return AN_EVENING - timedelta(minutes=self._random.randint(0, 3), seconds=self._random.randint(0, 59))

    def _words(self) -> str:
        return self._random.choice(WORDS)

    def _tags(self) -> tuple[str, ...]:
        return tuple(self._random.sample(("a", "walk", "京", "it's", "ü"), self._random.randint(0, 3)))
