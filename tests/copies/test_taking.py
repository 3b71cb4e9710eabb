"""Copies are made beside the open vault, proven, and say what is in them only to who has the key."""

import threading
import time
import zipfile
from datetime import date, timedelta

import pytest

from peercompanion.domain.copies import Reason
from peercompanion.domain.journal import Kind
from peercompanion.errors import Cancelled, DatabaseDamaged, StorageFailed, VaultLocked
from peercompanion.vault import checks, copying, engine
from tests.helpers import a_mood, a_note


def notes(companion) -> list[str]:
    return [mood.note for mood in companion.moods.between(date(2000, 1, 1), date(2100, 1, 1))]


def test_a_copy_stands_on_the_shelf_with_what_is_in_it(session, take, clock):
    copy = take()

    assert session.copies.all() == [copy] and session.copies.newest == copy
    assert copy.made == clock.now().replace(microsecond=0) and copy.reason is Reason.ASKED
    assert copy.contents.count(Kind.MOOD) == copy.contents.count(Kind.STRATEGY) == 1
    assert copy.contents.first == copy.contents.last == date(2026, 11, 22)
    assert copy.contents == session.copies.contents_now
    assert copy.path.parent == session.folder / "backups" and copy.size == copy.path.stat().st_size


def test_nothing_else_is_left_on_the_shelf(session, take):
    copy = take()

    assert list(copy.path.parent.iterdir()) == [copy.path]


def test_a_stranger_learns_nothing_from_a_copy(take, companion, clock):
    companion.notes.save(a_note(title="a canary in a coal mine"))

    copy = take(Reason.DAILY)

    with zipfile.ZipFile(copy.path) as archive:
        said = archive.read("manifest.json") + archive.read("vault.json")
    for word in (b"made", b"2026", b"mood", b"daily", b"rows"):
        assert word not in said
    assert b"canary" not in copy.path.read_bytes()


def test_what_is_saved_while_a_copy_is_made_is_saved(session, companion, take, clock, monkeypatch):
    """The copy holds the one state that it says it holds, and the next day another one is due."""
    copy_into, said = copying.copy_into, []

    def meanwhile(connection, path):
        copy_into(connection, path)
        if not said:
            said.append("once")
            companion.moods.save(a_mood(note="written meanwhile"))

    monkeypatch.setattr(copying, "copy_into", meanwhile)

    copy = take()

    assert sorted(notes(companion)) == ["the first words", "written meanwhile"]
    assert copy.contents.count(Kind.MOOD) == 1
    clock.turn(days=1)
    assert session.copies.is_due


def test_a_save_between_the_two_snapshots_makes_it_take_them_again(session, companion, take, monkeypatch):
    copy_into, tries = copying.copy_into, []

    def just_before(connection, path):
        tries.append(path)
        if len(tries) == 1:
            companion.moods.save(a_mood(note="in between"))
        copy_into(connection, path)

    monkeypatch.setattr(copying, "copy_into", just_before)

    copy = take()

    assert len(tries) == 2 and copy.contents.count(Kind.MOOD) == 2


def test_a_vault_that_never_rests_is_said_so(session, companion, take, monkeypatch):
    copy_into = copying.copy_into

    def always(connection, path):
        companion.moods.save(a_mood())
        copy_into(connection, path)

    monkeypatch.setattr(copying, "copy_into", always)

    with pytest.raises(StorageFailed):
        take()

    assert list(session.copies.folder.iterdir()) == []


def test_saving_goes_on_in_another_thread(session, companion):
    """The real thing: a worker copies while this thread saves, far more often than anybody types."""
    for number in range(200):
        companion.moods.save(a_mood(note=f"{number} " + "x" * 2000))
    task, made = session.copies.take(), []
    worker = threading.Thread(target=lambda: made.append(task()))

    worker.start()
    written = 0
    while worker.is_alive():
        companion.moods.save(a_mood(note=f"meanwhile {written}"))
        written += 1
        time.sleep(0.01)
    worker.join()

    assert made and 201 <= made[0].contents.count(Kind.MOOD) <= 201 + written
    assert len(notes(companion)) == 201 + written
    companion.check()


def test_locking_cancels_it_and_leaves_nothing(session, companion, monkeypatch):
    task, copy_into, raised = session.copies.take(), copying.copy_into, []
    started, goes_on = threading.Event(), threading.Event()

    def slowly(connection, path):
        started.set()
        goes_on.wait(10)
        copy_into(connection, path)

    monkeypatch.setattr(copying, "copy_into", slowly)

    def work():
        try:
            task()
        except Cancelled as cancelled:
            raised.append(cancelled)

    worker = threading.Thread(target=work)
    worker.start()
    started.wait(10)
    threading.Timer(0.05, goes_on.set).start()
    session.lock()
    worker.join(10)

    assert raised and list((session.folder / "backups").iterdir()) == []
    assert not (session.folder / "vault.db-wal").exists()
    with pytest.raises(VaultLocked):
        session.copies.all()


