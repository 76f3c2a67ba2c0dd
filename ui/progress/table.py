"""The one surface of the page: task table and timeline with one selection and one keyboard cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QHeaderView, QTableView

from ui.progress.bar_keys import bar_step
from ui.progress.bar_mouse import BarMouse, task_span
from ui.progress.cell_edit import CellTextEdit
from ui.progress.cells import CellDelegate
from ui.progress.columns import PLACE, TIMELINE_COLUMN
from ui.progress.pens import Pens
from ui.progress.row_keeper import RowKeeper
from ui.progress.rows import GroupLine, TaskLine
from ui.progress.timeline import TimeAxis, TimelineDelegate
from ui.progress.timeline_header import TimelineHeader

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent, QWheelEvent

    from ui.progress.model import PlanModel
    from ui.theme import Theme

_TRIGGERS = QAbstractItemView.EditTrigger
_WHEEL_STEP = 120


class ProgressTable(QTableView):
    """Bảng tiến độ. It stores nothing: it tells which bar was pulled, which group folded, and that the cursor moved."""

    rescheduled = Signal(int, object, object)
    fold_toggled = Signal(object)
    moved = Signal()
    resized = Signal()

    def __init__(self, theme: Theme, model: PlanModel) -> None:
        super().__init__()
        self.plan_model = model
        self.axis = TimeAxis(self)
        self._theme = theme
        self._pens = Pens(theme, self.font())
        self.cells = CellDelegate(model, lambda: self._pens)
        self.timeline = TimelineDelegate(model, self.axis, lambda: self._pens)
        self.head = TimelineHeader(model, self.axis, lambda: self._pens, self)
        self._set_up()
        self.setModel(model)
        self.setItemDelegate(self.cells)
        self.setItemDelegateForColumn(TIMELINE_COLUMN, self.timeline)
        self.bars = BarMouse(self)
        self._keeper = RowKeeper(self, theme.metrics)
        self._connect()

    # Rows -----------------------------------------------------------------------------------------------

    def refresh_row(self, row: int) -> None:
        """Paint one row's timeline again."""
        self.viewport().update(self.visualRect(self.plan_model.index(row, TIMELINE_COLUMN)))

    def selected_tasks(self) -> list[int]:
        """Return the ids of the selected tasks, from top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows(TIMELINE_COLUMN))
        if not rows and self.currentIndex().isValid():
            rows = [self.currentIndex().row()]
        found = [self.plan_model.task_row(row) for row in rows]
        return [row.task.id for row in found if row is not None and row.task.id is not None]

    def current_task(self) -> int | None:
        """Return the id of the task that has the keyboard."""
        row = self.plan_model.task_row(self.currentIndex().row())
        return row.task.id if row else None

    def go_to(self, task_id: int, column: str = "content", *, edit: bool = False) -> None:
        """Bring a task's cell to sight and give it the keyboard."""
        row = self.plan_model.row_of(("task", task_id))
        if row < 0:
            return
        index = self.plan_model.index(row, PLACE[column])
        self._choose(index)
        self.scrollTo(index)
        if edit:
            self.edit(index)

    def select_tasks(self, task_ids: list[int]) -> None:
        """Select tasks, the first one with the keyboard."""
        selection = self.selectionModel()
        flags = selection.SelectionFlag
        rows = [row for task in task_ids if (row := self.plan_model.row_of(("task", task))) >= 0]
        if rows:
            column = max(self.currentIndex().column(), 0)
            self._choose(self.plan_model.index(rows[0], column))
            for row in rows:
                selection.select(self.plan_model.index(row, 0), flags.Select | flags.Rows)

    def _choose(self, index: QModelIndex) -> None:
        """Choose one row alone, whatever keys are held down at that moment."""
        flags = self.selectionModel().SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)

    # Hands ----------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Fold groups, move bars, edit with Enter; the rest is the table's own."""
        line = self.plan_model.line(self.currentIndex().row())
        if event.key() == Qt.Key.Key_Escape and self.bars.gesture:
            self.bars.cancel()
        elif isinstance(line, GroupLine) and self._fold_key(line, event.key()):
            self.fold_toggled.emit(line.quarters)
        elif isinstance(line, TaskLine) and self._task_key(line, event):
            pass
        else:
            super().keyPressEvent(event)

    @staticmethod
    def _fold_key(line: GroupLine, key: int) -> bool:
        if key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return True
        return key == (Qt.Key.Key_Right if line.folded else Qt.Key.Key_Left)

    def _task_key(self, line: TaskLine, event: QKeyEvent) -> bool:
        on_timeline = self.currentIndex().column() == TIMELINE_COLUMN
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.state() != self.State.EditingState:
            column = PLACE["period"] if on_timeline else self.currentIndex().column()
            self.edit(self.plan_model.index(self.currentIndex().row(), column))
            return True
        wanted = bar_step(event) if on_timeline else None
        plan = self.plan_model.plan
        if wanted is None or plan is None:
            return False
        span = task_span(line.row.task, plan.year)
        moved = wanted.taken(span, plan.year) if span else None
        if moved is not None and moved != span:
            self.rescheduled.emit(line.row.task.id, moved.start, moved.due)
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Grip a bar, else select."""
        if event.button() == Qt.MouseButton.LeftButton and self.bars.press(event.position().toPoint()):
            self.setCurrentIndex(self.indexAt(event.position().toPoint()))
            return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag a bar, or show what can be gripped."""
        by_days = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        self.bars.move(event.position().toPoint(), by_days=by_days)
        if self.bars.gesture is None:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let a bar go."""
        if self.bars.gesture is None:
            super().mouseReleaseEvent(event)
            return
        moved = self.bars.release()
        if moved:
            self.rescheduled.emit(*moved)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Fold a group; else edit."""
        index = self.indexAt(event.position().toPoint())
        line = self.plan_model.line(index.row()) if index.isValid() else None
        if isinstance(line, GroupLine):
            self.fold_toggled.emit(line.quarters)
        else:
            super().mouseDoubleClickEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom the year with Ctrl, scroll it sideways with Shift; else scroll the rows."""
        turns = event.angleDelta()
        x = event.position().x() - self.columnViewportPosition(TIMELINE_COLUMN)
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.axis.zoom(1 if turns.y() > 0 else -1, max(x, 0.0))
        elif turns.x() or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            delta = turns.x() or turns.y()
            self.axis.scroll_to(self.axis.scale.offset - delta / _WHEEL_STEP * self.axis.scale.width / 8)
        else:
            super().wheelEvent(event)
            return
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground under the last row, since no one else does on an opaque viewport."""
        model, bottom = self.plan_model, 0
        if model.lines:
            last = len(model.lines) - 1
            bottom = self.rowViewportPosition(last) + self.rowHeight(last)
        view = self.viewport()
        if bottom < view.height():
            painter = QPainter(view)
            painter.fillRect(0, bottom, view.width(), view.height() - bottom, self._pens.colors["surface"])
            painter.end()
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the year fill its column."""
        super().resizeEvent(event)
        self.resized.emit()
        self._fit_axis()

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        """Tell when another row has the keyboard."""
        super().currentChanged(current, previous)
        if current.row() != previous.row():
            self.moved.emit()

    def close_editor(self) -> None:
        """Store what stands in an open field and close it."""
        editor = self.cells.editor
        if editor is not None:
            if isinstance(editor, CellTextEdit):
                editor.finish()
            self.commitData(editor)
            self.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    # Making ---------------------------------------------------------------------------------------------

    def retint(self) -> None:
        """Take another look."""
        self._pens = Pens(self._theme, self.font())
        self.timeline.forget()
        self.viewport().update()
        self.head.viewport().update()

    def _fit_axis(self) -> None:
        self.axis.set_width(self.columnWidth(TIMELINE_COLUMN))

    def _set_up(self) -> None:
        m = self._theme.metrics
        self.setHorizontalHeader(self.head)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(_TRIGGERS.DoubleClicked | _TRIGGERS.EditKeyPressed | _TRIGGERS.AnyKeyPressed)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        # Scrolling then moves what is painted already, and paints only the rows that come.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setTabKeyNavigation(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName("Bảng tiến độ")
        self.head.setStretchLastSection(True)
        self.head.setMinimumSectionSize(8 * m.unit)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(m.group_row)
        self.verticalHeader().setDefaultSectionSize(m.task_row)
        self.verticalScrollBar().setSingleStep(m.task_row)

    def _connect(self) -> None:
        model = self.plan_model
        model.arranging.connect(self._keeper.remember)
        model.arranged.connect(self._keeper.restore)
        model.modelAboutToBeReset.connect(self._keeper.forget)
        model.modelReset.connect(self.cells.forget)
        self.axis.changed.connect(self.viewport().update)
        self.head.sectionResized.connect(lambda *_sizes: self._fit_axis())
        self.cells.opened.connect(lambda: model.hold(on=True))
        self.cells.closed.connect(lambda: model.hold(on=False))
        self._theme.changed.connect(self.retint)
