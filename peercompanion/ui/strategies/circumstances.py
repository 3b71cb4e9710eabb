"""When it fits and what it takes: situations, effort, minutes; kind, way and needs behind one line."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtWidgets import QSizePolicy

from peercompanion import content
from peercompanion.domain.strategy import Channel, Focus, Strategy
from peercompanion.ui import theme
from peercompanion.ui.context import Context
from peercompanion.ui.layout import Card, col, holder, row
from peercompanion.ui.strategies.draft import Draft
from peercompanion.ui.strategies.labelled import labelled
from peercompanion.ui.strategies.situation_chips import SHOWN_AT_FIRST, SituationChips, in_list_order
from peercompanion.ui.widgets.chips import ChipLink
from peercompanion.ui.widgets.combo import Combo
from peercompanion.ui.widgets.disclosure import Disclosure
from peercompanion.ui.widgets.line_edit import LineEdit
from peercompanion.ui.widgets.segmented import Segmented
from peercompanion.ui.widgets.text import text, yielding

LONGEST_SITUATION, LONGEST_NEEDS, MOST_MINUTES = 60, 200, 600


class Circumstances(Card):
    changed = Signal()

    def __init__(self, context: Context, strategies: Iterable[Strategy]) -> None:
        super().__init__(gap=12)
        self._words = context.words
        self._own_words = {key for strategy in strategies for key in strategy.situations}
        self._situations = SituationChips(context.words, *self._adding_own())
        self._effort, self._minutes = self._effort_choice(), MinutesEdit(self.tr("Minutes"))
        self._focus, self._channel = self._focus_choice(), self._channel_choice()
        self._needs = LineEdit(self.tr("What it needs"), self.tr("Shoes, a kettle, nothing"), LONGEST_NEEDS)
        self._more = Disclosure(self.tr("More about it"), self._rest())
        self._lay_out()
        self._connect()

    def show_draft(self, draft: Draft) -> None:
        shipped = [situation.key for situation in content.situations()]
        keys = in_list_order([*shipped, *self._own_words, *draft.situations])
        self._situations.offer(keys, keys[:SHOWN_AT_FIRST], draft.situations)
        self._effort.set_value(draft.effort)
        self._minutes.set_value(draft.minutes)
        self._focus.set_value(draft.focus)
        self._channel.set_value(draft.channel)
        self._needs.setText(draft.needs)
        self._more.set_open(draft.focus is not Focus.BOTH or draft.channel is not None or bool(draft.needs))

    def read_into(self, draft: Draft) -> Draft:
        return replace(
            draft,
            situations=self._situations.chosen,
            effort=self._effort.value,
            minutes=self._minutes.value,
            focus=self._focus.value,
            channel=self._channel.value,
            needs=self._needs.text(),
        )

    def close_own(self) -> bool:
        """Whether the field for an own situation was open."""
        if self._own.isHidden():
            return False
        self._own.hide()
        self._add.show()
        self._add.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _adding_own(self) -> tuple[ChipLink, "OwnSituation"]:
        self._add = ChipLink(self.tr("Add your own"), "plus")
        self._own = OwnSituation(self.tr("A situation in your own words"))
        self._own.hide()
        return self._add, self._own

    def _effort_choice(self) -> Segmented:
        words = self._words
        options = [(effort, words.effort_title(effort), effort) for effort in (1, 2, 3)]
        return Segmented(self.tr("Effort"), options, 1)

    def _focus_choice(self) -> Segmented:
        order = (Focus.BOTH, Focus.PRACTICAL, Focus.EMOTIONAL)
        return Segmented(self.tr("Focus"), [(focus, self._words.focus(focus), None) for focus in order], Focus.BOTH)

    def _channel_choice(self) -> Combo:
        known = [(channel, self._words.channel(channel)) for channel in Channel]
        return Combo(self.tr("Way"), [(None, self.tr("not chosen")), *known])

    def _rest(self):
        return holder(
            col(
                labelled(self.tr("Focus"), self._focus),
                labelled(self.tr("Way"), self._channel),
                labelled(self.tr("Needs"), self._needs, 1),
                gap=10,
            )
        )

    def _lay_out(self) -> None:
        minutes = holder(row(self._minutes, text(self.tr("minutes"), "muted"), ..., gap=8))
        self.add(
            yielding(self.tr("When it fits"), "title"),
            self._situations,
            4,
            labelled(self.tr("Effort"), self._effort),
            labelled(self.tr("Takes about"), minutes),
            self._more,
        )

    def _connect(self) -> None:
        self._situations.changed.connect(self.changed)
        self._add.clicked.connect(self._open_own)
        self._own.said.connect(self._take_own)
        for choice in (self._effort, self._focus, self._channel):
            choice.chosen.connect(lambda _: self.changed.emit())
        for field in (self._minutes, self._needs):
            field.textEdited.connect(lambda _: self.changed.emit())

    def _open_own(self) -> None:
        self._add.hide()
        self._own.show()
        self._own.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_own(self, words: str) -> None:
        """Enter without words is the end of it."""
        if not words:
            self.close_own()
            return
        known = {self._words.situation(s.key).casefold(): s.key for s in content.situations()}
        self._situations.add_chosen(known.get(words.casefold(), words))
        self._own.clear()


class OwnSituation(LineEdit):
    """Enter says it, and the field is there for another."""

    said = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__(name, name, LONGEST_SITUATION)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme.fs(240), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.fs(120), super().minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.said.emit(self.text().strip())
        else:
            super().keyPressEvent(event)


class MinutesEdit(LineEdit):
    """1 to 600, or nothing."""

    def __init__(self, name: str) -> None:
        super().__init__(name, "", 3)
        self.setValidator(QIntValidator(1, MOST_MINUTES, self))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def value(self) -> int | None:
        words = self.text().strip()
        return int(words) or None if words.isdecimal() else None

    def set_value(self, minutes: int | None) -> None:
        self.setText("" if minutes is None else str(minutes))

    def sizeHint(self) -> QSize:
        return QSize(theme.fs(72), super().sizeHint().height())