def test_a_task_that_is_cancelled_before_it_begins_does_nothing(session, companion):
    task = session.copies.take()
    task.work.cancel()

    with pytest.raises(Cancelled):
        task()

    assert session.copies.all() == []


def test_the_key_it_was_given_is_wiped(session, companion):
    task = session.copies.take()
    key = task._source.data_key

    task()

    assert not any(key.material)


def test_a_copy_that_does_not_hold_what_the_vault_holds_is_none(session, take, monkeypatch):
    count_rows, times = checks.count_rows, []

    def one_less(connection):
        times.append(1)
        rows = count_rows(connection)
        return rows | {"mood": rows["mood"] - 1} if len(times) == 2 else rows

    monkeypatch.setattr(checks, "count_rows", one_less)

    with pytest.raises(StorageFailed):
        take()

    assert session.copies.all() == []


def test_a_damaged_vault_is_not_copied(session, companion, take):
    """Whichever page it is: of some the engine would read zeros, and say nothing."""
    for number in range(12):
        companion.moods.save(a_mood(note=f"{number} " + "x" * 9000))
    path = session.folder / "vault.db"
    healthy = path.read_bytes()
    for page in range(1, len(healthy) // 4096):
        with path.open("r+b") as file:
            file.seek(page * 4096 + 50)
            file.write(bytes([healthy[page * 4096 + 50] ^ 1]))

        with pytest.raises(DatabaseDamaged):
            take()

        with path.open("r+b") as file:
            file.write(healthy)
    assert session.copies.all() == []


def test_what_was_erased_is_not_in_the_copys_index_either(session, companion, take):
    erased = companion.moods.save(a_mood(note="platypus " * 40))
    companion.moods.trash(erased.id)
    companion.trash.empty()

    copy = take()

    pages = raw_pages(session, copy)
    assert b"platypus" not in pages and b"kettle" in pages.lower()


def raw_pages(session, copy) -> bytes:
    """All that the pages of a copy hold, decrypted: as one who has the key could look at them."""
    found = session.look_into(copy.path, passphrase="a lamp in the window")
    connection = engine.connect(
        found.unpacked.database, found.unpacked.unsealed.data_key, found.unpacked.unsealed.header.salt, read_only=True
    )
    try:
        rows = connection.execute("SELECT block FROM words_data").fetchall()
        texts = connection.execute("SELECT title || body || extra FROM thing").fetchall()
        return b"".join(block for (block,) in rows) + "".join(text for (text,) in texts).encode()
    finally:
        connection.close()
        found.discard()


def test_it_can_be_made_on_a_stick(session, take, tmp_path):
    copy = take(to=tmp_path / "stick")

    assert copy.path.parent == tmp_path / "stick" and session.copies.all() == []
    assert session.copies.described(copy.path) == copy


def test_two_in_the_same_second_are_two(session, take):
    assert take().path != take().path
    assert len(session.copies.all()) == 2


def test_what_is_no_copy_is_not_listed(session, take):
    copy = take()
    (copy.path.parent / "notes.pcbackup").write_bytes(b"not one")
    (copy.path.parent / "notes.txt").write_bytes(b"not one")

    assert session.copies.all() == [copy]


def test_it_is_due_once_a_day_if_something_was_saved(session, companion, take, clock):
    assert session.copies.is_due
    take(Reason.DAILY)
    assert not session.copies.is_due

    clock.turn(days=1)
    assert not session.copies.is_due
    companion.moods.save(a_mood())
    assert session.copies.is_due
    take(Reason.DAILY)
    companion.moods.save(a_mood())
    assert not session.copies.is_due


def test_pruning_keeps_the_one_just_made(session, companion, take, clock):
    kept = []
    for _ in range(9):
        clock.turn(days=1)
        kept.append(take(Reason.DAILY))
        session.copies.prune(kept[-1])
    clock.turn(days=-400)
    kept.append(take(Reason.DAILY))

    session.copies.prune(kept[-1])

    names = {copy.path for copy in session.copies.all()}
    assert kept[-1].path in names and {copy.path for copy in kept[6:9]} <= names
    assert kept[0].path not in names and len(names) <= 8


def test_a_cut_short_copy_is_swept_at_the_next_opening(session, companion, take):
    part = session.copies.folder / "0123456789abcdef.db.part"
    take()
    part.write_bytes(b"half")
    session.lock()

    session.unlock("a lamp in the window")

    assert not part.exists() and len(session.copies.all()) == 1


def test_a_clock_far_off_is_no_error(session, take, clock):
    clock.turn(days=365 * 70)

    assert take().made.year == 2096
    clock.turn(days=-365 * 125)
    assert take().made - clock.now() < timedelta(seconds=1)
