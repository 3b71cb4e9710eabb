"""The first help line at the foot of every step and of every door, always in the same place and the same size."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QLayoutItem, QSizePolicy, QWidget

from peercompanion.content.lines import Country
from peercompanion.ui.flow import FlowLayout
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.text import Glyph, key_cap, text
from peercompanion.ui.wording import DoorWording


class FootLine(QWidget):
    """Centred; wraps where the window is narrow. With ``with_key`` it also offers F1, for those who use the mouse."""

    wanted = Signal()

    def __init__(self, words: DoorWording, with_key: bool = False) -> None:
        super().__init__()
        self._words = words
        self._line, self._hours = text("", "strong"), text("", "muted")
        self._line.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        line = CentredFlow(self)
        for part in (Glyph("phone", "text2", 16), text(words.help_short_lead(), "muted"), self._line, self._hours):
            line.addWidget(part)
        if with_key:
            self._offer_key(line)

    def show_country(self, country: Country) -> None:
        self._line.setText(self._words.help_first(country))
        self._hours.setText(self._words.line_hours(country.first) if country.first else "")
        self._hours.setVisible(country.first is not None)

    def _offer_key(self, line: FlowLayout) -> None:
        link = Button(self.tr("It's hard right now"), "link")
        link.clicked.connect(self.wanted)
        line.addWidget(link)
        line.addWidget(key_cap("F1"))


class CentredRow(QWidget):
    """Buttons in the middle, on as many lines as they need."""

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        line = CentredFlow(self, gap=12)
        for widget in widgets:
            line.addWidget(widget)


class CentredFlow(FlowLayout):
    """Each line of it stands in the middle."""

    def _place_line(self, line: list[QLayoutItem], room: QRect) -> None:
        wide = sum(item.sizeHint().width() for item in line) + self._gap * (len(line) - 1)
        spare = max(0, room.width() - wide) // 2
        super()._place_line(line, room.adjusted(spare, 0, -spare, 0))
