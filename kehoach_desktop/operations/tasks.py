"""Verbs on the cells of one task: each is one step, named with the row's number."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from kehoach_desktop.domain.labels import STATE_LABELS
from kehoach_desktop.domain.plan import Plan, State, Task
from kehoach_desktop.domain.reschedule import reschedule
from kehoach_desktop.operations import task_edits
from kehoach_desktop.operations.changes import Changes
from kehoach_desktop.operations.errors import Gone
from kehoach_desktop.operations.naming import task_name
from kehoach_desktop.operations.office import Office
from kehoach_desktop.operations.saving import save
from kehoach_desktop.operations.task_edits import FIELD_EDITS, FIELD_LABELS, TaskField
from kehoach_desktop.operations.task_order import settled

Edit = Callable[[Plan, Task], Task]


def row_of(plan: Plan, task_id: int) -> int:
    """Return where a task stands in its plan."""
    for row, task in enumerate(plan.tasks):
        if task.id == task_id:
            return row
    raise Gone(what="việc này")


def _edit(office: Office, task_id: int, what: str, edit: Edit, *, why: str | None, merge: str | None = None) -> Changes:
    plan = office.plan_of_task(task_id)
    row = row_of(plan, task_id)
    task = edit(plan, plan.tasks[row])
    if task == plan.tasks[row]:
        return Changes()
    tasks = settled(plan, row, task)
    merge_key = None if merge is None else f"task:{task_id}:{merge}"
    label = f"{what} {task_name(plan, row)}"
    return save(office, label, plan, replace(plan, tasks=tasks), why=why, merge_key=merge_key)


def edit_task_field(office: Office, *, task_id: int, field: TaskField, text: str, why: str | None = None) -> Changes:
    """Edit a cell that takes words; what follows from the words follows.

    A time that stands in the sentence goes with it; roles follow from the wording of the units cell; a time that
    cannot be read is kept as typed, and marked by who shows it.
    """

    def edit(plan: Plan, task: Task) -> Task:
        return FIELD_EDITS[field](plan, task, text)

    return _edit(office, task_id, f"Sửa {FIELD_LABELS[field]}", edit, why=why, merge=field)


def edit_task_other(office: Office, *, task_id: int, title: str, text: str, why: str | None = None) -> Changes:
    """Edit the cell of a column that the program has no field for."""

    def edit(_plan: Plan, task: Task) -> Task:
        return task_edits.edit_other(task, title, text)

    return _edit(office, task_id, f"Sửa cột «{title}» của", edit, why=why, merge=f"other:{title}")


def edit_task_state(office: Office, *, task_id: int, state: State, why: str | None = None) -> Changes:
    """Set the state; done brings 100 % and today's date where none is given."""

    def edit(_plan: Plan, task: Task) -> Task:
        return task if task.state is state else task_edits.edit_state(task, state, office.today())

    return _edit(office, task_id, f"Đánh dấu «{STATE_LABELS[state]}»", edit, why=why)


def edit_task_progress(office: Office, *, task_id: int, progress: int, why: str | None = None) -> Changes:
    """Set the percentage, kept within 0 and 100."""

    def edit(_plan: Plan, task: Task) -> Task:
        return task_edits.edit_progress(task, progress)

    return _edit(office, task_id, "Sửa tiến độ", edit, why=why, merge="progress")


def edit_task_done_on(office: Office, *, task_id: int, day: date | None, why: str | None = None) -> Changes:
    """Set the day of completion."""

    def edit(_plan: Plan, task: Task) -> Task:
        return task_edits.edit_done_on(task, day)

    return _edit(office, task_id, "Sửa ngày hoàn thành", edit, why=why)


def reschedule_task(
    office: Office, *, task_id: int, starts_on: date, due_on: date | None, why: str | None = None
) -> Changes:
    """Move a task to another span of days; its wording follows, and its row goes to the group of its quarter."""

    def edit(plan: Plan, task: Task) -> Task:
        return reschedule(plan, task, starts_on, due_on)

    return _edit(office, task_id, "Đổi thời gian", edit, why=why)


def edit_task(office: Office, *, task_id: int, texts: Mapping[TaskField, str], why: str | None = None) -> Changes:
    """Edit several cells of one task as one step, as its form does."""

    def edit(plan: Plan, task: Task) -> Task:
        for field, text in texts.items():
            task = FIELD_EDITS[field](plan, task, text)
        return task

    return _edit(office, task_id, "Sửa", edit, why=why)
