"""Rows from the clipboard as tasks: what each column is, what each row becomes, one step for all."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from kehoach_desktop.domain.periods import read_period
from kehoach_desktop.domain.plan import GROUPED, ColumnField, PeriodPlace, Plan, Task
from kehoach_desktop.domain.problems import Problem
from kehoach_desktop.domain.text import clean, fold
from kehoach_desktop.domain.units import PLAIN_PATTERN, write_units
from kehoach_desktop.operations import task_edits
from kehoach_desktop.operations.changes import Changes
from kehoach_desktop.operations.clipboard import Rows
from kehoach_desktop.operations.column_titles import COLUMN_FIELDS, field_of_title
from kehoach_desktop.operations.errors import Gone
from kehoach_desktop.operations.office import Office
from kehoach_desktop.operations.saving import save
from kehoach_desktop.operations.task_edits import FIELD_EDITS, FIELD_LABELS, TaskField
from kehoach_desktop.operations.task_order import group_of_row, in_group, place_in_group
from kehoach_desktop.operations.task_rows import added

_NUMBER = re.compile(r"\d{1,3}[.)]?|[IVX]{1,5}[.)]?")
_HEADER_MATCHES = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Pasted:
    """What the clipboard's rows would become; `fields` is what each column was taken for, None for none."""

    fields: tuple[TaskField | None, ...]
    tasks: tuple[Task, ...]
    problems: tuple[Problem, ...]


def guess_fields(plan: Plan, rows: Rows) -> tuple[tuple[TaskField | None, ...], bool]:
    """Guess what each column holds, and tell whether the first row is a header."""
    if not rows:
        return (), False
    header = tuple(field_of_title(cell) for cell in rows[0])
    if sum(field is not None for field in header) >= min(_HEADER_MATCHES, len(header)) and rows[0] != ("",):
        return header, True
    numbered = len(rows[0]) > 1 and all(not row[0] or _NUMBER.fullmatch(row[0]) for row in rows)
    own = [COLUMN_FIELDS.get(column.field) for column in plan.task_list.columns if column.field in COLUMN_FIELDS]
    own = own or [TaskField.CONTENT, TaskField.UNITS, TaskField.PERIOD]
    fields = [None, *own] if numbered else own
    width = len(rows[0])
    return tuple((fields + [None] * width)[:width]), False


def read_pasted(
    plan: Plan, rows: Rows, *, fields: Sequence[TaskField | None] | None = None, has_header: bool | None = None
) -> Pasted:
    """Return the tasks that rows from the clipboard would become in a plan; nothing is stored.

    A row that names only a quarter ("QUÝ II") puts those below it into that quarter.
    """
    guessed, header = guess_fields(plan, rows)
    fields = tuple(guessed if fields is None else fields)
    body = rows[1:] if (header if has_header is None else has_header) else rows
    tasks, problems = [], []
    quarters: tuple[int, ...] = ()
    for n, row in enumerate(body, start=1):
        group = _quarter_row(plan, row)
        if group:
            quarters = group
            continue
        cells = {field: cell for field, cell in zip(fields, row, strict=False) if field is not None and cell}
        if not cells.get(TaskField.CONTENT):
            problems.append(Problem(f"Dòng {n}", "Dòng này không có nội dung công việc nên được bỏ qua."))
            continue
        problems += _unreadable(n, cells)
        start = Task(content="", group=quarters if plan.task_list.grouping in GROUPED else ())
        tasks.append(task_of_cells(plan, start, cells))
    return Pasted(fields=fields, tasks=tuple(tasks), problems=tuple(problems))


def _quarter_row(plan: Plan, row: Sequence[str]) -> tuple[int, ...]:
    words = [cell for cell in row if cell and not _NUMBER.fullmatch(cell)]
    if len(set(words)) != 1 or not fold(words[0]).startswith("quy "):
        return ()
    period = read_period(words[0], plan.year)
    return period.quarters if period else ()


def _unreadable(n: int, cells: Mapping[TaskField, str]) -> list[Problem]:
    return [
        Problem(f"Dòng {n}", f"Chưa hiểu {FIELD_LABELS[field]} «{cell}» nên để trống.")
        for field, cell in cells.items()
        if not task_edits.is_readable(field, cell)
    ]


