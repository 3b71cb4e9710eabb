"""All about a group on one page: opened, read, changed from, and left again."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from peercompanion.domain.group import GroupState
from peercompanion.domain.meeting import Meeting, MeetingStatus
from peercompanion.domain.rhythm import Rhythm
from peercompanion.domain.strategy import Source
from peercompanion.domain.takeaway import TakeawayKind
from tests.helpers import AN_EVENING, a_group, a_meeting, a_strategy, a_takeaway
from tests.ui.hand import settle

TUESDAYS = Rhythm(first=date(2026, 11, 10), at=time(19), zone="UTC", every_weeks=2)
FULL = {
    "rhythm": TUESDAYS,
    "where": "Library, room 2",
    "agenda": "Round\nOne topic",
    "ground_rules": "What is said here stays here.\nPhones away.",
    "facilitator": "R.",
    "notes_in_room": "Paper is fine",
    "true_name": "Depression support, St Example",
}


@pytest.fixture
def full(companion):
    return companion.groups.save(a_group(**FULL))


@pytest.fixture
def past(companion, full):
    """Seven meetings, two weeks apart."""
    starts = [AN_EVENING - timedelta(weeks=2 * n, days=1) for n in range(7)]
    meetings = [
        a_meeting(full, starts=each, status=MeetingStatus.WENT, line=f"Evening {n}") for n, each in enumerate(starts)
    ]
    return [companion.meetings.save(meeting) for meeting in meetings]


def take_home(companion, meeting, kind=TakeawayKind.IDEA, **fields):
    return companion.takeaways.save(a_takeaway(kind=kind, meeting=meeting.id, **fields))


def test_it_is_opened_from_the_bar_and_esc_closes_it(open_meetings, full):
    visitor = open_meetings().click("About this group")
    assert visitor.focused == "Back to the meetings"
    assert "What I want to bring" not in visitor.words

    visitor.press("Esc")

    assert visitor.focused == "About this group"
    assert "What I want to bring" in visitor.words


class Windows(QObject):
    """Counts what shows as a window of its own, be it for a moment."""

    seen = 0

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen += 1
        return False


def test_no_other_window_shows_up_on_the_way(qapp, open_meetings, companion, full, past):
    take_home(companion, past[0], TakeawayKind.THANKS, text="For the lift home")
    visitor, windows = open_meetings(), Windows()
    qapp.installEventFilter(windows)

    visitor.click("About this group").click("Change this group").press("Esc", "Esc")

    qapp.removeEventFilter(windows)
    assert windows.seen == 0


def test_it_says_when_where_and_how_it_goes(open_meetings, full):
    words = open_meetings().go(full.id).words

    assert "Every two weeks on Tuesday, 19:00 to 20:30" in words
    for said in ("Library, room 2", "In person", "2 minutes for each at the start", "Who leads it: R.", "One topic"):
        assert said in words
    for said in ("Notes in the room: Paper is fine", "Phones away.", "Depression support, St Example"):
        assert said in words


def test_a_bare_group_has_no_empty_heads(open_meetings, group):
    words = open_meetings().go(group.id).words

    assert "No fixed rhythm." in words
    assert "None written down yet." in words
    assert "What I take home, strategies heard there, and thanks stand here once there are some." in words
    assert "Ground rules" not in words
    assert "Taken home" not in words


def test_the_last_few_meetings_open_in_the_list_of_all(open_meetings, full, past):
    visitor = open_meetings().go(full.id)
    assert "Evening 4" in visitor.words
    assert "Evening 5" not in visitor.words

    visitor.click("Sat 7 Nov")

    assert visitor.focused == "Sat 7 Nov, went, open"
    assert not visitor.has("Back to the meetings")


def test_strategies_heard_there_are_opened(open_meetings, companion, full, past):
    strategy = companion.strategies.save(a_strategy(source=Source.MEETING, meeting=past[0].id))
    companion.strategies.save(a_strategy(title="From elsewhere"))

    visitor = open_meetings().go(full.id)
    assert visitor.has("Kettle first")
    assert not visitor.has("From elsewhere")

    visitor.click("Kettle first")
    assert visitor.window.current is not visitor.page
    assert visitor.window.current.place() == str(strategy.id) or strategy.title in visitor.everything()


def test_thanks_are_said_by_one_key_and_the_next_ones_follow(open_meetings, companion, full, past):
    first = take_home(companion, past[0], TakeawayKind.THANKS, text="For the lift home")
    second = take_home(companion, past[1], TakeawayKind.THANKS, text="For asking")
    visitor = open_meetings().go(full.id)
    visitor.find("Said: For the lift home").setFocus()

    visitor.press("Space")

    assert companion.takeaways.get(first.id).thanks_said
    assert visitor.focused == "Said: For asking"
    assert visitor.line == "Kept. · Undo"
    visitor.press("Ctrl+Z")
    assert not companion.takeaways.get(first.id).thanks_said
    assert visitor.has("Said: For the lift home")
    assert not companion.takeaways.get(second.id).thanks_said


def test_what_was_taken_home_stands_there_a_few_at_a_time(open_meetings, companion, full, past):
    for number in range(9):
        take_home(companion, past[0], text=f"Idea number {number}")

    visitor = open_meetings().go(full.id)
    assert visitor.words.count("Idea number") == 6

    assert visitor.click("Show more").words.count("Idea number") == 9
    assert not visitor.has("Show more")


def test_a_group_that_rests_is_taken_up_again(open_meetings, companion):
    group = companion.groups.save(a_group(rhythm=TUESDAYS, state=GroupState.PAUSED))
    visitor = open_meetings().go(group.id)
    assert "It rests for now." in visitor.words

    visitor.click("Take it up again")

    assert companion.groups.get(group.id).state is GroupState.MINE
    assert "Coming dates" in visitor.words
    visitor.press("Ctrl+Z")
    assert companion.groups.get(group.id).state is GroupState.PAUSED


def test_a_group_that_was_left_says_so_calmly(open_meetings, companion):
    group = companion.groups.save(a_group(state=GroupState.LEFT))

    assert "I left it, which is a good outcome, too." in open_meetings().go(group.id).words


def test_a_group_that_is_looked_at_is_tried(open_meetings, companion):
    group = companion.groups.save(a_group(rhythm=TUESDAYS, state=GroupState.LOOKING))

    open_meetings().go(group.id).click("I am trying it")

    assert companion.groups.get(group.id).state is GroupState.TRYING


def test_changing_it_leads_back_here(open_meetings, companion, full):
    visitor = open_meetings().go(full.id).click("Change this group").write("Where", " upstairs").press("Esc")

    assert companion.groups.get(full.id).where == "Library, room 2 upstairs"
    assert "Library, room 2 upstairs" in visitor.words
    assert visitor.focused == "Back to the meetings"


def test_with_several_groups_another_one_is_chosen_in_place(open_meetings, companion, full):
    companion.groups.save(a_group(nickname="Online", where="A link"))
    visitor = open_meetings().go(full.id).click("Online")

    assert visitor.has("Back to the meetings")
    assert "A link" in visitor.words
    assert "Library, room 2" not in visitor.words


def test_a_change_from_elsewhere_shows_at_once(open_meetings, companion, full):
    visitor = open_meetings().go(full.id)

    companion.groups.save(replace(full, where="Room 9"))
    settle()

    assert "Room 9" in visitor.words


def test_a_group_that_is_thrown_away_elsewhere_takes_its_page_along(open_meetings, companion, full):
    visitor = open_meetings().go(full.id)

    companion.groups.trash(full.id)

    assert visitor.has("I have a group")
    assert not visitor.has("Back to the meetings")


def test_it_is_found_again_after_a_lock(open_meetings, full):
    visitor = open_meetings().go(full.id)
    place = visitor.page.place()

    visitor.press("Esc")
    visitor.page.come_back(place)

    assert visitor.has("Back to the meetings")


def test_who_goes_elsewhere_finds_the_meetings_again(open_meetings, full):
    visitor = open_meetings().go(full.id).go_away().go()

    assert not visitor.has("Back to the meetings")


def test_the_next_meeting_is_asked_for_from_here(open_meetings, full):
    visitor = open_meetings().go(full.id).press("Ctrl+M")

    assert "What I want to bring" in visitor.words


def test_ten_years_of_meetings_are_not_read_for_it(open_meetings, companion, full):
    start = AN_EVENING - timedelta(days=1)
    for number in range(400):
        meeting = Meeting(group=full.id, starts=start - timedelta(days=2 * number), status=MeetingStatus.WENT)
        saved = companion.meetings.save(meeting)
        if number % 4 == 0:
            take_home(companion, saved, text=f"Idea number {number}")
    visitor = open_meetings().go(full.id)
    about = visitor.page._about
    read, rows = [], companion._database.rows

    def counting(*asked):
        found = rows(*asked)
        read.append(len(found))
        return found

    companion._database.rows = counting
    about.read(full)

    assert sum(read) < 60
    assert visitor.window.current is visitor.page
