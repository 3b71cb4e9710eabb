"""One try, to change: what it felt like, how hard it was, and when. Any answer may be left out, and each is kept."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from uuid import uuid4

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from peercompanion import content
from peercompanion.domain.attempt import LONGEST_NOTE, Felt, Try
from peercompanion.errors import ChangedElsewhere, NotFound
from peercompanion.ui.autosave import Autosave
from peercompanion.ui.context import Context
from peercompanion.ui.layout import Card, Flow, Reflow, col, holder, row
from peercompanion.ui.strategies.labelled import labelled
from peercompanion.ui.widgets.buttons import Button, tool
from peercompanion.ui.widgets.combo import Combo
from peercompanion.ui.widgets.date_time import DateTimeField
from peercompanion.ui.widgets.limited_edit import LimitedEdit
from peercompanion.ui.widgets.quiet_line import QuietLine
from peercompanion.ui.widgets.segmented import Segmented
from peercompanion.ui.widgets.ten import TenDots
from peercompanion.ui.widgets.text import text

Values = Mapping[str, object]


class TryEditor(Card):
    """One sitting: made for it, and let go after it. Its saves are one undo step, and so they are with what ``sitting``
    named before. ``by`` is the page, whose saves these are.
    """

    changed, done, remove_wanted = Signal(), Signal(), Signal()

    def __init__(self, context: Context, by: QWidget, attempt: Try, sitting: object | None = None) -> None:
        super().__init__("well", (16, 14, 16, 14), 12)
        self.attempt = attempt
        self._context, self._by, self._sitting = context, by, sitting or uuid4()
        self._autosave = Autosave(self, self._save_in_a_pause)
        self._happened: datetime | None = None  # as it was said in this sitting
        self._build()
        self._lay_out()
        self._show(attempt)
        self._connect()

    @property
    def has_unsaved(self) -> bool:
        return bool(self._changes())

    def start(self) -> None:
        self._felt.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        """Raises what saving raises; the words stay."""
        self._autosave.drop()
        changes = self._changes()
        if not changes:
            return
        self.attempt = self._save(changes)
        self._shown = self._values()
        self._say_saved()
        self.changed.emit()

    def reread(self) -> None:
        """What is not saved yet stays. Raises NotFound where the try is gone and nothing is unsaved."""
        if self.has_unsaved:
            return
        stored = self._context.companion.tries.get(self.attempt.id)
        if stored != self.attempt:
            self._show(stored)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.done.emit()
        else:
            super().keyPressEvent(event)

    # building

    def _build(self) -> None:
        words = self._context.words
        answers = [(felt, words.felt(felt), None) for felt in Felt]
        self._felt = Segmented(self.tr("Afterwards it was"), answers)
        self._not_said = Button(self.tr("Leave open"), "link", name=self.tr("Leave open how it felt"))
        self._before = TenDots(self.tr("How hard it was before"))
        self._after = TenDots(self.tr("How hard it was after"))
        self._no_before = Button(self.tr("No number"), "link", name=self.tr("No number for before"))
        self._no_after = Button(self.tr("No number"), "link", name=self.tr("No number for after"))
        again = [(None, self.tr("Not said"), None), (True, self.tr("Yes"), None), (False, self.tr("No"), None)]
        self._again = Segmented(self.tr("Would I do it again?"), again)
        self._situation = Combo(self.tr("Situation"), self._situations())
        self._note = LimitedEdit(self.tr("A few words"), LONGEST_NOTE, self.tr("A few words, if you like"), (2, 8))
        self._when = DateTimeField(self.tr("When it was"))
        self._to_come = text(
            self.tr("That is still to come. The time from before holds until then."), "note", wrap=True
        )
        self._notice = QuietLine(words, self._values)
        self._remove = tool("trash-2", self.tr("Remove this try"))
        self._done = Button(self.tr("Done"), "soft", key_hint=self.tr("Esc"))

    def _situations(self) -> list[tuple[str | None, str]]:
        known = [(each.key, self._context.words.situation(each.key)) for each in content.situations()]
        own = self.attempt.situation
        if own and own not in [key for key, _ in known]:
            known.append((own, own))
        return [(None, self.tr("not said")), *known]

    def _lay_out(self) -> None:
        before, after = Flow(self._before, self._no_before), Flow(self._after, self._no_after)
        self.add(
            holder(col(text(self.tr("Afterwards it was"), "label"), Flow(self._felt, self._not_said), gap=6)),
            holder(col(text(self.tr("How hard it was before, 0 to 10"), "label", wrap=True), before, gap=6)),
            holder(col(text(self.tr("And after"), "label"), after, gap=6)),
            labelled(self.tr("Again?"), self._again),
            labelled(self.tr("Situation"), self._situation, 1),
            labelled(self.tr("When"), self._when),
            self._to_come,
            holder(col(text(self.tr("A few words"), "label"), self._note, gap=6)),
            Reflow((self._notice, 1), holder(row(self._remove, self._done, gap=8)), gap=12, below=320),
        )

    def _connect(self) -> None:
        for choice in (self._felt, self._again, self._situation):
            choice.chosen.connect(lambda _: self._answered())
        for scale, none in ((self._before, self._no_before), (self._after, self._no_after)):
            scale.changed.connect(lambda _: self._answered())
            none.clicked.connect(lambda _=False, scale=scale: self._take_number_back(scale))
        self._not_said.clicked.connect(self._take_answer_back)
        self._when.changed.connect(self._on_time)
        self._note.textChanged.connect(self._autosave.touch)
        self._note.filled.connect(self._notice.say_full)
        self._remove.clicked.connect(self.remove_wanted)
        self._done.clicked.connect(self.done)

    # showing

    def _show(self, attempt: Try) -> None:
        self.attempt = attempt
        self._felt.set_value(attempt.felt)
        self._before.set_answer(attempt.before)
        self._after.set_answer(attempt.after)
        self._again.set_value(attempt.again)
        self._situation.set_value(attempt.situation)
        self._when.set_latest(self._context.companion.clock.now())
        self._when.set_value(attempt.happened)
        self._note.blockSignals(True)
        self._note.set_words(attempt.note)
        self._note.blockSignals(False)
        self._happened = None
        self._to_come.hide()
        self._shown = self._values()
        self._say_saved()
        self._show_ways_back()

    def _show_ways_back(self) -> None:
        """Absence is an answer too, and a mouse can give it."""
        self._not_said.setVisible(self._felt.value is not None)
        self._no_before.setVisible(self._before.answer is not None)
        self._no_after.setVisible(self._after.answer is not None)

    def _say_saved(self) -> None:
        if self.attempt.stamp:
            self._notice.saved(self.attempt.stamp.modified)

    # keeping

    def _take_answer_back(self) -> None:
        self._felt.set_value(None)
        self._felt.setFocus(Qt.FocusReason.OtherFocusReason)
        self._answered()

    def _take_number_back(self, scale: TenDots) -> None:
        scale.set_answer(None)
        scale.setFocus(Qt.FocusReason.OtherFocusReason)
        self._answered()

    def _answered(self) -> None:
        self._show_ways_back()
        self._save_in_a_pause()

    def _on_time(self) -> None:
        """What is still to come has not been tried; the time from before holds until it is past."""
        said = self._when.value()
        to_come = said > self._context.companion.clock.now()
        self._to_come.setVisible(to_come)
        if not to_come:
            self._happened = said
            self._autosave.touch()

    def _save_in_a_pause(self) -> None:
        self._context.frame.attempt(self.leave)

    def _values(self) -> dict[str, object]:
        return {
            "felt": self._felt.value,
            "before": self._before.answer,
            "after": self._after.answer,
            "again": self._again.value,
            "situation": self._situation.value,
            "note": self._note.words(),
            "happened": self._happened or self.attempt.happened,
        }

    def _changes(self) -> dict[str, object]:
        return {name: value for name, value in self._values().items() if value != self._shown[name]}

    def _save(self, changes: Values) -> Try:
        """Onto what is stored by now; one that was removed meanwhile comes back as another, for no word is lost."""
        tries = self._context.companion.tries
        if "happened" in changes:
            changes = {**changes, "day": None}
        try:
            return tries.save(replace(self.attempt, **changes), by=self._by, merge=self._sitting)
        except ChangedElsewhere:
            return tries.save(replace(tries.get(self.attempt.id), **changes), by=self._by, merge=self._sitting)
        except NotFound:
            anew = replace(self.attempt, **changes, id=uuid4(), stamp=None)
            return tries.save(anew, by=self._by, merge=self._sitting)
