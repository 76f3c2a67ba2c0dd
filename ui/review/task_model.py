"""The tasks of a draft as a table: what was read, in cells that can be corrected, and what it is taken to mean."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from kehoach_desktop.domain.periods.misread import why_unread
from kehoach_desktop.domain.plan import ColumnField, Plan
from kehoach_desktop.domain.schedule import is_unreadable
from kehoach_desktop.domain.tracker import TrackerRow, period_wording, tracker_rows
from kehoach_desktop.operations import TaskField, field_text
from ui.tasks.form.time_words import days_words

if TYPE_CHECKING:
    from ui.review.drafting import Drafting

Index = QModelIndex | QPersistentModelIndex
DOUBT_ROLE = Qt.ItemDataRole.UserRole
_TO_LOOK = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


@dataclass(frozen=True, slots=True)
class DraftColumn:
    """Cột của bảng nháp; `field` None for what is derived; `lines` where a cell holds several."""

    key: str
    title: str
    width: int
    field: TaskField | None = None
    lines: bool = False


NUMBER, MEANING = "number", "meaning"
COLUMNS: tuple[DraftColumn, ...] = (
    DraftColumn(NUMBER, "STT", 12),
    DraftColumn("content", "Nội dung công việc", 90, TaskField.CONTENT),
    DraftColumn("units", "Đơn vị", 44, TaskField.UNITS, lines=True),
    DraftColumn("lead", "Chủ trì", 34, TaskField.LEAD, lines=True),
    DraftColumn("coordinating", "Phối hợp", 34, TaskField.COORDINATING, lines=True),
    DraftColumn("period", "Thời gian", 30, TaskField.PERIOD),
    DraftColumn(MEANING, "Hiểu là", 42),
    DraftColumn("product", "Sản phẩm", 30, TaskField.PRODUCT, lines=True),
    DraftColumn("note", "Ghi chú", 30, TaskField.NOTE, lines=True),
)
PLACE = {column.key: n for n, column in enumerate(COLUMNS)}


def shown_columns(draft: Plan) -> set[str]:
    """Return the columns that a draft needs: units in one cell or by role, others where something stands in them."""
    fields = {column.field for column in draft.task_list.columns}
    one_cell = ColumnField.UNITS in fields or any(task.units_text for task in draft.tasks)
    shown = {NUMBER, "content", "period", MEANING}
    if one_cell:
        shown.add("units")
    elif ColumnField.LEAD in fields or any(task.units for task in draft.tasks):
        shown |= {"lead", "coordinating"} if ColumnField.COORDINATING in fields else {"lead"}
    shown |= {"product"} if any(task.product for task in draft.tasks) else set()
    return shown | ({"note"} if any(task.note for task in draft.tasks) else set())


class DraftTasks(QAbstractTableModel):
    """Các việc đọc được. `edited` tells what a user typed: number of the task, field, text."""

    edited = Signal(int, object, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[TrackerRow, ...] = ()
        self._year = 0
        self._doubts: dict[int, str] = {}

    def show(self, drafting: Drafting, today: date, doubts: dict[int, str]) -> None:
        """Show a draft as it is now; where only cells changed, the table stays where it is."""
        rows = tracker_rows(drafting.draft, today)
        same = [row.task.id for row in rows] == [row.task.id for row in self.rows]
        if not same:
            self.beginResetModel()
        self.rows, self._year, self._doubts = rows, drafting.draft.year, doubts
        if not same:
            self.endResetModel()
        elif rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(COLUMNS) - 1))

    def number(self, row: int) -> int | None:
        """Return the number of the task in a row."""
        return self.rows[row].task.id if 0 <= row < len(self.rows) else None

    def row_of(self, task_id: int) -> int:
        """Return where a task stands, -1 where it is gone."""
        return next((n for n, row in enumerate(self.rows) if row.task.id == task_id), -1)

    def doubtful(self) -> Collection[int]:
        """Return the numbers of the tasks that still ask for a look."""
        return self._doubts

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of tasks."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return a column's title."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[section].title
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """What was read can be corrected; what follows from it cannot."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        editable = COLUMNS[index.column()].field is not None
        return _TO_LOOK | Qt.ItemFlag.ItemIsEditable if editable else _TO_LOOK

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return what a cell says, or why its row is doubtful."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row, column = self.rows[index.row()], COLUMNS[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, column)
        if role == Qt.ItemDataRole.EditRole:
            return self._text(row, column) if column.field else ""
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ". ".join(filter(None, (f"{column.title}: {self._text(row, column)}", self._doubt(row))))
        if role == DOUBT_ROLE:
            return self._doubt(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._doubt(row) or self._text(row, column) or None
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: ANN401
        """Hand on what was typed."""
        field, task_id = COLUMNS[index.column()].field, self.number(index.row())
        if role != Qt.ItemDataRole.EditRole or field is None or task_id is None:
            return False
        self.edited.emit(task_id, field, str(value))
        return True

    def _doubt(self, row: TrackerRow) -> str:
        return self._doubts.get(row.task.id or 0, "")

    def _text(self, row: TrackerRow, column: DraftColumn) -> str:
        if column.key == NUMBER:
            return row.number or str(row.place)
        if column.key == MEANING:
            return self._meaning(row)
        if column.field is TaskField.PERIOD:
            return period_wording(row) or ""
        return field_text(row.task, column.field) if column.field else ""

    def _meaning(self, row: TrackerRow) -> str:
        if is_unreadable(row.task, self._year):
            return why_unread(row.task.period_text or "", self._year)
        return "Chưa rõ" if row.period is None else days_words(row.period)
