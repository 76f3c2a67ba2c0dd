"""The progress table as the tasks' commands know it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import TYPE_CHECKING

from kehoach_desktop.operations import TaskField
from ui.progress.columns import COLUMNS, TIMELINE, TIMELINE_COLUMN
from ui.progress.rows import GroupLine

if TYPE_CHECKING:
    from kehoach_desktop.operations.task_order import Group
    from ui.progress.table import ProgressTable

_FIELDS = set(TaskField)


class ProgressSurface:
    """Bảng tiến độ dưới tay người dùng; `reveal` opens groups and filters that hide tasks."""

    def __init__(self, table: ProgressTable, reveal: Callable[[Collection[int]], None]) -> None:
        self._reveal = reveal
        self.home = table
        self.moved = table.moved

    def chosen(self) -> list[int]:
        """Return the chosen tasks."""
        return self.home.selected_tasks()

    def current(self) -> int | None:
        """Return the task that has the keyboard."""
        return self.home.current_task()

    def following(self) -> list[int]:
        """Return the tasks from the current one on."""
        model = self.home.plan_model
        rows = range(max(self.home.currentIndex().row(), 0), model.rowCount())
        found = [model.task_row(row) for row in rows] if self.current() is not None else []
        return [row.task.id for row in found if row is not None and row.task.id is not None]

    def group(self) -> Group | None:
        """Return the group whose line has the keyboard; tasks without a time are no group to add to."""
        line = self.home.plan_model.line(self.home.currentIndex().row())
        return (line.quarters, None) if isinstance(line, GroupLine) and line.quarters else None

    def field(self) -> TaskField | None:
        """Return the field of the current cell; a bar is its time."""
        index = self.home.currentIndex()
        key = COLUMNS[index.column()].key if index.isValid() else ""
        if key == TIMELINE:
            return TaskField.PERIOD
        return TaskField(key) if key in _FIELDS else None

    def columns(self) -> Sequence[str]:
        """Return the columns that are shown."""
        return [COLUMNS[n].key for n in range(TIMELINE_COLUMN) if not self.home.isColumnHidden(n)]

    def show_tasks(self, task_ids: Sequence[int], *, edit: bool = False) -> None:
        """Bring tasks to sight and choose them."""
        self._reveal(task_ids)
        if edit:
            self.home.go_to(task_ids[0], edit=True)
        else:
            self.home.select_tasks(list(task_ids))

    def edit_current(self) -> None:
        """Edit the current cell."""
        self.home.edit(self.home.currentIndex())
