"""Where the focus is on a page, told so that it can be found again on the same page made anew: in another language, or
after a lock, in another program.
"""

import sys
from collections.abc import Iterator
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QAbstractScrollArea, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from shiboken6 import isValid

from peercompanion.domain.whereabouts import Spot


def spot_on(page: QWidget) -> Spot | None:
    focused = page.focusWidget()
    if focused is None or not page.isAncestorOf(focused) or not focused.isVisible():
        return None
    anchor, cursor = _marked(focused)
    return Spot(
        kind=f"{type(focused).__module__}.{type(focused).__name__}",
        number=_alike(page, type(focused)).index(focused),
        anchor=anchor,
        cursor=cursor,
        scrolled=tuple(area.verticalScrollBar().value() for area in _areas_around(focused, page)),
    )


def focus(page: QWidget, spot: Spot | None) -> None:
    """Left alone where there is no such control, or nobody can see it."""
    kind = _class_named(spot.kind) if spot else None
    alike = _alike(page, kind) if kind else []
    if spot is None or spot.number >= len(alike):
        return
    control = alike[spot.number]
    control.setFocus(Qt.FocusReason.OtherFocusReason)
    _mark(control, spot.anchor, spot.cursor)
    QTimer.singleShot(0, page, lambda: _scroll(control, page, spot))  # when all has its size


def told(place: str) -> tuple[str, UUID | None]:
    """What a page said of a thing, and which thing: "write 0b6c…"; what follows is for that thing."""
    how, _, rest = place.partition(" ")
    try:
        return how, UUID(rest.partition(" ")[0])
    except ValueError:
        return how, None


def release(going: QWidget) -> None:
    """Before a part is hidden that has the focus: left to itself, Qt passes it on from neighbour to neighbour, and a
    screen reader tells them all.
    """
    focused = going.window().focusWidget()
    if focused and going.isAncestorOf(focused):
        focused.clearFocus()


def _alike(page: QWidget, kind: type[QWidget]) -> list[QWidget]:
    """Those that are seen: others may be on their way out, or wait for something to be opened."""
    return [control for control in page.findChildren(kind) if control.isVisible()]


def _class_named(kind: str) -> type[QWidget] | None:
    """Of a page that stands there already, so its modules are loaded."""
    module, _, name = kind.rpartition(".")
    found = getattr(sys.modules.get(module), name, None)
    return found if isinstance(found, type) and issubclass(found, QWidget) else None


def _marked(control: QWidget) -> tuple[int, int]:
    """From where to where its words are marked; the cursor is at the second place."""
    if isinstance(control, QLineEdit):
        start, end, cursor = control.selectionStart(), control.selectionEnd(), control.cursorPosition()
        return (cursor if start < 0 else end if cursor == start else start), cursor
    if isinstance(control, QTextEdit | QPlainTextEdit):
        return control.textCursor().anchor(), control.textCursor().position()
    return 0, 0


def _mark(control: QWidget, anchor: int, cursor: int) -> None:
    """No further than the words go by now."""
    if isinstance(control, QLineEdit):
        control.setCursorPosition(min(anchor, len(control.text())))
        control.cursorForward(True, min(cursor, len(control.text())) - control.cursorPosition())
    elif isinstance(control, QTextEdit | QPlainTextEdit):
        last, here = control.document().characterCount() - 1, control.textCursor()
        here.setPosition(min(anchor, last))
        here.setPosition(min(cursor, last), QTextCursor.MoveMode.KeepAnchor)
        control.setTextCursor(here)


def _areas_around(control: QWidget, page: QWidget) -> Iterator[QAbstractScrollArea]:
    area: QWidget | None = control
    while area is not None and area is not page:
        if isinstance(area, QAbstractScrollArea):
            yield area
        area = area.parentWidget()


def _scroll(control: QWidget, page: QWidget, spot: Spot) -> None:
    if isValid(control):
        for area, value in zip(_areas_around(control, page), spot.scrolled, strict=False):
            area.verticalScrollBar().setValue(value)
