"""When a task is to be done, as its wording or else its group of quarters tells, and whether it is late."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from kehoach_desktop.domain.labels import CLOSED_STATES
from kehoach_desktop.domain.periods import Period, PeriodKind, quarters_period, read_period
from kehoach_desktop.domain.plan import Task

_read = lru_cache(maxsize=8192)(read_period)


def task_period(task: Task, year: int) -> Period | None:
    """Return what the task's wording means, else what its group means; None where neither tells a time."""
    period = _read(task.period_text, year, task.group) if task.period_text else None
    if period is None and task.group:
        return quarters_period(task.group, year)
    return period


def task_quarters(task: Task, year: int) -> tuple[int, ...]:
    """Return the quarters that a task belongs to: its group's, else those of its wording."""
    if task.group:
        return task.group
    period = task_period(task, year)
    return period.quarters if period else ()


def is_unreadable(task: Task, year: int) -> bool:
    """Tell whether the task carries a wording of time that means nothing to the program."""
    return bool(task.period_text) and _read(task.period_text, year, task.group) is None


def is_vague(task: Task, year: int) -> bool:
    """Tell whether only a quarter or more is known of the task's time; such ends are drawn soft."""
    period = task_period(task, year)
    return period is not None and period.kind in (PeriodKind.QUARTER, PeriodKind.HALF, PeriodKind.YEAR, PeriodKind.OPEN)


def is_late(task: Task, year: int, today: date) -> bool:
    """Tell whether the task's last day has passed while it is still owed; derived, never stored."""
    period = task_period(task, year)
    return (
        period is not None and period.due_on is not None and period.due_on < today and task.state not in CLOSED_STATES
    )
