"""Words on buttons are words: an ampersand in them is an ampersand, not a hidden key."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton as _Button
else:
    _Button = object  # a mixin: the button is what it is mixed into


class PlainWords(_Button):
    """Mix in before a button class."""

    def setText(self, words: str) -> None:
        super().setText(words.replace("&", "&&"))

    def text(self) -> str:
        return super().text().replace("&&", "&")
