"""How much is known of a starter strategy, in plain words, and that it is no treatment."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.ui.layout import fill
from peercompanion.ui.strategies.starters import Offer
from peercompanion.ui.widgets.text import text


class Evidence(QWidget):
    def __init__(self, offer: Offer) -> None:
        super().__init__()
        source = self.tr("Source: {source}").format(source=offer.source) if offer.source else ""
        fill(
            QVBoxLayout(self),
            (
                text(self.tr("What is known"), "eyebrow"),
                text(offer.evidence, "muted", wrap=True),
                text(source, "note", wrap=True) if source else None,
                text(self.tr("An idea, not a treatment."), "note", wrap=True),
            ),
            4,
        )
