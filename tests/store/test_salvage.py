"""A damaged vault is read row by row: what was not hit comes back as it was, and what was hit is told."""

import os
import random
import shutil
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from peercompanion.domain.fit import FitAnswer, FitCheck, FitItem
from peercompanion.domain.hard_moment import HardMoment
from peercompanion.domain.journal import Kind
from peercompanion.domain.note import Comfort, Note, Weight
from peercompanion.domain.rescue import Rescued
from peercompanion.domain.rhythm import LAST, Repeats, Rhythm
from peercompanion.domain.takeaway import TakeawayKind
from peercompanion.errors import Cancelled, DatabaseDamaged, DatabaseMissing, NothingReadable
from peercompanion.session import Session
from tests.helpers import (
    AN_EVENING,
    CHEAP,
    PASSPHRASE,
    Turned,
    a_group,
    a_mood,
    a_note,
    a_person,
    a_strategy,
    a_takeaway,
    a_try,
)
from tests.store.test_sealed import PASSPHRASE as SEALED_PASSPHRASE
from tests.store.test_sealed import SEALED

PAGE, PAGES_APART = 4096, 12
WORDS = ("walk", "sleep", "kettle", "group", "window", "Müdigkeit", "散歩")


def fill(companion) -> None:
    draw = random.Random(4)
    for number in range(120):
        note = f"entry {number} " + " ".join(draw.choice(WORDS) for _ in range(draw.choice((4, 40, 900))))
        happened = AN_EVENING - timedelta(hours=9 * number)
        companion.moods.save(a_mood(happened=happened, note=note, feelings=("tired",), tags=("autumn",)))
    strategy = companion.strategies.save(a_strategy(situations=("cant_sleep",)))
    companion.tries.save(a_try(strategy))
    rhythm = Rhythm(first=date(2026, 11, 27), at=time(18), zone="Europe/Berlin", repeats=Repeats.MONTH, month_week=LAST)
    group = companion.groups.save(a_group(rhythm=rhythm, true_name="Harbour Hall"))
    meeting = companion.meetings.save(replace(companion.meetings.next(), just_listen=True))
    companion.meetings.move(meeting, meeting.starts + timedelta(days=1))
    for visit in (1, 2):
        answers = {FitItem.AGAIN: FitAnswer.UNSURE}
        companion.groups.save_fit(FitCheck(group=group.id, visit=visit, day=AN_EVENING.date(), answers=answers))
    companion.guard.keep("Grace")
    for number in range(6):
        companion.notes.save(
            a_note(title=f"note {number}", points=("one", "two"), meeting=meeting.id, felt=Weight.SAME)
        )
    person = companion.people.save(a_person())
    for number in range(6):
        companion.takeaways.save(a_takeaway(text=f"sentence {number}", meeting=meeting.id, done=True))
        companion.hard_moments.save(HardMoment(happened=AN_EVENING, before=number, after=1))
    for part in companion.plan.parts():
        text = f"{part.section}: " + " ".join(draw.choice(WORDS) for _ in range(200))
        companion.plan.save(replace(part, text=text, strategies=(strategy.id,), people=(person.id,)))


@pytest.fixture(scope="module")
def healthy(tmp_path_factory) -> Path:
    """A locked vault."""
    folder = tmp_path_factory.mktemp("healthy") / "vault"
    session = Session(folder, clock=Turned(), cost=CHEAP)
    fill(session.create(PASSPHRASE))
    session.lock()
    return folder


@pytest.fixture
def place(healthy, tmp_path):
    shutil.copytree(healthy, tmp_path / "vault")
    return tmp_path / "vault"


@pytest.fixture
def session(place, clock):
    session = Session(place, clock=clock, cost=CHEAP)
    yield session
    session.lock()


def everything(companion) -> dict[object, object]:
    found = [*companion.moods.between(date(2000, 1, 1), date(2100, 1, 1)), *companion.strategies.all()]
    found += [*notes(companion), *companion.people.all(), *companion.groups.all()]
    found += companion.meetings.since()
    found += companion.takeaways.of_kind(TakeawayKind.WORDS_THAT_HELPED)
    found += [*companion.hard_moments.since(AN_EVENING), *(part for part in companion.plan.parts() if part.stamp)]
    return {thing.id: thing for thing in found}


def notes(companion) -> list[Note]:
    return [companion.notes.get(line.id) for line in companion.search("note", kinds={Kind.NOTE}).lines]


def as_it_was(healthy: Path) -> dict[object, object]:
    session = Session(healthy, clock=Turned(), cost=CHEAP)
    try:
        return everything(session.unlock(PASSPHRASE))
    finally:
        session.lock()


