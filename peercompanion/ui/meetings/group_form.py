"""The fields of a group: what is needed first, the rest behind "More". Only the nickname has to be there."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion import content
from peercompanion.domain.group import (
    ATTENDED,
    LONGEST_LABEL,
    LONGEST_NICKNAME,
    LONGEST_TRUE_NAME,
    Format,
    Group,
    GroupState,
)
from peercompanion.ui.context import Context
from peercompanion.ui.layout import Flow, Reflow, TwoColumns, col, fill, holder
from peercompanion.ui.meetings.rhythm_field import RhythmField
from peercompanion.ui.meetings.zone_field import ZoneField
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.combo import Combo
from peercompanion.ui.widgets.disclosure import Disclosure
from peercompanion.ui.widgets.line_edit import LineEdit
from peercompanion.ui.widgets.note_edit import NoteEdit
from peercompanion.ui.widgets.segmented import Segmented
from peercompanion.ui.widgets.text import text, yielding

LENGTHS = (30, 45, 60, 75, 90, 105, 120, 150, 180, 240)
CHECK_INS = (60, 120, 180, 300)
LONGEST_PLACE = 200


class GroupForm(QWidget):
    """Shows a group, and says what the fields make of one; it stores nothing."""

    changed = Signal()  # by typing
    chosen = Signal()  # by one act, which can be kept at once
    left = Signal()  # Enter in the nickname

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._words, self._now = context.words, context.companion.clock.now
        self._build()
        self._lay_out()
        self._connect()

    @property
    def nickname(self) -> str:
        return self._nickname.text().strip()

    def start(self) -> None:
        self._nickname.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_group(self, group: Group) -> None:
        self._nickname.setText(group.nickname.strip())
        self._true_name.setText(group.true_name)
        self._where.setText(group.where)
        self._facilitator.setText(group.facilitator)
        self._format.set_value(group.format)
        self._state.set_value(group.state)
        self._show_times(group)
        self._rhythm.show_rhythm(group.rhythm)
        self._tell_rhythm()
        texts = (self._rules, group.ground_rules), (self._agenda, group.agenda), (self._notes, group.notes_in_room)
        for field, words in texts:
            with QSignalBlocker(field):
                field.set_words(words)
        self._show_template()
        self._more.set_open(self._more.is_open or _says_more(group))

    def step_back(self) -> bool:
        """Whether a choice was open in it."""
        return self._rhythm.zone.step_back()

    def clear_nickname(self) -> None:
        self._nickname.clear()

    def read_into(self, group: Group) -> Group:
        """Without a nickname the group keeps its own. Raises InvalidInput for what cannot be."""
        return replace(
            group,
            nickname=self.nickname or group.nickname,
            true_name=self._true_name.text(),
            format=self._format.value,
            where=self._where.text(),
            rhythm=self._rhythm.rhythm,
            minutes=self._minutes.value,
            check_in_seconds=self._check_in.value,
            ground_rules=self._rules.words(),
            agenda=self._agenda.words(),
            facilitator=self._facilitator.text(),
            notes_in_room=self._notes.words(),
            state=self._state.value,
        )

    # building

    def _build(self) -> None:
        words = self._words
        self._nickname = LineEdit(self.tr("Nickname"), self.tr("What I call it"), LONGEST_NICKNAME)
        self._true_name = LineEdit(
            self.tr("Its true name"), self.tr("For me alone; no list shows it"), LONGEST_TRUE_NAME
        )
        self._format = Segmented(self.tr("How it meets"), [(way, words.format(way), None) for way in Format])
        self._where = LineEdit(self.tr("Where"), self.tr("A room, an address, how to join"), LONGEST_PLACE)
        self._rhythm = RhythmField(words, self._now)
        self._minutes, self._check_in = Combo(self.tr("Length"), []), Combo(self.tr("Time for each at the start"), [])
        self._rules = NoteEdit(self.tr("Ground rules"), self.tr("One on each line"), (3, 14))
        self._template = Button(self.tr("Use a template"), "link", "list-ordered")
        self._agenda = NoteEdit(self.tr("How it goes"), self.tr("One part on each line"), (3, 8))
        self._notes = NoteEdit(self.tr("Notes in the room"), self.tr("Is paper all right, or a phone?"), (1, 4))
        self._facilitator = LineEdit(self.tr("Who leads it"), self.tr("An initial or a word"), LONGEST_LABEL)
        self._state = Combo(self.tr("Where I am with it"), [(state, words.group_state(state)) for state in GroupState])

    def _lay_out(self) -> None:
        length = self._field(self.tr("Length"), self._minutes)
        check_in = self._field(self.tr("Time for each at the start"), self._check_in)
        left = col(
            self._field(self.tr("Nickname"), self._nickname),
            self._field(self.tr("How it meets"), self._format),
            self._field(self.tr("Where"), self._where),
            self._field(self.tr("Where I am with it"), self._state),
            ...,
            gap=14,
        )
        right = col(self._field(self.tr("When"), self._rhythm), Flow(length, check_in, gap=16), ..., gap=14)
        self._more = Disclosure(self.tr("Ground rules and more"), self._rest())
        fill(QVBoxLayout(self), (TwoColumns(left, right, 1, 1, 28), self._more), 14)

    def _rest(self) -> QWidget:
        rules = col(
            Reflow((yielding(self.tr("Ground rules"), "label"), 1), Flow(self._template), stacked_gap=0),
            self._rules,
            gap=4,
        )
        left = col(
            holder(rules),
            self._field(self.tr("Notes in the room"), self._notes),
            self._field(self.tr("Its true name"), self._true_name),
            ...,
            gap=14,
        )
        right = col(
            self._field(self.tr("How it goes"), self._agenda),
            self._field(self.tr("Who leads it"), self._facilitator),
            self._field(self.tr("By the clock of"), self._rhythm.zone),
            ...,
            gap=14,
        )
        return TwoColumns(left, right, 1, 1, 28)

    def _field(self, words: str, control: QWidget) -> QWidget:
        label = text(words, "label", wrap=True)
        label.setBuddy(_named_by_label(control))
        return holder(col(label, control, gap=4))

    def _connect(self) -> None:
        for line in (self._nickname, self._true_name, self._where, self._facilitator):
            line.textEdited.connect(lambda _: self.changed.emit())
        for field in (self._rules, self._agenda, self._notes):
            field.textChanged.connect(self.changed)
        self._rules.textChanged.connect(self._show_template)
        self._rhythm.changed.connect(self.changed)
        for choice in (self._format, self._minutes, self._check_in, self._state):
            choice.chosen.connect(lambda _: self._on_choice())
        self._template.clicked.connect(self._take_template)
        self._nickname.returnPressed.connect(self.left)

    def _on_choice(self) -> None:
        self._tell_rhythm()
        self.chosen.emit()

    def _tell_rhythm(self) -> None:
        self._rhythm.tell(self._minutes.value, self._state.value in ATTENDED)

    def _show_times(self, group: Group) -> None:
        """A value that is not among ours is offered with them."""
        lengths = sorted({*LENGTHS, group.minutes})
        own = () if group.check_in_seconds is None else (group.check_in_seconds,)
        seconds = sorted({*CHECK_INS, *own})
        self._minutes.set_options([(n, self._words.minutes(n)) for n in lengths], group.minutes)
        known = [(n, self._spoken(n)) for n in seconds]
        self._check_in.set_options([(None, self.tr("Not known")), *known], group.check_in_seconds)

    def _spoken(self, seconds: int) -> str:
        whole, rest = divmod(seconds, 60)
        return self.tr("%n second(s)", "", seconds) if rest else self.tr("%n minute(s)", "", whole)

    def _show_template(self) -> None:
        """Only where there is nothing it could be mixed up with."""
        self._template.setVisible(bool(content.ground_rules()) and not self._rules.words().strip())

    def _take_template(self) -> None:
        rules = [QCoreApplication.translate("content", rule) for rule in content.ground_rules()]
        self._rules.insertPlainText("\n".join(rules))
        self._rules.setFocus()


def _named_by_label(control: QWidget) -> QWidget:
    if isinstance(control, RhythmField):
        return control.chooser
    return control.control if isinstance(control, ZoneField) else control


def _says_more(group: Group) -> bool:
    return any((group.true_name, group.ground_rules, group.agenda, group.facilitator, group.notes_in_room))
