"""Where the focus is on a page, told so that it can be found again on the same page made anew."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

Spot = tuple[type[QWidget], int]
"""The class of the focused control, and its number among those of its class."""


def spot_on(page: QWidget) -> Spot | None:
    focused = page.focusWidget()
    if focused is None or not page.isAncestorOf(focused):
        return None
    return type(focused), page.findChildren(type(focused)).index(focused)


def focus(page: QWidget, spot: Spot | None) -> None:
    """Left alone where there is no such control, or nobody can see it."""
    if spot is None:
        return
    alike = page.findChildren(spot[0])
    if spot[1] < len(alike) and alike[spot[1]].isVisible():
        alike[spot[1]].setFocus(Qt.FocusReason.OtherFocusReason)


def release(going: QWidget) -> None:
    """Before a part is hidden that has the focus: left to itself, Qt passes it on from neighbour to neighbour, and a
    screen reader tells them all.
    """
    focused = going.window().focusWidget()
    if focused and going.isAncestorOf(focused):
        focused.clearFocus()
