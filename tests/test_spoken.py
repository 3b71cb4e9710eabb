"""What a screen reader is told: a fitting role and a name on every scene, three scenes word by word, changes once."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QWidget

from peercompanion.ui.key_sheet import KeyScroll
from peercompanion.ui.pictures import scenes
from peercompanion.ui.ways.tiles import WordTiles
from peercompanion.ui.widgets.notice import SPOKEN_AFTER_MS
from peercompanion.ui.widgets.passage import Told
from peercompanion.ui.widgets.picture import Picture
from tests.ui.waiting import wait_for
from tests.walk import spoken, walk, wanted

ROOT = Path(__file__).parent.parent
Role = QAccessible.Role
ROLES = {
    Role.Button: "button",
    Role.CheckBox: "check box",
    Role.RadioButton: "radio button",
    Role.EditableText: "text field",
    Role.ComboBox: "choice",
    Role.SpinBox: "date or time",
    Role.Slider: "how much",
    Role.Table: "table",
    Role.Client: "scroll area",
    Role.Border: "words to read",
}
OF_NO_KIND = (KeyScroll, Picture)
"""What scrolls by the arrows, and pictures, which say themselves in a sentence: Qt has no role for them."""
A_KEY = re.compile(r"[a-z]+(_[a-z]+)+|Q[A-Z]\w+")


def scene(name: str) -> scenes.Scene:
    return next(found for found in scenes.ALL if found.name == name)


def heard(widget: QWidget) -> str:
    """ "radio button, Low, checked"."""
    interface = QAccessible.queryAccessibleInterface(widget)
    state = interface.state()
    words = [ROLES[interface.role()], interface.text(QAccessible.Text.Name)]
    if interface.role() in (Role.CheckBox, Role.RadioButton) and state.checked:
        words.append("checked")
    description = interface.text(QAccessible.Text.Description)
    told = description == "You are here" or re.search(r"\d of \d+$", description)
    return ", ".join([*words, *([description] if told else [])])


@pytest.mark.parametrize("scene", scenes.ALL, ids=lambda scene: scene.name)
def test_every_control_has_a_role_that_fits_and_a_name_for_people(scenery, scene):
    scenes.play(scenery, scene)
    odd = []
    for widget in wanted(scenery.top):
        interface = QAccessible.queryAccessibleInterface(widget)
        name = interface.text(QAccessible.Text.Name).strip()
        fits = isinstance(widget, OF_NO_KIND) if interface.role() is Role.Client else interface.role() in ROLES
        if not fits or not name or A_KEY.fullmatch(name):
            odd.append((type(widget).__name__, interface.role().name, name))

    assert odd == []


@pytest.mark.parametrize("scene", scenes.ALL, ids=lambda scene: scene.name)
def test_a_choice_is_labelled_because_its_name_is_its_value_on_this_system(scenery, scene):
    """Qt tells a combo box's value as its name on Linux, and leaves the label to the relation with a buddy."""
    scenes.play(scenery, scene)
    mute = []
    for combo in scenery.top.findChildren(QComboBox):
        labels = QAccessible.queryAccessibleInterface(combo).relations(QAccessible.RelationFlag.Label)
        if combo.isVisible() and not any(label.text(QAccessible.Text.Name).strip() for label, _ in labels):
            mute.append(combo.accessibleName())

    assert mute == []


@pytest.mark.parametrize("scene", scenes.PAGES, ids=lambda scene: scene.name)
def test_no_button_is_told_twice_by_the_words_it_is_made_of(scenery, scene):
    scenes.play(scenery, scene)
    twice = []
    for button in scenery.top.findChildren(QAbstractButton):
        interface = QAccessible.queryAccessibleInterface(button)
        inside = [interface.child(place) for place in range(interface.childCount())]
        twice += [part.text(QAccessible.Text.Name) for part in inside if part and part.role() == Role.StaticText]

    assert twice == []


