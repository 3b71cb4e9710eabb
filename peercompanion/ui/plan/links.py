"""Where a section leads: strategies of the library, which open, and my people, whose numbers can be copied."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from peercompanion.companion import Companion
from peercompanion.domain.person import Person
from peercompanion.domain.plan import PlanPart
from peercompanion.domain.strategy import Strategy
from peercompanion.errors import NotFound
from peercompanion.ui import theme
from peercompanion.ui.hard_now.second_card import PersonLine
from peercompanion.ui.isolated import one_line
from peercompanion.ui.layout import clear, fill, row
from peercompanion.ui.widgets.buttons import Button, Rank, tool

LEAST = 96


@dataclass(frozen=True, slots=True, kw_only=True)
class Targets:
    """What the links of a section lead to, in their order; what lies in the trash is not among it."""

    strategies: tuple[Strategy, ...] = ()
    people: tuple[Person, ...] = ()


def targets_of(part: PlanPart, companion: Companion) -> Targets:
    strategies, people = [], []
    for id_ in part.strategies:
        with suppress(NotFound):
            strategies.append(companion.strategies.get(id_))
    for id_ in part.people:
        with suppress(NotFound):
            people.append(companion.people.get(id_))
    return Targets(strategies=tuple(strategies), people=tuple(people))


class LinkList(QWidget):
    """``opened`` and ``removed`` carry an id, ``copied`` a number."""

    opened, copied, removed = Signal(object), Signal(str), Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._box = fill(QVBoxLayout(self), (), 4)
        self.hide()

    def show_links(self, targets: Targets, *, removable: bool) -> None:
        clear(self._box)
        rows = [*self._strategies(targets.strategies, removable), *self._people(targets.people, removable)]
        fill(self._box, tuple(rows))
        self.setVisible(bool(rows))

    def _strategies(self, strategies: Sequence[Strategy], removable: bool):
        for strategy in strategies:
            link = LinkButton(
                one_line(strategy.title), "sprout", self.tr("Open “{title}”").format(title=strategy.title)
            )
            link.clicked.connect(lambda _=False, id_=strategy.id: self.opened.emit(id_))
            yield row(link, self._remover(strategy.id, strategy.title) if removable else None, ..., gap=4)

    def _people(self, people: Sequence[Person], removable: bool):
        for person in people:
            line = PersonLine(person)
            line.copied.connect(self.copied)
            yield row((line, 1), self._remover(person.id, person.label) if removable else None, gap=4)

    def _remover(self, id_: UUID, name: str) -> Button:
        remove = tool("x", self.tr("Take out the link to {name}").format(name=name))
        remove.clicked.connect(lambda: self.removed.emit(id_))
        return remove


class LinkButton(Button):
    """As wide as its words where there is room; else cut, with all of them in the tooltip."""

    def __init__(self, words: str, icon: str, name: str) -> None:
        super().__init__(words, "quiet-accent", icon, name=name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(theme.fs(LEAST), self.sizeHint().width()), self.sizeHint().height())

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self.setToolTip(self.text() if self.width() < self.sizeHint().width() else "")

    def _paint_words(self, painter: QPainter, start: float, ink: str, rank: Rank) -> None:
        font = theme.ui_font(14, rank.weight)
        font.setUnderline(self.hovered())
        room = QRectF(start, 0, max(0.0, self.width() - start), self.height())
        words = self.text()
        if self.width() < self.sizeHint().width():
            words = theme.metrics(14, rank.weight).elidedText(words, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.setFont(font)
        painter.setPen(theme.colour(ink))
        painter.drawText(theme.mirrored(room, self), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
