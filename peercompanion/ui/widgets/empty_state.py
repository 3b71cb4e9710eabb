"""A place with nothing in it yet: what will be here, and one or two ways on. No apology."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from peercompanion.ui.layout import col, holder, row
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.text import Glyph, Label, text


def empty_state(title: str, sentence: str, *buttons: Button, icon: str | None = None) -> QWidget:
    glyph = row(..., Glyph(icon, "text3", 44), ...) if icon else None
    ways = row(..., *buttons, ..., gap=12) if buttons else None
    return holder(
        col(..., glyph, 16 if icon else 0, _centred(title, "title"), _centred(sentence, "muted"), 12, ways, ..., gap=8)
    )


def _centred(words: str, role: str) -> Label:
    label = text(words, role, wrap=True)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return label
