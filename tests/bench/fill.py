"""A vault full of what floor/gen_journal.py makes: the same entries that make_floor.py puts into the floor's database.

    python tests/bench/floor/gen_journal.py -n 10000 --words builtin -o journal.jsonl
    python -m tests.bench.fill journal.jsonl FOLDER

The passphrase is PASSPHRASE, and the key derivation costs what the floor's does. A title, which a mood entry has not,
becomes the first line of the note. Beside them stand 200 strategies, one of which was tried 5,000 times, and
a group with 1,500 meetings gone by and three notes for the next one.
"""

import json
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from itertools import islice
from pathlib import Path

from peercompanion.companion import Companion
from peercompanion.domain.attempt import Felt, Try
from peercompanion.domain.change import Topic
from peercompanion.domain.group import Group
from peercompanion.domain.meeting import Meeting, MeetingStatus
from peercompanion.domain.mood import Mood
from peercompanion.domain.note import Comfort, Note
from peercompanion.domain.rhythm import Rhythm
from peercompanion.domain.strategy import Strategy, StrategyStatus
from peercompanion.session import Session
from peercompanion.vault import KdfCost

PASSPHRASE = "floor"
COST = KdfCost(m_kib=65536, t=3, p=4)
ROWS_A_CHANGE = 5_000
STRATEGIES, TRIES, MEETINGS, NOTES = 200, 5_000, 1_500, 3
LONG_AGO = datetime(2020, 1, 1, 9, tzinfo=UTC)


def new_vault(folder: Path, journal: Path, *, cost: KdfCost = COST) -> int:
    """Locked again at the end; returns the number of entries."""
    session = Session(folder, cost=cost)
    companion = session.create(PASSPHRASE)
    try:
        return fill(companion, journal)
    finally:
        session.lock()


def fill(companion: Companion, journal: Path) -> int:
    """Behind the door's back, because each save of its own is a durable one; the search index is at rest afterwards."""
    count = 0
    with journal.open(encoding="utf-8") as lines:
        moods = (a_mood(json.loads(line)) for line in lines)
        while written := _write(companion, islice(moods, ROWS_A_CHANGE)):
            count += written
    _add_strategies(companion)
    _add_meetings(companion)
    while companion.tidy():
        pass
    return count


def most_tried(companion: Companion) -> Strategy:
    """The one with all the tries; the first in the hard-moment set."""
    return companion.strategies.hard_moment_set()[0]


def _add_strategies(companion: Companion) -> None:
    for number in range(STRATEGIES):
        companion.strategies.save(
            Strategy(
                title=f"Strategy {number}",
                steps=("Stand up", "Open the window", "Three breaths"),
                effort=1 + number % 3,
                situations=(("cant_sleep", "lonely", "anger")[number % 3],),
                status=StrategyStatus.IN_USE if number % 2 else StrategyStatus.TO_TRY,
                place=number + 1 if number < 3 else None,
            )
        )
    tried, felt = most_tried(companion).id, tuple(Felt)
    with companion._database.change("fill", frozenset({Topic.TRIES})) as writing:
        for number in range(TRIES):
            happened = LONG_AGO + timedelta(hours=7 * number)
            companion.tries._rows.write(
                Try(strategy=tried, happened=happened, before=number % 11, after=number % 7, felt=felt[number % 4]),
                writing,
            )


def _add_meetings(companion: Companion) -> None:
    now = datetime.now(UTC)
    weekly = Rhythm(first=(now - timedelta(days=11)).date(), at=time(19), zone="UTC")
    group = companion.groups.save(Group(nickname="Tuesday group", rhythm=weekly))
    with companion._database.change("fill", frozenset({Topic.MEETINGS})) as writing:
        for number in range(MEETINGS):
            starts = now - timedelta(days=12 + 2.4 * number)
            gone_by = Meeting(group=group.id, starts=starts, status=MeetingStatus.WENT, line=f"What was said, {number}")
            companion.meetings.write(gone_by, writing)
    coming = companion.meetings.next(group.id)
    for number in range(NOTES):
        note = companion.notes.save(Note(title=f"Something to say {number}", points=("One point", "And another")))
        companion.notes.bring(note.id, Comfort.SHARE, meeting=coming.id)


def a_mood(entry: dict) -> Mood:
    title = f"{entry['title']}\n\n" if entry["title"] else ""
    return Mood(
        happened=datetime.fromtimestamp(entry["epoch"], UTC),
        mood=entry["mood"],
        energy=entry["energy"],
        sleep=entry["sleep"],
        tags=tuple(entry["tags"]),
        note=title + entry["text"],
    )


def _write(companion: Companion, moods: Iterator[Mood]) -> int:
    some = list(moods)
    with companion._database.change("fill", frozenset({Topic.MOODS})) as writing:
        for mood in some:
            companion.moods._rows.write(mood, writing)
    return len(some)


if __name__ == "__main__":
    print(new_vault(Path(sys.argv[2]), Path(sys.argv[1])), "entries")
