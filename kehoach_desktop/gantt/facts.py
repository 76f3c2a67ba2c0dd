"""What the chart shows of one task: its span, how sure its ends are, its state and the label beside the bar."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kehoach_desktop.domain.periods import PeriodKind
from kehoach_desktop.domain.plan import Plan, Role, State, Task
from kehoach_desktop.domain.schedule import is_late, is_unreadable, is_vague, task_period
from kehoach_desktop.gantt.looks import Look, look_of

_DEADLINES = (PeriodKind.BEFORE, PeriodKind.UNTIL)
NO_TIME = "Chưa rõ thời gian"
UNREAD_TIME = "Chưa hiểu thời gian đã ghi"


@dataclass(frozen=True, slots=True, kw_only=True)
class RowFacts:
    """Một dòng trên biểu đồ. `start` None: no time is known; `due` None with a start: no day ends it.

    `vague`: only a quarter or more is known, both ends are soft. `deadline`: only the last day is known.
    `progress` is a percentage. `label` stands beside the bar where it fits, or alone where there is no bar.
    """

    start: date | None = None
    due: date | None = None
    vague: bool = False
    deadline: bool = False
    look: Look = Look.TODO
    progress: int = 0
    label: str = ""

    @property
    def open_ended(self) -> bool:
        """Whether the work runs on without a last day ("thường xuyên")."""
        return self.start is not None and self.due is None


def bar_label(task: Task) -> str:
    """Return the text beside a task's bar: how far it is, and who answers for it."""
    who = next((unit.name for unit in task.units if unit.role is not Role.COORDINATING), "")
    share = f"{task.progress}%" if task.state is State.DOING and task.progress else ""
    return " · ".join(part for part in (share, who) if part)


def row_facts(task: Task, year: int, today: date, label: str | None = None) -> RowFacts:
    """Return what the chart of a plan of `year` shows of a task as of `today`.

    `label` replaces the text beside the bar. A task without a readable time says so in its place.
    """
    look = look_of(task.state, late=is_late(task, year, today))
    period = task_period(task, year)
    if period is None:
        return RowFacts(look=look, label=UNREAD_TIME if is_unreadable(task, year) else NO_TIME)
    return RowFacts(
        start=period.starts_on,
        due=period.due_on,
        vague=is_vague(task, year),
        deadline=period.kind in _DEADLINES,
        look=look,
        progress=100 if task.state is State.DONE else task.progress,
        label=bar_label(task) if label is None else label,
    )


def plan_facts(plan: Plan, today: date) -> tuple[RowFacts, ...]:
    """Return the facts of all tasks, in the order of the plan."""
    return tuple(row_facts(task, plan.year, today) for task in plan.tasks)
