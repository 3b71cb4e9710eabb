"""A window that Python forgot goes between two events, never while Qt walks through all of them."""

import gc
import subprocess
import sys
import weakref

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from peercompanion.ui import forgotten, theme

WALKED_THROUGH = """
import sys
from PySide6.QtWidgets import QApplication, QWidget
from tests.ui.shell.test_forgotten import Busy, forget_some
from peercompanion.ui import forgotten

app = QApplication(["tests", "-platform", "offscreen", "-style", "Fusion"])
if "between" in sys.argv:
    forgotten.collect_between_events()
alive = []
for red in range(10):
    alive += [Busy() for _ in range(10)]
    forget_some(10)
    app.setStyleSheet(f"QPushButton {{ color: rgb({red}, 0, 0) }}")
"""

WAITED_FOR = "from tests.ui.shell.test_forgotten import it_goes; it_goes()"


class Busy(QWidget):
    """Makes enough at every change for the collector to begin a round of each kind."""

    def changeEvent(self, event):
        self._made = [[] for _ in range(2_000)]
        super().changeEvent(event)


class InARing(QWidget):
    def __init__(self):
        super().__init__()
        self._ring = self
        lines = QVBoxLayout(self)
        for number in range(20):
            lines.addWidget(QPushButton(str(number)))


def forget_some(count):
    for window in [InARing() for _ in range(count)]:
        window.ensurePolished()


def wait_as_a_program_does(until):
    """QTest's own waiting never sleeps until the next event."""
    loop, look, too_long = QEventLoop(), QTimer(interval=20), QDeadlineTimer(5_000)
    look.timeout.connect(lambda: loop.quit() if until() or too_long.hasExpired() else None)
    look.start()
    loop.exec()


def walk_through(*arguments):
    return subprocess.run([sys.executable, "-c", WALKED_THROUGH, *arguments], capture_output=True, check=False)


def test_a_theme_is_put_on_while_forgotten_windows_lie_about():
    assert walk_through("between").returncode == 0


def test_without_that_the_program_would_end():
    """Else the test above could not fail."""
    assert walk_through().returncode < 0


def test_it_goes_when_the_program_waits_for_the_next_event():
    """In a process of its own, where nothing else has been made or kept."""
    assert subprocess.run([sys.executable, "-c", WAITED_FOR], check=False).returncode == 0


def it_goes():
    app = QApplication(["tests", "-platform", "offscreen", "-style", "Fusion"])
    forgotten.collect_between_events()
    held = InARing()
    window = weakref.ref(held)
    while gc.get_count()[2] <= gc.get_threshold()[2]:
        gc.collect(1)
    del held
    theme.apply(app, theme.load("light"))
    before = window() is not None
    wait_as_a_program_does(lambda: window() is None)
    assert before
    assert window() is None
