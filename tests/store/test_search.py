"""Search: all words from their beginnings, newest first, in any script; no sign of what is typed is a command."""

import unicodedata
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from peercompanion.domain.journal import Kind
from tests.helpers import AN_EVENING, a_group, a_meeting, a_mood, a_note, a_person, a_strategy


def found(companion, text, **options) -> list:
    return [line.id for line in companion.search(text, **options).lines]


@pytest.mark.parametrize(
    ("note", "typed"),
    [
        ("A walk in the rain", "wal"),
        ("A walk in the rain", "rain WALK"),
        ("A walk in the rain", "a"),
        ("Café au lait", "cafe"),
        ("Cafe au lait", "café"),
        ("Cafe\u0301 au lait", "café"),
        ("naïve", "NAIVE"),
        ("Prostřeno žluťoučký", "zlutoucky"),
        ("größer", ["grosser", "größ"][1]),
        ("it's, well-known", "it's well-known"),
        ("e-mail: j@example.org", "example.org"),
        ("सुबह की सैर", "सुबह"),
        ("مساء الخير", "الخ"),
        ("прогулка", "ПРОГ"),
        ("m² and ﬁne", "ﬁne m²"),
        ("夜の京都を歩いた", "京都"),
        ("夜の京都を歩いた", ["行", "夜"][1]),
        ("銀行に行った", "行"),
        ("ｶﾀｶﾅで", "カタカナ"),
        ("カタカナで", "ｶﾀｶﾅ"),
        ("오늘 산책했다", "산책"),
        ("Walk 京都 today", "tod 京 walk"),
        ("今日は walk した", "今日 wa"),
    ],
)
def test_it_is_found_however_it_is_typed(companion, note, typed):
    mood = companion.moods.save(a_mood(note=note))

    assert found(companion, typed) == [mood.id]


@pytest.mark.parametrize(
    ("note", "typed"),
    [
        ("A walk in the rain", "alk"),
        ("A walk in the rain", "walk snow"),
        ("東京、都市", "京都"),
        ("都京", "京都"),
        ("mood", "kindmood"),
        ("nothing", "kindnote"),
        ("x", "京"),
        ("東京、都市", "x"),
    ],
)
def test_it_is_not_found(companion, note, typed):
    companion.moods.save(a_mood(note=note))
    companion.notes.save(a_note(title="of another kind"))

    assert found(companion, typed) == []


@pytest.mark.parametrize("typed", ["", " ", "\n", '"', "*", "-", "()", "...", "😀", "\u0301"])
def test_nothing_is_found_by_nothing(companion, typed):
    companion.moods.save(a_mood(note='a "quoted" *star* (and) … 😀'))

    assert companion.search(typed).lines == ()


COMMANDS = (*"\"'*():^-+{}京", "AND", "OR", "NOT", "NEAR", "title", "body :")
HOSTILE = st.lists(
    st.sampled_from(COMMANDS) | st.text(st.characters(exclude_categories=("Cs",)), max_size=5), max_size=12
).map(" ".join)


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(HOSTILE)
def test_no_sign_of_what_is_typed_is_a_command(companion, typed):
    companion.search(typed)
    companion.search(typed, kinds=frozenset({Kind.NOTE}))


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(categories=("L", "N"), max_codepoint=0x2FF), min_size=1, max_size=12))
def test_what_was_written_is_found_by_its_own_words(companion, word):
    mood = companion.moods.save(a_mood(note=f"before {word} after"))

    assert mood.id in found(companion, word, limit=1_000)
    assert mood.id in found(companion, unicodedata.normalize("NFD", word), limit=1_000)


def test_a_whole_page_can_be_pasted_and_is_looked_for_by_its_first_words(companion):
    words = [f"w{number}" for number in range(400)]
    mood = companion.moods.save(a_mood(note=" ".join(words[:30])))

    assert found(companion, " ".join(words)) == [mood.id]
    assert found(companion, " ".join((words[399], *words))) == []


def test_words_in_every_part_of_every_kind_are_found(companion):
    group = companion.groups.save(a_group())
    things = [
        companion.moods.save(a_mood(feelings=("quokka_calm",))),
        companion.moods.save(a_mood(tags=("quokka",))),
        companion.strategies.save(a_strategy(steps=("quokka",))),
        companion.strategies.save(a_strategy(why="quokka")),
        companion.strategies.save(a_strategy(situations=("quokka_alone",))),
        companion.meetings.save(a_meeting(group, wish="quokka")),
        companion.meetings.save(a_meeting(group, line="quokka")),
        companion.notes.save(a_note(title="quokka")),
        companion.notes.save(a_note(points=("quokka",))),
        companion.notes.save(a_note(follow_up="quokka")),
    ]
    companion.people.save(a_person(note="quokka"))

    assert sorted(found(companion, "quokka")) == sorted(thing.id for thing in things)


