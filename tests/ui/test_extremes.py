"""The most that fits anywhere: 200,000 characters, six feelings, twenty long tags, fifty entries in a day, far years.

And awkward words at the doors and in Settings. Nothing is cut, nothing is lost, every page opens.
"""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication

from peercompanion import content
from peercompanion.domain.own_line import LONGEST_NAME, OwnLine
from peercompanion.errors import PeerCompanionError
from peercompanion.preferences import LONGEST_NAME as LONGEST_WINDOW_NAME
from peercompanion.ui.context import PageName
from peercompanion.ui.journal.prose import Prose
from peercompanion.ui.widgets.note_edit import NoteEdit
from tests import awkward_words
from tests.clipping import findings
from tests.helpers import AN_EVENING, PASSPHRASE, a_mood, a_person
from tests.ui.hand import press, settle, type_words, words_on

LONG = "\n\n".join("A sentence that goes on about the river and the bridge. " * 20 for _ in range(180))


def enter(desk, *moods):
    companion = desk.session.create(PASSPHRASE)
    for mood in moods:
        companion.moods.save(mood)
    desk.enter(companion)
    settle()
    return companion


def test_a_page_of_200_000_characters_is_read_and_written_on(desk):
    companion = enter(desk, a_mood(note=LONG))
    desk.window.go(PageName.JOURNAL)
    settle()
    shown = desk.window.findChild(Prose).toPlainText()
    press("Return")
    editor = next(field for field in desk.window.findChildren(NoteEdit) if field.isVisible())
    editor.moveCursor(editor.textCursor().MoveOperation.End)
    editor.setFocus()
    type_words(" And on")
    desk.lock()

    assert len(LONG) > 200_000 and shown.startswith(LONG[:5_000].split("\n")[0])
    again = desk.session.unlock(PASSPHRASE)
    assert again.moods.latest()[0].note == LONG + " And on"
    assert companion is not again


def test_six_feelings_and_twenty_tags_of_sixty_letters_leave_nothing_cut(desk):
    feelings = tuple(feeling.key for feeling in list(content.feelings())[:6])
    tags = tuple(f"{number:02}" + "w" * 58 for number in range(20))
    enter(desk, a_mood(feelings=feelings, tags=tags, note="all of it"))
    desk.window.go(PageName.JOURNAL)
    settle()

    assert findings(desk.window) == []


def test_fifty_entries_in_one_day_and_the_years_1970_and_2100(desk):
    day = [a_mood(happened=AN_EVENING - timedelta(minutes=place), mood=1 + place % 5) for place in range(50)]
    far = [a_mood(happened=datetime(year, 6, 1, 12, tzinfo=UTC), note=f"in {year}") for year in (1970, 2100)]
    companion = enter(desk, *day, *far)
    for page in (PageName.TODAY, PageName.JOURNAL):
        desk.window.go(page)
        settle()

    assert len(companion.moods.between(AN_EVENING.date(), AN_EVENING.date())) == 50
    assert "1970" in words_on(desk.window) or any(year.year == 1970 for year in companion.journal.years())
    assert findings(desk.window) == []


@pytest.mark.parametrize("words", awkward_words.ALL.values(), ids=awkward_words.ALL.keys())
def test_awkward_words_at_the_door_and_in_settings(desk, words):
    one_line = " ".join(words.split())
    for name, value in (("lock_lines", (one_line[:80],)), ("window_name", one_line[:LONGEST_WINDOW_NAME])):
        try:
            desk.preferences.set(name, value)
        except PeerCompanionError:
            continue  # what the setting refuses never gets there
    companion = desk.session.create(PASSPHRASE)
    companion.people.save(a_person(label=one_line[:12]))
    line = OwnLine(name=one_line[:LONGEST_NAME], number="01632 960000", note=one_line[:200])
    companion.save_choices(replace(companion.choices, own_lines=(line,)))
    desk.enter(companion)
    settle()
    cut = []
    for target in ("help", "privacy", "check_in"):
        desk.window.go(PageName.SETTINGS, target)
        settle()
        cut += findings(desk.window)
    press("F1")
    settle()
    hard = words_on(desk.window)
    desk.lock()
    settle()

    assert cut == []
    assert "01632 960000" in hard
    assert findings(desk.window) == []
    assert QApplication.focusWidget() is not None


def test_a_nul_that_is_pasted_reaches_no_note(desk):
    enter(desk)
    press("3")
    note = next(field for field in desk.window.findChildren(NoteEdit) if field.isVisible())
    pasted = QMimeData()
    pasted.setText("before\0after")
    note.insertFromMimeData(pasted)
    desk.window.save_drafts()

    kept = desk.session.companion.moods.latest()[0].note
    assert "before" in kept and "\0" not in kept
