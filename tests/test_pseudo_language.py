"""The language nobody speaks: what it leaves alone, that plurals stay right in it, and what it does to the window."""

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QLabel

from peercompanion.ui import translation
from peercompanion.ui.context import PageName
from peercompanion.ui.pseudo_language import spoken
from peercompanion.ui.wording import Wording
from tests.helpers import PASSPHRASE


@pytest.fixture
def speak(qapp):
    yield lambda name: translation.install(qapp, name)
    translation.install(qapp)


def test_words_have_accents_brackets_and_a_third_more_letters():
    assert spoken("Journal") == "[Ĵööûûŕñåļ]"


@pytest.mark.parametrize(
    "kept", ["{name}", "%n", "%1", "Ctrl+Shift+N", "F1", "Esc", "<b>", "</b>", "&amp;", "&U", "{0:.1f}"]
)
def test_what_is_no_word_stays_as_it_is(kept):
    assert kept in spoken(f"Something {kept} else")


def test_a_pattern_without_words_stays_whole():
    assert spoken("  ·  ") == "  ·  "
    assert spoken("{day}, {time}") == "{day}, {time}"


def test_right_to_left_every_word_is_turned_and_what_stays_is_not():
    said = spoken("Call {number}", right_to_left=True)

    assert said == "[\u200f\u202eÇååļļ\u202c\u200f {number}]"


def test_plurals_are_right_in_it(speak):
    speak("en-XA")
    words = Wording()

    assert words.about_minutes(60) == spoken("about %n minute").replace("%n", "1")
    assert words.about_minutes(120) == spoken("about %n minutes").replace("%n", "2")


def test_words_of_the_shipped_content_are_spoken_too(speak):
    speak("en-XA")

    assert Wording().feeling("calm") == spoken("calm")


def test_names_of_keys_can_still_be_read_back(speak):
    speak("en-XA")

    assert QKeySequence("Ctrl+Shift+N").toString(QKeySequence.SequenceFormat.NativeText) == "Ctrl+Shift+N"


def test_the_window_turns_round_with_the_words_and_back(qapp, speak):
    speak("ar-XB")
    turned = qapp.layoutDirection()
    speak("")

    assert (turned, qapp.layoutDirection()) == (Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight)


def test_one_language_takes_the_place_of_another(speak):
    speak("en-XA")
    speak("en_GB")

    assert QCoreApplication.translate("Commands", "Journal") == "Journal"


def test_every_word_of_a_page_was_given_to_be_translated(desk, speak):
    companion = desk.session.create(PASSPHRASE)
    speak("en-XA")
    desk.enter(companion)
    plain = set()

    for page in PageName:
        desk.window.go(page)
        plain |= {words for words in shown(desk.window) if not given(words)}

    assert plain <= {"PeerCompanion", "findahelpline.com", "Sunday, 22 November"}


def shown(window) -> list[str]:
    said = [*window.findChildren(QLabel), *window.findChildren(QAbstractButton)]
    return [widget.text() for widget in said if widget.isVisible()]


def given(words: str) -> bool:
    """In brackets, or without a letter."""
    return "[" in words or not any(letter.isalpha() for letter in words)
