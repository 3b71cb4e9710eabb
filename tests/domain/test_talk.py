"""How long it takes to say something."""

import pytest

from peercompanion.domain.note import Comfort, NoteStatus
from peercompanion.domain.talk import seconds_to_bring, seconds_to_say
from tests.helpers import a_note

THIRTEEN_WORDS = "one two three four five six seven eight nine ten eleven twelve thirteen"


@pytest.mark.parametrize(
    ("note", "seconds"),
    [
        (a_note(title=THIRTEEN_WORDS), 8),  # 6 seconds and a breath
        (a_note(title="no word of it is said", points=(THIRTEEN_WORDS, THIRTEEN_WORDS)), 16),
        (a_note(title=THIRTEEN_WORDS, body=THIRTEEN_WORDS), 16),
        (a_note(title="", body=THIRTEEN_WORDS), 8),
        (a_note(title="早上很难起床因为天黑"), 4),  # 10 characters in 2½ seconds, and a breath: rounded to even
    ],
)
def test_words_take_their_time_and_a_breath_after_each_point(note, seconds):
    assert seconds_to_say(note) == seconds


def test_words_between_wide_characters_are_counted_as_words():
    apart = seconds_to_say(a_note(title="早上" * 10 + " one two three four"))

    assert seconds_to_say(a_note(title="早上" * 10)) < apart


def test_only_what_is_certain_to_be_said_counts():
    said = a_note(title=THIRTEEN_WORDS, comfort=Comfort.SHARE, status=NoteStatus.TO_BRING)
    maybe = a_note(title=THIRTEEN_WORDS, comfort=Comfort.MAYBE, status=NoteStatus.TO_BRING)

    assert seconds_to_bring([said, maybe, said]) == 16
    assert seconds_to_bring([]) == 0
