"""The real window on a real vault, open on the plan."""

import pytest

from peercompanion.ui.choose import Choose
from peercompanion.ui.context import PageName
from peercompanion.ui.plan.page import PlanPage
from tests.ui.hand import settle, show


@pytest.fixture
def folder(tmp_path):
    """Where the person would have a PDF."""
    (tmp_path / "paper").mkdir()
    return tmp_path / "paper"


@pytest.fixture
def open_plan(make_window, companion, folder):
    """Opens the window on Strategies, then on the plan; what is in the vault by then is on it."""

    def open_window(width=1240, height=860):
        window = make_window(companion, width, height)
        page = window._pages[PageName.PLAN] = PlanPage(window._context, Choose(lambda wanted: folder))
        window._stack.addWidget(page)
        window.go(PageName.STRATEGIES)
        show(window)
        window.go(PageName.PLAN)
        settle()
        return window

    return open_window


@pytest.fixture
def window(open_plan):
    """For somebody whose plan is empty."""
    return open_plan()
