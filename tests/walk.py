"""Tab through a window as a person would: every stop, its spoken name, and whether the walk comes round."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

FARTHEST = 400
PARTS_OF_A_FIELD = 8


def walk(start: QWidget, *, back: bool = False) -> list[QWidget]:
    """From the focused widget until it has the focus again; ends early where the walk does not come round."""
    key = Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab
    modifier = Qt.KeyboardModifier.ShiftModifier if back else Qt.KeyboardModifier.NoModifier
    stops = [QApplication.focusWidget()]
    for turn in range(FARTHEST):
        QTest.keyClick(QApplication.focusWidget() or start, key, modifier)
        here = QApplication.focusWidget()
        if here is stops[0] and (len(stops) > 1 or turn > PARTS_OF_A_FIELD):
            return stops
        if here is not stops[-1]:  # the parts of a date are stops within one field
            stops.append(here)
    return [*stops, None]


def comes_round(stops: list[QWidget]) -> bool:
    return None not in stops


def wanted(window: QWidget) -> set[QWidget]:
    """All that Tab can ask for: seen, enabled, and one of a group that is a single stop."""
    return {
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.window() is window
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None  # the line inside a date field
    }


def spoken(widget: QWidget | None) -> str:
    if widget is None:
        return "nothing"
    interface = QAccessible.queryAccessibleInterface(widget)
    name = interface.text(QAccessible.Text.Name).strip() if interface else ""
    return name or f"nameless {type(widget).__name__}"
