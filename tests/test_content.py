"""The shipped words and lines: complete, of their form, and refused with path and line when they are not."""

import math
import re
from datetime import date

import pytest

from peercompanion import content, paths
from peercompanion.content import lines, passphrase, questions, small_steps, starters, table, vocabulary
from peercompanion.domain.note import LONGEST_TITLE as LONGEST_NOTE_TITLE
from peercompanion.domain.strategy import LONGEST_STEP, LONGEST_TITLE, MOST_STEPS, Channel, Focus
from peercompanion.errors import ContentBroken
from tests.release import to_be_checked
from tests.test_wording import offences

FIRST_LINES = {
    "AT": ("142", ("112", "144")),
    "AU": ("13 11 14", ("000",)),
    "BE": ("1813", ("112",)),
    "BR": ("188", ("192",)),
    "CA": ("9-8-8", ("911",)),
    "CH": ("143", ("112", "144")),
    "DE": ("0800 111 0 111", ("112",)),
    "ES": ("024", ("112",)),
    "FI": ("09 2525 0111", ("112",)),
    "FR": ("3114", ("112", "15")),
    "GB": ("116 123", ("999", "112")),
    "IE": ("116 123", ("112", "999")),
    "IN": ("14416", ("112",)),
    "JP": ("0120-279-338", ("119", "110")),
    "NL": ("113", ("112",)),
    "NO": ("116 123", ("113", "112")),
    "NZ": ("1737", ("111",)),
    "PL": ("800 70 2222", ("112",)),
    "PT": ("1411", ("112",)),
    "SE": ("90101", ("112",)),
    "SG": ("1767", ("995", "999")),
    "US": ("988", ("911",)),
}
SECOND_LINES = {
    "AU": ["0477 13 11 14"],
    "BE": ["0800 32 123"],
    "CA": ["9-8-8"],
    "DE": ["0800 111 0 222"],
    "GB": ["85258", "111"],
    "IE": ["50808"],
    "IN": ["1-800-891-4416"],
    "NL": ["0800-0113"],
    "NZ": ["1737"],
    "SG": ["9151 1767", "1771", "6669 1771"],
    "US": ["988"],
}
NOT_SAID_TO_BE_FREE = {
    *("gb_nhs_111", "au_lifeline", "au_lifeline_text", "be_zelfmoordlijn", "ch_143", "fi_mieli", "no_mental_helse"),
    *("se_mind", "sg_samaritans", "sg_samaritans_whatsapp", "sg_mindline", "sg_mindline_whatsapp"),
}
LANGUAGES = {
    "de": ["AT", "CH", "DE"],
    "en": ["AU", "CA", "GB", "IE", "NZ", "SG", "US"],
    "es": ["ES", "US"],
    "fi": ["FI"],
    "fr": ["BE", "CA", "CH", "FR"],
    "it": ["CH"],
    "ja": ["JP"],
    "nl": ["BE", "NL"],
    "no": ["NO"],
    "pl": ["PL"],
    "pt": ["BR", "PT"],
    "sv": ["SE"],
}
NOT_VOUCHED_FOR = ["DK", "IT", "HK", "ZA", "MX", "KR", "IL", "AR"]


@pytest.mark.parametrize("code", FIRST_LINES)
def test_a_country_has_its_line_and_its_emergency_numbers(code):
    country = content.help_lines().country(code)

    assert (country.first.number, country.emergency) == FIRST_LINES[code]
    assert [line.number for line in country.lines[1:]] == SECOND_LINES.get(code, [])


def test_every_country_is_one_we_can_vouch_for():
    countries = content.help_lines().countries

    assert {country.code for country in countries} == FIRST_LINES.keys()
    assert [country.name for country in countries] == sorted(country.name for country in countries)


@pytest.mark.parametrize("code", ["", "XX", "gb", "../GB", "world", *NOT_VOUCHED_FOR])
def test_any_other_place_gets_addresses_and_a_choice_of_emergency_numbers(code):
    world = content.help_lines().country(code)

    assert (world.code, world.first, world.lines) == ("", None, ())
    assert world.directories == ("findahelpline.com", "befrienders.org")
    assert {"112", "911", "999", "000", "111", "110", "119"} == set(world.emergency_choices)


def every_line():
    return [line for country in content.help_lines().countries for line in country.lines]


