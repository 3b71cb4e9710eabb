"""Copies in Settings: made, listed, removed; and one comes back after a look at what is in it."""

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from peercompanion.domain.copies import Reason
from peercompanion.errors import DiskFull
from peercompanion.ui.ask import Ask
from peercompanion.ui.context import PageName
from peercompanion.ui.lock_window import LockWindow
from peercompanion.ui.main_window import MainWindow
from peercompanion.ui.settings.copies.section import CopiesSection
from peercompanion.ui.task import run_in_background
from peercompanion.ui.ways.code_edit import CodeEdit
from peercompanion.vault import io
from tests.full_disk import no_room_for_a_copy
from tests.helpers import PASSPHRASE, a_mood
from tests.test_accessibility import nameless
from tests.ui.hand import button, buttons, click, focused, press, settle, type_words, words_on
from tests.ui.waiting import wait_for

ROOT = Path(__file__).parents[3]
CHOOSE = """
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from peercompanion.ui.choose import Wanted, dialog_for

app = QApplication([])
below = QWidget()
below.show()
dialog = dialog_for(below, Wanted(title="Where", yes="Here"))
dialog.open()
QTest.qWait(50)
dialog.accept()
QTest.qWait(50)
"""


@pytest.fixture
def window(desk):
    desk.preferences.set("country", "GB")
    companion = desk.session.create(PASSPHRASE)
    companion.moods.save(a_mood(note="the first words"))
    desk.enter(companion)
    settle()
    return desk.window


@pytest.fixture
def take(desk, window):
    return lambda reason=Reason.ASKED, to=None: desk.session.copies.take(reason, to)()


def open_copies(window) -> CopiesSection:
    window.go(PageName.SETTINGS, "copies")
    settle()
    return window.findChild(CopiesSection)


def notes(desk) -> list[str]:
    return sorted(mood.note for mood in desk.session.companion.moods.latest(20))


def left_unpacked(desk) -> list[Path]:
    return list(desk.session.folder.glob("restore-*"))


def look_into_newest(window) -> None:
    """Up to the preview."""
    open_copies(window)
    click(window, next(name for name in buttons(window) if name.startswith("Put back the copy")))
    type_words(PASSPHRASE)
    press("Return")


def test_the_last_proven_copy_is_named_with_its_time_and_what_proven_means(window, take):
    open_copies(window)
    before = words_on(window)
    click(window, "Copy now")
    after = words_on(window)

    assert "No copy yet" in before
    assert "Last proven copy: today 19:42" in after
    assert "Opened, read to the end, 1 entry counted. On this disk only." in after
    assert "Copied, opened and read to its end: 1 entry." in after
    assert focused() == "Copy now"


def test_a_copy_of_yesterday_and_an_older_one_say_so(window, take, clock):
    take()
    clock.turn(days=1)
    open_copies(window)
    yesterday = words_on(window)
    clock.turn(days=5)
    window.go(PageName.TODAY)
    open_copies(window)

    assert "Last proven copy: yesterday 19:42" in yesterday
    assert "Last proven copy: Sunday, 22 November, 19:42" in words_on(window)


def test_each_copy_says_when_why_and_how_much(window, take, desk, clock):
    take(Reason.DAILY)
    clock.turn(hours=1)
    take(Reason.REPLACED)
    open_copies(window)

    said = words_on(window)
    assert "daily  ·  1 entry  ·  " in said
    assert "before another was put back  ·  1 entry  ·  " in said


def test_a_copy_under_another_key_says_what_opens_it(window, take, desk, tmp_path, clock):
    from peercompanion.session import Session
    from tests.helpers import CHEAP

    other = Session(tmp_path / "other", clock=clock, cost=CHEAP)
    other.create("another one")
    other.copies.take(to=desk.session.copies.folder)()
    other.lock()
    open_copies(window)

    assert "opens with the passphrase of that day" in words_on(window)
    assert "No copy yet" in words_on(window)


def test_a_copy_goes_to_a_stick_and_says_what_opens_it(window, tmp_path):
    section, stick = open_copies(window), tmp_path / "STICK"
    stick.mkdir()
    section._choose._choice = lambda wanted: stick

    click(window, "To another disk")

    assert len(list(stick.glob("*.pcbackup"))) == 1
    assert "The copy is in STICK, proven." in words_on(window)
    assert "the passphrase of today, or with the recovery code" in words_on(window)


