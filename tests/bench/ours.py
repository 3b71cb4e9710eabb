"""One life of PeerCompanion, as ``peercompanion.app`` starts it: unlock, write on Today, open pages, search."""

import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench.act import (
    BETWEEN_MS,
    SAVES,
    WORDS,
    Held,
    Wait,
    memory,
    note_the_lock,
    painted,
    pause,
    play,
    since,
    since_process_start,
    since_the_lock,
    tell,
    tell_unlock,
    was_locked,
)

if TYPE_CHECKING:
    from peercompanion.ui.desk import Desk


class TimedRunner:
    """Work in the background, and how long each took."""

    def __init__(self) -> None:
        self.took: list[float] = []

    def __call__(self, work, **rest) -> None:
        from peercompanion.ui.task import run_in_background

        run_in_background(lambda: self._timed(work), **rest)

    def _timed(self, work):
        start = time.perf_counter()
        try:
            return work()
        finally:
            self.took.append(since(start))


def main() -> None:
    from peercompanion import app

    if not app.prepare():
        sys.exit("no screen")
    run = TimedRunner()
    desk = app.assemble(Path(sys.argv[1]), run)
    desk.open_door()
    play(life(desk, run, set(sys.argv[2:])))


def life(desk: "Desk", run: TimedRunner, acts: set[str]) -> Iterator[Wait]:
    if was_locked():
        yield painted(desk.window, lambda: tell("lock", since_the_lock()))
        return
    yield painted(desk.window, _tell_start)
    if acts <= {"start"}:
        return
    yield from unlock(desk, run)
    if "write" in acts:
        yield from write(desk)
    if acts & {"journal_hurried", "library_hurried"}:
        yield from hurry(desk, *acts)
    if acts & {"journal", "search", "rooms"}:
        yield from get_ready(desk)
    if acts & {"journal", "search"}:
        yield from open_journal(desk)
    if "search" in acts:
        yield from search(desk)
    if "rooms" in acts:
        yield from open_rooms(desk)
    if "lock" in acts:
        lock(desk)


def _tell_start() -> None:
    """What a lock is measured against as well, since it starts the program anew."""
    cold = since_process_start()
    tell("start", cold)
    tell("lock_bare", cold)


def lock(desk: "Desk") -> None:
    """The last of a life: the program that follows tells when its lock window was painted. What Ctrl+L calls is called
    here, because a screen without a window manager hands no shortcut to a window. From a fresh Today, to which the next
    life comes back.
    """
    from peercompanion.ui.context import PageName

    desk.window.go(PageName.TODAY, "new")
    note_the_lock()
    desk.window.lock()


def unlock(desk: "Desk", run: TimedRunner) -> Iterator[Wait]:
    """From Enter until Today is painted; then a key on the faces must be saved."""
    from tests.bench.fill import PASSPHRASE

    while not run.took:  # what is loaded while somebody types
        yield pause(50)
    yield pause(300)
    door = desk.window
    _type(door.focusWidget(), PASSPHRASE)
    yield pause(100)
    start = time.perf_counter()
    _type(door.focusWidget(), "\r")
    yield lambda go_on: door.opened.connect(lambda _companion: go_on())  # after the desk, which replaces the window
    yield painted(desk.window, lambda: tell_unlock(start, run.took[-1]))
    yield pause(500)
    tell("memory", memory())
    moods = desk.session.companion.moods
    before = moods.latest()
    _type(desk.window.focusWidget(), "4")
    if moods.latest() == before:
        raise AssertionError("the faces took no key")


def write(desk: "Desk") -> Iterator[Wait]:
    """Saves of a note that grows, as the pause in typing makes them."""
    from peercompanion.ui.widgets.note_edit import NoteEdit

    page, held = desk.window.current, Held()
    note = page.findChild(NoteEdit)
    note.setFocus()
    for _ in range(SAVES):
        _type(note, "one more line ")
        yield pause(BETWEEN_MS)
        held.begin()
        page.leave()
        yield pause(BETWEEN_MS)
        tell("save_held", held.end())


def get_ready(desk: "Desk") -> Iterator[Wait]:
    """Until all is made that is made in quiet moments, without waiting for the moments."""
    while desk.window.make_ready():
        yield pause(20)
    tell("memory_ready", memory())


def hurry(desk: "Desk", act: str) -> Iterator[Wait]:
    from peercompanion.ui.context import PageName

    if act == "journal_hurried":
        yield from _open_once(desk, act, PageName.JOURNAL, None, _ask_what_the_journal_asks)
    else:
        yield from _open_once(desk, act, PageName.STRATEGIES, None, _ask_what_the_library_asks)


def open_journal(desk: "Desk") -> Iterator[Wait]:
    from peercompanion.ui.context import PageName

    yield from _open_twice(desk, "journal", PageName.JOURNAL, None, _ask_what_the_journal_asks)


