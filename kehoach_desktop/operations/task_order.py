"""Where rows stand among the groups of a task list: pure rules of order."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from kehoach_desktop.domain.plan import GROUPED, Plan, State, Task

Group = tuple[tuple[int, ...], str | None]


def group_of_row(task: Task) -> Group:
    """Return the group in which a task stands: its quarters and its theme."""
    return task.group, task.theme


def in_group(task: Task, group: Group) -> Task:
    """Return the task standing in another group; its own wording of time stays."""
    if group_of_row(task) == group:
        return task
    return replace(task, group=group[0], theme=group[1])


def settled(plan: Plan, row: int, task: Task) -> tuple[Task, ...]:
    """Return the plan's tasks with one changed; one whose group changed stands at the end of its new group."""
    was = plan.tasks[row]
    if plan.task_list.grouping not in GROUPED or task.group == was.group:
        return (*plan.tasks[:row], task, *plan.tasks[row + 1 :])
    others = (*plan.tasks[:row], *plan.tasks[row + 1 :])
    at, theme = place_in_group(others, group_of_row(task))
    return (*others[:at], replace(task, theme=theme), *others[at:])


def place_in_group(tasks: Sequence[Task], group: Group) -> tuple[int, str | None]:
    """Return where a task comes in at the end of a group, and the theme that it comes under there."""
    for same in (
        [n for n, task in enumerate(tasks) if group_of_row(task) == group],
        [n for n, task in enumerate(tasks) if task.group == group[0]],
    ):
        if same:
            return same[-1] + 1, tasks[same[-1]].theme
    # A new group stands before the first one that comes later in the year.
    later = [n for n, task in enumerate(tasks) if task.group > group[0]]
    return (later[0] if later else len(tasks)), group[1]


def fresh_copy(task: Task) -> Task:
    """Return a task as a new row that nobody has worked on yet."""
    return replace(task, id=None, state=State.TODO, progress=0, done_on=None, delay_reason=None)


def duplicated(tasks: Sequence[Task], ids: Collection[int]) -> tuple[Task, ...]:
    """Return the tasks with a fresh copy of each chosen one, each run of neighbours copied behind itself."""
    result: list[Task] = []
    waiting: list[Task] = []
    for task in tasks:
        if task.id in ids:
            waiting.append(fresh_copy(task))
        else:
            result += waiting
            waiting = []
        result.append(task)
    return (*result, *waiting)


def moved(tasks: Sequence[Task], ids: Collection[int], before: int | None, group: Group | None) -> tuple[Task, ...]:
    """Return the tasks with the chosen ones standing before another, or last where that is None.

    They take the given group, else that of the row before which they come to stand.
    """
    chosen = [task for task in tasks if task.id in ids]
    others = [task for task in tasks if task.id not in ids]
    at = next((n for n, task in enumerate(others) if task.id == before), len(others))
    if group is None and others:
        group = group_of_row(others[at] if at < len(others) else others[-1])
    if group is not None:
        chosen = [in_group(task, group) for task in chosen]
    return (*others[:at], *chosen, *others[at:])


def nudged(tasks: Sequence[Task], ids: Collection[int], *, down: bool) -> tuple[Task, ...]:
    """Return the tasks with the chosen ones one place up or down; at a group's edge they pass into the next group."""
    order = list(reversed(tasks)) if down else list(tasks)
    for n, task in enumerate(order):
        if task.id not in ids or n == 0 or order[n - 1].id in ids:
            continue
        neighbour = order[n - 1]
        run = n
        while run < len(order) and order[run].id in ids:
            run += 1
        if group_of_row(neighbour) != group_of_row(task):
            order[n:run] = [in_group(one, group_of_row(neighbour)) for one in order[n:run]]
        else:
            order[n - 1 : run] = [*order[n:run], neighbour]
    return tuple(reversed(order)) if down else tuple(order)