def test_a_chosen_folder_that_looks_synced_is_pointed_out(window, tmp_path):
    section, folder = open_copies(window), tmp_path / "Dropbox"
    folder.mkdir()
    section._choose._choice = lambda wanted: folder

    click(window, "To another disk")

    assert "looks like one that Dropbox copies elsewhere" in words_on(window)


def test_a_vault_in_a_synced_folder_is_pointed_out(desk, tmp_path):
    (tmp_path / "vault").mkdir()
    (tmp_path / "vault" / ".stfolder").mkdir()
    desk.enter(desk.session.create(PASSPHRASE))
    open_copies(desk.window)

    assert "looks like one of Syncthing" in words_on(desk.window)


def test_elsewhere_nothing_is_said_of_syncing(window):
    open_copies(window)

    assert "looks like one of" not in words_on(window)


def test_choosing_nothing_does_nothing(window, desk):
    section = open_copies(window)
    section._choose._choice = lambda wanted: None

    click(window, "To another disk")
    click(window, "Put back from a file…")

    assert desk.session.copies.all() == []
    assert button(window, "Copy now").isVisible()


def test_a_disk_without_room_is_told_with_what_is_safe(window, desk):
    open_copies(window)

    with no_room_for_a_copy(desk.session.folder):
        click(window, "Copy now")

    assert "No copy was made: the disk is full. What you wrote is safe in the vault." in words_on(window)
    assert desk.session.copies.all() == []
    assert focused() == "Copy now"


def test_removing_asks_once_and_the_focus_goes_to_what_is_left(window, take, desk, clock):
    take()
    clock.turn(hours=1)
    take()
    section, asked = open_copies(window), []
    section._ask = Ask(lambda question: not asked.append(question))
    press("Tab", "Tab", "Tab")
    assert focused() == "Put back the copy of Sunday, 22 November, 20:42"

    press("Delete")

    assert [question.title for question in asked] == ["Remove the copy of Sunday, 22 November, 20:42?"]
    assert [copy.made.hour for copy in desk.session.copies.all()] == [19]
    assert focused() == "Put back the copy of Sunday, 22 November, 19:42"
    press("Delete")
    assert desk.session.copies.all() == []
    assert focused() == "Copy now"


def test_a_no_keeps_it(window, take, desk):
    take()
    section = open_copies(window)
    section._ask = Ask(lambda question: False)

    click(window, "Remove the copy of Sunday, 22 November, 19:42")

    assert len(desk.session.copies.all()) == 1


def test_the_arrows_go_from_copy_to_copy(window, take, clock):
    for _ in range(3):
        take()
        clock.turn(hours=1)
    open_copies(window)
    press("Tab", "Tab", "Tab", "Down", "Down", "Down")

    assert focused() == "Put back the copy of Sunday, 22 November, 19:42"
    press("Tab")
    assert focused() == "Remove the copy of Sunday, 22 November, 19:42"
    press("Up")
    assert focused() == "Remove the copy of Sunday, 22 November, 20:42"


def test_before_anything_changes_the_counts_and_what_would_be_fewer_are_told(window, take, desk):
    take()
    for _ in range(2):
        desk.session.companion.moods.save(a_mood(note="since then"))
    look_into_newest(window)

    said = words_on(window)
    assert "1 check-in" in said
    assert "The check-ins are from 22 November." in said
    assert "This copy holds 2 entries fewer than now: 2 check-ins." in said
    assert "What is here now is copied first" in said
    assert focused() == "In the copy of Sunday, 22 November, 19:42"
    assert notes(desk) == ["since then", "since then", "the first words"]


def test_it_comes_back_and_what_was_here_is_a_copy(window, take, desk):
    take()
    desk.session.companion.moods.save(a_mood(note="since then"))
    look_into_newest(window)

    click(window, "Put it back")

    assert isinstance(desk.window, MainWindow) and desk.window is not window
    assert "The copy is back in its place." in words_on(desk.window)
    assert notes(desk) == ["the first words"]
    (before,) = [copy for copy in desk.session.copies.all() if copy.reason is Reason.REPLACED]
    assert before.contents.total == 2
    assert left_unpacked(desk) == []


