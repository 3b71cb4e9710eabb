"""What is taken home from a meeting: kept, made a strategy, thanked for, come back to; found, gathered."""

from dataclasses import replace
from datetime import timedelta

import pytest

from peercompanion.domain.journal import Kind
from peercompanion.domain.meeting import MeetingStatus
from peercompanion.domain.strategy import Source, StrategyStatus
from peercompanion.domain.takeaway import TakeawayKind
from peercompanion.errors import NotFound
from tests.helpers import AN_EVENING, a_group, a_meeting, a_strategy, a_takeaway


@pytest.fixture
def group(companion):
    return companion.groups.save(a_group())


@pytest.fixture
def meeting(companion, group):
    return companion.meetings.save(a_meeting(group, starts=AN_EVENING - timedelta(days=1), status=MeetingStatus.WENT))


def keep(companion, meeting, kind=TakeawayKind.IDEA, **fields):
    return companion.takeaways.save(a_takeaway(kind=kind, meeting=meeting and meeting.id, **fields))


def test_an_idea_becomes_a_strategy_that_knows_where_it_was_heard(companion, tables, meeting):
    idea = keep(companion, meeting, text="Shoes by the door the evening before\nCoat beside them")
    before = tables.content()

    strategy = companion.takeaways.make_strategy(idea)

    assert strategy.title == "Shoes by the door the evening before"
    assert strategy.steps == ("Shoes by the door the evening before", "Coat beside them")
    assert (strategy.source, strategy.meeting, strategy.status) == (Source.MEETING, meeting.id, StrategyStatus.TO_TRY)
    assert companion.takeaways.get(idea.id).strategy == strategy.id
    companion.undo()
    assert tables.content() == before
    companion.redo()
    assert companion.takeaways.get(idea.id).strategy == strategy.id


def test_it_is_made_once_and_again_where_it_was_thrown_away(companion, meeting):
    idea = keep(companion, meeting)
    first = companion.takeaways.make_strategy(idea)

    assert companion.takeaways.make_strategy(idea.id) == first
    companion.strategies.trash(first.id)
    second = companion.takeaways.make_strategy(idea.id)

    assert second.id != first.id
    assert companion.takeaways.get(idea.id).strategy == second.id


def test_however_long_it_is_it_can_be_made_one(companion, meeting):
    idea = keep(companion, meeting, text="\n".join(["word " * 60 + "x" * 10, *("a line" for _ in range(20))]))

    strategy = companion.takeaways.make_strategy(idea)

    assert len(strategy.title) <= 60 and len(strategy.steps) == 7
    assert companion.takeaways.get(idea.id).text == idea.text


def test_thanks_wait_until_they_are_said(companion, meeting):
    first, second = (keep(companion, meeting, TakeawayKind.THANKS, text=text) for text in ("the lift", "the silence"))
    keep(companion, meeting)

    assert companion.takeaways.thanks_unsaid() == [second, first]
    companion.takeaways.say_thanks(first.id)
    assert companion.takeaways.thanks_unsaid() == [second]
    companion.undo()
    assert companion.takeaways.thanks_unsaid() == [second, first]


def test_they_are_gathered_by_meeting_and_by_group(companion, group, meeting):
    other = companion.meetings.save(a_meeting(group, starts=AN_EVENING, status=MeetingStatus.WENT))
    elsewhere = companion.meetings.save(a_meeting(companion.groups.save(a_group(nickname="Another"))))
    first, second = keep(companion, meeting), keep(companion, other)
    keep(companion, elsewhere)
    keep(companion, None)
    heard = companion.takeaways.make_strategy(first)
    companion.strategies.save(a_strategy(meeting=elsewhere.id))

    assert [each.id for each in companion.takeaways.of_meeting(meeting.id)] == [first.id]
    assert [each.id for each in companion.takeaways.of_group(group.id)] == [second.id, first.id]
    assert companion.strategies.heard_in(group.id) == [heard]


@pytest.mark.parametrize("kind", [TakeawayKind.FOLLOW_UP, TakeawayKind.QUESTION])
def test_what_to_come_back_to_is_there_until_it_is_done_or_thrown_away(companion, group, meeting, kind):
    other = companion.groups.save(a_group(nickname="Another"))
    first, second = keep(companion, meeting, kind, text="Ask again"), keep(companion, None, kind, text="from elsewhere")
    keep(companion, meeting, TakeawayKind.IDEA)

    assert [each.words for each in companion.notes.follow_ups(group.id)] == ["from elsewhere", "Ask again"]
    assert [each.words for each in companion.notes.follow_ups(other.id)] == ["from elsewhere"]
    companion.takeaways.done(first.id)
    companion.takeaways.trash(second.id)
    assert companion.notes.follow_ups(group.id) == []
    companion.undo()
    companion.undo()
    assert len(companion.notes.follow_ups(group.id)) == 2


def test_they_are_found_and_so_are_meetings(companion, meeting):
    kept = keep(companion, meeting, TakeawayKind.WORDS_THAT_HELPED, text="The lamp was still on")
    companion.meetings.save(replace(meeting, line="Nobody switched the lamp off"))

    found = companion.search("lamp").lines

    assert {(line.kind, line.id) for line in found} == {(Kind.TAKEAWAY, kept.id), (Kind.MEETING, meeting.id)}
    assert {line.state for line in found} == {"words_that_helped", "went"}


def test_one_that_was_erased_is_nowhere(companion, meeting):
    kept = keep(companion, meeting)
    companion.takeaways.trash(kept.id)
    companion.trash.erase(kept.id)

    with pytest.raises(NotFound):
        companion.takeaways.make_strategy(kept)


def test_of_a_group_the_last_few_are_read_and_thanks_apart(companion, group, meeting):
    ideas = [keep(companion, meeting, text=f"Idea {n}") for n in range(4)]
    said = keep(companion, meeting, TakeawayKind.THANKS, text="said")
    unsaid = keep(companion, meeting, TakeawayKind.THANKS, text="unsaid")
    keep(companion, companion.meetings.save(a_meeting(companion.groups.save(a_group(nickname="Other")))))
    companion.takeaways.say_thanks(unsaid.id)

    assert companion.takeaways.latest_of_group(group.id, 3) == ideas[:0:-1]
    assert [each.id for each in companion.takeaways.thanks_of_group(group.id, 8)] == [said.id, unsaid.id]
    assert [each.id for each in companion.takeaways.thanks_of_group(group.id, 1)] == [said.id]
