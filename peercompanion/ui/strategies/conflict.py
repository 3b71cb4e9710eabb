"""What is stored is no longer what the editor began with. Both are kept until the person has chosen."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

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
