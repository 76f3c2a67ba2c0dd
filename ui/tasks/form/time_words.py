"""What a wording of time means for a task, said as one types, or why it is not understood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach_desktop.domain.groups import quarters_label
from kehoach_desktop.domain.periods.misread import why_unread
from kehoach_desktop.domain.plan import GROUPED, PeriodPlace
from kehoach_desktop.domain.reschedule import reword
from kehoach_desktop.domain.schedule import is_unreadable, task_period, task_quarters
from kehoach_desktop.domain.text import clean

if TYPE_CHECKING:
    from kehoach_desktop.domain.periods import Period
    from kehoach_desktop.domain.plan import Plan, Task

IN_SENTENCE = "Lời này đứng trong câu nội dung; sửa ở đây thì câu đổi theo."


def days_words(period: Period) -> str:
    """Return the days of a time: "01/02 – 28/02/2026", the year once where both ends have it."""
    start, due = period.starts_on, period.due_on
    if due is None:
        return f"từ {start:%d/%m/%Y}, không hạn"
    if start == due:
        return f"{due:%d/%m/%Y}"
    first = f"{start:%d/%m}" if start.year == due.year else f"{start:%d/%m/%Y}"
    return f"{first} – {due:%d/%m/%Y}"


def meaning_of(plan: Plan, task: Task, text: str) -> tuple[str, bool]:
    """Return what a wording would mean for a task, and whether it is understood."""
    wording = clean(text)
    meant = task if wording == (task.period_text or "") else reword(plan, task, wording)
    if wording and is_unreadable(meant, plan.year):
        return why_unread(wording, plan.year), False
    period = task_period(meant, plan.year)
    if period is None:
        return "Chưa có thời gian", True
    quarters = quarters_label(task_quarters(meant, plan.year))
    words = f"{days_words(period)}, {quarters}" if quarters else days_words(period)
    if plan.task_list.grouping in GROUPED and meant.group != task.group:
        words += f" (việc chuyển sang {quarters_label(meant.group)})"
    return words, True


def stands_in_sentence(task: Task) -> bool:
    """Tell whether the wording is a part of the task's sentence."""
    return task.period_place is PeriodPlace.CONTENT and bool(task.period_text)
