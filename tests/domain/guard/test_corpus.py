"""The corpus itself: large enough, and each sentence in the half its hash says."""

from collections import Counter

from tests.domain.guard.corpus import HALVES, half_of, sentences


def test_every_sentence_lies_in_its_half_and_only_once():
    everything = [(half, sentence) for half in HALVES for sentence in sentences(half)]

    assert all(half_of(sentence.text) == half for half, sentence in everything)
    assert len({sentence.text for _, sentence in everything}) == len(everything)


def test_there_is_enough_of_everything():
    everything = [sentence for half in HALVES for sentence in sentences(half)]

    assert len(everything) >= 480
    assert sum(not sentence.expected for sentence in everything) >= len(everything) / 3
    assert sum(sentence.language == "de" for sentence in everything) >= len(everything) / 5
    kinds = Counter(expected.kind for sentence in everything for expected in sentence.expected)
    assert len(kinds) == 10
    assert min(kinds.values()) >= 10
