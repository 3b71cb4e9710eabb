"""Whatever notes there are, on paper stands what the group may see, in its order, and not a word of anything else."""

from dataclasses import replace
from datetime import time, timedelta
from itertools import product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from peercompanion.domain.note import OPEN_STATUSES, Ask, Audience, Comfort, Note, NoteStatus
from peercompanion.domain.rhythm import Rhythm
from peercompanion.errors import InvalidInput
from peercompanion.ui.context import PageName
from tests.helpers import a_group, a_meeting, a_note, a_takeaway
from tests.ui.pdf import words_in

FIXED = """
Tuesday, 19\ufffd42 1 2 3 4 5 1, 2, 3, 4, maybe What I'd like Just listen Ideas Practical help Celebrate with me
I'd like ideas to just be heard practical celebrate this I can also say “I'd like to just be heard.”
“I'd rather pass today,
thanks.” A person to talk to Samaritans 116 123
"""
OURS = frozenset(FIXED.split())
ALLOWED = [
    (comfort, status)
    for comfort, status in product(Comfort, NoteStatus)
    if comfort is not Comfort.PRIVATE or status not in OPEN_STATUSES
]
PAPERS = ("Fold card", "Plain sheet")


def word(number: int, part: int) -> str:
    """One that is nowhere else: of small letters, so that no font draws it in another shape."""
    return "q" + "".join(chr(ord("a") + int(digit)) for digit in f"{number:02}{part:02}")


@st.composite
def a_drawn_note(draw, number: int) -> Note:
    """Every field has words of its own."""
    comfort, status = draw(st.sampled_from(ALLOWED))
    points = draw(st.integers(0, 2))
    fields = {
        "title": word(number, 0) if draw(st.booleans()) or not points else "",
        "body": word(number, 1),
        "points": tuple(word(number, 2 + each) for each in range(points)),
        "how_it_was": word(number, 5),
        "follow_up": word(number, 6),
        "ask": draw(st.sampled_from([None, *Ask])),
        "audience": draw(st.sampled_from(Audience)),
        "order": draw(st.integers(0, 3)),
    }
    return Note(**fields, comfort=comfort, status=status)


@st.composite
def drawn_notes(draw) -> list[Note]:
    return [draw(a_drawn_note(number)) for number in range(draw(st.integers(0, 9)))]


def ready(notes: list[Note], paper: str) -> list[str]:
    """The words that may be there, told anew from the notes that were drawn."""
    on_sheet = [
        note
        for note in notes
        if note.status is NoteStatus.TO_BRING
        and note.audience is Audience.GROUP
        and note.comfort in (Comfort.SHARE, Comfort.MAYBE)
    ]
    on_sheet.sort(key=lambda note: (note.comfort is Comfort.MAYBE, note.order))
    return [words for note in on_sheet for words in _of(note, paper)]


def _of(note: Note, paper: str) -> tuple[str, ...]:
    if not note.points:
        return (note.title,)
    return (*((note.title,) if note.title and paper == "Plain sheet" else ()), *note.points)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(notes=drawn_notes(), paper=st.sampled_from(PAPERS))
def test_exactly_what_is_ready_is_printed(window_and_vault, notes, paper):
    reader, companion = window_and_vault
    group = companion.groups.save(a_group(nickname="qzzgroup", true_name="qzztrue"))
    meeting = companion.meetings.save(a_meeting(group, wish="qzzwish", gave="qzzgave", line="qzzline"))
    kept = []
    for note in notes:
        try:
            kept.append(companion.notes.save(replace(note, meeting=meeting.id)))
        except InvalidInput:  # five are to bring already
            continue

    reader.window.go(PageName.PAPER, meeting.id)
    expected = ready(kept, paper)
    assert reader.can_print is bool(expected)
    printed = words_in(reader.take(paper).save()) if expected else []

    assert [words for words in printed if words.startswith("q")] == expected
    assert {words for words in printed if not words.startswith("q")} <= OURS


@pytest.fixture
def window_and_vault(companion, open_paper):
    return open_paper(), companion


@pytest.mark.parametrize("paper", PAPERS)
def test_what_was_heard_elsewhere_or_is_for_another_group_is_nowhere(
    companion, meeting, bring_points, open_paper, paper
):
    other = companion.groups.save(a_group(nickname="Evening circle"))
    there = companion.meetings.save(a_meeting(other, starts=meeting.starts + timedelta(days=1)))
    companion.notes.bring(companion.notes.save(a_note(title="elsewhere")).id, Comfort.SHARE, meeting=there.id)
    companion.takeaways.save(a_takeaway(meeting=meeting.id, text="heard"))
    bring_points("here")

    printed = open_paper().take(paper).printed()

    assert "here" in printed
    assert not any(words in printed for words in ("elsewhere", "heard ", "Evening", "Tuesday group", "2026"))


@pytest.mark.parametrize("paper", PAPERS)
def test_undo_behind_the_wall_takes_it_off_the_paper(companion, bring_points, open_paper, paper):
    bring_points("opened")
    reader = open_paper().take(paper)
    assert "opened" in reader.printed()

    reader.window.undo()

    assert not reader.can_print and reader.preview == []
    reader.window.redo()
    assert "opened" in reader.printed()


@pytest.mark.parametrize("paper", PAPERS)
def test_a_meeting_that_its_rhythm_gives_needs_not_be_stored(companion, open_paper, paper, clock):
    weekly = Rhythm(first=clock.now().date(), at=time(21, 0), zone="Europe/Berlin")
    companion.groups.save(a_group(rhythm=weekly))
    companion.notes.bring(companion.notes.save(a_note(title="carried")).id, Comfort.SHARE)

    assert "carried" in open_paper().take(paper).printed()
    assert companion.meetings.since() == []
