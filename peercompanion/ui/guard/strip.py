"""The strip itself: one sentence and three small acts."""

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from peercompanion.ui.layout import Card, Flow, col, holder, row
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.notice import announce
from peercompanion.ui.widgets.text import Glyph, text


class GuardStrip(Card):
    """Hidden until there is something to offer. Of all the strips of a window one is shown at a time."""

    someone, initial, keep = Signal(), Signal(), Signal()
    put_away, gave_way = Signal(), Signal()  # ``gave_way``: to the strip of another field, before it was answered

    def __init__(self) -> None:
        super().__init__("soft", (14, 12, 14, 14), 6)
        self._told: set[str] = set()
        self._acts: tuple[Button, ...] = ()
        self._field: QWidget | None = None
        self._seen_to: int | None = None
        self._settling = QTimer(self, singleShot=True, interval=0)
        self._settling.timeout.connect(self._come_into_sight)
        self.setAccessibleName(self._sentence())
        self.hide()

    def offer(self, words: str, instead: str, initial: str, quoted: bool) -> None:
        """About ``words``; they are ``quoted`` where the field cannot show them. ``initial`` "" where there is none."""
        if not self._acts:
            self._build()
        self._words.setText(self.tr("“{words}”").format(words=words))
        self._words.setVisible(quoted)
        self._someone.setText(self.tr("use '{word}'").format(word=instead))
        self._initial.setVisible(bool(initial))
        self._initial.setAccessibleName(self.tr("use initial {letter}").format(letter=initial))
        for button in self._acts:
            button.setAccessibleDescription(self.tr("Instead of “{words}”").format(words=words))
        self._keep.setAccessibleDescription(self.tr("“{words}” stays, here and elsewhere").format(words=words))
        self._put_others_away()
        if self.isHidden():
            self.show()
        self._tell_once(words)

    def stand_behind(self, field: QWidget) -> None:
        """On the way of Tab: field, someone, initial, keep."""
        before = field
        for button in self._acts:
            QWidget.setTabOrder(before, button)
            before = button

    def come_into_sight_with(self, field: QWidget) -> None:
        """Where it came below the edge, the page goes just so far that both are seen, if both have room."""
        self._field, self._seen_to = field, None
        self._settling.start()

    def take_focus(self) -> None:
        """On to what is to be answered next, for somebody who has just answered here."""
        self._someone.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        self.hide()
        self.put_away.emit()

    def has_focus(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def _build(self) -> None:
        """Only now: most strips are never seen, and an editor has several."""
        self._words = text("", "label", wrap=True)
        self._someone, self._initial = Button(""), Button(self.tr("use initial"))
        self._keep = Button(self.tr("keep as it is"))
        self._acts = (self._someone, self._initial, self._keep)
        sentence = text(self._sentence(), "body", wrap=True)
        said = holder(col(sentence, self._words, 4, Flow(*self._acts, gap=8), gap=4))
        self.add(row((Glyph("user-round", "accent_text", 18), Qt.AlignmentFlag.AlignTop), (said, 1), gap=12))
        for button, chosen in zip(self._acts, (self.someone, self.initial, self.keep), strict=True):
            button.clicked.connect(chosen)

    def _come_into_sight(self) -> None:
        """And again until it stays where it is: what has just come finds its place in several turns."""
        area: QWidget | None = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if area is None or self._field is None or not self.isVisible():
            return
        top = self._field.mapTo(area.widget(), QPoint()).y()
        bottom = self.mapTo(area.widget(), QPoint(0, self.height())).y()
        bar, room = area.verticalScrollBar(), area.viewport().height()
        if bottom - top <= room and bar.value() + room < bottom:
            bar.setValue(bottom - room)
        if bottom != self._seen_to:
            self._seen_to = bottom
            self._settling.start()

    def _sentence(self) -> str:
        return self.tr("This may point to a person. Keep the idea, not the person.")

    def _put_others_away(self) -> None:
        for other in self.window().findChildren(GuardStrip):
            if other is not self and not other.isHidden():
                other.leave()
                other.gave_way.emit()

    def _tell_once(self, words: str) -> None:
        if words not in self._told and self.isVisible():
            self._told.add(words)
            announce(self, self.tr("{words}: {sentence}").format(words=words, sentence=self._sentence()))


def under(field: QWidget, strip: GuardStrip) -> QWidget:
    return holder(col(field, strip, gap=6))
