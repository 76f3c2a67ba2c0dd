"""The form of the task list: its tasks, and how it stands in the document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from kehoach_desktop.domain.plan import Plan
from kehoach_desktop.papers.blocks import TASK, TASK_LIST, Origin
from ui.plan import texts
from ui.plan.forms.form import PartForm
from ui.plan.tasks.list_form import ListFormSheet
from ui.plan.tasks.table import TaskTable
from ui.widgets import rule, words

if TYPE_CHECKING:
    from ui.plan.parts import Part
    from ui.plan.writing import Writing


class TasksForm(PartForm):
    """Biểu nhập bảng nhiệm vụ."""

    def __init__(self, writing: Writing) -> None:
        super().__init__(writing)
        self.tasks = TaskTable(writing)
        self.sheet = ListFormSheet(writing)
        self._tabs = QButtonGroup(self, exclusive=True)
        self._stack = QStackedWidget()
        self._lay_out()

    def show_part(self, part: Part, plan: Plan) -> None:
        """Show the task list of a plan."""
        self.tasks.show_plan(plan)
        self.sheet.show_part(part, plan)

    def refresh(self, plan: Plan) -> None:
        """Take up the plan after a change."""
        self.tasks.show_plan(plan)
        self.sheet.refresh(plan)

    def field_of(self, origin: Origin) -> QWidget | None:
        """Return the table for a task, or the field of the list's form."""
        return self.tasks.table if origin.table == TASK else self.sheet.field_of(origin)

    def go_to(self, origin: Origin, fraction: float = 0.0) -> bool:
        """Give the keyboard to a cell or to a field of the list's form."""
        if origin.table not in (TASK, TASK_LIST):
            return False
        self.open_tab(0 if origin.table == TASK else 1)
        return self.tasks.go_to(origin) if origin.table == TASK else self.sheet.go_to(origin, fraction)

    def first_focus(self) -> QWidget:
        """Begin with the tasks."""
        return self.tasks.table if self._stack.currentWidget() is self.tasks else self.sheet.first_focus()

    def flush(self) -> None:
        """Store what stands in an open cell."""
        self.tasks.table.close_editor()

    def open_tab(self, at: int) -> None:
        """Show the tasks (0) or the list's form (1)."""
        self.writing.flush()
        self.tasks.table.close_editor()
        self._tabs.button(at).setChecked(True)
        self._stack.setCurrentIndex(at)

    def _lay_out(self) -> None:
        m = self.metrics
        line = QHBoxLayout()
        line.setContentsMargins(m.margin, m.unit, m.gap, m.unit)
        line.setSpacing(m.unit)
        line.addWidget(words(texts.TASKS, "title"))
        line.addStretch(1)
        for at, (name, widget) in enumerate(((texts.TAB_TASKS, self.tasks), (texts.TAB_FORM, self.sheet))):
            button = QPushButton(name, checkable=True)
            button.setProperty("look", "tab")
            button.clicked.connect(lambda _on=False, at=at: self.open_tab(at))
            self._tabs.addButton(button, at)
            self._stack.addWidget(widget)
            line.addWidget(button)
        self._tabs.button(0).setChecked(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(line)
        column.addWidget(rule())
        column.addWidget(self._stack, 1)
