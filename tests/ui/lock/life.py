"""The real app in a process of its own that does what it is told, a line at a time, and goes on after it was replaced.

Orders come by standard input and each is answered by a line of JSON. A program that has taken the place of the one
before begins with an answer that nobody asked for. Words come as orders only, so that none stands in this source.
``LIFE_STAYS`` in the environment: the process does not replace itself, so that tests can see what that is good for.
"""

import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress

from peercompanion import app, reexec


def main() -> int:
    play, app._run = app._run, lambda desk: _listen(desk) or play(desk)
    if "LIFE_STAYS" in os.environ:
        reexec.is_possible = lambda: False
    return app.main(sys.argv[1:])


def _listen(desk) -> None:
    from PySide6.QtCore import QSocketNotifier, QTimer

    orders = QSocketNotifier(0, QSocketNotifier.Type.Read, desk)
    orders.activated.connect(lambda: _obey(desk))
    QTimer.singleShot(0, desk, lambda: _tell(desk))


def _obey(desk) -> None:
    line = os.read(0, 65_536)
    if not line:
        os._exit(3)
    order, _, words = line.decode().rstrip("\n").partition(" ")
    ORDERS[order](desk, words)
    if desk.window:
        _tell(desk)


def _take_the_keys(desk) -> None:
    """As a person who clicks on a window that raised itself quietly."""
    from PySide6.QtWidgets import QApplication

    from tests.ui.waiting import wait_for

    desk.window.activateWindow()
    wait_for(lambda: QApplication.focusWidget() is not None)


def _press(desk, keys: str) -> None:
    from tests.ui.hand import press

    _take_the_keys(desk)
    press(*keys.split())
    _wait(desk, "")  # a double Esc locks a moment later


def _type(desk, words: str) -> None:
    """As an input method does it: whatever the letters."""
    from PySide6.QtGui import QInputMethodEvent
    from PySide6.QtWidgets import QApplication

    _take_the_keys(desk)
    event = QInputMethodEvent()
    event.setCommitString(words)
    QApplication.sendEvent(QApplication.focusWidget(), event)


def _go(desk, page: str) -> None:
    from peercompanion.ui.context import PageName

    desk.window.go(PageName(page))


def _idle(desk, _words: str) -> None:
    desk.lock(quietly=True)


def _wait(_desk, _words: str) -> None:
    """For what a thread or a timer brings."""
    from PySide6.QtTest import QTest

    QTest.qWait(20)


def _listen_to_the_desktop(desk, _words: str) -> None:
    """It does so by itself a moment after the window is up."""
    from tests.ui.waiting import wait_for

    wait_for(lambda: desk._occasions.is_listening)


def _break_exec(_desk, _words: str) -> None:
    """Another program in the place of this one cannot be started."""

    def refuse(*_command: object) -> None:
        raise OSError("no such program")

    os.execv = refuse


def _tell(desk) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication, QLabel

    focused, window = QApplication.focusWidget(), desk.window
    known = {
        "pid": os.getpid(),
        "locked": desk.session.companion is None,
        "window": type(window).__name__,
        "quiet": window.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating),
        "size": window.size().toTuple(),
        "page": None if desk.session.companion is None else str(window.current_name),
        "focus": type(focused).__name__,
        "words": "\n".join(label.text() for label in window.findChildren(QLabel) if label.isVisible()),
        "typed": _typed(focused),
        "cursor": _cursor(focused),
        "descriptors": sorted(_open_descriptors()),
    }
    sys.stdout.write(json.dumps(known) + "\n")
    sys.stdout.flush()


def _typed(field) -> str:
    if hasattr(field, "toPlainText"):
        return field.toPlainText()
    return field.text() if hasattr(field, "text") else ""


def _cursor(field) -> int:
    if hasattr(field, "textCursor"):
        return field.textCursor().position()
    return field.cursorPosition() if hasattr(field, "cursorPosition") else -1


def _open_descriptors() -> Iterator[str]:
    for name in os.listdir("/proc/self/fd"):
        with suppress(FileNotFoundError):  # the one that lists them is among them, and threads close theirs
            yield os.readlink(f"/proc/self/fd/{name}")


ORDERS: dict[str, Callable] = {
    "press": _press,
    "type": _type,
    "go": _go,
    "idle": _idle,
    "wait": _wait,
    "listen": _listen_to_the_desktop,
    "break_exec": _break_exec,
}


if __name__ == "__main__":
    sys.exit(main())
