"""Two groups typed from the paper: a code that was only looked at is no way back in."""

import random
from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.session import Session
from peercompanion.ui import theme
from peercompanion.ui.boxes import fill, holder, row
from peercompanion.ui.flow import Flow
from peercompanion.ui.widgets.line_edit import LineEdit
from peercompanion.ui.widgets.notice import Notice, announce
from peercompanion.ui.widgets.text import Glyph, text

ASKED, LONGEST, WIDTH, LEAST = 2, 12, 120, 72


class CodeProof(QWidget):
    """``changed`` when a field was; which groups it asks for is drawn at random."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._fields = [self._field() for _ in range(ASKED)]
        self._notice = Notice()
        title = text(self.tr("To be sure it is on paper"), "strong", wrap=True)
        about = text(self.tr("Type two of the groups."), "muted", wrap=True)
        line = Flow(*(holder(row(field.label, field, field.tick, gap=10)) for field in self._fields), gap=20)
        fill(QVBoxLayout(self), (title, 2, about, 10, line, 4, self._notice), 0)

    def ask(self, groups: Sequence[str], numbers: Sequence[int] = ()) -> None:
        """``numbers`` count from 1; they are given for pictures only. No groups: it forgets them."""
        numbers = numbers or sorted(random.SystemRandom().sample(range(1, len(groups) + 1), ASKED if groups else 0))
        asked = [(number, groups[number - 1]) for number in numbers] or [(0, "")] * ASKED
        for field, (number, group) in zip(self._fields, asked, strict=True):
            field.ask_for(number, group)
        self._notice.clear()

    @property
    def is_given(self) -> bool:
        return all(field.is_right for field in self._fields)

    def arrive(self) -> None:
        """In the first field that is still wanting."""
        wanting = (field for field in self._fields if not field.is_right)
        next(wanting, self._fields[0]).setFocus(Qt.FocusReason.OtherFocusReason)

    def go_further(self) -> bool:
        """Enter in a field leads to the next one that is still wanting; whether there was one."""
        self._point_at_mistake()
        after = [field for field in self._fields if not field.is_right and not field.hasFocus()]
        here = next((field for field in self._fields if field.hasFocus()), None)
        if here is None or not here.is_right or not after:
            return False
        after[0].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _field(self) -> "GroupField":
        field = GroupField()
        field.textChanged.connect(lambda: self._look_at(field))
        field.editingFinished.connect(self._point_at_mistake)
        return field

    def _look_at(self, field: "GroupField") -> None:
        if field.look():
            announce(self, self.tr("Group {number} is right.").format(number=field.number))
        if not any(field.is_wrong for field in self._fields):
            self._notice.clear()
        self.changed.emit()

    def _point_at_mistake(self) -> None:
        wrong = next((field for field in self._fields if field.is_wrong), None)
        if wrong:
            self._notice.say(self.tr("Look at group {number}.").format(number=wrong.number), icon="info")


class GroupField(LineEdit):
    """One group, typed in whichever way it can be read."""

    def __init__(self) -> None:
        super().__init__("", max_length=LONGEST)
        self.number, self._group = 0, ""
        self.label, self.tick = text("", "label"), Glyph("check", "accent_text", 18)
        self.label.setBuddy(self)
        kept = self.tick.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.tick.setSizePolicy(kept)
        self.tick.hide()
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    def ask_for(self, number: int, group: str) -> None:
        self.number, self._group = number, group
        name = self.tr("Group {number}").format(number=number)
        self.label.setText(name)
        self.setAccessibleName(name)
        self.clear()

    @property
    def is_right(self) -> bool:
        return bool(self._group) and Session.code_letters(self.text()) == self._group

    @property
    def is_wrong(self) -> bool:
        """An empty field, or the beginning of the group, is no mistake yet."""
        return not self._group.startswith(Session.code_letters(self.text()))

    def look(self) -> bool:
        """Shows the tick; whether it has come right now."""
        came = self.is_right and self.tick.isHidden()
        self.tick.setVisible(self.is_right)
        self.setAccessibleDescription(self.tr("right") if self.is_right else "")
        return came

    def sizeHint(self) -> QSize:
        return QSize(theme.fs(WIDTH), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.fs(LEAST), super().minimumSizeHint().height())
