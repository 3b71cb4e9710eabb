"""Idle minutes lock; two unused Esc within 400 ms lock; any other key between them does not."""

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QWidget

from peercompanion.ui.autolock import DOUBLE_ESC_MS, Autolock
from tests.ui.waiting import wait_for


@pytest.fixture
def autolock(qapp):
    owner = QObject()
    autolock = Autolock(owner, 0)
    yield autolock
    qapp.removeEventFilter(autolock)


def test_two_esc_in_a_row_lock(autolock):
    hidden = QSignalSpy(autolock.hidden_quickly)

    autolock.count_esc()
    autolock.count_esc()

    assert hidden.count() == 1


def test_a_third_esc_begins_anew(autolock):
    hidden = QSignalSpy(autolock.hidden_quickly)

    for _ in range(3):
        autolock.count_esc()

    assert hidden.count() == 1


def test_another_key_between_them_is_no_double_esc(autolock):
    hidden = QSignalSpy(autolock.hidden_quickly)
    widget = QWidget()
    widget.show()

    autolock.count_esc()
    QTest.keyClick(widget, Qt.Key.Key_A)
    autolock.count_esc()

    assert hidden.count() == 0


def test_a_slow_second_esc_is_a_first_one(autolock):
    hidden = QSignalSpy(autolock.hidden_quickly)

    autolock.count_esc()
    wait_for(lambda: autolock._since_esc.elapsed() > DOUBLE_ESC_MS, 2_000)
    autolock.count_esc()

    assert hidden.count() == 0


def test_idling_locks_and_a_key_puts_it_off(autolock):
    idle = QSignalSpy(autolock.idle)
    autolock._limit_ms = 150
    autolock._since_life.start()
    autolock._timer.start(150)
    widget = QWidget()
    widget.show()

    wait_for(lambda: autolock._since_life.elapsed() > 100, 1_000)
    QTest.keyClick(widget, Qt.Key.Key_A)
    autolock._look()
    assert idle.count() == 0

    assert wait_for(lambda: idle.count() == 1, 2_000)
