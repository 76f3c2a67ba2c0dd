"""Biểu theo dõi tiến độ: its columns as data, each with what it shows of a task."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kehoach_desktop.domain.groups import quarters_label, row_numbers
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
    """One task with all that its row in the tracker derives from."""

    number: str | None
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
        return "\n".join(unit.name for unit in row.task.units if unit.role in roles) or None

    return value


def tracker_rows(plan: Plan, today: date) -> tuple[TrackerRow, ...]:
    """Return the tracker's rows in the order of the document, late as of `today`."""
    return tuple(
        TrackerRow(
            number=number,
            task=task,
            period=task_period(task, plan.year),
            quarters=task_quarters(task, plan.year),
            late=is_late(task, plan.year, today),
        )
        for number, task in zip(row_numbers(plan), plan.tasks, strict=True)
    )


def period_wording(row: TrackerRow) -> str | None:
    """Return the time as worded, or the name of the task's quarters where it has no wording of its own."""
    return row.task.period_text or quarters_label(row.quarters) or None


# Working columns of a commune's tracker; the wording of a time stands beside its real dates, so that
# both a reader and a filter are served.
TRACKER_COLUMNS: tuple[TrackerColumn, ...] = (
    TrackerColumn(key="number", title="STT", kind=CellKind.TEXT, width=5, value=lambda r: r.number),
    TrackerColumn(
        key="content", title="Nội dung công việc", kind=CellKind.TEXT, width=46, value=lambda r: r.task.content
    ),
    TrackerColumn(
        key="lead", title="Đơn vị chủ trì", kind=CellKind.TEXT, width=22, value=_units(Role.LEAD, Role.DOING)
    ),
    TrackerColumn(
        key="coordinating", title="Đơn vị phối hợp", kind=CellKind.TEXT, width=22, value=_units(Role.COORDINATING)
    ),
    TrackerColumn(key="period", title="Thời gian", kind=CellKind.TEXT, width=15, value=period_wording),
    TrackerColumn(
        key="starts_on",
        title="Bắt đầu",
        kind=CellKind.DATE,
        width=12,
        value=lambda r: r.period.starts_on if r.period else None,
    ),
    TrackerColumn(
        key="due_on", title="Hạn", kind=CellKind.DATE, width=12, value=lambda r: r.period.due_on if r.period else None
    ),
    TrackerColumn(key="product", title="Sản phẩm", kind=CellKind.TEXT, width=18, value=lambda r: r.task.product),
    TrackerColumn(
        key="state", title="Tình trạng", kind=CellKind.STATE, width=15, value=lambda r: STATE_LABELS[r.task.state]
    ),
    TrackerColumn(key="progress", title="%", kind=CellKind.PERCENT, width=7, value=lambda r: r.task.progress / 100),
    TrackerColumn(key="done_on", title="Ngày hoàn thành", kind=CellKind.DATE, width=12, value=lambda r: r.task.done_on),
    TrackerColumn(
        key="delay_reason",
        title="Nguyên nhân chậm",
        kind=CellKind.TEXT,
        width=20,
        value=lambda r: r.task.delay_reason,
    ),
    TrackerColumn(key="note", title="Ghi chú", kind=CellKind.TEXT, width=18, value=lambda r: r.task.note),
)


def shown_state(row: TrackerRow) -> str:
    """Return the state as shown: late takes the place of an open state."""
    return LATE_LABEL if row.late else STATE_LABELS[row.task.state]
