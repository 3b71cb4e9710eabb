"""Erased is gone: not one letter of it is left in the pages of the file, decrypted and looked at raw."""

import random
from dataclasses import replace
from uuid import UUID

import pytest

from peercompanion.domain.own_line import OwnKind, OwnLine
from peercompanion.domain.strategy import Strategy
from tests.helpers import PASSPHRASE, a_group, a_meeting, a_mood, a_note, a_person, a_strategy, a_takeaway, a_try
from tests.store.pages import decrypted

CANARY = "quetzalcoatl"
"""No prefix of any word that stays."""


def tidied(companion) -> None:
    while companion.tidy():
        pass


def traces(session) -> int:
    """In any form in which a page may hold it: whole, or cut into the pieces that an index keeps."""
    pages = decrypted(session).lower()
    return sum(pages.count(CANARY[:length].encode()) for length in (len(CANARY), 6)) + pages.count(
        CANARY.encode("utf-16-le")
    )


def write_much(companion, *, with_canary: bool, ids=None) -> list[object]:
    """Entries long and short, edited and corrected, as a year of writing leaves them."""
    ids = ids or random.Random()
    draw, canary = random.Random(3), f" {CANARY} " if with_canary else " "
    written = []
    for number in range(150):
        note = f"day {number}{canary}" + "walk sleep kettle " * draw.choice((1, 20, 400))
        tags = (f"{CANARY}{number % 7}",) if with_canary else ("rain",)
        mood = companion.moods.save(a_mood(id=UUID(int=ids.getrandbits(128), version=4), note=note, tags=tags))
        written.append(companion.moods.save(replace(mood, note=f"{note} and on{canary}"), merge=mood.id))
    return written


@pytest.fixture
def kept(companion):
    return write_much(companion, with_canary=False)


def test_an_emptied_trash_leaves_nothing_once_the_index_is_merged(session, companion, kept):
    for mood in write_much(companion, with_canary=True):
        companion.moods.trash(mood.id)
    assert traces(session) > 0

    companion.trash.empty()
    tidied(companion)

    assert traces(session) == 0
    companion.check()
    assert companion.search("kettle").count > 0


def test_one_thing_erased_for_good_leaves_nothing(session, companion):
    """With ids after which SQLite leaves a copy of one row between two pages: of some 900 vaults three were so."""
    ids = random.Random(298)
    write_much(companion, with_canary=False, ids=ids)
    for mood in write_much(companion, with_canary=True, ids=ids)[:40]:
        companion.moods.trash(mood.id)
        companion.trash.erase(mood.id)
    companion.trash.empty()
    for mood in companion.moods.latest(1000):
        if CANARY in mood.note:
            companion.moods.trash(mood.id)
    companion.trash.empty()

    tidied(companion)

    assert traces(session) == 0


def test_what_was_written_since_can_be_taken_back_first(session, companion, kept):
    """The rest of the erasing waits for the next unlocking."""
    companion.moods.trash(companion.moods.save(a_mood(note=CANARY)).id)
    companion.trash.empty()
    written = companion.moods.save(a_mood(note="lantern"))
    tidied(companion)

    companion.undo()

    assert written not in companion.moods.latest(1000) and companion.search("lantern").count == 0
    companion.redo()
    session.lock()
    again = session.unlock(PASSPHRASE)
    size = (session.folder / "vault.db").stat().st_size
    tidied(again)
    assert (session.folder / "vault.db").stat().st_size < size
    assert traces(session) == 0 and again.search("lantern").count == 1


def test_every_kind_of_thing_is_gone_with_all_its_parts(session, companion, kept):
    strategy = companion.strategies.save(
        a_strategy(title=CANARY, steps=(CANARY, CANARY), why=CANARY, caution=CANARY, situations=(CANARY,))
    )
    companion.tries.save(a_try(strategy, note=CANARY))
    group = companion.groups.save(a_group(nickname=CANARY, ground_rules=CANARY, agenda=CANARY, where=CANARY))
    meeting = companion.meetings.save(a_meeting(group, wish=CANARY, gave=CANARY))
    note = companion.notes.save(a_note(title=CANARY, body=CANARY, points=(CANARY,), meeting=meeting.id))
    companion.plan.save(replace(companion.plan.parts()[0], text=CANARY))
    words = companion.takeaways.save(a_takeaway(text=CANARY, alias=CANARY, meeting=meeting.id))
    person = companion.people.save(a_person(label="quetzalcoatl", phone="quetzalcoatl", note=CANARY))
    for section, thing in (
        (companion.strategies, strategy),
        (companion.groups, group),
        (companion.notes, note),
        (companion.people, person),
        (companion.takeaways, words),
    ):
        section.trash(thing.id)

    companion.plan.save(replace(companion.plan.parts()[0], text=""))
    companion.trash.empty()
    tidied(companion)

    assert traces(session) == 0


def test_what_left_the_trash_by_itself_leaves_nothing(session, companion, kept, clock):
    for mood in write_much(companion, with_canary=True):
        companion.moods.trash(mood.id)
    clock.turn(days=31)

    companion.trash.sweep()
    tidied(companion)

    assert traces(session) == 0


def test_an_edit_leaves_nothing_of_what_was_there_before(session, companion, kept):
    for mood in write_much(companion, with_canary=True):
        companion.moods.save(replace(mood, note="only this", tags=()))

    companion.trash.empty()
    tidied(companion)

    assert traces(session) == 0


def test_everything_erased_is_gone_at_once_and_the_vault_goes_on(session, companion):
    write_much(companion, with_canary=True)
    companion.strategies.save(Strategy(title=CANARY, steps=(CANARY,)))
    line = OwnLine(kind=OwnKind.CALL, name=CANARY, number="1", hours=CANARY)
    companion.save_choices(replace(companion.choices, own_lines=(line,)))
    size = (session.folder / "vault.db").stat().st_size
    told = []
    companion.publish = told.append

    companion.trash.erase_everything()

    assert traces(session) == 0
    assert (session.folder / "vault.db").stat().st_size < size / 3
    assert companion.moods.latest() == [] and companion.strategies.all() == [] and companion.choices.own_lines == ()
    assert companion.can_undo is None and told
    companion.check()
    companion.moods.save(a_mood(note="a first word again"))
    assert companion.search("first").count == 1
    session.lock()
    assert session.unlock("a lamp in the window").moods.latest()[0].note == "a first word again"
