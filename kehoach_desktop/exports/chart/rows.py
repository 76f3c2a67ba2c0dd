"""The rows of the chart on paper, measured, and put on pages so that none is cut."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from kehoach_desktop.domain.groups import quarter_groups
from kehoach_desktop.domain.plan import Plan, Role
from kehoach_desktop.domain.tracker import tracker_rows
from kehoach_desktop.exports.chart.form import Form
from kehoach_desktop.exports.fonts import Face
from kehoach_desktop.exports.pdf.lines import Line, Run, break_lines, width_of
from kehoach_desktop.gantt import RowFacts, row_facts

_CUT = " …"
_NO_TIME = "Chưa rõ thời gian"


@dataclass(frozen=True, slots=True)
class GroupRow:
    """The row over a group: its words, its quarters, how many of its tasks are done of how many owed."""

    height: float
    label: str
    quarters: tuple[int, ...]
    done: int
    owed: int


@dataclass(frozen=True, slots=True)
class TaskRow:
    """One task: number, name and units broken into lines, and what the timeline shows."""

    height: float
    number: str
    name: tuple[str, ...]
    units: tuple[str, ...]
    facts: RowFacts

    @property
    def cut(self) -> bool:
        """Whether the name is not there in full."""
        return bool(self.name) and self.name[-1].endswith(_CUT)


ChartRow = GroupRow | TaskRow


def broken(text: str, width: float, size: float, most: int) -> tuple[str, ...]:
    """Break a text into at most that many lines; what is cut off leaves a mark."""
    lines = ["".join(run for _, run in line.runs) for part in text.split("\n") for line in _lines(part, width, size)]
    if len(lines) <= most:
        return tuple(lines)
    last = lines[most - 1]
    while last and width_of(last + _CUT, Face.REGULAR, size) > width:
        last = last[:-1]
    return (*lines[: most - 1], last + _CUT)


def _lines(text: str, width: float, size: float) -> Sequence[Line]:
    return break_lines([Run(text, Face.REGULAR)], size, width)


def _units(units: Sequence[str], form: Form) -> tuple[str, ...]:
    if not form.units:
        return ()
    return broken("\n".join(units), form.units - 2 * form.padding, form.size, form.most_lines)


def chart_rows(plan: Plan, today: date, form: Form) -> Iterator[ChartRow]:
    """Yield the rows in groups of quarters, as tall as their texts need."""
    rows = tracker_rows(plan, today)
    for group in quarter_groups(plan):
        done, owed = group.progress(plan.tasks)
        yield GroupRow(form.group_row, group.label() or _NO_TIME, group.quarters, done, owed)
        for at in group.rows:
            row = rows[at]
            names = [unit.name for unit in row.task.units if unit.role is not Role.COORDINATING]
            # Where units have a column of their own, they need not stand beside the bar too.
            share = f"{row.task.progress}%" if 0 < row.task.progress < 100 else ""
            facts = row_facts(row.task, plan.year, today, share if form.units else None)
            name = broken(row.task.content, form.names - 2 * form.padding, form.size, form.most_lines)
            units = _units(names, form)
            lines = max(len(name), len(units))
            height = max(form.least_row, lines * form.size * form.leading + 2 * form.padding)
            yield TaskRow(height, row.number or str(row.place), name, units, facts)


def put_on_pages(rows: Sequence[ChartRow], room: float) -> list[list[ChartRow]]:
    """Return the rows of each page; a group's row never stands last on one."""
    pages: list[list[ChartRow]] = [[]]
    used = 0.0
    for index, row in enumerate(rows):
        following = rows[index + 1].height if isinstance(row, GroupRow) and index + 1 < len(rows) else 0.0
        if pages[-1] and used + row.height + following > room:
            pages.append([])
            used = 0.0
        pages[-1].append(row)
        used += row.height
    return pages
