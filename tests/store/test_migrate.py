"""Schema steps: each whole or not at all, and none backwards."""

import pytest

from peercompanion import vault
from peercompanion.errors import VaultTooNew
from peercompanion.store.database import Database
from peercompanion.store.migrate import shipped
from tests.helpers import CHEAP, PASSPHRASE

FIRST = "CREATE TABLE first (text TEXT NOT NULL); INSERT INTO first VALUES ('kept');"
SECOND = "CREATE TABLE second (text TEXT NOT NULL); INSERT INTO second SELECT text FROM first;"
BROKEN = "CREATE TABLE broken (text TEXT NOT NULL); DELETE FROM first; INSERT INTO nowhere VALUES (1);"


@pytest.fixture
def opened(tmp_path):
    """A vault without a schema."""
    opened = vault.create(tmp_path / "vault", PASSPHRASE, cost=CHEAP)
    yield opened
    opened.close()


def reopened(opened, tmp_path):
    opened.close()
    return vault.unlock(tmp_path / "vault", PASSPHRASE)


def schema(opened) -> list[str]:
    tables = opened.connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    return [name for (name,) in tables if name != "vault_meta"]


def version(opened) -> int:
    return opened.connection.execute("PRAGMA user_version").fetchone()[0]


def commits(opened) -> int:
    return opened.connection.execute("SELECT commit_seq FROM vault_meta").fetchone()[0]


def test_all_steps_are_made_once_and_in_their_order(opened):
    Database(opened, (FIRST, SECOND))

    assert (schema(opened), version(opened)) == (["first", "second"], 2)
    assert opened.connection.execute("SELECT text FROM second").fetchall() == [("kept",)]


def test_a_later_version_makes_only_the_steps_that_are_missing(opened, tmp_path):
    Database(opened, (FIRST,))
    opened = reopened(opened, tmp_path)
    before = commits(opened)

    Database(opened, (FIRST, SECOND))

    assert (schema(opened), version(opened), commits(opened)) == (["first", "second"], 2, before + 1)
    opened.close()


def test_a_vault_that_is_up_to_date_is_not_written(opened, tmp_path):
    Database(opened, (FIRST,))
    opened = reopened(opened, tmp_path)
    before = commits(opened)

    Database(opened, (FIRST,))

    assert commits(opened) == before
    opened.close()


def test_a_step_that_breaks_leaves_the_vault_as_the_step_before_it_left_it(opened, tmp_path):
    with pytest.raises(Exception, match="nowhere"):
        Database(opened, (FIRST, BROKEN))

    opened = reopened(opened, tmp_path)
    assert (schema(opened), version(opened)) == (["first"], 1)
    assert opened.connection.execute("SELECT text FROM first").fetchall() == [("kept",)]
    Database(opened, (FIRST, SECOND))
    assert version(opened) == 2
    opened.close()


def test_a_vault_of_a_later_version_is_refused_before_anything_is_read(opened):
    opened.connection.execute("PRAGMA user_version = 99")
    asked: list[str] = []
    opened.connection.set_trace_callback(asked.append)

    with pytest.raises(VaultTooNew):
        Database(opened)

    assert asked == ["PRAGMA user_version"]
    assert version(opened) == 99


def test_a_session_that_meets_one_leaves_it_locked(session, companion):
    companion._database._vault.connection.execute("PRAGMA user_version = 99")
    session.lock()

    for _ in range(2):
        with pytest.raises(VaultTooNew):
            session.unlock(PASSPHRASE)
    assert session.companion is None


def test_each_step_is_in_the_main_file_when_it_is_made(opened, tmp_path):
    Database(opened)

    assert (tmp_path / "vault" / "vault.db-wal").stat().st_size == 0


def test_the_shipped_steps_are_found_and_leave_a_sound_schema(opened):
    Database(opened)

    assert version(opened) == len(shipped()) >= 1
    opened.check()
    lax = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT strict"
    assert [name for (name,) in opened.connection.execute(lax) if not name.startswith("sqlite_")] == []
