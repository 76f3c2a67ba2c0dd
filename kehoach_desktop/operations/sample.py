"""The sample: a data file of its own with a plan to play with, its states as they would stand today."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from kehoach_desktop.domain.plan import Plan, State, Task
from kehoach_desktop.domain.schedule import task_period
from kehoach_desktop.operations.accepting import add_plan
from kehoach_desktop.operations.office import Office
from kehoach_desktop.operations.templates import shipped_plan
from kehoach_desktop.store.data_file import open_data_file

_LABEL = "Tạo kế hoạch mẫu"
# Finished tasks were finished a few days before their last day, as good offices do.
_BEFORE_DUE = timedelta(days=3)


def sample_plan(today: date) -> Plan:
    """Return the sample plan of today's year: what is past is done, what runs has begun, the rest is to do."""
    plan = shipped_plan(today.year)
    return replace(plan, tasks=tuple(_worked_on(plan, task, today) for task in plan.tasks))


def _worked_on(plan: Plan, task: Task, today: date) -> Task:
    if task.done_on is not None:
        return replace(task, done_on=min(task.done_on, today))
    period = task_period(task, plan.year)
    if task.state is not State.TODO or period is None or period.starts_on > today:
        return task
    if period.due_on is None or period.due_on >= today:
        span = (period.due_on - period.starts_on).days + 1 if period.due_on else 365
        percent = min(90, (today - period.starts_on).days * 100 // span // 10 * 10)
        return replace(task, state=State.DOING, progress=percent) if percent else task
    return replace(task, state=State.DONE, progress=100, done_on=period.due_on - _BEFORE_DUE)


def make_sample(path: Path, *, today: date | None = None, who: str = "") -> int:
    """Fill a new data file with the sample plan and return the plan's id; a file that has plans is left as it is."""
    with Office(open_data_file(path, who=who), who=who) as office:
        latest = office.latest_plan_id()
        if latest is not None:
            return latest
        return add_plan(office, _LABEL, sample_plan(today or office.today())).plan_id
