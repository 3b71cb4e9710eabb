"""The plain sheet: A4 or Letter, as many as there are words for."""

from collections.abc import Callable

from PySide6.QtGui import QFont

from peercompanion.ui.meetings.paper.column import Column
from peercompanion.ui.meetings.paper.leaf import Leaf, Type
from peercompanion.ui.meetings.paper.words import PaperWords, Told

A4, LETTER = (210.0, 297.0), (215.9, 279.4)
MARGIN, INDENT = 20.0, 9.0
MEDIUM, STRONG = QFont.Weight.Medium, QFont.Weight.DemiBold
CAPTION = Type(height=3.6, weight=MEDIUM, quiet=True)
NUMBER, TITLE = Type(height=4.8, weight=STRONG, quiet=True), Type(height=4.8, weight=STRONG)
POINT, SAYING = Type(height=4.8), Type(height=4.4)
BELOW_POINT, BELOW_NOTE = 1.8, 6.0


def plain(words: PaperWords, size: tuple[float, float]) -> tuple[Leaf, ...]:
    pages = _Pages(size)
    pages.put(words.when, CAPTION, 6)
    if words.listening:
        pages.put(words.listening, TITLE)
    for told in words.told:
        _put(pages, told)
    if words.sayings:
        pages.together(lambda: _put_foot(pages, words))
    return pages.done()


def _put(pages: "_Pages", told: Told) -> None:
    """A note begins with one of its lines beneath what stands above them."""

    def head() -> None:
        if told.mark:
            pages.put(told.mark, CAPTION, 1, INDENT)
        pages.put_beside(told.number, NUMBER, INDENT)
        if told.title:
            pages.put(told.title, TITLE, BELOW_POINT, INDENT)
        pages.put(first, POINT, BELOW_POINT, INDENT)

    first, *others = told.words
    pages.together(head)
    for words in others:
        pages.put(words, POINT, BELOW_POINT, INDENT)
    if told.ask:
        pages.put(told.ask, CAPTION, 0, INDENT)
    pages.leave(BELOW_NOTE)


def _put_foot(pages: "_Pages", words: PaperWords) -> None:
    pages.leave(2)
    pages.put(words.also, CAPTION, 1.5)
    for saying in words.sayings:
        pages.put(saying, SAYING, 1.2)
    pages.leave(6)
    pages.put(words.lead, CAPTION, 1.5)
    pages.put(words.help_line, Type(height=SAYING.height, weight=STRONG))


class _Pages:
    def __init__(self, size: tuple[float, float]) -> None:
        self._width, self._height = size
        self._pages: list[Column] = []
        self._turn()

    def put(self, words: str, type_: Type, after: float = 0, indent: float = 0) -> None:
        """Line by line: a long one goes on overleaf."""
        for line, backwards in self._page.measured(words, type_, indent):
            if self._page.end + type_.line() > self._height - MARGIN:
                self._turn()
            self._page.put_line(line, type_, indent, backwards=backwards)
        self.leave(after)

    def put_beside(self, words: str, type_: Type, indent: float) -> None:
        self._page.put_beside(words, type_, indent)

    def leave(self, room: float) -> None:
        self._page.end += room

    def together(self, put: Callable[[], None]) -> None:
        """On one page, if a page has room for it."""
        pages, page = len(self._pages), self._page
        known, is_blank = page.known, not page.lines
        put()
        if len(self._pages) > pages and not is_blank:
            del self._pages[pages:]
            page.take_back(known)
            self._turn()
            put()

    def done(self) -> tuple[Leaf, ...]:
        return tuple(
            Leaf(width=self._width, height=self._height, lines=tuple(page.lines)) for page in self._pages if page.lines
        )

    def _turn(self) -> None:
        self._page = Column(MARGIN, MARGIN, self._width - 2 * MARGIN)
        self._pages.append(self._page)
