"""What the app says back: "Saved 19:42 · Undo" in the flow of the page, and banners for what needs an act."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from peercompanion.ui import theme
from peercompanion.ui.flow import FlowLayout
from peercompanion.ui.layout import Card
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.text import Elided, Glyph, set_role, text

GAP = 8
SPOKEN_AFTER_MS = 700
"""The pause in typing after which a count is spoken: nobody wants to hear one between two letters."""


def announce(widget: QWidget, words: str, at_once: bool = False) -> None:
    """Let a screen reader say `words` when it has finished, or `at_once`."""
    if not words:
        return
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # late: the first window has nothing to say yet

    event = QAccessibleAnnouncementEvent(widget, words)
    if at_once:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)


class Notice(QWidget):
    """One line of fixed height: icon, words and, if there is one, an act. Nothing moves when it speaks."""

    said = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._slot: Callable[[], object] | None = None
        self._reserved: tuple[tuple[str, str], ...] = ()
        self._glyph, self._words, self._dot, self._act = (
            Glyph("check", "accent_text", 16),
            Elided("", "small"),
            text("·", "note"),
            Button("", "link"),
        )
        self._words.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._act.clicked.connect(self._do)
        self._lay_out()
        self.clear()

    def say(self, words: str, action: str = "", slot: Callable[[], object] | None = None, icon: str = "check") -> None:
        """Show and announce; `slot` is called when the person chooses `action`."""
        self.say_quietly(words, action, slot, icon)
        announce(self, words)

    def say_quietly(
        self, words: str, action: str = "", slot: Callable[[], object] | None = None, icon: str = "check"
    ) -> None:
        """What was announced elsewhere."""
        self._show(words, "small", action, slot, icon, "accent_text")
        self.said.emit(words)

    def hint(self, words: str, icon: str = "info") -> None:
        """Show quietly, without an act."""
        self._show(words, "muted", "", None, icon, "text3")

    def clear(self) -> None:
        """Leave the room and say nothing."""
        self._show("", "small", "", None, "", "text3")

    def reserve(self, *said: tuple[str, str]) -> None:
        """It likes to be as wide as the widest of these pairs of words and act, whatever it says just now."""
        self._reserved = said

    def sizeHint(self) -> QSize:
        wide = max(map(self._width_of, self._reserved), default=self.layout().sizeHint().width())
        return QSize(wide, self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self.layout().minimumSize().width(), self._height())

    def _show(
        self, words: str, role: str, action: str, slot: Callable[[], object] | None, icon: str, tint: str
    ) -> None:
        self._slot = slot
        self._words.set_words(words)
        set_role(self._words, role)
        self._act.setText(action)
        for widget in (self._dot, self._act):
            widget.setVisible(bool(action))
        self._glyph.setVisible(bool(icon))
        if icon:
            self._glyph.set(icon, tint)

    def _width_of(self, said: tuple[str, str]) -> int:
        words, act = said
        around = self._glyph.sizeHint().width() + 2 * GAP
        if act:
            around += self._dot.sizeHint().width() + Button(act, "link").sizeHint().width() + 2 * GAP
        return around + theme.metrics(13, 500).horizontalAdvance(words)

    def _do(self) -> None:
        if self._slot is not None:
            self._slot()

    def _lay_out(self) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GAP)
        for widget in (self._glyph, self._words, self._dot, self._act):
            line.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def _height(self) -> int:
        around = self.contentsMargins().top() + self.contentsMargins().bottom()
        return max(self._act.sizeHint().height(), theme.metrics(13).height()) + around


class Banner(Card):
    """Something went wrong and the person has to choose: what happened, what was kept, and the ways on.

    Warm ground, never red. It announces itself at once when it comes into sight.
    """

    def __init__(self, title: str, sentence: str, *buttons: Button, icon: str = "circle-alert") -> None:
        super().__init__("warn", (20, 16, 20, 16), 0)
        self._title, self._sentence = text(title, "label", wrap=True), text(sentence, "body", wrap=True)
        self._speak = QTimer(self, singleShot=True, interval=0)
        self._speak.timeout.connect(self._say)
        self._lay_out(Glyph(icon, "text", 18), buttons)
        self.set_words(title, sentence)

    def set_words(self, title: str, sentence: str) -> None:
        self._title.setText(title)
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)

    def showEvent(self, event: QShowEvent) -> None:
        """Once each time it comes: while a layout finds its size, Qt may hide and show it again in one breath."""
        super().showEvent(event)
        self._speak.start()

    def _say(self) -> None:
        if self.isVisible():
            words = self.tr("{title}. {sentence}").format(title=self._title.text(), sentence=self._sentence.text())
            announce(self, words, at_once=True)

    def _lay_out(self, glyph: Glyph, buttons: tuple[Button, ...]) -> None:
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._title)
        words.addWidget(self._sentence)
        if buttons:
            words.addSpacing(8)
            words.addWidget(_line_of(buttons))
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(glyph, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        self.box.addLayout(line)


def _line_of(buttons: tuple[Button, ...]) -> QWidget:
    holder = QWidget()
    line = FlowLayout(holder, 8, 8)
    for button in buttons:
        line.addWidget(button)
    return holder
