"""Storing what the form of a task says: each field as one step of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach_desktop import operations
from kehoach_desktop.domain.plan import Role, State, TaskUnit
from kehoach_desktop.domain.units import write_units
from kehoach_desktop.operations import TaskField

if TYPE_CHECKING:
    from kehoach_desktop.domain.plan import Task
    from ui.desk import Desk
    from ui.tasks.form.units_box import Pairs


class TaskStore:
    """Ghi từng ô của phiếu. Each verb returns False where the text could not be used."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def text(self, task_id: int, field: TaskField, text: str) -> bool:
        """Store the words of a field."""
        self._desk.session.do(operations.edit_task_field, task_id=task_id, field=field, text=text)
        return True

    def other(self, task_id: int, title: str, text: str) -> bool:
        """Store the words of a column of the plan's own."""
        self._desk.session.do(operations.edit_task_other, task_id=task_id, title=title, text=text)
        return True

    def done_on(self, task_id: int, text: str) -> bool:
        """Store the day of completion; a day that cannot be read is not."""
        if text.strip() and operations.read_day(text) is None:
            return False
        return self.text(task_id, TaskField.DONE_ON, text)

    def state(self, task_id: int, state: State) -> None:
        """Store the state."""
        self._desk.session.do(operations.edit_task_state, task_id=task_id, state=state)

    def progress(self, task_id: int, share: int) -> None:
        """Store how far the task is done."""
        self._desk.session.do(operations.edit_task_progress, task_id=task_id, progress=share)

    def units(self, task: Task, pairs: Pairs) -> None:
        """Store the units with their roles; a cell that holds all of them is worded anew in its pattern."""
        named = tuple(TaskUnit(role=role, name=name) for role, name in pairs)
        if any(unit.role is Role.DOING for unit in named):
            texts = {TaskField.UNITS: write_units(named, task.units_text or "")}
        else:
            texts = {
                field: "\n".join(unit.name for unit in named if unit.role is role)
                for field, role in ((TaskField.LEAD, Role.LEAD), (TaskField.COORDINATING, Role.COORDINATING))
            }
        self._desk.session.do(operations.edit_task, task_id=task.id, texts=texts)
