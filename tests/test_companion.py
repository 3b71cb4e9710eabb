"""The headless door by the names that stay: whoever writes a script, a bench or a screen can count on these."""

import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from peercompanion.domain.mood import Mood
from peercompanion.errors import (
    DatabaseDamaged,
    NotFound,
    PeerCompanionError,
    VaultBusy,
    VaultExists,
    VaultLocked,
    VaultNotFound,
    WrongPassphrase,
)
from peercompanion.session import Session
from tests.helpers import AN_EVENING, CHEAP, PASSPHRASE, a_mood

CHECKOUT = Path(__file__).resolve().parents[1]
NAMES = {
    "": "moods strategies tries groups meetings notes people takeaways hard_moments plan guard journal trash "
    "clock today choices save_choices search undo redo "
    "can_undo can_redo undo_point redo_count close_step check tidy publish is_writable folder",
    "moods": "save get between latest tags feelings trash",
    "strategies": "save get all heard_in easiest count_in_reach in_turn hard_moment_set place trash",
    "tries": "save get of latest between tally tallies changes note_asked remove",
    "hard_moments": "save get since changes note_asked remove",
    "takeaways": "save get of_kind of_meeting of_group make_strategy thanks_unsaid say_thanks done trash",
    "plan": "parts save about save_made_with",
    "groups": "save get all fit save_fit trash",
    "meetings": "save get find these of count since past around around_of next coming hold move cancel extra "
    "just_ended given_lately asked say_before say_after trash",
    "notes": "save get sheet carried brought follow_ups private private_count for_someone_else unsaid_about "
    "bring close reorder shared feel not_today keep let_go follow_up done catch suggestions catch_suggestion "
    "last_time trash",
    "guard": "kept keep forget",
    "people": "save get all on_hard_page trash",
    "journal": "page count month years newest_on_or_before",
    "trash": "list count put_back erase empty sweep",
}


def test_the_whole_way_as_it_is_written_down(tmp_path):
    session = Session(tmp_path / "folder", cost=CHEAP)
    companion = session.create("a passphrase")
    now = datetime.now(UTC)

    saved = companion.moods.save(Mood(happened=now, mood=2, note="slept badly"))

    assert isinstance(saved.id, UUID)
    assert companion.moods.get(saved.id) == saved
    assert companion.moods.between(saved.day, saved.day) == [saved]
    companion.check()
    session.lock()
    companion = session.unlock("a passphrase")
    assert companion.moods.get(saved.id).note == "slept badly"
    session.lock()


@pytest.mark.parametrize(("room", "names"), NAMES.items())
def test_the_names_stay(companion, room, names):
    behind = getattr(companion, room) if room else companion

    assert [name for name in names.split() if not hasattr(behind, name)] == []


def test_days_are_dates_and_both_are_included(companion):
    first, second, third = (
        companion.moods.save(a_mood(happened=AN_EVENING + timedelta(days=days))) for days in (0, 1, 2)
    )

    assert type(first.day) is date
    assert companion.moods.between(first.day, second.day) == [first, second]
    assert companion.moods.between(third.day, first.day) == []


def test_a_value_without_an_id_gets_a_new_one(companion):
    ids = {companion.moods.save(Mood(happened=AN_EVENING, mood=1)).id for _ in range(3)}

    assert len(ids) == 3


def test_a_session_says_what_there_is(session):
    assert (session.exists, session.companion) == (False, None)
    companion = session.create(PASSPHRASE)
    assert (session.exists, session.companion) == (True, companion)
    session.lock()
    session.lock()
    assert (session.exists, session.companion) == (True, None)


def test_each_wrong_way_in_has_its_own_name(tmp_path, session):
    with pytest.raises(VaultNotFound):
        session.unlock(PASSPHRASE)
    session.create(PASSPHRASE)
    with pytest.raises(VaultBusy):
        Session(session.folder, cost=CHEAP).unlock(PASSPHRASE)
    session.lock()
    with pytest.raises(WrongPassphrase):
        session.unlock("another")
    with pytest.raises(VaultExists):
        session.create(PASSPHRASE)
    assert session.unlock(PASSPHRASE).moods.latest() == []


def test_the_slow_half_can_be_done_first_and_thrown_away(session):
    session.make_keys(PASSPHRASE).discard()
    companion = session.open(session.make_keys(PASSPHRASE))
    mood = companion.moods.save(a_mood())
    session.lock()

    session.read_keys(PASSPHRASE).discard()
    session.preload()

    assert session.open(session.read_keys(PASSPHRASE)).moods.get(mood.id) == mood


def test_check_finds_a_flipped_bit(session, companion):
    for _ in range(30):
        companion.moods.save(a_mood(note="many words " * 40))
    session.lock()
    database = session.folder / "vault.db"
    data = bytearray(database.read_bytes())
    data[len(data) - 2_000] ^= 1
    database.write_bytes(data)

    with pytest.raises(DatabaseDamaged):
        session.unlock(PASSPHRASE).check()


def test_errors_are_ours_alone(companion, session):
    for act in (lambda: companion.moods.get(UUID(int=0)), lambda: companion.undo(), lambda: Mood(happened=AN_EVENING)):
        with pytest.raises(PeerCompanionError):
            act()
    with pytest.raises(NotFound):
        companion.moods.trash(UUID(int=0))
    session.lock()
    with pytest.raises(VaultLocked):
        companion.moods.latest()


def test_the_door_opens_without_qt_and_the_session_without_the_engine():
    look = "import sys; from peercompanion.session import Session; print('sqlcipher3' in sys.modules);"
    look += "import peercompanion.companion; print('PySide6' in sys.modules, 'sqlcipher3' in sys.modules)"

    said = subprocess.run([sys.executable, "-c", look], cwd=CHECKOUT, capture_output=True, text=True, check=True)

    assert said.stdout.split() == ["False", "False", "False"]
