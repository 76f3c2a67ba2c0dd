"""Where years would move, each to be ticked or left: the place, what stands there, what would stand there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from ui.row_lines import RowLines

if TYPE_CHECKING:
    from kehoach_desktop.operations import Place, YearChange
    from ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
TITLES = ("Đổi", "Chỗ", "Đang ghi", "Sẽ ghi")
_TICK, _PLACE, _BEFORE, _AFTER = range(4)
_WIDTHS = {_TICK: 14, _PLACE: 44}
_NARROW_WIDTHS = {_TICK: 12, _PLACE: 22}
# So many letters before and after the year tell what it belongs to, and it is seen in a narrow column, too.
_BEFORE_YEAR, _AFTER_YEAR = 16, 40


def around(text: str, other: str) -> str:
    """Return the part of a text around the first letter in which it differs from another."""
    at = next((n for n, (a, b) in enumerate(zip(text, other, strict=False)) if a != b), 0)
    start, end = max(at - _BEFORE_YEAR, 0), min(at + _AFTER_YEAR, len(text))
    if start:
        start = text.find(" ", start, at) + 1 or start
    if end < len(text):
        end = max(text.rfind(" ", at, end), at + 1)
    return ("…" if start else "") + text[start:end] + ("…" if end < len(text) else "")


class ChangesModel(QAbstractTableModel):
    """Các chỗ đổi năm. `ticked` is told when one is ticked or left."""

    ticked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.changes: Sequence[YearChange] = ()
        self._left: set[int] = set()

    def show(self, changes: Sequence[YearChange]) -> None:
        """Show these, all of them ticked."""
        self.beginResetModel()
        self.changes, self._left = changes, set()
        self.endResetModel()
        self.ticked.emit()

    def kept(self) -> tuple[Place, ...]:
        """Return the places that are to stay as they are."""
        return tuple(self.changes[row].place for row in sorted(self._left))

    def set_all(self, *, on: bool) -> None:
        """Tick or leave all."""
        self._left = set() if on else set(range(len(self.changes)))
        if self.changes:
            self.dataChanged.emit(self.index(0, _TICK), self.index(len(self.changes) - 1, _AFTER))
        self.ticked.emit()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of places."""
        return 0 if parent.isValid() else len(self.changes)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(TITLES)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return a column's title."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return TITLES[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the first column be ticked."""
        base = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return base | Qt.ItemFlag.ItemIsUserCheckable if index.column() == _TICK else base

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return what a cell says, the whole text as its tip."""
        if not index.isValid():
            return None
        change, on = self.changes[index.row()], index.row() not in self._left
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == _TICK:
            return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
        texts = ("", change.place.where, around(change.before, change.after), around(change.after, change.before))
        if role == Qt.ItemDataRole.DisplayRole:
            return texts[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return ("", change.place.where, change.before, change.after)[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return texts[index.column()] or ("Đổi" if on else "Giữ nguyên")
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: ANN401
        """Tick a place or leave it."""
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.toggle(index.row(), on=Qt.CheckState(value) is Qt.CheckState.Checked)
        return True

    def toggle(self, row: int, *, on: bool | None = None) -> None:
        """Tick a place or leave it."""
        on = row in self._left if on is None else on
        self._left = self._left - {row} if on else self._left | {row}
        self.dataChanged.emit(self.index(row, _TICK), self.index(row, _AFTER))
        self.ticked.emit()


class ChangesTable(QTableView):
    """Bảng các chỗ đổi năm: the space key ticks the row."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(accessibleName="Các chỗ đổi năm")
        m = theme.metrics
        self.changes = ChangesModel()
        self.setModel(self.changes)
        self.setItemDelegate(RowLines(theme, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(m.control + m.unit)
        head = self.horizontalHeader()
        head.setFixedHeight(m.control + m.unit)
        head.setHighlightSections(False)
        self._unit = m.unit
        self.set_narrow(on=False)
        for column in (_BEFORE, _AFTER):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)

    def set_narrow(self, *, on: bool) -> None:
        """Leave the wordings more room where the window is narrow."""
        for column, width in (_NARROW_WIDTHS if on else _WIDTHS).items():
            self.setColumnWidth(column, width * self._unit)

    def keyPressEvent(self, event: Any) -> None:  # noqa: ANN401
        """Tick the row with the space key, whatever column it is in."""
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self.changes.toggle(self.currentIndex().row())
            return
        super().keyPressEvent(event)