def test_every_line_says_where_it_comes_from_and_nobody_is_said_to_have_checked_it():
    assert all(line.source for line in every_line())
    assert all(line.source_year is None or 2015 <= line.source_year <= 2026 for line in every_line())
    assert [line.id for line in every_line() if line.checked_on] == []


def test_free_is_said_only_where_a_source_says_so():
    assert {line.id for line in every_line() if line.cost != lines.FREE} == NOT_SAID_TO_BE_FREE


def test_a_line_speaks_what_its_source_says_and_no_more():
    spoken = {}
    for country in sorted(content.help_lines().countries, key=lambda country: country.code):
        for language in sorted({language for line in country.lines for language in line.languages}):
            spoken.setdefault(language, []).append(country.code)

    assert spoken == LANGUAGES


def test_no_two_lines_of_the_world_share_an_id():
    ids = [line.id for line in every_line()]

    assert len(ids) == len(set(ids))


def test_the_first_line_of_a_country_can_be_called_at_any_hour():
    firsts = [country.first for country in content.help_lines().countries]

    assert {(line.kind, line.hours, line.region) for line in firsts} == {(lines.LineKind.CALL, lines.ALWAYS, "")}


def test_england_inherits_the_lines_of_the_united_kingdom():
    regions = [(line.name, line.region) for line in content.help_lines().country("GB").lines]

    assert regions == [("Samaritans", ""), ("Shout", ""), ("NHS 111", "England")]


def test_a_phone_can_dial_or_text_a_line_but_not_message_it():
    uris = {line.id: line.uri for line in every_line()}

    assert uris["gb_samaritans"] == "tel:116123"
    assert uris["in_tele_manas_long"] == "tel:18008914416"
    assert uris["gb_shout"] == "sms:85258"
    assert uris["sg_samaritans_whatsapp"] == ""


def test_a_line_may_have_changed_until_a_person_checks_it_and_a_year_later():
    line = lines.read_country(GOOD_COUNTRY + "checked_on = 2026-01-31\n", "x.toml", "XY").first

    assert content.help_lines().country("GB").first.may_have_changed(date(2026, 1, 31))
    assert not line.may_have_changed(date(2027, 1, 31))
    assert line.may_have_changed(date(2027, 2, 1))


@pytest.mark.parametrize(
    ("ticked", "is_left"),
    [("", True), ("2026-01-31", True), ("2026-02-01", False), ("2026-04-02", False), ("2026-04-03", True)],
)
def test_a_release_waits_for_each_line_to_be_ticked_within_sixty_days(ticked, is_left):
    words = GOOD_COUNTRY + (f"checked_on = {ticked}\n" if ticked else "")
    line = lines.read_country(words, "x.toml", "XY").first

    assert to_be_checked([line], date(2026, 4, 2)) == [line] * is_left


def test_forty_words_for_feelings_stand_in_four_boxes_gentle_ones_first():
    boxes = {box.key: [feeling.word for feeling in box.feelings] for box in content.feelings().boxes}

    assert {key: len(words) for key, words in boxes.items()} == {
        "weighed_down": 12,
        "wound_up": 10,
        "at_ease": 9,
        "lifted": 9,
    }
    assert boxes["weighed_down"][:2] == ["flat", "tired out"] and boxes["weighed_down"][-1] == "hopeless"
    assert [box.name for box in content.feelings().boxes] == ["Weighed down", "Wound up", "At ease", "Lifted"]


def test_mixed_not_knowing_and_no_word_are_full_answers():
    assert [answer.word for answer in content.feelings().full_answers] == ["mixed", "I don't know", "no word"]


def test_a_feeling_suggests_a_known_situation_or_none_and_hopeless_none():
    suggested = {feeling.situation for feeling in content.feelings()} - {""}

    assert suggested <= {situation.key for situation in content.situations()}
    assert content.feelings().find("numb").situation == "flat_or_numb"
    assert content.feelings().find("hopeless").situation == ""


def test_own_words_are_no_shipped_ones():
    assert content.feelings().find("quokka") is None
    assert content.situations().find("quokka") is None


