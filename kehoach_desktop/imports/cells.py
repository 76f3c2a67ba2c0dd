"""Rows of cells to tasks: group rows, rows cut by a page, repeated headers, blank cells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from kehoach_desktop.domain.periods import PeriodKind, find_period, read_period
from kehoach_desktop.domain.plan import (
    Column,
    ColumnField,
    Grouping,
    Numbering,
    PeriodPlace,
    Role,
    Task,
    TaskUnit,
)
from kehoach_desktop.domain.text import clean, clean_lines, fold
from kehoach_desktop.domain.units import read_units
from kehoach_desktop.imports.columns import field_of, read_columns
from kehoach_desktop.imports.labels import read_label
from kehoach_desktop.imports.source import Row

_GROUP_NUMBER = re.compile(r"^(?:[IVX]+|[A-H]|\d{1,2})\s*[.)]?$")
_COLUMN_INDEX = re.compile(r"^\(?\d\)?$")
_NUMBER = re.compile(r"^\d{1,3}(?:\.\d{1,2})*\s*[.)]?$")
_ROLES = {ColumnField.LEAD: Role.LEAD, ColumnField.COORDINATING: Role.COORDINATING, ColumnField.UNITS: Role.DOING}
_LONGEST_TITLE = 40
_ANY_YEAR = 2000
_UNIT_FIELDS = (ColumnField.LEAD, ColumnField.COORDINATING, ColumnField.UNITS)
_BULLET = re.compile(r"^[-–+•*]\s*")


@dataclass
class TaskTable:
    """What a table of tasks tells, gathered row by row; `rows` are the places of the tasks in the source."""

    columns: tuple[Column, ...]
    tasks: list[Task] = field(default_factory=list)
    numbers: list[str] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)
    grouped: bool = False
    group_numbers: bool = False
    _group: tuple[int, ...] = ()
    _theme: str | None = None
    _theme_period: str | None = None

    def has(self, wanted: ColumnField) -> bool:
        """Tell whether the table has a column of this kind."""
        return any(column.field is wanted for column in self.columns)

    def tells_time_first(self) -> bool:
        """Tell whether the time stands left of the task: one time then holds for the rows below it."""
        fields = [column.field for column in self.columns]
        return fields.index(ColumnField.PERIOD) < fields.index(ColumnField.CONTENT)

    def grouping(self) -> Grouping:
        """How the table tells the time of its tasks."""
        if self.grouped:
            return Grouping.QUARTER_ROWS
        return Grouping.TIME_COLUMN if self.has(ColumnField.PERIOD) else Grouping.NONE

    def numbering(self) -> Numbering:
        """How its rows are numbered."""
        numbers = [int(number) for number in self.numbers if number.isdigit()]
        if len(numbers) * 2 < len(self.tasks) or not numbers:
            return Numbering.NONE
        return Numbering.RESTART if any(b <= a for a, b in pairwise(numbers)) else Numbering.CONTINUE


def find_header(rows: Sequence[Row]) -> tuple[tuple[Column, ...], int] | None:
    """Return the columns of a task table and how many rows its header takes; a header of two rows is merged."""
    for position, row in enumerate(rows[:4]):
        titles = [clean(cell) for cell in row.cells]
        if position + 1 < len(rows):
            below = [clean(cell) for cell in rows[position + 1].cells]
            columns = _two_row_header(titles, below)
            if columns:
                return columns, position + 2
        columns = read_columns(titles)
        if columns:
            return columns, position + 1
    return None


def _two_row_header(titles: list[str], below: list[str]) -> tuple[Column, ...] | None:
    """Read a header of two rows: the title that spans several columns gives way to those below it."""
    own = [b for a, b in zip(titles, below, strict=False) if b and b != a]
    if not own or not all(_is_lower_title(text) for text in own):
        return None
    if titles[0] and below[0] not in ("", titles[0]):
        return None
    merged = [b or a for a, b in zip(titles, below, strict=False)]
    return read_columns(merged) if len(set(merged)) == len(merged) else None


def _is_lower_title(text: str) -> bool:
    """Tell whether a text of a second row may be a title: of a known kind of column, or a quarter."""
    known = field_of(text) is not ColumnField.OTHER or bool(quarters_of(text, _ANY_YEAR))
    return known and len(text) <= _LONGEST_TITLE


def quarters_of(text: str, year: int) -> tuple[int, ...]:
    """Return the quarters that a text names when it names nothing else ("QUÝ I", "Quý III, IV năm 2026")."""
    spelled = re.sub(r"\bquí\b", "quý", clean(text), flags=re.IGNORECASE)
    plain = re.sub(r"^(?:[IVX]+|\d{1,2}|[a-zđ]|[-+*•])\s*[.):/-]*\s+(?=quý)", "", spelled, flags=re.IGNORECASE)
    plain = re.sub(
        r"^(?:nhiệm vụ|công việc|trong|thời gian)\s+(?:trong\s+)?(?=quý)", "", plain.strip(" *:.-"), flags=re.IGNORECASE
    )
    if not re.match(r"quý|6 tháng|sáu tháng", plain, re.IGNORECASE):
        return ()
    period = read_period(plain.replace(" + ", ", "), year)
    return period.quarters if period and period.kind in (PeriodKind.QUARTER, PeriodKind.HALF) else ()


def month_of(text: str, year: int) -> str | None:
    """Return the wording of a month when a text names nothing else ("Tháng 01", "THÁNG 3/2026")."""
    plain = re.sub(
        r"^(?:[IVX]+|\d{1,2}|[a-zđ]|[-+*•])\s*[.):/-]*\s+(?=tháng)", "", clean(text), flags=re.IGNORECASE
    ).strip(" *:.-")
    if not re.match(r"tháng\s*\d", plain, re.IGNORECASE):
        return None
    period = read_period(plain, year)
    return plain if period and period.kind is PeriodKind.MONTH else None


def read_rows(rows: Iterable[Row], columns: tuple[Column, ...], year: int) -> TaskTable:
    """Read the rows below a header into tasks of a plan of `year`."""
    table = TaskTable(columns)
    header = [fold(column.title) for column in columns]
    rows = list(rows)
    for row, after in zip(rows, [*rows[1:], None], strict=False):
        cells = [clean_lines(cell) for cell in row.cells][: len(columns)]
        cells += [""] * (len(columns) - len(cells))
        if not any(cells) or _is_header(cells, header) or _is_index(cells):
            continue
        if after and _is_counted_below(cells, after):
            row = replace(row, merged=True)  # noqa: PLW2901
        if not _take_group(table, row, cells, year):
            _take_task(table, row, cells, year)
    return table


def _is_header(cells: Sequence[str], header: Sequence[str]) -> bool:
    same = sum(fold(cell) == title for cell, title in zip(cells, header, strict=True) if cell)
    return same >= 2 or (bool(same) and same == len([cell for cell in cells if cell]))


def _is_index(cells: Sequence[str]) -> bool:
    """A row that only counts the columns: (1) (2) (3)."""
    filled = [cell for cell in cells if cell]
    return len(filled) > 2 and all(_COLUMN_INDEX.match(cell) for cell in filled)


def _is_counted_below(cells: Sequence[str], after: Row) -> bool:
    """Tell whether a row names a group of tasks: nothing but a number and a text, and 1.1 behind 1."""
    filled = [cell for cell in cells if cell]
    number = filled[0].strip(" .)") if len(filled) == 2 else ""
    return number.isdigit() and bool(after.cells) and after.cells[0].strip(" .)") == f"{number}.1"


def _take_group(table: TaskTable, row: Row, cells: list[str], year: int) -> bool:
    """Take a group row (quarter, month, or theme); return whether it was one."""
    filled = list(dict.fromkeys(cell for cell in cells if cell))
    number = filled[0] if len(filled) > 1 and _GROUP_NUMBER.match(filled[0]) else None
    texts = filled[1:] if number else filled
    if len(texts) != 1:
        return False
    text = texts[0].replace("\n", " ")
    quarters, month = quarters_of(text, year), month_of(text, year)
    if text[:1].isdigit() and not (row.merged or number):
        # "6 tháng đầu năm …" alone in a row is the rest of a sentence that a page cut.
        quarters = ()
    if not quarters and not month and not _is_theme(table, row, cells, number, text):
        return False
    table.group_numbers = table.group_numbers or number is not None or bool(re.match(r"[IVX]+[.\s]", text) and quarters)
    if quarters:
        table.grouped, table._group, table._theme, table._theme_period = True, quarters, None, None  # noqa: SLF001
        return True
    period = read_period(month, year) if month else None
    table._theme = f"{number}. {text}" if number and not month else text  # noqa: SLF001
    table._theme_period = month  # noqa: SLF001
    if period:
        table.grouped, table._group = True, period.quarters  # noqa: SLF001
    return True


def _is_theme(table: TaskTable, row: Row, cells: list[str], number: str | None, text: str) -> bool:
    """A row that names a group of tasks: one text over the whole width, or beside a Roman number."""
    label = read_label(text)
    roman = bool(number and not number.strip(".)").isdigit()) or bool(label and label.kind <= 2)
    if row.merged:
        return True
    content = next(n for n, column in enumerate(table.columns) if column.field is ColumnField.CONTENT)
    beside = [cell.replace("\n", " ") for cell in cells[content + 1 :]]
    if beside and all(cell == text for cell in beside):
        return True
    return not any(beside) and (roman or text.isupper())


def _take_task(table: TaskTable, row: Row, cells: list[str], year: int) -> None:
    values: dict[ColumnField, str] = {
        column.field: cell
        for column, cell in zip(table.columns, cells, strict=True)
        if column.field is not ColumnField.OTHER
    }
    number = values.get(ColumnField.NUMBER, "").strip(" .)")
    if table.tasks and _continues(table, values, number):
        _append(table, values, year)
        return
    content = values.get(ColumnField.CONTENT, "").replace("\n", " ")
    if not content and not any(values.get(f) for f in _UNIT_FIELDS):
        return
    other = tuple(
        (column.title, cell)
        for column, cell in zip(table.columns, cells, strict=True)
        if column.field is ColumnField.OTHER and cell
    )
    task = Task(
        content=content,
        group=table._group or _marked_quarters(other, year),  # noqa: SLF001
        theme=table._theme,  # noqa: SLF001
        product=values.get(ColumnField.PRODUCT, "").replace("\n", " ") or None,
        note=values.get(ColumnField.NOTE, "").replace("\n", " ") or None,
        other=other,
    )
    table.tasks.append(_with_units(_with_period(task, table, values, year), table, values))
    table.numbers.append(number)
    table.rows.append(row.no)


def _marked_quarters(other: Sequence[tuple[str, str]], year: int) -> tuple[int, ...]:
    """The quarters whose own columns ("Quý I" … "Quý IV") carry a mark in this row."""
    return tuple(sorted({quarter for title, _ in other for quarter in quarters_of(title, year)}))


def _continues(table: TaskTable, values: dict[ColumnField, str], number: str) -> bool:
    """A row without a number and without a time or a unit of its own goes on with the row before it."""
    content = values.get(ColumnField.CONTENT, "")
    if number or not table.has(ColumnField.NUMBER) or not table.numbers[-1]:
        return not content and not number
    if not content:
        return True
    own = [values.get(f) for f in (*_UNIT_FIELDS, ColumnField.PERIOD) if table.has(f)]
    before = table.tasks[-1].content
    return (
        content[:1].islower()
        or (not any(own) and not before.endswith((".", ";")))
        or (not all(own) and content[:1] in "-+(")
    )


def _append(table: TaskTable, values: dict[ColumnField, str], year: int) -> None:
    """Add the rest of a row that a page cut in two."""
    task = table.tasks[-1]
    content = clean(f"{task.content} {values.get(ColumnField.CONTENT, '')}")
    product = clean(f"{task.product or ''} {values.get(ColumnField.PRODUCT, '')}") or None
    task = replace(task, content=content, product=product)
    if values.get(ColumnField.PERIOD):
        values[ColumnField.PERIOD] = clean(f"{task.period_text or ''} {values[ColumnField.PERIOD]}")
        task = _with_period(task, table, values, year)
    elif task.period_place is not PeriodPlace.COLUMN:
        task = _with_period(task, table, {}, year)
    for unit_field in _UNIT_FIELDS:
        rest = values.get(unit_field)
        if rest:
            task = _more_units(task, unit_field, rest)
    table.tasks[-1] = task


def _more_units(task: Task, unit_field: ColumnField, rest: str) -> Task:
    if unit_field is ColumnField.UNITS:
        before = task.units_text or ""
        joined = f"{before}\n{rest}" if _BULLET.match(rest) else clean_lines(f"{before} {rest}")
        return replace(task, units_text=joined, units=read_units(joined))
    role = _ROLES[unit_field]
    names = [unit.name for unit in task.units if unit.role is role]
    others = [unit for unit in task.units if unit.role is not role]
    text = f"{names[-1]} {rest}" if names else rest
    units = [*(TaskUnit(role=role, name=name) for name in names[:-1]), *read_units(text, role)]
    return replace(task, units=(*units, *others) if role is Role.LEAD else (*others, *units))


def _with_period(task: Task, table: TaskTable, values: dict[ColumnField, str], year: int) -> Task:
    wording = values.get(ColumnField.PERIOD, "").replace("\n", " ")
    if wording:
        return replace(task, period_text=wording, period_place=PeriodPlace.COLUMN)
    if table.has(ColumnField.PERIOD):
        above = table.tasks[-1] if table.tasks and table.tells_time_first() else None
        return replace(task, period_text=above.period_text, period_place=above.period_place) if above else task
    found = find_period(task.content, year, task.group)
    if found:
        return replace(task, period_text=found.text, period_place=PeriodPlace.CONTENT)
    return replace(task, period_text=table._theme_period)  # noqa: SLF001


def _with_units(task: Task, table: TaskTable, values: dict[ColumnField, str]) -> Task:
    units: list[TaskUnit] = []
    for column in table.columns:
        text = values.get(column.field, "")
        if column.field in _ROLES and text:
            units.extend(read_units(text, _ROLES[column.field]))
    cell = values.get(ColumnField.UNITS, "")
    alone = not (table.has(ColumnField.LEAD) or table.has(ColumnField.COORDINATING))
    text_kept = cell if cell and alone else None
    return replace(task, units=tuple(units), units_text=text_kept)