def task_of_cells(plan: Plan, task: Task, cells: Mapping[TaskField, str]) -> Task:
    """Return a new task filled cell by cell, in the order in which one follows from another."""
    for field in TaskField:
        if field is TaskField.PERIOD and field in cells and task.period_place is PeriodPlace.CONTENT and not task.id:
            # The sentence tells its time more exactly than the cell beside it, which then names the quarter.
            period = read_period(cells[field], plan.year)
            group = period.quarters if period and plan.task_list.grouping in GROUPED else task.group
            task = replace(task, group=group)
        elif field in cells:
            text = clean(cells[field]) if field in (TaskField.CONTENT, TaskField.PERIOD) else cells[field]
            task = FIELD_EDITS[field](plan, task, text)
    split = TaskField.LEAD in cells or TaskField.COORDINATING in cells
    if split and any(column.field is ColumnField.UNITS for column in plan.task_list.columns):
        task = replace(task, units_text=write_units(task.units, PLAIN_PATTERN))
    return task


def paste_tasks(
    office: Office, *, plan_id: int, tasks: Sequence[Task], after: int | None = None, why: str | None = None
) -> Changes:
    """Put pasted tasks into the plan as one step: after a row, else at the end; one with a quarter goes to it."""
    plan = office.plan(plan_id)
    tasks = [task_edits.finished(task, office.today()) for task in tasks]
    for task in tasks if after is None else reversed(tasks):
        own = task.group and plan.task_list.grouping in GROUPED
        if own and (after is None or group_of_row(_row(plan, after))[0] != task.group):
            at, theme = place_in_group(plan.tasks, group_of_row(task))
            placed = in_group(task, (task.group, theme))
            plan = replace(plan, tasks=(*plan.tasks[:at], placed, *plan.tasks[at:]))
        else:
            plan = replace(plan, tasks=added(plan, (task,), after=after))
    return save(office, f"Dán {len(tasks)} việc", office.plan(plan_id), plan, why=why)


def _row(plan: Plan, task_id: int) -> Task:
    found = next((task for task in plan.tasks if task.id == task_id), None)
    if found is None:
        raise Gone(what="việc này")
    return found


def edit_cells(
    office: Office, *, plan_id: int, cells: Mapping[int, Mapping[TaskField, str]], why: str | None = None
) -> Changes:
    """Edit cells of several tasks as one step, as pasting over a range does; keys are task ids."""
    plan = office.plan(plan_id)
    tasks = tuple(
        task_edits.finished(task_of_cells(plan, task, cells[task.id]), office.today())
        if task.id is not None and task.id in cells
        else task
        for task in plan.tasks
    )
    return save(office, f"Sửa {len(cells)} việc", plan, _settled(plan, tasks), why=why)


def fill_down(office: Office, *, task_ids: Collection[int], field: TaskField, why: str | None = None) -> Changes:
    """Give the cell of the first chosen row to the others, as one step."""
    if len(task_ids) < 2:
        return Changes()
    plan = office.plan_of_task(min(task_ids))
    chosen = [task for task in plan.tasks if task.id in task_ids]
    text = task_edits.field_text(chosen[0], field)
    below = {task.id for task in chosen[1:]}
    tasks = tuple(FIELD_EDITS[field](plan, task, text) if task.id in below else task for task in plan.tasks)
    label = f"Điền {FIELD_LABELS[field]} cho {len(below)} việc"
    return save(office, label, plan, _settled(plan, tasks), why=why)


def _settled(plan: Plan, tasks: Sequence[Task]) -> Plan:
    """Return the plan with edited tasks, those whose quarter changed standing in their new group."""
    if plan.task_list.grouping not in GROUPED:
        return replace(plan, tasks=tuple(tasks))
    was = {task.id: task.group for task in plan.tasks}
    staying = [task for task in tasks if task.group == was[task.id]]
    for task in tasks:
        if task.group != was[task.id]:
            at, theme = place_in_group(staying, group_of_row(task))
            staying.insert(at, replace(task, theme=theme))
    return replace(plan, tasks=tuple(staying))