def rescued(session: Session) -> Rescued:
    salvaged = session.salvage(PASSPHRASE)
    session.open(salvaged.keys)
    return salvaged.found


def spoil(place: Path, change) -> None:
    path = place / "vault.db"
    data = bytearray(path.read_bytes())
    change(data)
    path.write_bytes(data)


def test_a_vault_without_damage_comes_back_whole(session, place, healthy):
    report = rescued(session)

    assert everything(session.companion) == as_it_was(healthy)
    assert report == Rescued(contents=session.copies.contents_now)
    assert report.contents.count(Kind.MOOD) == 120 and report.contents.tries == 1
    session.companion.check()


def test_fit_checks_and_kept_words_come_back_as_well(session, healthy):
    before = Session(healthy, clock=Turned(), cost=CHEAP)
    (group,) = before.unlock(PASSPHRASE).groups.all()
    visits = before.companion.groups.fit(group.id)
    before.lock()

    rescued(session)

    assert session.companion.groups.fit(group.id) == visits and len(visits) == 2
    assert session.companion.guard.kept() == {"Grace"}


@pytest.mark.parametrize("sealed", ["sealed-v1", "sealed-v2", "sealed-v3", "sealed-v4"])
def test_a_vault_of_an_earlier_schema_comes_back_as_it_opens(sealed, tmp_path, clock):
    for name in ("opened", "rescued"):
        shutil.copytree(SEALED / sealed, tmp_path / name)
    opened, damaged = (Session(tmp_path / name, clock=clock, cost=CHEAP) for name in ("opened", "rescued"))

    salvaged = damaged.salvage(SEALED_PASSPHRASE)
    companion = damaged.open(salvaged.keys)

    assert everything(companion) == everything(opened.unlock(SEALED_PASSPHRASE))
    assert (salvaged.found.lost, salvaged.found.uncertain) == (0, frozenset())
    companion.check()
    for session in (opened, damaged):
        session.lock()


@pytest.mark.parametrize("table", ["takeaway", "plan_section", "meeting"])
def test_words_whose_own_row_is_gone_are_found_in_the_journal(session, table):
    session.unlock(PASSPHRASE)
    beside = connect_beside(session)
    (id_, words), *_ = beside.execute(
        f"SELECT thing.id, trim(title || ' ' || body) FROM thing JOIN {table} USING (id)"
    ).fetchall()
    beside.execute("PRAGMA foreign_keys = OFF")
    beside.execute(f"DELETE FROM {table} WHERE id = :id", {"id": id_})
    beside.close()
    session.lock()

    report = rescued(session)

    assert UUID(id_) in report.uncertain
    assert session.companion.moods.get(UUID(id_)).note == words


def test_the_damaged_one_is_kept(session, place):
    spoil(place, lambda data: data.__setitem__(20 * PAGE + 100, data[20 * PAGE + 100] ^ 1))
    damaged = (place / "vault.db").read_bytes()

    rescued(session)

    (aside,) = place.glob("replaced-*")
    assert (aside / "vault.db").read_bytes() == damaged
    assert {path.name for path in place.iterdir() if path.is_dir()} == {aside.name}


def test_it_goes_on_as_the_same_vault(session, place):
    rescued(session)
    session.companion.moods.save(a_mood(note="after the rescue"))
    session.lock()

    companion = session.unlock(PASSPHRASE)

    assert companion.search("after the rescue").count == 1
    assert companion.search("Mudigkeit").count > 0 and companion.search("散歩").count > 0


