"""F1 in the main window. Esc leads back to where one was."""

from peercompanion.domain.change import Topic
from peercompanion.ui.context import Context
from peercompanion.ui.hard_now.room import HardNow
from peercompanion.ui.page import Page

PEOPLE, CARDS = "people", "cards"


class HardNowPage(Page):
    listens = frozenset({Topic.PEOPLE, Topic.STRATEGIES, Topic.MOODS, Topic.TAKEAWAYS, Topic.PLAN, Topic.SETTINGS})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._room = HardNow(context.words, context.preferences, context.companion, context.frame, by=self)
        self._room.left.connect(self._go)
        context.hub.preferred.connect(self._on_preference)
        self.fill(self._room)

    def read(self) -> None:
        self._room.read()

    def arrive(self, target: object | None = None) -> None:
        """``target`` "people" leads on to the list of my people, "cards" to the small things."""
        self._room.start_over()
        if target == PEOPLE:
            self._room.show_people()
        elif target == CARDS:
            self._room.show_cards()

    def place(self) -> str:
        return PEOPLE if self._room.shows_people else ""

    def leave(self) -> None:
        self._room.leave()

    def step_back(self) -> bool:
        if not self._room.step_back():
            self.context.frame.back()
        return True

    def _go(self, words: str, undo: bool) -> None:
        self.context.frame.back()
        if words:
            self.context.frame.notify(words, undo=undo)

    def _on_preference(self, name: str) -> None:
        if name == "country":
            self._room.read()
