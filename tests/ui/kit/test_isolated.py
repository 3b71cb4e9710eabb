"""A person's words among ours: they turn nothing round, break no line and bring no files."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from peercompanion.domain.text import LONGEST_TEXT
from peercompanion.ui.isolated import END, FIRST_STRONG, isolated, one_line, runs_backwards
from peercompanion.ui.widgets.chips import Chip
from peercompanion.ui.widgets.line_edit import LineEdit
from peercompanion.ui.widgets.note_edit import NoteEdit
from peercompanion.ui.widgets.text import Elided
from peercompanion.ui.wording import Wording
from tests import awkward_words

OPENERS, CLOSERS = "\u2066\u2067\u2068", "\u2069"
EMBEDDINGS = "\u202a\u202b\u202c\u202d\u202e"


@given(words=st.text(alphabet=st.sampled_from(f"ab א1 (·{OPENERS}{CLOSERS}{EMBEDDINGS}"), max_size=12))
def test_whatever_it_holds_ends_where_it_ends(qapp, words):
    """Counted as a reader of the bidirectional rules counts: nothing is open afterwards, nothing of ours was closed."""
    depth = 0
    for letter in isolated(words):
        assert letter not in EMBEDDINGS
        depth += (letter in OPENERS) - (letter in CLOSERS)
        assert depth >= 0
    assert depth == 0


@pytest.mark.parametrize("words", ["walk", "Café 京都 👩‍👩‍👧‍👦", ""])
def test_words_that_turn_nothing_stay_as_they_are(qapp, words):
    assert isolated(words) == words


def test_facts_and_lists_keep_hebrew_and_open_overrides_to_themselves(qapp):
    words = Wording()

    assert words.dotted(("שלום", "5 min")) == f"{FIRST_STRONG}שלום{END}  ·  5 min"
    assert words.listed((awkward_words.OVERRIDE, "calm")) == f"{FIRST_STRONG}reversed from here{END}, calm"


def test_on_a_page_that_runs_right_to_left_english_is_kept_together(qapp):
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)

    assert isolated("walk (again)") == f"{FIRST_STRONG}walk (again){END}"
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_every_kind_of_line_end_is_a_blank_where_one_line_is_all_there_is(qapp):
    line = "first line second line third after a tab and more end"

    assert one_line(awkward_words.SEPARATED) == line
    assert Elided(awkward_words.SEPARATED).text() == Chip(awkward_words.SEPARATED).text() == line
    assert one_line("a  ·  b\u200bc") == "a  ·  b\u200bc"


@pytest.mark.parametrize("kind", [LineEdit, NoteEdit])
def test_a_file_that_is_dropped_leaves_no_path_among_the_words(qapp, kind):
    field, files = kind("Words"), QMimeData()
    files.setUrls([QUrl.fromLocalFile("/home/somebody/photo.jpg")])
    field.show()

    drop(field, files)

    assert (field.text() if kind is LineEdit else field.words()) == ""


@pytest.mark.parametrize("kind", [LineEdit, NoteEdit])
def test_words_that_are_dropped_are_taken(qapp, kind):
    field, words = kind("Words"), QMimeData()
    words.setText("from elsewhere")
    field.show()

    drop(field, words)

    assert (field.text() if kind is LineEdit else field.words()) == "from elsewhere"


def drop(field, what) -> None:
    target = field if isinstance(field, LineEdit) else field.viewport()
    copy, none, left = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    entered = QDragEnterEvent(QPoint(8, 8), copy, what, left, none)
    QApplication.sendEvent(target, entered)
    if entered.isAccepted():
        QApplication.sendEvent(target, QDropEvent(QPoint(8, 8).toPointF(), copy, what, left, none))


def test_five_megabytes_are_cut_to_what_can_be_kept(qapp):
    note, title, pasted = NoteEdit("Note"), LineEdit("Title", max_length=120), QMimeData()
    pasted.setText("a line of a log\n" * 330_000)
    QApplication.clipboard().setText("x" * 5_000_000)

    note.insertFromMimeData(pasted)
    title.paste()

    assert LONGEST_TEXT - 2 <= len(note.words()) <= LONGEST_TEXT
    assert title.text() == "x" * 120
    QApplication.clipboard().clear()


def test_what_could_not_be_stored_is_left_out_of_a_paste(qapp):
    note, pasted = NoteEdit("Note"), QMimeData()
    pasted.setText("a\0b")

    note.insertFromMimeData(pasted)

    assert note.words() == "ab"


@pytest.mark.parametrize(
    ("paragraph", "backwards"),
    [
        ("", False),
        ("116 123", False),
        ("night שלום", False),
        ("· 12 שלום night", True),
        ("ليل night", True),
        (f"{FIRST_STRONG}שלום{END} night", False),
        (f"{FIRST_STRONG}night{END}: שלום", True),
        (f"{END}שלום", True),
    ],
)
def test_a_paragraph_runs_as_its_first_letter_outside_of_isolates(paragraph, backwards):
    assert runs_backwards(paragraph) is backwards