def test_the_fifteen_situations_are_worded_as_they_are_meant():
    assert [situation.name for situation in content.situations()] == [
        "I can't get up",
        "flat or numb",
        "thoughts going round",
        "worry about what comes",
        "tense or panicky",
        "shame or guilt",
        "lonely",
        "angry",
        "can't sleep",
        "after a conflict",
        "too much to do",
        "before the meeting",
        "after the meeting",
        "wanting to hide",
        "an anniversary or a loss",
    ]
    assert content.situations().find("urge_to_withdraw").name == "wanting to hide"


def test_three_small_steps_could_be_strategies_and_breathing_says_when_to_stop():
    titles = {step.title: step for step in content.micro_steps()}

    assert list(titles) == ["Long out-breath", "Feet on the ground", "One small thing"]
    assert titles["Long out-breath"].caution == "Stop if you feel dizzy."
    assert all(len(step.title) <= LONGEST_TITLE and len(step.steps) <= MOST_STEPS for step in content.micro_steps())
    assert all(len(words) <= LONGEST_STEP for step in content.micro_steps() for words in step.steps)


def test_no_sentence_of_the_hard_page_is_longer_than_twelve_words():
    spoken = [words for step in content.micro_steps() for words in (step.title, *step.steps, step.caution)]
    spoken += [words for line in every_line() for words in (*line.notes, line.busy, line.alerts)]

    assert [sentence for sentence in sentences(spoken) if len(sentence.split()) > 12] == []


def test_twenty_seven_starter_strategies_could_each_be_ones_own():
    shipped = content.starter_set()

    assert len(shipped) == 27
    assert all(len(starter.title) <= LONGEST_TITLE and len(starter.steps) <= MOST_STEPS for starter in shipped)
    assert all(len(words) <= LONGEST_STEP for starter in shipped for words in starter.steps)
    assert {starter.focus for starter in shipped} <= set(Focus)
    assert {starter.channel for starter in shipped} <= set(Channel)
    assert {key for starter in shipped for key in starter.situations} <= {own.key for own in content.situations()}


def test_the_keys_of_starter_strategies_never_change_because_vaults_remember_them():
    assert [starter.key for starter in content.starter_set()] == [
        *("one_small_thing", "one_useful_one_pleasant", "if_then_plan", "ten_steps_outside", "gentle_stretch"),
        *("long_out_breath", "five_senses", "feet_on_the_ground", "i_notice_the_thought", "name_it"),
        *("tense_and_let_go", "worry_appointment", "two_columns", "kind_sentence", "opposite_of_hiding"),
        *("ride_the_wave", "soothe_one_sense", "one_message", "one_exact_thing", "words_that_helped", "hope_box"),
        *("one_okay_thing", "ten_minute_page", "sort_the_problem", "from_why_to_what_next", "same_getting_up_time"),
        "hungry_angry_lonely_tired",
    ]


def test_no_sentence_of_a_starter_strategys_steps_is_longer_than_twelve_words():
    spoken = [words for starter in content.starter_set() for words in (starter.title, *starter.steps)]

    assert [sentence for sentence in sentences(spoken) if len(sentence.split()) > 12] == []


@pytest.mark.parametrize(
    ("key", "told"),
    [
        ("long_out_breath", "dizzy"),
        ("gentle_stretch", "hurts"),
        ("tense_and_let_go", "hurts"),
        ("ten_minute_page", "heavier"),
        ("two_columns", "heavier"),
        ("hope_box", "heavier"),
        ("same_getting_up_time", "bipolar disorder"),
        ("opposite_of_hiding", "safe"),
    ],
)
def test_a_starter_strategy_says_when_to_stop(key, told):
    assert told in content.starter_set().find(key).caution


NOT_READ = {
    *("opposite_of_hiding", "soothe_one_sense", "one_exact_thing", "sort_the_problem", "from_why_to_what_next"),
    *("same_getting_up_time", "hungry_angry_lonely_tired", "five_senses"),
}


def test_every_starter_strategy_says_how_much_is_known_and_claims_no_source_that_was_not_read():
    shipped = content.starter_set()

    assert all(starter.evidence for starter in shipped)
    assert {starter.key for starter in shipped if not starter.source} == NOT_READ
    assert all(re.search("no (good )?trial|not read its trials", shipped.find(key).evidence) for key in NOT_READ)


