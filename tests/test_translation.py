"""English plurals are right on the screen, and the compiled file is the one that the sources and en.ts make."""

import xml.etree.ElementTree as ElementTree

import pytest
from PySide6.QtCore import QLocale, QTranslator

from peercompanion.ui import translation
from peercompanion.ui.wording import Wording
from tests import translations


@pytest.fixture
def english(qapp):
    translator = QTranslator()
    assert translator.load(str(translations.FOLDER / "en.qm"))
    qapp.installTranslator(translator)
    yield Wording()
    qapp.removeTranslator(translator)


def test_one_and_many_are_told_apart(english):
    assert english.about_minutes(60) == "about 1 minute"
    assert english.about_minutes(120) == "about 2 minutes"


def test_no_plural_text_of_the_sources_is_missing(tmp_path):
    fresh = tmp_path / "en.ts"
    translations.collect(fresh)

    wanted = {message.findtext("source") for message in ElementTree.parse(fresh).iter("message")}
    kept = {
        message.findtext("source"): [form.text for form in message.findall("translation/numerusform")]
        for message in ElementTree.parse(translations.FOLDER / "en.ts").iter("message")
    }

    assert wanted == set(kept), "run python -m tests.translations"
    assert all(all(forms) and "(s)" not in "".join(forms) for forms in kept.values())


def test_the_compiled_file_is_made_of_this_source(tmp_path):
    compiled = tmp_path / "en.qm"

    translations.compile_(translations.FOLDER / "en.ts", compiled)

    assert compiled.read_bytes() == (translations.FOLDER / "en.qm").read_bytes()


def test_a_translator_is_given_the_words_of_the_screens_and_the_shipped_ones(tmp_path):
    file = tmp_path / "de.ts"
    translations.template(file, "de")
    asked = {
        context.findtext("name"): {message.findtext("source") for message in context.findall("message")}
        for context in ElementTree.parse(file).iter("context")
    }

    assert "It's hard right now" in asked["Commands"]
    assert asked["content"] >= {
        "calm",
        "flat or numb",
        "Long out-breath",
        "Stop if you feel dizzy.",
        "One word is enough.",
    }
    assert asked["content"] >= {"United Kingdom", "Your first message can be the word SHOUT."}
    assert not asked["content"] & {"Samaritans", "116 123", "weighed_down", "always"}


def test_what_was_translated_stays_when_the_words_are_collected_again_and_is_spoken(qapp, tmp_path):
    file, compiled = tmp_path / "de.ts", tmp_path / "de.qm"
    translations.template(file, "de")
    tree = ElementTree.parse(file)
    for message in tree.iter("message"):
        if message.findtext("source") == "calm":
            message.find("translation").text = "ruhig"
            message.find("translation").attrib.clear()
    tree.write(file, encoding="utf-8")

    translations.template(file, "de")
    translations.compile_(file, compiled)
    translator = QTranslator()
    translator.load(str(compiled))

    assert translator.translate("content", "calm") == "ruhig"


def test_a_language_we_do_not_speak_gives_its_clock_and_not_its_words():
    finnish = translation.fitting(QLocale("fi_FI"))

    assert finnish.dayName(1) == "Monday"
    assert finnish.firstDayOfWeek() == QLocale("fi_FI").firstDayOfWeek()
    assert "h" not in finnish.timeFormat(QLocale.FormatType.ShortFormat)  # 24 hours
    assert translation.fitting(QLocale("en_US")).name() == "en_US"


def test_the_languages_to_choose_begin_with_the_systems_own(qapp):
    choices = dict(translation.languages())

    assert next(iter(choices)) == ""
    assert choices["en_GB"] == "English (United Kingdom)"
