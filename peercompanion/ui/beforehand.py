"""Pages made before they are wanted, in moments without keys, so that nobody waits for the first look at one.

A little at a time: what holds the window longest is the building of one page. Settings, the plan and the trash are
rarely opened and can wait until then.
"""

from collections.abc import Callable, Iterator
from contextlib import suppress

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from peercompanion.errors import PeerCompanionError
from peercompanion.ui import pages
from peercompanion.ui.context import PageName
from peercompanion.ui.page import Page

NEEDED_FIRST = PageName.HARD_NOW
SOON = (PageName.JOURNAL, PageName.STRATEGIES, PageName.MEETINGS)


class Beforehand:
    """``page`` makes a page if there is none yet; ``size`` is that of the page in sight."""

    def __init__(self, page: Callable[[PageName], Page], size: Callable[[], QSize]) -> None:
        self._page, self._size = page, size
        self._steps = self._all()

    def go_on(self) -> bool:
        """One step; whether another is left."""
        return next(self._steps, self) is not self

    def _all(self) -> Iterator[None]:
        """F1 whole in the first step: whoever needs it may need it at once. A page that cannot be read now keeps none
        of the others waiting; it is told when it is opened.
        """
        with suppress(PeerCompanionError):
            for _ in self._make(NEEDED_FIRST):
                pass
        yield
        for name in SOON:
            with suppress(PeerCompanionError):
                yield from self._make(name)

    def _make(self, name: PageName) -> Iterator[None]:
        pages.load(name)
        yield
        page = self._page(name)
        yield
        if not page.isVisible():
            page.resize(self._size())
            page.freshen()
            page.grab()
        yield
        page.prepare()
        for part in page.findChildren(QWidget):
            part.ensurePolished()  # also what the picture above left out, being hidden: a style sheet is slow at it
        yield
