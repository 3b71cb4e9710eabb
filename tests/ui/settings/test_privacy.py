"""Settings, Privacy: each line is a check that ran; what fails moves to "Not protected"; files are those there."""

import os
import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from peercompanion.guardrails import Measure
from peercompanion.guardrails.now import Standing
from peercompanion.guardrails.swap import Swap
from peercompanion.ui.context import PageName
from peercompanion.ui.pictures import computer
from peercompanion.ui.settings.privacy.fact_box import FactBox
from peercompanion.ui.settings.privacy.places import PathLabel
from peercompanion.ui.settings.privacy.section import PrivacySection
from peercompanion.ui.widgets.passage import Told
from tests.clipping import findings
from tests.helpers import AN_EVENING, PASSPHRASE
from tests.ui.hand import button, click, focused, press, settle, words_on

ROOT = Path(__file__).parents[3]
GOOD = computer.seen(AN_EVENING)
NOW, NEVER, FILES = "On this computer, right now", "Not protected here", "Where everything lies"


@pytest.fixture
def window(desk):
    desk.enter(desk.session.create(PASSPHRASE))
    desk.window.go(PageName.SETTINGS, "privacy")
    settle()
    return desk.window


@pytest.fixture
def section(window):
    return window.findChild(PrivacySection)


def tell(section, seen) -> None:
    section.tell(seen)
    settle()


def box(window, heading: str) -> Told:
    return next(told for told in window.findChildren(Told) if told.isVisible() and told.accessibleName() == heading)


def said_in(window, heading: str) -> list[str]:
    return box(window, heading).words().split("\n")


def system(**differing):
    return replace(GOOD, system=replace(GOOD.system, **differing))


@pytest.mark.parametrize(
    ("seen", "held", "left_open"),
    [
        (system(network=Standing.NOT_HELD), "No network", "Linux does not refuse it (it was not asked to)"),
        (
            system(network=Standing.NOT_HELD, refusals={Measure.NETWORK: 22}),
            "No network",
            "Linux does not refuse it (EINVAL)",
        ),
        (system(network=Standing.NOT_HERE_YET), "No network", "not available on this system yet"),
        (system(left_open=1), "No network", "1 connection from before Linux began to refuse them."),
        (replace(GOOD, is_encrypted=False), "Encrypted on the disk", "The engine does not confirm it."),
        (
            system(memory=Standing.NOT_HELD),
            "Memory closed to other programs",
            "Programs of your own account can read what is open here (it was not asked to).",
        ),
        (system(memory=Standing.NOT_HERE_YET), "Memory closed to other programs", "not available on this system yet"),
        (system(crash_files=Standing.NOT_HELD), "No crash files.", "Crash files"),
        (replace(GOOD, title_is_plain=False), "Nothing in the window title", "It is not what it is meant to be."),
        (replace(GOOD, logs_are_silent=False), "Nothing in the window title", "Messages of errors"),
        (replace(GOOD, selection_leaves=True), "Selected words stay here", "Words you select"),
    ],
)
def test_a_check_that_fails_moves_to_what_is_not_protected(window, section, seen, held, left_open):
    tell(section, GOOD)
    before = "\n".join(said_in(window, NOW))
    tell(section, seen)
    after, never = ("\n".join(said_in(window, heading)) for heading in (NOW, NEVER))

    assert held in before
    assert held not in after
    assert left_open in never


@pytest.mark.parametrize(
    ("swap", "heading", "title"),
    [
        (Swap.NONE, NOW, "No swap"),
        (Swap.IN_MEMORY, NOW, "Swap stays in memory"),
        (Swap.ENCRYPTED, NOW, "Swap is encrypted"),
        (Swap.UNKNOWN, NEVER, "Swap may not be encrypted"),
        (Swap.NOT_ENCRYPTED, NEVER, "Swap is not encrypted"),
    ],
)
def test_swap_stands_where_it_belongs(window, section, swap, heading, title):
    tell(section, system(swap=swap))

    assert title in said_in(window, heading)


def test_what_no_program_can_refuse_is_always_said(window, section):
    tell(section, GOOD)

    never = said_in(window, NEVER)
    assert {"Screenshots and screen sharing", "Old copies and backups"} <= {*never}
    assert "They can see what you see, and so can somebody who watches the screen." in never


def test_what_to_do_opens_in_place_and_is_told_apart_by_its_name(window, section):
    tell(section, GOOD)
    click(window, "What to do: Swap is not encrypted, closed")

    assert "off on purpose: a search would take 5 to 18 times as long" in words_on(window)
    assert button(window, "What to do: Swap is not encrypted, open")
    assert button(window, "What to do: Somebody who controls this account, closed")


def test_the_same_facts_again_leave_the_focus_and_an_open_advice_alone(window, section):
    tell(section, GOOD)
    click(window, "What to do: Swap is not encrypted, closed")
    button(window, "What to do: Swap is not encrypted, open").setFocus()
    tell(section, replace(GOOD, at=AN_EVENING + timedelta(minutes=1)))

    assert focused() == "What to do: Swap is not encrypted, open"


