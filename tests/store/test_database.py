"""Writing: all or nothing, durable, told once; and what the store says when it cannot."""

from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest

from peercompanion.domain.change import Change, Topic
from peercompanion.domain.choices import Choices
from peercompanion.domain.mood import Mood
from peercompanion.domain.note import Comfort
from peercompanion.errors import (
    DatabaseDamaged,
    DiskFull,
    InvalidInput,
    NotFound,
    NothingToUndo,
    ReadOnlyPlace,
    VaultLocked,
    VaultMoved,
)
from peercompanion.session import Session
from tests.helpers import AN_EVENING, CHEAP, PASSPHRASE, a_group, a_meeting, a_mood, a_note, a_person, a_strategy

LONG = "a long night of many words " * 4_000


@pytest.fixture
def published(companion):
    changes: list[Change] = []
    companion.publish = changes.append
    return changes


def test_each_write_is_told_once_and_to_everybody_but_its_writer(companion, published):
    writer = object()
    mood = companion.moods.save(a_mood(), by=writer)
    companion.moods.trash(mood.id, by=writer)
    companion.trash.put_back(mood.id, by=writer)
    companion.undo()
    companion.redo()
    companion.save_choices(Choices(rows=frozenset()), by=writer)
    companion.moods.trash(mood.id)
    companion.trash.erase(mood.id, by=writer)

    moods, settings = frozenset({Topic.MOODS}), frozenset({Topic.SETTINGS})
    assert published == [
        *[Change(moods, writer)] * 3,
        *[Change(moods)] * 2,
        Change(settings, writer),
        Change(moods),
        Change(moods, writer),
    ]


def test_whoever_is_told_reads_what_was_written(companion):
    seen = []
    companion.publish = lambda change: seen.append((companion.choices.rows, companion.can_undo))

    companion.save_choices(Choices(rows=frozenset()))
    companion.undo()

    assert seen == [(frozenset(), "choices.save"), (Choices().rows, None)]


def test_nobody_is_told_of_what_was_refused(companion, tables, published):
    note = companion.notes.save(a_note())
    before, told = tables.content(), len(published)

    for refused, act in (
        (InvalidInput, lambda: companion.notes.save(a_note(entries=(uuid4(),)))),
        (InvalidInput, lambda: companion.notes.bring(note.id, Comfort.PRIVATE)),
        (NotFound, lambda: companion.moods.trash(uuid4())),
        (NothingToUndo, companion.redo),
    ):
        with pytest.raises(refused):
            act()

    assert (tables.content(), len(published), companion.can_undo) == (before, told, "note.save")


def test_a_change_within_a_change_is_refused_and_the_outer_one_is_rolled_back(companion, tables):
    before = tables.content()

    with pytest.raises(RuntimeError), companion._database.change("outer", frozenset()):
        companion.moods.save(a_mood())

    assert tables.content() == before
    companion.moods.save(a_mood())


def test_a_bug_in_the_middle_of_a_change_leaves_nothing_behind(companion, tables):
    before = tables.content()

    with pytest.raises(ZeroDivisionError), companion._database.change("half", frozenset({Topic.MOODS})) as writing:
        companion.moods._rows.write(a_mood(), writing)
        raise ZeroDivisionError

    assert tables.content() == before
    assert companion.can_undo is None
    companion.moods.save(a_mood())


def test_what_was_saved_is_in_the_main_file_when_the_save_returns(session, companion):
    companion.moods.save(a_mood(note="kept"))

    assert (session.folder / "vault.db-wal").stat().st_size == 0


def test_what_was_saved_is_there_after_a_lock(session, companion):
    mood = companion.moods.save(a_mood(note="kept", tags=("a",)))
    session.lock()

    assert session.unlock(PASSPHRASE).moods.get(mood.id) == mood


def test_undo_ends_at_the_lock(session, companion):
    companion.moods.save(a_mood())
    session.lock()

    with pytest.raises(NothingToUndo):
        session.unlock(PASSPHRASE).undo()


def test_a_full_disk_keeps_what_was_saved_and_the_next_save_works(companion, tables, published):
    kept = companion.moods.save(a_mood(note="kept"))
    (pages,) = tables.rows("PRAGMA page_count")[0]
    tables.rows(f"PRAGMA max_page_count = {pages}")
    before, told = tables.content(), len(published)

    with pytest.raises(DiskFull):
        companion.moods.save(a_mood(note=LONG))

    assert (tables.content(), len(published)) == (before, told)
    assert companion.can_undo == "mood.save"
    tables.require_sound()
    tables.rows("PRAGMA max_page_count = 1000000")
    saved = companion.moods.save(a_mood(note=LONG))
    assert companion.moods.latest(2) == [saved, kept]
    companion.check()


