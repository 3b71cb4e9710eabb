"""Whatever a text holds: places that are in it, none over another, and work that grows with the text and no faster.

The work is counted in calls, not in time. A pattern that goes back and forth would not come to an end here.
"""

import sys
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peercompanion.domain.guard import find, initial, someone

PIECES = (
    *("A", "a", "1", "0", " ", "  ", ".", "-", "@", "#", "/", "(", "+", "'", "’", '"', "\n", ":", "www.", "http://"),
    *("Anna", "Will", "May", "Dr. ", "J. ", "van ", "his wife ", "works at ", "he ", "was diagnosed with ", ".com"),
    *("14 Elm Street ", "seine Frau ", "arbeitet bei ", "ist Lehrer ", "weg 1 ", "Frau ", "has cancer ", "\u0301"),
    *("\U0001f600", "\U0001f469\u200d\U0001f467", "\u6211", "\u05d0\u05e0\u05d9 ", "\u0130", "\xdf", "\xe9"),
)
LONGER = ("Ab ", "1 1a ", "u/", "Anna. ", "x Sarah ", "a.com ", "he works at the ", "1-", "A-")
LANGUAGES = ("en", "de")
texts = st.lists(st.sampled_from(PIECES), max_size=40).map("".join) | st.text(max_size=200)


def calls(text: str, language: str) -> int:
    """How many functions are called."""
    counted = 0

    def count(frame: object, event: str, argument: object) -> None:
        nonlocal counted
        counted += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        find(text, language)
    finally:
        sys.setprofile(before)
    return counted


@given(text=texts, language=st.sampled_from(LANGUAGES))
def test_every_hit_lies_in_the_text_and_over_no_other(text, language):
    hits = find(text, language)

    assert all(0 <= hit.start < hit.end <= len(text) for hit in hits)
    assert all(left.end <= right.start for left, right in pairwise(hits))


@given(text=texts, language=st.sampled_from(LANGUAGES))
def test_all_of_it_can_be_left_out(text, language):
    for hit in find(text, language):
        instead = someone(text, hit, language)
        assert instead.start <= hit.start and instead.end == hit.end and instead.words
        short = initial(text, hit)
        assert short is None or (short.start, short.end) == (hit.start, hit.end)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("piece", [*PIECES, *LONGER])
def test_the_work_grows_as_the_text_does(piece, language):
    find("Anna", language)  # the lists are read
    once = piece * (2_000 // len(piece))

    assert calls(once * 4, language) <= 4 * calls(once, language) + 100
