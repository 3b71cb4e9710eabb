"""The order in which Tab walks is found without a handle on anything that Qt may delete."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget, QWidgetItem
from shiboken6 import getAllValidWrappers

from peercompanion.ui.flow import Flow
from peercompanion.ui.reading_order import follow_reading_order


@pytest.fixture
def page(qapp):
    """Fields that were made in another order than they stand in, some of them in layouts within the layout."""
    page, lines, across = QWidget(), QVBoxLayout(), QHBoxLayout()
    last, second, third, first = (QLineEdit() for _ in range(4))
    page.setLayout(lines)
    lines.addWidget(first)
    lines.addLayout(across)
    across.addWidget(second)
    across.addWidget(Flow(third))
    lines.addWidget(last)
    page.fields = [first, second, third, last]
    yield page
    page.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def handles_on_items():
    return sum(isinstance(wrapper, QWidgetItem) for wrapper in getAllValidWrappers())


def test_it_is_the_order_in_which_they_stand(page):
    follow_reading_order(page)

    walked, here = [], page.fields[0]
    while here not in walked:
        walked.append(here)
        here = here.nextInFocusChain()
    assert [field for field in walked if field in page.fields] == page.fields


def test_no_handle_on_an_item_is_left_behind(page):
    before = handles_on_items()

    follow_reading_order(page)

    assert handles_on_items() == before