def test_a_copy_from_a_stick_comes_back(window, take, desk, tmp_path):
    stick = take(to=tmp_path / "stick")
    desk.session.companion.moods.save(a_mood(note="since then"))
    section = open_copies(window)
    section._choose._choice = lambda wanted: stick.path

    click(window, "Put back from a file…")
    type_words(PASSPHRASE)
    press("Return")
    click(window, "Put it back")

    assert notes(desk) == ["the first words"]


def test_a_file_that_is_no_copy_is_told_and_nothing_opens(window, tmp_path):
    other = tmp_path / "holiday.pcbackup"
    other.write_bytes(b"something else entirely")
    section = open_copies(window)
    section._choose._choice = lambda wanted: other

    click(window, "Put back from a file…")

    assert "That file is no copy of a vault. Nothing was changed." in words_on(window)
    assert button(window, "Copy now").isVisible()


def test_a_wrong_passphrase_is_told_in_place_and_leaves_nothing(window, take, desk):
    take()
    open_copies(window)
    click(window, "Put back the copy of Sunday, 22 November, 19:42")
    type_words("a lamb in the window")
    press("Return")

    assert "That passphrase does not open this copy." in words_on(window)
    assert focused() == "Passphrase"
    assert left_unpacked(desk) == []
    type_words(PASSPHRASE)
    press("Return")
    assert button(window, "Put it back").isVisible()


def test_the_recovery_code_of_that_day_opens_it(window, desk):
    from peercompanion.vault import recovery_code

    code = recovery_code.new()
    desk.session.adopt(desk.session.change_ways(PASSPHRASE, code=code))
    desk.session.copies.take()()
    open_copies(window)
    click(window, "Put back the copy of Sunday, 22 November, 19:42")
    click(window, "Use the recovery code")
    type_words(code.lower().replace("-", " "))
    press("Return")

    assert button(window, "Put it back").isVisible()


def ask_by_code(window, take) -> None:
    take()
    open_copies(window)
    click(window, "Put back the copy of Sunday, 22 November, 19:42")
    click(window, "Use the recovery code")


def test_a_slip_in_the_code_is_told_by_its_group_and_typed_anew_in_its_place(window, take):
    ask_by_code(window, take)

    code = window.findChild(CodeEdit)
    type_words("7K4Q9M2XT6RJ")
    type_words("!")
    press("Return")

    assert "Look at group 4." in words_on(window)
    assert focused() == "Recovery code"
    assert code.textCursor().selectedText() == "!"


def test_a_code_that_is_too_short_keeps_what_was_typed(window, take):
    ask_by_code(window, take)

    type_words("1234")
    press("Return")
    type_words("5")

    assert "32 more characters belong to it." in words_on(window)
    assert window.findChild(CodeEdit).letters == "12345"


@pytest.mark.parametrize("goes", ["back", "page", "lock"])
def test_what_was_unpacked_goes_with_whoever_looked_into_it(window, take, desk, goes):
    take()
    look_into_newest(window)
    assert len(left_unpacked(desk)) == 1

    {"back": lambda: click(window, "Back"), "page": lambda: window.go(PageName.TODAY), "lock": desk.lock}[goes]()

    assert left_unpacked(desk) == []


def test_back_leads_to_the_list_and_its_first_row(window, take):
    take()
    look_into_newest(window)
    click(window, "Back")

    assert focused() == "Put back the copy of Sunday, 22 November, 19:42"


def test_where_what_is_here_cannot_be_copied_first_nothing_is_replaced(window, take, desk):
    take()
    desk.session.companion.moods.save(a_mood(note="since then"))
    look_into_newest(window)

    with no_room_for_a_copy(desk.session.folder):
        click(window, "Put it back")

    assert desk.window is window
    assert "No copy was made: the disk is full" in words_on(window)
    assert notes(desk) == ["since then", "the first words"]
    assert left_unpacked(desk) == []