def test_other_facts_keep_the_focus_in_their_box(window, section):
    tell(section, GOOD)
    button(window, "What to do: Swap is not encrypted, closed").setFocus()
    tell(section, system(swap=Swap.NONE))

    assert focused() == NEVER


def test_it_says_when_it_looked_and_looks_again_when_one_comes_back(window, clock):
    first = words_on(window)
    clock.turn(minutes=18)
    press("Down")
    press("Up")

    assert "looked up 19:42" in first
    assert "looked up 20:00" in words_on(window)


def test_only_files_that_are_there_are_listed_each_with_its_size(window, section, desk, tmp_path):
    without = said_in(window, FILES)
    backups = tmp_path / "vault" / "backups"
    backups.mkdir()
    for name in ("one.pcbackup", "two.pcbackup", "half.part"):
        (backups / name).write_bytes(b"x" * 600_000)
    aside = tmp_path / "vault" / "replaced-20261122T184200-ab12"
    aside.mkdir()
    (aside / "vault.db").write_bytes(b"x" * 5_000)
    desk.preferences.set("scheme", "dark")
    section.look_again()
    settle()
    there = said_in(window, FILES)

    assert {"Journal", "Locked keys, twice", "Counter of saves"} <= {*without}
    assert not {"Window and theme", "Copies (2)"} & {*without}
    assert {"Window and theme", "Copies (2)", "1.1 MB", "Before a restore", "5 kB"} <= {*there}


def test_a_path_is_whole_in_its_tooltip_and_for_the_screen_reader(window, desk):
    paths = {label.toolTip(): label.accessibleDescription() for label in window.findChildren(PathLabel)}

    assert str(desk.session.folder / "vault.db") in paths
    assert f"{desk.session.folder / 'vault.json'}\n{desk.session.folder / 'vault.json.2'}" in paths
    assert all(shown == told for shown, told in paths.items())


def test_middle_click_paste_is_a_setting_that_can_be_taken_back(window, desk):
    click(window, "Middle-click paste")
    on = desk.preferences.middle_click_paste
    press("Ctrl+Z")

    assert (on, desk.preferences.middle_click_paste) == (True, False)
    assert not button(window, "Middle-click paste").isChecked()


def test_both_boxes_are_of_the_same_kind(window, section):
    tell(section, GOOD)

    assert [type(box(window, heading)) for heading in (NOW, NEVER)] == [FactBox, FactBox]
    assert {box(window, heading).property("tone") for heading in (NOW, NEVER)} == {""}


@pytest.mark.parametrize("language", ["en_GB", "ar-XB", "en-XA"])
@pytest.mark.parametrize(("width", "height", "percent"), [(640, 480, 100), (640, 480, 200), (1240, 860, 200)])
def test_nothing_is_cut_off_in_a_small_window_with_large_text(desk, language, width, height, percent):
    desk.preferences.set("language", language)
    desk.preferences.set("text_size", percent)
    desk.enter(desk.session.create(PASSPHRASE))
    desk.window.resize(width, height)
    desk.window.go(PageName.SETTINGS, "privacy")
    desk.window.findChild(PrivacySection).tell(system(left_open=1, memory=Standing.NOT_HERE_YET))
    settle()

    assert findings(desk.window) == []


IN_A_PROCESS = """
import sys
from pathlib import Path
from peercompanion import app
app.prepare()
desk = app.assemble(Path(sys.argv[1]))
from PySide6.QtTest import QTest
from peercompanion.ui.context import PageName
from tests.ui.hand import words_on
desk.session._cost = __import__("tests.helpers").helpers.CHEAP
desk.enter(desk.session.create("a lamp in the window"))
desk.window.go(PageName.SETTINGS, "privacy")
QTest.qWait(50)
print(words_on(desk.window))
desk.close()
"""


def said_by_the_program(tmp_path, *under: str) -> str:
    command = [*under, sys.executable, "-c", IN_A_PROCESS, str(tmp_path)]
    ended = subprocess.run(command, cwd=ROOT, env=os.environ, capture_output=True, text=True, timeout=90)
    assert ended.returncode == 0, ended.stderr
    return ended.stdout


def test_the_program_as_it_starts_says_that_its_guardrails_hold(tmp_path):
    said = said_by_the_program(tmp_path)

    assert "No network\nLinux refuses every connection of this program." in said
    assert "Memory closed to other programs\nOf your own account, too. No crash files." in said
    assert "Nothing in the window title" in said


@pytest.mark.needs("strace")
def test_a_filter_that_linux_would_not_take_is_shown_and_not_hidden(tmp_path):
    injected = ("-e", "trace=seccomp", "-e", "inject=seccomp:error=EINVAL")
    said = said_by_the_program(tmp_path, "strace", "-f", "-qq", "-o", os.devnull, *injected)

    assert "The network\nLinux does not refuse it (EINVAL). We never use it." in said
    assert "No network" not in said
