"""A person to talk to: the first line of the country, with all one may want to know before ringing."""

from PySide6.QtCore import QEvent, Signal

from peercompanion.content.lines import Country, HelpLine
from peercompanion.ui.hard_now.big_number import BigNumber
from peercompanion.ui.hard_now.copy_row import CopyRow, PhoneCode
from peercompanion.ui.layout import Card, Flow, Reflow, col, holder, row, rule
from peercompanion.ui.widgets.disclosure import Disclosure
from peercompanion.ui.widgets.text import Glyph, set_role, text, yielding
from peercompanion.ui.wording import Wording

PAD, PAD_COMPACT = (26, 24, 26, 24), (18, 16, 18, 14)
CODE_BESIDE = 340  # from this width of the card's inside on


class LineCard(Card):
    """The only coloured area of the page. It looks the same on good and bad days, locked or not."""

    copied = Signal(str)

    def __init__(self, words: Wording, country: Country, line: HelpLine) -> None:
        super().__init__("soft", PAD, 0)
        self._number = BigNumber(line.number)
        self._number.setAccessibleName(words.help_line(line))
        self._sentences = words.line_at_first(line)
        self._in_one_line = words.sentences(self._sentences)
        self._happens = text("", "body", wrap=True)
        self.copy = CopyRow(self.tr("Copy number"), line.number)
        self.copy.copied.connect(self.copied)
        self.copy.button.setAccessibleDescription(self.tr("{line}. Key: C").format(line=words.line_told(line)))
        self._code = PhoneCode(line.uri, words.line_code(line))
        self._rule, self._emergency = rule(), text(words.help_emergency(country), "strong", wrap=True)
        self._otherwise = text(self._second_way(words, country), "muted", wrap=True)
        self._further = self._disclose(words, line)
        self._name = yielding(line.name, "title")
        self._lay_out(self._name, yielding(words.line_hours(line), "muted"))

    def set_compact(self, compact: bool) -> None:
        self.box.setContentsMargins(*(PAD_COMPACT if compact else PAD))
        self._around_rule.setSpacing(8 if compact else 12)
        self._words.setSpacing(1 if compact else 2)
        self._rule.setVisible(not compact)
        self._number.set_compact(compact)
        self._code.set_compact(compact)
        self._happens.setText(self._in_one_line if compact else "\n".join(self._sentences))
        set_role(self._happens, "muted" if compact else "body")
        set_role(self._name, "label" if compact else "title")

    def _disclose(self, words: Wording, line: HelpLine) -> Disclosure | None:
        further = words.line_further(line)
        if not further:
            return None
        content = text("\n".join(further), "muted", wrap=True)
        return Disclosure(words.line_further_title(line), content, kind="quiet-accent")

    def _second_way(self, words: Wording, country: Country) -> str:
        others = country.lines[1:]
        return words.line_otherwise(others[0]) if others else words.help_if_it_fails(country)

    def _lay_out(self, name, hours) -> None:
        eyebrow = row(
            Glyph("phone", "accent_text", 16), yielding(self.tr("A person to talk to"), "eyebrow"), ..., gap=8
        )
        named = Flow(name, hours, gap=10, line_gap=0)
        self._words = col(
            eyebrow, 4, named, row(self._number, ..., gap=0), self._happens, self._further, 6, self.copy, ..., gap=2
        )
        code = holder(col(Flow(self._code), ..., gap=0))
        above = _Beside((holder(self._words), 1), code, gap=16, stacked_gap=8, below=CODE_BESIDE)
        self._around_rule = col(above, self._rule, self._emergency, gap=12)
        self.add(self._around_rule, 4, self._otherwise)


class _Beside(Reflow):
    """Looks again when the code has become smaller, which changes nothing of its own width."""

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            before = self.stacked
            self._arrange()
            if self.stacked != before:
                self.updateGeometry()
        return handled
