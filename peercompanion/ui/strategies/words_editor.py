"""Words that helped, to write: what was said, from whom in short, and at which meeting. Kept as it is typed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID, uuid4

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.domain.person import LONGEST_LABEL
from peercompanion.domain.takeaway import LONGEST_TAKEAWAY, Takeaway, TakeawayKind
from peercompanion.errors import ChangedElsewhere, NotFound
from peercompanion.ui.autosave import Autosave
from peercompanion.ui.context import Context
from peercompanion.ui.guard import guarded
from peercompanion.ui.layout import Reflow, fill, holder, row, rule
from peercompanion.ui.strategies.labelled import labelled
from peercompanion.ui.strategies.origins import Origins
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.combo import Combo
from peercompanion.ui.widgets.conflict import Conflict
from peercompanion.ui.widgets.help_line import HelpLine
from peercompanion.ui.widgets.limited_edit import LimitedEdit
from peercompanion.ui.widgets.line_edit import LineEdit
from peercompanion.ui.widgets.quiet_line import QuietLine
from peercompanion.ui.widgets.text import yielding


@dataclass(frozen=True, slots=True, kw_only=True)
class WordsDraft:
    """What stands in the fields; ``text`` may still be missing."""

    text: str = ""
    alias: str = ""
    meeting: UUID | None = None

    @property
    def is_whole(self) -> bool:
        return bool(self.text.strip())

    def completed(self, before: WordsDraft) -> WordsDraft:
        """As it is kept when the person leaves: words that were cleared stay, an alias alone becomes the words."""
        if self.is_whole:
            return self
        return replace(self, text=before.text or self.alias, alias=self.alias if before.text else "")


class WordsEditor(QWidget):
    """One sitting: its saves are one undo step. ``by`` is the page, so that it does not read again what it shows."""

    done, reread_wanted = Signal(), Signal()

    def __init__(self, context: Context, by: QWidget, takeaway: Takeaway | None = None) -> None:
        super().__init__()
        self.takeaway = takeaway
        self._context, self._by = context, by
        self._id, self._sitting = takeaway.id if takeaway else uuid4(), uuid4()
        self._saved: datetime | None = None
        self._was_whole = False
        self._build()
        self._autosave = Autosave(self, self._save_in_a_pause)
        self._show()
        self._connect()

    @property
    def id(self) -> UUID:
        """Of what is written here, stored or not yet."""
        return self._id

    @property
    def draft(self) -> WordsDraft:
        meeting = self._meeting.value
        return WordsDraft(
            text=self._words.words(),
            alias=self._alias.text().strip(),
            meeting=meeting if isinstance(meeting, UUID) else None,
        )

    @property
    def has_unsaved(self) -> bool:
        return self.draft != self._kept

    def start(self) -> None:
        self._words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._words.moveCursor(QTextCursor.MoveOperation.End)

    def show_rule(self, shown: bool) -> None:
        self._rule.setVisible(shown)

    def leave(self) -> None:
        """Keep every word. Raises what saving raises; the text stays."""
        self._autosave.drop()
        whole = self.draft.completed(self._kept)
        if whole == self._kept or not whole.is_whole:
            return
        try:
            self._store(whole)
        except (ChangedElsewhere, NotFound):
            self._conflict.show()
            raise

    def leave_then(self, go_on: Callable[[], None]) -> None:
        """Leave and go on; while it cannot be saved, or the person has to choose first, it stays."""
        self._context.frame.attempt(lambda: self._conflict.or_ask(self.leave, go_on), lambda then: then())

    def renew(self, stored: Takeaway | None) -> bool:
        """Something was changed elsewhere. Unsaved words stay; whether this goes on being written."""
        if stored == self.takeaway or self.has_unsaved:
            self._offer_meetings(self.draft.meeting)
            return True
        if stored is None:
            return False
        self.takeaway = stored
        self._show()
        return True

    # building

    def _build(self) -> None:
        hint = self.tr("A sentence somebody said that helped")
        self._words = LimitedEdit(self.tr("The words"), LONGEST_TAKEAWAY, hint, (2, 10))
        self._alias = LineEdit(self.tr("From whom, in short"), self.tr("J. or someone"), LONGEST_LABEL)
        self._meeting = Combo(self.tr("Meeting"), [])
        words = self._context.words
        self._notice, self._conflict, self._rule = QuietLine(words, lambda: self.draft), Conflict(), rule()
        done = Button(self.tr("Done"), "soft", key_hint=self.tr("Esc"))
        done.clicked.connect(self.done)
        self._meeting_line = labelled(self.tr("Heard at"), self._meeting, 1)
        pieces = (
            yielding(self.tr("Keep the words, not the person."), "note"),
            guarded(self._words, self._context),
            labelled(self.tr("From whom"), self._alias, 1),
            self._meeting_line,
            HelpLine(words.help_lead(), words.first_line(self._context.preferences)),
            self._conflict,
            Reflow((self._notice, 1), holder(row(done, ...)), gap=12, below=420),
        )
        fields = fill(QVBoxLayout(), pieces, 10)
        fields.setContentsMargins(20, 16, 20, 16)
        fill(QVBoxLayout(self), (self._rule, fields), 0)

    def _connect(self) -> None:
        self._words.textChanged.connect(self._changed)
        self._words.filled.connect(self._notice.say_full)
        self._alias.textEdited.connect(lambda _: self._changed())
        self._meeting.chosen.connect(lambda _: self._changed())
        self._conflict.mine.connect(self._keep_mine)
        self._conflict.other.connect(self.reread_wanted)

    def _offer_meetings(self, chosen: UUID | None) -> None:
        origins = Origins(self._context.companion, self._context.words)
        known = [(meeting.id, origins.name(meeting)) for meeting in origins.to_choose_from(chosen)]
        if chosen and not origins.find(chosen):
            known.append((chosen, self.tr("A meeting that is in the trash")))
        self._meeting.set_options([(None, self.tr("No meeting in particular")), *known], chosen)
        self._meeting_line.setVisible(bool(known))

    # keeping

    def _show(self) -> None:
        stored = self.takeaway
        self._words.set_words(stored.text if stored else "")
        self._alias.setText(stored.alias if stored else "")
        self._offer_meetings(stored.meeting if stored else None)
        self._autosave.drop()
        self._kept = self.draft
        self._conflict.hide()
        self._say_state()

    def _changed(self) -> None:
        self._autosave.touch()
        if self.draft.is_whole != self._was_whole:
            self._say_state()

    def _save_in_a_pause(self) -> None:
        self._context.frame.attempt(self._store_or_ask, lambda _: self._say_state())

    def _store_or_ask(self) -> None:
        self._conflict.or_ask(lambda: self._store(self.draft))

    def _store(self, draft: WordsDraft) -> None:
        if draft == self._kept or not draft.is_whole:
            return
        value = self._value(draft)
        self.takeaway = self._context.companion.takeaways.save(value, by=self._by, merge=self._sitting)
        self._kept, self._saved = draft, self._context.companion.clock.now()
        self._conflict.hide()

    def _value(self, draft: WordsDraft) -> Takeaway:
        fields = {"text": draft.text, "alias": draft.alias, "meeting": draft.meeting}
        if self.takeaway:
            return replace(self.takeaway, **fields)
        return Takeaway(id=self._id, kind=TakeawayKind.WORDS_THAT_HELPED, **fields)

    def _keep_mine(self) -> None:
        self._context.frame.attempt(self._store_over, lambda _: self._say_state())

    def _store_over(self) -> None:
        """What is stored now gives way; where nothing is stored any more, mine becomes new words."""
        try:
            self.takeaway = self._context.companion.takeaways.get(self._id)
        except NotFound:
            self.takeaway, self._id = None, uuid4()
        self._kept = WordsDraft()
        self._store(self.draft)

    # the quiet line

    def _say_state(self) -> None:
        self._was_whole = self.draft.is_whole
        if not self._was_whole:
            self._notice.hint(self.tr("Kept as soon as there are words."), "pencil-line")
        else:
            self._notice.saved(self._saved)