def open_rooms(desk: "Desk") -> Iterator[Wait]:
    """F1 comes last: the other two have made nothing that it could use."""
    from peercompanion.ui.context import PageName
    from tests.bench.fill import most_tried

    strategy = most_tried(desk.session.companion).id
    yield from _open_twice(desk, "library", PageName.STRATEGIES, None, _ask_what_the_library_asks)
    yield from _open_twice(
        desk,
        "strategy",
        PageName.STRATEGIES,
        strategy,
        lambda companion: _ask_what_a_strategy_asks(companion, strategy),
    )
    yield from _open_twice(desk, "meetings", PageName.MEETINGS, "next", _ask_what_meetings_asks)
    yield from _open_twice(desk, "hard_now", PageName.HARD_NOW, None, _ask_what_f1_asks)


def _open_twice(desk: "Desk", name: str, page, target, ask) -> Iterator[Wait]:
    """The first show of a page, and the next one; and its bare queries with one paint of the whole window."""
    for visit in (f"{name}_first", f"{name}_again"):
        yield from _open_once(desk, visit, page, target, ask)


def _open_once(desk: "Desk", visit: str, page, target, ask) -> Iterator[Wait]:
    from peercompanion.ui.context import PageName

    window, companion = desk.window, desk.session.companion
    start = time.perf_counter()
    window.go(page, target)
    yield painted(window.current, lambda: tell(visit, since(start)))
    yield pause(300)
    start = time.perf_counter()
    ask(companion)
    window.repaint()
    tell(f"{visit}_bare", since(start))
    window.go(PageName.TODAY)
    yield pause(300)


def _ask_what_the_library_asks(companion) -> None:
    strategies = companion.strategies.all()
    companion.strategies.hard_moment_set()
    companion.tries.tallies()
    companion.groups.all()
    companion.meetings.these(strategy.meeting for strategy in strategies if strategy.meeting)


def _ask_what_a_strategy_asks(companion, strategy) -> None:
    from peercompanion.ui.strategies.tries_card import AT_FIRST

    companion.strategies.get(strategy)
    companion.tries.of(strategy, AT_FIRST)
    companion.tries.tally(strategy)
    companion.tries.changes(strategy)
    companion.hard_moments.changes()


def _ask_what_meetings_asks(companion) -> None:
    from peercompanion.ui.meetings.earlier import SHOWN_AT_FIRST

    [group] = companion.groups.all()
    coming = companion.meetings.next(group.id)
    companion.notes.sheet(coming)
    companion.notes.suggestions(coming)
    companion.notes.private_count()
    companion.notes.for_someone_else()
    companion.takeaways.thanks_unsaid()
    companion.meetings.of(group.id, limit=SHOWN_AT_FIRST)


def _ask_what_f1_asks(companion) -> None:
    companion.strategies.hard_moment_set()
    companion.people.on_hard_page()


def _ask_what_the_journal_asks(companion) -> None:
    from peercompanion.domain.journal import Kind
    from peercompanion.ui.journal.timeline import PAGE

    journal = companion.journal
    lines = journal.page(limit=PAGE)
    day = lines[0].day
    if lines[0].kind is Kind.MOOD:
        companion.moods.get(lines[0].id)
    else:
        companion.meetings.get(lines[0].id)
    journal.count()
    journal.month(day.replace(day=1), day)
    journal.years()


def search(desk: "Desk") -> Iterator[Wait]:
    """Each key until the results are painted: the list is painted at once, as the floor does it."""
    from PySide6.QtWidgets import QApplication

    from peercompanion.ui.context import PageName
    from peercompanion.ui.journal.line_view import LineView

    desk.window.go(PageName.JOURNAL)
    yield pause(300)
    page, held = desk.window.current, Held()
    page.search()
    field = desk.window.focusWidget()
    for word in WORDS:
        field.clear()
        _type(field, word[0])
        for letter in word[1:]:
            yield pause(BETWEEN_MS)
            held.begin()
            start = time.perf_counter()
            _type(field, letter)
            list_ = next(view for view in page.findChildren(LineView) if view.isVisible())
            list_.viewport().repaint()
            tell(f"search_{word}", since(start))
            yield pause(BETWEEN_MS)
            tell(f"search_{word}_held", held.end())
        if QApplication.focusWidget() not in (field, None):
            raise AssertionError("the search lost the focus")


def _type(widget, words: str) -> None:
    """Each letter as a key, delivered at once."""
    from PySide6.QtCore import QCoreApplication, QEvent, Qt
    from PySide6.QtGui import QKeyEvent

    for letter in words:
        key = Qt.Key.Key_Return if letter == "\r" else Qt.Key(ord(letter.upper()))
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QCoreApplication.sendEvent(widget, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter))
