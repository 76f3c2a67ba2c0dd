"""How labels and findings name a row: its number, with its quarter where numbers begin anew in each."""

from __future__ import annotations

from kehoach_desktop.domain.groups import document_groups, row_numbers
from kehoach_desktop.domain.plan import Numbering, Plan


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
    """Return the name of one task."""
    return task_names(plan)[row]
