"""Precision and recall on the half that was set aside before the first rule; floors a little below what was reached.

Reached (28 November 2026; 301 sentences, 66 of them German; 190 places). That half was looked at three times by then,
and only as these sums, which were the same each time; no sentence of it was read after the first rule:

    all        precision 0.984  recall 0.979
    name       precision 0.975  recall 0.951  (81 places)
    relation   precision 0.933  recall 1.000  (14)
    the others precision 1.000  recall 1.000  (full names 24, workplaces 17, phones 13, health 13, addresses 12,
                                               links 6, e-mails 5, handles 5)

Small numbers, and more than the world will give: rules and sentences are by the same hand, the halves share their ways
of speaking, and nobody's real notes were looked at.

What no local rule can reach: a name without its capital beside words that have theirs, a nickname ("the tall one"), a
name that is an ordinary word where nothing tells them apart, a name that no list has at the start of a sentence that
says nothing of a person, names in scripts without capitals, somebody told apart by a place or a story; and who is a
public person, so that "Harry Potter" is noticed like anybody else.
"""

import pytest

from tests.domain.guard.score import scores

KINDS = ("name", "full_name", "email", "phone", "handle", "link", "address", "workplace", "relation", "health")
FEW = 0.9
"""One place more or less is a tenth where there are ten."""


@pytest.fixture(scope="module")
def reached():
    return scores("held_out")


def test_what_it_notices_is_right_and_what_is_there_it_notices(reached):
    assert reached["all"].precision >= 0.97
    assert reached["all"].recall >= 0.96


@pytest.mark.parametrize("kind", KINDS)
def test_no_kind_is_left_behind(reached, kind):
    assert reached[kind].precision >= FEW
    assert reached[kind].recall >= FEW
