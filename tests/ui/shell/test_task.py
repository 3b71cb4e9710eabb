"""Work beside the window comes back to the UI thread, known errors with a name; to an owner that is gone not at all."""

import threading

from PySide6.QtCore import QObject
from shiboken6 import delete

from peercompanion.errors import WrongPassphrase
from peercompanion.ui.task import run_in_background
from tests.ui.waiting import wait_for


def test_the_result_arrives_on_the_thread_of_the_window(qapp):
    owner, arrived = QObject(), []

    run_in_background(
        threading.get_ident,
        owner=owner,
        done=lambda worker: arrived.append((worker, threading.get_ident())),
        failed=arrived.append,
    )
    assert wait_for(lambda: bool(arrived), 3_000)

    worker, back = arrived[0]
    assert back == threading.get_ident()
    assert worker != back


def test_a_known_error_is_told(qapp):
    owner, told = QObject(), []

    def work():
        raise WrongPassphrase("no")

    run_in_background(work, owner=owner, done=told.append, failed=told.append)
    assert wait_for(lambda: bool(told), 3_000)

    assert isinstance(told[0], WrongPassphrase)


def test_what_nobody_waits_for_any_more_is_given_away(qapp):
    owner, done, unclaimed = QObject(), [], []
    gate = threading.Event()

    def work():
        gate.wait(3)
        return "keys"

    run_in_background(work, owner=owner, done=done.append, failed=done.append, unclaimed=unclaimed.append)
    delete(owner)
    gate.set()
    assert wait_for(lambda: bool(unclaimed), 3_000)

    assert (done, unclaimed) == ([], ["keys"])
