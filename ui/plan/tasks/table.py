"""The tasks as a table, with the cells of the page "Tiến độ" and without its chart."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QMenu, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from kehoach_desktop.domain.plan import ColumnField, PeriodPlace, Plan, Task
from kehoach_desktop.papers.blocks import TASK, Origin
from ui.plan import texts
from ui.progress.columns import COLUMNS, PLACE
from ui.progress.folding import Folding
from ui.progress.model import PlanModel
from ui.progress.rows import TaskFilter
from ui.progress.surface import ProgressSurface
from ui.progress.table import ProgressTable
from ui.tasks.commands import TaskCommands
from ui.tasks.form.completion import UnitNames

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QResizeEvent

    from ui.plan.writing import Writing

_ALWAYS = ("number", "lead", "period")
# Columns of the table -> columns of the paper that want them shown.
_SHOWN: dict[str, frozenset[ColumnField]] = {
    "coordinating": frozenset({ColumnField.COORDINATING, ColumnField.UNITS}),
    "product": frozenset({ColumnField.PRODUCT}),
    "note": frozenset({ColumnField.NOTE}),
}
_ORDER = (*_ALWAYS, *_SHOWN)
_LEAST_CONTENT, _SCROLL_BAR = 50, 3
# Columns of the table <-> fields of the printed page.
_FIELDS = {"lead": "units", "coordinating": "units", "period": "period_text"}
_COLUMNS = {"units": "lead", "period_text": "period", "units_text": "lead"}
_TYPED = ("content", "product", "note", "period")
_WIDTHS = {"number": 11, "lead": 32, "coordinating": 32, "period": 29, "product": 28, "note": 28}


class TaskTable(QWidget):
    """Bảng nhiệm vụ trong trang Kế hoạch."""

    def __init__(self, writing: Writing) -> None:
        super().__init__()
        self._writing = writing
        desk = writing.desk
        self.model = PlanModel(self)
        self.table = ProgressTable(desk.theme, self.model)
        self.table.cells.unit_names = UnitNames(desk)
        self.table.setAccessibleName(texts.TASKS)
        self.commands = TaskCommands(desk, ProgressSurface(self.table, self._reveal))
        self.folding = Folding(desk, self.table, self._arrange)
        self._typing: Origin | None = None
        self._lay_out()
        self.table.installEventFilter(self)
        self.model.edited.connect(self.commands.edit)
        self.table.customContextMenuRequested.connect(self._ask)
        self.table.cells.opened.connect(self._follow_editor)
        self.table.cells.closed.connect(self._forget_editor)
        self.table.selectionModel().currentChanged.connect(self._tell_place)

    def show_plan(self, plan: Plan) -> None:
        """Show the tasks of a plan."""
        now = self.model.plan
        if now is None or now.id != plan.id or now.year != plan.year:
            self.model.show(plan, self._writing.desk.today())
            self._arrange()
        elif now is not plan:
            known = {task.id: task for task in now.tasks}
            self.model.update(plan, {task.id for task in plan.tasks if known.get(task.id) is not task})
        self._show_columns(plan)

    def go_to(self, origin: Origin) -> bool:
        """Give the keyboard to the cell that makes a piece of the page."""
        if origin.table != TASK or origin.row is None:
            return False
        self._reveal([origin.row])
        column = _COLUMNS.get(origin.field, origin.field)
        if column not in PLACE or self.table.isColumnHidden(PLACE[column]):
            column = "content"
        self.table.go_to(origin.row, column)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        return self.model.row_of(("task", origin.row)) >= 0

    # What is being typed --------------------------------------------------------------------------------

    def _follow_editor(self) -> None:
        editor, origin = self.table.cells.editor, self._origin(self.table.currentIndex())
        if isinstance(editor, QPlainTextEdit) and origin is not None and self._shows_as_typed(origin):
            self._typing = origin
            editor.textChanged.connect(lambda: self._typed(editor, origin))

    def _typed(self, editor: QPlainTextEdit, origin: Origin) -> None:
        if editor.property("filled") and self._typing == origin:
            self._writing.note(origin, editor.toPlainText())

    def _forget_editor(self) -> None:
        if self._typing is not None:
            self._writing.forget(self._typing)
            self._typing = None

    def _shows_as_typed(self, origin: Origin) -> bool:
        task = self._task(origin.row)
        if task is None or _COLUMNS.get(origin.field, origin.field) not in _TYPED:
            return False
        return origin.field != "period_text" or task.period_place is PeriodPlace.COLUMN

    def _task(self, task_id: int | None) -> Task | None:
        plan = self.model.plan
        return next((task for task in plan.tasks if task.id == task_id), None) if plan else None

    def _origin(self, index: QModelIndex) -> Origin | None:
        row = self.model.task_row(index.row())
        if row is None:
            return None
        key = COLUMNS[index.column()].key
        return Origin(TASK, row.task.id, _FIELDS.get(key, key))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell where the keyboard is when the table gets it."""
        if event.type() == QEvent.Type.FocusIn:
            self._tell_place(self.table.currentIndex(), QModelIndex())
        return super().eventFilter(watched, event)

    def _tell_place(self, current: QModelIndex, _previous: QModelIndex) -> None:
        origin = self._origin(current)
        if origin is not None and self.isVisible():
            self._writing.focused.emit(origin, 0.0)

    # Making ---------------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        self.model.arrange(TaskFilter(), self.folding.folded())

    def _reveal(self, task_ids: Collection[int]) -> None:
        """Open the groups that hide a task."""
        if any(self.model.row_of(("task", task)) < 0 for task in task_ids):
            self.folding.unfold_all()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many columns as there is room for."""
        super().resizeEvent(event)
        if self.model.plan is not None:
            self._show_columns(self.model.plan)

    def _show_columns(self, plan: Plan) -> None:
        """Show the plan's columns, those that matter most first, as long as the sentence keeps its room."""
        fields = {column.field for column in plan.task_list.columns}
        unit = self._writing.desk.theme.metrics.unit
        room = self.width() - (_LEAST_CONTENT + _SCROLL_BAR) * unit
        shown = {"content"}
        for key in _ORDER:
            wanted = key in _ALWAYS or bool(fields & _SHOWN.get(key, frozenset()))
            width = self.table.columnWidth(PLACE[key]) or _WIDTHS[key] * unit
            if wanted and (key in _ALWAYS or width <= room):
                shown.add(key)
                room -= width
        for place, spec in enumerate(COLUMNS):
            if self.table.isColumnHidden(place) == (spec.key in shown):
                self.table.setColumnHidden(place, spec.key not in shown)
                if spec.key in shown and spec.key in _WIDTHS:
                    self.table.setColumnWidth(place, _WIDTHS[spec.key] * unit)

    def _fill_more(self, menu: QMenu) -> None:
        menu.clear()
        self.commands.fill_menu(menu)

    def _ask(self, at: QPoint) -> None:
        """Open the menu of the chosen rows."""
        menu = QMenu(self.table)
        menu.setAccessibleName(texts.MORE_TASKS_NAME)
        self.commands.fill_menu(menu)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.table.viewport().mapToGlobal(at))

    def _lay_out(self) -> None:
        desk = self._writing.desk
        m = desk.theme.metrics
        more = QPushButton(texts.MORE_TASKS, accessibleName=texts.MORE_TASKS_NAME)
        more.setProperty("look", "tool")
        menu = QMenu(more)
        menu.aboutToShow.connect(lambda: self._fill_more(menu))
        more.setMenu(menu)
        chart = QPushButton(texts.SEE_PROGRESS)
        chart.setProperty("look", "plain")
        chart.clicked.connect(lambda: desk.show("progress"))
        bar = QHBoxLayout()
        bar.setContentsMargins(m.gap, m.unit, m.gap, m.unit)
        bar.setSpacing(m.unit)
        bar.addWidget(desk.actions.button("add_task"))
        bar.addWidget(more)
        bar.addStretch(1)
        bar.addWidget(chart)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self.table, 1)
        head = self.table.horizontalHeader()
        head.setStretchLastSection(False)
        for key, width in _WIDTHS.items():
            self.table.setColumnWidth(PLACE[key], width * m.unit)
        head.setSectionResizeMode(PLACE["content"], QHeaderView.ResizeMode.Stretch)
