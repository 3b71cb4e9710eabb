"""The right column: what is next, what to bring, one strategy, this week. Nothing private, nothing measured."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from peercompanion.domain.choices import Choices
from peercompanion.domain.note import Comfort
from peercompanion.domain.rhythm import Rhythm
from peercompanion.domain.strategy import Source, StrategyStatus
from peercompanion.ui.context import PageName
from peercompanion.ui.today.this_week import WeekStrip, week_of
from tests.helpers import AN_EVENING, a_group, a_meeting, a_mood, a_note, a_strategy

THURSDAY = AN_EVENING.replace(hour=19, minute=0) + timedelta(days=4)


@pytest.fixture
def group(companion):
    return companion.groups.save(a_group(nickname="Thursday group"))


@pytest.fixture
def meeting(companion, group):
    return companion.meetings.save(a_meeting(group, starts=THURSDAY))


def bring(companion, title, comfort, meeting):
    note = companion.notes.save(a_note(title=title))
    companion.notes.bring(note.id, comfort, meeting=meeting.id)
    return note


def week(hand):
    return hand.today.findChild(WeekStrip).accessibleDescription()


def test_the_next_meeting_and_what_to_bring(companion, meeting, open_today):
    bring(companion, "Sleep has been easier", Comfort.SHARE, meeting)
    bring(companion, "What happened on Tuesday", Comfort.MAYBE, meeting)
    hand = open_today(companion)

    assert "Thursday, 19:00" in hand.words
    assert "Thursday group" in hand.words
    assert "Sleep has been easier" in hand.words
    assert "What happened on Tuesday (maybe)" in hand.words


def test_how_many_things_are_to_bring_and_the_key_that_leads_there(companion, meeting, open_today):
    bring(companion, "Sleep has been easier", Comfort.SHARE, meeting)
    hand = open_today(companion)

    assert "Thursday group · 1 thing to bring" in hand.words.replace("\u2068", "").replace("\u2069", "")
    assert hand.find("Prepare").accessibleDescription() == "Key: Ctrl+M"


def test_who_will_just_listen_has_nothing_to_bring(companion, meeting, open_today):
    bring(companion, "Sleep has been easier", Comfort.SHARE, meeting)
    companion.meetings.save(replace(companion.meetings.get(meeting.id), just_listen=True))
    hand = open_today(companion)

    assert "I'll just listen" in hand.words
    assert "Sleep has been easier" not in hand.words


def test_a_private_note_is_nowhere_on_today(companion, meeting, open_today):
    companion.notes.save(a_note(title="Only for me", meeting=meeting.id))
    shared = bring(companion, "Closed again", Comfort.SHARE, meeting)
    hand = open_today(companion)
    assert "Closed again" in hand.words

    companion.notes.close(shared.id)
    assert "Closed again" not in hand.words
    assert "Only for me" not in hand.words


def test_a_meeting_that_is_on_says_now(companion, group, open_today):
    companion.meetings.save(a_meeting(group, starts=AN_EVENING - timedelta(minutes=10)))

    assert "now" in open_today(companion).words.splitlines()


def test_a_meeting_further_away_than_a_week_has_its_date(companion, group, open_today):
    companion.meetings.save(a_meeting(group, starts=THURSDAY + timedelta(days=7)))

    assert "Thu 3 Dec, 19:00" in open_today(companion).words


def test_what_the_rhythm_gives_stands_there_without_being_planned(companion, open_today):
    rhythm = Rhythm(first=date(2026, 11, 5), at=time(19, 0), zone="UTC")
    group = companion.groups.save(a_group(nickname="Thursday group", rhythm=rhythm))
    hand = open_today(companion)

    assert "Thursday, 19:00" in hand.words
    assert "Thursday group" in hand.words
    assert companion.meetings.of(group.id) == []
    assert hand.has("Prepare")


def test_a_group_without_a_rhythm_offers_to_plan_the_next_one(companion, open_today):
    companion.groups.save(a_group(nickname="Thursday group"))
    hand = open_today(companion)

    assert "No meeting planned" in hand.words
    assert hand.has("Plan the next one")


def test_on_the_first_day_each_card_offers_one_thing(companion, open_today):
    hand = open_today(companion)

    assert "No meeting yet" in hand.words
    assert hand.has("Add a group")
    assert hand.has("Add one")
    assert "Blank days are fine." in hand.words


def test_a_very_long_word_does_not_widen_the_page(companion, meeting, open_today):
    bring(companion, "x" * 120, Comfort.SHARE, meeting)
    companion.strategies.save(a_strategy(title="y" * 120, steps=("z" * 300,), source_line="w" * 200))
    hand = open_today(companion, width=700)

    assert all(right_end(hand, label) <= hand.today.width() for label in hand.labels())


def test_strategies_come_in_turn_the_hard_moment_set_first(companion):
    for fields in (
        {"title": "resting", "status": StrategyStatus.RESTING, "place": 3},
        *({"title": "b to try"}, {"title": "A to try"}, {"title": "c in use", "status": StrategyStatus.IN_USE}),
        *({"title": "second", "place": 2}, {"title": "first", "place": 1}),
    ):
        companion.strategies.save(a_strategy(**fields))

    turns = [companion.strategies.in_turn(number) for number in range(companion.strategies.count_in_reach())]

    assert [strategy.title for strategy in turns] == ["first", "second", "c in use", "A to try", "b to try"]
    assert companion.strategies.in_turn(len(turns)) is None


def test_another_day_another_strategy_and_round_again(companion, open_today, clock):
    titles = ["Kettle first", "Ten-minute walk", "Call somebody"]
    for title in titles:
        companion.strategies.save(a_strategy(title=title))
    hand, seen = open_today(companion), []
    for _ in range(4):
        seen.append(next(title for title in titles if title in hand.words))
        clock.turn(days=1)
        hand.leave()

    assert sorted(seen[:3]) == sorted(titles)
    assert seen[3] == seen[0]


def test_another_goes_on_and_the_same_day_stays_there(companion, open_today):
    for title in ("Kettle first", "Ten-minute walk"):
        companion.strategies.save(a_strategy(title=title))
    hand = open_today(companion)
    was_kettle = "Kettle first" in hand.words
    hand.click("Another")
    assert ("Kettle first" in hand.words) is not was_kettle

    companion.strategies.save(a_strategy(title="A third", status=StrategyStatus.RESTING))
    assert ("Kettle first" in hand.words) is not was_kettle


def test_a_single_strategy_has_no_other(companion, open_today):
    companion.strategies.save(
        a_strategy(source=Source.MEETING, source_line="the Tuesday group", steps=("Fill the kettle", "Wait"))
    )
    hand = open_today(companion)

    assert not hand.has("Another")
    assert "From a meeting · the Tuesday group" in hand.words
    assert "Fill the kettle" in hand.words
    assert "Wait" not in hand.words


def test_the_week_in_words(companion, open_today):
    for days, mood in ((-6, 1), (-4, 3), (-4, 5), (-2, None)):
        companion.moods.save(a_mood(happened=AN_EVENING + timedelta(days=days, minutes=mood or 0), mood=mood, note="x"))
    hand = open_today(companion)
    hand.press("4")

    assert week(hand) == (
        "Monday: very low; Tuesday: no entry; Wednesday: good; Thursday: no entry; "
        "Friday: an entry without a rating; Saturday: no entry; Sunday, today: okay"
    )


def test_a_day_with_a_note_for_the_group_and_no_check_in_is_blank_paper(companion, open_today):
    companion.notes.save(a_note())
    hand = open_today(companion)

    assert week(hand).endswith("today: no entry")
    assert "Blank days are fine." in hand.words


def test_the_week_follows_every_answer(hand):
    hand.press("2")
    assert week(hand).endswith("today: low")
    hand.press("5")
    assert week(hand).endswith("today: good")
    hand.press("Ctrl+Z", "Ctrl+Z")
    assert week(hand).endswith("today: no entry")


def test_a_week_has_seven_days_from_its_first():
    days = week_of(date(2026, 11, 22))

    assert (days[0], days[-1], len(days)) == (date(2026, 11, 16), date(2026, 11, 22), 7)
    assert week_of(days[0]) == days


def test_after_the_day_changed_heading_and_week_follow(hand, clock):
    assert "Sunday, 22 November" in hand.words
    clock.turn(hours=12)
    hand.leave()

    assert "Monday, 23 November" in hand.words
    assert "Good morning" in hand.words
    assert week(hand).startswith("Monday, today")


def test_a_window_left_open_over_night_follows_when_it_is_used_again(hand, clock):
    clock.turn(hours=12)
    QApplication.sendEvent(hand.today, QEvent(QEvent.Type.ActivationChange))

    assert "Monday, 23 November" in hand.words
    assert week(hand).startswith("Monday, today")


def test_a_save_after_the_day_changed_takes_the_heading_along(hand, clock):
    clock.turn(hours=12)
    hand.press("3")

    assert "Monday, 23 November" in hand.words
    assert week(hand).startswith("Monday, today: in between")


def test_the_day_starts_when_the_person_says(open_today, companion, clock):
    companion.save_choices(Choices(day_starts=time(0, 0)))
    clock.turn(hours=5)

    assert "Monday, 23 November" in open_today(companion).words


@pytest.mark.parametrize(
    ("way", "page"),
    [("Prepare", PageName.MEETINGS), ("Add a note", PageName.MEETINGS), ("Open", PageName.STRATEGIES)],
)
def test_the_cards_lead_to_their_pages(companion, meeting, open_today, way, page):
    companion.strategies.save(a_strategy())
    hand = open_today(companion)
    hand.click(way)

    assert hand.window.current is hand.window._pages[page]


def right_end(hand, label):
    return label.mapTo(hand.today, label.rect().topRight()).x()
