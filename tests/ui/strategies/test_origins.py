"""Where strategies come from, in words: read of all meetings are only those that are named."""

from datetime import timedelta

import pytest

from peercompanion.domain.meeting import MeetingStatus
from peercompanion.domain.strategy import Source
from peercompanion.ui.strategies.origins import Origins
from peercompanion.ui.wording import Wording
from tests.helpers import AN_EVENING, a_group, a_meeting, a_strategy


@pytest.fixture
def meetings(companion):
    group = companion.groups.save(a_group(nickname="Tuesday group"))
    return [
        companion.meetings.save(
            a_meeting(group, starts=AN_EVENING - timedelta(weeks=weeks), status=MeetingStatus.WENT, line="It rained.")
        )
        for weeks in range(1, 21)
    ]


@pytest.fixture
def read(companion, monkeypatch):
    """Every row of a meeting that is read from now on."""
    rows, all_read = companion._database.rows, []

    def reading(sql, *values):
        found = rows(sql, *values)
        all_read.extend(row for row in found if "It rained." in row)
        return found

    monkeypatch.setattr(companion._database, "rows", reading)
    return all_read


def test_of_all_meetings_only_those_are_read_that_are_named(qapp, companion, meetings, read):
    heard = [a_strategy(source=Source.MEETING, meeting=meeting.id) for meeting in meetings[:3]]
    origins = Origins(companion, Wording())

    origins.read_ahead(strategy.meeting for strategy in heard)
    lines = [origins.line(strategy) for strategy in heard]

    assert lines == [origins.name(meeting) for meeting in meetings[:3]]
    assert len(read) == 3


def test_one_that_is_in_the_trash_is_not_named(qapp, companion, meetings, read):
    companion.meetings.trash(meetings[0].id)
    origins = Origins(companion, Wording())

    assert origins.find(meetings[0].id) is None
    assert origins.find(None) is None
    assert origins.find(meetings[1].id) == meetings[1]
    assert origins.find(meetings[1].id) == meetings[1] and len(read) == 1
