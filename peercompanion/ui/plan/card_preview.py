"""A card as it will be on paper: black on white in every theme, and told in words."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy

from peercompanion.ui import theme
from peercompanion.ui.layout import Flow, clear
from peercompanion.ui.plan.card_paper import CardSize, Page, paint_page
from peercompanion.ui.widgets.passage import Told
from peercompanion.ui.widgets.text import text

WIDE, LEAST, MOST_SHOWN = 264, 120, 4


class CardSheet(Told, QFrame):
    """Not larger than its place."""

    def __init__(self, page: Page, size: CardSize, name: str) -> None:
        super().__init__()
        self._page, self._size = page, size
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.told_as(name)

    def words(self) -> str:
        return "\n".join(line.words for line in self._page)

    def sizeHint(self) -> QSize:
        return QSize(theme.fs(WIDE), self.heightForWidth(theme.fs(WIDE)))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.fs(LEAST), self.heightForWidth(theme.fs(LEAST)))

    def heightForWidth(self, width: int) -> int:
        return round(width * self._size.height / self._size.width)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        painter.setPen(theme.colour("line_mid"))
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        scale = self.width() / self._size.width
        painter.scale(scale, scale)
        paint_page(painter, self._page, self._size)
        painter.end()
        super().paintEvent(event)


class CardPreview(Flow):
    """The first few, and how many more there are."""

    def __init__(self) -> None:
        super().__init__(gap=14)

    def show_pages(self, pages: Sequence[Page], size: CardSize) -> None:
        clear(self.layout())
        for number, page in enumerate(pages[:MOST_SHOWN], 1):
            name = self.tr("Card {n} as it will be").format(n=self.locale().toString(number))
            self.layout().addWidget(CardSheet(page, size, name))
        rest = len(pages) - MOST_SHOWN
        words = self.tr("and %Ln more card(s)", "", rest) if rest > 0 else ""
        if not pages:
            words = self.tr("Nothing is chosen so far. What is ticked shows here before anything is printed.")
        if words:
            self.layout().addWidget(text(words, "muted", wrap=True))
