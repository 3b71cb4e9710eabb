"""Tab reaches what was built later where it stands, and not at the end of the window."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def put_in_tab_order(container: QWidget, stops: Iterable[QWidget]) -> None:
    """``stops``, which stand in ``container``, follow the last stop before it, in this order."""
    before = _stop_before(container)
    for stop in stops:
        if before is not None:
            QWidget.setTabOrder(before, stop)
        before = stop


def _stop_before(container: QWidget) -> QWidget | None:
    """Qt leaves the order alone where the first of two takes no focus itself, so those are passed over."""
    widget = container.previousInFocusChain()
    while widget is not container:
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and not container.isAncestorOf(widget):
            return widget
        widget = widget.previousInFocusChain()
    return None
