"""The lists say where they are from, and hold what they are for."""

import pytest

from peercompanion.domain.guard.lists import FOLDER, known

FILES = sorted(FOLDER.glob("*.txt"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_list_says_whose_it_is(path):
    head = "".join(line for line in path.read_text("utf-8").splitlines(keepends=True) if line.startswith("#"))

    assert head
    assert path.name in ("calendar.txt",) or any(word in head for word in ("Chosen by us", "licence", "public domain"))


def test_names_and_places_are_in_order_and_stand_once():
    for name in ("given_names", "places", "both"):
        lines = [line for line in (FOLDER / f"{name}.txt").read_text("utf-8").splitlines() if line[0] != "#"]
        assert lines == sorted(set(lines))


def test_there_are_a_few_thousand_names_of_many_cultures():
    names = known().given_names

    assert 5_000 < len(names) < 10_000
    assert {"Anna", "Mehmet", "Fatima", "Kwame", "Olga", "Yusuf", "José", "Björn"} <= names


def test_an_ordinary_word_is_no_name_of_the_list():
    lists = known()

    assert not {name.lower() for name in lists.given_names} & {"monday", "thank", "may", "will", "hope", "the", "job"}
    assert not lists.given_names & lists.both
    assert {"Will", "May", "Grace"} <= lists.both
