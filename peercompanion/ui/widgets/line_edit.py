"""One-line fields.

What is typed is private: no prediction, no learning keyboards, and no character the database would cut at.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit

from peercompanion.ui import theme
from peercompanion.ui.widgets.buttons import Button, tool

PRIVATE = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
NUL = "\0"


class LineEdit(QLineEdit):
    """A named one-line field; small tools can stand at its end."""

    def __init__(self, name: str, placeholder: str = "", max_length: int = 0) -> None:
        super().__init__()
        self._tools: list[Button] = []
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setInputMethodHints(PRIVATE)
        if max_length:
            self.setMaxLength(max_length)
        self.textChanged.connect(self._without_nul)

    def add_tool(self, icon: str, name: str, slot) -> Button:
        """A small button inside the field, for the mouse; it needs a way by keyboard as well."""
        button = tool(icon, name, 16)
        button.setParent(self)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(slot)
        self._tools.append(button)
        self._place_tools()
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_tools()
        self._explain_hint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._place_tools()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file dropped here would leave its path among a person's words."""
        if brings_files(event.mimeData()):
            event.ignore()
        else:
            super().dragEnterEvent(event)

    def lead_room(self) -> int:
        """Pixels kept free at the start."""
        return 0

    def _place_tools(self) -> None:
        taken = 4
        for button in self._tools:
            size = button.sizeHint()
            taken += size.width()
            left = taken - size.width() if self._backwards() else self.width() - taken
            button.setGeometry(left, (self.height() - size.height()) // 2, size.width(), size.height())
        end = taken - theme.fs(8) if any(not button.isHidden() for button in self._tools) else 0
        start = self.lead_room()
        self.setTextMargins(*((end, 0, start, 0) if self._backwards() else (start, 0, end, 0)))

    def _explain_hint(self) -> None:
        """A hint that is cut off stands in the tooltip."""
        wanted = self.fontMetrics().horizontalAdvance(self.placeholderText())
        margins = self.textMargins()
        room = self.contentsRect().width() - margins.left() - margins.right()
        self.setToolTip(self.placeholderText() if wanted > room else "")

    def _backwards(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _without_nul(self, words: str) -> None:
        if NUL in words:
            self.setText(words.replace(NUL, ""))


def brings_files(source: QMimeData) -> bool:
    return any(url.isLocalFile() for url in source.urls())


class PassphraseEdit(LineEdit):
    """Dots, until the eye is pressed. Says when Caps Lock seems to be on.

    The eye is for the mouse; a page offers the same in words with `set_shown`.
    """

    shown_changed = Signal(bool)
    caps_lock_changed = Signal(bool)

    def __init__(self, name: str, placeholder: str = "") -> None:
        super().__init__(name, placeholder)
        self._caps_lock, self._besides = False, ""
        self.setInputMethodHints(PRIVATE | Qt.InputMethodHint.ImhHiddenText | Qt.InputMethodHint.ImhNoAutoUppercase)
        self._eye = self.add_tool("eye", "", lambda: self.set_shown(not self.shown))
        self.set_shown(False)

    @property
    def shown(self) -> bool:
        return self.echoMode() == QLineEdit.EchoMode.Normal

    @property
    def caps_lock(self) -> bool:
        return self._caps_lock

    def set_shown(self, shown: bool) -> None:
        changed = shown != self.shown
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self._name_eye()
        self._describe()
        if changed:
            self.shown_changed.emit(shown)

    def tell_besides(self, words: str) -> None:
        """Something about what is typed, after the state of the field."""
        self._besides = words
        self._describe()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._guess_caps_lock(event)
        super().keyPressEvent(event)

    def _guess_caps_lock(self, event: QKeyEvent) -> None:
        """Qt does not tell; a capital without Shift, or a small letter with it, does."""
        letter, shift = event.text(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() == Qt.Key.Key_CapsLock:
            self._set_caps_lock(False)  # whatever it is now, the next letter will tell
        elif len(letter) == 1 and letter.lower() != letter.upper():
            self._set_caps_lock(letter.isupper() != shift)

    def _set_caps_lock(self, on: bool) -> None:
        if on != self._caps_lock:
            self._caps_lock = on
            self._describe()
            self.caps_lock_changed.emit(on)

    def _name_eye(self) -> None:
        name = self.tr("Hide what is typed") if self.shown else self.tr("Show what is typed")
        self._eye.set_icon("eye-off" if self.shown else "eye")
        self._eye.setAccessibleName(name)
        self._eye.setToolTip(name)

    def _describe(self) -> None:
        states = [self.tr("shown") if self.shown else self.tr("hidden")]
        if self._caps_lock:
            states.append(self.tr("Caps Lock is on"))
        if self._besides:
            states.append(self._besides)
        self.setAccessibleDescription(self.tr(", ", "between the words of a list").join(states))
