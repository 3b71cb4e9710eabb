"""What the line under the faces says: what was saved and how to take it back, or what to do."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QObject

from peercompanion.domain.mood import Mood
from peercompanion.ui.widgets.notice import Notice
from peercompanion.ui.wording import Wording

SAME_MOMENT = timedelta(minutes=1)


class SavedLine(QObject):
    """``now`` tells the time of a save, ``undo`` is what its "Undo" does."""

    def __init__(self, notice: Notice, words: Wording, now: Callable[[], datetime], undo: Callable[[], None]) -> None:
        super().__init__(notice)
        self._notice, self._words, self._now, self._undo = notice, words, now, undo
        self._shown = ""
        notice.reserve((self._saved_now(), self._undo_words()), (self._how_to(), ""))

    def saved(self, entry: Mood) -> None:
        self._say(self._saved(entry), with_undo=True)

    def saved_elsewhere(self, entry: Mood) -> None:
        """As by undo and redo, which are told at the foot."""
        self._shown = self._saved(entry)
        self._notice.say_quietly(self._shown, self._undo_words(), self._undo)

    def saved_again(self, entry: Mood) -> None:
        """After typing: a screen reader need not hear the same words at every pause."""
        if self._saved(entry) != self._shown:
            self.saved(entry)

    def emptied(self) -> None:
        self._say(self.tr("Empty, so in trash"), "trash-2", with_undo=True)

    def rows_added(self) -> None:
        self._say(self.tr("Three rows added"), with_undo=True)

    def goes_on(self, entry: Mood) -> None:
        """After a lock, which has ended all undo."""
        words = self.tr("Saved {time}. It goes on here.")
        self._hint(words.format(time=self._words.time(entry.stamp.modified)), "check")

    def kept_before(self, entry: Mood) -> None:
        """It was begun before a lock, too long ago to be gone on with."""
        words = self.tr("From {day}, {time}: kept in the journal.")
        moment = entry.happened
        self._hint(words.format(day=self._day(moment), time=self._words.time(moment)), "check")

    def closed(self) -> None:
        self._say(self.tr("All kept. 1 to 5: a new entry."))

    def refused(self, why: str) -> None:
        self._say(why, "info")

    def not_saved(self) -> None:
        """The banner of the window says why."""
        self._hint(self.tr("Not saved yet."), "circle-alert")

    def fresh(self, moment: datetime | None) -> None:
        """``moment``: the other time that was chosen for what comes."""
        if moment is None:
            self._hint(self._how_to(), "info")
        else:
            hint = self.tr("For {day}, {time}. Keys 1 to 5.")
            self._hint(hint.format(day=self._day(moment), time=self._words.time(moment)), "calendar")

    def _saved(self, entry: Mood) -> str:
        if entry.stamp is None or abs(entry.happened - entry.stamp.created) < SAME_MOMENT:
            return self._saved_now()
        saved = self.tr("Saved for {day}, {time}")
        return saved.format(day=self._day(entry.happened), time=self._words.time(entry.happened))

    def _saved_now(self) -> str:
        return self.tr("Saved {time}").format(time=self._words.time(self._now()))

    def _how_to(self) -> str:
        return self.tr("Keys 1 to 5. Saved at once.")

    def _undo_words(self) -> str:
        return self.tr("Undo")

    def _day(self, moment: datetime) -> str:
        return self._words.short_day(moment.date())

    def _say(self, words: str, icon: str = "check", with_undo: bool = False) -> None:
        self._shown = words
        if with_undo:
            self._notice.say(words, self._undo_words(), self._undo, icon)
        else:
            self._notice.say(words, icon=icon)

    def _hint(self, words: str, icon: str) -> None:
        self._shown = words
        self._notice.hint(words, icon)
