"""One strategy, to write. Everything is kept as it is typed, as soon as there is a title and a step."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from uuid import UUID, uuid4

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from peercompanion.domain.group import Group
from peercompanion.domain.meeting import Meeting, MeetingStatus
from peercompanion.domain.strategy import LONGEST_TITLE, Source, Strategy, StrategyStatus
from peercompanion.errors import ChangedElsewhere, NotFound
from peercompanion.ui.autosave import Autosave
from peercompanion.ui.context import Context
from peercompanion.ui.layout import Card, Reflow, ScrollPage, TwoColumns, col, holder, row
from peercompanion.ui.strategies.circumstances import Circumstances
from peercompanion.ui.strategies.draft import Draft, Lack
from peercompanion.ui.strategies.my_words_field import MyWordsField
from peercompanion.ui.strategies.origin_field import OriginField
from peercompanion.ui.strategies.origins import Origins, began
from peercompanion.ui.strategies.standing_field import StandingField
from peercompanion.ui.strategies.steps_field import StepsField
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.conflict import Conflict
from peercompanion.ui.widgets.line_edit import LineEdit
from peercompanion.ui.widgets.quiet_line import QuietLine
from peercompanion.ui.widgets.text import text


class Editor(ScrollPage):
    """One sitting: made for it, and let go after it. Its saves are one undo step.

    ``by`` is the page, so that it does not read again what it shows already.
    """

    done, left = Signal(), Signal()
    reread_wanted = Signal()  # the stored one is to be shown instead
    is_writing = True

    def __init__(
        self, context: Context, by: QWidget, library: Sequence[Strategy], strategy: Strategy | None = None
    ) -> None:
        super().__init__()
        self.strategy = strategy
        self._context, self._by = context, by
        self._id, self._sitting = strategy.id if strategy else uuid4(), uuid4()
        self._saved: datetime | None = None
        self._origins = Origins(context.companion, context.words)
        self._build(library)
        self._autosave = Autosave(self, self._save_in_a_pause)
        self._show(Draft.of(strategy) if strategy else Draft())
        self._connect()

    @property
    def id(self) -> UUID:
        """Of what is written here, stored or not yet."""
        return self._id

    @property
    def draft(self) -> Draft:
        draft = Draft(title=self._name.text(), steps=self._steps.steps)
        for part in (self._origin, self._circumstances, self._my_words, self._standing):
            draft = part.read_into(draft)
        return draft

    @property
    def has_unsaved(self) -> bool:
        return self.draft != self._kept

    @property
    def is_blank(self) -> bool:
        """A new one without a word in it."""
        return self.strategy is None and not self.draft.has_words

    def start(self, part: str = "title") -> None:
        """The focus on the title, or on "standing"."""
        if part == "standing":
            self._standing.start()
        else:
            self._to_title()

    def begin_with(self, source: Source) -> None:
        """A new one whose source is known: what I do already is in use already."""
        status = StrategyStatus.IN_USE if source is Source.OWN else StrategyStatus.TO_TRY
        self._show(Draft(source=source, status=status))
        if source is Source.MEETING:
            self._origin.prefer_latest()
            self._kept = self.draft

    def leave(self) -> None:
        """Keep every word, completed where a title or a step is missing. Raises what saving raises; the text stays."""
        self._autosave.drop()
        draft = self.draft
        if draft == self._kept:
            return
        whole = draft.completed()
        if whole != draft:
            self._name.setText(whole.title)
            self._steps.show_steps(whole.steps)
        try:
            self._store()
        except (ChangedElsewhere, NotFound):
            self._conflict.show()
            raise

    def leave_then(self, go_on: Callable[[], None]) -> None:
        """Leave and go on; while it cannot be saved, or the person has to choose first, it stays."""
        self._context.frame.attempt(lambda: self._conflict.or_ask(self.leave, go_on), lambda then: then())

    def close_inner(self) -> bool:
        """Whether something opened within the editor was closed by this."""
        return self._circumstances.close_own()

    # building

    def _build(self, library: Sequence[Strategy]) -> None:
        others = [strategy for strategy in library if strategy.id != self._id]
        self._name = LineEdit(self.tr("Title"), self.tr("What I would call it"), LONGEST_TITLE)
        self._steps = StepsField()
        self._origin = OriginField(self._context, self._origins)
        self._circumstances = Circumstances(self._context, library)
        self._my_words = MyWordsField(self._context)
        self._standing = StandingField(self._context, others)
        self._notice, self._conflict = QuietLine(self._context.words, lambda: self.draft), Conflict()
        left = col(self._words_card(), self._origin, self._circumstances, gap=16)
        right = col(self._my_words, self._standing, gap=16)
        self.add(self._opening(), self._conflict, TwoColumns(left, right, 61, 34), ...)

    def _opening(self) -> QWidget:
        back = Button(self.tr("Strategies"), "quiet-accent", "arrow-left", name=self.tr("Back to all strategies"))
        back.clicked.connect(self.left)
        done = Button(self.tr("Done"), "primary", key_hint=self.tr("Esc"))
        done.clicked.connect(self.done)
        heading = self.tr("New strategy") if self.strategy is None else self.tr("Change strategy")
        words = holder(col(text(heading, "display", wrap=True), self._notice, gap=4))
        title = Reflow((words, 1), holder(row(done, ...)), gap=16, below=420)
        return holder(col(row(back, ...), title, gap=6))

    def _words_card(self) -> Card:
        names = text(self.tr("What is it called?"), "title", wrap=True), text(self.tr("Steps"), "title")
        return Card(gap=10).add(names[0], self._name, 8, names[1], self._steps)

    def _connect(self) -> None:
        self._name.textEdited.connect(lambda _: self._changed())
        self._name.returnPressed.connect(self._steps.focus_first)
        self._steps.left.connect(lambda way: self._to_title() if way < 0 else self._origin.start())
        self._origin.held.connect(self._add_meeting)
        for part in (self._steps, self._origin, self._circumstances, self._my_words, self._standing):
            part.changed.connect(self._changed)
        for part in (self._steps, self._my_words):
            part.full.connect(self._notice.say_full)
        self._conflict.mine.connect(self._keep_mine)
        self._conflict.other.connect(self.reread_wanted)

    def _to_title(self) -> None:
        self._name.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._name.end(False)

    # keeping

    def _show(self, draft: Draft) -> None:
        self._name.setText(draft.title)
        self._steps.show_steps(draft.steps)
        for part in (self._origin, self._circumstances, self._my_words, self._standing):
            part.show_draft(draft)
        self._autosave.drop()
        self._kept = self.draft
        self._say_state()

    def _changed(self) -> None:
        self._autosave.touch()
        if self._lack() or self.strategy is None:
            self._say_state()

    def _save_in_a_pause(self) -> None:
        self._context.frame.attempt(lambda: self._conflict.or_ask(self._store), lambda _: self._say_state())

    def _store(self) -> None:
        draft = self.draft
        if draft == self._kept or draft.lack:
            return
        value = draft.applied_to(self.strategy, self._id)
        self.strategy = self._context.companion.strategies.save(value, by=self._by, merge=self._sitting)
        self._kept, self._saved = draft, self._context.companion.clock.now()
        self._conflict.hide()

    def _keep_mine(self) -> None:
        self._context.frame.attempt(self._store_over, lambda _: self._say_state())

    def _store_over(self) -> None:
        """What is stored now gives way; where nothing is stored any more, mine becomes a new one."""
        try:
            self.strategy = self._context.companion.strategies.get(self._id)
        except NotFound:
            self.strategy, self._id = None, uuid4()
        self._kept = Draft()
        self._store()

    def _add_meeting(self, group: Group, day: date) -> None:
        known = self._origins.on(group, day)
        if known:
            self._origin.take(known, self._origins)
            return
        companion = self._context.companion
        add, starts = companion.meetings.extra, began(group, day, companion.clock.now())
        self._context.frame.attempt(
            lambda: add(group.id, starts, by=self._by, status=MeetingStatus.WENT), self._meeting_added
        )

    def renew_origins(self) -> None:
        self._origins = Origins(self._context.companion, self._context.words)
        self._origin.renew(self._origins)
        self._say_state()

    def _meeting_added(self, meeting: Meeting) -> None:
        self._origins = Origins(self._context.companion, self._context.words)
        self._origin.take(meeting, self._origins)

    # the quiet line

    def _say_state(self) -> None:
        """What is missing; else when it was saved."""
        if lack := self._lack():
            self._notice.hint(self._lack_words(lack), "pencil-line")
        else:
            self._notice.saved(self._saved)

    def _lack(self) -> Lack | None:
        return Draft(title=self._name.text(), steps=self._steps.steps).lack

    def _lack_words(self, lack: Lack) -> str:
        return {
            Lack.BOTH: self.tr("Kept as soon as it has a title and a step."),
            Lack.TITLE: self.tr("Kept as soon as it has a title."),
            Lack.STEP: self.tr("Kept as soon as it has a step."),
        }[lack]
