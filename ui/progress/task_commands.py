"""What can be done with tasks on this page, each bound to its operation."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from kehoach_desktop import operations
from kehoach_desktop.domain.labels import STATE_LABELS
from kehoach_desktop.domain.plan import State
from kehoach_desktop.operations import TaskField
from ui.progress.rows import GroupLine

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint

    from ui.desk import Desk
    from ui.progress.table import ProgressTable

_SHARES = (0, 25, 50, 75, 100)
_ROW_ACTIONS = (
    "edit_cell",
    "",
    "add_task",
    "insert_task",
    "duplicate_tasks",
    "delete_tasks",
    "",
    "move_up",
    "move_down",
)


class TaskCommands:
    """Việc làm với các dòng: each call is one step that undo takes back."""

    def __init__(self, desk: Desk, table: ProgressTable, reveal: Callable[[Collection[int]], None]) -> None:
        self._desk, self._table, self._reveal = desk, table, reveal
        bind = desk.actions.bind
        bind("add_task", table, self.add)
        bind("insert_task", table, self.insert)
        bind("duplicate_tasks", table, self.duplicate)
        bind("delete_tasks", table, self.delete)
        bind("move_up", table, lambda: self.nudge(down=False))
        bind("move_down", table, lambda: self.nudge(down=True))
        bind("edit_cell", table, lambda: table.edit(table.currentIndex()))
        table.plan_model.edited.connect(self.edit)
        table.rescheduled.connect(self.reschedule)
        table.customContextMenuRequested.connect(self.ask)

    # Cells ----------------------------------------------------------------------------------------------

    def edit(self, task_id: int, column: str, text: str) -> None:
        """Store what was typed into a cell."""
        if column == TaskField.STATE:
            self.set_state(State(text), [task_id])
            return
        session, messages = self._desk.session, self._desk.messages
        changes = session.do(operations.edit_task_field, task_id=task_id, field=TaskField(column), text=text)
        if changes is None:
            messages.offer("Chép chữ vừa gõ", lambda: QGuiApplication.clipboard().setText(text))
        elif column == TaskField.DONE_ON and text.strip() and not changes:
            messages.say(messages.NOTICE, f"Chưa hiểu ngày “{text.strip()}” nên giữ như cũ. Xin ghi như 05/4/2026.")

    def reschedule(self, task_id: int, starts_on: date, due_on: date | None) -> None:
        """Store a bar's new days."""
        self._desk.session.do(operations.reschedule_task, task_id=task_id, starts_on=starts_on, due_on=due_on)

    def set_state(self, state: State, task_ids: list[int]) -> None:
        """Set the state of tasks, several of them as one step."""
        if len(task_ids) == 1:
            self._desk.session.do(operations.edit_task_state, task_id=task_ids[0], state=state)
        else:
            self._set(TaskField.STATE, STATE_LABELS[state], task_ids)

    def set_progress(self, progress: int, task_ids: list[int]) -> None:
        """Set how far tasks are done."""
        self._set(TaskField.PROGRESS, f"{progress}%", task_ids)

    def _set(self, field: TaskField, text: str, task_ids: list[int]) -> None:
        session = self._desk.session
        if session.plan_id is not None and task_ids:
            cells = {task_id: {field: text} for task_id in task_ids}
            session.do(operations.edit_cells, plan_id=session.plan_id, cells=cells)

    # Rows -----------------------------------------------------------------------------------------------

    def add(self) -> None:
        """Add a task under the current one, at the end of the current group, or of the list; begin to write it."""
        line = self._table.plan_model.line(self._table.currentIndex().row())
        if isinstance(line, GroupLine) and line.quarters:
            self._add(group=(line.quarters, None))
        else:
            self._add(after=self._table.current_task())

    def insert(self) -> None:
        """Add a task above the current one."""
        self._add(before=self._table.current_task())

    def duplicate(self) -> None:
        """Copy the selected tasks."""
        chosen = self._table.selected_tasks()
        changes = self._desk.session.do(operations.duplicate_tasks, task_ids=chosen) if chosen else None
        if changes:
            self._reveal(changes.new_ids("task"))
            self._table.select_tasks(list(changes.new_ids("task")))

    def delete(self) -> None:
        """Delete the selected tasks."""
        chosen = self._table.selected_tasks()
        if chosen and self._desk.session.do(operations.delete_tasks, task_ids=chosen):
            self._desk.messages.say(
                self._desk.messages.INFO, f"Đã xóa {len(chosen)} việc.", ("Hoàn tác", self._desk.session.undo)
            )

    def nudge(self, *, down: bool) -> None:
        """Move the selected tasks one row up or down."""
        chosen = self._table.selected_tasks()
        if chosen:
            self._desk.session.do(operations.nudge_tasks, task_ids=chosen, down=down)

    def _add(self, **place: object) -> None:
        session = self._desk.session
        if session.plan_id is None:
            return
        changes = session.do(operations.add_task, plan_id=session.plan_id, **place)
        if changes and changes.new_ids("task"):
            self._reveal(changes.new_ids("task"))
            self._table.go_to(changes.new_ids("task")[0], edit=True)

    # Menu -----------------------------------------------------------------------------------------------

    def fill_menu(self, menu: QMenu) -> None:
        """Put into a menu all that can be done with the selected rows."""
        for name in _ROW_ACTIONS:
            if name:
                menu.addAction(self._desk.actions[name])
            else:
                menu.addSeparator()
        chosen = self._table.selected_tasks()
        menu.addSeparator()
        states = menu.addMenu("Tình &trạng")
        for state, words in STATE_LABELS.items():
            states.addAction(words, lambda state=state: self.set_state(state, chosen))
        shares = menu.addMenu("Mức h&oàn thành")
        for share in _SHARES:
            shares.addAction(f"{share}%", lambda share=share: self.set_progress(share, chosen))
        for part in (states, shares):
            part.setEnabled(bool(chosen))

    def ask(self, at: QPoint) -> None:
        """Open the menu of the selected rows."""
        menu = QMenu(self._table)
        menu.setAccessibleName("Việc đang chọn")
        self.fill_menu(menu)
        menu.exec(self._table.viewport().mapToGlobal(at))
        menu.deleteLater()
