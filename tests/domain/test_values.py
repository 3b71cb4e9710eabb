"""What the values refuse, and what they let be."""

from dataclasses import replace
from datetime import datetime
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peercompanion.domain.mood import RATINGS, Mood, MoodKind
from peercompanion.domain.note import OPEN_STATUSES, Comfort, Note, NoteStatus
from peercompanion.errors import InvalidInput
from tests.helpers import AN_EVENING, a_group, a_meeting, a_mood, a_note, a_person, a_strategy

TOO_LONG = "x" * 1_000_001
NAIVE = datetime(2026, 11, 22, 19, 42)


def a_meeting_somewhere(**fields):
    return a_meeting(a_group(), **fields)


@pytest.mark.parametrize(
    ("build", "wrong"),
    [
        *((a_mood, {name: bad}) for name in RATINGS for bad in (0, 6, -1, 2.0, True, "3")),
        (a_mood, {"happened": NAIVE}),
        (a_mood, {"note": TOO_LONG}),
        (a_mood, {"feelings": ("a", "b", "c", "d", "e", "f", "g")}),
        (a_mood, {"feelings": ("calm", "calm")}),
        (a_mood, {"feelings": (" ",)}),
        (a_mood, {"feelings": ("x" * 41,)}),
        (a_mood, {"tags": ("x" * 61,)}),
        (a_mood, {"tags": tuple(map(str, range(21)))}),
        (a_strategy, {"title": " \n"}),
        (a_strategy, {"title": "x" * 121}),
        (a_strategy, {"steps": ()}),
        (a_strategy, {"steps": ("a",) * 8}),
        (a_strategy, {"steps": ("a", " ")}),
        (a_strategy, {"steps": ("x" * 301,)}),
        (a_strategy, {"effort": 4}),
        (a_strategy, {"minutes": 0}),
        (a_strategy, {"place": 6}),
        (a_strategy, {"situations": ("x" * 61,)}),
        (a_strategy, {"needs": "x" * 201}),
        (a_strategy, {"source_line": "x" * 201}),
        (a_strategy, {"why": "x" * 5_001}),
        (a_group, {"nickname": ""}),
        (a_group, {"nickname": "x" * 41}),
        (a_group, {"facilitator": "x" * 13}),
        (a_group, {"minutes": 4}),
        (a_group, {"check_in_seconds": 14}),
        (a_meeting_somewhere, {"starts": NAIVE}),
        (a_meeting_somewhere, {"minutes": 601}),
        (a_meeting_somewhere, {"line": "x" * 5_001}),
        (a_note, {"title": "x" * 121}),
        (a_note, {"title": " "}),
        (a_note, {"points": ("a",) * 6}),
        (a_note, {"points": ("x" * 91,)}),
        (a_note, {"points": (" ",)}),
        (a_person, {"label": " "}),
        (a_person, {"label": "x" * 13}),
        (a_person, {"phone": "0" * 41}),
    ],
)
def test_a_value_that_cannot_be_is_refused_by_its_field(build, wrong):
    with pytest.raises(InvalidInput) as refused:
        build(**wrong)

    assert refused.value.field in wrong


@pytest.mark.parametrize(
    ("build", "field"),
    [
        *((a_mood, "note"), (a_strategy, "title"), (a_strategy, "why"), (a_strategy, "needs")),
        *((a_group, "nickname"), (a_group, "agenda"), (a_meeting_somewhere, "gave")),
        *((a_note, "title"), (a_note, "body"), (a_note, "how_it_was"), (a_person, "label"), (a_person, "note")),
    ],
)
@pytest.mark.parametrize("bad", ["a\0b", "half \ud83d of a sign", "\udfff"])
def test_what_could_not_be_stored_or_undone_is_refused_in_every_text(build, field, bad):
    with pytest.raises(InvalidInput) as refused:
        build(**{field: bad})

    assert refused.value.field == field


@pytest.mark.parametrize(("build", "field"), [(a_mood, "tags"), (a_strategy, "steps"), (a_note, "points")])
def test_so_is_it_in_every_word_of_a_list(build, field):
    with pytest.raises(InvalidInput):
        build(**{field: ("fine", "a\0b")})


def test_a_refusal_holds_no_word_that_a_person_wrote():
    with pytest.raises(InvalidInput) as refused:
        a_mood(note="a secret \ud83d")

    assert "secret" not in f"{refused.value!r}{refused.value.__cause__!r}"


@given(st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0"), max_size=100))
def test_any_other_text_is_let_be(text):
    assert a_mood(note=text).note == text


def test_an_entry_with_nothing_in_it_is_refused():
    with pytest.raises(InvalidInput):
        Mood(happened=AN_EVENING, note=" \n ")


@pytest.mark.parametrize(
    "something",
    [
        *({name: 1} for name in RATINGS),
        {"feelings": ("calm",)},
        {"tags": ("work",)},
        {"note": "."},
        {"kind": MoodKind.JUST_HERE},
    ],
)
def test_any_one_thing_is_enough_and_just_being_here_is_one(something):
    assert Mood(happened=AN_EVENING, **something).says_something


@pytest.mark.parametrize(("comfort", "status"), list(product(Comfort, NoteStatus)))
def test_a_private_note_is_in_no_open_status(comfort, status):
    def build() -> Note:
        return a_note(comfort=comfort, status=status)

    if comfort is Comfort.PRIVATE and status in OPEN_STATUSES:
        with pytest.raises(InvalidInput):
            build()
    else:
        assert build().status is status


@pytest.mark.parametrize(
    ("status", "closed"),
    [
        (NoteStatus.CAUGHT, NoteStatus.CAUGHT),
        (NoteStatus.TO_BRING, NoteStatus.CAUGHT),
        (NoteStatus.SHARED, NoteStatus.KEPT),
        (NoteStatus.FOLLOW_UP, NoteStatus.KEPT),
        (NoteStatus.DONE, NoteStatus.KEPT),
        (NoteStatus.KEPT, NoteStatus.KEPT),
        (NoteStatus.LET_GO, NoteStatus.LET_GO),
    ],
)
@pytest.mark.parametrize("comfort", [Comfort.SHARE, Comfort.MAYBE])
def test_closing_always_works(comfort, status, closed):
    note = a_note(comfort=comfort, status=status).closed()

    assert (note.comfort, note.status) == (Comfort.PRIVATE, closed)


@pytest.mark.parametrize("comfort", [Comfort.SHARE, Comfort.MAYBE])
def test_opening_is_comfort_and_status_in_one(comfort):
    note = a_note().opened(comfort)

    assert (note.comfort, note.status) == (comfort, NoteStatus.TO_BRING)


def test_opening_as_private_is_refused():
    with pytest.raises(InvalidInput):
        a_note().opened(Comfort.PRIVATE)


def test_a_value_is_replaced_and_never_changed():
    mood = a_mood(mood=3)

    changed = replace(mood, mood=4)

    assert (mood.mood, changed.mood, changed.id) == (3, 4, mood.id)
    with pytest.raises(AttributeError):
        mood.mood = 5


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"title": " Mornings \n", "points": ("Slow",)}, "Mornings"),
        ({"title": " ", "points": ("Slow", "Slower"), "body": "All of it"}, "Slow"),
        ({"title": "", "points": (), "body": "\n\n  All of it\nand more"}, "All of it"),
    ],
)
def test_a_note_is_called_by_the_first_thing_that_is_in_it(fields, name):
    assert a_note(**fields).name == name
