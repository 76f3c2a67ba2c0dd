"""Where rows stand among the groups of a task list: pure rules of order."""

from __future__ import annotations

from dataclasses import replace

from kehoach_desktop.domain.plan import Grouping, Plan, Task

Group = tuple[tuple[int, ...], str | None]
_GROUPED = (Grouping.QUARTER_ROWS, Grouping.HEADINGS)


def group_of_row(task: Task) -> Group:
    """Return the group in which a task stands: its quarters and its theme."""
    return task.group, task.theme


def settled(plan: Plan, row: int, task: Task) -> tuple[Task, ...]:
    """Return the plan's tasks with one changed; one whose group changed stands at the end of its new group."""
    was = plan.tasks[row]
    if plan.task_list.grouping not in _GROUPED or task.group == was.group:
        return (*plan.tasks[:row], task, *plan.tasks[row + 1 :])
    others = (*plan.tasks[:row], *plan.tasks[row + 1 :])
    at, theme = _place(others, task)
    return (*others[:at], replace(task, theme=theme), *others[at:])


def _place(others: tuple[Task, ...], task: Task) -> tuple[int, str | None]:
    """Where a task comes into its group, and the theme that it comes under there."""
    for same in (
        [n for n, other in enumerate(others) if group_of_row(other) == group_of_row(task)],
        [n for n, other in enumerate(others) if other.group == task.group],
    ):
        if same:
            return same[-1] + 1, others[same[-1]].theme
    # A new group stands before the first one that comes later in the year.
    later = [n for n, other in enumerate(others) if other.group > task.group]
    return (later[0] if later else len(others)), task.theme