def test_one_flipped_bit_anywhere_spoils_at_most_what_it_hit(place, healthy, clock, tally, how_many):
    """Only where it hits the root of a table may more be lost than a few things, and it is told."""
    draw, before = random.Random(11), as_it_was(healthy)
    pages = range(1, (place / "vault.db").stat().st_size // PAGE, how_many(PAGES_APART, nightly=1))
    whole = untold = 0
    for page in pages:
        shutil.rmtree(place)
        shutil.copytree(healthy, place)
        at = page * PAGE + draw.randrange(PAGE)
        spoil(place, lambda data, at=at: data.__setitem__(at, data[at] ^ 1 << at % 8))
        session = Session(place, clock=clock, cost=CHEAP)

        report = rescued(session)

        session.companion.check()
        back = everything(session.companion)
        certain = {id_: thing for id_, thing in back.items() if id_ not in report.uncertain}
        untold += sum(not same(before[id_], thing) for id_, thing in certain.items())
        whole += len(back) >= len(before) - 3
        session.lock()
    tally("rescues", tried=len(pages), told_wrongly=untold)
    assert whole >= len(pages) * 0.95 - 1


def same(before: object, after: object) -> bool:
    """A note may have lost its meeting, which is a thing of its own."""
    return before == after or getattr(after, "meeting", 0) is None


@pytest.mark.parametrize("pages", [1, 3, 10])
def test_whole_pages_of_garbage_lose_what_stood_on_them(session, place, healthy, pages):
    draw, before = random.Random(pages), as_it_was(healthy)
    size = (place / "vault.db").stat().st_size // PAGE
    for page in draw.sample(range(size // 2, size), pages):
        spoil(place, lambda data, page=page: data.__setitem__(slice(page * PAGE, (page + 1) * PAGE), os.urandom(PAGE)))

    report = rescued(session)

    session.companion.check()
    back = everything(session.companion)
    assert len(back) >= len(before) - 6 * pages
    assert report.lost >= len(before) - len(back) - 1


def test_what_was_cut_off_is_told(session, place, healthy):
    spoil(place, lambda data: data.__delitem__(slice(-6 * PAGE - 5, None)))

    report = rescued(session)

    assert report.lost > 0 or report.uncertain
    session.companion.check()
    assert len(everything(session.companion)) > 0


def test_a_note_that_is_not_certain_is_private(session, place, healthy):
    companion = session.unlock(PASSPHRASE)
    for note in notes(companion)[:5]:
        companion.notes.bring(note.id, Comfort.SHARE)
    session.lock()
    size = (place / "vault.db").stat().st_size
    for at in range(PAGE * 4 + 3500, size, PAGE):
        spoil(place, lambda data, at=at: data.__setitem__(at, data[at] ^ 1))

    report = rescued(session)

    doubted = [note for note in notes(session.companion) if note.id in report.uncertain]
    assert doubted and all(note.comfort is Comfort.PRIVATE for note in doubted)


def test_a_save_that_only_the_log_beside_it_holds_comes_back_too(place, clock, tmp_path):
    session = Session(place, clock=clock, cost=CHEAP)
    companion = session.unlock(PASSPHRASE)
    reader = connect_beside(session)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM thing").fetchall()
    companion.moods.save(a_mood(note="only in the log"))
    shutil.copytree(place, tmp_path / "killed")
    reader.close()
    session.lock()
    assert (tmp_path / "killed" / "vault.db-wal").stat().st_size > 0
    spoil(tmp_path / "killed", lambda data: data.__setitem__(30 * PAGE, data[30 * PAGE] ^ 1))
    killed = Session(tmp_path / "killed", clock=clock, cost=CHEAP)

    rescued(killed)

    assert killed.companion.search("only in the log").count == 1
    killed.lock()


def connect_beside(session: Session):
    from peercompanion.vault import engine

    source = session._vault.source()
    return engine.connect(source.database, source.data_key, source.header.salt)


def test_the_recovery_code_opens_what_is_left_too(session, place):
    code = session.new_recovery_code()
    session.unlock(PASSPHRASE)
    session.adopt(session.change_ways(PASSPHRASE, code=code))
    session.lock()

    salvaged = session.salvage("", code=code)
    session.open(salvaged.keys)

    assert salvaged.found.contents.count(Kind.MOOD) == 120
    session.lock()
    assert session.unlock(PASSPHRASE).moods.latest()


def test_cancelled_nothing_was_changed(session, place):
    before, work = {path.name for path in place.iterdir()}, session.begin_work()
    work.cancel()

    with pytest.raises(Cancelled):
        session.salvage(PASSPHRASE, work=work)

    assert {path.name for path in place.iterdir()} == before
    session.unlock(PASSPHRASE)


def test_without_a_database_there_is_nothing_to_read(session, place):
    (place / "vault.db").unlink()

    with pytest.raises(DatabaseMissing):
        session.salvage(PASSPHRASE)


def test_where_nothing_can_be_read_all_stays_as_it_was(session, place):
    spoil(place, lambda data: data.__setitem__(slice(0, None), os.urandom(len(data))))
    before = {path.name for path in place.iterdir()}

    with pytest.raises(NothingReadable):
        session.salvage(PASSPHRASE)

    assert {path.name for path in place.iterdir()} == before


def test_the_damage_was_noticed_before(session, place):
    spoil(place, lambda data: data.__setitem__(PAGE * 20 + 900, data[PAGE * 20 + 900] ^ 1))

    with pytest.raises(DatabaseDamaged):
        session.unlock(PASSPHRASE).check()
    session.lock()

    rescued(session)
    session.companion.check()
