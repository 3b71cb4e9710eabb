"""Idle minutes lock; two Esc within 400 ms lock, whatever is open; any other key between them does not."""

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QWidget

from peercompanion.ui.autolock import DOUBLE_ESC_MS, Autolock
from tests.ui.waiting import dismiss, wait_for

ESC = Qt.Key.Key_Escape


@pytest.fixture
def autolock(qapp):
    owner = QObject()
    autolock = Autolock(owner, 0)
    yield autolock
    qapp.removeEventFilter(autolock)


@pytest.fixture
def inner(qapp):
    """A widget in a widget in a window: a key that nothing has a use for comes by three times."""
    window = QWidget()
    middle = QWidget(window)
    inner = QWidget(middle)
    window.show()
    yield inner
    dismiss(window)


def presses(autolock, widget, *keys):
    hidden = QSignalSpy(autolock.hidden_quickly)
    for key in keys:
        QTest.keyClick(widget, key)
    QTest.qWait(1)
    return hidden.count()


def test_two_esc_in_a_row_lock(autolock, inner):
    assert presses(autolock, inner, ESC, ESC) == 1


def test_one_does_not_however_many_widgets_it_passes(autolock, inner):
    assert presses(autolock, inner, ESC) == 0


def test_a_third_one_begins_anew(autolock, inner):
    assert presses(autolock, inner, ESC, ESC, ESC) == 1


def test_another_key_between_them_is_no_double_esc(autolock, inner):
    assert presses(autolock, inner, ESC, Qt.Key.Key_A, ESC) == 0


def test_a_key_held_down_is_one(autolock, inner):
    hidden = QSignalSpy(autolock.hidden_quickly)
    for _ in range(5):
        QTest.keyPress(inner, ESC)
    QTest.qWait(1)

    assert hidden.count() == 0


def test_a_slow_second_esc_is_a_first_one(autolock, inner):
    presses(autolock, inner, ESC)
    wait_for(lambda: autolock._since_esc.elapsed() > DOUBLE_ESC_MS, 2_000)

    assert presses(autolock, inner, ESC) == 0


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
