"""What the form says, as a value."""

from dataclasses import replace

import pytest

from peercompanion.domain.mood import MoodKind
from peercompanion.ui.today.draft import Draft
from tests.helpers import AN_EVENING, a_mood


@pytest.mark.parametrize("silent", [Draft(), Draft(happened=AN_EVENING), Draft(note=" \n\t")])
def test_a_time_or_blanks_alone_say_nothing(silent):
    assert not silent.says_something


@pytest.mark.parametrize(
    "said",
    [
        Draft(mood=1),
        Draft(sleep=3),
        Draft(feelings=("calm",)),
        Draft(tags=("walk",)),
        Draft(note="x"),
        Draft(kind=MoodKind.JUST_HERE),
    ],
)
def test_any_answer_says_something(said):
    assert said.says_something


def test_a_draft_of_an_entry_has_all_of_it_and_without_one_is_empty():
    entry = a_mood(mood=2, hope=3, feelings=("calm",), tags=("walk",), note="x")

    draft = Draft.of(entry)

    assert (draft.happened, draft.mood, draft.hope) == (AN_EVENING, 2, 3)
    assert (draft.feelings, draft.tags, draft.note) == (("calm",), ("walk",), "x")
    assert Draft.of(None) == Draft()


def test_just_here_takes_the_face_back_and_a_face_takes_just_here_back():
    here = Draft(mood=4, hope=2).just_here()

    assert (here.kind, here.mood, here.hope) == (MoodKind.JUST_HERE, None, 2)
    assert here.rated("hope", 3).kind is MoodKind.JUST_HERE
    assert here.rated("mood", 3) == Draft(mood=3, hope=2)


def test_a_word_is_there_once_and_in_the_order_chosen():
    draft = Draft().with_word("tags", "a", True).with_word("tags", "b", True).with_word("tags", "a", True)

    assert draft.tags == ("b", "a")
    assert draft.with_word("tags", "b", False).with_word("tags", "c", False).tags == ("a",)


def test_since_tells_what_replace_needs():
    before, after = Draft(mood=2, note="x"), Draft(mood=3, hope=1, note="x")

    assert after.since(before) == {"mood": 3, "hope": 1}
    assert replace(before, **after.since(before)) == after
