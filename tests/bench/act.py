"""What both sides act with, ours and the floor: a story of waits in the real event loop, and one stick to measure with.

A story is a generator that acts and yields waits; a wait is called with what goes on after it. Each value is one line
of JSON on standard output, in milliseconds but for the memory. Only what the start itself needs is imported here.
"""

import os
import re
import sys
import time
from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

GoOn = Callable[[], None]
Wait = Callable[[GoOn], object]
WORDS = ("quokka", "work")
"""Rare, in 7 entries, and common, in more than a third of them (gen_journal)."""
SAVES = 20
BETWEEN_MS = 40
"""Long enough for all that a key or a save set going, a repaint included."""


def play(story: Iterator[Wait]) -> None:
    """To its end, and with it the program's; a story that fails fails the run."""

    def go_on() -> None:
        try:
            wait = next(story, None)
        except BaseException as error:
            sys.stderr.write(f"{type(error).__name__}: {error}\n")
            QApplication.exit(1)
            raise
        if wait:
            wait(go_on)
        else:
            QApplication.quit()

    QTimer.singleShot(0, go_on)
    code = QApplication.exec()
    sys.stdout.flush()
    os._exit(code)  # taking everything down is not measured


def pause(milliseconds: int) -> Wait:
    return lambda go_on: QTimer.singleShot(milliseconds, go_on)


def painted(widget: QWidget, then: Callable[[], object] = lambda: None) -> Wait:
    """The next paint of the widget and of everything in it; ``then`` is called at its very end."""
    return lambda go_on: _LastPainted(widget, then, go_on)


class _LastPainted(QWidget):
    """One pixel above all else, so painted last. An event filter would see it too, but each event would cost what it
    costs to hand it to Python, and the first one 10 ms: to both sides, which is no comparison any more.
    """

    def __init__(self, parent: QWidget, then: Callable[[], object], go_on: GoOn) -> None:
        super().__init__(parent)
        self._then, self._go_on = then, go_on
        self.resize(1, 1)
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._then()
        self._then = lambda: None
        QTimer.singleShot(0, self._end)

    def _end(self) -> None:
        self.hide()
        self.deleteLater()
        self._go_on()


class Held:
    """How long the UI thread was held at most, since ``begin``: the longest gap in a pulse of 1 ms, that included."""

    def __init__(self) -> None:
        self._pulse = QTimer(timerType=Qt.TimerType.PreciseTimer, interval=1)
        self._pulse.timeout.connect(self._beat)

    def begin(self) -> None:
        self._last, self._longest = time.perf_counter(), 0.0
        self._pulse.start()

    def end(self) -> float:
        self._pulse.stop()
        return self._longest

    def _beat(self) -> None:
        self._longest = max(self._longest, since(self._last))
        self._last = time.perf_counter()


def since(start: float) -> float:
    return (time.perf_counter() - start) * 1e3


def since_process_start() -> float:
    """The one who started us looked at the clock just before: /proc/self/stat counts in steps of 10 ms."""
    return _since_noted("BENCH_STARTED")


def note_the_lock() -> None:
    """Where the program that replaces this one finds it."""
    os.environ["BENCH_LOCKED"] = str(time.monotonic_ns())


def was_locked() -> bool:
    return "BENCH_LOCKED" in os.environ


def since_the_lock() -> float:
    return _since_noted("BENCH_LOCKED")


def _since_noted(name: str) -> float:
    return (time.monotonic_ns() - int(os.environ[name])) / 1e6


def memory() -> float:
    """What is in use by this process, its share of shared pages included (PSS), in MiB."""
    with open("/proc/self/smaps_rollup") as report:
        return int(re.search(r"^Pss:\s+(\d+) kB", report.read(), re.MULTILINE)[1]) / 1024


def tell(name: str, value: float) -> None:
    sys.stdout.write(f'{{"name": "{name}", "value": {value:.3f}}}\n')


def tell_unlock(start: float, kdf: float) -> None:
    whole = since(start)
    tell("unlock", whole)
    tell("unlock_kdf", kdf)
    tell("unlock_rest", whole - kdf)
