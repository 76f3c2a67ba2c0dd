"""Changing a task's time: the wording is rewritten exactly where it stands, in the plan's own pattern."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from kehoach_desktop.domain.periods import (
    PeriodStyle,
    find_period,
    group_of,
    quarters_period,
    read_period,
    style_of,
    word_period,
)
from kehoach_desktop.domain.plan import GROUPED, Grouping, PeriodPlace, Plan, Task
from kehoach_desktop.domain.text import clean

_END_MARKS = re.compile(r"\s*[.;]?$")


def plan_style(plan: Plan) -> PeriodStyle:
    """Return how the plan words its times; a time column begins with a capital, a bracket does not."""
    default = PeriodStyle("/", capital=plan.task_list.grouping is Grouping.TIME_COLUMN)
    return style_of((task.period_text for task in plan.tasks if task.period_text), default)


def reschedule(plan: Plan, task: Task, start: date, due: date | None) -> Task:
    """Return the task moved to another span: wording, its place and the task's group follow.

    In a list grouped by quarters, a task that fills its quarter needs no wording of its own.
    """
    grouped = plan.task_list.grouping in GROUPED
    group = _group(task, start, due, plan.year) if grouped else task.group
    if grouped and group and due is not None:
        whole = quarters_period(group, plan.year)
        if (whole.starts_on, whole.due_on) == (start, due):
            return replace(_without_wording(task), group=group)
    style = plan_style(plan)
    wording = word_period(start, due, year=plan.year, group=group, style=style)
    return _with_wording(plan, replace(task, group=group), wording)


def reword(plan: Plan, task: Task, wording: str) -> Task:
    """Return the task with another wording of time, as typed in its cell; an unreadable one is kept as it is."""
    wording = clean(wording)
    if not wording:
        return _without_wording(task)
    period = read_period(wording, plan.year, task.group)
    if period and period.due_on and plan.task_list.grouping in GROUPED:
        group = _group(task, period.starts_on, period.due_on, plan.year)
        whole = quarters_period(group, plan.year) if group else None
        if whole and (whole.starts_on, whole.due_on) == (period.starts_on, period.due_on):
            return replace(_without_wording(task), group=group)
        task = replace(task, group=group)
    return _with_wording(plan, task, wording)


def recontent(plan: Plan, task: Task, content: str) -> Task:
    """Return the task with another sentence; a time that stands inside the sentence follows it."""
    content = clean(content)
    if task.period_place is PeriodPlace.COLUMN:
        return replace(task, content=content)
    if task.period_text and task.period_text in content:
        return replace(task, content=content)
    found = find_period(content, plan.year, task.group)
    if found is None:
        return replace(task, content=content, period_text=None, period_place=None)
    return replace(task, content=content, period_text=found.text, period_place=PeriodPlace.CONTENT)


def _group(task: Task, start: date, due: date | None, year: int) -> tuple[int, ...]:
    """The group the task stays in while its span fits there, else the narrowest one that holds the span."""
    if due is None:
        return task.group
    if task.group:
        own = quarters_period(task.group, year)
        if own.due_on and own.starts_on <= start and due <= own.due_on:
            return task.group
    return group_of(start, due, year) or task.group


def _without_wording(task: Task) -> Task:
    if task.period_place is PeriodPlace.CONTENT and task.period_text:
        bracketed = re.compile(r"\s*\(\s*" + re.escape(task.period_text) + r"\s*\)")
        content = bracketed.sub("", task.content, count=1)
        if content == task.content:
            # A time that is a part of the sentence cannot be cut out without breaking it: it stays as text.
            return replace(task, period_text=None, period_place=None)
        task = replace(task, content=clean(content))
    return replace(task, period_text=None, period_place=None)


def _with_wording(plan: Plan, task: Task, wording: str) -> Task:
    if plan.task_list.grouping is Grouping.TIME_COLUMN or task.period_place is PeriodPlace.COLUMN:
        return replace(task, period_text=wording, period_place=PeriodPlace.COLUMN)
    if task.period_text and task.period_text in task.content:
        at = task.content.rindex(task.period_text)
        content = task.content[:at] + wording + task.content[at + len(task.period_text) :]
    else:
        end = _END_MARKS.search(task.content)
        cut = end.start() if end else len(task.content)
        content = f"{task.content[:cut]} ({wording}){task.content[cut:].strip()}"
    return replace(task, content=content, period_text=wording, period_place=PeriodPlace.CONTENT)
