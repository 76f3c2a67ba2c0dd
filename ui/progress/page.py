"""The page "Tiến độ": tasks and the year beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from kehoach_desktop.domain.groups import owed
from kehoach_desktop.domain.plan import State
from kehoach_desktop.gantt.grid import today_x
from ui.frame.pages import Page
from ui.plans.exporting import Exporting
from ui.progress.columns import PLACE, column_of_field
from ui.progress.filter_strip import FilterNotice, FilterStrip
from ui.progress.folding import Folding
from ui.progress.layout_memory import TableMemory
from ui.progress.model import PlanModel
from ui.progress.surface import ProgressSurface
from ui.progress.table import ProgressTable
from ui.progress.timeline_scroll import TimelineScroll
from ui.progress.tool_bar import ToolBar
from ui.tasks.commands import TaskCommands
from ui.tasks.form.completion import UnitNames
from ui.tasks.form.side import FormSide
from ui.widgets import EmptyState

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from PySide6.QtCore import QPoint

    from kehoach_desktop.operations import Changes
    from kehoach_desktop.papers.blocks import Origin
    from ui.desk import Desk

_VIEW_ACTIONS = ("zoom_in", "zoom_out", "zoom_year", "", "fold_all", "unfold_all", "")


class ProgressPage(Page):
    """Trang Tiến độ."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.model = PlanModel(self)
        self.table = ProgressTable(desk.theme, self.model)
        self.table.cells.unit_names = UnitNames(desk)
        self.strip = FilterStrip(desk.theme, desk.actions)
        self.notice = FilterNotice(desk.theme, desk.actions)
        self.folding = Folding(desk, self.table, self._arrange)
        self.surface = ProgressSurface(self.table, self.reveal)
        self.commands = TaskCommands(desk, self.surface, form_beside=True)
        self.beside = FormSide(desk, self.surface, self.table)
        self.exporting = Exporting(desk, self)
        self._memory = TableMemory(self.table, desk.settings, desk.theme.metrics)
        self._shown: tuple[object, ...] = ()
        self._lay_out()
        self._connect()

    def come(self) -> None:
        """Show the plan in hand."""
        session, today = self.desk.session, self.desk.today()
        plan = session.plan()
        now = (session.path, session.plan_id, today)
        if now != self._shown or (plan is not None and plan is not self.model.plan):
            self._shown = now
            if plan:
                self.table.axis.set_year(plan.year)
            self.model.show(plan, today)
            self._arrange()
        self._show_what_there_is()
        self.beside.show_current()

    def leave(self) -> None:
        """Store what is being typed, and remember the columns."""
        self.table.close_editor()
        self.beside.form.flush()
        self._memory.save()

    def status(self) -> str:
        """Say what is filtered, else how many tasks there are, done and late."""
        plan = self.model.plan
        if plan is None or not plan.tasks:
            return ""
        shown, total = self.model.shown_tasks()
        if self.strip.filter.is_on:
            return f"Đang lọc {shown}/{total} việc"
        done = sum(task.state is State.DONE for task in plan.tasks)
        return f"{total} việc, hoàn thành {done}, còn {owed(plan.tasks)}"

    def search(self, text: str) -> None:
        """Show the tasks in which a text is found."""
        self.strip.search(text)

    def searchable(self) -> str:
        """Say what the search field searches here."""
        return "Tìm việc" if self.model.plan and self.model.plan.tasks else ""

    def first_focus(self) -> QWidget:
        """Give the keyboard to the table."""
        return self.table

    def go_to(self, origin: Origin, fraction: float = 0.0) -> None:  # noqa: ARG002 - a cell is one line
        """Show a task's field: in its column, or in the form where that column is not shown."""
        if origin.row is None or not self.model.plan:
            return
        self.reveal((origin.row,))
        column = column_of_field(self.model.plan, origin)
        shown = column if column and not self.table.isColumnHidden(PLACE[column]) else ""
        self.table.go_to(origin.row, shown or "content")
        self.table.setFocus()
        if not shown:
            self.beside.open(on=True)
            self.beside.form.focus(origin.field)

    def _changed(self, changes: Changes) -> None:
        plan = self.desk.session.plan()
        if plan is None or self.desk.session.plan_id not in changes.plan_ids or self.model.plan is None:
            return
        self.model.update(plan, changes.ids("task"))
        self.strip.set_units(self.model.units())
        self._tell_counts()
        self._show_what_there_is()

    def _restored(self, changes: Changes) -> None:
        """Bring what undo or redo changed to sight."""
        known = {task.id for task in self.model.plan.tasks} if self.model.plan else set()
        ids = changes.ids("task") & known
        if ids and self.isVisible():
            self.reveal(ids)
            self.table.select_tasks(sorted(ids, key=lambda task: self.model.row_of(("task", task))))

    def reveal(self, task_ids: Collection[int]) -> None:
        """See to it that tasks are shown: a filter or a folded group may hide them."""
        hidden = [task for task in task_ids if self.model.row_of(("task", task)) < 0]
        if hidden and self.strip.filter.is_on:
            self._clear_filter()
            hidden = [task for task in hidden if self.model.row_of(("task", task)) < 0]
        if hidden:
            self.folding.unfold_all()

    def _arrange(self) -> None:
        self.strip.set_units(self.model.units())
        self.model.arrange(self.strip.filter, self.folding.folded())
        self._tell_counts()

    def _tell_counts(self) -> None:
        self.notice.show_counts(self.strip.filter, *self.model.shown_tasks())
        self.status_changed.emit()

    def _show_what_there_is(self) -> None:
        plan = self.model.plan
        self.stack.setCurrentWidget(self._no_plan if plan is None else self.beside if plan.tasks else self._no_tasks)
        self._tools.setVisible(plan is not None)

    def _clear_filter(self) -> None:
        self.strip.clear()
        self.search_cleared.emit()

    def _connect(self) -> None:
        session, bind = self.desk.session, self.desk.actions.bind
        session.changed.connect(self._changed)
        session.restored.connect(self._restored)
        self.model.edited.connect(self.commands.edit)
        self.table.rescheduled.connect(self.commands.reschedule)
        self.table.customContextMenuRequested.connect(self._ask)
        self.table.moved.connect(self.beside.show_current)
        self.strip.changed.connect(self._arrange)
        self.table.head.customContextMenuRequested.connect(self._memory.ask)
        bind("clear_filter", self, self._clear_filter)
        bind("late_only", self, lambda: None)
        bind("zoom_in", self, lambda: self._zoom(1))
        bind("zoom_out", self, lambda: self._zoom(-1))
        bind("zoom_year", self, self.table.axis.whole_year)

    def _zoom(self, steps: int) -> None:
        """Zoom around today's line where it is seen."""
        axis = self.table.axis
        axis.zoom(steps, today_x(axis.scale, self.desk.today()))

    def _fill_more(self, menu: QMenu) -> None:
        menu.clear()
        self.commands.fill_menu(menu)

    def _ask(self, at: QPoint) -> None:
        """Open the menu of the chosen rows."""
        menu = QMenu(self.table)
        menu.setAccessibleName("Việc đang chọn")
        self.commands.fill_menu(menu)
        menu.exec(self.table.viewport().mapToGlobal(at))
        menu.deleteLater()

    def _fill_view(self, menu: QMenu) -> None:
        menu.clear()
        for name in _VIEW_ACTIONS:
            if name:
                menu.addAction(self.desk.actions[name])
            else:
                menu.addSeparator()
        self._memory.fill_menu(menu.addMenu("&Cột hiện trên bảng"))

    def _menu_button(self, words: str, name: str, fill: Callable[[QMenu], None]) -> QPushButton:
        button = QPushButton(words + "  ▾", accessibleName=name)
        button.setProperty("look", "tool")
        menu = QMenu(button)
        menu.aboutToShow.connect(lambda: fill(menu))
        button.setMenu(menu)
        return button

    def _tool_bar(self) -> QWidget:
        m, actions = self.desk.theme.metrics, self.desk.actions
        more = self._menu_button("Việc &khác", "Việc khác với các dòng đang chọn", self._fill_more)
        view = self._menu_button("&Xem", "Cách xem bảng và trục thời gian", self._fill_view)
        left = [actions.button("add_task"), more]
        right = [
            actions.button("task_form"),
            view,
            self.exporting.menu_button(),
        ]
        return ToolBar(m, left, self.strip, right)

    def _lay_out(self) -> None:
        m, actions = self.desk.theme.metrics, self.desk.actions
        self._tools = self._tool_bar()
        ways = actions.button("new_plan", look="primary"), actions.button("import", look="plain")
        self._no_plan = EmptyState(m, "Chưa có kế hoạch nào để theo dõi.", *ways)
        self._no_tasks = EmptyState(m, "Kế hoạch này chưa có nhiệm vụ nào.", actions.button("add_task", look="primary"))
        self.stack = QStackedWidget()
        for widget in (self.beside, self._no_plan, self._no_tasks):
            self.stack.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.scroll = TimelineScroll(self.table)
        for widget in (self._tools, self.notice, self.stack, self.scroll):
            column.addWidget(widget, 1 if widget is self.stack else 0)

    def resizeEvent(self, event: object) -> None:
        """Lay the columns out once the room is known."""
        super().resizeEvent(event)
        self._memory.lay_out(self.width())
