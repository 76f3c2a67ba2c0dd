"""The groups in which tasks stand, and the numbers of their rows: computed, never stored."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from kehoach_desktop.domain.labels import CLOSED_STATES
from kehoach_desktop.domain.periods import ROMAN
from kehoach_desktop.domain.plan import GROUPED, Numbering, Plan, State, Task
from kehoach_desktop.domain.schedule import task_quarters


@dataclass(frozen=True, slots=True)
class TaskGroup:
    """Nhóm việc: tasks that stand together under one quarter, span of quarters, or theme.

    `rows` are the positions of the tasks in `Plan.tasks`.
    """

    quarters: tuple[int, ...]
    theme: str | None
    rows: tuple[int, ...]

    def label(self) -> str:
        """Return the group's name as a plan words it: its theme, "Quý I", "Quý III, IV", or empty."""
        return self.theme or quarters_label(self.quarters)

    def progress(self, tasks: Sequence[Task]) -> tuple[int, int]:
        """Return how many of the group's tasks are done, and how many it has without the dropped ones."""
        states = [tasks[row].state for row in self.rows]
        return states.count(State.DONE), len(states) - states.count(State.DROPPED)


def quarters_label(quarters: tuple[int, ...]) -> str:
    """Return "Quý I", "Quý III, IV", or empty for no quarter."""
    return f"Quý {quarters_numerals(quarters)}" if quarters else ""


def quarters_numerals(quarters: tuple[int, ...]) -> str:
    """Return "I", "III, IV", or empty for no quarter."""
    return ", ".join(ROMAN[q] for q in quarters)


def document_groups(plan: Plan) -> tuple[TaskGroup, ...]:
    """Return the groups in the order of the document, as its table or headings show them."""
    grouped = plan.task_list.grouping in GROUPED
    keys = [(task.group if grouped else (), task.theme) for task in plan.tasks]
    return tuple(
        TaskGroup(quarters, theme, tuple(rows))
        for (quarters, theme), rows in groupby(range(len(keys)), key=keys.__getitem__)
    )


def quarter_groups(plan: Plan) -> tuple[TaskGroup, ...]:
    """Return the groups by time, for the chart and the tracker, whatever the document's own grouping is.

    Quarters come in the order of the calendar, a quarter before a span that begins with it; tasks without
    a time come last.
    """
    rows: dict[tuple[int, ...], list[int]] = {}
    for row, task in enumerate(plan.tasks):
        rows.setdefault(task_quarters(task, plan.year), []).append(row)
    order = sorted(rows, key=lambda quarters: quarters or (len(ROMAN) + 1,))
    return tuple(TaskGroup(quarters, None, tuple(rows[quarters])) for quarters in order)


def row_numbers(plan: Plan) -> tuple[str | None, ...]:
    """Return the number printed in each task's row, None where the list is not numbered."""
    numbering = plan.task_list.numbering
    if numbering is Numbering.NONE:
        return (None,) * len(plan.tasks)
    if numbering is Numbering.CONTINUE:
        return tuple(str(n) for n in range(1, len(plan.tasks) + 1))
    return tuple(str(n) for group in document_groups(plan) for n in range(1, len(group.rows) + 1))


def owed(tasks: Sequence[Task]) -> int:
    """Return how many tasks are still open."""
    return sum(task.state not in CLOSED_STATES for task in tasks)
