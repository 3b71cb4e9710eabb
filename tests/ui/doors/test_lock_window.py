"""The lock window: opens with the right words, refuses calmly, and has a person to talk to whatever happens."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication

from peercompanion.errors import DatabaseMissing, HeaderDamaged, VaultBusy, VaultRolledBack
from peercompanion.session import Session
from peercompanion.ui import theme
from peercompanion.ui.doors.foot import DoorFoot
from peercompanion.ui.doors.help_half import HelpHalf
from peercompanion.ui.lock_window import LockWindow
from peercompanion.ui.task import run_in_background, run_inline
from peercompanion.ui.wording import Wording
from tests.helpers import CHEAP, PASSPHRASE, a_mood
from tests.ui.doors.conftest import Held
from tests.ui.hand import button, buttons, click, focused, press, settle, show, type_words, words_on
from tests.ui.waiting import wait_for


def idle(*_work, **_how):
    """Nothing is loaded ahead: these tests look at the door alone."""


@pytest.fixture
def locked(session):
    session.create(PASSPHRASE).moods.save(a_mood(note="behind the door"))
    session.lock()
    return session


@pytest.fixture
def open_door(qapp, preferences):
    def open_door(session, run=run_inline, **how):
        return show(LockWindow(session, preferences, Wording(), run=run, **how))

    return open_door


@pytest.fixture
def door(locked, open_door):
    return open_door(locked)


@pytest.fixture
def opened(door):
    return QSignalSpy(door.opened)


def test_the_focus_is_in_the_passphrase_and_enter_unlocks(door, opened):
    type_words(PASSPHRASE)
    press("Return")

    assert opened.count() == 1
    assert opened.at(0)[0].moods.latest()[0].note == "behind the door"


def test_the_passphrase_does_not_stay_in_the_field(door, opened):
    type_words(PASSPHRASE)
    press("Return")

    assert door._unlock.passphrase == ""


def test_without_a_passphrase_nothing_happens_but_the_focus(door, opened):
    button(door, "Breathe with me").setFocus()

    click(door, "Unlock")

    assert opened.count() == 0
    assert focused() == "Passphrase"
    assert "did not open" not in words_on(door)


def test_a_wrong_one_is_told_in_place_and_selected(door, opened):
    before = door.findChild(HelpHalf).geometry()

    type_words("a lamb in the window")
    press("Return")

    assert "That passphrase did not open it" in words_on(door)
    assert door._unlock.field.selectedText() == "a lamb in the window"
    assert door.findChild(HelpHalf).geometry() == before
    assert opened.count() == 0


def test_typing_takes_the_words_away_again(door):
    type_words("a lamb")
    press("Return")

    type_words("a")

    assert "did not open" not in words_on(door)


def test_wrong_tries_are_slowed_down_from_the_third_on(door, opened):
    for _ in range(2):
        type_words("wrong")
        press("Return")
        assert not door._wait.isActive()

    type_words("wrong")
    press("Return")

    assert door._wait.interval() == 1_000
    assert door._wait.isActive()


def test_enter_during_the_wait_unlocks_when_it_is_over(door, opened):
    for _ in range(3):
        type_words("wrong")
        press("Return")

    type_words(PASSPHRASE)
    press("Return")
    assert opened.count() == 0
    assert "One moment." in words_on(door)

    door._wait.stop()
    door._wait.timeout.emit()
    assert opened.count() == 1


def test_the_wait_grows_to_half_a_minute_and_no_further(door):
    waits = []
    for _ in range(10):
        type_words("wrong")
        press("Return")
        waits.append(door._wait.interval() // 1_000 if door._wait.isActive() else 0)
        door._wait.stop()

    assert waits == [0, 0, 1, 2, 4, 8, 16, 30, 30, 30]


def test_while_it_opens_it_says_so_and_takes_no_second_enter(locked, open_door):
    held = Held()
    door = open_door(locked, run=held)
    held.waiting.clear()
    opened = QSignalSpy(door.opened)

    type_words(PASSPHRASE)
    press("Return")
    assert button(door, "Opening…").isEnabled() is False
    press("Return", "X")
    assert len(held.waiting) == 1

    held.go_on()
    assert opened.count() == 1


def test_the_window_stays_alive_while_the_key_is_derived(locked, open_door):
    door = open_door(locked, run=run_in_background)
    opened = QSignalSpy(door.opened)

    type_words(PASSPHRASE)
    press("Return")

    assert wait_for(lambda: opened.count() == 1)


def test_a_door_that_goes_away_while_the_key_is_derived_lets_the_vault_go(locked, open_door, qapp, tmp_path):
    door = open_door(locked, run=run_in_background)
    type_words(PASSPHRASE)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)  # and no event after it that could bring the key

    door.deleteLater()
    qapp.sendPostedEvents(door, QEvent.Type.DeferredDelete)

    assert wait_for(lambda: can_be_unlocked(Session(tmp_path / "vault", cost=CHEAP)))


def can_be_unlocked(session):
    try:
        session.unlock(PASSPHRASE)
    except VaultBusy:
        return False
    session.lock()
    return True


def test_tab_goes_from_the_passphrase_to_the_person(door):
    seen = [focused()]
    for _ in range(5):
        press("Tab")
        seen.append(focused())

    assert seen == [
        "Passphrase",
        "Unlock",
        "I can't remember it, closed",
        "Show what is typed",
        "Breathe with me",
        "It's hard right now",
    ]


def test_what_is_typed_can_be_shown(door):
    type_words("a lamp")

    click(door, "Show what is typed")

    assert door._unlock.field.displayText() == "a lamp"
    assert button(door, "Hide what is typed")


def test_caps_lock_is_noticed(door):
    type_words("A")
    press("a")

    assert "Caps Lock seems to be on." not in words_on(door)


def test_a_forgotten_passphrase_gets_an_honest_answer_in_place(door):
    click(door, "I can't remember it, closed")

    assert "Nobody can reset it, and neither can we." in words_on(door)
    assert "116 123" in words_on(door)


def test_esc_closes_nothing(door, opened):
    type_words("a la")

    press("Esc", "Esc")

    assert door.isVisible()
    assert door._unlock.passphrase == "a la"


def test_breathing_needs_no_passphrase_and_leads_back(door):
    click(door, "Breathe with me")
    assert "Breathe in through your nose." in words_on(door)
    assert "Samaritans 116 123" in words_on(door)

    press("Space", "Esc")

    assert "Welcome back" in words_on(door)
    assert focused() == "Breathe with me"


def test_after_the_last_breath_one_is_back_at_the_door(door):
    click(door, "Breathe with me")

    press(*["Space"] * 4)
    assert "How is it now?" in words_on(door)
    press("1")
    assert "You can stop here." in words_on(door)
    press("Space")

    assert "Welcome back" in words_on(door)


def test_the_button_opens_f1_above(door):
    click(door, "It's hard right now")

    assert "Or one small thing" in words_on(QApplication.activeModalWidget())


def without_its_database(folder):
    for file in folder.glob("vault.db*"):
        file.unlink()


def with_broken_headers(folder):
    for name in ("vault.json", "vault.json.2"):
        (folder / name).write_text("{}")


@pytest.mark.parametrize(
    ("harm", "told"), [(without_its_database, DatabaseMissing), (with_broken_headers, HeaderDamaged)]
)
def test_a_vault_that_cannot_be_read_wants_another_door(locked, open_door, tmp_path, harm, told):
    harm(tmp_path / "vault")
    door = open_door(Session(tmp_path / "vault", cost=CHEAP))
    broken = QSignalSpy(door.broken)

    type_words(PASSPHRASE)
    press("Return")

    error, passphrase = broken.at(0)
    assert isinstance(error, told) and passphrase == PASSPHRASE


def test_an_older_copy_opens_all_the_same_when_the_person_says_so(session, open_door, tmp_path):
    folder = tmp_path / "vault"
    companion = session.create(PASSPHRASE)
    session.lock()
    older = (folder / "vault.db").read_bytes()
    companion = session.unlock(PASSPHRASE)
    for _ in range(3):
        companion.moods.save(a_mood())
    session.lock()
    (folder / "vault.db").write_bytes(older)
    with pytest.raises(VaultRolledBack):
        session.unlock(PASSPHRASE)
    door = open_door(session)
    opened = QSignalSpy(door.opened)

    type_words(PASSPHRASE)
    press("Return")
    assert "This vault is older than the last time" in words_on(door)

    click(door, "Open it all the same")
    assert opened.count() == 1


def test_a_vault_that_is_open_elsewhere_is_told(locked, open_door, tmp_path):
    other = Session(tmp_path / "vault", cost=CHEAP)
    other.unlock(PASSPHRASE)
    door = open_door(locked)

    type_words(PASSPHRASE)
    press("Return")
    other.lock()

    assert "Already open on this computer" in words_on(door)


def test_raised_by_idling_it_does_not_take_the_focus(locked, open_door, preferences):
    door = LockWindow(locked, preferences, Wording(), run=idle, quietly=True)

    assert door.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    assert not LockWindow(locked, preferences, Wording(), run=idle).testAttribute(
        Qt.WidgetAttribute.WA_ShowWithoutActivating
    )


def test_lines_of_ones_own_stand_on_it_only_when_chosen(locked, open_door, preferences):
    preferences.set("lock_lines", ("The dog needs his walk.",))

    assert "The dog needs his walk." in words_on(open_door(locked))


def test_it_is_called_by_the_constant_name_and_stands_where_the_other_stood(locked, preferences):
    preferences.set("window_name", "Notes")
    preferences.set("geometry", (40, 50, 700, 520, 0))

    door = LockWindow(locked, preferences, Wording(), run=idle)

    assert door.windowTitle() == "Notes"
    assert (door.width(), door.height()) == (700, 520)


def test_what_unlocking_needs_is_loaded_after_the_first_paint(locked, open_door):
    held = Held()
    door = open_door(locked, run=held)

    assert wait_for(lambda: len(held.waiting) == 1)
    assert door.isVisible()


@pytest.mark.parametrize("country", ["GB", ""])
@pytest.mark.parametrize(("width", "height", "scale"), [(800, 600, 1.0), (640, 480, 1.0), (1240, 860, 2.0)])
def test_help_is_above_the_fold_in_every_window(locked, open_door, preferences, qapp, country, width, height, scale):
    theme.apply(qapp, theme.load("light"), scale)
    preferences.set("country", country)
    preferences.set("geometry", (0, 0, width, height, 0))

    door = open_door(locked, run=idle)

    assert is_whole(button(door.findChild(HelpHalf), "It's hard right now"))
    assert not door.findChild(DoorFoot).isVisible()


@pytest.mark.parametrize("country", ["GB", "DE", ""])
@pytest.mark.parametrize(("width", "height"), [(800, 600), (640, 480)])
def test_where_the_half_with_a_person_is_cut_off_a_line_at_the_foot_has_number_and_f1(
    locked, open_door, preferences, qapp, country, width, height
):
    theme.apply(qapp, theme.load("light"), 2.0)
    preferences.set("country", country)
    preferences.set("geometry", (0, 0, width, height, 0))

    door = open_door(locked, run=idle)

    foot = door.findChild(DoorFoot)
    assert wait_for(foot.isVisible)
    settle()
    assert door.rect().contains(foot.geometry()) and foot.height() >= foot.heightForWidth(width)
    assert Wording().help_first(Wording().help_country(preferences)) in words_on(foot)
    assert "F1" in words_on(foot) and "It's hard right now" in buttons(foot)
    assert wait_for(lambda: is_whole(door._unlock.field)), "where one types stays in sight above it"


def test_the_line_at_the_foot_comes_and_goes_with_the_size_of_the_window(locked, open_door, preferences):
    preferences.set("geometry", (0, 0, 800, 600, 0))
    door = open_door(locked, run=idle)
    foot = door.findChild(DoorFoot)
    assert not foot.isVisible()

    door.setMinimumSize(0, 0)
    door.resize(480, 480)
    assert wait_for(foot.isVisible)

    door.resize(800, 600)
    assert wait_for(foot.isHidden)


def is_whole(widget):
    return widget.visibleRegion().boundingRect().size() == widget.size()


@pytest.mark.parametrize("with_f1", [False, True])
def test_ctrl_q_ends_it_at_the_door_too(door, with_f1):
    if with_f1:
        click(door, "It's hard right now")
        assert QApplication.activeModalWidget()

    press("Ctrl+Q")

    assert not any(window.isVisible() for window in QApplication.topLevelWidgets())


def test_a_lock_that_falls_while_the_key_is_derived_keeps_the_door_shut(locked, open_door):
    held = Held()
    door = open_door(locked, run=held)
    opened = QSignalSpy(door.opened)
    held.waiting.clear()
    type_words(PASSPHRASE)
    press("Return")

    door.call_off()
    held.go_on()

    assert (opened.count(), locked.companion, door._unlock.passphrase) == (0, None, "")
    locked.unlock(PASSPHRASE)  # its keys were given back


def test_after_that_the_right_passphrase_opens_it_as_before(locked, open_door):
    door = open_door(locked)
    opened = QSignalSpy(door.opened)
    type_words("a lamp")
    door.call_off()

    type_words(PASSPHRASE)
    press("Return")

    assert opened.count() == 1
