"""Makes the sealed vault of a schema: one of everything, kept for ever, so that every later version can prove itself.

    python -m tests.data.make_sealed FOLDER

Done once for each released schema, and never again for the same one: the point of it is that it is old.
"""

import sys
from dataclasses import replace
from datetime import date, datetime, time, timedelta, timezone
from pathlib import Path
from uuid import UUID

from peercompanion.companion import Companion
from peercompanion.domain.attempt import Felt, Try
from peercompanion.domain.choices import Choices, Row
from peercompanion.domain.fit import FitAnswer, FitCheck, FitItem
from peercompanion.domain.group import Group, GroupState
from peercompanion.domain.hard_moment import HardMoment
from peercompanion.domain.meeting import Meeting, MeetingStatus, Part
from peercompanion.domain.mood import Mood, MoodKind
from peercompanion.domain.note import Ask, Comfort, Note, Weight
from peercompanion.domain.person import Person
from peercompanion.domain.plan import PlanPart, PlanSection
from peercompanion.domain.rhythm import LAST, Repeats, Rhythm
from peercompanion.domain.strategy import Channel, Source, Strategy, StrategyStatus
from peercompanion.domain.takeaway import Takeaway, TakeawayKind
from peercompanion.session import Session
from peercompanion.vault import KdfCost
from tests.helpers import Turned

PASSPHRASE = "correct horse battery staple"
CHEAP = KdfCost(m_kib=8192, t=1, p=1)
MOMENT = datetime(2026, 11, 24, 21, 15, 30, 123456, tzinfo=timezone(timedelta(hours=1)))

README = f"""A vault of one released schema, made by tests/data/make_sealed.py and never made again.

Passphrase: {PASSPHRASE}
There is nobody's life in it. tests/store/test_sealed.py opens a copy.
"""


def main(folder: Path) -> None:
    session = Session(folder, clock=Turned(MOMENT), cost=CHEAP)
    fill(session.create(PASSPHRASE))
    session.lock()
    for leftover in (*folder.glob("*.marker"), folder / "vault.lock"):
        leftover.unlink()
    (folder / "README").write_text(README, encoding="utf-8")


def fill(companion: Companion) -> None:
    entry = companion.moods.save(
        Mood(
            id=number(1),
            happened=MOMENT - timedelta(hours=18),
            mood=2,
            sleep=1,
            feelings=("worn_out", "my own word"),
            tags=("work", "Café"),
            note="Woke at three.\nLooked up the night train to 京都.",
        )
    )
    companion.moods.save(Mood(id=number(2), happened=MOMENT, kind=MoodKind.JUST_HERE, hidden_from_prep=True))
    group = companion.groups.save(
        Group(
            id=number(3),
            nickname="Tuesday group",
            where="Library, room 2",
            rhythm=Rhythm(first=date(2026, 11, 24), at=time(19, 30), every_weeks=2, zone="Europe/Berlin"),
            facilitator="M.",
        )
    )
    went = companion.meetings.save(
        Meeting(
            id=number(4),
            group=group.id,
            starts=MOMENT - timedelta(hours=2),
            status=MeetingStatus.WENT,
            part=Part.LISTENED,
            mood_before=entry.id,
            line="Listened, and that was enough.",
        )
    )
    strategy = companion.strategies.save(
        Strategy(
            id=number(5),
            title="Kettle first",
            steps=("Get up", "Fill the kettle", "Wait beside it"),
            channel=Channel.BODY,
            minutes=5,
            situations=("flat_or_numb",),
            source=Source.MEETING,
            source_line="someone, on Tuesday",
            meeting=went.id,
            status=StrategyStatus.IN_USE,
            place=1,
            starter="one_small_thing",
        )
    )
    note = Note(
        id=number(6),
        title="Mornings, since the clocks changed",
        points=("It is dark when I wake", "The kettle helps"),
        ask=Ask.LISTEN,
        entries=(entry.id,),
        strategies=(strategy.id,),
    )
    companion.notes.bring(companion.notes.save(note).id, Comfort.SHARE)
    companion.notes.save(Note(id=number(7), title="Only for me"))
    companion.tries.save(
        Try(
            id=number(10),
            strategy=strategy.id,
            happened=MOMENT - timedelta(hours=19),
            situation="flat_or_numb",
            before=7,
            after=5,
            felt=Felt.EASIER,
            again=True,
            note="The second time it was no decision any more.",
        )
    )
    companion.tries.save(Try(id=number(11), strategy=strategy.id, happened=MOMENT, felt=Felt.CANT_TELL, asked=True))
    person = companion.people.save(Person(id=number(8), label="J.", phone="07700 900142", note="after six"))
    companion.hard_moments.save(HardMoment(id=number(12), happened=MOMENT, before=8, after=6, asked=True))
    companion.takeaways.save(
        Takeaway(
            id=number(13),
            kind=TakeawayKind.WORDS_THAT_HELPED,
            text="You came anyway.",
            meeting=went.id,
            alias="R.",
            strategy=strategy.id,
        )
    )
    fill_meeting_loop(companion)
    companion.plan.save(
        PlanPart(
            id=number(14),
            section=PlanSection.BY_MYSELF,
            text="Kettle, window, ten steps.",
            strategies=(strategy.id,),
            people=(person.id,),
        )
    )
    companion.plan.save_made_with("with J.")
    companion.plan.look(MOMENT.date())
    companion.moods.trash(companion.moods.save(Mood(id=number(9), happened=MOMENT, mood=1, note="thrown away")).id)
    companion.save_choices(Choices(rows=frozenset({Row.SLEEP, Row.NOTE}), day_starts=time(5)))


