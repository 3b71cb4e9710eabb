"""A draft that was being written when the lock fell is there after unlocking: page, editor, words and cursor."""

import pytest

from peercompanion.session import Session
from tests.helpers import CHEAP, a_group, a_mood, a_note, a_strategy

BEFORE = "The bus was late."
PASSPHRASE = "a lamp in the window"


@pytest.fixture
def folder(home):
    session = Session(home / "vault", cost=CHEAP)
    companion = session.create(PASSPHRASE)
    companion.moods.save(a_mood(note="An evening."))
    companion.strategies.save(a_strategy())
    companion.groups.save(a_group())
    companion.notes.save(a_note(title="mornings"))
    session.lock()
    return session.folder


DRAFTS = {
    "an entry on Today": ("today", ["press 4 T", f"type {BEFORE}"]),
    "an entry of the journal": ("journal", ["go journal", "press Enter", f"type {BEFORE}"]),
    "a strategy": ("strategies", ["go strategies", "press N", f"type {BEFORE}"]),
    "a step of a strategy": ("strategies", ["go strategies", "press N", "type Walk", "press Enter", f"type {BEFORE}"]),
    "a new note": ("meetings", ["press Ctrl+Shift+N", f"type {BEFORE}"]),
}


@pytest.mark.parametrize("way", ["press Ctrl+L", "idle", "press Esc Esc"])
@pytest.mark.parametrize("draft", DRAFTS)
def test_it_goes_on_in_the_middle_of_the_word(life, draft, way):
    page, orders = DRAFTS[draft]
    life.unlock()
    before = life.do(*orders, "press Left", "press Left")

    life.do(way)
    back = life.unlock()

    assert BEFORE in before["typed"]
    told = ("page", "focus", "typed", "cursor")
    assert {name: back[name] for name in told} == {name: before[name] for name in told}
    assert back["page"] == page
