"""On which day the plan was last read is kept with it: what counts is the day before today."""

from datetime import date

import pytest

from peercompanion.domain.plan import PlanAbout, PlanPart, PlanSection
from peercompanion.store.plan import LOOKED_AT, LOOKED_BEFORE
from peercompanion.store.settings import WRITE
from tests.full_disk import files_up_to
from tests.helpers import PASSPHRASE

MONDAY, TUESDAY, FRIDAY = date(2026, 11, 2), date(2026, 11, 3), date(2026, 11, 6)


@pytest.fixture
def written(companion):
    """Somebody's plan with a word in it."""
    companion.plan.save(PlanPart(section=PlanSection.SIGNS, text="tired"))
    return companion.plan


def test_the_day_before_today_is_told_however_often_it_is_read(written):
    looks = [written.look(day) for day in (MONDAY, MONDAY, TUESDAY, TUESDAY, FRIDAY)]

    assert looks == [None, None, MONDAY, MONDAY, TUESDAY]
    assert written.about() == PlanAbout(looked_at=FRIDAY, looked_before=TUESDAY)


def test_a_day_that_is_still_to_come_is_not_told(written):
    """A clock was wrong, or somebody flew west."""
    for day in (MONDAY, FRIDAY):
        written.look(day)

    assert written.look(TUESDAY) == MONDAY


def test_it_is_there_after_a_lock(session, written):
    written.look(MONDAY)
    written.look(FRIDAY)
    session.lock()

    assert session.unlock(PASSPHRASE).plan.look(FRIDAY) == MONDAY


def test_an_empty_plan_was_not_read(companion):
    assert companion.plan.look(MONDAY) is None
    assert companion.plan.about() == PlanAbout()


def test_nobody_is_told_and_there_is_nothing_to_undo(written, companion):
    told, before = [], companion.undo_point
    companion.publish = told.append

    written.look(MONDAY)

    assert (told, companion.undo_point) == ([], before)


def test_a_full_disk_keeps_nobody_from_reading(written):
    written.look(MONDAY)
    with files_up_to(0):
        assert written.look(FRIDAY) == MONDAY

    assert written.about() == PlanAbout(looked_at=MONDAY)


@pytest.mark.parametrize("name", [LOOKED_AT, LOOKED_BEFORE])
def test_a_day_that_cannot_be_read_is_none(written, companion, name):
    companion._database.keep_house(WRITE, {"name": name, "value": "\0\0\0"})

    assert written.about() == PlanAbout()
    assert written.look(MONDAY) is None
