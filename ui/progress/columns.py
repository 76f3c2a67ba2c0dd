"""The table's columns as data: title, width, how a cell reads and how it is edited."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from kehoach_desktop.domain.plan import Role
from kehoach_desktop.domain.tracker import TRACKER_COLUMNS, TrackerRow

if TYPE_CHECKING:
    from kehoach_desktop.domain.plan import Plan
    from kehoach_desktop.papers.blocks import Origin


class Edit(StrEnum):
    """How a cell is edited in place: not at all, as text, as units (a line each), as a percentage, or from a list."""

    NONE = "none"
    TEXT = "text"
    UNITS = "units"
    PERCENT = "percent"
    STATE = "state"


@dataclass(frozen=True, slots=True)
class ColumnSpec:
    """Cột của bảng. `width` is in steps of the grid; `shown` at the first start; `right` for numbers and dates."""

    key: str
    title: str
    width: int
    edit: Edit = Edit.NONE
    shown: bool = False
    right: bool = False
    tip: str = ""


TIMELINE = "timeline"
COLUMNS: tuple[ColumnSpec, ...] = (
    ColumnSpec("number", "STT", 11, shown=True, right=True),
    ColumnSpec("content", "Nội dung công việc", 66, Edit.TEXT, shown=True),
    ColumnSpec("lead", "Chủ trì", 34, Edit.UNITS, shown=True, tip="Đơn vị chủ trì, hoặc thực hiện"),
    ColumnSpec("coordinating", "Phối hợp", 34, Edit.UNITS, tip="Đơn vị phối hợp"),
    ColumnSpec("period", "Thời gian", 29, Edit.TEXT, shown=True, tip="Thời gian thực hiện, ghi như trong kế hoạch"),
    ColumnSpec("starts_on", "Bắt đầu", 21, right=True),
    ColumnSpec("due_on", "Hạn", 21, right=True),
    ColumnSpec("product", "Sản phẩm", 32, Edit.TEXT),
    ColumnSpec("state", "Tình trạng", 29, Edit.STATE, shown=True),
    ColumnSpec("progress", "%", 13, Edit.PERCENT, right=True, tip="Mức hoàn thành"),
    ColumnSpec("done_on", "Ngày xong", 22, Edit.TEXT, right=True, tip="Ngày hoàn thành"),
    ColumnSpec("delay_reason", "Nguyên nhân chậm", 36, Edit.TEXT),
    ColumnSpec("note", "Ghi chú", 36, Edit.TEXT),
    ColumnSpec(TIMELINE, "Thời gian trong năm", 0, shown=True),
)
PLACE: dict[str, int] = {spec.key: place for place, spec in enumerate(COLUMNS)}
TIMELINE_COLUMN = PLACE[TIMELINE]

_VALUES = {column.key: column.value for column in TRACKER_COLUMNS}


def _shown(value: object) -> str:
    if value is None:
        return ""
    return f"{value:%d/%m/%Y}" if isinstance(value, date) else str(value)


def _number(row: TrackerRow) -> str:
    return row.number or ""


def _percent(row: TrackerRow) -> str:
    return f"{row.task.progress}%"


_TEXTS: dict[str, Callable[[TrackerRow], str]] = {"number": _number, "progress": _percent}


def cell_text(spec: ColumnSpec, row: TrackerRow) -> str:
    """Return what a cell says."""
    special = _TEXTS.get(spec.key)
    if special:
        return special(row)
    return _shown(_VALUES[spec.key](row)) if spec.key in _VALUES else ""


# Fields of a task as places of a plan name them -> columns of the table.
_COLUMN_OF = {"period_text": "period", "units_text": "lead"}


def column_of_field(plan: Plan, origin: Origin) -> str:
    """Return the column that shows a field of a task; empty where only the form does."""
    name, _, member = origin.field.partition(".")
    if name == "units" and member.isdigit():
        task = next((task for task in plan.tasks if task.id == origin.row), None)
        unit = task.units[int(member)] if task and int(member) < len(task.units) else None
        return "coordinating" if unit and unit.role is Role.COORDINATING else "lead"
    return _COLUMN_OF.get(name, name if name in PLACE else "")
