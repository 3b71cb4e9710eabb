"""Something to keep: an idea, words that helped, a question, thanks. Several one after the other, each listed below."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.domain.meeting import Meeting
from peercompanion.domain.person import LONGEST_LABEL
from peercompanion.domain.strategy import Strategy
from peercompanion.domain.takeaway import LONGEST_TAKEAWAY, Takeaway, TakeawayKind
from peercompanion.errors import NotFound
from peercompanion.ui.autosave import Autosave
from peercompanion.ui.context import Context, PageName
from peercompanion.ui.guard import under, watch_for
from peercompanion.ui.layout import Card, Flow, Reflow, col, fill, holder
from peercompanion.ui.leaving import take_out
from peercompanion.ui.meetings.after.keep_draft import KeepDraft, Typed
from peercompanion.ui.meetings.after.kept_row import KeptRow
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.help_line import HelpLine
from peercompanion.ui.widgets.limited_edit import LimitedEdit
from peercompanion.ui.widgets.line_edit import LineEdit
from peercompanion.ui.widgets.quiet_line import QuietLine
from peercompanion.ui.widgets.segmented import Segmented
from peercompanion.ui.widgets.text import text, yielding

KINDS = (TakeawayKind.IDEA, TakeawayKind.WORDS_THAT_HELPED, TakeawayKind.QUESTION, TakeawayKind.THANKS)
KEEP, MAKE = ("Ctrl+Return", "Ctrl+Enter"), ("Ctrl+Shift+Return", "Ctrl+Shift+Enter")


class Keeping(Card):
    """``by`` is the page. ``changed`` when something was written."""

    changed = Signal()

    def __init__(self, context: Context, by: QWidget, meeting: Meeting) -> None:
        super().__init__(gap=10)
        self._context, self._by, self._meeting = context, by, meeting
        self._draft = KeepDraft(context.companion, by, meeting.id)
        self._rows: dict[UUID, KeptRow] = {}
        self._made_at: tuple[UUID, int | None] | None = None
        self._autosave = Autosave(self, self._save_in_a_pause)
        self._build()
        self._lay_out()
        self._connect()
        context.hub.preferred.connect(self._forget_undo)
        self._show(Typed())

    @property
    def fields(self) -> tuple[QWidget, ...]:
        """That hold what others said."""
        return (self._words,)

    @property
    def is_empty(self) -> bool:
        return not self._rows and not self._typed().says_something

    def read(self) -> None:
        """What is not kept yet stays in the field."""
        was_kept = self._draft.is_kept(self._typed())
        self._draft.reread()
        if was_kept and self._draft.kept != self._typed() and (self._draft.stored or self._typed().says_something):
            self._show(self._draft.kept)
        kept = self._context.companion.takeaways.of_meeting(self._meeting.id)
        self._show_rows([each for each in kept if each.kind in KINDS and each.id != self._draft.id])

    @property
    def being_written(self) -> UUID | None:
        """What stands in the field, as far as it is stored."""
        return self._draft.id if self._draft.stored else None

    def come_back(self, id: UUID) -> bool:
        """To what was being written; whether it is still there."""
        of_meeting = self._context.companion.takeaways.of_meeting(self._meeting.id)
        written = next((each for each in of_meeting if each.id == id and each.kind in KINDS), None)
        if written:
            self._show(self._draft.go_on_with(written))
            self.read()
        return written is not None

    def leave(self) -> None:
        """Raises what saving raises; the words stay."""
        self._autosave.drop()
        self._keep_typed()

    # building

    def _build(self) -> None:
        options = [(kind, self._kind_words(kind), None) for kind in KINDS]
        self._kind = Segmented(self.tr("What it is"), options, TakeawayKind.IDEA)
        self._ask = text("", "label", wrap=True)
        self._words = LimitedEdit(self.tr("Something to keep"), LONGEST_TAKEAWAY, "", (2, 8))
        self._watch = watch_for(self._words, self._context)
        self._alias = LineEdit(self.tr("To whom, in short"), self.tr("J. or someone"), LONGEST_LABEL)
        self._alias_line = holder(col(text(self.tr("To whom, in short"), "label", wrap=True), self._alias, gap=4))
        self._keep = Button(self.tr("Keep it"), "", key_hint=self.tr("Ctrl+Enter"))
        self._make = Button(self.tr("Make a strategy"), "soft", "sprout")
        self._make.setAccessibleDescription(self.tr("Key: {key}").format(key=self.tr("Ctrl+Shift+Enter")))
        words = self._context.words
        self._notice = QuietLine(words, self._typed)
        self._help = HelpLine(words.help_lead(), words.first_line(self._context.preferences))
        self._list = QWidget()
        fill(QVBoxLayout(self._list), (), 12)

    def _lay_out(self) -> None:
        title = yielding(self.tr("Something to keep"), "title")
        acts = Flow(self._keep, self._make, gap=8)
        foot = Reflow((self._notice, 1), acts, gap=8, stacked_gap=6)
        self.add(
            title,
            self._kind,
            self._ask,
            under(self._words, self._watch.strip),
            self._alias_line,
            self._help,
            foot,
            self._list,
        )

    def _connect(self) -> None:
        self._kind.chosen.connect(lambda _: self._choose_kind())
        self._words.textChanged.connect(self._on_typing)
        self._words.filled.connect(self._notice.say_full)
        self._alias.textEdited.connect(lambda _: self._on_typing())
        self._alias.returnPressed.connect(self._finish)
        self._keep.clicked.connect(self._finish)
        self._make.clicked.connect(self._finish_as_strategy)
        for keys, act in ((KEEP, self._finish), (MAKE, self._finish_as_strategy)):
            for key in keys:
                shortcut = QShortcut(QKeySequence(key), self)
                shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                shortcut.activated.connect(act)

    # the field

    def _typed(self) -> Typed:
        kind = self._kind.value or TakeawayKind.IDEA
        return Typed(kind=kind, text=self._words.words(), alias=self._alias.text().strip())

    def _show(self, typed: Typed) -> None:
        self._kind.set_value(typed.kind)
        with QSignalBlocker(self._words):
            self._words.set_words(typed.text)
        self._alias.setText(typed.alias)
        self._autosave.drop()
        self._suit_kind()
        self._notice.saved(None)

    def _suit_kind(self) -> None:
        kind = self._kind.value
        self._ask.setText(self._question(kind))
        self._words.setAccessibleName(self._question(kind))
        self._alias_line.setVisible(kind is TakeawayKind.THANKS)
        self._allow()

    def _allow(self) -> None:
        says = self._typed().says_something
        self._keep.setEnabled(says)
        self._make.setEnabled(says)
        self._make.set_kind("soft" if says else "")
        self._make.setVisible(self._kind.value is TakeawayKind.IDEA)

    def _choose_kind(self) -> None:
        self._suit_kind()
        if self._typed().says_something:
            self._save_in_a_pause()
        self._words.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_typing(self) -> None:
        self._autosave.touch()
        self._allow()

    def _question(self, kind: TakeawayKind) -> str:
        return {
            TakeawayKind.IDEA: self.tr("The idea, not the person"),
            TakeawayKind.WORDS_THAT_HELPED: self.tr("The words, not the person"),
            TakeawayKind.QUESTION: self.tr("What I'd like to ask, or think about"),
            TakeawayKind.THANKS: self.tr("What for"),
        }[kind]

    def _kind_words(self, kind: TakeawayKind) -> str:
        return {
            TakeawayKind.IDEA: self.tr("Idea"),
            TakeawayKind.WORDS_THAT_HELPED: self.tr("Words that helped"),
            TakeawayKind.QUESTION: self.tr("Question"),
            TakeawayKind.THANKS: self.tr("Thanks"),
        }[kind]

    # keeping

    def _keep_typed(self) -> None:
        if self._draft.is_kept(self._typed()):
            return
        self._draft.keep(self._typed())
        self._notice.saved(self._context.companion.clock.now())
        self.changed.emit()

    def _save_in_a_pause(self) -> None:
        self._context.frame.attempt(self.leave)

    def _finish(self) -> None:
        """The field is free for the next one."""
        if self._typed().says_something:
            in_time = self._watch.is_in_time()
            self._context.frame.attempt(self.leave, lambda _: self._free_field(in_time))

    def _free_field(self, in_time: bool) -> None:
        id = self._draft.id
        self._draft.start_anew()
        self._show(Typed(kind=self._kind.value))
        self.read()
        self._words.setFocus(Qt.FocusReason.OtherFocusReason)
        self._context.frame.notify(self.tr("Kept. It stands in the list."), undo=True)
        if not in_time and id in self._rows:
            self._look_over(self._rows[id])

    def _finish_as_strategy(self) -> None:
        if self._kind.value is not TakeawayKind.IDEA or not self._typed().says_something:
            return

        if not self._watch.is_in_time():
            self._watch.look()  # a strategy carries the words on: pressed once more, it is made of them as they are
            self._watch.strip.take_focus()
            self._save_in_a_pause()
            return

        def made(id: UUID) -> None:
            self._draft.start_anew()
            self._show(Typed())
            self._tell_made(id)

        self._context.frame.attempt(self._make_of_draft, made)

    def _make_of_draft(self) -> UUID:
        self.leave()
        id = self._draft.id
        self._context.companion.takeaways.make_strategy(id, by=self._by)
        return id

    # what is listed

    def _show_rows(self, kept: list[Takeaway]) -> None:
        for id in set(self._rows) - {each.id for each in kept}:
            self._drop_row(id)
        point = self._context.companion.undo_point
        for place, each in enumerate(kept):
            if each.id in self._rows and self._rows[each.id].takeaway.kind is not each.kind:
                self._drop_row(each.id)
            if each.id not in self._rows:
                self._rows[each.id] = self._make_row(each)
                self._list.layout().insertWidget(place, self._rows[each.id])
            made, may_undo = self._strategy(each), self._made_at == (each.id, point)
            self._rows[each.id].show_takeaway(each, made, self._origin() if made else "", may_undo=may_undo)
        self._list.setVisible(bool(kept))

    def _drop_row(self, id: UUID) -> None:
        take_out(self._rows.pop(id))

    def _make_row(self, takeaway: Takeaway) -> KeptRow:
        line = KeptRow(self._context.words, takeaway)
        line.change_wanted.connect(lambda: self._change(line.takeaway))
        line.trash_wanted.connect(lambda: self._trash(line.takeaway))
        line.strategy_wanted.connect(lambda: self._make_strategy(line.takeaway))
        line.said.connect(lambda: self._say_thanks(line.takeaway))
        line.open_wanted.connect(lambda: self._open(line.takeaway))
        line.undo_wanted.connect(self._context.frame.undo)
        return line

    def _origin(self) -> str:
        companion = self._context.companion
        group, today = companion.groups.get(self._meeting.group), companion.clock.now().date()
        return self._context.words.meeting_name(group.nickname, self._meeting.starts.date(), today)

    def _strategy(self, takeaway: Takeaway) -> Strategy | None:
        """None where none was made, or it lies in the trash."""
        try:
            return self._context.companion.strategies.get(takeaway.strategy) if takeaway.strategy else None
        except NotFound:
            return None

    # acts on what is listed

    def _change(self, takeaway: Takeaway) -> None:
        """Back into the field; what stands there is kept first."""

        def into_field(_: object) -> None:
            self._show(self._draft.go_on_with(takeaway))
            self.read()
            self._words.setFocus(Qt.FocusReason.OtherFocusReason)

        self._context.frame.attempt(self.leave, into_field)

    def _look_over(self, line: KeptRow) -> None:
        takeaways = self._context.companion.takeaways

        def write(words: str) -> None:
            value = replace(takeaways.get(line.takeaway.id), text=words)
            self._context.frame.attempt(lambda: takeaways.save(value, by=self._by), lambda _: self.read())

        line.look_over(self._context, write)
        self.changed.emit()

    def _trash(self, takeaway: Takeaway) -> None:
        takeaways = self._context.companion.takeaways

        def trashed(_: object) -> None:
            self._kind.setFocus(Qt.FocusReason.OtherFocusReason)  # not the field, whose own undo Ctrl+Z would be
            self._tell(self.tr("Moved to trash."))

        self._context.frame.attempt(lambda: takeaways.trash(takeaway.id, by=self._by), trashed)

    def _make_strategy(self, takeaway: Takeaway) -> None:
        make = self._context.companion.takeaways.make_strategy
        self._context.frame.attempt(lambda: make(takeaway, by=self._by), lambda _: self._tell_made(takeaway.id))

    def _tell_made(self, id: UUID) -> None:
        self._made_at = id, self._context.companion.undo_point
        self._tell(self.tr("It is among my strategies, to try."))
        self._rows[id].start()

    def _forget_undo(self, _setting: str = "") -> None:
        """A setting was changed since: Undo would take that back."""
        made, self._made_at = self._made_at, None
        if made and made[0] in self._rows:
            self._rows[made[0]].forget_undo()

    def _say_thanks(self, takeaway: Takeaway) -> None:
        say = self._context.companion.takeaways.say_thanks
        self._context.frame.attempt(
            lambda: say(takeaway.id, by=self._by), lambda _: self._tell(self.tr("Thanks, said."))
        )

    def _open(self, takeaway: Takeaway) -> None:
        self._context.frame.go(PageName.STRATEGIES, takeaway.strategy)

    def _tell(self, words: str) -> None:
        self.read()
        self.changed.emit()
        self._context.frame.notify(words, undo=True)
