"""Keeps the table's keyboard and selection on their lines while lines come, go and move."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.progress.columns import PLACE, TIMELINE_COLUMN
from ui.progress.rows import GroupLine, Key

if TYPE_CHECKING:
    from ui.progress.table import ProgressTable
    from ui.theme import Metrics


class RowKeeper:
    """Giữ chỗ: by what a line stands for, not by where it stood."""

    def __init__(self, table: ProgressTable, metrics: Metrics) -> None:
        self._table, self._metrics = table, metrics
        self._current: Key | None = None
        self._row = 0
        self._selected: set[Key] = set()

    def forget(self) -> None:
        """Another plan: nothing to keep."""
        self._current, self._row, self._selected = None, 0, set()

    def remember(self) -> None:
        """Note the lines before they are arranged anew."""
        table, model = self._table, self._table.plan_model
        self._row = table.currentIndex().row()
        line = model.line(self._row)
        self._current = line.key if line else None
        rows = {index.row() for index in table.selectionModel().selectedRows(TIMELINE_COLUMN)}
        self._selected = {line.key for line in map(model.line, rows) if line}

    def restore(self) -> None:
        """Give groups their span and height, and the keyboard back to the line that had it."""
        table, model = self._table, self._table.plan_model
        table.clearSpans()
        for row, line in enumerate(model.lines):
            is_group = isinstance(line, GroupLine)
            wanted = self._metrics.group_row if is_group else self._metrics.task_row
            if table.rowHeight(row) != wanted:
                table.setRowHeight(row, wanted)
            if is_group:
                table.setSpan(row, 0, 1, TIMELINE_COLUMN)
        if not model.lines:
            return
        if self._current is not None:
            self._give_back(self._current)
        elif not table.currentIndex().isValid():
            first = next((row for row, line in enumerate(model.lines) if not isinstance(line, GroupLine)), 0)
            table.setCurrentIndex(model.index(first, PLACE["content"]))

    def _give_back(self, key: Key) -> None:
        table, model = self._table, self._table.plan_model
        at = model.row_of(key)
        if at < 0:
            at = min(self._row, len(model.lines) - 1)
        selection = table.selectionModel()
        flags = selection.SelectionFlag
        index = model.index(at, max(table.currentIndex().column(), 0))
        selection.setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        for kept in self._selected - {key}:
            if (other := model.row_of(kept)) >= 0:
                selection.select(model.index(other, 0), flags.Select | flags.Rows)
        table.scrollTo(index)
