"""What the rules notice and what they leave alone, one of each. How often they are right is counted elsewhere."""

import pytest

from peercompanion.domain.guard import Kind, find, language_of, remembered


def noticed(text: str, language: str = "en", kept: frozenset[str] = frozenset()) -> list[tuple[str, str]]:
    return [(hit.words(text), str(hit.kind)) for hit in find(text, language, kept)]


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("Yesterday Quillon made tea.", "Quillon", Kind.NAME),
        ("Priya said it first.", "Priya", Kind.NAME),
        ("Quillon said it first.", "Quillon", Kind.NAME),
        ("Then Quillon Abara-Roth came.", "Quillon Abara-Roth", Kind.FULL_NAME),
        ("I saw J. Abara there.", "J. Abara", Kind.FULL_NAME),
        ("My doctor, Dr. Abara, is kind.", "Dr. Abara", Kind.NAME),
        ("Will said no.", "Will", Kind.NAME),
        ("I asked Grace twice.", "Grace", Kind.NAME),
        ("she told me: ask sarah", "sarah", Kind.NAME),
        ("I LIKED WHAT SARAH SAID", "SARAH", Kind.NAME),
        ("Reach quill@example.org now.", "quill@example.org", Kind.EMAIL),
        ("Ring +44 7700 900 456.", "+44 7700 900 456", Kind.PHONE),
        ("She is @quill_walks there.", "@quill_walks", Kind.HANDLE),
        ("Look at www.example.org/q.", "www.example.org/q", Kind.LINK),
        ("She moved to 14 Elm Street.", "14 Elm Street", Kind.ADDRESS),
        ("J., who works at the mill, sings.", "J., who works at the mill,", Kind.WORKPLACE),
        ("He works for the council.", "works for the council", Kind.WORKPLACE),
        ("His late wife sang.", "His late wife", Kind.RELATION),
        ("I met J.'s brother.", "J.'s brother", Kind.RELATION),
        ("K. was diagnosed with ADHD.", "was diagnosed with ADHD", Kind.HEALTH),
        ("He's on lithium.", "'s on lithium", Kind.HEALTH),
        ("She's a nurse.", "'s a nurse", Kind.WORKPLACE),
        ("A man whose wife left cooks.", "whose wife", Kind.RELATION),
        ("Do some of it (Quillon)", "Quillon", Kind.NAME),
        ("She takes lithium.", "takes lithium", Kind.HEALTH),
    ],
)
def test_what_may_point_to_a_person_is_noticed(text, words, kind):
    assert noticed(text) == [(words, kind)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Mornings are hard. Walking helps.",
        "Will it pass? May I sit? Grace is not earned. Mark the days.",
        "In May and on 3 June I went to New York.",
        "On Monday I take Prozac, says my GP.",
        "My wife works at home. My mother's sister calls.",
        "I was diagnosed in March, and I take lithium.",
        "What works at night does not work in the day.",
        "J. has a dog. K. laughed.",
        "The Tuesday group meets in Hyde Park on Boxing Day.",
        "Call 116 123 or 988; it is 20.11.2026, 10:30, and I sleep 3/10.",
        "THIS IS HARD AND I HATE IT",
        "Small Things That Help In The Morning",
        '1) Walk\n2) Sleep\na) Rest\n- Tea\n"Rest," I thought.',
        "Happy Birthday to me.",
        "e.g. tea, i.e. warm water, and/or rest",
    ],
)
def test_what_people_write_of_themselves_is_left_alone(text):
    assert noticed(text) == []


def test_in_german_a_capital_says_nothing():
    assert noticed("Der Hund bringt mich aus dem Bett, und die Welle geht vorbei.", "de") == []
    assert noticed("Dann hat Mehmet vom Schlafen erzählt.", "de") == [("Mehmet", "name")]
    assert noticed("Mit Frau Sommerfeldt im Garten.", "de") == [("Frau Sommerfeldt", "name")]
    assert noticed("Seine Frau arbeitet bei der Post.", "de") == [
        ("Seine Frau", "relation"),
        ("arbeitet bei der Post", "workplace"),
    ]


def test_a_word_that_is_kept_is_not_noticed_again():
    text = "I asked Grace  Okafor, and Grace said yes."

    assert noticed(text, kept=frozenset({remembered("grace Okafor")})) == [("Grace", "name")]
    assert noticed(text, kept=frozenset({"grace okafor", "grace"})) == []


def test_a_long_link_can_be_kept_as_it_is(companion):
    link = "https://example.org/" + "a" * 90
    text = f"It is all at {link} for everybody."

    companion.guard.keep(remembered(link))

    assert noticed(text) == [(link, "link")]
    assert noticed(text, kept=companion.guard.kept()) == []


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        ("A. said her doctor ignores her.", "en", "her doctor"),
        ("J.'s counsellor is on holiday.", "en", "J.'s counsellor"),
        ("A. sagte, ihr Arzt hört nicht zu.", "de", "ihr Arzt"),
        ("Seine Therapeutin ist im Urlaub.", "de", "Seine Therapeutin"),
        ("My doctor listens.", "en", None),
        ("Mein Arzt hört zu.", "de", None),
    ],
)
def test_who_looks_after_somebody_is_told_around_them(text, language, told):
    assert noticed(text, language) == ([(told, "relation")] if told else [])


def test_of_two_that_overlap_the_stronger_is_told():
    assert noticed("Sarah's husband cooks.") == [("Sarah's husband", "relation")]
    assert noticed("Write to Sarah.Miller@example.com.") == [("Sarah.Miller@example.com", "email")]
    assert noticed("He works at mill@example.com now.") == [("mill@example.com", "email")]


def test_letters_that_grow_without_their_capital_move_nothing():
    text = f"{'İ' * 300} and then she was diagnosed"

    assert noticed(text)[-1] == ("was diagnosed", "health")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ich habe heute nicht geschlafen und bin müde.", "de"),
        ("I did not sleep and I am tired.", "en"),
        ("Kaffee", "xx"),
        ("", "xx"),
    ],
)
def test_the_language_is_that_of_the_small_words(text, language):
    assert language_of(text, "xx") == language
