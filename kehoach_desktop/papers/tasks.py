"""The task list as the plan prints it: a table with group rows, or prose under quarter headings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count

from kehoach_desktop.domain.groups import TaskGroup, document_groups, quarters_label, row_numbers
from kehoach_desktop.domain.periods import read_period, roman
from kehoach_desktop.domain.plan import ColumnField, Plan, Task
from kehoach_desktop.domain.text import clean
from kehoach_desktop.papers.blocks import (
    TASK,
    TASK_LIST,
    Block,
    Heading,
    Item,
    Orientation,
    Origin,
    Paragraph,
    Piece,
    TableColumn,
    TableRow,
    TaskTable,
)
from kehoach_desktop.papers.cells import task_cells, with_loose_facts
from kehoach_desktop.papers.columns import align_of, shares
from kehoach_desktop.papers.profile import Profile
from kehoach_desktop.papers.wording import label_text

_NUMBERED = re.compile(r"^([IVXLC]+|[A-ZĐ]|\d+)[.)/]\s+(.+)$")


def text_width(profile: Profile, orientation: Orientation) -> float:
    """Return the width between the margins in millimetres; on its side the paper keeps its left and right margins."""
    numbers = profile.numbers
    paper = numbers["paper.width" if orientation is Orientation.PORTRAIT else "paper.height"].value
    return paper - numbers["margin.left"].value - numbers["margin.right"].value


def task_table(plan: Plan, profile: Profile, orientation: Orientation) -> TaskTable:
    """Return the plan's tasks as a table, a row for each group that has a name."""
    columns = plan.task_list.columns
    rows = tuple(_rows(plan))
    width = text_width(profile, orientation)
    widths = shares(columns, rows, width)
    return TaskTable(
        columns=tuple(
            TableColumn(
                title=Piece(clean(column.title), Origin(TASK_LIST, plan.id, f"columns.{index}")),
                share=share,
                align=align_of(column, share * width),
            )
            for index, (column, share) in enumerate(zip(columns, widths, strict=True))
        ),
        rows=rows,
    )


@dataclass(frozen=True, slots=True)
class _GroupName:
    """The name that opens a group: `number` is one of its own wording ("I", "A"), None where it has none."""

    text: str
    number: str | None = None
    nested: bool = False
    is_quarter: bool = False


def _group_names(plan: Plan, groups: Sequence[TaskGroup]) -> Iterator[tuple[TaskGroup, list[_GroupName]]]:
    """Each group with the names of the rows that open it: a new quarter, in capitals, then a theme as worded.

    A theme that is a time itself ("Tháng 3") tells its quarter, which then has no row.
    """
    quarters: tuple[int, ...] = ()
    for group in groups:
        names = []
        theme = clean(group.theme or "")
        timed = bool(theme) and read_period(theme, plan.year, group.quarters) is not None
        if group.quarters and group.quarters != quarters and not timed:
            names.append(_GroupName(quarters_label(group.quarters), is_quarter=True))
        if theme:
            found = _NUMBERED.match(theme)
            nested = bool(group.quarters) and not timed
            names.append(_GroupName(found[2], found[1], nested) if found else _GroupName(theme, None, nested))
        quarters = group.quarters
        yield group, names


def _rows(plan: Plan) -> Iterator[TableRow]:
    numbers = row_numbers(plan)
    columns = plan.task_list.columns
    has_column = bool(columns) and columns[0].field is ColumnField.NUMBER
    running = count(1)
    for group, names in _group_names(plan, document_groups(plan)):
        for name in names:
            number = name.number
            if number is None and plan.task_list.group_numbers and not name.nested:
                number = roman(next(running))
            origin = Origin(TASK, plan.tasks[group.rows[0]].id, "group")
            text = name.text.upper() if name.is_quarter else name.text
            yield _group_row(number, text, origin, split=has_column)
        for row in group.rows:
            yield TableRow(cells=task_cells(plan.tasks[row], numbers[row], plan.task_list))


def _group_row(number: str | None, text: str, origin: Origin, *, split: bool) -> TableRow:
    """A group's row: its number in the number column where there is one, else before its name."""
    if number is None:
        return TableRow(cells=(Piece(text, origin),), is_group=True)
    if split:
        return TableRow(cells=(Piece(number, origin), Piece(text, origin)), is_group=True)
    return TableRow(cells=(Piece(f"{label_text(number)} {text}", origin),), is_group=True)


def task_prose(plan: Plan, first: int) -> tuple[Block, ...]:
    """Return the plan's tasks as paragraphs under headings "n. Quý …" that go on counting from `first`."""
    numbers = row_numbers(plan)
    running = count(first)
    blocks: list[Block] = []
    for group, names in _group_names(plan, document_groups(plan)):
        origin = Origin(TASK, plan.tasks[group.rows[0]].id, "group")
        for name in names:
            label = label_text(name.number or str(next(running)))
            blocks.append(Heading(level=2, label=label, text=name.text, origin=origin))
        blocks += [_prose(plan, plan.tasks[row], numbers[row]) for row in group.rows]
    return tuple(blocks)


def _prose(plan: Plan, task: Task, number: str | None) -> Block:
    origin = Origin(TASK, task.id, "content")
    text = clean(with_loose_facts(task, ()))
    label = label_text(number or plan.task_list.bullet)
    return Item(text=text, origin=origin, label=label) if label else Paragraph(text=text, origin=origin)
