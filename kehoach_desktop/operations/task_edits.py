"""What editing one cell of a task means: pure rules that keep its parts in harmony."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from enum import StrEnum

from kehoach_desktop.domain.labels import STATE_LABELS
from kehoach_desktop.domain.plan import ColumnField, Plan, Role, State, Task, TaskUnit
from kehoach_desktop.domain.reschedule import recontent, reword
from kehoach_desktop.domain.text import clean, clean_lines, fold
from kehoach_desktop.domain.units import read_units, write_units

FULL = 100


class TaskField(StrEnum):
    """A cell of a task that takes words."""

    CONTENT = "content"
    UNITS = "units"
    LEAD = "lead"
    COORDINATING = "coordinating"
    PERIOD = "period"
    PRODUCT = "product"
    NOTE = "note"
    DELAY_REASON = "delay_reason"
    STATE = "state"
    PROGRESS = "progress"
    DONE_ON = "done_on"


FIELD_LABELS: dict[TaskField, str] = {
    TaskField.CONTENT: "nội dung",
    TaskField.UNITS: "đơn vị thực hiện",
    TaskField.LEAD: "đơn vị chủ trì",
    TaskField.COORDINATING: "đơn vị phối hợp",
    TaskField.PERIOD: "thời gian",
    TaskField.PRODUCT: "sản phẩm",
    TaskField.NOTE: "ghi chú",
    TaskField.DELAY_REASON: "nguyên nhân chậm",
    TaskField.STATE: "tình trạng",
    TaskField.PROGRESS: "tiến độ",
    TaskField.DONE_ON: "ngày hoàn thành",
}
_STATES = {fold(label): state for state, label in STATE_LABELS.items()}
_PERCENT = re.compile(r"(\d{1,3})(?:[.,]0+)?\s*%?")
_DAY = re.compile(r"(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})")


def keep_links(task: Task, units: Iterable[TaskUnit]) -> tuple[TaskUnit, ...]:
    """Return the units, each wording that the task had already still meaning the same unit."""
    known = {unit.name: unit.unit_id for unit in task.units}
    return tuple(replace(unit, unit_id=unit.unit_id or known.get(unit.name)) for unit in units)


def _has_units_cell(plan: Plan) -> bool:
    return any(column.field is ColumnField.UNITS for column in plan.task_list.columns)


def edit_units(plan: Plan, task: Task, text: str) -> Task:
    """Return the task with another units cell; the roles follow from its wording."""
    cell = clean_lines(text)
    units = keep_links(task, read_units(cell))
    printed = task.units_text is not None or _has_units_cell(plan)
    return replace(task, units=units, units_text=cell if printed else None)


def _edit_role(task: Task, text: str, role: Role) -> Task:
    """Return the task with other units of one role; a cell that holds all units is worded anew in its pattern."""
    named = tuple(replace(unit, role=role) for unit in read_units(clean_lines(text), role))
    parts = {part: tuple(unit for unit in task.units if unit.role is part) for part in Role}
    # A task whose cell tells no roles gets its lead from what was "thực hiện".
    if role is Role.LEAD:
        parts[Role.DOING] = ()
    parts[role] = named
    units = keep_links(task, (*parts[Role.LEAD], *parts[Role.DOING], *parts[Role.COORDINATING]))
    if units == task.units:
        return task
    cell = None if task.units_text is None else write_units(units, task.units_text)
    return replace(task, units=units, units_text=cell)


def edit_lead(_plan: Plan, task: Task, text: str) -> Task:
    """Return the task with other leading units."""
    return _edit_role(task, text, Role.LEAD)


def edit_coordinating(_plan: Plan, task: Task, text: str) -> Task:
    """Return the task with other coordinating units."""
    return _edit_role(task, text, Role.COORDINATING)


def edit_period(plan: Plan, task: Task, text: str) -> Task:
    """Return the task with another wording of its time, kept as typed where it tells no time."""
    wording = clean(text)
    return task if wording == (task.period_text or "") else reword(plan, task, wording)


def edit_content(plan: Plan, task: Task, text: str) -> Task:
    """Return the task with another sentence."""
    content = clean(text)
    return task if content == task.content else recontent(plan, task, content)


def _plain(name: str) -> Callable[[Plan, Task, str], Task]:
    def edit(_plan: Plan, task: Task, text: str) -> Task:
        return replace(task, **{name: clean_lines(text) or None})  # type: ignore[arg-type]

    return edit


def read_state(text: str) -> State | None:
    """Return the state that a label names, None for other words."""
    return _STATES.get(fold(text))


def read_percent(text: str) -> int | None:
    """Return a percentage such as "40" or "40 %", None where it is none or over 100."""
    match = _PERCENT.fullmatch(text.strip())
    return int(match[1]) if match and int(match[1]) <= FULL else None


def read_day(text: str) -> date | None:
    """Return the day of a date as offices write it, dd/mm/yyyy; None where there is no such day."""
    match = _DAY.fullmatch(text.strip())
    try:
        return date(int(match[3]), int(match[2]), int(match[1])) if match else None
    except ValueError:
        return None


def is_readable(field: TaskField, text: str) -> bool:
    """Tell whether a cell's text can be taken; an empty one always can."""
    reader = _READERS.get(field)
    return reader is None or not text.strip() or reader(text) is not None


