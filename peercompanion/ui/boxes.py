"""Rows and columns, written as sentences."""

from __future__ import annotations

from types import EllipsisType
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QLayout, QVBoxLayout, QWidget

from peercompanion.ui.leaving import let_go

Piece = QWidget | QLayout | int | EllipsisType | None | tuple
Margins = tuple[int, int, int, int]
Box = TypeVar("Box", bound=QBoxLayout)


def row(*items: Piece, gap: int = 8) -> QHBoxLayout:
    """row(a, 8, (b, 1), ..., c): widgets, layouts, px of space, (item, stretch), (item, alignment), ... for more."""
    return fill(QHBoxLayout(), items, gap)


def col(*items: Piece, gap: int = 8) -> QVBoxLayout:
    """A column of what `row` takes."""
    return fill(QVBoxLayout(), items, gap)


def holder(layout: QLayout) -> QWidget:
    """A widget around a layout, where only a widget will do."""
    widget = QWidget()
    widget.setLayout(layout)
    return widget


def rule(vertical: bool = False) -> QFrame:
    """A hairline."""
    line = QFrame()
    line.setObjectName("rule")
    if vertical:
        line.setFixedWidth(1)
    else:
        line.setFixedHeight(1)
    return line


def clear(layout: QLayout) -> None:
    """Take everything out and let it go."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            let_go(widget)
        elif (inner := item.layout()) is not None:
            clear(inner)


def balanced_width(label: QLabel, most: int) -> int:
    """The narrowest width that keeps the number of lines, so that no single word is left alone on the last one."""
    label.ensurePolished()
    width, height = most, label.heightForWidth(most)
    while width > most // 3 and label.heightForWidth(width - 8) == height:
        width -= 8
    return width


def fill(box: Box, items: tuple[Piece, ...], gap: int | None = None) -> Box:
    """Append what `row` takes to a box; with `gap`, as a fresh box without margins."""
    if gap is not None:
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(gap)
    for item in items:
        _append(box, item)
    return box


def _append(box: QBoxLayout, item: Piece) -> None:
    if item is ...:
        box.addStretch(1)
    elif isinstance(item, tuple):
        _append_placed(box, *item)
    elif isinstance(item, int):
        box.addSpacing(item)
    elif isinstance(item, QLayout):
        box.addLayout(item)
    elif item is not None:
        box.addWidget(item)


def _append_placed(box: QBoxLayout, item: QWidget | QLayout, how: int | Qt.AlignmentFlag) -> None:
    _append(box, item)
    if isinstance(how, Qt.AlignmentFlag):
        box.setAlignment(item, how)
    elif isinstance(item, QLayout):
        box.setStretch(box.count() - 1, how)
    else:
        box.setStretchFactor(item, how)
