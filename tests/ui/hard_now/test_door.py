"""F1 from every state of the program: open, under a dialog, with a list open, locked, before there is a vault."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QDialog, QVBoxLayout, QWidget

from peercompanion.session import Session
from peercompanion.ui.context import PageName
from peercompanion.ui.first_start.window import FirstStart
from peercompanion.ui.hard_now.door import HardNowDoor
from peercompanion.ui.hard_now.window import HardNowWindow
from peercompanion.ui.lock_window import LockWindow
from peercompanion.ui.task import run_inline
from peercompanion.ui.widgets.combo import Combo
from peercompanion.ui.widgets.line_edit import LineEdit
from peercompanion.ui.wording import Wording
from tests.helpers import CHEAP, a_person
from tests.ui.hand import focused, press, show, type_words, words_on

ROOT = Path(__file__).parents[3]


def above():
    """The window of its own, if there is one."""
    found = QApplication.activeModalWidget()
    return found if isinstance(found, HardNowWindow) else None


@pytest.fixture
def locked(qapp, session, preferences):
    """F1 with nothing open; gives what catches it."""
    door = HardNowDoor(
        qapp, preferences, Wording(), lambda: None, lambda: pytest.fail("there is no page to show"), lambda: None
    )
    yield door
    qapp.removeEventFilter(door)
    door.deleteLater()


@pytest.fixture
def dialog(window):
    """A question with words in it, over the main window."""
    dialog = QDialog(window)
    dialog.setModal(True)
    dialog.field = LineEdit("Why")
    QVBoxLayout(dialog).addWidget(dialog.field)
    show(dialog)
    dialog.field.setFocus()
    return dialog


@pytest.mark.parametrize("page", [PageName.SETTINGS, PageName.HARD_NOW])
def test_in_the_main_window_it_opens_its_page(window, page):
    window.go(page)

    press("F1")

    assert window.current is window._page(PageName.HARD_NOW)
    assert focused() == "Copy number"


def test_esc_leads_back_to_where_one_was(window):
    press("F1", "Esc")

    assert window.current is window._page(PageName.SETTINGS)


def test_out_of_the_steps_it_leads_to_a_person_again(window):
    press("F1", "1", "Space", "F1")

    assert focused() == "Copy number"


def test_under_a_dialog_it_opens_above_and_what_was_typed_stays(window, dialog):
    type_words("because of tomo")

    press("F1")
    assert "116 123" in words_on(above())

    press("Esc")
    assert above() is None
    assert QApplication.focusWidget() is dialog.field
    type_words("rrow")
    assert dialog.field.text() == "because of tomorrow"


def test_above_a_dialog_my_people_are_there_too(window, dialog, companion):
    companion.people.save(a_person(label="J."))

    press("F1")

    assert "J." in words_on(above()).split("\n")
    assert "Change" not in words_on(above())


def test_a_second_f1_leads_to_the_person_and_not_to_a_second_window(window, dialog):
    press("F1", "1")
    first = above()

    press("F1")

    assert above() is first
    assert focused() == "Copy number"


def test_an_open_list_closes_first(window):
    combo = window.current.findChild(Combo)
    combo.showPopup()
    assert QApplication.activePopupWidget()

    press("F1")

    assert QApplication.activePopupWidget() is None
    assert window.current is window._page(PageName.HARD_NOW)


def test_nobody_else_can_take_the_key(window):
    class Greedy(QWidget):
        heard = []

        def event(self, event):
            if event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
                self.heard.append(event.key())
                event.accept()
                return True
            return super().event(event)

    greedy = Greedy(window)
    greedy.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    greedy.show()
    greedy.setFocus()

    press("F1")

    assert greedy.heard == []
    assert window.current is window._page(PageName.HARD_NOW)


def test_over_the_lock_window_and_back_into_the_passphrase(locked, companion, session, preferences):
    session.lock()
    door = LockWindow(session, preferences, Wording(), run=run_inline)
    show(door)
    type_words("a lamp")

    press("F1")
    assert "116 123" in words_on(above())
    assert "Your own people show here when PeerCompanion is unlocked." in words_on(above())

    press("Esc")
    type_words(" in")
    assert door._unlock.passphrase == "a lamp in"


def test_before_there_is_a_vault(locked, session, preferences):
    door = FirstStart(session, preferences, Wording(), run=run_inline)
    show(door)

    press("F1")

    assert "116 123" in words_on(above())


def test_with_the_database_gone(locked, companion, session, preferences, tmp_path):
    session.lock()
    for file in (tmp_path / "vault").glob("vault.db*"):
        file.unlink()
    door = LockWindow(Session(tmp_path / "vault", cost=CHEAP), preferences, Wording(), run=run_inline)
    show(door)

    press("F1", "1", "Space")

    assert "Take a second, small sip of air." in words_on(above())
    assert door.isVisible()


def test_it_keeps_the_constant_title_and_covers_what_was_below(window, dialog, preferences):
    press("F1")

    assert above().windowTitle() == window.windowTitle()
    assert above().windowModality() is Qt.WindowModality.ApplicationModal


WITH_BROKEN_CONTENT = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication, QLabel
from peercompanion import paths
from peercompanion.preferences import Preferences
from peercompanion.ui.hard_now.window import HardNowWindow
from peercompanion.ui.wording import Wording

assert str(paths.resource("")).startswith(sys.argv[1])
app = QApplication([])
preferences = Preferences(Path(sys.argv[1]) / "device.json")
preferences.set("country", "GB")
window = HardNowWindow(Wording(), preferences, None)
window.open_above(None)
print("\\n".join(label.text() for label in window.findChildren(QLabel) if label.isVisible()))
"""


def test_with_every_shipped_text_broken_the_emergency_numbers_are_still_there(tmp_path):
    shutil.copytree(ROOT / "peercompanion", tmp_path / "peercompanion", ignore=shutil.ignore_patterns("__pycache__"))
    shipped, broken = ROOT / "resources", tmp_path / "resources"
    broken.mkdir()
    for part in shipped.iterdir():
        if part.name != "content":
            (broken / part.name).symlink_to(part)
    (broken / "content" / "help_lines").mkdir(parents=True)
    for name in ("help_lines/GB.toml", "help_lines/world.toml", "micro_steps.toml"):
        (broken / "content" / name).write_text("name = ")

    program = [sys.executable, "-c", WITH_BROKEN_CONTENT, str(tmp_path)]
    said = subprocess.run(program, cwd=tmp_path, capture_output=True, text=True, check=True).stdout

    assert "findahelpline.com" in said
    assert "If life is in danger" in said
