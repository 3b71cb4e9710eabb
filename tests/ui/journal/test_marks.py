"""Searched words are marked where they begin a word, by the rules of the search."""

import pytest

from peercompanion.ui.journal.marks import Mark, in_units, marks


def marked(text, searched):
    return [text[mark.start : mark.end] for mark in marks(text, searched)]


@pytest.mark.parametrize(
    ("text", "searched", "found"),
    [
        ("Walked to the bridge", "bri", ["bri"]),
        ("Bridge by BRIDGE", "bridge", ["Bridge", "BRIDGE"]),
        ("a footbridge", "bridge", []),
        ("Ärger über Café", "arger cafe", ["Ärger", "Café"]),
        ("cafe", "café", ["cafe"]),
        ("the bridge, then the bus", "bus the", ["the", "the", "the", "bus"]),
        ("work working", "work working", ["work", "working"]),
        ("don't", "don", ["don"]),
        ("古い京都の橋", "京都", ["京都"]),
        ("銀行へ行く", "行", ["行", "行"]),
        ("Kyoto京都", "京都", ["京都"]),
        ("京都 bridge", "bridge京", ["京", "bridge"]),
        ("مشيت إلى الجسر", "الجسر", ["الجسر"]),
        ("हिन्दी में", "हिन्दी", ["हिन्दी"]),
        ("one (two) [three]", "two three", ["two", "three"]),
        ("anything", "", []),
        ("anything", ' "*( ', []),
        ("", "bridge", []),
    ],
)
def test_words_are_marked_where_they_begin(text, searched, found):
    assert marked(text, searched) == found


def test_a_mark_keeps_its_place_behind_letters_that_fold_into_two():
    assert marks("ﬁne bridge", "bridge") == [Mark(4, 10)]


def test_places_are_counted_as_qt_counts_behind_characters_beyond_the_first_plane():
    text = "🙂🙂 bridge"

    assert marks(text, "bridge") == [Mark(3, 9)]
    assert in_units(text, marks(text, "bridge")) == [Mark(5, 11)]
    assert in_units("a bridge", [Mark(2, 8)]) == [Mark(2, 8)]
