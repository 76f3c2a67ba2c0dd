"""The table's model over the frozen plan: lines in, cells out; a change refreshes only its own rows."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from ui.progress.answers import ANSWERS
from ui.progress.columns import COLUMNS, Edit
from ui.progress.rows import GroupLine, Key, PlanRows, RowLine, TaskFilter, TaskLine

if TYPE_CHECKING:
    from kehoach_desktop.domain.plan import Plan
    from kehoach_desktop.domain.tracker import TrackerRow

Index = QModelIndex | QPersistentModelIndex
_NOTHING = Qt.ItemFlag.NoItemFlags
_TO_LOOK = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_TO_EDIT = _TO_LOOK | Qt.ItemFlag.ItemIsEditable
_EDITABLE = tuple(spec.edit is not Edit.NONE for spec in COLUMNS)


class PlanModel(QAbstractTableModel):
    """Bảng nhiệm vụ. `edited` carries what a user typed: task's id, column, text; nobody else writes.

    `arranging` and `arranged` stand around every change of which lines are shown where.
    """

    edited = Signal(int, str, str)
    arranging = Signal()
    arranged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: PlanRows | None = None
        self._lines: list[RowLine] = []
        self._at: dict[Key, int] = {}
        self._filter = TaskFilter()
        self._folded: frozenset[tuple[int, ...]] = frozenset()
        self._held = False
        self._waiting = False

    # What the table shows -------------------------------------------------------------------------------

    @property
    def plan(self) -> Plan | None:
        """The plan shown."""
        return self._rows.plan if self._rows else None

    @property
    def today(self) -> date | None:
        """The day as of which lateness is told."""
        return self._rows.today if self._rows else None

    @property
    def lines(self) -> list[RowLine]:
        """The lines shown, in order."""
        return self._lines

    def line(self, row: int) -> RowLine | None:
        """Return the line of a row."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def task_row(self, row: int) -> TrackerRow | None:
        """Return the task's row in the tracker, None for a group's line."""
        line = self.line(row)
        return line.row if isinstance(line, TaskLine) else None

    def row_of(self, key: Key) -> int:
        """Return where a line stands, -1 where it is not shown."""
        return self._at.get(key, -1)

    def units(self) -> list[tuple[str, str]]:
        """Return the units that the plan's tasks name."""
        return self._rows.units() if self._rows else []

    def shown_tasks(self) -> tuple[int, int]:
        """Return how many tasks pass the filter, and how many there are."""
        if self._rows is None:
            return 0, 0
        return sum(line.shown for line in self._lines if isinstance(line, GroupLine)), len(self._rows.rows)

    # Taking up plans and changes ------------------------------------------------------------------------

    def show(self, plan: Plan | None, today: date) -> None:
        """Show another plan."""
        self.beginResetModel()
        self._rows = PlanRows(plan, today) if plan else None
        self._set_lines(self._wanted_lines())
        self.endResetModel()
        self.arranged.emit()

    def update(self, plan: Plan, changed: Collection[int]) -> None:
        """Take up the plan after the tasks with these ids changed, came, went or moved."""
        if self._rows is None:
            return
        self._rows.update(plan, changed)
        self._arrange()

    def arrange(self, wanted: TaskFilter, folded: frozenset[tuple[int, ...]]) -> None:
        """Filter and fold."""
        self._filter, self._folded = wanted, folded
        self._arrange()

    def hold(self, *, on: bool) -> None:
        """Leave every line where it is while a cell is being edited; arrange once the editor is closed."""
        self._held = on
        if not on and self._waiting:
            self._arrange()

    def _wanted_lines(self) -> list[RowLine]:
        return self._rows.lines(self._filter, self._folded) if self._rows else []

    def _set_lines(self, lines: list[RowLine]) -> None:
        self._lines = lines
        self._at = {line.key: row for row, line in enumerate(lines)}

    def _arrange(self) -> None:
        lines = self._wanted_lines()
        if [line.key for line in lines] == [line.key for line in self._lines]:
            self._waiting = False
            self._refresh(lines)
        elif self._held:
            self._waiting = True
            self._refresh(self._in_old_places(lines))
        else:
            self._waiting = False
            self.arranging.emit()
            self._splice(lines)
            self.arranged.emit()

    def _in_old_places(self, lines: list[RowLine]) -> list[RowLine]:
        """The present content of the lines, in the places where they still stand."""
        by_key = {line.key: line for line in lines}
        rows = {row.task.id: row for row in self._rows.rows} if self._rows else {}
        return [
            by_key.get(line.key) or (TaskLine(rows.get(line.row.task.id, line.row), line.position))
            if isinstance(line, TaskLine)
            else by_key.get(line.key, line)
            for line in self._lines
        ]

    def _refresh(self, lines: list[RowLine]) -> None:
        old, last = self._lines, len(COLUMNS) - 1
        self._set_lines(lines)
        for row, (before, after) in enumerate(zip(old, lines, strict=True)):
            same = before.row is after.row if isinstance(after, TaskLine) and isinstance(before, TaskLine) else False
            if not same and before != after:
                self.dataChanged.emit(self.index(row, 0), self.index(row, last))

    def _splice(self, lines: list[RowLine]) -> None:
        """Replace what differs, told to the view as rows that go and rows that come."""
        old, new = [line.key for line in self._lines], [line.key for line in lines]
        head = next((n for n, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
        most = min(len(old), len(new)) - head
        tails = zip(reversed(old), reversed(new), strict=False)
        tail = next((n for n, (a, b) in enumerate(tails) if a != b or n >= most), most)
        gone, come = len(old) - head - tail, len(new) - head - tail
        kept = self._lines
        if gone:
            self.beginRemoveRows(QModelIndex(), head, head + gone - 1)
            self._set_lines(kept[:head] + kept[len(kept) - tail :])
            self.endRemoveRows()
        if come:
            self.beginInsertRows(QModelIndex(), head, head + come - 1)
            self._set_lines(kept[:head] + lines[head : head + come] + kept[len(kept) - tail :])
            self.endInsertRows()
        self._refresh(lines)

    # Qt's questions -------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of lines."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return a column's title."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        spec = COLUMNS[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return spec.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return spec.tip or spec.title
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return what can be done with a cell."""
        row = index.row()
        if not 0 <= row < len(self._lines):
            return _NOTHING
        editable = _EDITABLE[index.column()] and isinstance(self._lines[row], TaskLine)
        return _TO_EDIT if editable else _TO_LOOK

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return what a cell says, its tip, or its place."""
        answer = ANSWERS.get(role)
        line = self.line(index.row()) if index.isValid() else None
        if answer is None or line is None:
            return None
        return answer(self.plan, line, COLUMNS[index.column()])

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: ANN401
        """Hand on what was typed; the cell changes when the change comes back from the store."""
        row = self.task_row(index.row())
        if role != Qt.ItemDataRole.EditRole or row is None or row.task.id is None:
            return False
        self.edited.emit(row.task.id, COLUMNS[index.column()].key, str(value))
        return True
