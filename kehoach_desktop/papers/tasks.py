"""The task list as the plan prints it: a table with group rows, or prose under quarter headings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count

from kehoach_desktop.domain.groups import TaskGroup, document_groups, quarters_label, row_numbers
from kehoach_desktop.domain.periods import roman
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
from kehoach_desktop.papers.columns import ROOM, shares
from kehoach_desktop.papers.profile import Profile
from kehoach_desktop.papers.wording import label_text


def text_width(profile: Profile, orientation: Orientation) -> float:
    """Return the width between the margins in millimetres; on its side the paper keeps its left and right margins."""
    numbers = profile.numbers
    paper = numbers["paper.width" if orientation is Orientation.PORTRAIT else "paper.height"].value
    return paper - numbers["margin.left"].value - numbers["margin.right"].value


def task_table(plan: Plan, profile: Profile, orientation: Orientation) -> TaskTable:
    """Return the plan's tasks as a table, a row for each group that has a name."""
    columns = plan.task_list.columns
    rows = tuple(_rows(plan))
    widths = shares(columns, rows, text_width(profile, orientation))
    return TaskTable(
        columns=tuple(
            TableColumn(
                title=Piece(clean(column.title), Origin(TASK_LIST, plan.id, f"columns.{index}")),
                share=share,
                align=ROOM[column.field].align,
            )
            for index, (column, share) in enumerate(zip(columns, widths, strict=True))
        ),
        rows=rows,
    )


def _group_names(groups: Sequence[TaskGroup]) -> Iterator[tuple[TaskGroup, list[str]]]:
    """Each group with the names of the rows that open it: a new quarter, in capitals, then a theme as worded."""
    quarters: tuple[int, ...] = ()
    for group in groups:
        names = []
        if group.quarters and group.quarters != quarters:
            names.append(quarters_label(group.quarters).upper())
        if group.theme:
            names.append(clean(group.theme))
        quarters = group.quarters
        yield group, names


def _rows(plan: Plan) -> Iterator[TableRow]:
    numbers = row_numbers(plan)
    has_number = bool(plan.task_list.columns) and plan.task_list.columns[0].field is ColumnField.NUMBER
    numbered = plan.task_list.group_numbers and has_number
    running = count(1)
    for group, names in _group_names(document_groups(plan)):
        for name in names:
            origin = Origin(TASK, plan.tasks[group.rows[0]].id, "group")
            lead = (Piece(roman(next(running)), origin),) if numbered else ()
            yield TableRow(cells=(*lead, Piece(name, origin)), is_group=True)
        for row in group.rows:
            yield TableRow(cells=task_cells(plan.tasks[row], numbers[row], plan.task_list))


def task_prose(plan: Plan, first: int) -> tuple[Block, ...]:
    """Return the plan's tasks as paragraphs under headings "n. Quý …" that go on counting from `first`."""
    numbers = row_numbers(plan)
    running = count(first)
    blocks: list[Block] = []
    for group in document_groups(plan):
        if group.label():
            origin = Origin(TASK, plan.tasks[group.rows[0]].id, "group")
            blocks.append(Heading(level=2, label=f"{next(running)}.", text=clean(group.label()), origin=origin))
        blocks += [_prose(plan, plan.tasks[row], numbers[row]) for row in group.rows]
    return tuple(blocks)


def _prose(plan: Plan, task: Task, number: str | None) -> Block:
    origin = Origin(TASK, task.id, "content")
    text = clean(with_loose_facts(task, ()))
    label = label_text(number or plan.task_list.bullet)
    paragraph = Paragraph(text=text, origin=origin)
    return Item(text=text, origin=origin, label=label) if label else replace(paragraph)