_READERS: dict[TaskField, Callable[[str], object]] = {
    TaskField.STATE: read_state,
    TaskField.PROGRESS: read_percent,
    TaskField.DONE_ON: read_day,
}


def _state_from_text(_plan: Plan, task: Task, text: str) -> Task:
    state = read_state(text)
    return task if state is None else edit_state(task, state, task.done_on)


def _progress_from_text(_plan: Plan, task: Task, text: str) -> Task:
    percent = read_percent(text)
    return task if percent is None else edit_progress(task, percent)


def _done_on_from_text(_plan: Plan, task: Task, text: str) -> Task:
    day = read_day(text)
    return edit_done_on(task, day) if day is not None or not text.strip() else task


FIELD_EDITS: dict[TaskField, Callable[[Plan, Task, str], Task]] = {
    TaskField.CONTENT: edit_content,
    TaskField.UNITS: edit_units,
    TaskField.LEAD: edit_lead,
    TaskField.COORDINATING: edit_coordinating,
    TaskField.PERIOD: edit_period,
    TaskField.PRODUCT: _plain("product"),
    TaskField.NOTE: _plain("note"),
    TaskField.DELAY_REASON: _plain("delay_reason"),
    TaskField.STATE: _state_from_text,
    TaskField.PROGRESS: _progress_from_text,
    TaskField.DONE_ON: _done_on_from_text,
}


def _names(task: Task, *roles: Role) -> str:
    return "\n".join(unit.name for unit in task.units if unit.role in roles)


_FIELD_TEXTS: dict[TaskField, Callable[[Task], str | None]] = {
    TaskField.CONTENT: lambda task: task.content,
    TaskField.UNITS: lambda task: task.units_text if task.units_text is not None else write_units(task.units, ""),
    TaskField.LEAD: lambda task: _names(task, Role.LEAD, Role.DOING),
    TaskField.COORDINATING: lambda task: _names(task, Role.COORDINATING),
    TaskField.PERIOD: lambda task: task.period_text,
    TaskField.PRODUCT: lambda task: task.product,
    TaskField.NOTE: lambda task: task.note,
    TaskField.DELAY_REASON: lambda task: task.delay_reason,
    TaskField.STATE: lambda task: STATE_LABELS[task.state],
    TaskField.PROGRESS: lambda task: f"{task.progress}%",
    TaskField.DONE_ON: lambda task: f"{task.done_on:%d/%m/%Y}" if task.done_on else None,
}


def field_text(task: Task, field: TaskField) -> str:
    """Return a cell as text, as it is copied out and as `FIELD_EDITS` takes it back."""
    return _FIELD_TEXTS[field](task) or ""


def edit_other(task: Task, title: str, text: str) -> Task:
    """Return the task with another text in a column that the program has no field for."""
    cells = dict(task.other) | {title: clean_lines(text)}
    return replace(task, other=tuple((name, cell) for name, cell in cells.items() if cell))


def edit_state(task: Task, state: State, today: date | None) -> Task:
    """Return the task in another state: done is 100 % and has its day, todo is 0 %."""
    if state is State.DONE:
        return replace(task, state=state, progress=FULL, done_on=task.done_on or today)
    progress = 0 if state is State.TODO else task.progress
    return replace(task, state=state, progress=progress, done_on=None)


def finished(task: Task, today: date) -> Task:
    """Return the task with a day of completion where it is done and names none."""
    if task.state is State.DONE and task.done_on is None:
        return replace(task, done_on=today)
    return task


def edit_progress(task: Task, progress: int) -> Task:
    """Return the task with another percentage; work begins with the first one, but 100 % is not yet done."""
    progress = min(max(progress, 0), FULL)
    if progress == task.progress:
        return task
    state = task.state
    if (state is State.TODO and progress) or state is State.DONE:
        state = State.DOING
    return replace(task, progress=progress, state=state, done_on=None)


def edit_done_on(task: Task, day: date | None) -> Task:
    """Return the task with another day of completion; a day says that it is done."""
    if day is None:
        return replace(task, done_on=None)
    return replace(task, state=State.DONE, progress=FULL, done_on=day)
