"""How labels and findings name a row: its number, with its quarter where numbers begin anew in each."""

from __future__ import annotations

from kehoach_desktop.domain.groups import document_groups, quarters_label, row_numbers
from kehoach_desktop.domain.plan import GROUPED, Numbering, Plan, Task
from kehoach_desktop.operations.task_order import Group


def task_names(plan: Plan) -> tuple[str, ...]:
    """Return the name of each task, such as "việc 3" or "việc 3, Quý II"."""
    numbers = row_numbers(plan)
    names = [f"việc {number or row}" for row, number in enumerate(numbers, start=1)]
    if plan.task_list.numbering is Numbering.RESTART:
        for group in document_groups(plan):
            label = group.label()
            for row in group.rows if label else ():
                names[row] += f", {label}"
    return tuple(names)


def task_name(plan: Plan, row: int) -> str:
    """Return the name of one task; the others are not looked at."""
    task = plan.tasks[row]
    numbering = plan.task_list.numbering
    if numbering is not Numbering.RESTART:
        return f"việc {row + 1}"
    grouped = plan.task_list.grouping in GROUPED
    first = row
    while first and _group(plan.tasks[first - 1], grouped=grouped) == _group(task, grouped=grouped):
        first -= 1
    label = task.theme or (quarters_label(task.group) if grouped else "")
    return f"việc {row - first + 1}" + (f", {label}" if label else "")


def _group(task: Task, *, grouped: bool) -> Group:
    return (task.group if grouped else ()), task.theme
