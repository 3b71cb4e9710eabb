"""Words on buttons are words: an ampersand in them is an ampersand, not a hidden key."""

from __future__ import annotations


class PlainWords:
    """Mix in before a button class."""

    def setText(self, words: str) -> None:
        super().setText(words.replace("&", "&&"))

    def text(self) -> str:
        return super().text().replace("&&", "&")
