"""Whose door it is."""

from PySide6.QtWidgets import QWidget

from peercompanion.ui.boxes import holder, row
from peercompanion.ui.widgets.text import Glyph, text


def brand() -> QWidget:
    return holder(row(Glyph("hand-heart", "accent", 22), text("PeerCompanion", "brand"), ..., gap=11))
