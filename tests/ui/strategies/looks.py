"""What a test sees of the page: cards by their titles, fields by their names."""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from peercompanion.ui.autosave import PAUSE_MS
from peercompanion.ui.strategies.editor import Editor
from peercompanion.ui.strategies.set_tile import SetTile
from peercompanion.ui.strategies.sheet import Sheet
from peercompanion.ui.strategies.strategy_card import StrategyCard
from peercompanion.ui.widgets.notice import Notice
from tests.ui.hand import name_of, settle, words_on

FIELDS = (QLineEdit, QPlainTextEdit, QComboBox)


def cards(window) -> list[str]:
    """In the order in which they are read."""
    shown = [card for card in window.findChildren(StrategyCard) if card.isVisible()]
    places = {card: card.mapTo(window, card.rect().topLeft()) for card in shown}
    return [name_of(card) for card in sorted(shown, key=lambda card: (places[card].y(), places[card].x()))]


def card(window, title) -> StrategyCard:
    return next(card for card in window.findChildren(StrategyCard) if card.isVisible() and name_of(card) == title)


def tiles(window) -> list[str]:
    return [name_of(tile) for tile in window.findChildren(SetTile)]


def field(window, name) -> QWidget:
    return next(found for found in window.findChildren(QWidget) if _is_field(found) and found.accessibleName() == name)


def fields(window) -> list[str]:
    return [found.accessibleName() for found in window.findChildren(QWidget) if _is_field(found)]


def in_field() -> str:
    """The field with the focus. (A list says its answer where other controls say their name.)"""
    return QApplication.focusWidget().accessibleName()


def editor(window) -> Editor | None:
    return _shown(window, Editor)


def sheet(window) -> Sheet | None:
    return _shown(window, Sheet)


def quiet_line(window) -> str:
    """What the editor says under its heading."""
    return words_on(editor(window).findChild(Notice))


def pause() -> None:
    """Until typing is saved."""
    QTest.qWait(PAUSE_MS + 60)
    settle()


def _shown(window, kind):
    return next((found for found in window.findChildren(kind) if found.isVisible()), None)


def _is_field(widget: QWidget) -> bool:
    return isinstance(widget, FIELDS) and widget.isVisible()
