"""What the memory of the real app holds, read from outside: no key while it is open, and no word once it is locked."""

import pytest

from peercompanion import vault
from peercompanion.session import Session
from peercompanion.vault.engine import DATABASE_KEY
from tests.helpers import CHEAP, a_mood, a_note
from tests.ui.lock.memory import copies, spelled

PASSPHRASE = "hornpipe vellum zéphyr quince"
WRITTEN = {
    "in the journal": "obelisk gorsé nightjar",
    "in an entry just begun": "tamarisk flotsám barley",
    "in a note for the group": "cormorant plinth séance",
    "in a strategy": "marzipan tréfoil gantry",
    "in a search": "ptarmigan",
}


@pytest.fixture
def folder(home):
    session = Session(home / "vault", cost=CHEAP)
    companion = session.create(PASSPHRASE)
    companion.moods.save(a_mood(note=WRITTEN["in the journal"]))
    companion.notes.save(a_note(title="mornings", body="to be gone on with"))
    session.lock()
    return session.folder


@pytest.fixture
def keys(folder):
    """The data key, and the one that is made of it for SQLCipher."""
    keys = vault.read_keys(folder, PASSPHRASE)
    with keys.data_key.derived(DATABASE_KEY) as for_the_database:
        both = bytes(keys.data_key.material), bytes(for_the_database)
    keys.discard()
    return both


def spelled_key(key: bytes) -> tuple[bytes, ...]:
    """As it is, and in hexadecimal digits, as SQLCipher is given it."""
    return key, key.hex().encode(), key.hex().upper().encode()


def write_everywhere(life) -> None:
    life.unlock()
    life.do("press 4 T", f"type {WRITTEN['in an entry just begun']}")
    life.do("go journal", "press Ctrl+F", f"type {WRITTEN['in a search']}")
    life.do("press Ctrl+Shift+N", f"type {WRITTEN['in a note for the group']}")
    life.do("go strategies", "press N", f"type {WRITTEN['in a strategy']}", "press Enter", "type a step")


def found(life) -> dict[str, int]:
    words = WRITTEN | {"in the passphrase": PASSPHRASE}
    return {place: copies(life.process.pid, *spelled(word)) for place, word in words.items()}


@pytest.mark.needs("root")
def test_nothing_that_was_written_or_typed_is_left_after_a_lock(start, tally):
    life = start(PASSPHRASE)
    write_everywhere(life)
    open_ = found(life)

    life.do("press Ctrl+L")

    assert 0 not in open_.values(), open_
    left = found(life)
    tally("memory", tried=len(left), found=sum(left.values()))


@pytest.mark.needs("root")
def test_without_a_new_program_most_of_it_would_be(start):
    life = start(PASSPHRASE, LIFE_STAYS="1")
    write_everywhere(life)

    life.do("press Ctrl+L")

    assert life.known["locked"]
    left = found(life)
    assert sum(count > 0 for count in left.values()) > len(left) / 2, left


@pytest.mark.needs("root")
def test_the_keys_are_nowhere_but_in_their_one_place_while_it_is_open_and_nowhere_after_a_lock(start, keys):
    """Their place: the data key has one, in the open vault, where it is wiped at the lock; the engine hides its own."""
    life = start(PASSPHRASE)
    write_everywhere(life)
    while_open = [copies(life.process.pid, *spelled_key(key)) for key in keys]

    life.do("press Ctrl+L")

    assert while_open == [1, 0]
    assert [copies(life.process.pid, *spelled_key(key)) for key in keys] == [0, 0]


@pytest.mark.needs("root")
def test_the_keys_are_wiped_even_where_the_program_stays(start, keys):
    life = start(PASSPHRASE, LIFE_STAYS="1")
    write_everywhere(life)

    life.do("press Ctrl+L")

    assert [copies(life.process.pid, *spelled_key(key)) for key in keys] == [0, 0]
