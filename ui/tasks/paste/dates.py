"""Dates of pasted rows, written as the office writes them; two dates of one row become the wording of its time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from kehoach_desktop.domain.date_order import DateOrder, is_ambiguous, is_date, order_of, read_date
from kehoach_desktop.domain.periods import word_period
from kehoach_desktop.domain.reschedule import plan_style
from kehoach_desktop.operations import TaskField
from ui.tasks.paste.meanings import DATED, DUE_ON, STARTS_ON, Meaning

if TYPE_CHECKING:
    from kehoach_desktop.domain.plan import Plan
    from kehoach_desktop.operations.clipboard import Rows

_SAMPLES = 3


@dataclass(frozen=True, slots=True)
class Question:
    """Ngày viết theo thứ tự nào: the order used, and dates of which only the user knows it."""

    order: DateOrder
    asked: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadyRow:
    """Một dòng đã viết lại ngày; `doubts` tell by column what is wrong with a date."""

    cells: tuple[str, ...]
    doubts: Mapping[int, str] = field(default_factory=dict)


def question_of(rows: Rows, meanings: Sequence[Meaning], answer: DateOrder | None) -> Question:
    """Return how the dates of the columns that hold dates are written; `answer` counts where they do not tell."""
    columns = [n for n, meaning in enumerate(meanings) if meaning.key in DATED]
    dated = [row[n] for row in rows for n in columns if is_date(row[n])]
    proven = order_of(dated)
    if proven is not None:
        return Question(proven)
    asked = tuple(dict.fromkeys(filter(is_ambiguous, dated)))
    return Question(answer or DateOrder.DAY_FIRST, asked[:_SAMPLES])


def tells_ends(meanings: Sequence[Meaning]) -> bool:
    """Tell whether the time stands in columns of its two ends instead of one of its wording."""
    keys = {meaning.key for meaning in meanings}
    return bool(keys & {STARTS_ON.key, DUE_ON.key}) and TaskField.PERIOD.value not in keys


def with_dates(plan: Plan, row: Sequence[str], meanings: Sequence[Meaning], order: DateOrder) -> ReadyRow:
    """Return a row with its dates as the office writes them, and the wording of its two ends as one more cell."""
    cells, doubts = list(row), {}
    days: dict[str, date] = {}
    for n, (cell, meaning) in enumerate(zip(row, meanings, strict=True)):
        if meaning.key not in DATED or not is_date(cell):
            continue
        day = read_date(cell, order)
        if day is None:
            doubts[n] = _no_such_day(cell, order)
        else:
            days[meaning.key] = day
            cells[n] = f"{day:%d/%m/%Y}"
    if tells_ends(meanings):
        start, due = days.get(STARTS_ON.key), days.get(DUE_ON.key)
        if start and due and start > due:
            doubts |= {n: "Ngày này đứng trước ngày bắt đầu." for n, m in enumerate(meanings) if m is DUE_ON}
            due = None
        cells.append(_wording(plan, start, due))
    return ReadyRow(tuple(cells), doubts)


def _no_such_day(cell: str, order: DateOrder) -> str:
    if order is DateOrder.DAY_FIRST and read_date(cell, DateOrder.MONTH_FIRST):
        return f"“{cell}” có vẻ ghi tháng trước ngày, khác các dòng kia; xin sửa lại sau khi dán."
    return f"Không có ngày “{cell}”; lời ghi vẫn giữ nguyên."


def _wording(plan: Plan, start: date | None, due: date | None) -> str:
    if start and due:
        return word_period(start, due, year=plan.year, style=plan_style(plan))
    if due:
        return f"đến ngày {due:%d/%m/%Y}"
    return f"từ ngày {start:%d/%m/%Y}" if start else ""
