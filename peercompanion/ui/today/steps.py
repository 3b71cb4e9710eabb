"""The optional rows of five steps, those of them that the person chose to see."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.domain.choices import Row
from peercompanion.ui.tab_order import put_in_tab_order
from peercompanion.ui.today.draft import Draft
from peercompanion.ui.widgets.beads import BeadRow
from peercompanion.ui.widgets.one_stop import Choice, OneStop
from peercompanion.ui.wording import Wording


class Steps(QWidget):
    """A row is built when it is first wanted: most people see two or three of five."""

    answered = Signal(str, object)  # which rating; 1 to 5, or None when it was taken back

    def __init__(self, words: Wording) -> None:
        super().__init__()
        self._words = words
        self._rows: dict[Row, BeadRow] = {}
        self._stacked = False
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)

    def set_rows(self, chosen: Collection[Row]) -> None:
        for place, row in enumerate(self._words.rows_of_steps()):
            if row in chosen and row not in self._rows:
                self._build(row, place)
            if row in self._rows and self._rows[row].isHidden() is (row in chosen):
                self._rows[row].setVisible(row in chosen)
        put_in_tab_order(self, (choice for beads in self._order() for choice in beads.findChildren(Choice)))

    def show_draft(self, draft: Draft) -> None:
        for row, beads in self._rows.items():
            beads.set_value(getattr(draft, row.value))

    def focus_first(self) -> None:
        if first := next((beads for beads in self._order() if not beads.isHidden()), None):
            first.findChild(OneStop).setFocus(Qt.FocusReason.OtherFocusReason)

    def set_stacked(self, stacked: bool) -> None:
        self._stacked = stacked
        for beads in self._rows.values():
            beads.set_stacked(stacked)

    def _build(self, row: Row, place: int) -> None:
        words = self._words
        beads = BeadRow(words.row(row), *words.step_ends(row), words.steps(row))
        beads.setToolTip(words.row_question(row))
        beads.findChild(OneStop).setAccessibleDescription(words.row_question(row))
        beads.set_stacked(self._stacked)
        beads.changed.connect(lambda value: self.answered.emit(row.value, value))
        self._box.insertWidget(sum(self._place(other) < place for other in self._rows), beads)
        self._rows[row] = beads

    def _order(self) -> list[BeadRow]:
        return [self._rows[row] for row in sorted(self._rows, key=self._place)]

    def _place(self, row: Row) -> int:
        return self._words.rows_of_steps().index(row)
