"""English plurals are right on the screen, and the compiled file is the one that the sources and en.ts make."""

import xml.etree.ElementTree as ElementTree

import pytest
from PySide6.QtCore import QTranslator

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
