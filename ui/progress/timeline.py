"""The year beside the tasks: its scale on the screen, its cells, its header."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, Signal
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from kehoach_desktop.domain.plan import Plan, State, Task
from kehoach_desktop.gantt.facts import RowFacts, row_facts
from kehoach_desktop.gantt.grid import grid_marks, today_x
from kehoach_desktop.gantt.marks import BarBox, Metrics, RowMarks, group_marks, row_marks
from kehoach_desktop.gantt.scale import Scale
from kehoach_desktop.gantt.shapes import Ink, Mark
from ui.progress.rows import GroupLine, RowLine, TaskLine

if TYPE_CHECKING:
    from ui.progress.model import PlanModel
    from ui.progress.pens import Pens

_SELECTED = QStyle.StateFlag.State_Selected
_FOCUSED = QStyle.StateFlag.State_HasFocus
_KEPT = 4000
ZOOM_STEP = 1.5


class TimeAxis(QObject):
    """Trục thời gian trên màn hình: the scale in the column's width, with its own zoom and offset."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.scale = Scale(2000, 1.0)

    def set_year(self, year: int) -> None:
        """Show another year, whole."""
        if year != self.scale.year:
            self._set(Scale(year, self.scale.width))

    def set_width(self, width: int) -> None:
        """Fit into another width."""
        if width > 0 and width != self.scale.width:
            self._set(self.scale.resized(float(width)))

    def zoom(self, steps: int, x: float | None = None) -> None:
        """Zoom in or out by steps, around x or the middle; the day there stays where it is."""
        middle = self.scale.width / 2 if x is None else x
        self._set(self.scale.zoomed(self.scale.zoom * ZOOM_STEP**steps, middle))

    def whole_year(self) -> None:
        """Show the whole year."""
        self._set(replace(self.scale, zoom=1.0, offset=0.0))

    def scroll_to(self, offset: float) -> None:
        """Scroll to an offset in pixels."""
        self._set(self.scale.scrolled_to(float(offset)))

    def _set(self, scale: Scale) -> None:
        if scale != self.scale:
            self.scale = scale
            self.changed.emit()


class TimelineDelegate(QStyledItemDelegate):
    """Ô thời gian: the row's marks over the year's grid. `preview` shows a bar as it is being moved."""

    def __init__(self, model: PlanModel, axis: TimeAxis, pens: Callable[[], Pens]) -> None:
        super().__init__(model)
        self._model, self._axis, self._pens = model, axis, pens
        self._marks: dict[object, tuple[RowLine, RowMarks]] = {}
        self._grid: dict[int, QPixmap] = {}
        self.preview: tuple[int, Task] | None = None
        # Beside a column of units, their names behind the bars would say everything twice.
        self.names_units = False
        axis.changed.connect(self.forget)
        model.modelReset.connect(self.forget)

    def forget(self) -> None:
        """Make all marks anew: another scale, plan or look."""
        self._marks.clear()
        self._grid.clear()

    def bar(self, row: int) -> BarBox | None:
        """Return where the bar of a row can be gripped."""
        line = self._model.line(row)
        return self._row_marks(line).bar if isinstance(line, TaskLine) else None

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint ground, grid, marks and today's line."""
        line = self._model.line(index.row())
        if line is None:
            return
        pens, rect = self._pens(), option.rect
        pens.ground(painter, rect, selected=bool(option.state & _SELECTED), band=isinstance(line, GroupLine))
        painter.save()
        painter.setClipRect(rect)
        painter.drawPixmap(rect.topLeft(), self._grid_of(rect, pens))
        painter.translate(rect.topLeft())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        marks = self._row_marks(line).marks
        pens.chart.draw(painter, marks)
        painter.restore()
        self._paint_today(painter, rect, pens, marks)
        if option.state & _FOCUSED:
            pens.cursor(painter, rect)

    def _paint_today(self, painter: QPainter, rect: QRect, pens: Pens, marks: Sequence[Mark]) -> None:
        """Paint today's line, which steps aside where words or a sign stand."""
        x = today_x(self._axis.scale, self._model.today) if self._model.today else None
        if x is None:
            return
        left, top, color = rect.left() + round(x), rect.top(), pens.chart.color(Ink.TODAY)
        for begin, end in pens.chart.free_of(marks, x, float(rect.height())):
            painter.fillRect(left, top + round(begin), 1, round(end) - round(begin), color)

    def _grid_of(self, rect: QRect, pens: Pens) -> QPixmap:
        height = rect.height()
        if height not in self._grid:
            ratio = pens.theme.pixel_ratio
            pixmap = QPixmap(round(rect.width() * ratio), round((height - 1) * ratio))
            pixmap.setDevicePixelRatio(ratio)
            pixmap.fill("transparent")
            painter = QPainter(pixmap)
            pens.chart.draw(painter, grid_marks(self._axis.scale, float(height - 1)))
            painter.end()
            self._grid[height] = pixmap
        return self._grid[height]

    def _row_marks(self, line: RowLine) -> RowMarks:
        if isinstance(line, TaskLine) and self.preview and self.preview[0] == line.row.task.id:
            return self._task_marks(self.preview[1])
        kept = self._marks.get(line.key)
        if kept is None or not _same(kept[0], line):
            if len(self._marks) > _KEPT:
                self._marks.clear()
            kept = (line, self._made(line))
            self._marks[line.key] = kept
        return kept[1]

    def _made(self, line: RowLine) -> RowMarks:
        if isinstance(line, TaskLine):
            return self._task_marks(line.row.task)
        pens = self._pens()
        measures = _measures(pens, pens.metrics.group_row)
        return group_marks(line.quarters, line.done, line.owed, self._axis.scale, pens.chart.measure, measures)

    def _task_marks(self, task: Task) -> RowMarks:
        pens = self._pens()
        facts = self._facts(task)
        return row_marks(facts, self._axis.scale, pens.chart.measure, _measures(pens, pens.metrics.task_row))

    def _facts(self, task: Task) -> RowFacts:
        plan, today = self._model.plan, self._model.today
        if not isinstance(plan, Plan) or today is None:
            return RowFacts()
        return row_facts(task, plan.year, today, None if self.names_units else _share(task))


def _share(task: Task) -> str:
    return f"{task.progress}%" if task.state is State.DOING and task.progress else ""


def _same(one: RowLine, other: RowLine) -> bool:
    if isinstance(one, TaskLine) and isinstance(other, TaskLine):
        return one.row.task is other.row.task and one.row.late == other.row.late
    return one == other


def _measures(pens: Pens, height: int) -> Metrics:
    unit = pens.metrics.unit
    return Metrics(
        row_height=float(height - 1),
        bar_height=4.0 * unit,
        sign=float(pens.metrics.line - 1),
        gap=1.5 * unit,
        soft=3.5 * unit,
        least=1.75 * unit,
    )
