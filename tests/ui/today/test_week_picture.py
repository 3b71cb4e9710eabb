"""The week can be heard: a sentence, the arrows day by day, and T for the same as a table."""

from datetime import timedelta

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication, QTableWidget

from peercompanion.ui.today.this_week import WeekStrip
from peercompanion.ui.widgets.picture import Pictured
from tests.helpers import AN_EVENING, PASSPHRASE, a_mood
from tests.ui.hand import press, settle


@pytest.fixture
def strip(desk):
    companion = desk.session.create(PASSPHRASE)
    companion.moods.save(a_mood(mood=4))
    desk.enter(companion)
    settle()
    strip = desk.window.findChild(WeekStrip)
    strip.setFocus()
    return strip


def test_the_sentence_the_points_and_the_table_say_the_same(strip):
    press("T")
    table = QApplication.focusWidget()
    cells = [[table.item(row, column).text() for column in (0, 1)] for row in range(table.rowCount())]
    press("Escape")

    assert isinstance(table, QTableWidget)
    assert cells == [[point.where, point.what] for point in strip.points]
    assert len(cells) == 7 and ["Sunday, today", "okay"] in [[a, b.lower()] for a, b in cells]
    assert all(strip.spoken(point) in strip.accessibleDescription() for point in strip.points)
    assert QApplication.focusWidget() is strip
    assert not strip.parentWidget().shows_table and isinstance(strip.parentWidget(), Pictured)


def test_the_arrows_speak_day_by_day_and_stop_at_the_ends(strip, monkeypatch):
    said = []
    monkeypatch.setattr(
        QAccessible,
        "updateAccessibility",
        lambda event: said.append(event.message()) if isinstance(event, QAccessibleAnnouncementEvent) else None,
    )
    press("Right", "Right", "End", "Right", "Home", "Left")

    spoken = [strip.spoken(point) for point in strip.points]
    assert said == [spoken[0], spoken[1], spoken[6], spoken[6], spoken[0], spoken[0]]


def test_a_table_that_is_open_follows_its_picture(strip, desk):
    press("T")
    table = QApplication.focusWidget()
    desk.session.companion.moods.save(a_mood(mood=1, happened=AN_EVENING - timedelta(days=1)))
    settle()
    cells = [table.item(row, 1).text() for row in range(table.rowCount())]

    assert cells == [point.what for point in strip.points]
    assert "very low" in [cell.lower() for cell in cells]
    assert table.accessibleDescription() == strip.accessibleDescription()
