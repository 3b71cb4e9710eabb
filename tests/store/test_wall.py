"""The wall: a private note is in no open status and on no sheet, whichever way somebody tries to write it."""

from dataclasses import replace
from itertools import product
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from peercompanion.domain.note import OPEN_STATUSES, Audience, Comfort, Note, NoteStatus
from peercompanion.errors import InvalidInput
from tests.helpers import a_note
from tests.store.acts import Acts

EVERY = list(product(Comfort, NoteStatus))
FORBIDDEN = [(comfort, status) for comfort, status in EVERY if comfort is Comfort.PRIVATE and status in OPEN_STATUSES]
ALLOWED = [pair for pair in EVERY if pair not in FORBIDDEN]

OUT = "SELECT * FROM note WHERE comfort = 'private' AND status IN ('to_bring', 'shared', 'follow_up', 'done')"
INSERT = "{verb} INTO note (id, audience, comfort, status) SELECT '{id}', 'group', '{comfort}', '{status}'"
UPSERT = INSERT + " WHERE true ON CONFLICT (id) DO UPDATE SET comfort = excluded.comfort, status = excluded.status"
BOTH = "{verb} note SET comfort = '{comfort}', status = '{status}' WHERE id = '{id}'"
COMFORT = "{verb} note SET comfort = '{comfort}' WHERE id = '{id}'"
STATUS = "{verb} note SET status = '{status}' WHERE id = '{id}'"


def require_wall(companion, tables) -> None:
    assert tables.rows(OUT) == []
    for note in companion.notes.sheet():
        assert note.comfort is not Comfort.PRIVATE
        assert (note.status, note.audience) == (NoteStatus.TO_BRING, Audience.GROUP)


@pytest.mark.parametrize(("comfort", "status"), ALLOWED)
def test_what_is_allowed_can_be_saved_and_only_the_open_to_bring_is_on_the_sheet(companion, tables, comfort, status):
    note = companion.notes.save(a_note(comfort=comfort, status=status))

    is_ready = comfort is not Comfort.PRIVATE and status is NoteStatus.TO_BRING
    assert companion.notes.sheet() == ([note] if is_ready else [])
    assert companion.notes.private_count() == len(companion.notes.private())
    require_wall(companion, tables)


@pytest.mark.parametrize(("comfort", "status"), ALLOWED)
def test_closing_works_from_everywhere_and_undo_opens_again(companion, tables, comfort, status):
    note = companion.notes.save(a_note(comfort=comfort, status=status))

    closed = companion.notes.close(note.id)

    assert closed.comfort is Comfort.PRIVATE and companion.notes.sheet() == []
    require_wall(companion, tables)
    companion.undo()
    assert companion.notes.get(note.id) == replace(note, stamp=companion.notes.get(note.id).stamp)
    require_wall(companion, tables)


@pytest.mark.parametrize(("comfort", "status"), FORBIDDEN)
@pytest.mark.parametrize("verb", ["INSERT", "INSERT OR REPLACE", "INSERT OR ROLLBACK", "REPLACE"])
@pytest.mark.parametrize("sql", [INSERT, UPSERT])
def test_no_raw_insert_gets_a_private_note_out(companion, tables, comfort, status, verb, sql):
    note = companion.notes.save(a_note())
    with pytest.raises(InvalidInput), companion._database.change("raw", frozenset()) as writing:
        if verb == "INSERT" and sql == INSERT:
            writing.run(f"DELETE FROM note WHERE id = '{note.id}'")
        writing.run(sql.format(verb=verb, id=note.id, comfort=comfort, status=status))

    assert companion.notes.get(note.id) == note
    require_wall(companion, tables)


@pytest.mark.parametrize(("comfort", "status"), FORBIDDEN)
@pytest.mark.parametrize("verb", ["UPDATE", "UPDATE OR REPLACE", "UPDATE OR IGNORE", "UPDATE OR FAIL"])
@pytest.mark.parametrize("before", [(Comfort.PRIVATE, NoteStatus.CAUGHT), (Comfort.SHARE, NoteStatus.TO_BRING)])
def test_no_raw_update_gets_a_private_note_out(companion, tables, comfort, status, verb, before):
    note = companion.notes.save(a_note(comfort=before[0], status=before[1]))

    for sql in (BOTH, STATUS if before[0] is Comfort.PRIVATE else COMFORT):
        with pytest.raises(InvalidInput), companion._database.change("raw", frozenset()) as writing:
            writing.run(sql.format(verb=verb, id=note.id, comfort=comfort, status=status))

    assert companion.notes.get(note.id) == note
    require_wall(companion, tables)


def test_the_triggers_stand_even_where_the_checks_do_not(companion, tables):
    note = companion.notes.save(a_note())
    tables.connection.execute("PRAGMA ignore_check_constraints = ON")

    with pytest.raises(InvalidInput), companion._database.change("raw", frozenset()) as writing:
        writing.run(STATUS.format(verb="UPDATE", id=note.id, status="to_bring"))

    require_wall(companion, tables)


def test_the_checks_stand_even_where_the_triggers_do_not(companion, tables):
    note = companion.notes.save(a_note())
    tables.connection.execute("DROP TRIGGER note_wall_update")

    with pytest.raises(InvalidInput), companion._database.change("raw", frozenset()) as writing:
        writing.run(STATUS.format(verb="UPDATE", id=note.id, status="to_bring"))

    require_wall(companion, tables)


def test_the_view_stands_even_where_all_else_has_fallen(companion, tables):
    note = companion.notes.save(a_note())
    tables.connection.execute("PRAGMA ignore_check_constraints = ON")
    tables.connection.execute("DROP TRIGGER note_wall_update")

    tables.connection.execute(STATUS.format(verb="UPDATE", id=note.id, status="to_bring"))

    assert len(tables.rows(OUT)) == 1
    assert tables.rows("SELECT * FROM v_share_ready") == companion.notes.sheet() == []


@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32))
def test_no_acts_undone_or_brought_again_get_a_private_note_out(companion, tables, seed):
    random = Random(seed)
    acts = Acts(companion, random)

    for _ in range(20):
        again = random.random()
        if again < 0.2 and companion.can_undo:
            companion.undo()
        elif again < 0.3 and companion.can_redo:
            companion.redo()
        else:
            acts.play()
        require_wall(companion, tables)


@pytest.mark.parametrize(
    "hidden",
    [
        {"audience": Audience.SOMEONE_ELSE},
        {"status": NoteStatus.CAUGHT},
        {"status": NoteStatus.SHARED},
        {"comfort": Comfort.PRIVATE, "status": NoteStatus.KEPT},
    ],
)
def test_the_view_that_all_sheets_read_leaves_out(companion, tables, hidden):
    open_note = {"comfort": Comfort.SHARE, "status": NoteStatus.TO_BRING}

    companion.notes.save(Note(**({"title": "not for the sheet"} | open_note | hidden)))

    assert tables.rows("SELECT * FROM v_share_ready") == []
    assert companion.notes.sheet() == []


def test_what_is_in_the_trash_is_on_no_sheet(companion, tables):
    note = companion.notes.save(a_note(comfort=Comfort.SHARE, status=NoteStatus.TO_BRING))

    companion.notes.trash(note.id)

    assert tables.rows("SELECT * FROM v_share_ready") == []
    companion.trash.put_back(note.id)
    assert [ready.id for ready in companion.notes.sheet()] == [note.id]
