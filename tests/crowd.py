"""Vaults as full as a life makes them, in seconds: everything is written in one change, by the sections themselves."""

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from datetime import timedelta
from itertools import cycle, islice

from peercompanion import content
from peercompanion.companion import Companion
from peercompanion.domain.attempt import Felt
from peercompanion.domain.change import Topic
from peercompanion.domain.group import Group
from peercompanion.domain.meeting import MeetingStatus
from peercompanion.domain.strategy import StrategyStatus
from tests.helpers import AN_EVENING, a_group, a_meeting, a_mood, a_note, a_person, a_strategy, a_try

WORDS = ("walk", "kettle", "night", "window", "bus", "river", "sister", "bread", "stairs", "letter", "garden", "radio")


@contextmanager
def in_one_change(companion: Companion) -> Iterator[None]:
    """Each save would be durable by itself, which a thousand of them need not be; nothing can be undone afterwards."""
    database = companion._database
    with database.change("fill", frozenset(Topic)) as writing:
        database.change = lambda *_, **__: nullcontext(writing)
        try:
            yield
        finally:
            del database.change
    database.undo_log.forget()


def fill(
    companion: Companion,
    *,
    moods: int = 0,
    strategies: int = 0,
    groups: int = 0,
    meetings: int = 0,
    notes: int = 0,
    people: int = 0,
    trashed: int = 0,
    tries: int = 0,
) -> None:
    """Meetings need a group and go back in time, a week apart; tries need a strategy and are all of the first one. All
    of one kind have titles of their own.
    """
    with in_one_change(companion):
        _write_moods(companion, moods)
        written = [companion.groups.save(a_group(nickname=f"Group {number} {word}")) for number, word in words(groups)]
        _write_meetings(companion, written, meetings)
        _write_strategies(companion, strategies)
        _write_tries(companion, tries)
        for number, word in words(notes):
            companion.notes.save(a_note(title=f"Note {number} {word}", body=f"{word} and more of it. " * 5))
        for number, word in words(people):
            companion.people.save(a_person(label=f"P{number}", note=word, order=number))
        for number, word in words(trashed):
            mood = companion.moods.save(a_mood(happened=AN_EVENING - timedelta(days=number), note=f"thrown {word}"))
            companion.moods.trash(mood.id)


def words(count: int) -> Iterator[tuple[int, str]]:
    return islice(enumerate(cycle(WORDS)), count)


def _write_moods(companion: Companion, count: int) -> None:
    for number, word in words(count):
        companion.moods.save(a_mood(happened=AN_EVENING - timedelta(hours=5 * number), note=f"{word} {number}"))


def _write_meetings(companion: Companion, groups: list[Group], count: int) -> None:
    for number, word in words(count):
        starts = AN_EVENING - timedelta(weeks=number, hours=1)
        group = groups[number % len(groups)]
        companion.meetings.save(a_meeting(group, starts=starts, status=MeetingStatus.WENT, line=f"{word} {number}"))


def _write_strategies(companion: Companion, count: int) -> None:
    known = [situation.key for situation in content.situations()]
    statuses = cycle((StrategyStatus.IN_USE, StrategyStatus.TO_TRY, StrategyStatus.IN_USE, StrategyStatus.RESTING))
    for (number, word), status in zip(words(count), statuses, strict=False):
        companion.strategies.save(
            a_strategy(
                title=f"Strategy {number} {word}",
                situations=(known[number % len(known)], f"own {number % 30}"),
                effort=1 + number % 3,
                minutes=1 + number % 60,
                status=status,
                place=number + 1 if number < 5 else None,
            )
        )


def _write_tries(companion: Companion, count: int) -> None:
    if not count:
        return
    strategy, felt = companion.strategies.hard_moment_set()[0], cycle((*Felt, None))
    for (number, word), each in zip(words(count), felt, strict=False):
        then = AN_EVENING - timedelta(hours=5 * number)
        before = number % 11
        companion.tries.save(a_try(strategy, happened=then, before=before, after=before // 2, felt=each, note=word))
