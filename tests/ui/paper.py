"""The paper a person copies a recovery code onto, and types from."""

from PySide6.QtWidgets import QWidget

from peercompanion.ui.ways.code_groups import GroupTile
from peercompanion.ui.ways.code_proof import GroupField
from tests.ui.hand import name_of, press, type_words


def groups_on(window: QWidget) -> list[str]:
    """As a screen reader spells them: "Group 1: 4 6 G N"."""
    spelled = [name_of(tile) for tile in window.findChildren(GroupTile) if tile.isVisible()]
    return [words.partition(": ")[2].replace(" ", "") for words in spelled]


def code_on(window: QWidget) -> str:
    return "-".join(groups_on(window))


def asked_on(window: QWidget) -> list[GroupField]:
    return [field for field in window.findChildren(GroupField) if field.isVisible()]


def type_two_groups(window: QWidget) -> str:
    """Enter after each, from the first field on; what was shown."""
    code, groups = code_on(window), groups_on(window)
    for field in asked_on(window):
        type_words(groups[field.number - 1].lower())
        press("Return")
    return code
