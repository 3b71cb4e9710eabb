"""What is stored is no longer what the editor began with. Both are kept until the person has chosen."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.errors import ChangedElsewhere, NotFound
from peercompanion.ui.layout import fill
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.notice import Banner


class Conflict(QWidget):
    """Hidden until there is one."""

    mine, other = Signal(), Signal()

    def __init__(self) -> None:
        super().__init__()
        keep, show = Button(self.tr("Keep mine")), Button(self.tr("Show what is stored"), "quiet")
        keep.clicked.connect(self.mine)
        show.clicked.connect(self.other)
        title = self.tr("This was changed in another place")
        sentence = self.tr("Your words are still here, and not saved yet.")
        fill(QVBoxLayout(self), (Banner(title, sentence, keep, show),), 0)
        self.hide()

    def or_ask(self, save: Callable[[], object], then: Callable[[], None] = lambda: None) -> Callable[[], None]:
        """Saves, and returns what is to be done after it: where something else is stored, only to ask."""
        try:
            save()
        except (ChangedElsewhere, NotFound):
            self.show()
            return self.show
        return then
