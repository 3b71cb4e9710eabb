"""The two doors: a lock window on a real vault, and the first start on an empty folder."""

import pytest

from peercompanion.ui.task import run_inline


@pytest.fixture(autouse=True)
def left_tidy(tidy):
    """Whatever a test shows."""


class Held:
    """A runner that keeps the work until the test lets it go on: what a slow key derivation looks like."""

    def __init__(self):
        self.waiting = []

    def __call__(self, work, *, owner, done, failed, unclaimed=None):
        self.waiting.append((work, done, failed))

    def go_on(self):
        waiting, self.waiting = self.waiting, []
        for work, done, failed in waiting:
            run_inline(work, owner=None, done=done, failed=failed)
