"""A page: it reads when it is seen, listens to kinds of things, and gives its drafts away before anything closes."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.domain.change import Change, Topic
from peercompanion.domain.group import Group
from peercompanion.domain.meeting import Meeting
from peercompanion.errors import PeerCompanionError
from peercompanion.ui.context import Context, PageName


class Page(QWidget):
    """Subclasses build their widgets once in ``__init__``, fill them in ``read``, name their topics in ``listens``."""

    listens: frozenset[Topic] = frozenset()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._stale = True
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        context.hub.changed.connect(self._on_change)

    def fill(self, content: QWidget) -> None:
        """The one widget that covers the page."""
        self._layout.addWidget(content)

    def prepare(self) -> None:
        """Build what the first thing opened here would otherwise wait for; in a quiet moment, before any visit."""

    def read(self) -> None:
        """Read everything shown from the companion again. Never loses what is being typed."""

    def foresee(self, target: object | None) -> None:
        """``arrive`` comes next, once the page is in sight: put up now what will be seen then, so that nothing else
        shows before it.
        """

    def arrive(self, target: object | None = None) -> None:
        """The person came here: put the focus where the work starts; open ``target`` when there is one."""

    def place(self) -> str:
        """What is open here, told without a word that was written; "" for the page as it begins."""
        return ""

    def come_back(self, place: str) -> None:
        """To a place that the same page told, in another language or before a lock; ``arrive`` came first. What is not
        there any more is passed over.
        """
        self.arrive(place)

    def meeting(self) -> Meeting | None:
        """The one in sight that is being prepared, for the pocket view."""
        return None

    def group(self) -> Group | None:
        """The one in sight: without a meeting, what is for no other group is shown."""
        return None

    def leave(self) -> None:
        """The person goes elsewhere, or the vault is about to close: save every draft now."""

    def search(self) -> None:
        """Ctrl+F on this page; pages without a search of their own leave it to the journal."""

    @property
    def has_search(self) -> bool:
        return type(self).search is not Page.search

    def step_back(self) -> bool:
        """Esc: close or leave the innermost thing that is open; say whether there was one."""
        return False

    def go_back(self) -> bool:
        """Alt+Left: back within the page; say whether there was a way. Without one, the window goes a page back."""
        return False

    def regions(self) -> Sequence[QWidget]:
        """The parts that F6 goes through, in reading order; those that are hidden are passed over."""
        return (self,)

    def target_for(self, page: PageName) -> object | None:
        """What a key that leads from here to ``page`` takes along."""

    def freshen(self) -> None:
        """Read again if anything changed since the last time."""
        if not self._stale:
            return
        self._stale = False
        try:
            self.read()
        except PeerCompanionError:
            self._stale = True
            raise

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.freshen()

    def _on_change(self, change: Change) -> None:
        if change.by is self or not change.topics & self.listens:
            return
        self._stale = True
        if self.isVisible():
            self.freshen()
