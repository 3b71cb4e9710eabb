"""The binding itself: some releases lose a reference to None with every void call and abort after a few thousand."""

import sys

from PySide6.QtCore import QObject


def test_a_void_call_costs_no_reference_to_none():
    thing = QObject()
    for _ in range(100):
        thing.setObjectName("x")

    before = sys.getrefcount(None)
    for _ in range(1_000):
        thing.setObjectName("x")

    assert abs(sys.getrefcount(None) - before) < 100
