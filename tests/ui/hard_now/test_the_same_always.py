"""On good and bad days, locked or open, empty or full, the way to help looks the same; nothing is read into words."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from peercompanion.session import Session
from peercompanion.ui.context import PageName
from peercompanion.ui.doors.help_half import HelpHalf
from peercompanion.ui.first_start.window import FirstStart
from peercompanion.ui.hard_now.front import Front
from peercompanion.ui.hard_now.window import HardNowWindow
from peercompanion.ui.hub import Hub
from peercompanion.ui.lock_window import LockWindow
from peercompanion.ui.main_window import MainWindow
from peercompanion.ui.sidebar import Sidebar
from peercompanion.ui.task import run_inline
from peercompanion.ui.widgets.nav_item import NavItem
from peercompanion.ui.wording import Wording
from tests.helpers import CHEAP, PASSPHRASE, Turned, a_mood, a_person, a_strategy, a_takeaway
from tests.ui.hand import button, click, name_of, press, settle, show, type_words, words_on

HARMLESS = "Fed the ducks, then a walk along the river"
ALARMING = "I want to die, cannot go on, kill, end it.."
SIZES = [(1240, 860), (800, 600)]


@pytest.fixture
def vault(tmp_path):
    """Makes a vault with a name of its own and something in it."""

    def make(name, fill=lambda companion: None):
        companion = Session(tmp_path / name, clock=Turned(), cost=CHEAP).create("a lamp")
        fill(companion)
        return companion

    return make


@pytest.fixture
def picture(qapp, preferences):
    """Of F1 in the main window on that vault: the button in the sidebar, and the front."""

    def take(companion, size):
        hub = Hub()
        companion.publish = hub.changed.emit
        window = MainWindow(companion, preferences, hub, Wording())
        window.resize(*size)
        show(window)
        window.go(PageName.HARD_NOW)
        for _ in range(3):
            settle()
        taken = _button(window).grab().toImage(), window.findChild(Front).grab().toImage(), _places(window)
        window.hide()
        window.deleteLater()
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return taken

    return take


def _button(window):
    items = window.findChild(Sidebar).findChildren(NavItem)
    return next(item for item in items if name_of(item).startswith("It's hard right now"))


def _places(window):
    """Of what one reaches for."""
    front = window.findChild(Front)
    parts = (front._talk, front._second, front._cards, front._pick, front._how_hard)
    return [(part.mapTo(window, part.rect().topLeft()), part.size()) for part in parts]


def full(companion):
    for order, label in enumerate(("A.", "B.", "C.", "D.")):
        companion.people.save(a_person(label=label, note="late messages are fine " * 4, order=order))
    for place in (1, 2, 3):
        title = "Ten steps outside, when it does not rain, or only a little"
        companion.strategies.save(a_strategy(title=title, steps=("Shoes on, and the coat over all " * 4,), place=place))
    companion.takeaways.save(a_takeaway())
    companion.moods.save(a_mood(mood=1, feelings=("hopeless",)))


def lived_in(words):
    """A vault of one structure, with these words wherever a person writes some."""

    def fill(companion):
        companion.moods.save(a_mood(mood=3, note=words, tags=(words[:20],)))
        companion.moods.save(a_mood(mood=3, feelings=(words[:30],), note=words * 20))
        companion.strategies.save(a_strategy(why=words, caution="", needs=words, source_line=words, place=1))

    return fill


@pytest.mark.parametrize("size", SIZES)
def test_the_button_and_the_places_are_the_same_with_an_empty_and_a_full_vault(vault, picture, size):
    empty, filled = picture(vault("empty"), size), picture(vault("full", full), size)

    assert empty[0] == filled[0]
    assert empty[2] == filled[2]


@pytest.mark.parametrize("size", SIZES)
def test_alarming_words_change_no_pixel(vault, picture, size):
    calm, alarmed = (
        picture(vault("calm", lived_in(HARMLESS)), size),
        picture(vault("alarmed", lived_in(ALARMING)), size),
    )

    assert calm[:2] == alarmed[:2]


@pytest.mark.parametrize("size", SIZES)
def test_another_word_on_a_card_does_change_pixels(vault, picture, size):
    """Or the test above could not fail."""
    calm = picture(vault("calm", lived_in(HARMLESS)), size)
    other = picture(
        vault("other", lambda companion: companion.strategies.save(a_strategy(title="Other", place=1))), size
    )

    assert calm[1] != other[1]
    assert QApplication.activeModalWidget() is None


@pytest.mark.parametrize("size", SIZES)
def test_locked_everything_stands_where_it_does_with_a_full_vault(vault, alone, size):
    locked, opened = alone(None, *size), alone(vault("full", full), *size)

    assert _places(locked) == _places(opened)


@pytest.fixture
def lock_window(preferences):
    """Before a vault that holds this."""

    def open_window(session, fill=lambda companion: None):
        fill(session.create(PASSPHRASE))
        session.lock()
        window = LockWindow(session, preferences, Wording(), run=run_inline)
        show(window)
        settle()
        return window

    return open_window


@pytest.fixture
def first_start(session, preferences):
    window = FirstStart(session, preferences, Wording(), run=run_inline)
    show(window)
    settle()
    return window


def _way_to_help(window):
    """Where it is, and its picture."""
    link = button(window, "It's hard right now")
    return link.mapTo(window, link.rect().topLeft()), link.size(), link.grab().toImage()


def _help_half(window):
    return window.findChild(HelpHalf).grab().toImage()


def test_the_lock_window_has_one_way_to_help_whatever_lies_behind_it(lock_window, tmp_path):
    behind = {"empty": lambda companion: None, "full": full, "alarmed": lived_in(ALARMING)}
    windows = [lock_window(Session(tmp_path / name, clock=Turned(), cost=CHEAP), fill) for name, fill in behind.items()]

    (empty, *others), (way, *ways) = map(_help_half, windows), map(_way_to_help, windows)

    assert others == [empty, empty]
    assert ways == [way, way]


def test_a_wrong_passphrase_changes_nothing_of_it(lock_window, session):
    window = lock_window(session)
    half, way = _help_half(window), _way_to_help(window)

    type_words("another lamp")
    press("Return")

    assert "That passphrase did not open it" in words_on(window)
    assert session.companion is None
    assert (_help_half(window), _way_to_help(window)) == (half, way)


def test_every_page_of_the_first_start_has_it_in_one_place(first_start):
    before = _way_to_help(first_start)
    seen = set()

    for act in (lambda: press("Return"), _type_passphrase_twice, lambda: press("Return")):
        act()
        settle()
        seen.add(words_on(first_start))
        assert _way_to_help(first_start) == before

    assert len(seen) == 3
    click(first_start, "It's hard right now")
    assert isinstance(QApplication.activeModalWidget(), HardNowWindow)


def _type_passphrase_twice():
    type_words(PASSPHRASE)
    press("Return")
    type_words(PASSPHRASE)
