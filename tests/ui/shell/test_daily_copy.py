"""The copy of each day: made in a quiet moment when something was written, and told of only where it could not be."""

import pytest
from PySide6.QtWidgets import QWidget

from peercompanion.domain.copies import Reason
from peercompanion.errors import Cancelled
from peercompanion.ui.task import run_inline
from tests.full_disk import no_room_for_a_copy
from tests.helpers import PASSPHRASE, a_mood
from tests.ui.hand import settle, words_on


@pytest.fixture
def window(desk):
    companion = desk.session.create(PASSPHRASE)
    companion.moods.save(a_mood(note="something to keep"))
    desk.enter(companion)
    settle()
    return desk.window


@pytest.fixture
def quiet_moment(window):
    """What a pause of twenty seconds brings, and as many slices of tidying as there are."""

    def quiet_moment(within: QWidget = window) -> None:
        within._tidying.do_a_little()
        while within.isVisible() and within._tidying.is_at_it:
            within._tidying.do_a_little()

    return quiet_moment


def copies(desk):
    return desk.session.copies.all()


def test_a_quiet_moment_brings_the_copy_of_the_day_without_a_word(window, desk, quiet_moment):
    quiet_moment()

    (copy,) = copies(desk)
    assert copy.reason is Reason.DAILY and copy.contents.total == 1
    assert "copy" not in words_on(window).lower()


def test_what_was_written_before_this_start_is_copied_without_writing_more(window):
    assert window._tidying.is_waiting


def test_once_a_day_and_only_when_something_was_written(window, desk, clock, quiet_moment):
    quiet_moment()
    window._context.companion.moods.save(a_mood())
    quiet_moment()
    assert len(copies(desk)) == 1

    clock.turn(days=1)
    quiet_moment()
    assert len(copies(desk)) == 2

    clock.turn(days=1)
    quiet_moment()
    assert len(copies(desk)) == 2


def test_older_ones_go_when_a_new_one_is_proven(window, desk, clock, quiet_moment):
    for _ in range(6):
        clock.turn(days=1)
        window._context.companion.moods.save(a_mood())
        quiet_moment()

    kept = [copy.made.date() for copy in copies(desk)]
    assert len(kept) == 3 and kept[0] == clock.now().date()


def test_a_full_disk_is_told_with_what_is_safe(window, desk, quiet_moment):
    with no_room_for_a_copy(desk.session.folder):
        quiet_moment()

    assert "No copy was made today, for the disk is full. What you wrote is safe." in words_on(window)
    assert copies(desk) == []


def test_what_had_no_room_is_tried_again_tomorrow_and_not_before(window, desk, clock, quiet_moment):
    with no_room_for_a_copy(desk.session.folder):
        quiet_moment()
    quiet_moment()
    assert copies(desk) == []

    clock.turn(days=1)
    quiet_moment()
    assert len(copies(desk)) == 1


def test_the_made_up_year_has_none(qapp, session, preferences, quiet_moment):
    from peercompanion.ui.desk import Desk
    from tests.ui.waiting import dismiss

    session.lock()
    known = "a passphrase that is no secret"
    made_up = Desk(qapp, session, preferences, run=run_inline, known=known)
    made_up.session.folder = session.folder.parent / "made-up"
    companion = made_up.session.create(known)
    companion.moods.save(a_mood())
    made_up.enter(companion)
    quiet_moment(made_up.window)

    assert copies(made_up) == []
    made_up.close()
    dismiss(made_up.window)


def test_a_vault_locked_in_the_middle_of_it_says_nothing(window, desk, quiet_moment):
    held = []
    object.__setattr__(window._context, "run", lambda task, **how: held.append((task, how)))
    quiet_moment()
    ((task, how),) = held
    desk.session.lock()

    with pytest.raises(Cancelled) as stopped:
        task()
    how["failed"](stopped.value)

    assert "No copy" not in words_on(window)
    assert not list((desk.session.folder / "backups").glob("*"))
