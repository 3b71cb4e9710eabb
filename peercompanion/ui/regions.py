"""F6: from one part of the window to the next, each time to where the focus was in it last."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def go_to_next(regions: Sequence[QWidget], step: int) -> None:
    """Among those that are seen and can take the focus; round at the ends. ``step`` is 1 or -1."""
    within = [(region, stop) for region in regions if region.isVisible() and (stop := _stop_in(region))]
    if not within:
        return
    here = QApplication.focusWidget()
    inside = [place for place, (region, _) in enumerate(within) if here and _holds(region, here)]
    place = inside[-1] + step if inside else 0
    within[place % len(within)][1].setFocus(Qt.FocusReason.ShortcutFocusReason)


def stops_in(region: QWidget) -> Iterator[QWidget]:
    """What Tab reaches in it, itself included, in the order of Tab.

    The binding was seen, once in many thousand tests, to hand out something that is no widget: the walk ends there.
    """
    if _takes_tab(region):
        yield region
    inside, widget = set(region.findChildren(QWidget)), region.nextInFocusChain()
    while isinstance(widget, QWidget) and widget is not region:
        if widget in inside and _takes_tab(widget):
            yield widget
        widget = widget.nextInFocusChain()


def _stop_in(region: QWidget) -> QWidget | None:
    last = region.focusWidget()
    if last is not None and _holds(region, last) and _takes_tab(last):
        return last
    return next(stops_in(region), None)


def _holds(region: QWidget, widget: QWidget) -> bool:
    return region is widget or region.isAncestorOf(widget)


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isVisible() and widget.isEnabled()
