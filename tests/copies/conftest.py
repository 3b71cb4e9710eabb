"""A vault with a little in it, and a hand that makes and puts back copies of it."""

from pathlib import Path

import pytest

from peercompanion.domain.copies import Reason, VaultCopy
from peercompanion.session import Session
from tests.helpers import PASSPHRASE, a_mood, a_strategy


@pytest.fixture
def companion(companion):
    companion.moods.save(a_mood(note="the first words"))
    companion.strategies.save(a_strategy())
    return companion


@pytest.fixture
def take(session, companion):
    def take(reason: Reason = Reason.ASKED, to: Path | None = None) -> VaultCopy:
        return session.copies.take(reason, to)()

    return take


@pytest.fixture
def put_back():
    def put_back(session: Session, path: Path, passphrase: str = PASSPHRASE, code: str = ""):
        found = session.look_into(path, passphrase="" if code else passphrase, code=code)
        session.lock()
        return session.open(session.put_back(found), accept_rollback=True)

    return put_back