def test_a_file_that_was_moved_away_is_noticed_and_nothing_counts_as_saved(session, companion, tables, published):
    companion.moods.save(a_mood(note="before"))
    told, aside = len(published), session.folder / "aside.db"
    (session.folder / "vault.db").rename(aside)
    lost = a_mood(note="lost")

    for _ in range(2):
        with pytest.raises(VaultMoved):
            companion.moods.save(lost)
    with pytest.raises(VaultMoved):
        companion.undo()

    assert len(published) == told
    aside.rename(session.folder / "vault.db")
    assert [mood.note for mood in companion.moods.latest(9)] == ["before"]
    saved = companion.moods.save(lost)
    companion.undo()
    companion.undo()
    assert companion.moods.latest(9) == []
    companion.redo()
    companion.redo()
    assert companion.moods.latest(9) == [companion.moods.get(saved.id), *companion.moods.latest(9)[1:]]
    tables.require_sound()


def test_a_marker_that_cannot_be_written_means_not_saved_and_saving_again_works(tmp_path, clock, can_be_refused):
    state = tmp_path / "state"
    session = Session(tmp_path / "vault", state=state, clock=clock, cost=CHEAP)
    companion = session.create(PASSPHRASE)
    mood = companion.moods.save(a_mood(note="before"))
    with can_be_refused(state):
        with pytest.raises(ReadOnlyPlace):
            companion.moods.save(replace(mood, note="after"))
        assert companion.moods.get(mood.id).note == "before"

    assert companion.moods.save(replace(companion.moods.get(mood.id), note="after")).note == "after"
    session.lock()


@pytest.fixture
def can_be_refused():
    """Makes a folder one that refuses new files, also to root: a file stands where it was."""

    @contextmanager
    def refused(folder):
        aside = folder.with_name("aside")
        folder.rename(aside)
        folder.write_bytes(b"")
        yield
        folder.unlink()
        aside.rename(folder)

    return refused


@pytest.fixture
def read_only(session, companion):
    """The same vault where no lock file can be made: nobody can write there."""
    companion.moods.save(a_mood(note="walk", tags=("work",)))
    companion.moods.trash(companion.moods.save(a_mood()).id)
    session.lock()
    (session.folder / "vault.lock").unlink()
    (session.folder / "vault.lock").mkdir()
    return session.unlock(PASSPHRASE)


def test_a_vault_that_cannot_be_written_can_be_read(read_only):
    (mood,) = read_only.moods.latest(9)

    assert not read_only.is_writable
    assert read_only.moods.get(mood.id).tags == ("work",)
    assert [line.id for line in read_only.search("walk").lines] == [mood.id]
    assert [line.id for line in read_only.journal.page()] == [mood.id]
    assert (read_only.choices, read_only.can_undo) == (Choices(), None)
    assert len(read_only.trash.list()) == 1
    assert read_only.tidy() is False
    assert read_only.trash.sweep() == 0
    read_only.check()


def test_and_says_so_to_whoever_writes(read_only):
    (mood,) = read_only.moods.latest(9)

    for act in (
        lambda: read_only.moods.save(a_mood()),
        lambda: read_only.moods.save(replace(mood, note="more")),
        lambda: read_only.moods.trash(mood.id),
        lambda: read_only.trash.empty(),
        lambda: read_only.save_choices(Choices()),
    ):
        with pytest.raises(ReadOnlyPlace):
            act()
    assert read_only.moods.latest(9) == [mood]


def test_after_the_lock_everything_says_so(session, companion):
    group = companion.groups.save(a_group())
    mood = companion.moods.save(a_mood())
    day = AN_EVENING.date()
    session.lock()

    for call in (
        lambda: companion.moods.save(a_mood()),
        lambda: companion.moods.save(replace(mood, note="x")),
        lambda: companion.moods.get(mood.id),
        lambda: companion.moods.between(day, day),
        lambda: companion.moods.latest(),
        lambda: companion.moods.tags(),
        lambda: companion.moods.trash(mood.id),
        lambda: companion.strategies.save(a_strategy()),
        lambda: companion.strategies.all(),
        lambda: companion.groups.save(replace(group, nickname="x")),
        lambda: companion.groups.all(),
        lambda: companion.meetings.save(a_meeting(group)),
        lambda: companion.meetings.next(),
        lambda: companion.notes.save(a_note()),
        lambda: companion.notes.sheet(),
        lambda: companion.notes.reorder([]),
        lambda: companion.people.save(a_person()),
        lambda: companion.people.on_hard_page(),
        lambda: companion.journal.page(),
        lambda: companion.journal.years(),
        lambda: companion.search("walk"),
        lambda: companion.trash.list(),
        lambda: companion.trash.empty(),
        lambda: companion.trash.sweep(),
        lambda: companion.undo(),
        lambda: companion.redo(),
        lambda: companion.can_undo,
        lambda: companion.choices,
        lambda: companion.save_choices(Choices()),
        lambda: companion.check(),
        lambda: companion.tidy(),
    ):
        with pytest.raises(VaultLocked):
            call()


