"""What each pasted row becomes: a task, a group's row, or nothing, with the cells that are doubtful."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from kehoach_desktop.domain.groups import quarters_label
from kehoach_desktop.domain.periods import read_period
from kehoach_desktop.domain.periods.misread import why_unread
from kehoach_desktop.domain.schedule import is_unreadable, task_quarters
from kehoach_desktop.operations import FIELD_LABELS, TaskField, read_pasted
from kehoach_desktop.operations.task_edits import edit_other, is_readable
from ui.tasks.paste.dates import Question, question_of, tells_ends, with_dates

if TYPE_CHECKING:
    from kehoach_desktop.domain.date_order import DateOrder
    from kehoach_desktop.domain.plan import Plan, Task
    from kehoach_desktop.operations.clipboard import Rows
    from ui.tasks.paste.dates import ReadyRow
    from ui.tasks.paste.meanings import Meaning

_NUMBER = re.compile(r"\d{1,3}[.)]?|[IVX]{1,5}[.)]?")


class Becomes(StrEnum):
    """What a row of the clipboard turns into."""

    TASK = "task"
    GROUP = "group"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class RowOutcome:
    """Một dòng sẽ thành gì. `doubts` tell by column why a cell is doubtful; `cells` hold its texts by field."""

    becomes: Becomes
    sentence: str
    task: Task | None = None
    doubts: Mapping[int, str] = field(default_factory=dict)
    cells: Mapping[TaskField, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PasteReading:
    """Cả bảng sẽ thành gì."""

    rows: tuple[RowOutcome, ...]
    question: Question

    @property
    def tasks(self) -> tuple[Task, ...]:
        """The tasks that the rows become."""
        return tuple(row.task for row in self.rows if row.task is not None)

    @property
    def doubtful(self) -> int:
        """How many rows have something doubtful."""
        return sum(bool(row.doubts) for row in self.rows)

    @property
    def left_out(self) -> int:
        """How many rows become nothing."""
        return sum(row.becomes is Becomes.NOTHING for row in self.rows)


def read_rows(plan: Plan, rows: Rows, meanings: Sequence[Meaning], answer: DateOrder | None = None) -> PasteReading:
    """Return what rows without titles become in a plan; `answer` tells how dates are written that do not tell."""
    question = question_of(rows, meanings, answer)
    fields = [meaning.field for meaning in meanings]
    if tells_ends(meanings):
        fields.append(TaskField.PERIOD)
    ready = [with_dates(plan, row, meanings, question.order) for row in rows]
    tasks = iter(read_pasted(plan, tuple(row.cells for row in ready), fields=fields, has_header=False).tasks)
    outcomes = []
    for row in ready:
        outcome = _no_task(plan, row, fields)
        outcomes.append(outcome or _task_row(plan, row, next(tasks), meanings, fields))
    return PasteReading(tuple(outcomes), question)


def _no_task(plan: Plan, row: ReadyRow, fields: Sequence[TaskField | None]) -> RowOutcome | None:
    """What a row becomes that is no task; None for a task."""
    words = [cell for cell in row.cells if cell and not _NUMBER.fullmatch(cell)]
    has_content = TaskField.CONTENT in fields and row.cells[fields.index(TaskField.CONTENT)]
    if has_content and len(set(words)) > 1:
        return None
    alone = read_pasted(plan, (row.cells,), fields=fields, has_header=False)
    if alone.tasks:
        return None
    if alone.problems:
        return RowOutcome(Becomes.NOTHING, "Bỏ qua, không có nội dung công việc")
    period = read_period(words[0], plan.year)
    return RowOutcome(Becomes.GROUP, f"Dòng nhóm {quarters_label(period.quarters) if period else ''}".rstrip())


def _task_row(
    plan: Plan, row: ReadyRow, task: Task, meanings: Sequence[Meaning], fields: Sequence[TaskField | None]
) -> RowOutcome:
    cells = {field: cell for field, cell in zip(fields, row.cells, strict=True) if field is not None and cell}
    doubts = dict(row.doubts)
    for n, (meaning, cell) in enumerate(zip(meanings, row.cells, strict=False)):
        if meaning.other and cell:
            task = edit_other(task, meaning.other, cell)
        if meaning.field is not None and not is_readable(meaning.field, cell):
            doubts[n] = f"Chưa hiểu {FIELD_LABELS[meaning.field]} “{cell}” nên để trống."
        if meaning.field is TaskField.PERIOD and is_unreadable(task, plan.year):
            doubts[n] = why_unread(task.period_text or "", plan.year)
    quarters = quarters_label(task_quarters(task, plan.year))
    return RowOutcome(Becomes.TASK, f"Việc mới, {quarters}" if quarters else "Việc mới", task, doubts, cells)
