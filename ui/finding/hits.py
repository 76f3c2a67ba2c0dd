"""The hits of find and replace as a list, each ticked or not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

if TYPE_CHECKING:
    from kehoach_desktop.operations import Hit

Index = QModelIndex | QPersistentModelIndex
HIT_ROLE = Qt.ItemDataRole.UserRole
Key = tuple[str, int, str, int]


def key_of(hit: Hit) -> Key:
    """Return what tells a hit from the others of its plan."""
    return hit.place.table, hit.place.row_id, hit.place.field, hit.start


class Hits(QAbstractListModel):
    """Các chỗ tìm thấy. `ticked` is told whenever another number of them is chosen."""

    ticked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.hits: Sequence[Hit] = ()
        self._off: set[Key] = set()

    def show(self, hits: Sequence[Hit], *, afresh: bool) -> None:
        """Show other hits, all of them ticked; those that were ticked off before stay so, unless `afresh`."""
        self.beginResetModel()
        self._off = set() if afresh else self._off & {key_of(hit) for hit in hits}
        self.hits = hits
        self.endResetModel()
        self.ticked.emit()

    def chosen(self) -> list[Hit]:
        """Return the ticked hits."""
        return [hit for hit in self.hits if key_of(hit) not in self._off]

    def is_ticked(self, row: int) -> bool:
        """Tell whether a hit is chosen."""
        return key_of(self.hits[row]) not in self._off

    def tick(self, row: int, *, on: bool) -> None:
        """Choose a hit or not."""
        key = key_of(self.hits[row])
        self._off = self._off - {key} if on else self._off | {key}
        self.dataChanged.emit(self.index(row), self.index(row))
        self.ticked.emit()

    def tick_all(self, *, on: bool) -> None:
        """Choose all hits or none."""
        self._off = set() if on else {key_of(hit) for hit in self.hits}
        if self.hits:
            self.dataChanged.emit(self.index(0), self.index(len(self.hits) - 1))
        self.ticked.emit()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of hits."""
        return 0 if parent.isValid() else len(self.hits)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every hit can be chosen and ticked."""
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return what a hit says."""
        if not index.isValid():
            return None
        hit = self.hits[index.row()]
        if role == HIT_ROLE:
            return hit
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if self.is_ticked(index.row()) else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.ToolTipRole:
            return hit.text
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            chosen = "sẽ thay" if self.is_ticked(index.row()) else "không thay"
            return f"{hit.place.where}: {hit.text}. {hit.found} thành {hit.replacement}, {chosen}"
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: ANN401
        """Tick a hit."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        self.tick(index.row(), on=Qt.CheckState(value) is Qt.CheckState.Checked)
        return True
