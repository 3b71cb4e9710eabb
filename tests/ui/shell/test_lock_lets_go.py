"""After a lock nothing holds on to the window that was open: its pages, and the words on them, go with it."""

import gc
import weakref

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from peercompanion.ui.context import PageName
from tests.helpers import PASSPHRASE
from tests.test_accessibility import fill


@pytest.mark.parametrize("page", PageName)
def test_the_window_is_gone_after_the_lock(desk, page):
    companion = desk.session.create(PASSPHRASE)
    fill(companion)
    desk.enter(companion)
    desk.window.go(page)
    window = weakref.ref(desk.window)

    desk.lock()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()

    assert window() is None
