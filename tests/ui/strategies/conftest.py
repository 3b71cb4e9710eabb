"""The real window on a real vault, open on Strategies."""

import pytest
from PySide6.QtWidgets import QApplication

from peercompanion.ui.context import PageName
from tests.ui.hand import settle, show


@pytest.fixture
def open_strategies(make_window, companion):
    """Opens the window; what is in the vault by then is on the page."""

    def open_window(width=1240, height=860):
        window = show(make_window(companion, width, height))
        window.go(PageName.STRATEGIES)
        settle()
        return window

    return open_window


@pytest.fixture
def window(open_strategies):
    """For somebody whose library is empty."""
    return open_strategies()


@pytest.fixture
def clipboard(qapp):
    clipboard = QApplication.clipboard()
    yield clipboard
    clipboard.clear()