def statements(companion, tables, act) -> list[str]:
    """What the engine was asked, without what triggers and the search index ask it themselves."""
    asked: list[str] = []
    tables.connection.set_trace_callback(asked.append)
    try:
        act()
    finally:
        tables.connection.set_trace_callback(None)
    return [sql for sql in dict.fromkeys(asked) if not sql.startswith("--")]


@pytest.mark.parametrize("entries", [3, 60])
def test_a_page_or_a_week_costs_the_same_few_queries_however_much_is_in_it(companion, tables, entries):
    with companion._database.change("fill", frozenset()) as writing:
        for number in range(entries):
            happened = AN_EVENING - timedelta(minutes=number)
            mood = Mood(happened=happened, note="walk", feelings=("calm",), tags=("a", "b"))
            companion.moods._rows.write(mood, writing)
    day = AN_EVENING.date()

    def cost(act) -> int:
        return len(statements(companion, tables, act))

    assert cost(lambda: companion.journal.page()) == 2
    assert cost(lambda: companion.moods.between(day, day)) == 3
    assert cost(lambda: companion.search("walk")) == 3
    assert cost(lambda: companion.journal.month(day, day)) == 2
    assert cost(lambda: companion.journal.years()) == 1
    assert cost(lambda: companion.moods.tags()) == 1


def test_a_long_list_is_read_through_an_index(companion, tables):
    """What would read every row at 100,000 entries is seen in the plan at none."""

    def steps(act) -> list[str]:
        plans = [tables.rows(f"EXPLAIN QUERY PLAN {sql}") for sql in statements(companion, tables, act)]
        return [step[-1] for plan in plans for step in plan]

    def scans(act) -> list[str]:
        return [step for step in steps(act) if step.startswith(("SCAN thing", "SCAN mood")) and "COVERING" not in step]

    day = AN_EVENING.date()
    companion.moods.save(a_mood(note="walk", tags=("a",), feelings=("calm",)))
    for act in (
        lambda: companion.journal.page(),
        lambda: companion.journal.page(before=1),
        lambda: companion.journal.count(),
        lambda: companion.journal.month(day, day),
        lambda: companion.journal.years(),
        lambda: companion.journal.newest_on_or_before(day),
        lambda: companion.moods.between(day, day),
        lambda: companion.moods.latest(),
        lambda: companion.moods.tags(),
        lambda: companion.search("walk"),
        lambda: companion.trash.list(),
        lambda: companion.notes.sheet(),
        lambda: companion.meetings.next(),
    ):
        assert scans(act) == []
    for act in (companion.journal.page, companion.moods.latest):
        assert sum("thing_by_kind" in step for step in steps(act)) >= 1


def test_a_save_never_waits_for_the_index_to_be_merged(companion, tables):
    with companion._database.change("fill", frozenset()) as writing:
        for number in range(30):
            companion.moods._rows.write(a_mood(note=f"walk {number}"), writing)

    assert dict(tables.rows("SELECT k, v FROM words_config"))["automerge"] == 0
    assert dict(tables.rows("SELECT k, v FROM words_config"))["crisismerge"] == 64


def test_a_whole_vault_passes_its_check_and_a_broken_index_does_not(companion, tables):
    companion.moods.save(a_mood(note="walk"))
    trashed = companion.moods.save(a_mood(note="night"))
    companion.moods.trash(trashed.id)
    companion.check()

    tables.connection.execute("INSERT INTO words (rowid, body) VALUES (1, 'never there')")

    with pytest.raises(DatabaseDamaged):
        companion.check()


def test_a_row_that_speaks_of_another_that_is_not_there_is_damage(companion, tables):
    tables.connection.execute("PRAGMA foreign_keys = OFF")
    tables.connection.execute("INSERT INTO mood_tag VALUES ('nobody', 0, 'a', '2026-11-22', NULL)")

    with pytest.raises(DatabaseDamaged):
        companion.check()
