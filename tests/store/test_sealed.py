"""Vaults of released schemas, opened by this version: nobody's journal may ever become unreadable."""

import shutil
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, timezone
from pathlib import Path
from uuid import UUID

import pytest

from peercompanion.domain.attempt import Try
from peercompanion.domain.choices import Choices, Row
from peercompanion.domain.fit import FitCheck
from peercompanion.domain.hard_moment import HardMoment
from peercompanion.domain.note import Comfort, NoteStatus
from peercompanion.domain.plan import PlanAbout, PlanSection
from peercompanion.domain.rhythm import LAST, Repeats
from peercompanion.domain.takeaway import TakeawayKind
from peercompanion.session import Session
from peercompanion.store.migrate import shipped
from tests.helpers import AN_EVENING, CHEAP, Turned, a_mood, a_takeaway
from tests.store.tables import Tables

pytestmark = pytest.mark.counts("known answers")

SEALED = Path(__file__).resolve().parents[1] / "data"
PASSPHRASE = "correct horse battery staple"


def number(last: int) -> UUID:
    return UUID(f"00000000-0000-4000-8000-{last:012}")


@pytest.fixture(params=["sealed-v1", "sealed-v2", "sealed-v3", "sealed-v4"])
def session(request, tmp_path):
    """A copy: the sealed one is never opened, because opening may write."""
    for name in ("vault.json", "vault.json.2", "vault.db"):
        (tmp_path / "vault").mkdir(exist_ok=True)
        shutil.copyfile(SEALED / request.param / name, tmp_path / "vault" / name)
    session = Session(tmp_path / "vault", clock=Turned(), cost=CHEAP)
    yield session
    session.lock()


@pytest.fixture
def companion(session):
    return session.unlock(PASSPHRASE)


def test_it_is_whole_and_of_this_schema(companion, tables):
    companion.check()

    assert tables.rows("PRAGMA user_version") == [(len(shipped()),)]


def test_its_schema_is_that_of_a_new_vault(companion, tables, tmp_path):
    """So nobody changes a step that is out in the world: vaults that have made it would never hear of that."""
    new = Session(tmp_path / "new", cost=CHEAP)
    schema = "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name"

    assert tables.rows(schema) == Tables(new.create(PASSPHRASE)).rows(schema)
    new.lock()


def test_entries_say_what_they_said(companion):
    night, here = companion.moods.get(number(1)), companion.moods.get(number(2))

    assert night.happened == datetime(2026, 11, 24, 3, 15, 30, 123456, tzinfo=timezone(timedelta(hours=1)))
    assert night.happened.utcoffset() == timedelta(hours=1)
    assert (night.day, here.day) == (date(2026, 11, 23), date(2026, 11, 24))
    assert (night.mood, night.sleep, night.energy) == (2, 1, None)
    assert (night.feelings, night.tags) == (("worn_out", "my own word"), ("work", "Café"))
    assert night.note == "Woke at three.\nLooked up the night train to 京都."
    assert (here.kind, here.mood, here.hidden_from_prep) == ("just_here", None, True)
    assert night.stamp.created.isoformat() == "2026-11-24T21:15:30.123456+01:00"


def test_everything_else_does_so_too(companion):
    group, meeting = companion.groups.get(number(3)), companion.meetings.get(number(4))
    (strategy,) = companion.strategies.hard_moment_set()
    (person,) = companion.people.on_hard_page()

    assert (group.nickname, group.rhythm.at, group.rhythm.zone) == ("Tuesday group", time(19, 30), "Europe/Berlin")
    assert (group.facilitator, group.where, group.rhythm.every_weeks) == ("M.", "Library, room 2", 2)
    assert (meeting.group, meeting.mood_before, meeting.part) == (group.id, number(1), "listened")
    assert meeting.line == "Listened, and that was enough."
    assert strategy.steps == ("Get up", "Fill the kettle", "Wait beside it")
    assert (strategy.meeting, strategy.situations, strategy.minutes) == (meeting.id, ("flat_or_numb",), 5)
    assert (person.label, person.phone, person.note) == ("J.", "07700 900142", "after six")
    assert companion.choices == Choices(rows=frozenset({Row.SLEEP, Row.NOTE}), day_starts=time(5))


def test_each_note_is_on_its_side_of_the_wall(companion):
    (brought,), (private,) = companion.notes.sheet(), companion.notes.private()

    assert (brought.id, brought.comfort, brought.status) == (number(6), Comfort.SHARE, NoteStatus.TO_BRING)
    assert brought.points == ("It is dark when I wake", "The kettle helps")
    assert (brought.entries, brought.strategies) == ((number(1),), (number(5),))
    assert (private.id, private.comfort) == (number(7), Comfort.PRIVATE)


@pytest.mark.parametrize("session", ["sealed-v2", "sealed-v3", "sealed-v4"], indirect=True)
def test_tries_say_what_happened_since_there_are_tries(companion):
    here, night = companion.tries.of(number(5))

    assert (night.happened.isoformat(), night.day) == ("2026-11-24T02:15:30.123456+01:00", date(2026, 11, 23))
    assert (night.situation, night.before, night.after, night.felt, night.again) == (
        "flat_or_numb",
        7,
        5,
        "easier",
        True,
    )
    assert night.note == "The second time it was no decision any more."
    assert (here.felt, here.before, here.again, here.note) == ("cant_tell", None, None, "")


