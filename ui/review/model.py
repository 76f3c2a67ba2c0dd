"""The tasks of a draft as a table: what was read, and what the program takes it to mean."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from kehoach_desktop.domain.plan import Plan
from kehoach_desktop.domain.tracker import TrackerRow, period_wording, tracker_rows

Index = QModelIndex | QPersistentModelIndex
TITLES = ("STT", "Nội dung công việc", "Đơn vị", "Thời gian", "Hiểu là")


def _units(row: TrackerRow) -> str:
    return row.task.units_text or "\n".join(unit.name for unit in row.task.units)


def _meaning(row: TrackerRow) -> str:
    if row.period is None:
        return "Chưa rõ"
    end = f"{row.period.due_on:%d/%m/%Y}" if row.period.due_on else "không hạn"
    return f"{row.period.starts_on:%d/%m/%Y} – {end}"


_CELLS = (
    lambda row: row.number or str(row.place),
    lambda row: row.task.content,
    _units,
    lambda row: period_wording(row) or "",
    _meaning,
)


class DraftTasks(QAbstractTableModel):
    """Các việc đọc được. `doubtful` rows carry the reason as their tip."""

    def __init__(self, draft: Plan, doubts: dict[int, str], today: date, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = tracker_rows(draft, today)
        self.doubts = doubts

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802
        """Return the number of tasks."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802
        """Return the number of columns."""
        return 0 if parent.isValid() else len(TITLES)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401, N802
        """Return a column's title."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return TITLES[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return what a cell says, or why its row is doubtful."""
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return _CELLS[index.column()](self._rows[index.row()])
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.doubts.get(index.row())
        return None
