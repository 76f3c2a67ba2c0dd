"""The columns of the plan's own table that the program has no field for, one field each."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kehoach_desktop.domain.plan import ColumnField
from ui.tasks.form.fields import KeptText
from ui.widgets import words

if TYPE_CHECKING:
    from kehoach_desktop.domain.plan import Plan, Task


def other_titles(plan: Plan, task: Task) -> tuple[str, ...]:
    """Return the titles of such columns: those of the plan's table, and those that the task fills."""
    own = [column.title for column in plan.task_list.columns if column.field is ColumnField.OTHER and column.title]
    return tuple(dict.fromkeys([*own, *(title for title, _ in task.other)]))


class OtherColumns(QWidget):
    """Các cột riêng của kế hoạch."""

    def __init__(self, store: Callable[[str, str], bool]) -> None:
        super().__init__()
        self._store = store
        self._titles: tuple[str, ...] = ()
        self.fields: dict[str, KeptText] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_task(self, plan: Plan, task: Task, *, begin: bool) -> None:
        """Show a task's cells of these columns."""
        titles = other_titles(plan, task)
        if titles != self._titles:
            self._make(titles)
            begin = True
        cells = dict(task.other)
        for title, field in self.fields.items():
            (field.keeper.begin if begin else field.keeper.show)(cells.get(title, ""))
        self.setVisible(bool(titles))

    def flush(self) -> None:
        """Store what is being typed."""
        for field in self.fields.values():
            field.keeper.flush()

    def _make(self, titles: tuple[str, ...]) -> None:
        while (item := self._column.takeAt(0)) is not None:
            item.widget().deleteLater()
        self._titles, self.fields = titles, {}
        for title in titles:
            field = KeptText(title, lambda text, title=title: self._store(title, text))
            self.fields[title] = field
            self._column.addWidget(words(title, "muted"))
            self._column.addWidget(field)
