"""A full tour of the real app in a process of its own, with a canary in every place where a person can write.

``python -m tests.tour {locked|killed|crashed|watched}``: the way it ends; the canary comes as the first line of stdin,
because arguments and environment are seen by everybody. Used by test_privacy, which then looks for the canary in every
file that was written anywhere. ``watched`` locks, unlocks and meets a bug on the way, and stands still after each (it
says so) until the next line comes.
"""

import os
import signal
import sys
from pathlib import Path

CANARY = ""
A_MOMENT_MS = 300
AT_REST = ("open", "locked", "open again", "after a bug")


def tour(ending: str, canary: str) -> None:
    global CANARY
    CANARY = canary
    from tests.faults import broken

    broken.apply()
    from PySide6.QtWidgets import QApplication

    from peercompanion import log, paths
    from peercompanion.preferences import Preferences
    from peercompanion.session import Session
    from peercompanion.ui.desk import Desk
    from peercompanion.ui.desktop import messages
    from peercompanion.ui.task import run_inline
    from tests.helpers import CHEAP, PASSPHRASE

    os.umask(0o022)
    log.install_hooks()
    messages.install()
    app = QApplication(["tour", "-style", "Fusion"])
    session = Session(paths.data_folder(), state=paths.state_folder(), cost=CHEAP)
    desk = Desk(app, session, Preferences(paths.config_folder() / "device.json"), run=run_inline)
    session.create(PASSPHRASE)
    desk.enter(session.companion)
    _write_everywhere(session.companion)
    _walk(desk)
    print(f"TITLE {desk.window.windowTitle()}", flush=True)
    print(f"MAPS {'libQt6Network' in Path('/proc/self/maps').read_text()}", flush=True)
    _end(ending, desk)


def _write_everywhere(companion) -> None:
    from datetime import timedelta

    from peercompanion.domain.group import Group
    from peercompanion.domain.meeting import Meeting
    from peercompanion.domain.mood import Mood
    from peercompanion.domain.note import Comfort, Note
    from peercompanion.domain.person import Person
    from peercompanion.domain.plan import PlanPart, PlanSection
    from peercompanion.domain.strategy import Strategy
    from peercompanion.domain.takeaway import Takeaway, TakeawayKind

    now = companion.clock.now()
    mood = companion.moods.save(Mood(happened=now, note=f"{CANARY} " * 200, tags=(CANARY,), feelings=(CANARY,)))
    group = companion.groups.save(Group(nickname=CANARY, where=CANARY, ground_rules=CANARY, agenda=CANARY))
    meeting = companion.meetings.save(Meeting(group=group.id, starts=now + timedelta(days=1), wish=CANARY))
    note = companion.notes.save(Note(title=CANARY, body=CANARY, points=(CANARY,), meeting=meeting.id))
    companion.notes.bring(note.id, Comfort.SHARE)
    companion.notes.catch(mood.id)
    companion.strategies.save(Strategy(title=CANARY, steps=(CANARY, CANARY), why=CANARY, situations=(CANARY,), place=1))
    companion.people.save(Person(label=CANARY[:12], note=CANARY, phone=CANARY))
    companion.plan.save(PlanPart(section=PlanSection.SIGNS, text=f"{CANARY} " * 200))
    companion.plan.save_made_with(CANARY)
    words = Takeaway(kind=TakeawayKind.WORDS_THAT_HELPED, text=CANARY, alias=CANARY[:12], meeting=meeting.id)
    companion.takeaways.save(words)
    companion.search(CANARY[:5])
    companion.moods.trash(companion.moods.save(Mood(happened=now, note=CANARY)).id)
    companion.undo()
    while companion.tidy():
        pass


def _walk(desk) -> None:
    """Every page is shown and painted; the journal is searched; words are typed and copied by key."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    from peercompanion.ui.context import PageName
    from peercompanion.ui.widgets.note_edit import NoteEdit

    window = desk.window
    for page in PageName:
        window.go(page)
        window.grab()
    window._find()
    QTest.keyClicks(window.focusWidget(), CANARY)
    window.grab()
    window.go(PageName.TODAY)
    QTest.keyClick(window, Qt.Key.Key_2)
    note = window.current.findChild(NoteEdit)
    note.setFocus()
    QTest.keyClicks(note, f"{CANARY} on a low evening")
    note.selectAll()
    note.copy()


def _end(ending: str, desk) -> None:
    if ending == "watched":
        return _be_watched(desk)
    if ending == "killed":
        os.kill(os.getpid(), signal.SIGKILL)
    if ending == "crashed":
        raise RuntimeError(f"a bug that quotes {CANARY}")
    desk.lock()
    desk.close()


def _be_watched(desk) -> None:
    """Under Qt's own loop, as the app runs: what a slot raises there has nobody of ours above it."""
    from PySide6.QtCore import QSocketNotifier, QTimer
    from PySide6.QtWidgets import QApplication

    from tests.helpers import PASSPHRASE

    acts = iter((lambda: None, desk.lock, lambda: _type(desk.window, f"{PASSPHRASE}\r"), lambda: _meet_a_bug(desk)))
    names = iter(AT_REST)

    def go_on() -> None:
        act = next(acts, QApplication.quit)
        act()
        QTimer.singleShot(A_MOMENT_MS, desk, lambda: print(f"AT REST {next(names, 'for good')}", flush=True))

    told = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    told.activated.connect(lambda: (sys.stdin.readline(), go_on()))
    go_on()
    QApplication.exec()
    desk.close()


def _type(window, words: str) -> None:
    from PySide6.QtTest import QTest

    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    QTest.keyClicks(window.focusWidget(), words)


def _meet_a_bug(desk) -> None:
    from PySide6.QtCore import QTimer

    assert desk.session.companion, "it opened again"
    QTimer.singleShot(0, desk, _quote)


def _quote() -> None:
    raise RuntimeError(f"a bug that quotes {CANARY}")


if __name__ == "__main__":
    tour(sys.argv[1], sys.stdin.readline().strip())
