"""Advice on a passphrase: the longer and the less expected, the stronger; never a refusal."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from peercompanion import content
from peercompanion.ui.ways.strength import STRONGEST, measure


@pytest.mark.parametrize(
    ("passphrase", "level"),
    [
        ("", 0),
        ("moss", 1),
        ("password", 1),
        ("aaaaaaaaaaaaaaaaaaaa", 1),
        ("1234567890123456", 1),
        ("willow copper", 2),
        ("harvest window paper", 3),
        ("harvest harvest harvest harvest harvest", 1),
        ("willow copper ferry lantern moss", 4),
        ("Tr0ub4dor&3", 2),
        ("kX7#pQ2!vR9$mW4z", 4),
        ("京都の雨は静かに降る", 3),
    ],
)
def test_levels(passphrase, level):
    assert measure(passphrase).level == level


def test_five_words_that_are_offered_are_the_strongest():
    assert measure(" ".join(content.suggest_passphrase())).level == STRONGEST


@pytest.mark.parametrize(
    ("passphrase", "is_short"), [("", False), ("moss", True), ("1234567", True), ("lanterns", False)]
)
def test_under_eight_characters_it_is_short(passphrase, is_short):
    assert measure(passphrase).is_short is is_short


@given(some.text(max_size=80))
def test_any_text_has_a_level(passphrase):
    assert 0 <= measure(passphrase).level <= STRONGEST


@given(some.text(max_size=60))
def test_one_more_word_never_weakens_it(passphrase):
    assert measure(f"{passphrase} another").level >= measure(passphrase).level
