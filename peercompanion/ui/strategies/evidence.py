"""How much is known of a starter strategy, in plain words, and that it is no treatment."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.ui.layout import fill
from peercompanion.ui.strategies.starters import Offer
from peercompanion.ui.widgets.text import text


class Evidence(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._known, self._source = text("", "muted", wrap=True), text("", "note", wrap=True)
        known, caveat = text(self.tr("What is known"), "eyebrow"), text(self._no_treatment(), "note", wrap=True)
        fill(QVBoxLayout(self), (known, self._known, self._source, caveat), 4)

    def show_offer(self, offer: Offer) -> None:
        self._known.setText(offer.evidence)
        self._source.setText(self.tr("Source: {source}").format(source=offer.source))
        self._source.setHidden(not offer.source)

    def _no_treatment(self) -> str:
        return self.tr("An idea, not a treatment.")
