"""One life of the floor, floor/floor_app.py, told as ours is told; what it prints of itself is used where it does."""

import io
import re
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import redirect_stdout

from tests.bench.act import (
    BETWEEN_MS,
    SAVES,
    WORDS,
    Held,
    Wait,
    memory,
    painted,
    pause,
    play,
    since_process_start,
    tell,
    tell_unlock,
)


def main() -> None:
    from PySide6.QtWidgets import QApplication

    from tests.bench.floor.floor_app import Floor

    app = QApplication([])
    window = Floor(sys.argv[1])
    window.resize(1000, 700)
    window.show()
    play(life(window, set(sys.argv[2:])))
    del app


def life(window, acts: set[str]) -> Iterator[Wait]:
    yield painted(window, lambda: tell("start", since_process_start()))
    if acts <= {"start"}:
        return
    yield from unlock(window)
    if "write" in acts:
        yield from write(window)
    if "search" in acts:
        yield from search(window)


def unlock(window) -> Iterator[Wait]:
    yield pause(400)
    window.passphrase.setText("floor")
    yield pause(100)
    start = time.perf_counter()
    kdf = _said(window.unlock, r"kdf ([\d.]+)")[0]
    yield painted(window.view.viewport(), lambda: tell_unlock(start, kdf))
    yield pause(500)
    tell("memory", memory())
    tell("memory_ready", memory())


def write(window) -> Iterator[Wait]:
    held = Held()
    window.note.setFocus()
    for _ in range(SAVES):
        window.note.insertPlainText("one more line ")
        yield pause(BETWEEN_MS)
        held.begin()
        _said(window.save, r"SAVE ([\d.]+)")
        yield pause(BETWEEN_MS)
        tell("save_held", held.end())


def search(window) -> Iterator[Wait]:
    held = Held()
    window.words.setFocus()
    for word in WORDS:
        for length in range(1, len(word) + 1):
            yield pause(BETWEEN_MS)
            window.words.setText(word[:length])
            held.begin()
            if length == 1:
                window.search(word[:length])
                continue
            shown = _said(lambda typed=word[:length]: window.search(typed), r"painted ([\d.]+)")
            tell(f"search_{word}", shown[0])
            yield pause(BETWEEN_MS)
            tell(f"search_{word}_held", held.end())


def _said(act: Callable[[], object], pattern: str) -> list[float]:
    """The milliseconds in what the floor prints while it does this."""
    with redirect_stdout(io.StringIO()) as out:
        act()
    return [float(figure) for figure in re.search(pattern, out.getvalue()).groups()]
