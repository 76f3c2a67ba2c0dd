"""What the table answers to Qt's questions about a cell, by role."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from kehoach_desktop.domain.schedule import is_unreadable
from kehoach_desktop.domain.tracker import TrackerRow, period_wording, shown_state
from ui.progress.columns import COLUMNS, TIMELINE, ColumnSpec, cell_text
from ui.progress.rows import GroupLine, RowLine, TaskLine

if TYPE_CHECKING:
    from kehoach_desktop.domain.plan import Plan

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
UNREADABLE_TIP = "Chưa hiểu thời gian ghi ở đây nên chưa vẽ được lên biểu đồ. Lời ghi vẫn giữ nguyên."


def _text(plan: Plan | None, line: RowLine, spec: ColumnSpec) -> str:
    if isinstance(line, GroupLine):
        if spec.key == TIMELINE:
            return f"{line.done}/{line.owed}"
        return f"{line.label}: hoàn thành {line.done}/{line.owed} việc" if spec is COLUMNS[0] else ""
    if spec.key == "state":
        return shown_state(line.row)
    return timeline_words(line.row, plan) if spec.key == TIMELINE else cell_text(spec, line.row)


def timeline_words(row: TrackerRow, plan: Plan | None) -> str:
    """Return what a bar says, for who can't see it."""
    period = row.period
    if period is None:
        return "Chưa hiểu thời gian" if plan and is_unreadable(row.task, plan.year) else "Chưa có thời gian"
    span = f"từ {period.starts_on:%d/%m/%Y}"
    if period.due_on:
        span += f" đến {period.due_on:%d/%m/%Y}"
    return f"{span}, {shown_state(row).lower()}, {row.task.progress}%"


def _edit_text(_plan: Plan | None, line: RowLine, spec: ColumnSpec) -> str:
    if isinstance(line, GroupLine):
        return ""
    if spec.key == "period":
        return period_wording(line.row) or ""
    return cell_text(spec, line.row) if spec.key != "progress" else str(line.row.task.progress)


def _tip(plan: Plan | None, line: RowLine, spec: ColumnSpec) -> str | None:
    words = _tip_words(plan, line, spec)
    # Only a rich text is wrapped by Qt's tips.
    return "<p>" + escape(words).replace("\n", "<br>") + "</p>" if words else None


def _tip_words(plan: Plan | None, line: RowLine, spec: ColumnSpec) -> str | None:
    if isinstance(line, GroupLine):
        return "Nhấn đúp hoặc phím cách để mở, thu gọn nhóm" if spec is COLUMNS[0] else None
    if spec.key == "period" and plan and is_unreadable(line.row.task, plan.year):
        return f"{period_wording(line.row)}\n{UNREADABLE_TIP}"
    if spec.key == TIMELINE:
        return f"{timeline_words(line.row, plan)}\nKéo để dời, kéo mép để đổi ngày; ← → dời theo tháng"
    return cell_text(spec, line.row) or None


def _accessible(plan: Plan | None, line: RowLine, spec: ColumnSpec) -> str:
    words = _text(plan, line, spec)
    return f"{spec.title}: {words}" if isinstance(line, TaskLine) else words


def _alignment(_plan: Plan | None, _line: RowLine, spec: ColumnSpec) -> Qt.AlignmentFlag:
    return _RIGHT if spec.right else _LEFT


ANSWERS: dict[int, Callable[[Plan | None, RowLine, ColumnSpec], object]] = {
    Qt.ItemDataRole.DisplayRole: _text,
    Qt.ItemDataRole.EditRole: _edit_text,
    Qt.ItemDataRole.ToolTipRole: _tip,
    Qt.ItemDataRole.AccessibleTextRole: _accessible,
    Qt.ItemDataRole.TextAlignmentRole: _alignment,
}
