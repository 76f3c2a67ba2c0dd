"""Moving and stretching a bar with the mouse: what is gripped, the live preview, what it becomes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel

from kehoach_desktop.domain.groups import quarters_label
from kehoach_desktop.domain.reschedule import reschedule
from kehoach_desktop.domain.schedule import task_period, task_quarters
from kehoach_desktop.gantt.drag import Part, Span, drag, drawn, hit
from kehoach_desktop.gantt.scale import Snap
from ui.progress.columns import TIMELINE_COLUMN
from ui.progress.edge_scroll import EdgeScroll

if TYPE_CHECKING:
    from kehoach_desktop.domain.plan import Plan, Task
    from ui.progress.table import ProgressTable

_SHAPES: dict[Part | None, Qt.CursorShape] = {
    Part.WHOLE: Qt.CursorShape.SizeAllCursor,
    Part.START: Qt.CursorShape.SizeHorCursor,
    Part.DUE: Qt.CursorShape.SizeHorCursor,
}


@dataclass(frozen=True, slots=True)
class Gesture:
    """Một lần kéo: what was gripped where, and the span that it would become.

    `x` is counted from the year's first day, so that it stays what it is while the year scrolls.
    """

    row: int
    task: Task
    part: Part | None
    x: float
    begun: Span | None
    span: Span | None = None


def task_span(task: Task, year: int) -> Span | None:
    """Return the days of a task, None where no time is known."""
    period = task_period(task, year)
    return Span(period.starts_on, period.due_on) if period else None


def span_words(plan: Plan, task: Task) -> str:
    """Return a task's time as it would be worded, with its days."""
    period = task_period(task, plan.year)
    wording = task.period_text or quarters_label(task_quarters(task, plan.year))
    days = f"{period.starts_on:%d/%m/%Y} – {period.due_on:%d/%m/%Y}" if period and period.due_on else ""
    return f"{wording}\n{days}" if days else wording


class BarMouse:
    """Chuột trên thanh thời gian. Nothing is stored before the button is let go."""

    def __init__(self, table: ProgressTable) -> None:
        self._table = table
        self.tip = QLabel(table.viewport(), objectName="bartip")
        self.tip.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.tip.hide()
        self.gesture: Gesture | None = None
        self.edge = EdgeScroll(table.axis, self._again)
        self._last: tuple[QPoint, bool] = (QPoint(), False)

    def press(self, at: QPoint) -> bool:
        """Grip the bar under the mouse, or begin to draw one in a row that has none."""
        row, x, y = self._place(at)
        task_row = self._table.plan_model.task_row(row) if row >= 0 else None
        plan = self._table.plan_model.plan
        if task_row is None or plan is None:
            return False
        span = task_span(task_row.task, plan.year)
        part = hit(self._table.timeline.bar(row), x, y)
        if span is not None and part is None:
            return False
        self.gesture = Gesture(row, task_row.task, part, x + self._table.axis.scale.offset, span, span)
        return True

    def move(self, at: QPoint, *, by_days: bool) -> None:
        """Preview the bar at the mouse's place, or show by the mouse's shape what can be gripped."""
        if self.gesture is None:
            self._hover(at)
            return
        self._last = at, by_days
        x = float(at.x() - self._left())
        self.edge.follow(x)
        self._pull(x, Snap.DAY if by_days else Snap.MONTH)

    def _again(self) -> None:
        """Pull once more to where the mouse is held, after the year has moved under it."""
        at, by_days = self._last
        if self.gesture is not None:
            self._pull(float(at.x() - self._left()), Snap.DAY if by_days else Snap.MONTH)

    def _pull(self, x: float, snap: Snap) -> None:
        plan, scale, gesture = self._table.plan_model.plan, self._table.axis.scale, self.gesture
        if plan is None or gesture is None:
            return
        # Beyond the edge the bar stays under it; the year comes to the mouse.
        x = min(max(x, 0.0), scale.width) if scale.max_offset else x
        if gesture.part is None:
            span = drawn(scale.day_at(gesture.x - scale.offset), scale.day_at(x), snap)
        elif gesture.begun is not None:
            days = round((x + scale.offset - gesture.x) / scale.day_width)
            span = drag(gesture.begun, gesture.part, days, snap, plan.year)
        else:
            return
        if span != gesture.span:
            self.gesture = replace(gesture, span=span)
            self._preview(plan, span)

    def release(self) -> tuple[int, date, date | None] | None:
        """Let go: return the task's id and its new days, None where nothing changed."""
        gesture = self.gesture
        self.cancel()
        if gesture is None or gesture.span is None or gesture.span == gesture.begun or gesture.task.id is None:
            return None
        return gesture.task.id, gesture.span.start, gesture.span.due

    def cancel(self) -> None:
        """Leave the bar where it was."""
        self.edge.stop()
        if self.gesture is not None:
            row = self.gesture.row
            self.gesture = None
            self._table.timeline.preview = None
            self._table.refresh_row(row)
        self.tip.hide()

    def _preview(self, plan: Plan, span: Span) -> None:
        gesture = self.gesture
        if gesture is None or gesture.task.id is None:
            return
        moved = reschedule(plan, gesture.task, span.start, span.due)
        self._table.timeline.preview = (gesture.task.id, moved)
        self._table.refresh_row(gesture.row)
        self._show_tip(gesture.row, span_words(plan, moved), span)

    def _show_tip(self, row: int, words: str, span: Span) -> None:
        self.tip.setText(words)
        self.tip.adjustSize()
        table, scale = self._table, self._table.axis.scale
        x = self._left() + round(max(scale.x(span.start), 0.0))
        y = table.rowViewportPosition(row) + table.rowHeight(row)
        if y + self.tip.height() > table.viewport().height():
            y = table.rowViewportPosition(row) - self.tip.height()
        self.tip.move(max(min(x, table.viewport().width() - self.tip.width()), 0), y)
        self.tip.show()
        self.tip.raise_()

    def _hover(self, at: QPoint) -> None:
        row, x, y = self._place(at)
        part = hit(self._table.timeline.bar(row), x, y) if row >= 0 else None
        self._table.viewport().setCursor(_SHAPES.get(part, Qt.CursorShape.ArrowCursor))

    def _left(self) -> int:
        return self._table.columnViewportPosition(TIMELINE_COLUMN)

    def _place(self, at: QPoint) -> tuple[int, float, float]:
        """The row under a point of the timeline, -1 elsewhere, and the point inside the row's cell."""
        if self._table.columnAt(at.x()) != TIMELINE_COLUMN:
            return -1, 0.0, 0.0
        row = self._table.rowAt(at.y())
        return row, float(at.x() - self._left()), float(at.y() - self._table.rowViewportPosition(row))