def fill_meeting_loop(companion: Companion) -> None:
    monthly = Rhythm(
        first=date(2026, 11, 27), at=time(18), zone="Pacific/Auckland", repeats=Repeats.MONTH, month_week=LAST
    )
    group = companion.groups.save(
        Group(id=number(15), nickname="Last Friday", true_name="Harbour Hall", rhythm=monthly, state=GroupState.TRYING)
    )
    answers = {FitItem.RULES: FitAnswer.YES, FitItem.AGAIN: FitAnswer.UNSURE}
    companion.groups.save_fit(FitCheck(group=group.id, visit=1, day=date(2026, 10, 30), answers=answers))
    first, second, third = companion.meetings.coming(group.id)
    first = companion.meetings.save(replace(first, id=number(16), just_listen=True))
    companion.meetings.move(replace(second, id=number(17)), second.starts + timedelta(days=1))
    companion.meetings.cancel(replace(third, id=number(18)))
    went = companion.meetings.get(number(4))
    companion.meetings.say_after(went, mood=4)
    ideas = Takeaway(id=number(19), kind=TakeawayKind.IDEA, text="Shoes by the door", meeting=went.id)
    companion.takeaways.make_strategy(companion.takeaways.save(ideas))
    thanks = Takeaway(id=number(20), kind=TakeawayKind.THANKS, text="for the lift", meeting=went.id)
    companion.takeaways.say_thanks(companion.takeaways.save(thanks).id)
    asked = Takeaway(id=number(21), kind=TakeawayKind.QUESTION, text="How do others sleep?", meeting=went.id)
    companion.takeaways.done(companion.takeaways.save(asked).id)
    said = companion.notes.save(Note(id=number(22), title="The phone call", takeaways=(asked.id,)))
    companion.notes.bring(said.id, Comfort.SHARE, meeting=went.id)
    companion.notes.shared(said.id, Weight.LIGHTER)
    companion.notes.let_go(companion.notes.save(Note(id=number(23), title="Once more", notes=(said.id,))).id)
    companion.guard.keep("Grace")
    companion.meetings.asked(went)


def number(last: int) -> UUID:
    return UUID(f"00000000-0000-4000-8000-{last:012}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