def test_what_f1_shows_without_a_library_is_the_same_in_the_starter_set():
    for step in content.micro_steps():
        starter = content.starter_set().find(step.key)
        shared = (starter.title, starter.minutes, starter.steps, starter.caution)

        assert shared == (step.title, step.minutes, step.steps, step.caution)


STARTER = """\
[[strategy]]
key = "one"
title = "One"
focus = "practical"
channel = "doing"
effort = 1
situations = ["lonely"]
steps = ["A step."]
evidence = "Nobody knows."
"""


@pytest.mark.parametrize(
    ("what", "instead", "line"),
    [
        ('"practical"', '"purple"', 4),
        ('"doing"', '"dreaming"', 5),
        ("effort = 1", "effort = 4", 6),
        ('"lonely"', '"Not a key"', 7),
        ('["A step."]', "[]", 8),
        ('["A step."]', str(["a step"] * 8), 8),
        ('evidence = "Nobody knows."\n', "", 1),
        ("effort = 1", "effort = 1\nstars = 5", 7),
    ],
)
def test_a_starter_strategy_that_is_not_whole_is_refused_at_its_line(what, instead, line):
    with pytest.raises(ContentBroken) as refused:
        starters.read_starters(STARTER.replace(what, instead), "content/strategies.toml")

    assert (refused.value.path, refused.value.line) == ("content/strategies.toml", line)


def test_a_starter_strategy_that_is_no_longer_shipped_is_not_found():
    assert content.starter_set().find("quokka") is None


def sentences(texts):
    return [sentence for text in texts for sentence in re.split(r"(?<=[.?:])\s+", text)]


def test_prompts_and_ground_rules_are_there_for_every_moment():
    assert content.prompts().bad_day[0] == "One word is enough."
    assert all(len(question) <= LONGEST_NOTE_TITLE for question in content.prompts().before)
    assert len(content.ground_rules()) == 13


def test_the_word_list_is_effs_whole_and_credited():
    words = content.passphrase_words()

    assert (words[0], words[-1], len(set(words))) == ("abacus", "zoom", 7776)
    assert "Electronic Frontier Foundation" in paths.resource_text("content/words.txt").partition("abacus")[0]


def test_a_suggested_passphrase_is_five_words_of_the_list_and_another_each_time():
    suggested = [content.suggest_passphrase() for _ in range(20)]

    assert len(set(suggested)) == 20
    assert all(len(words) == 5 for words in suggested)
    assert {word for words in suggested for word in words} <= set(content.passphrase_words())


GOOD_COUNTRY = """\
name = "Nowhere"
emergency = ["112"]

[[line]]
id = "xy_one"
name = "One"
number = "1 2"
kind = "call"
hours = "always"
source = "somebody"
"""
SECOND_LINE = GOOD_COUNTRY[GOOD_COUNTRY.index("\n[[line]]") :]
ANOTHER_LINE = SECOND_LINE.replace("xy_one", "xy_two")
BROKEN_COUNTRIES = {
    "no value": (GOOD_COUNTRY.replace('"somebody"', ""), 10),
    "the file ends too early": (GOOD_COUNTRY + 'notes = ["', 11),
    "a field is missing": (GOOD_COUNTRY.replace('number = "1 2"\n', ""), 4),
    "a field is missing that the second line has": (GOOD_COUNTRY.replace('number = "1 2"\n', "") + ANOTHER_LINE, 4),
    "a field is missing in the second line": (GOOD_COUNTRY + ANOTHER_LINE.replace('kind = "call"\n', ""), 12),
    "a field nobody knows": (GOOD_COUNTRY + 'colour = "blue"\n', 11),
    "a field nobody knows above the lines": (GOOD_COUNTRY.replace("emergency", "emergencies = []\nemergency"), 2),
    "a field is blank": (GOOD_COUNTRY.replace('"One"', '" "'), 6),
    "a number with letters": (GOOD_COUNTRY.replace('"1 2"', '"one two"'), 7),
    "a number that is a number": (GOOD_COUNTRY.replace('"1 2"', "12"), 7),
    "a kind nobody knows": (GOOD_COUNTRY.replace('"call"', '"pigeon"'), 8),
    "an id twice": (GOOD_COUNTRY + SECOND_LINE, 13),
    "an id of another country": (GOOD_COUNTRY.replace("xy_one", "gb_one"), 5),
    "no lines": (GOOD_COUNTRY[: GOOD_COUNTRY.index("[[line]]")], 0),
    "lines that are no tables": ('line = ["116 123"]\n' + GOOD_COUNTRY[: GOOD_COUNTRY.index("[[line]]")], 1),
    "an empty list": (GOOD_COUNTRY.replace('["112"]', "[]"), 2),
    "a list with a number in it": (GOOD_COUNTRY.replace('["112"]', "[112]"), 2),
    "a year before all telephones": (GOOD_COUNTRY + "source_year = 1066\n", 11),
    "a year that is true": (GOOD_COUNTRY + "source_year = true\n", 11),
    "a day that is a time": (GOOD_COUNTRY + "checked_on = 2026-01-31T10:00:00Z\n", 11),
}


