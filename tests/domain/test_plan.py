"""The lines of a section of the plan, as they may stand outside the vault."""

from peercompanion.domain.plan import PlanPart, PlanSection


def lines(text, longest=20):
    return list(PlanPart(section=PlanSection.KEEPS_ME, text=text).lines(longest))


def test_each_written_line_is_one_and_blank_ones_are_none():
    assert lines("The dog.\n\n  April \u2028\n \t\nMy sister") == ["The dog.", "April", "My sister"]


def test_a_long_line_is_cut_at_a_word():
    assert lines("As far as the old bridge, and back") == ["As far as the old…"]


def test_what_is_no_letter_on_a_line_is_a_blank():
    assert lines("a\x9fb\tc") == ["a b c"]
