"""The memory of undo by itself, on a database in memory: what it keeps, and what it forgets in time."""

import pytest

from peercompanion.domain.change import Topic
from peercompanion.store.undo import MOST_CHARACTERS, MOST_STEPS, UndoLog
from peercompanion.vault import library

TOPICS = frozenset({Topic.MOODS})


class Lines:
    """One table with a key of its own, one without, and the log beside them."""

    def __init__(self) -> None:
        self.connection = library.load().connect(":memory:", isolation_level=None)
        self.connection.executescript(
            "CREATE TABLE line (number INTEGER PRIMARY KEY, text TEXT); CREATE TABLE word (text)"
        )
        self.log = UndoLog(self.connection)

    def step(self, *statements: str, merge: object | None = None) -> None:
        start = self.log.mark()
        for statement in statements:
            self.connection.execute(statement)
        self.log.record("line.save", TOPICS, merge, start)

    def undo(self) -> None:
        start, step = self.log.mark(), self.log.next_undo
        self.log.replay(step)
        self.log.undone(step, start)

    def redo(self) -> None:
        start, step = self.log.mark(), self.log.next_redo
        self.log.replay(step)
        self.log.redone(step, start)

    def content(self) -> list[tuple]:
        both = "SELECT number, text FROM line UNION ALL SELECT rowid, text FROM word ORDER BY 1, 2"
        return self.connection.execute(both).fetchall()

    def logged(self) -> int:
        return self.connection.execute("SELECT count(*) FROM temp.undo_log").fetchone()[0]


@pytest.fixture
def lines():
    lines = Lines()
    yield lines
    lines.connection.close()


def test_the_oldest_steps_are_forgotten_with_their_rows(lines):
    for number in range(MOST_STEPS + 7):
        lines.step(f"INSERT INTO line VALUES ({number}, 'x')")

    assert lines.logged() == MOST_STEPS
    while lines.log.next_undo:
        lines.undo()
    assert [number for number, _ in lines.content()] == list(range(7))


def test_long_texts_push_the_oldest_steps_out_but_never_the_last(lines):
    quarter = MOST_CHARACTERS // 4
    for number in range(6):
        lines.step(
            f"INSERT INTO line VALUES ({number}, printf('%.*c', {quarter}, 'x'))",
            f"DELETE FROM line WHERE number = {number}",
        )

    assert lines.logged() < 2 * 4
    lines.step(f"INSERT INTO line VALUES (9, printf('%.*c', {5 * quarter}, 'x'))", "DELETE FROM line")
    assert lines.logged() == 2


def test_a_new_step_forgets_the_rows_of_what_could_be_brought_again(lines):
    lines.step("INSERT INTO line VALUES (1, 'x')")
    lines.undo()
    lines.step("INSERT INTO line VALUES (2, 'y')")

    assert (lines.log.next_redo, lines.logged()) == (None, 1)


def test_a_step_that_changed_nothing_is_none(lines):
    lines.step("UPDATE line SET text = 'y'")

    assert lines.log.next_undo is None


@pytest.mark.parametrize(
    "later",
    [
        ("UPDATE line SET text = 'c' WHERE number = 1",),
        ("UPDATE line SET number = 5 WHERE number = 1", "UPDATE line SET text = 'd' WHERE number = 5"),
        ("UPDATE line SET number = 5 WHERE number = 1", "UPDATE line SET number = 1, text = 'e' WHERE number = 2"),
        (
            "UPDATE line SET number = 9 WHERE number = 1",
            "UPDATE line SET number = 1 WHERE number = 2",
            "UPDATE line SET text = 'f'",
        ),
        ("DELETE FROM line WHERE number = 1", "INSERT INTO line VALUES (1, 'g')", "UPDATE line SET text = 'h'"),
        (
            "INSERT INTO word VALUES ('w')",
            "UPDATE word SET text = 'v'",
            "UPDATE line SET text = 'i'",
            "DELETE FROM word",
        ),
    ],
)
def test_a_sitting_forgets_what_it_repeats_and_is_taken_back_whole(lines, later):
    lines.step("INSERT INTO line VALUES (1, 'a'), (2, 'b')", "INSERT INTO word VALUES ('u')")
    before = lines.content()
    for text in "xyz":
        lines.step(f"UPDATE line SET text = '{text}' WHERE number = 1", merge="sitting")
    rows_for_three = lines.logged()
    for statement in later:
        lines.step(statement, merge="sitting")
    after = lines.content()

    assert rows_for_three == 4
    lines.undo()
    assert lines.content() == before
    lines.redo()
    assert lines.content() == after
    lines.undo()
    assert lines.content() == before
