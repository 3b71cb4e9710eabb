"""Without a country whose lines we know: where lines can be found, and the emergency numbers to choose from."""

from PySide6.QtCore import Qt, Signal

from peercompanion.content.lines import Country
from peercompanion.ui.hard_now.copy_row import CopyRow, PhoneCode
from peercompanion.ui.hard_now.line_card import PAD, PAD_COMPACT
from peercompanion.ui.layout import Card, col, row, rule
from peercompanion.ui.widgets.combo import Combo
from peercompanion.ui.widgets.segmented import Segmented
from peercompanion.ui.widgets.text import Glyph, text, yielding
from peercompanion.ui.wording import Wording


class WorldCard(Card):
    """Copy and the code follow the emergency number once one is chosen; ``country_chosen`` carries an ISO code."""

    copied, country_chosen = Signal(str), Signal(object)

    def __init__(self, words: Wording, world: Country) -> None:
        super().__init__("soft", PAD, 0)
        address = words.help_directory(world)
        self._address = text(address, "h2")
        self._address.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.copy = CopyRow(self.tr("Copy address"), address)
        self.copy.copied.connect(self.copied)
        self._code = PhoneCode(f"https://{address}", self.tr("QR code: {address}").format(address=address))
        self._country = Combo(self.tr("Country"), words.help_countries(), "")
        self._country.chosen.connect(self.country_chosen)
        ask = self.tr("If life is in danger, call the emergency number where you are:")
        self._numbers = Segmented(ask, [(number, number, None) for number in world.emergency_choices])
        self._numbers.chosen.connect(self._offer_number)
        self._lay_out(text(ask, "strong", wrap=True))

    def set_compact(self, compact: bool) -> None:
        self.box.setContentsMargins(*(PAD_COMPACT if compact else PAD))
        self._around_rule.setSpacing(2 if compact else 12)
        self._rule.setVisible(not compact)
        self._code.set_compact(compact)

    def _offer_number(self, number: str) -> None:
        self.copy.offer(self.tr("Copy number"), number)
        self._code.show_code(f"tel:{number}", self.tr("QR code: call {number}").format(number=number))

    def _lay_out(self, ask) -> None:
        eyebrow = row(
            Glyph("phone", "accent_text", 16), yielding(self.tr("A person to talk to"), "eyebrow"), ..., gap=8
        )
        about = text(self.tr("Lists lines in most countries. This app opens no website."), "muted", wrap=True)
        where = text(self.tr("Or choose where you live:"), "muted", wrap=True)
        words = col(eyebrow, 4, self._address, about, 6, self.copy, 6, where, row(self._country, ...), ..., gap=4)
        above = row((words, 1), (self._code, Qt.AlignmentFlag.AlignTop), gap=16)
        self._rule = rule()
        self._around_rule = col(above, self._rule, ask, gap=12)
        self.add(self._around_rule, 2, self._numbers)
