"""Biểu theo dõi tiến độ: its columns as data, each with what it shows of a task."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kehoach_desktop.domain.groups import quarters_label, quarters_numerals, row_numbers
from kehoach_desktop.domain.labels import LATE_LABEL, STATE_LABELS
from kehoach_desktop.domain.periods import Period
from kehoach_desktop.domain.plan import Plan, Role, Task
from kehoach_desktop.domain.schedule import is_late, task_period, task_quarters

Value = str | int | float | date | None


class CellKind(StrEnum):
    """How a tracker's cell is written: plain text, a day, a percentage, or one of the states."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    PERCENT = "percent"
    STATE = "state"


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackerRow:
    """One task with all that its row in the tracker derives from; `place` counts the rows from 1."""

    number: str | None
    place: int
    task: Task
    period: Period | None
    quarters: tuple[int, ...]
    late: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackerColumn:
    """Cột của biểu theo dõi; `width` is in characters of the body font."""

    key: str
    title: str
    kind: CellKind
    width: float
    value: Callable[[TrackerRow], Value]


def _units(*roles: Role) -> Callable[[TrackerRow], Value]:
    def value(row: TrackerRow) -> Value:
        if not row.task.units and Role.LEAD in roles:
            # A cell in which no unit was recognised still says who.
            return row.task.units_text or None
        return "\n".join(unit.name for unit in row.task.units if unit.role in roles) or None

    return value


def tracker_row(task: Task, year: int, today: date, *, number: str | None, place: int) -> TrackerRow:
    """Return one task's row in the tracker of a plan of `year`, late as of `today`."""
    return TrackerRow(
        number=number,
        place=place,
        task=task,
        period=task_period(task, year),
        quarters=task_quarters(task, year),
        late=is_late(task, year, today),
    )


def tracker_rows(plan: Plan, today: date) -> tuple[TrackerRow, ...]:
    """Return the tracker's rows in the order of the document, late as of `today`."""
    return tuple(
        tracker_row(task, plan.year, today, number=number, place=place)
        for place, (number, task) in enumerate(zip(row_numbers(plan), plan.tasks, strict=True), 1)
    )


def period_wording(row: TrackerRow) -> str | None:
    """Return the time as worded, or the name of the task's quarters where it has no wording of its own."""
    return row.task.period_text or quarters_label(row.quarters) or None


def _number(row: TrackerRow) -> Value:
    """The number printed in the plan, or the place in the list, by which a sorted sheet finds its order again."""
    return int(row.number) if row.number and row.number.isdigit() else row.number or row.place


def _column(key: str, title: str, kind: CellKind, width: float, value: Callable[[TrackerRow], Value]) -> TrackerColumn:
    return TrackerColumn(key=key, title=title, kind=kind, width=width, value=value)


# Working columns of a commune's tracker; the wording of a time stands beside its real dates, so that
# both a reader and a filter are served.
TRACKER_COLUMNS: tuple[TrackerColumn, ...] = (
    _column("number", "STT", CellKind.NUMBER, 5, _number),
    _column("content", "Nội dung công việc", CellKind.TEXT, 40, lambda r: r.task.content),
    _column("lead", "Đơn vị chủ trì", CellKind.TEXT, 20, _units(Role.LEAD, Role.DOING)),
    _column("coordinating", "Đơn vị phối hợp", CellKind.TEXT, 18, _units(Role.COORDINATING)),
    _column("period", "Thời gian", CellKind.TEXT, 13, period_wording),
    _column("quarters", "Quý", CellKind.TEXT, 6, lambda r: quarters_numerals(r.quarters) or None),
    _column("starts_on", "Bắt đầu", CellKind.DATE, 11, lambda r: r.period.starts_on if r.period else None),
    _column("due_on", "Hạn", CellKind.DATE, 12, lambda r: r.period.due_on if r.period else None),
    _column("product", "Sản phẩm", CellKind.TEXT, 12, lambda r: r.task.product),
    _column("state", "Tình trạng", CellKind.STATE, 13, lambda r: STATE_LABELS[r.task.state]),
    _column("progress", "%", CellKind.PERCENT, 6, lambda r: r.task.progress / 100),
    _column("done_on", "Ngày hoàn thành", CellKind.DATE, 11, lambda r: r.task.done_on),
    _column("delay_reason", "Nguyên nhân chậm", CellKind.TEXT, 14, lambda r: r.task.delay_reason),
    _column("note", "Ghi chú", CellKind.TEXT, 12, lambda r: r.task.note),
)


def _other(title: str) -> TrackerColumn:
    return _column(f"other.{title}", title, CellKind.TEXT, 14, lambda r: dict(r.task.other).get(title))


_THEME = _column("theme", "Nhóm việc", CellKind.TEXT, 18, lambda r: r.task.theme)


def tracker_columns(plan: Plan) -> tuple[TrackerColumn, ...]:
    """Return the working columns, with the plan's themes and its own further columns where it has any."""
    themes = (_THEME,) if any(task.theme for task in plan.tasks) else ()
    titles = dict.fromkeys(title for task in plan.tasks for title, text in task.other if text)
    return (*TRACKER_COLUMNS[:1], *themes, *TRACKER_COLUMNS[1:], *map(_other, titles))


def shown_state(row: TrackerRow) -> str:
    """Return the state as shown: late takes the place of an open state."""
    return LATE_LABEL if row.late else STATE_LABELS[row.task.state]
