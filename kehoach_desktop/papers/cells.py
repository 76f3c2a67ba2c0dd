"""What each cell of a task's row says, and where in a sentence the facts go that have no column of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from kehoach_desktop.domain.groups import quarters_label
from kehoach_desktop.domain.plan import Column, ColumnField, Role, Task, TaskList
from kehoach_desktop.domain.text import clean_lines, fold
from kehoach_desktop.domain.units import write_units
from kehoach_desktop.papers.blocks import TASK, Origin, Piece

_UNIT_FIELDS = (ColumnField.UNITS, ColumnField.LEAD, ColumnField.COORDINATING)
_END_MARKS = ".;:"


def _names(names: Iterable[str]) -> str:
    lines = list(names)
    return lines[0] if len(lines) == 1 else "\n".join(f"- {name}" for name in lines)


def _lead(task: Task) -> str:
    return _names(unit.name for unit in task.units if unit.role is not Role.COORDINATING)


def _coordinating(task: Task) -> str:
    return _names(unit.name for unit in task.units if unit.role is Role.COORDINATING)


def _units(task: Task) -> str:
    return task.units_text or write_units(task.units, "- " if len(task.units) > 1 else "")


_CELLS: dict[ColumnField, Callable[[Task], str]] = {
    ColumnField.LEAD: _lead,
    ColumnField.COORDINATING: _coordinating,
    ColumnField.UNITS: _units,
    ColumnField.PERIOD: lambda task: task.period_text or "",
    ColumnField.PRODUCT: lambda task: task.product or "",
    ColumnField.NOTE: lambda task: task.note or "",
}
# The record's field behind a cell, where it is not the column's own name.
_FIELD_NAMES = {
    ColumnField.LEAD: "units",
    ColumnField.COORDINATING: "units",
    ColumnField.PERIOD: "period_text",
}


def with_loose_facts(task: Task, fields: Iterable[ColumnField]) -> str:
    """Return the task's sentence, with its time and units in brackets where neither it nor a column tells them."""
    fields = set(fields)
    # A group's row or heading above the task tells its time as well.
    folded = fold(f"{task.content} {task.theme or ''} {quarters_label(task.group)}")
    loose: list[str] = []
    if task.period_text and ColumnField.PERIOD not in fields and fold(task.period_text) not in folded:
        loose.append(task.period_text)
    if task.units and not fields.intersection(_UNIT_FIELDS) and any(fold(u.name) not in folded for u in task.units):
        loose.append("; ".join(write_units(task.units, "").split("\n")))
    if not loose:
        return task.content
    text = task.content.rstrip()
    end = text[-1] if text[-1:] in _END_MARKS and text else ""
    return f"{text.removesuffix(end)} ({'; '.join(loose)}){end}"


def task_cells(task: Task, number: str | None, task_list: TaskList) -> tuple[Piece, ...]:
    """Return the cells of a task's row in the order of the list's columns."""
    fields = tuple(column.field for column in task_list.columns)
    return tuple(_cell(task, number, column, fields) for column in task_list.columns)


def _cell(task: Task, number: str | None, column: Column, fields: tuple[ColumnField, ...]) -> Piece:
    if column.field is ColumnField.NUMBER:
        return Piece(number or "", Origin(TASK, task.id, "number"))
    if column.field is ColumnField.CONTENT:
        return Piece(clean_lines(with_loose_facts(task, fields)), Origin(TASK, task.id, "content"))
    if column.field is ColumnField.OTHER:
        return Piece(clean_lines(dict(task.other).get(column.title, "")), Origin(TASK, task.id, "other"))
    text = clean_lines(_CELLS[column.field](task))
    return Piece(text, Origin(TASK, task.id, _FIELD_NAMES.get(column.field, column.field.value)))
