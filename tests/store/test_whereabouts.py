"""The place to come back to is kept in the vault; what does not make sense is none."""

import json
from datetime import timedelta

import pytest

from peercompanion.domain.whereabouts import Spot, Whereabouts
from peercompanion.store.whereabouts import NAME, WRITE
from tests.helpers import AN_EVENING, PASSPHRASE

SPOT = Spot(kind="peercompanion.ui.widgets.note_edit.NoteEdit", number=1, anchor=3, cursor=7, scrolled=(0, 240))
HERE = Whereabouts(page="journal", place="read 1", spot=SPOT, left=AN_EVENING)


@pytest.mark.parametrize("spot", [SPOT, None])
def test_it_is_there_after_a_lock(session, companion, spot):
    here = Whereabouts(page="journal", place="", spot=spot, left=AN_EVENING)
    companion.keep_whereabouts(here)
    session.lock()

    assert session.unlock(PASSPHRASE).whereabouts == here


def test_the_last_one_counts_until_it_is_forgotten(companion):
    companion.keep_whereabouts(HERE)
    companion.keep_whereabouts(Whereabouts(page="today", place="", spot=None, left=AN_EVENING))
    assert companion.whereabouts.page == "today"

    companion.forget_whereabouts()

    assert companion.whereabouts is None


def test_nobody_is_told(companion):
    told = []
    companion.publish = told.append

    companion.keep_whereabouts(HERE)
    companion.forget_whereabouts()

    assert told == []


@pytest.mark.parametrize(
    "value",
    [
        "no json",
        "[]",
        "7",
        "{}",
        '{"page": "today", "place": "", "spot": null, "left": "yesterday"}',
        '{"page": "today", "place": "", "spot": {"kind": "x", "number": -1}, "left": "2026-11-22T19:42:00+01:00"}',
        json.dumps({"page": "today", "place": "", "left": "2026-11-22T19:42:00+01:00"}),
    ],
)
def test_what_another_version_wrote_is_passed_over(companion, value):
    companion._database.keep_house(WRITE, {"name": NAME, "value": value})

    assert companion.whereabouts is None


@pytest.mark.parametrize(("away", "fresh"), [(0, True), (24, True), (25, False), (-1, False)])
def test_it_counts_for_a_day(away, fresh):
    assert HERE.is_fresh(AN_EVENING + timedelta(hours=away)) is fresh
