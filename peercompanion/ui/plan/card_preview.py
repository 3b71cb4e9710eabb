"""The cards as they will be on paper."""

from collections.abc import Sequence
from functools import partial

from peercompanion.ui.layout import Flow, clear
from peercompanion.ui.paper.sheet import PaperSheet
from peercompanion.ui.plan.card_paper import CardSize, Page, paint_page
from peercompanion.ui.widgets.text import text

WIDE, MOST_SHOWN = 264, 4


class CardPreview(Flow):
    """The first few, and how many more there are."""

    def __init__(self) -> None:
        super().__init__(gap=14)

    def show_pages(self, pages: Sequence[Page], size: CardSize) -> None:
        clear(self.layout())
        for number, page in enumerate(pages[:MOST_SHOWN], 1):
            name = self.tr("Card {n} as it will be").format(n=self.locale().toString(number))
            self.layout().addWidget(_sheet(page, size).told_as(name))
        rest = len(pages) - MOST_SHOWN
        words = self.tr("and %Ln more card(s)", "", rest) if rest > 0 else ""
        if not pages:
            words = self.tr("Nothing is chosen so far. What is ticked shows here before anything is printed.")
        if words:
            self.layout().addWidget(text(words, "muted", wrap=True))


def _sheet(page: Page, size: CardSize) -> PaperSheet:
    words = "\n".join(line.words for line in page)
    return PaperSheet((size.width, size.height), partial(paint_page, page=page, size=size), words, WIDE)