@pytest.mark.parametrize("what", BROKEN_COUNTRIES)
def test_a_broken_country_is_refused_at_its_line(what):
    text, line = BROKEN_COUNTRIES[what]

    with pytest.raises(ContentBroken) as refused:
        lines.read_country(text, "content/help_lines/XY.toml", "XY")

    assert (refused.value.path, refused.value.line) == ("content/help_lines/XY.toml", line)


def test_the_country_that_was_not_broken_is_read():
    assert lines.read_country(GOOD_COUNTRY, "x.toml", "XY").first.dial == "12"


FEELINGS = """\
# a remark
[[box]]
key = "low"
name = "Low"

[[box.feeling]]
key = "flat"
word = "flat"

[[box]]
key = "high"
name = "High"

[[box.feeling]]   # the second box
key = "torn"
word = "torn"

[[full_answer]]
key = "mixed"
word = "mixed"
"""


@pytest.mark.parametrize(("twice", "line"), [('"torn"', 15), ('"mixed"', 19)])
def test_a_feeling_that_stands_twice_is_refused_at_the_second_place(twice, line):
    with pytest.raises(ContentBroken) as refused:
        vocabulary.read_feelings(FEELINGS.replace(f"key = {twice}", 'key = "flat"'), "f.toml")

    assert refused.value.line == line


@pytest.mark.parametrize(
    ("read", "text"),
    [
        (lines.read_world, 'name = "Elsewhere"\n'),
        (vocabulary.read_situations, '[[situation]]\nkey = "Not a key"\nname = "x"\n'),
        (small_steps.read_micro_steps, '[[step]]\nkey = "x"\ntitle = "X"\nminutes = 0\nsteps = ["a"]\n'),
        (starters.read_starters, STARTER + STARTER),
        (questions.read_prompts, 'before = ["a"]\n'),
        (questions.read_ground_rules, "rules = [1]\n"),
        (passphrase.read_words, "abacus\nzoom\n"),
    ],
)
def test_every_reader_refuses_what_is_not_whole(read, text):
    with pytest.raises(ContentBroken) as refused:
        read(text, "content/some.toml")

    assert refused.value.path == "content/some.toml"


def test_no_word_that_frightens_is_on_offer_and_the_rest_is_worth_as_much(monkeypatch):
    left_out = passphrase.read_left_out(*table.shipped("words_left_out.txt"))
    on_offer = []
    monkeypatch.setattr(passphrase, "draw", lambda words, count: on_offer.extend(words) or words[:count])

    content.suggest_passphrase()

    assert left_out < set(content.passphrase_words())
    assert not left_out & set(on_offer)
    assert [word for word in on_offer if offences(word)] == []
    assert {"crazy", "hatchet", "worthless", "suffocate"} & set(content.passphrase_words()) <= left_out
    assert 5 * math.log2(len(on_offer)) > 64


def test_a_list_that_leaves_out_half_of_the_words_is_refused():
    with pytest.raises(ContentBroken):
        passphrase.read_left_out("\n".join(map(str, range(3_000))), "content/words_left_out.txt")


def test_a_word_list_with_a_word_twice_is_refused():
    words = list(content.passphrase_words())

    with pytest.raises(ContentBroken):
        passphrase.read_words("\n".join([*words[:-1], words[0]]), "content/words.txt")


def test_a_resource_that_is_not_there_is_broken_content():
    with pytest.raises(ContentBroken) as refused:
        paths.resource_text("content/nothing.toml")

    assert refused.value.path == "content/nothing.toml"