@pytest.mark.parametrize("session", ["sealed-v3", "sealed-v4"], indirect=True)
def test_what_was_taken_home_the_plan_and_the_moments_say_what_they_said(companion):
    (words,) = companion.takeaways.of_kind(TakeawayKind.WORDS_THAT_HELPED)
    (moment,) = companion.hard_moments.since(AN_EVENING - timedelta(days=1))
    by_myself = companion.plan.parts()[1]

    assert (words.text, words.alias, words.meeting, words.strategy) == ("You came anyway.", "R.", number(4), number(5))
    assert (moment.before, moment.after, moment.asked, moment.day) == (8, 6, True, date(2026, 11, 24))
    assert (by_myself.section, by_myself.text) == (PlanSection.BY_MYSELF, "Kettle, window, ten steps.")
    assert (by_myself.strategies, by_myself.people) == ((number(5),), (number(8),))
    assert companion.plan.about() == PlanAbout(made_with="with J.", looked_at=date(2026, 11, 24))
    assert companion.strategies.get(number(5)).starter == "one_small_thing"
    assert [attempt.asked for attempt in companion.tries.of(number(5))] == [True, False]


@pytest.mark.parametrize("session", ["sealed-v4"], indirect=True)
def test_the_meeting_loop_says_what_it_said(companion):
    group, went = companion.groups.get(number(15)), companion.meetings.get(number(4))
    (fit,) = companion.groups.fit(group.id)
    held, moved, called_off = (companion.meetings.get(number(last)) for last in (16, 17, 18))
    (idea, thanks, question) = (companion.takeaways.get(number(last)) for last in (19, 20, 21))
    said, again = companion.notes.get(number(22)), companion.notes.get(number(23))

    assert (group.true_name, group.rhythm.repeats, group.rhythm.month_week) == ("Harbour Hall", Repeats.MONTH, LAST)
    assert (fit.visit, fit.day, dict(fit.answers)) == (1, date(2026, 10, 30), {"rules": "yes", "again": "unsure"})
    assert held.just_listen and held.starts == held.planned_for == datetime(2026, 11, 27, 5, tzinfo=UTC)
    assert (moved.was_moved, moved.planned_for) == (True, datetime(2026, 12, 25, 5, tzinfo=UTC))
    assert (called_off.status, called_off.planned_for) == ("cancelled", datetime(2027, 1, 29, 5, tzinfo=UTC))
    assert companion.moods.get(went.mood_after).mood == 4
    assert companion.strategies.get(idea.strategy).meeting == went.id
    assert (thanks.thanks_said, question.done) == (True, True)
    assert (said.felt, said.status, said.takeaways) == ("lighter", "shared", (question.id,))
    assert (again.status, again.notes) == ("let_go", (said.id,))
    assert companion.guard.kept() == {"Grace"}
    assert companion.meetings.just_ended() is None


def test_a_vault_of_any_age_takes_what_the_meeting_loop_needs(companion, tables):
    group = companion.groups.get(number(3))
    companion.groups.save(replace(group, true_name="Harbour Hall", rhythm=replace(group.rhythm, every_weeks=3)))
    companion.groups.save_fit(FitCheck(group=group.id, visit=1, day=AN_EVENING.date()))
    meeting = companion.meetings.coming(group.id)[1]
    note = companion.notes.bring(number(7), Comfort.MAYBE, meeting=meeting.id)
    companion.notes.save(replace(companion.notes.get(number(6)), notes=(note.id,)))
    companion.guard.keep("May")
    while companion.can_undo:
        companion.undo()
    while companion.can_redo:
        companion.redo()

    assert companion.groups.get(group.id).true_name == "Harbour Hall"
    assert [fit.visit for fit in companion.groups.fit(group.id)] == [1]
    assert companion.meetings.get(meeting.id).stamp is not None
    assert companion.notes.get(number(6)).notes == (note.id,)
    assert "May" in companion.guard.kept()
    tables.require_sound()


def test_a_vault_of_any_age_takes_what_is_new(companion, tables):
    moment = companion.hard_moments.save(HardMoment(happened=AN_EVENING, before=9))
    words = companion.takeaways.save(a_takeaway(meeting=number(4)))
    part = companion.plan.save(replace(companion.plan.parts()[3], text="J. after six", people=(number(8),)))
    for _ in range(3):
        companion.undo()
    for _ in range(3):
        companion.redo()

    assert companion.hard_moments.get(moment.id) == moment
    assert companion.takeaways.get(words.id) == words
    assert companion.plan.parts()[3] == part
    tables.require_sound()


def test_a_strategy_of_any_age_can_be_tried(companion, tables):
    attempt = companion.tries.save(Try(strategy=number(5), happened=AN_EVENING, before=8))
    companion.undo()
    companion.redo()

    assert companion.tries.get(attempt.id) == attempt
    tables.require_sound()


@pytest.mark.parametrize(
    ("typed", "found"),
    [("cafe wok", {1}), ("京都", {1}), ("kettle", {5, 6}), ("enough", {4}), ("thrown", set()), ("worn out", {1})],
)
def test_what_was_written_is_found(companion, typed, found):
    assert {line.id for line in companion.search(typed).lines} == set(map(number, found))


def test_it_can_be_lived_in(session, companion):
    (thrown,) = companion.trash.list()
    companion.trash.put_back(thrown.id)
    companion.undo()
    companion.redo()
    mood = companion.moods.save(a_mood(note="a new one"))
    session.lock()

    companion = session.unlock(PASSPHRASE)

    assert companion.moods.get(number(9)).note == "thrown away"
    assert companion.moods.get(mood.id) == mood
    companion.check()