def test_today_as_it_is_heard(scenery):
    scenes.play(scenery, scene("today_answered"))

    lines = [heard(stop) for stop in walk(scenery.top)]

    assert lines[:10] == [
        "radio button, Low, checked",
        "button, Undo",
        "check box, Just here",
        "button, Another time or day",
        "radio button, Hope, not at all, 1 of 5",
        "radio button, Connection, not at all, 1 of 5",
        "radio button, Control, not at all, 1 of 5",
        "check box, mixed, What is around?, 1 of 4",
        "check box, flat, Weighed down, 1 of 5",
        "check box, restless, Wound up, 1 of 5",
    ]
    assert "text field, A few lines" in lines
    assert "button, Today, You are here" in lines


def test_a_hard_moment_as_it_is_heard(scenery):
    scenes.play(scenery, scene("hard_now"))

    lines = [heard(stop) for stop in walk(scenery.top)]

    assert lines[0] == "button, Copy number"
    assert "button, It's hard right now, You are here" in lines
    assert sum("Kettle first" in line for line in lines) == 1


def test_the_lock_window_as_it_is_heard(scenery):
    scenes.play(scenery, scene("lock"))

    assert [heard(stop) for stop in walk(scenery.top)] == [
        "text field, Passphrase",
        "button, Unlock",
        "button, I can't remember it, closed",
        "button, Show what is typed",
        "button, Breathe with me",
        "button, It's hard right now",
    ]


@pytest.fixture
def announced(monkeypatch):
    """All that is sent to be spoken by itself; what does not wait until the reader has finished ends with "at once"."""
    said = []

    def spy(event):
        if isinstance(event, QAccessibleAnnouncementEvent):
            at_once = event.politeness() is QAccessible.AnnouncementPoliteness.Assertive
            said.append(event.message() + (", at once" if at_once else ""))

    monkeypatch.setattr(QAccessible, "updateAccessibility", spy)
    return said


def test_what_changes_is_announced_once(scenery, announced):
    scenes.play(scenery, scene("today"))
    said = {}
    for act, do in {
        "check in": lambda: scenery.press("2"),
        "undo": lambda: scenery.press("Ctrl+Z"),
        "palette": lambda: scenery.press("Ctrl+K"),
        "close": lambda: scenery.press("Escape"),
    }.items():
        announced.clear()
        do()
        said[act] = list(announced)

    assert len(said["check in"]) == 1 and said["check in"][0].startswith("Saved")
    assert len(said["undo"]) == 1
    assert said["palette"] == ["Do something"]
    assert said["close"] == []


def test_a_wrong_passphrase_is_announced_once(scenery, announced):
    scenes.play(scenery, scene("lock"))
    scenery.type("a lamp in the door")
    announced.clear()
    scenery.press("Return")

    assert [words for words in announced if words != "Opening…"] == ["That passphrase did not open it"]


def test_an_error_is_announced_once_and_at_once(scenery, announced):
    from peercompanion.errors import DiskFull

    scenes.play(scenery, scene("today"))
    announced.clear()
    scenery.window.tell(DiskFull("no room"), again=lambda: None)
    scenery.settle()

    assert len(announced) == 1 and announced[0].endswith(", at once")


def test_a_page_says_its_name_once(scenery, announced):
    scenes.play(scenery, scene("today"))
    announced.clear()
    scenery.press("Ctrl+2", "Ctrl+2", "Alt+Left")

    assert [words for words in announced if "," not in words] == ["Journal", "Today"]
    assert next(words for words in announced if "," in words).startswith("Yesterday, 21 November, 20:15, Okay")


@pytest.mark.parametrize(("page", "count"), [("journal", r"\d+ found"), ("strategies", r"\d+ of \d+ fit")])
def test_how_much_was_found_is_told_once_and_not_at_every_letter(scenery, announced, page, count):
    scenes.play(scenery, scene(page))
    scenery.press("Ctrl+F")
    announced.clear()
    scenery.type("walk")
    assert announced == []

    wait_for(lambda: announced, 2 * SPOKEN_AFTER_MS)
    QTest.qWait(2 * SPOKEN_AFTER_MS)

    assert len(announced) == 1 and re.fullmatch(count, announced[0])


