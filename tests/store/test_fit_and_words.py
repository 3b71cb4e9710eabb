"""How well a group fits, visit by visit; its true name; and the words that the confidentiality guard is to leave."""

from datetime import date

import pytest

from peercompanion.domain.fit import FitAnswer, FitCheck, FitItem
from peercompanion.errors import InvalidInput, NotFound
from tests.helpers import a_group

A_DAY = date(2026, 11, 20)
ALL = dict.fromkeys(FitItem, FitAnswer.YES)


@pytest.fixture
def group(companion):
    return companion.groups.save(a_group(true_name="Harbour Hall open circle"))


def test_three_visits_stand_side_by_side(companion, group):
    visits = [FitCheck(group=group.id, visit=visit, day=A_DAY, answers=ALL) for visit in (3, 1, 2)]

    for visit in visits:
        companion.groups.save_fit(visit)

    assert companion.groups.fit(group.id) == [visits[1], visits[2], visits[0]]


def test_an_answer_can_be_changed_and_taken_away(companion, group):
    companion.groups.save_fit(FitCheck(group=group.id, visit=1, day=A_DAY, answers=ALL))
    changed = FitCheck(group=group.id, visit=1, day=A_DAY, answers={FitItem.AGAIN: FitAnswer.NO})

    companion.groups.save_fit(changed)

    assert companion.groups.fit(group.id) == [changed]
    assert (changed.answered(FitItem.AGAIN), changed.answered(FitItem.RULES)) == (FitAnswer.NO, None)
    companion.undo()
    assert companion.groups.fit(group.id)[0].answers == ALL
    companion.undo()
    assert companion.groups.fit(group.id) == []


def test_a_visit_that_is_written_down_does_not_get_in_the_way_of_the_group(companion, group):
    companion.groups.save_fit(FitCheck(group=group.id, visit=1, day=A_DAY))

    assert companion.groups.save(group).nickname == group.nickname


def test_they_go_into_the_trash_with_their_group_and_come_back(companion, tables, group):
    fit = companion.groups.save_fit(FitCheck(group=group.id, visit=1, day=A_DAY))
    companion.groups.trash(group.id)

    assert companion.groups.fit(group.id) == []
    with pytest.raises(NotFound):
        companion.groups.save_fit(fit)
    companion.trash.put_back(group.id)
    assert companion.groups.fit(group.id) == [fit]
    companion.groups.trash(group.id)
    companion.trash.empty()
    assert tables.rows("SELECT * FROM fit_check") == []


@pytest.mark.parametrize("visit", [0, 4])
def test_there_are_three_visits(group, visit):
    with pytest.raises(InvalidInput):
        FitCheck(group=group.id, visit=visit, day=A_DAY)


def test_a_true_name_is_kept_and_stands_in_no_list(companion, group):
    companion.groups.trash(group.id)

    (thrown,) = companion.trash.list()
    assert "Harbour" not in thrown.title + thrown.preview
    companion.trash.put_back(group.id)
    assert companion.groups.get(group.id).true_name == "Harbour Hall open circle"


def test_words_are_left_as_they_are_until_they_are_forgotten(companion):
    companion.guard.keep("Grace")
    companion.guard.keep("May")
    companion.guard.keep("Grace")

    assert companion.guard.kept() == {"Grace", "May"}
    companion.guard.forget("May")
    assert companion.guard.kept() == {"Grace"}
    companion.undo()
    assert companion.guard.kept() == {"Grace", "May"}


@pytest.mark.parametrize("word", ["", "  ", "x" * 81, "a\0b"])
def test_no_word_is_none(companion, word):
    with pytest.raises(InvalidInput):
        companion.guard.keep(word)


def test_they_are_erased_with_everything(companion, tables):
    companion.guard.keep("Grace")

    companion.trash.erase_everything()

    assert companion.guard.kept() == frozenset()
