"""One section as a card: its name, what was written, where it leads. Written in place; a stop for Tab, to be heard."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.domain.plan import PlanPart, PlanSection
from peercompanion.ui.breaking import breakable
from peercompanion.ui.context import Context
from peercompanion.ui.layout import Piece, clear, col, fill, holder, row, rule
from peercompanion.ui.leaving import let_go
from peercompanion.ui.plan.links import LinkList, targets_of
from peercompanion.ui.plan.long_text import LongText
from peercompanion.ui.plan.section_editor import SectionEditor
from peercompanion.ui.reading_order import follow_reading_order
from peercompanion.ui.widgets.buttons import tool
from peercompanion.ui.widgets.passage import Passage
from peercompanion.ui.widgets.text import Glyph, set_role, text

SPACE = 8
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class SectionCard(Passage):
    """``write_wanted`` by the pencil; ``done`` when the writing is to end; ``opened`` carries a strategy's id,
    ``stepped`` 1 or -1, by the arrows.
    """

    write_wanted, done, opened, copied = Signal(), Signal(), Signal(object), Signal(str)
    kept, stepped = Signal(), Signal(int)

    def __init__(self, context: Context, by: QWidget, section: PlanSection) -> None:
        super().__init__("", (22, 16, 16, 18), 6)
        self.section = section
        self._context, self._by = context, by
        self._part = PlanPart(section=section)
        self._editor: SectionEditor | None = None
        self._words, self._links = LongText("lead"), LinkList()
        self._line = QVBoxLayout()
        name = context.words.plan_section(section)
        self._pencil = tool("pencil-line", self.tr("Write: {section}").format(section=name), 16)
        self._pencil.clicked.connect(self.write_wanted)
        place = self._pencil.sizePolicy()
        place.setRetainSizeWhenHidden(True)
        self._pencil.setSizePolicy(place)
        self._links.opened.connect(self.opened)
        self._links.copied.connect(self.copied)
        self.told_as(name)
        self.add(row((text(name, "strong", wrap=True), 1), self._pencil, gap=8), self._words, self._links)
        self._links.setContentsMargins(0, 6, 0, 0)
        self.add(holder(self._line) if section is PlanSection.PROFESSIONALS else None)

    @property
    def is_writing(self) -> bool:
        return self._editor is not None

    def show_part(self, part: PlanPart) -> None:
        if self._editor:
            self._editor.read(part)
        self._part = part
        self._show()

    def show_line(self) -> None:
        """The country's first line stands with the professionals by itself, and is stored nowhere."""
        if self._editor:
            self._editor.show_help()
        if self.section is PlanSection.PROFESSIONALS:
            clear(self._line)
            fill(self._line, self._first_line(), 0)
            follow_reading_order(self)

    def write(self) -> None:
        if self._editor is None:
            self._editor = SectionEditor(self._context, self._by, self._part)
            self._editor.done.connect(self.done)
            self._editor.opened.connect(self.opened)
            self._editor.copied.connect(self.copied)
            self._editor.kept.connect(self.kept)
            self.box.insertWidget(2, self._editor)
            self._editor.show()
            self._show()
        self._editor.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down lead to the next card; the page around would scroll instead."""
        step = STEPS.get(Qt.Key(event.key()))
        if step and self.hasFocus() and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.stepped.emit(step)
        else:
            super().keyPressEvent(event)

    def flush(self) -> None:
        """Raises what saving raises."""
        if self._editor:
            self._editor.flush()

    def close_inner(self) -> bool:
        return self._editor is not None and self._editor.close_inner()

    def stop_writing(self) -> None:
        """After ``flush``."""
        if self._editor is None:
            return
        self._part = self._editor.part
        self.box.removeWidget(self._editor)
        self._editor.hide()
        let_go(self._editor)
        self._editor = None
        self._show()

    def _show(self) -> None:
        reading = self._editor is None
        written = self._part.text.strip()
        self._words.setText(breakable(written) if written else self._context.words.plan_hint(self.section))
        set_role(self._words, "lead" if written else "muted")
        self._words.setVisible(reading and (bool(written) or self._part.is_empty))
        self._pencil.setVisible(reading)
        self._links.show_links(targets_of(self._part, self._context.companion), removable=False)
        if not reading:
            self._links.hide()
        follow_reading_order(self)

    def _first_line(self) -> tuple[Piece, ...]:
        words = self._context.words
        country = words.help_country(self._context.preferences)
        if country.first is None:
            return (
                SPACE,
                rule(),
                SPACE,
                holder(row(Glyph("globe", "text2", 16), (text(words.help_directory(country)), 1), gap=10)),
            )
        line = country.first
        copy = tool("copy", self.tr("Copy the number of {name}").format(name=line.name))
        copy.clicked.connect(lambda: self.copied.emit(line.number))
        who = text(words.help_line(line), "label", wrap=True)
        told = holder(col(who, text(words.line_hours(line), "muted", wrap=True) if line.hours else None, gap=1))
        glyph = Glyph(words.line_icon(line), "accent_text", 18)
        return SPACE, rule(), SPACE, holder(row(glyph, (told, 1), copy, gap=12))
