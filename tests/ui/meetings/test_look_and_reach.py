"""Every control has a name, and nothing is cut off at any size and in either direction."""

from datetime import date, time, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from peercompanion.domain.fit import FitAnswer, FitCheck, FitItem
from peercompanion.domain.group import GroupState
from peercompanion.domain.meeting import MeetingStatus
from peercompanion.domain.rhythm import Rhythm
from peercompanion.domain.strategy import Source
from peercompanion.domain.takeaway import TakeawayKind
from peercompanion.ui import theme
from peercompanion.ui.meetings.earlier import Earlier
from peercompanion.ui.meetings.note_card import NoteCard
from peercompanion.ui.meetings.sheet import Sheet
from peercompanion.ui.zones import local_zone
from tests.helpers import AN_EVENING, a_group, a_meeting, a_note, a_strategy, a_takeaway
from tests.ui.hand import name_of
from tests.ui.waiting import wait_for

SIZES = [(1240, 860, 1.0), (800, 600, 1.0), (640, 480, 1.0), (1240, 860, 2.0), (800, 600, 2.0), (640, 480, 2.0)]
LINK = "https://example.org/" + "x" * 70


@pytest.fixture
def full(companion, group, meeting, bring):
    """Everything there can be on the page, in long words."""
    companion.groups.save(a_group(nickname="A group with a nickname of some length", where=LINK))
    companion.meetings.save(a_meeting(group, starts=AN_EVENING.replace(day=17)))
    for day, status in ((10, MeetingStatus.DID_NOT_GO), (3, MeetingStatus.WENT)):
        companion.meetings.save(a_meeting(group, starts=AN_EVENING.replace(day=day), status=status, line=LINK))
    bring(LINK, "A title of many words, " * 5, points=(LINK, "京都に行った話と、そこで感じたこと" * 3))
    bring("Perhaps", comfort="maybe")
    companion.notes.save(a_note(title="Mine"))


@pytest.fixture
def known_well(companion):
    """A group that is tried, with all there can be about it."""
    every_week = Rhythm(first=date(2026, 11, 10), at=time(19), zone="Asia/Kathmandu")
    group = companion.groups.save(
        a_group(
            nickname="W" * 40,
            true_name=LINK,
            state=GroupState.TRYING,
            rhythm=every_week,
            where=LINK,
            agenda=LINK,
            ground_rules=f"{LINK}\n京都に行った話と、そこで感じたこと",
            facilitator="W" * 12,
            notes_in_room=LINK,
        )
    )
    for visit in (1, 2, 3):
        answers = dict.fromkeys(FitItem, FitAnswer.UNSURE)
        day = date(2026, 9, visit)
        companion.groups.save_fit(FitCheck(group=group.id, visit=visit, day=day, answers=answers))
    went = companion.meetings.save(
        a_meeting(group, starts=AN_EVENING.replace(day=17), status=MeetingStatus.DID_NOT_GO, line=LINK)
    )
    companion.strategies.save(a_strategy(title=LINK, source=Source.MEETING, meeting=went.id))
    for kind in (TakeawayKind.IDEA, TakeawayKind.THANKS):
        companion.takeaways.save(a_takeaway(kind=kind, text=LINK, meeting=went.id))
    first, second, _ = companion.meetings.coming(group.id)
    companion.meetings.cancel(first)
    companion.meetings.move(second, second.starts + timedelta(days=1))
    return group


def names(visitor):
    return [name_of(control) for control in visitor.controls()]


def in_sight(page: QWidget, part: QWidget) -> bool:
    """Across; downwards the page scrolls."""
    start = left_end(page, part)
    return start >= 0 and start + part.width() <= page.width()


def left_end(page: QWidget, part: QWidget) -> int:
    return part.mapTo(page, part.rect().topLeft()).x()


def cut_off(page: QWidget) -> list[str]:
    parts = [*page.findChildren(QLabel), *page.findChildren(QAbstractButton)]
    return [f"{type(p).__name__} {p.text()}" for p in parts if p.isVisible() and p.text() and not in_sight(page, p)]


def clipped(page: QWidget) -> list[str]:
    """Wrapped words that have less height than they need."""
    labels = [label for label in page.findChildren(QLabel) if label.isVisible() and label.wordWrap()]
    return [label.text() for label in labels if label.height() < label.heightForWidth(label.width())]


@pytest.mark.parametrize(("width", "height", "scale"), SIZES, ids=lambda value: str(value))
@pytest.mark.parametrize("state", ["reading", "writing", "a group", "all about it", "all open"])
def test_nothing_is_cut_off_at_any_size(qapp, open_meetings, full, known_well, width, height, scale, state):
    theme.apply(qapp, theme.load("light"), scale)
    visitor = open_meetings(width, height)
    if state == "writing":
        visitor.press("E")
    elif state == "a group":
        visitor.click("Change the group").choose("How often", 2)
        visitor.click("Ground rules and more, closed").click(f"By the clock of {local_zone()}")
    elif state == "all about it":
        visitor.go(known_well.id).click("Add an extra date")
        visitor.press("Esc").click(next(name for name in names(visitor) if name.startswith("Move: ")))
    elif state == "all open":
        visitor.click("Only for me, 1 note, closed").click("Change the date")
        visitor.click("Tue 10 Nov, didn't go this time, closed").click("Add an earlier meeting")

    assert wait_for(lambda: not clipped(visitor.page), 1_000), clipped(visitor.page)
    assert cut_off(visitor.page) == []


@pytest.mark.parametrize("act", ["E", "Ctrl+Shift+N", "about", None])
def test_everything_that_takes_the_focus_has_a_name(open_meetings, full, known_well, act):
    visitor = open_meetings()
    if act == "about":
        visitor.go(known_well.id).click("Add an extra date")
    elif act:
        visitor.press(act)
    else:
        visitor.click("Change the group").choose("How often", 1)
        visitor.click("Ground rules and more, closed").click(f"By the clock of {local_zone()}")

    focusable = [part for part in visitor.page.findChildren(QWidget) if part.focusPolicy() != Qt.FocusPolicy.NoFocus]
    nameless = [type(part).__name__ for part in focusable if part.isVisible() and not name_of(part)]

    assert nameless == []


def test_a_card_says_all_that_it_shows(visitor, bring):
    bring("Sleep", points=("Four nights", "No idea why"))
    card = visitor.page.findChild(NoteCard)

    assert name_of(card) == "Sleep"
    assert card.accessibleDescription() == "Share  ·  about ½ minute  ·  Four nights  ·  No idea why"


def test_right_to_left_the_columns_change_sides(qapp, open_meetings, full):
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    page = open_meetings().page
    QTest.qWait(20)

    assert left_end(page, page.findChild(Earlier)) < left_end(page, page.findChild(Sheet))


def test_in_one_column_the_earlier_meetings_stand_below(open_meetings, full):
    page = open_meetings(900, 700).page
    sheet, earlier = page.findChild(Sheet), page.findChild(Earlier)

    def top(part):
        return part.mapTo(page, part.rect().topLeft()).y()

    assert wait_for(lambda: top(earlier) >= top(sheet) + sheet.height(), 1_000)


def test_a_change_of_theme_and_text_size_keeps_what_is_open(qapp, open_meetings, full):
    visitor = open_meetings()
    visitor.press("Down")

    theme.apply(qapp, theme.load("contrast-dark"), 1.5)

    assert visitor.opened == [visitor.focused]
