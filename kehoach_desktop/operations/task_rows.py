"""Verbs on whole rows of the task list: add, duplicate, move, delete, one or several at once."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace

from kehoach_desktop.domain.groups import document_groups, quarters_label
from kehoach_desktop.domain.plan import GROUPED, Plan, Task
from kehoach_desktop.domain.text import clean
from kehoach_desktop.operations import task_order
from kehoach_desktop.operations.accepting import normalised
from kehoach_desktop.operations.changes import Changes
from kehoach_desktop.operations.errors import Gone
from kehoach_desktop.operations.naming import task_name
from kehoach_desktop.operations.office import Office
from kehoach_desktop.operations.saving import save
from kehoach_desktop.operations.task_order import Group, group_of_row
from kehoach_desktop.operations.tasks import row_of

Rearrange = Callable[[Plan], tuple[Task, ...]]
# Where nothing stands yet, a list by quarters begins with the first one.
_FIRST_GROUP: Group = ((1,), None)


def add_task(
    office: Office,
    *,
    plan_id: int,
    content: str = "",
    after: int | None = None,
    before: int | None = None,
    group: Group | None = None,
    task: Task | None = None,
    why: str | None = None,
) -> Changes:
    """Add a row after or before another, in the same group; else at the end of `group`, or of the list.

    `task` gives a whole row instead of a sentence. The new row's id is `changes.new_ids("task")`.
    """
    plan = office.plan(plan_id)
    new = replace(normalised(task), id=None) if task is not None else Task(content=clean(content))
    label = "Thêm việc"
    tasks = added(plan, (new,), after=after, before=before, group=group)
    return save(office, label, plan, replace(plan, tasks=tasks), why=why)


def added(
    plan: Plan,
    new: tuple[Task, ...],
    *,
    after: int | None = None,
    before: int | None = None,
    group: Group | None = None,
) -> tuple[Task, ...]:
    """Return the plan's tasks with new rows put in; see `add_task`."""
    tasks = plan.tasks
    grouped = plan.task_list.grouping in GROUPED
    neighbour = after if after is not None else before
    if neighbour is None and group is None and grouped and new and new[0].group:
        group = group_of_row(new[0])
    if neighbour is not None:
        row = row_of(plan, neighbour)
        at = row + 1 if after is not None else row
        group = group if group is not None else group_of_row(tasks[row])
    elif group is not None:
        at, theme = task_order.place_in_group(tasks, group)
        group = (group[0], theme)
    else:
        at = len(tasks)
        group = group_of_row(tasks[-1]) if tasks else _FIRST_GROUP
    group = group if grouped else ((), group[1])
    return (*tasks[:at], *(task_order.in_group(task, group) for task in new), *tasks[at:])


def _rearrange(office: Office, ids: Collection[int], what: str, rearrange: Rearrange, why: str | None) -> Changes:
    """Change the rows of the plan in which the chosen tasks stand, as one step."""
    if not ids:
        return Changes()
    plan = office.plan_of_task(min(ids))
    known = {task.id for task in plan.tasks}
    if not set(ids) <= known:
        raise Gone(what="một số việc đã chọn")
    row = min(row for row, task in enumerate(plan.tasks) if task.id in ids)
    label = f"{what} {task_name(plan, row)}" if len(ids) == 1 else f"{what} {len(ids)} việc"
    return save(office, label, plan, replace(plan, tasks=rearrange(plan)), why=why)


def duplicate_tasks(office: Office, *, task_ids: Collection[int], why: str | None = None) -> Changes:
    """Copy rows right behind themselves; the copies begin as not done."""

    def rearrange(plan: Plan) -> tuple[Task, ...]:
        return task_order.duplicated(plan.tasks, task_ids)

    return _rearrange(office, task_ids, "Nhân đôi", rearrange, why)


def delete_tasks(office: Office, *, task_ids: Collection[int], why: str | None = None) -> Changes:
    """Delete rows."""

    def rearrange(plan: Plan) -> tuple[Task, ...]:
        return tuple(task for task in plan.tasks if task.id not in task_ids)

    return _rearrange(office, task_ids, "Xóa", rearrange, why)


def move_tasks(
    office: Office,
    *,
    task_ids: Collection[int],
    before: int | None = None,
    group: Group | None = None,
    why: str | None = None,
) -> Changes:
    """Move rows before another row (last where `before` is None), into its group or the given one."""

    def rearrange(plan: Plan) -> tuple[Task, ...]:
        if group is not None and before is None:
            others = [task for task in plan.tasks if task.id not in task_ids]
            at, _ = task_order.place_in_group(others, group)
            target = others[at].id if at < len(others) else None
            return task_order.moved(plan.tasks, task_ids, target, group)
        return task_order.moved(plan.tasks, task_ids, before, group)

    return _rearrange(office, task_ids, "Chuyển", rearrange, why)


def nudge_tasks(office: Office, *, task_ids: Collection[int], down: bool, why: str | None = None) -> Changes:
    """Move rows one place up or down; at the edge of a group they pass into the next one."""

    def rearrange(plan: Plan) -> tuple[Task, ...]:
        return task_order.nudged(plan.tasks, task_ids, down=down)

    return _rearrange(office, task_ids, "Chuyển", rearrange, why)


def rename_theme(office: Office, *, plan_id: int, group: Group, theme: str, why: str | None = None) -> Changes:
    """Reword a group row that is no quarter ("I. Công tác tuyên truyền") for all tasks under it."""
    plan = office.plan(plan_id)
    name = clean(theme) or None
    rows = {row for found in document_groups(plan) if (found.quarters, found.theme) == group for row in found.rows}
    tasks = tuple(replace(task, theme=name) if n in rows else task for n, task in enumerate(plan.tasks))
    label = f"Sửa tên nhóm việc {quarters_label(group[0])}".rstrip()
    return save(office, label, plan, replace(plan, tasks=tasks), why=why)
