"""Whoever comes in by keys sees at once what the keys go to: Space on a face nobody sees chosen would be an answer."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from peercompanion.ui.main_window import MainWindow
from tests.helpers import PASSPHRASE
from tests.ui.hand import button, settle
from tests.ui.waiting import wait_for


def at_the_door(desk):
    desk.session.create(PASSPHRASE)
    desk.session.lock()
    desk.open_door()
    settle()
    QTest.qWait(10)  # the keys are heard once the window is painted
    QTest.keyClicks(QApplication.focusWidget(), PASSPHRASE)


def arrived(desk):
    assert wait_for(lambda: isinstance(desk.window, MainWindow) and desk.window.isActiveWindow())
    settle()
    return QApplication.focusWidget()


def test_unlocked_by_enter_the_first_face_shows_its_ring(desk):
    at_the_door(desk)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)

    assert arrived(desk).ring_visible()


def test_unlocked_by_the_mouse_it_does_not(desk):
    at_the_door(desk)
    QTest.mouseClick(button(desk.window, "Unlock"), Qt.MouseButton.LeftButton)

    assert not arrived(desk).ring_visible()
