"""Putting a stored task into the fields of its form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach_desktop.domain.plan import ColumnField, State
from kehoach_desktop.domain.schedule import is_late
from kehoach_desktop.domain.text import capitalised
from kehoach_desktop.operations import TaskField, field_text
from kehoach_desktop.operations.naming import task_name
from ui.tasks.form.time_words import IN_SENTENCE, stands_in_sentence

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from kehoach_desktop.domain.plan import Plan, Task
    from ui.tasks.form.panel import TaskForm

_DELAY, _DELAY_ASKED = "Nguyên nhân chậm", "Nguyên nhân chậm (việc đã quá hạn, chưa ghi)"


class FormShowing:
    """Đổ dữ liệu vào phiếu."""

    def __init__(self, form: TaskForm, today: Callable[[], date]) -> None:
        self._form = form
        self._today = today

    def show(self, plan: Plan, task: Task, *, begin: bool) -> None:
        """Show a task; `begin` where it is another one than before."""
        form = self._form
        row = next(n for n, other in enumerate(plan.tasks) if other.id == task.id)
        form.title.setText(capitalised(task_name(plan, row)))
        for field, shown in self._texts().items():
            keeper = shown.keeper
            text = field_text(task, field)
            if field is TaskField.DONE_ON:
                text = form.unread_day() or text
            (keeper.begin if begin else keeper.show)(text)
        form.units.show_task(task)
        self._show_cell(plan, task)
        self._show_state(task, begin=begin)
        self._show_time(task)
        self._show_delay(plan, task)
        form.tell_day()

    def _texts(self) -> dict[TaskField, object]:
        form = self._form
        return {
            TaskField.CONTENT: form.content,
            TaskField.PERIOD: form.period,
            TaskField.PRODUCT: form.product,
            TaskField.DONE_ON: form.done_on,
            TaskField.DELAY_REASON: form.delay,
            TaskField.NOTE: form.note,
            TaskField.UNITS: form.cell,
        }

    def _show_cell(self, plan: Plan, task: Task) -> None:
        """The cell as printed stands beside the roles only where one cell holds all units."""
        one_cell = task.units_text is not None or any(c.field is ColumnField.UNITS for c in plan.task_list.columns)
        self._form.cell.setVisible(one_cell)
        self._form.labels[self._form.cell].setVisible(one_cell)

    def _show_state(self, task: Task, *, begin: bool) -> None:
        form = self._form
        form.state.setCurrentIndex(form.state.findData(task.state.value))
        if begin or not form.progress.hasFocus() or form.progress.value() == task.progress:
            form.progress.blockSignals(True)
            form.progress.setValue(task.progress)
            form.progress.blockSignals(False)
        form.done_on.setPlaceholderText("ngày/tháng/năm" if task.state is State.DONE else "chưa xong")

    def _show_time(self, task: Task) -> None:
        inside = stands_in_sentence(task)
        self._form.in_sentence.setText(IN_SENTENCE if inside else "")
        self._form.in_sentence.setVisible(inside)
        self._form.tell_meaning()

    def _show_delay(self, plan: Plan, task: Task) -> None:
        asked = is_late(task, plan.year, self._today()) and not task.delay_reason
        label = self._form.labels[self._form.delay]
        label.setText(_DELAY_ASKED if asked else _DELAY)
        tone = "danger" if asked else "muted"
        if label.property("tone") != tone:
            label.setProperty("tone", tone)
            label.style().unpolish(label)
            label.style().polish(label)
