"""Tasks as rows of words, as the clipboard carries them to Excel and Word."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from typing import TYPE_CHECKING

from kehoach_desktop.domain.tracker import CellKind, TrackerColumn, TrackerRow, tracker_columns, tracker_rows

if TYPE_CHECKING:
    from kehoach_desktop.domain.plan import Plan

Rows = list[tuple[str, ...]]
_ALWAYS = ("content",)


def _words(column: TrackerColumn, row: TrackerRow) -> str:
    value = column.value(row)
    if column.kind is CellKind.PERCENT:
        return f"{row.task.progress}%"
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    return "" if value is None else str(value)


def rows_out(plan: Plan, today: date, task_ids: Sequence[int], keys: Collection[str], *, titles: bool) -> Rows:
    """Return the chosen tasks as rows of the shown columns, with the columns' titles on top where they are wanted.

    The columns stand in the order of the tracker, so that what Excel gives back is understood again.
    """
    columns = [column for column in tracker_columns(plan) if column.key in keys or column.key in _ALWAYS]
    by_id = {row.task.id: row for row in tracker_rows(plan, today)}
    rows = [tuple(_words(column, by_id[task_id]) for column in columns) for task_id in task_ids if task_id in by_id]
    return [tuple(column.title for column in columns), *rows] if titles else rows