def test_where_it_cannot_be_put_in_place_the_old_vault_opens_again(window, take, desk, monkeypatch):
    take()
    desk.session.companion.moods.save(a_mood(note="since then"))
    look_into_newest(window)

    def full(*_args, **_fields):
        raise DiskFull("no room")

    monkeypatch.setattr(io, "set_aside", full)
    click(window, "Put it back")
    monkeypatch.undo()
    said = words_on(desk.window)
    type_words(PASSPHRASE)
    press("Return")

    assert "Nothing was changed." in said and "116 123" in said
    assert notes(desk) == ["since then", "the first words"]
    assert left_unpacked(desk) == []


def test_a_draft_is_saved_before_its_vault_goes(window, take, desk):
    take()
    window.go(PageName.TODAY)
    press("3")
    look_into_newest(window)

    click(window, "Put it back")

    kept = next(copy for copy in desk.session.copies.all() if copy.reason is Reason.REPLACED)
    assert kept.contents.total == 2


class Slow:
    """Real work in a worker, held at its beginning until the test lets it go on."""

    def __init__(self):
        self.may_go_on, self.began = threading.Event(), threading.Event()

    def __call__(self, work, **how):
        def held():
            self.began.set()
            self.may_go_on.wait(10)
            return work()

        run_in_background(held, **how)


@pytest.fixture
def slow(desk):
    desk._run = slow = Slow()
    yield slow
    slow.may_go_on.set()


@pytest.fixture
def slow_window(desk, slow):
    companion = desk.session.create(PASSPHRASE)
    desk.enter(companion)
    settle()
    return desk.window


def test_copying_can_be_stopped_and_saving_goes_on_beside_it(slow_window, desk, slow):
    open_copies(slow_window)
    click(slow_window, "Copy now")
    assert slow.began.wait(5)
    assert focused() == "Stop"
    desk.session.companion.moods.save(a_mood(note="beside it"))

    click(slow_window, "Stop")
    slow.may_go_on.set()

    assert wait_for(lambda: "Stopped. No copy was made." in words_on(slow_window))
    assert focused() == "Copy now"
    assert desk.session.copies.all() == [] and notes(desk) == ["beside it"]


def test_locking_while_a_copy_is_made_stops_it_without_a_word(slow_window, desk, slow):
    open_copies(slow_window)
    click(slow_window, "Copy now")
    assert slow.began.wait(5)

    desk.lock()
    slow.may_go_on.set()

    assert isinstance(desk.window, LockWindow)
    assert wait_for(lambda: not list(desk.session.folder.rglob("*.part*")))
    assert list((desk.session.folder / "backups").glob("*.pcbackup")) == []


def test_reading_a_copy_can_be_stopped(slow_window, desk, slow):
    desk.session.copies.take()()
    open_copies(slow_window)
    click(slow_window, "Put back the copy of Sunday, 22 November, 19:42")
    type_words(PASSPHRASE)
    press("Return")
    assert slow.began.wait(5)

    press("Space")
    slow.may_go_on.set()

    assert wait_for(lambda: "Stopped. Nothing was changed." in words_on(slow_window))
    assert focused() == "Passphrase"
    assert left_unpacked(desk) == []


def test_every_control_has_a_name(window, take):
    take()
    open_copies(window)
    listed = nameless(window)
    click(window, "Put back the copy of Sunday, 22 November, 19:42")
    form = nameless(window)
    type_words(PASSPHRASE)
    press("Return")

    assert (listed, form, nameless(window)) == ([], [], [])


def test_the_dialog_for_files_leaves_no_trace(tmp_path):
    """In a process of its own: where a program's settings lie is decided once."""
    homes = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")
    surroundings = os.environ | {name: str(tmp_path) for name in homes}
    subprocess.run([sys.executable, "-c", CHOOSE], cwd=ROOT, env=surroundings, check=True, timeout=60)

    assert not list(tmp_path.rglob("QtProject.conf"))


def test_a_copy_that_vanished_is_told(window, take):
    gone = take()
    open_copies(window)
    gone.path.unlink()
    click(window, "Put back the copy of Sunday, 22 November, 19:42")
    type_words(PASSPHRASE)
    press("Return")

    assert "Nothing was changed." in words_on(window)
