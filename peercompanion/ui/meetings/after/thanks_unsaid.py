"""Thanks not yet said: a few lines where there are any, and one key on each that says it was."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.domain.takeaway import Takeaway
from peercompanion.ui.breaking import breakable
from peercompanion.ui.context import Context
from peercompanion.ui.isolated import isolated
from peercompanion.ui.layout import Card, Flow, Reflow, col, fill, holder
from peercompanion.ui.leaving import take_out
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.more_button import MoreButton
from peercompanion.ui.widgets.text import text

SHOWN = 5


class ThanksUnsaid(QWidget):
    """Of all groups. ``by`` is the page, whose writes these are. Hidden while there are none."""

    changed, left = Signal(), Signal()  # ``left``: the last one went, and the focus with it

    def __init__(self, context: Context, by: QWidget) -> None:
        super().__init__()
        self._context, self._by = context, by
        self._rows: dict[UUID, _Row] = {}
        self._shown = SHOWN
        self._card, self._more = Card("", (18, 12, 14, 12), 10), MoreButton()
        title = text(self.tr("Thanks not yet said"), "title", wrap=True)
        fill(QVBoxLayout(self), (title, self._card, self._more), 12)
        self._more.clicked.connect(self._show_all)
        self.hide()

    def read(self) -> None:
        thanks = self._context.companion.takeaways.thanks_unsaid()
        shown = thanks[: self._shown]
        for id in set(self._rows) - {each.id for each in shown}:
            take_out(self._rows.pop(id))
        for place, each in enumerate(shown):
            if each.id not in self._rows:
                self._rows[each.id] = self._make(each)
                self._card.box.insertWidget(place, self._rows[each.id])
            self._rows[each.id].show_thanks(each, self._about(each))
        self._more.offer(len(thanks) - len(shown), len(thanks))
        self._more.setVisible(len(thanks) > len(shown))
        self.setVisible(bool(thanks))
        self.changed.emit()

    # inside

    def _make(self, thanks: Takeaway) -> _Row:
        line = _Row()
        line.said.clicked.connect(lambda: self._say(thanks.id))
        return line

    def _about(self, thanks: Takeaway) -> str:
        """Whom they are for, and when it was: "R.  ·  Tuesday group, 17 November"."""
        companion, words = self._context.companion, self._context.words
        meeting = companion.meetings.find(thanks.meeting) if thanks.meeting else None
        if meeting is None:
            return thanks.alias
        nickname, today = companion.groups.get(meeting.group).nickname, companion.clock.now().date()
        name = words.meeting_name(breakable(nickname), meeting.starts.date(), today)
        return words.dotted(filter(None, (thanks.alias, name)))

    def _say(self, id: UUID) -> None:
        """The focus goes to the next one before this one goes."""
        say, order = self._context.companion.takeaways.say_thanks, list(self._rows)
        at = order.index(id)
        beside = next(iter((*order[at + 1 : at + 2], *order[max(0, at - 1) : at])), None)

        def said(_: object) -> None:
            if beside:
                self._rows[beside].said.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.read()
            if not beside:
                self.left.emit()
            self._context.frame.notify(self.tr("Thanks, said."), undo=True)

        self._context.frame.attempt(lambda: say(id, by=self._by), said)

    def _show_all(self) -> None:
        first = self._shown
        self._shown = len(self._context.companion.takeaways.thanks_unsaid())
        self.read()
        list(self._rows.values())[first].said.setFocus(Qt.FocusReason.OtherFocusReason)


class _Row(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._words, self._about = text("", "body", wrap=True), text("", "note", wrap=True)
        self.said = Button(self.tr("Said"), "link", "check")
        words = holder(col(self._words, self._about, gap=1))
        fill(QVBoxLayout(self), (Reflow((words, 1), Flow(self.said), gap=8, stacked_gap=0, below=220),), 0)

    def show_thanks(self, thanks: Takeaway, about: str) -> None:
        words = breakable(thanks.text.strip())
        self._words.setText(words)
        self._about.setText(about)
        self._about.setVisible(bool(about))
        self.said.setAccessibleName(self.tr("Said: {words}").format(words=isolated(words.splitlines()[0])))
