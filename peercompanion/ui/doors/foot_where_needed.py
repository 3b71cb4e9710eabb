"""A door's page and its foot, which is there only while the half with a person to talk to is not wholly in sight."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.ui.boxes import fill
from peercompanion.ui.doors.door_page import DoorPage
from peercompanion.ui.doors.foot import DoorFoot
from peercompanion.ui.doors.help_half import HelpHalf


class FootWhereNeeded(QWidget):
    """Measured against the whole height, with the foot or without: so it cannot come and go by turns."""

    def __init__(self, page: DoorPage, half: HelpHalf, foot: DoorFoot) -> None:
        super().__init__()
        self._page, self._half, self._foot = page, half, foot
        self._look_again = QTimer(self, singleShot=True, interval=0)  # the parts of the page are placed after the page
        self._look_again.timeout.connect(self._look)
        page.verticalScrollBar().rangeChanged.connect(lambda _least, _most: self._look_again.start())
        fill(QVBoxLayout(self), ((page, 1), foot), 0)
        foot.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._look_again.start()

    def _look(self) -> None:
        end = self._half.mapTo(self._page.widget(), self._half.rect().bottomLeft()).y()
        needed = end >= self.height()
        if needed == self._foot.isHidden():
            self._foot.setVisible(needed)
            self._page.show_focused()
