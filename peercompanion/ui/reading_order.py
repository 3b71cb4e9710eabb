"""Tab walks a page as it is read. What is made later stands in the middle all the same."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def follow_reading_order(root: QWidget) -> None:
    for before, after in pairwise(_stops(root)):
        QWidget.setTabOrder(before, after)


def _stops(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy() & Qt.FocusPolicy.ClickFocus and widget.focusProxy() is None:
        yield widget
    if widget.layout() is not None:
        yield from _in_layout(widget.layout())


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for part in _parts(layout):
        yield from _in_layout(part) if isinstance(part, QLayout) else _stops(part)


def _parts(layout: QLayout) -> list[QWidget | QLayout]:
    """In their order. Never by ``itemAt``: the binding keeps each item that it handed out for as long as the layout
    lives, also when Qt has deleted it; what comes to be at the same address later is then taken for that item, and the
    program ends when it goes.
    """
    around = layout.parentWidget()
    parts: list[QWidget | QLayout] = [part for part in layout.children() if isinstance(part, QLayout)]
    parts += [child for child in around.children() if isinstance(child, QWidget)] if around else []
    return sorted((part for part in parts if layout.indexOf(part) >= 0), key=layout.indexOf)