def test_into_the_trash_and_out_of_it_is_told_once(scenery, announced):
    scenes.play(scenery, scene("journal_entry"))
    said = []
    for key in ("Delete", "Ctrl+Z"):
        announced.clear()
        scenery.press(key)
        said.append(list(announced))

    assert said == [["Moved to trash."], ["Back from the trash."]]


@pytest.mark.parametrize(
    ("where", "said"),
    [("lock", "Locked. Your notes are encrypted here."), ("first_start_1", "First, somebody to talk to")],
)
def test_a_door_says_what_it_is_once_it_is_there(scenery, announced, where, said):
    scenes.play(scenery, scene(where))

    assert announced == [said]


def test_another_country_says_its_line_and_the_field_has_it(scenery, announced):
    scenes.play(scenery, scene("first_start_1"))
    country = scenery.part(QComboBox)
    announced.clear()
    QTest.keyClick(country, Qt.Key.Key_Up)

    assert announced == [country.accessibleDescription()]
    assert "." in announced[0] and re.search(r"\d", announced[0])


@pytest.mark.parametrize("where", ["hard_now", "lock_hard_now"])
def test_the_number_is_said_without_a_key(scenery, announced, where):
    scenes.play(scenery, scene(where))

    assert any("Samaritans 116 123. Free, day and night" in words for words in announced)


def test_what_a_strategy_says_is_a_stop_and_told_whole(scenery):
    scenes.play(scenery, scene("strategy"))
    steps = next(stop for stop in walk(scenery.top) if spoken(stop) == "Steps")
    steps.setFocus()

    told = QAccessible.queryAccessibleInterface(steps).text(QAccessible.Text.Description)
    assert told.splitlines()[:2] == ["1. Feet on the floor.", "2. Walk to the kitchen and fill the kettle."]


@pytest.mark.parametrize("section", ["About", "Keyboard"])
def test_nothing_in_settings_is_only_for_those_who_see_it(scenery, section):
    scenes.play(scenery, scene(f"settings_{section.lower()}"))
    told = "\n".join(
        QAccessible.queryAccessibleInterface(stop).text(QAccessible.Text.Name)
        + (stop.words() if isinstance(stop, Told) else "")
        for stop in walk(scenery.top)
    )
    page = scenery.window.current
    said = [label.text() for label in page.findChildren(QLabel) if label.isVisible() and label.text() != "Settings"]

    assert [words for words in said if words not in told] == []


def test_undo_and_redo_do_not_say_the_same(scenery, announced):
    scenes.play(scenery, scene("today"))
    scenery.press("2")
    announced.clear()
    scenery.press("Ctrl+Z", "Ctrl+Shift+Z")

    assert announced == [
        "The last change to the check-in is taken back.",
        "The last change to the check-in is there again.",
    ]


def test_an_emptied_trash_says_so(scenery, announced):
    scenes.play(scenery, scene("trash_question"))
    announced.clear()
    scenery.click(next(b for b in scenery.top.findChildren(QAbstractButton) if b.text() == "Empty the trash"))

    assert announced[-1] == "The trash is empty."


def test_the_five_words_are_heard_by_whoever_may_use_them(scenery, announced):
    scenes.play(scenery, scene("first_start_2"))
    announced.clear()
    other = next(b for b in scenery.top.findChildren(QAbstractButton) if b.text() == "Other words")
    scenery.click(other)
    drawn = " ".join(scenery.part(WordTiles).words)

    assert announced == [f"Five words: {drawn}"]
    assert QAccessible.queryAccessibleInterface(other).text(QAccessible.Text.Description) == f"Five words: {drawn}"


def test_a_page_of_the_first_start_says_its_title_once(scenery, announced):
    scenes.play(scenery, scene("first_start_1"))
    announced.clear()
    scenery.press("Return")

    assert announced == ["A passphrase only you know"]


def test_only_one_place_announces():
    sources = (ROOT / "peercompanion").rglob("*.py")

    assert [file.name for file in sources if "QAccessibleAnnouncementEvent" in file.read_text()] == ["notice.py"]
