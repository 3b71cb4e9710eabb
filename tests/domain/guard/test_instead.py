"""What is put in the place of a person still reads as a sentence."""

import pytest

from peercompanion.domain.guard import find, initial, someone


def with_someone(text: str, language: str = "en") -> str:
    [hit] = find(text, language)
    return someone(text, hit, language).within(text)


def with_initial(text: str, language: str = "en") -> str:
    [hit] = find(text, language)
    instead = initial(text, hit)
    return instead.within(text) if instead else ""


@pytest.mark.parametrize(
    ("text", "without"),
    [
        ("Priya said so.", "Someone said so."),
        ("I asked Priya Raman.", "I asked someone."),
        ("Priya's idea", "Someone's idea"),
        ("J., who works at the library, puts the shoes by the door.", "Someone puts the shoes by the door."),
        ("He works at the library.", "He works somewhere."),
        ("He worked at the library.", "He worked somewhere."),
        ("She lives at 14 Elm Street now.", "She lives somewhere now."),
        ("Read on example.org.", "Read somewhere."),
        ("K. was diagnosed with ADHD in May.", "K. went through something in May."),
        ("She's a nurse.", "She works somewhere."),
        ("He's on lithium.", "He goes through something."),
        ("She takes lithium.", "She goes through something."),
        ("Write to quill@example.org, please.", "Write to someone, please."),
        ("@quill_walks posts the sea.", "Someone posts the sea."),
        ("😀 I asked Priya 😀", "😀 I asked someone 😀"),
    ],
)
def test_someone_is_put_in_the_place(text, without):
    assert with_someone(text) == without


@pytest.mark.parametrize(
    ("text", "without"),
    [
        ("Mehmet hat erzählt.", "Jemand hat erzählt."),
        ("Annas Idee", "Jemandes Idee"),
        ("Das war Lukas.", "Das war jemand."),
        ("Sie wohnt in der Lindenstraße 14.", "Sie wohnt irgendwo."),
        ("Er arbeitet bei der Post.", "Er arbeitet irgendwo."),
        ("K., die bei der Post arbeitet, singt.", "Jemand singt."),
    ],
)
def test_jemand_is_put_in_the_place_in_german(text, without):
    assert with_someone(text, "de") == without


@pytest.mark.parametrize(
    ("text", "shorter"),
    [
        ("I asked Priya Raman about it.", "I asked P. about it."),
        ("I asked Priya.", "I asked P."),
        ("Dr. Patel said so.", "P. said so."),
        ("I asked E\u0301lise about it.", "I asked E\u0301. about it."),
        ("J., who works at the library, puts the shoes by the door.", "J. puts the shoes by the door."),
        ("He works at the library.", ""),
        ("She is @quill_walks there.", ""),
    ],
)
def test_the_initial_is_put_in_the_place_where_there_is_one(text, shorter):
    assert with_initial(text) == shorter


def test_what_was_put_in_is_not_noticed_again():
    for text in ("I asked Priya Raman about it.", "J., who works at the library, sings.", "Dr. Patel said so."):
        assert find(with_someone(text)) == []
        assert find(with_initial(text)) == []