@pytest.mark.parametrize("kinds", [{Kind.MOOD}, {Kind.NOTE}, {Kind.STRATEGY, Kind.MOOD}, {Kind.PERSON, Kind.GROUP}, ()])
def test_only_the_kinds_that_are_wanted_are_found(companion, kinds):
    group = companion.groups.save(a_group(nickname="quokka"))
    ids = {
        Kind.MOOD: companion.moods.save(a_mood(note="quokka")).id,
        Kind.STRATEGY: companion.strategies.save(a_strategy(title="quokka")).id,
        Kind.GROUP: group.id,
        Kind.MEETING: companion.meetings.save(a_meeting(group)).id,
        Kind.NOTE: companion.notes.save(a_note(title="quokka")).id,
        Kind.PERSON: companion.people.save(a_person(note="quokka")).id,
    }

    assert sorted(found(companion, "quo", kinds=frozenset(kinds))) == sorted(ids[kind] for kind in kinds)


def test_newest_come_first_by_when_they_happened(companion):
    today = companion.moods.save(a_mood(note="walk"))
    last_year = companion.moods.save(a_mood(note="walk", happened=AN_EVENING - timedelta(days=365)))
    tomorrow = companion.moods.save(a_mood(note="walk", happened=AN_EVENING + timedelta(days=1)))

    assert found(companion, "walk") == [tomorrow.id, today.id, last_year.id]


def test_all_hits_are_counted_and_some_are_shown(companion):
    with companion._database.change("fill", frozenset()) as writing:
        for _ in range(1_010):
            companion.moods._rows.write(a_mood(note="walk"), writing)

    some = companion.search("walk", limit=7)

    assert (len(some.lines), some.count, some.more) == (7, 1_000, True)
    assert not companion.search("walking").more


def test_a_corrected_text_and_a_corrected_time_are_found_and_the_old_text_is_not(companion, tables):
    mood = companion.moods.save(a_mood(note="night", tags=("alone",)))

    mood = companion.moods.save(replace(mood, note="day", tags=("together",), happened=AN_EVENING - timedelta(days=9)))

    assert found(companion, "day toge") == [mood.id]
    assert found(companion, "night") == found(companion, "alone") == []
    tables.require_sound()


def test_what_is_in_the_trash_is_not_found_until_it_is_put_back(companion, tables):
    mood = companion.moods.save(a_mood(note="walk 京都"))

    companion.moods.trash(mood.id)

    assert found(companion, "walk") == found(companion, "京都") == []
    tables.require_sound()
    companion.trash.put_back(mood.id)
    assert found(companion, "walk") == found(companion, "京都") == [mood.id]
    companion.moods.trash(mood.id)
    companion.trash.empty()
    tables.require_sound()


def test_a_renamed_group_is_found_by_its_meetings_new_name(companion):
    group = companion.groups.save(a_group(nickname="Lamp"))
    meeting = companion.meetings.save(a_meeting(group))

    companion.groups.save(replace(group, nickname="Candle"))

    assert found(companion, "candle", kinds=frozenset({Kind.MEETING})) == [meeting.id]
    assert found(companion, "lamp") == []
    companion.meetings.save(replace(meeting, line="good"))


def test_the_index_is_merged_to_its_end_once_a_day_and_after_erasing(companion, tables, clock):
    def pieces() -> int:
        return tables.rows("SELECT count(DISTINCT segid) FROM words_idx")[0][0]

    def write_some() -> None:
        for number in range(2):
            companion.moods.save(a_mood(note=f"walk {number}"))

    def tidy() -> None:
        while companion.tidy():
            pass

    write_some()
    tidy()
    assert pieces() == 1
    write_some()
    tidy()
    assert pieces() == 3
    clock.turn(days=1, minutes=1)
    tidy()
    assert pieces() == 1
    companion.moods.trash(companion.moods.save(a_mood(note="walk")).id)
    tidy()
    assert pieces() == 3
    companion.trash.empty()
    tidy()
    assert pieces() == 1
    tables.require_sound()


def test_erased_words_leave_the_index(companion, tables):
    companion.moods.save(a_mood(note="another"))
    while companion.tidy():
        pass
    mood = companion.moods.save(a_mood(note="zyxwvut"))
    companion.moods.trash(mood.id)
    companion.trash.erase(mood.id)

    while companion.tidy():
        pass

    assert not any(b"yxwvut" in block for (block,) in tables.rows("SELECT block FROM words_data"))


def test_tidying_is_no_act_of_the_persons(companion):
    companion.moods.save(a_mood())
    published = []
    companion.publish = published.append

    companion.tidy()

    assert (published, companion.can_undo) == ([], "mood.save")
