"""The rows of the palette as a model: headings, which cannot be chosen, and choices."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt

from peercompanion.ui.palette.choices import Choice, Group

Row = Choice | str


class Rows(QAbstractListModel):
    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []

    def show(self, groups: Iterable[Group]) -> None:
        self.beginResetModel()
        self.rows = []
        for group in groups:
            self.rows += [group.heading, *group.choices]
        self.endResetModel()

    def places(self) -> list[int]:
        """Of the rows that can be chosen."""
        return [place for place, row in enumerate(self.rows) if isinstance(row, Choice)]

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        if isinstance(self.rows[index.row()], Choice):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.ItemIsEnabled

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name if isinstance(row, Choice) else row
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(row)
        return None

    def spoken(self, row: Row) -> str:
        if not isinstance(row, Choice):
            return row
        if row.where:
            return self.tr("{name}, {where}").format(name=row.name, where=row.where)
        return row.name
