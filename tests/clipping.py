"""Finds what is cut off, pushed out or lying on something else.

``python -m tests.clipping`` goes through every scene in every language there is to test with, at three text sizes and
three window sizes: a line a finding, a quarter of an hour. A part of it runs with the tests (ui/test_clipping.py).
"""

import os
import re
import sys
import tempfile
from collections.abc import Iterable, Iterator
from itertools import combinations, product
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QScrollBar,
    QStackedWidget,
    QWidget,
)

from peercompanion.ui.overlay import Overlay
from peercompanion.ui.pictures.looks import Look
from peercompanion.ui.pictures.scenes import ALL, Scene, play
from peercompanion.ui.pictures.stage import Stage, Vaults, a_stage
from peercompanion.ui.widgets.text import Elided

ROUNDS = 12
SLACK = 1
"""Pixels that rounding may take."""


def findings(window: QWidget) -> list[str]:
    settle(window)
    found = []
    for widget in (window, *window.findChildren(QWidget)):
        if widget.isVisible():
            found += [f"{about(widget)}: {what}" for what in of(widget)]
    return found


def settle(window: QWidget) -> None:
    """Layouts ask and answer each other, once for each level of what is in each other."""
    for _ in range(ROUNDS):
        QApplication.sendPostedEvents()


def of(widget: QWidget) -> Iterator[str]:
    yield from cut_words(widget)
    yield from outside(widget)
    yield from sideways(widget)
    yield from overlaps(widget)


def cut_words(widget: QWidget) -> Iterator[str]:
    """Where more room is wanted than there is, and no tooltip has the whole."""
    if isinstance(widget, QLabel):
        yield from _cut_label(widget)
    elif isinstance(widget, QAbstractButton | QComboBox | QAbstractSpinBox):
        wanted = widget.minimumSizeHint() if isinstance(widget, QAbstractButton) else widget.sizeHint()
        high = widget.heightForWidth(widget.width()) if widget.hasHeightForWidth() else wanted.height()
        if wanted.width() > widget.width() + SLACK and not widget.toolTip():
            yield f"{wanted.width()} px wide in {widget.width()}"
        if high > widget.height() + SLACK:
            yield f"{high} px high in {widget.height()}"
    elif isinstance(widget, QLineEdit) and not widget.text():
        wanted_width = widget.fontMetrics().horizontalAdvance(widget.placeholderText())
        if wanted_width > widget.contentsRect().width() and not widget.toolTip():
            yield f"its hint is {wanted_width} px wide in {widget.contentsRect().width()}"


def _cut_label(label: QLabel) -> Iterator[str]:
    if isinstance(label, Elided):
        if label.minimumSizeHint().height() > label.height() + SLACK:
            yield f"{label.minimumSizeHint().height()} px high in {label.height()}"
        return
    if not label.text():
        return
    if label.wordWrap():
        wanted = label.heightForWidth(label.width())
        if wanted > label.height() + SLACK:
            yield f"{wanted} px high in {label.height()} at a width of {label.width()}"
        if label.textFormat() != Qt.TextFormat.RichText:
            words = re.split(r"[\s\u200b]|(?<=/)", label.text())
            widest = max(map(label.fontMetrics().horizontalAdvance, words), default=0)
            if widest > label.contentsRect().width() + SLACK:
                yield f"a word of {widest} px in {label.contentsRect().width()}"
        return
    hint = label.sizeHint()
    if (hint.width() > label.width() + SLACK or hint.height() > label.height() + SLACK) and not label.toolTip():
        yield f"{hint.width()}×{hint.height()} px in {label.width()}×{label.height()}"


def outside(widget: QWidget) -> Iterator[str]:
    parent = widget.parentWidget()
    if parent is None or widget.isWindow() or _is_viewport(parent) or isinstance(widget, QScrollBar):
        return
    if not parent.rect().contains(widget.geometry()) and not widget.geometry().isEmpty():
        yield f"at {_rect(widget.geometry())} outside of {about(parent)} {_rect(parent.rect())}"


def sideways(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QScrollBar) and widget.orientation() == Qt.Orientation.Horizontal:
        yield "scrolls sideways"
    if isinstance(widget, QScrollArea) and widget.widget():
        inside = max(widget.widget().width(), widget.widget().minimumSizeHint().width())
        if inside > widget.viewport().width() + SLACK:
            yield f"{inside} px wide inside of {widget.viewport().width()}"


def overlaps(widget: QWidget) -> Iterator[str]:
    """Children that lie on each other."""
    if isinstance(widget, QStackedWidget | QAbstractScrollArea | QLineEdit) or _is_viewport(widget):
        return
    placed = [child for child in widget.children() if isinstance(child, QWidget) and _takes_room(child)]
    for one, other in combinations(placed, 2):
        common = one.geometry() & other.geometry()
        if common.width() > SLACK and common.height() > SLACK:
            yield f"{about(one)} {_rect(one.geometry())} and {about(other)} {_rect(other.geometry())} overlap"


def about(widget: QWidget) -> str:
    text = getattr(widget, "text", None)
    words = (text() if callable(text) else "") or widget.accessibleName()
    return f"{type(widget).__name__} {words[:50]!r}" if words else type(widget).__name__


def _takes_room(widget: QWidget) -> bool:
    """What floats over a page is there to cover it."""
    shown = widget.isVisible() and not widget.isWindow() and not widget.geometry().isEmpty()
    return shown and not isinstance(widget, Overlay)


def _is_viewport(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    return isinstance(parent, QAbstractScrollArea) and parent.viewport() is widget


def _rect(rect: QRect) -> str:
    return f"{rect.x()},{rect.y()} {rect.width()}×{rect.height()}"


LANGUAGES, TEXT_SIZES, WINDOWS = ("en_GB", "en-XA", "ar-XB"), (100, 200, 80), ((1240, 860), (800, 600), (640, 480))


def looks() -> Iterator[Look]:
    for language, text_size, size in product(LANGUAGES, TEXT_SIZES, WINDOWS):
        name = f"{language}, {text_size} %, {size[0]}×{size[1]}"
        yield Look(name=name, language=language, text_size=text_size, size=size)


def walk(stage: Stage, scenes: Iterable[Scene]) -> Iterator[str]:
    before = None
    for scene in scenes:
        play(stage, scene, before)
        before = scene
        for finding in findings(stage.top):
            yield f"{stage.look.name}: {scene.name}: {finding}"


def main() -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication(["clipping", "-style", "Fusion"])
    found = 0
    with tempfile.TemporaryDirectory(prefix="clip-") as folder:
        vaults = Vaults(Path(folder) / "vaults")
        for look in looks():
            with a_stage(app, vaults, Path(folder), look) as stage:
                for finding in walk(stage, ALL):
                    sys.stdout.write(f"{finding}\n")
                    sys.stdout.flush()
                    found += 1
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
