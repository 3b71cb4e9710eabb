"""Why it is something for me, and what I take care of."""

from peercompanion.domain.strategy import Strategy
from peercompanion.ui.breaking import breakable
from peercompanion.ui.layout import col, holder, row
from peercompanion.ui.widgets.passage import Passage
from peercompanion.ui.widgets.text import Glyph, text, yielding


class MyWordsCard(Passage):
    """Hidden where neither was written."""

    def __init__(self) -> None:
        super().__init__("soft", gap=12)
        self.told_as(self.tr("Why for me"))
        self._why, self._caution = text("", wrap=True), text("", wrap=True)
        care = row(Glyph("info", "accent_text", 16), yielding(self.tr("Take care"), "eyebrow"), ..., gap=8)
        self._reason = holder(col(text(self.tr("Why for me"), "eyebrow"), self._why))
        self._care = holder(col(care, self._caution))
        self.add(self._reason, self._care)

    def show_strategy(self, strategy: Strategy) -> None:
        why, caution = strategy.why.strip(), strategy.caution.strip()
        for part, label, words in ((self._reason, self._why, why), (self._care, self._caution, caution)):
            label.setText(breakable(words))
            part.setHidden(not words)
        self.setAccessibleName(self.tr("Why for me") if why else self.tr("Take care"))
        self.setHidden(not (why or caution))
